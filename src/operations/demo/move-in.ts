// Before the demo's year begins: the org is founded, everybody comes in and consents, teams form.
import type { Command } from '../../core/record/decide.ts'
import { accept } from '../../core/result.ts'
import { addDays } from '../../core/time.ts'
import type { Script } from '../../workplace/script.ts'
import { beginOrg, joinOrg } from '../begin.ts'
import type { House } from '../context.ts'
import { foundedDaysAgo, known, perform, type Stage, taken } from './stage.ts'

/** Founds the org, brings everybody in, forms the teams. */
export async function moveIn(
  house: House,
  stage: Stage,
  script: Script,
  founder: string,
): Promise<void> {
  const { scribe } = stage.house
  const begun = taken(await beginOrg(stage.house, { name: founder, demo: true }), 'founding')
  stage.org = begun.org
  // The demo is as old as its making; what happens in it began a year ago.
  await house.journal.found({ org: begun.org, demo: true, createdMs: house.clock.now() })
  stage.people.set(founder, begun.person)
  const others = script.people.filter(({ name }) => name !== founder)
  const { commands, texts } = await invitations(stage, others)
  const invited = { actor: begun.person, commands: () => accept(commands), texts }
  taken(await scribe.record(begun.org, invited), 'inviting')
  await Promise.all(
    others.map(async ({ name }) => {
      const person = known(stage.people, name)
      taken(await joinOrg(stage.house, { org: begun.org, person }, name), name)
    }),
  )
  const formed = await formation(stage, script)
  const forming = { actor: begun.person, commands: () => accept(formed.commands) }
  taken(await scribe.record(begun.org, { ...forming, texts: formed.texts }), 'forming teams')
  await Promise.all(
    script.people.map(({ name }) =>
      perform(stage, name, 'person.consent', { consents: true }, `demo:consent:${name}`),
    ),
  )
}

async function invitations(stage: Stage, others: Script['people']) {
  const { ids, sealing } = stage.house
  const commands: Command[] = []
  const plain = others.map(({ name }) => {
    const [person, identity, text] = [ids.person(), ids.identity(), ids.text()]
    stage.people.set(name, person)
    commands.push(
      { noun: 'person', command: { do: 'invite', person, name: text } },
      { noun: 'identity', command: { do: 'attach', identity, person, kind: 'account' } },
    )
    return { id: text, plain: name, owners: [person] }
  })
  return { commands, texts: await sealing.sealAll(stage.org, plain) }
}

async function formation(stage: Stage, script: Script) {
  const { ids, sealing } = stage.house
  const from = addDays(stage.today, -foundedDaysAgo)
  const plain = script.teams.map((name) => ({ id: ids.text(), plain: name, owners: [stage.org] }))
  const commands = plain.flatMap(({ id, plain: name }): Command[] => {
    const team = ids.team()
    stage.teams.set(name, team)
    return [
      { noun: 'team', command: { do: 'form', team, name: id } },
      ...script.people
        .filter((each) => each.team === name)
        .flatMap(({ name: full, leads }): Command[] => {
          const person = known(stage.people, full)
          const member: Command = {
            noun: 'team',
            command: { do: 'add-member', team, person, from },
          }
          const lead: Command = { noun: 'team', command: { do: 'name-lead', team, person, from } }
          return leads ? [member, lead] : [member]
        }),
    ]
  })
  for (const { name, manager: above } of script.people) {
    if (above === undefined) continue
    const [person, manager] = [known(stage.people, name), known(stage.people, above)]
    commands.push({ noun: 'person', command: { do: 'set-manager', person, manager } })
  }
  return { commands, texts: await sealing.sealAll(stage.org, plain) }
}
