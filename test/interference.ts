// Whether one person's secret makes any difference to anybody else: a random trace is played twice,
// once with the secret and once without or with another, and all that others are answered over HTTP
// is kept to be compared: bodies, headers, statuses, tags, and what their pages are told.
import fc from 'fast-check'
import { type PersonId, type PrivateField, privateFields } from '../src/core/vocabulary.ts'
import { joinOrg } from '../src/operations/begin.ts'
import { usualSettings } from '../src/operations/notices/shapes.ts'
import { keptLineOf } from '../src/operations/private-answers.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import { type App, appOver } from './app.ts'
import { type TestHouse, type TestOrg, testHouse, testOrg } from './house.ts'
import { readsOf } from './request-of.ts'
import { type Act, acts, countingIds, play, viewersOf } from './traces.ts'

/** What its holder does about a secret: nothing, one thing, another, or one and then not. */
const ways = ['nothing', 'one', 'another', 'one and then not'] as const

export interface Flip {
  readonly trace: readonly Act[]
  readonly holder: number
  readonly field: PrivateField
  /** The secret is kept after this act of the trace, about a favor there was then. */
  readonly at: number
  readonly which: number
  readonly ways: readonly [(typeof ways)[number], (typeof ways)[number]]
}

const pairs = ways.flatMap((first, at) =>
  ways.slice(at + 1).map((second) => [first, second] as const),
)

export const flips = (longest: number): fc.Arbitrary<Flip> =>
  fc.record({
    trace: acts(longest),
    holder: fc.nat(4),
    field: fc.constantFrom(...privateFields),
    at: fc.nat(longest - 1),
    which: fc.nat(20),
    ways: fc.constantFrom(...pairs),
  })

export interface Observed {
  /** What everybody else was answered, each with what was asked. */
  readonly others: ReadonlyMap<string, string>
  readonly own: string
}

const canary = 'canary of a secret'

type Call = readonly [operation: string, input: object]

/** How each private field is kept, in two ways that differ, and let go. */
const keeping: Readonly<Record<PrivateField, (favor: string, other: boolean) => Call>> = {
  'felt-expectation': (favor, other) => [
    'private.set',
    { favor, answer: { field: 'felt-expectation', expectation: other ? 'freely' : 'return' } },
  ],
  pressure: (favor) => ['private.set', { favor, answer: { field: 'pressure' } }],
  'private-note': (favor, other) => [
    'private.set',
    { favor, answer: { field: 'private-note', note: `${canary} ${other}` } },
  ],
  'decline-reason': (favor, other) => [
    'private.set',
    { favor, answer: { field: 'decline-reason', note: `${canary} ${other}` } },
  ],
  'kept-favor': (_, other) => [
    'private.keep-line',
    { giver: other ? 'raj' : 'me', receiver: other ? 'me' : 'mia', note: canary },
  ],
  'here-until': (_, other) => ['today.seen', { upTo: other ? 3 : 2_000 }],
  'return-memory': (favor, other) => [
    'favor.remember',
    { favor, words: canary, day: other ? '2026-05-12' : '2026-06-01' },
  ],
  'waved-away': (_, other) => [
    'agreement.wave-away',
    { kind: other ? 'check' : 'cover', person: 'person_00000007' },
  ],
  feeds: (_, other) => [other ? 'feed.stop' : 'feed.renew', { of: 'me' }],
  notices: (_, other) => [
    'notices.set',
    { ...usualSettings('UTC'), dailyAt: other ? '09:00' : '10:00' },
  ],
}

function callsOf({ field }: Flip, way: (typeof ways)[number], favor: string): readonly Call[] {
  const keep = keeping[field](favor, way === 'another')
  if (way === 'nothing') return []
  if (way !== 'one and then not') return [keep]
  const subjects = {
    'kept-favor': keptLineOf('secret 0'),
    'here-until': 'here',
    notices: 'notices',
    feeds: 'me',
    'waved-away': 'cover person_00000007',
  }
  const subject = field in subjects ? subjects[field as keyof typeof subjects] : favor
  return [keep, ['private.clear', { field, subject }]]
}

/** A fault put into the house, to see that it would be found. */
export type Planted = (tested: TestHouse) => void

/** Plays the trace with the secret kept in one of the flip's two ways. */
export async function observe(flip: Flip, side: 0 | 1, planted?: Planted): Promise<Observed> {
  const tested = testHouse({ ids: countingIds() })
  const org = await testOrg(tested)
  planted?.(tested)
  const more = await peopleBeside(tested, org)
  const viewers = viewersOf(org)
  const owner = viewers[flip.holder] ?? org.ana
  const watchers = [...viewers, ...more].filter((viewer) => viewer !== owner)
  const app = appOver(tested.house)
  const told = watchers.map((viewer) => listening(app, viewer))
  const later: Viewer[] = []
  let secrets = 0
  const keep = async (index: number, favors: readonly string[]): Promise<void> => {
    if (index !== Math.min(flip.at, flip.trace.length - 1)) return
    const favor = favors[flip.which % (favors.length || 1)] ?? 'favor_none'
    for (const [name, input] of callsOf(flip, flip.ways[side], favor)) {
      await tested.call(owner, name, input, `secret ${secrets}`)
      secrets += 1
    }
  }
  const answers = await play(tested, org, flip.trace, keep, later)
  const others = new Map(answers.map((answer, index) => [`act ${index}`, answer]))
  const reads = await readsOf(tested.house, org.org)
  for (const viewer of [...watchers, ...later]) {
    for (const path of reads) {
      others.set(`${viewer.person} ${path}`, await bytesOf(await app(viewer, path)))
    }
  }
  let own = ''
  for (const path of reads) own += await bytesOf(await app(owner, path))
  for (const [index, each] of told.entries()) others.set(`stream ${index}`, await each())
  return { others, own }
}

/** Those who might be thought to see more: a council member, a manager, a second admin. */
async function peopleBeside(tested: TestHouse, org: TestOrg): Promise<readonly Viewer[]> {
  const { ana } = org
  const joins = async (name: string): Promise<Viewer> => {
    const { person } = await tested.done(ana, 'person.invite', { name })
    const viewer = { org: ana.org, person: person.person as PersonId }
    await joinOrg(tested.house, viewer, name)
    return viewer
  }
  const [adam, cora, max] = [await joins('Adam Adler'), await joins('Cora Cox'), await joins('Max')]
  const role = (by: Viewer, person: PersonId, given: string): Promise<unknown> =>
    tested.done(by, 'person.set-role', { person, role: given, has: true })
  await role(ana, adam.person, 'admin')
  await role(ana, cora.person, 'council')
  await role(adam, cora.person, 'council')
  for (const { person } of [org.raj, org.mia]) {
    await tested.done(ana, 'person.set-manager', { person, manager: max.person })
  }
  return [adam, cora, max]
}

async function bytesOf(response: Response): Promise<string> {
  return JSON.stringify([response.status, [...response.headers], await response.text()])
}

/** Listens to a viewer's stream of changes; the answer ends it with all it said. */
function listening(app: App, viewer: Viewer): () => Promise<string> {
  let said = ''
  const reader = app(viewer, '/api/v1/changes').then((response) => response.body?.getReader())
  const read = async (): Promise<void> => {
    const part = await (await reader)?.read()
    if (part?.value === undefined) return
    said += new TextDecoder().decode(part.value)
    await read()
  }
  const reading = read()
  return async () => {
    await new Promise((resolve) => setImmediate(resolve))
    await (await reader)?.cancel()
    await reading
    return said
  }
}

/** What differs for others between a flip's two ways, in words; nothing where nothing does. */
export async function differences(
  flip: Flip,
  planted?: Planted,
): Promise<{ readonly found: readonly string[]; readonly compared: number }> {
  const [first, second] = [await observe(flip, 0, planted), await observe(flip, 1, planted)]
  const found: string[] = []
  for (const [asked, answer] of first.others) {
    if (second.others.get(asked) !== answer) found.push(`${asked} differs`)
    if (answer.includes(canary)) found.push(`${asked} says the secret`)
  }
  if (second.others.size !== first.others.size) found.push('not the same was asked')
  for (const [asked, answer] of second.others) {
    if (answer.includes(canary)) found.push(`${asked} says the secret`)
  }
  return { found, compared: first.others.size }
}
