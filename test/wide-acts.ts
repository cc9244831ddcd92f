// Acts that change more than one favor: bringing in a file, taking it back, joining people,
// looking, asking, leaving for good. Played between the others in random traces.
import type { PersonId } from '../src/core/vocabulary.ts'
import { joinOrg } from '../src/operations/begin.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import { askActs } from './ask-acts.ts'
import type { TestHouse, TestOrg } from './house.ts'
import { base64, helpCsv } from './imports.ts'
import { rotaActs } from './rota-acts.ts'
import type { Act } from './traces.ts'

/** What a trace has come to so far, for acts that need more than its favors. */
export interface Played {
  readonly tested: TestHouse
  readonly org: TestOrg
  readonly favors: readonly string[]
  readonly imports: string[]
  /** People who came in by the trace itself. */
  readonly joined: Viewer[]
}

// biome-ignore lint/suspicious/noExplicitAny: a trace reads answers of every shape.
type Answer = any
export type Wide = (played: Played, viewer: Viewer, act: Act, key: string) => Promise<Answer>

const one =
  (name: string, input: (played: Played, act: Act) => object): Wide =>
  (played, viewer, act, key) =>
    played.tested.call(viewer, name, input(played, act), key)

const anImport = ({ imports }: Played, act: Act): object => ({
  import: imports[act.which % (imports.length || 1)] ?? 'import_none',
})

/** People the ledger knows by name only: pseudonyms to everybody. */
async function named({ tested, org }: Played): Promise<readonly PersonId[]> {
  const ledger = await tested.house.scribe.ledger(org.org)
  return [...ledger.people].flatMap(([person, { standing }]) =>
    standing === 'named' ? [person] : [],
  )
}

/** A draft from a file, and a yes to it; waits until it stands still. */
const bringIn: Wide = async ({ tested, imports }, viewer, act, key) => {
  const csv = act.days > 1 ? helpCsv : helpCsv.replaceAll('Nora Nils', `Nils ${act.which % 3}`)
  const given = { name: 'help.csv', bytes: base64(csv) }
  const draft: Answer = await tested.call(viewer, 'import.draft-csv', given, `${key} draft`)
  if (!draft.ok) return draft
  const id: string = draft.value.import.import
  await still(tested, viewer, id)
  await tested.call(viewer, 'import.accept', { import: id }, `${key} accept`)
  if (!imports.includes(id)) imports.push(id)
  return still(tested, viewer, id)
}

async function still(tested: TestHouse, viewer: Viewer, id: string): Promise<Answer> {
  for (let turn = 0; turn < 5_000; turn += 1) {
    const read: Answer = await tested.call(viewer, 'import.read', { import: id })
    if (!read.ok || !['reading', 'bringing in'].includes(read.value.import.stage)) return read
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
  throw new Error('the import never stood still')
}

/** Somebody known by name takes their place: the later self of a pseudonym. */
const pseudonymJoins: Wide = async (played, viewer, act, key) => {
  const people = await named(played)
  const person = people[act.which % (people.length || 1)]
  if (person === undefined) return { ok: false }
  const { tested, org, joined } = played
  const input = { person, name: 'Nora Nils' }
  const invited: Answer = await tested.call(viewer, 'person.invite-again', input, key)
  if (!invited.ok) return invited
  const later = { org: org.org, person }
  await joinOrg(tested.house, later, 'Nora Nils')
  joined.push(later)
  return invited
}

const merge: Wide = async (played, viewer, act, key) => {
  const people = await named(played)
  const { tested, org } = played
  const from = people[act.which % (people.length || 1)] ?? 'person_none'
  const to = (act.whom % 2 === 0 ? org.raj : org.mia).person
  return tested.call(viewer, 'person.merge', { from, to }, key)
}

const favorAt = ({ favors }: Played, { which }: Act): object => ({
  favor: favors[which % (favors.length || 1)] ?? 'favor_none',
})

export const wideActs: readonly Wide[] = [
  bringIn,
  bringIn,
  one('import.undo', anImport),
  one('import.confirm-all', anImport),
  one('import.leave', anImport),
  merge,
  pseudonymJoins,
  one('favor.read', favorAt),
  one('person.say-skills', (_, { which }) => ({ skills: [`skill ${which % 4}`] })),
  ...askActs,
  ...rotaActs,
  one('me.erase', () => ({ sure: 'erase me' })),
]
