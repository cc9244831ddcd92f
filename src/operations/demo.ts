// The demo: an org of its own in which a workplace's year has been played, looked up by the first
// names in its links, and made anew when it is a week old or was left half made.
import { factsFor } from '../core/ledger/facts.ts'
import { limits } from '../core/limits.ts'
import type { Command } from '../core/record/decide.ts'
import { waitedMs } from '../core/record/favor.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result } from '../core/result.ts'
import { addDays, dayMs, dayOf, startOfDayMs } from '../core/time.ts'
import type { FavorId, OrgId, PersonId, TeamId, TextId } from '../core/vocabulary.ts'
import type { OrgRow } from '../journal/journal.ts'
import { MemoryJournal } from '../journal/memory.ts'
import { type NumberedStep, scenesOf } from '../workplace/scenes.ts'
import type { InputValue, Placeholder, Script } from '../workplace/script.ts'
import { beginOrg, joinOrg } from './begin.ts'
import { callOperation } from './call.ts'
import type { House } from './context.ts'
import { type DemoWay, waysInto } from './demo-ways.ts'
import { directoryOf } from './directory.ts'
import { operations } from './index.ts'
import { scribeFor } from './record.ts'
import { wordBookOf } from './words.ts'

export interface Demo {
  readonly org: OrgId
  /** The demo's person of that first name, lower-cased. */
  personNamed(name: string): Promise<PersonId | undefined>
  /** Every way in, in the order they are told. */
  ways(): Promise<readonly DemoWay[]>
  /** Whether somebody has begun an org of their own beside it. */
  hasOwn(): Promise<boolean>
}

const weekMs = 7 * 24 * 60 * 60 * 1000

/** The demo as it stands, made first if there is none or it is older than a week. */
export async function demoOf(house: House): Promise<Demo> {
  const known = await knownDemo(house)
  const kept = known !== undefined && (await isKept(house, known))
  if (known && !kept) await removeDemo(house)
  const org = kept ? known.org : await madeDemo(house)
  const personNamed = async (name: string): Promise<PersonId | undefined> => {
    const ledger = await house.scribe.ledger(org)
    const words = await house.wordBook.open(org, ledger)
    const found = directoryOf(ledger, words).identity(name, 'person_', 'name')
    return found.ok ? ledger.identities.get(found.value)?.person : undefined
  }
  return {
    org,
    personNamed,
    ways: async () => waysInto(await house.scribe.ledger(org), personNamed),
    hasOwn: async () => (await house.journal.orgs()).some((row) => !row.demo),
  }
}

/** Takes the demo away whole: its journal, its texts, its accounts. */
export async function removeDemo(house: House): Promise<boolean> {
  const known = await knownDemo(house)
  if (!known) return false
  await house.accounts.removeOrg(known.org)
  await house.journal.removeDemo(known.org)
  house.wordBook.forget(known.org)
  return true
}

async function knownDemo(house: House): Promise<OrgRow | undefined> {
  return (await house.journal.orgs()).find((row) => row.demo)
}

/** Fresh, and whole: the script's last step sets a goal. */
async function isKept(house: House, { org, createdMs }: OrgRow): Promise<boolean> {
  if (house.clock.now() - createdMs >= weekMs) return false
  const ledger = await house.scribe.ledger(org)
  return [...ledger.teams.values()].some((team) => team.goals.length > 0)
}

/** The house while the demo is played: in memory, with a clock that stands where the script is. */
interface Stage {
  readonly house: House
  readonly today: string
  org: OrgId
  readonly people: Map<string, PersonId>
  readonly teams: Map<string, TeamId>
  readonly favors: Map<string, FavorId>
  /** Sets the clock; milliseconds since 1970. */
  standAt(atMs: number): void
}

const seed = 2_718
const foundedDaysAgo = 380

/** Loaded only when a demo has to be made: a running server does not need the script. */
async function madeDemo(house: House): Promise<OrgId> {
  const { demoScript } = await import('../workplace/demo.ts')
  const { founder } = await import('../workplace/people.ts')
  const today = dayOf(house.clock.now())
  const script = demoScript(seed, today)
  const stage = stageOf(house, today)
  try {
    await moveIn(house, stage, script, founder)
    for (const scene of scenesOf(script.steps)) await playScene(stage, scene)
    await carryOver(house, stage)
    return stage.org
  } catch (error) {
    await removeDemo(house)
    throw error
  }
}

function stageOf(house: House, today: string): Stage {
  let nowMs = startOfDayMs(today) - foundedDaysAgo * dayMs
  const clock = { now: () => nowMs }
  const journal = new MemoryJournal()
  const scribe = scribeFor(journal, clock)
  const wordBook = wordBookOf(journal, house.sealing)
  return {
    house: { ...house, clock, journal, scribe, wordBook },
    today,
    org: 'org_',
    people: new Map(),
    teams: new Map(),
    favors: new Map(),
    standAt: (atMs) => {
      nowMs = atMs
    },
  }
}

/** Carries what was played into the record itself: one transaction for a whole year. */
async function carryOver(house: House, { house: played, org }: Stage): Promise<void> {
  const { sequence } = await played.journal.head(org)
  const rows = await played.journal.read(org, 0, sequence)
  const texts = rows.flatMap(({ commitments }) => Object.keys(commitments) as TextId[])
  await house.journal.load(org, rows, await played.journal.texts(org, texts))
}

/** Founds the org, brings everybody in, forms the teams. */
async function moveIn(house: House, stage: Stage, script: Script, founder: string): Promise<void> {
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

async function playScene(stage: Stage, scene: readonly NumberedStep[]): Promise<void> {
  const last = scene.at(-1)?.step
  if (!last) return
  const { daysAgo, minuteOfDay } = last
  stage.standAt(startOfDayMs(stage.today) - daysAgo * dayMs + minuteOfDay * 60_000)
  await lapseWaiting(stage)
  await Promise.all(scene.map((each) => playStep(stage, each)))
}

async function playStep(stage: Stage, { step, number }: NumberedStep): Promise<void> {
  const { sequence } = await stage.house.scribe.ledger(stage.org)
  const input = Object.fromEntries(
    Object.entries(step.input).map(([field, value]) => [field, meant(stage, value, sequence)]),
  )
  try {
    const answer = await perform(stage, step.actor, step.operation, input, `demo:${number}`)
    if (step.saveAs !== undefined) stage.favors.set(step.saveAs, answer.favor.favor)
  } catch (error) {
    throw new Error(`Step ${number} of the demo (${step.operation}) failed.`, { cause: error })
  }
}

function meant(stage: Stage, value: InputValue, sequence: number): unknown {
  if (typeof value !== 'object' || 'minutes' in value || 'size' in value) return value
  const placeholder: Placeholder = value
  if ('daysAgo' in placeholder) return addDays(stage.today, -placeholder.daysAgo)
  if ('daysAhead' in placeholder) return addDays(stage.today, placeholder.daysAhead)
  if ('ref' in placeholder) return known(stage.favors, placeholder.ref)
  if ('team' in placeholder) return known(stage.teams, placeholder.team)
  return sequence
}

async function perform(
  stage: Stage,
  actor: string,
  name: string,
  input: object,
  key: string,
): Promise<{ readonly favor: { readonly favor: FavorId } }> {
  const operation = operations.find((each) => each.name === name)
  if (!operation) throw new Error(`There is no operation ${name}.`)
  const viewer = { org: stage.org, person: known(stage.people, actor) }
  return taken(await callOperation(stage.house, operation, viewer, input, { key }), name)
}

/** What the clockwork would have done by now. */
async function lapseWaiting({ house, org }: Stage): Promise<void> {
  const ledger = await house.scribe.ledger(org)
  const facts = factsFor(ledger, 'clockwork', house.clock.now())
  const due = [...ledger.waiting].filter((favor) => {
    const state = ledger.favors.get(favor)
    return state !== undefined && waitedMs(state, facts) >= limits.lapseMs
  })
  if (due.length === 0) return
  const commands = due.map((favor): Command => ({ noun: 'favor', command: { do: 'lapse', favor } }))
  const lapsing = { actor: 'clockwork' as const, commands: () => accept(commands) }
  taken(await house.scribe.record(org, lapsing), 'lapsing')
}

function known<Value>(names: ReadonlyMap<string, Value>, name: string): Value {
  const value = names.get(name)
  if (value === undefined) throw new Error(`The demo's script knows no “${name}”.`)
  return value
}

function taken<Value>(result: Result<Value, Refusal>, what: string): Value {
  if (result.ok) return result.value
  const { code, about } = result.refusal
  throw new Error(`The demo was refused ${what}: ${code}${about ? ` (${about})` : ''}.`)
}
