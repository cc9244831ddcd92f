// How an org begins and how an invited person joins: the only writes before anybody is signed in.
// Each follows a link that works once; the founder is its first admin.

import type { OrgMode } from '../core/org.ts'
import type { Command } from '../core/record/decide.ts'
import { membersOn } from '../core/record/team.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result } from '../core/result.ts'
import { dayOf } from '../core/time.ts'
import type { OrgId, PersonId, TextId } from '../core/vocabulary.ts'
import type { Owner, SealedText } from '../journal/journal.ts'
import type { House } from './context.ts'

export interface Beginning {
  readonly name: string
  /** A first team with the founder as its only member and lead. */
  readonly team?: string
  /** What it is used for, where that is not everything. */
  readonly mode?: OrgMode
  readonly demo?: boolean
}

export interface Begun {
  readonly org: OrgId
  readonly person: PersonId
}

/** Opens a journal for a new org and writes its founder into it. */
export async function beginOrg(
  house: House,
  { name, team: teamName, mode = 'everything', demo = false }: Beginning,
): Promise<Result<Begun, Refusal>> {
  const { ids, clock, journal, scribe } = house
  const [org, person, identity] = [ids.org(), ids.person(), ids.identity()]
  await journal.found({ org, demo, createdMs: clock.now() })
  const texts: SealedText[] = []
  const sealed = await sealer(house, org, texts)
  const commands: Command[] = [
    {
      noun: 'person',
      command: { do: 'join', person, name: await sealed(name, [person]), founding: true },
    },
    { noun: 'identity', command: { do: 'attach', identity, person, kind: 'account' } },
  ]
  const founded = await scribe.record(org, {
    actor: 'operator',
    commands: () => accept(commands),
    texts,
  })
  if (!founded.ok) return founded
  if (mode !== 'everything') {
    const command = { do: 'set-mode', mode } as const
    const commands = () => accept([{ noun: 'org', command } as const])
    const set = await scribe.record(org, { actor: person, commands })
    if (!set.ok) return set
  }
  if (teamName !== undefined) {
    const formed = await formFirstTeam(house, { org, person }, teamName)
    if (!formed.ok) return formed
  }
  return accept({ org, person })
}

async function formFirstTeam(
  house: House,
  { org, person }: Begun,
  name: string,
): Promise<Result<unknown, Refusal>> {
  const team = house.ids.team()
  const texts: SealedText[] = []
  const sealed = await sealer(house, org, texts)
  const text = await sealed(name, [org])
  const from = dayOf(house.clock.now())
  return house.scribe.record(org, {
    actor: person,
    commands: () =>
      accept([
        { noun: 'team', command: { do: 'form', team, name: text } },
        { noun: 'team', command: { do: 'add-member', team, person, from } },
        { noun: 'team', command: { do: 'name-lead', team, person, from } },
      ]),
    texts,
  })
}

export interface Greeting {
  /** The name they were invited by. */
  readonly name: string
  /** Who invited them, if they are still here. */
  readonly invitedBy?: string
  /** Names of the teams that wait for them, where any do. */
  readonly teams?: readonly string[]
}

/** What whoever holds an invitation's link is told; undefined where it leads nowhere any more. */
export async function greetingOf(
  house: House,
  { org, person }: Begun,
): Promise<Greeting | undefined> {
  const ledger = await house.scribe.ledger(org)
  const state = ledger.people.get(person)
  if (state?.standing !== 'invited' || state.name === undefined) return undefined
  const words = await house.wordBook.open(org, ledger)
  const name = words(state.name)
  if (name === undefined) return undefined
  const by = state.invitedBy && ledger.people.get(state.invitedBy as PersonId)
  const invitedBy = by && by.standing === 'joined' && by.name && words(by.name)
  const teams = [...(ledger.teamsOnce.get(person) ?? [])].flatMap((id) => {
    const team = ledger.teams.get(id)
    const here = team && membersOn(team, dayOf(house.clock.now())).includes(person)
    return (here && team.name && words(team.name)) || []
  })
  return {
    name,
    ...(invitedBy ? { invitedBy } : {}),
    ...(teams.length > 0 ? { teams: teams.sort((a, b) => a.localeCompare(b, 'en')) } : {}),
  }
}

/** An invited person takes their place. */
export async function joinOrg(
  house: House,
  { org, person }: Begun,
  name: string,
): Promise<Result<Begun, Refusal>> {
  const texts: SealedText[] = []
  const sealed = await sealer(house, org, texts)
  const text = await sealed(name, [person])
  const joined = await house.scribe.record(org, {
    actor: person,
    commands: () => accept([{ noun: 'person', command: { do: 'join', person, name: text } }]),
    texts,
  })
  return joined.ok ? accept({ org, person }) : joined
}

/** Seals texts for one org, gathering them for the write they belong to. */
async function sealer(
  house: House,
  org: OrgId,
  texts: SealedText[],
): Promise<(plain: string, owners: readonly Owner[]) => Promise<TextId>> {
  return async (plain, owners) => {
    const id = house.ids.text()
    texts.push(await house.sealing.seal(org, id, plain, owners))
    return id
  }
}
