// A boundary is said in the journal and yet read by nobody but its owner: the same random trace,
// with another boundary in the middle of it, and every other person's every answer is the same to
// the byte. Whoever asks hears that it answered, and who it is fair to ask goes by it; what it says
// is never among that: two boundaries that answer alike read alike.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '../src/operations/viewer.ts'
import { appOver } from './app.ts'
import { testHouse, testOrg } from './house.ts'
import { readsOf } from './request-of.ts'
import { type Act, acts, anAsk, countingIds, opensAnAsk, play, viewersOf } from './traces.ts'

type Said = { readonly weeklyMinutes?: number; readonly pausedUntil?: string } & {
  readonly kindsNotNow: readonly string[]
  readonly askLastFor: readonly string[]
}

const kinds = fc.subarray(['cover', 'check', 'mentoring', 'knowledge'])
const boundary: fc.Arbitrary<Said> = fc.record(
  {
    weeklyMinutes: fc.integer({ min: 0, max: 600 }),
    pausedUntil: fc.constantFrom('2026-05-20', '2026-06-01'),
    kindsNotNow: kinds,
    askLastFor: kinds,
  },
  { requiredKeys: ['kindsNotNow', 'askLastFor'] },
)

const askLastFor = kinds
/** Nothing is asked beyond these, for as long as a trace lasts. */
const closed: fc.Arbitrary<Said> = fc.record({
  pausedUntil: fc.constantFrom('2026-12-01', '2027-01-01'),
  kindsNotNow: kinds,
  askLastFor,
})
const closedByKinds: fc.Arbitrary<Said> = fc.record({
  kindsNotNow: fc.constant(['cover', 'check', 'knowledge']),
  askLastFor,
})
/** Room for all that a trace asks. */
const open = (last: readonly string[]): fc.Arbitrary<Said> =>
  fc.record(
    {
      weeklyMinutes: fc.integer({ min: 6_000, max: 9_000 }),
      kindsNotNow: fc.constant([]),
      askLastFor: fc.constant(last),
    },
    { requiredKeys: ['kindsNotNow', 'askLastFor'] },
  )
const alike: fc.Arbitrary<readonly [Said, Said]> = fc.oneof(
  fc.tuple(fc.oneof(closed, closedByKinds), fc.oneof(closed, closedByKinds)),
  kinds.chain((last) => fc.tuple(open(last), open(last))),
)

interface Heard {
  readonly answers: ReadonlyMap<string, string>
  readonly own: string
}

/** Plays a trace in which its holder sets a boundary; what everybody else is answered after. */
async function heard(
  trace: readonly Act[],
  holder: number,
  said: Said | undefined,
): Promise<Heard> {
  const tested = testHouse({ ids: countingIds() })
  const org = await testOrg(tested)
  const viewers = viewersOf(org)
  const owner = viewers[holder] ?? org.ana
  const later: Viewer[] = []
  let isSaid = false
  const keep = async (index: number): Promise<void> => {
    if (isSaid || index !== 0 || said === undefined) return
    isSaid = true
    // Whoever left by the first act already is refused, on either side alike.
    await tested.call(owner, 'boundary.set', { boundary: said })
  }
  const played = await play(tested, org, trace, keep, later)
  const answers = new Map(played.map((answer, index) => [`act ${index}`, answer]))
  const app = appOver(tested.house)
  const read = async (viewer: Viewer, path: string): Promise<string> => {
    const response = await app(viewer, path)
    return JSON.stringify([response.status, await response.text()])
  }
  const reads = await readsOf(tested.house, org.org)
  for (const viewer of [...viewers.filter((each) => each !== owner), ...later]) {
    for (const path of reads.filter((each) => !each.includes('/asks/fair'))) {
      answers.set(`${viewer.person} ${path}`, await read(viewer, path))
    }
  }
  return { answers, own: await read(owner, '/api/v1/boundaries') }
}

const differing = (first: Heard, second: Heard): readonly string[] =>
  [...first.answers].flatMap(([asked, answer]) =>
    second.answers.get(asked) === answer ? [] : [asked],
  )

async function expectAlike(
  trace: readonly Act[],
  holder: number,
  [one, other]: readonly [Said, Said],
): Promise<void> {
  const [first, second] = [await heard(trace, holder, one), await heard(trace, holder, other)]
  expect(differing(first, second)).toEqual([])
  expect(second.answers.size).toBe(first.answers.size)
}

describe('given a boundary somebody set', () => {
  it('when it is another one and nothing is asked, then no answer of anybody else differs by a byte', async () => {
    const unasked = acts(8).map((trace) => trace.filter((act) => !opensAnAsk(act)))
    const given = fc.tuple(unasked, fc.nat(4), fc.tuple(boundary, boundary))
    await fc.assert(
      fc.asyncProperty(given, ([trace, holder, both]) => expectAlike(trace, holder, both)),
      { numRuns: 8 },
    )
  }, 240_000)

  it('when it is another one that answers alike, then no answer of anybody else differs by a byte', async () => {
    const given = fc.tuple(acts(8), fc.nat(4), alike)
    await fc.assert(
      fc.asyncProperty(given, ([trace, holder, both]) => expectAlike(trace, holder, both)),
      {
        numRuns: 10,
        // Raj is the first it would be asked of, and is never asked.
        examples: [
          [
            [
              [anAsk, anAsk, { ...anAsk, whom: 1 }],
              1,
              [
                { pausedUntil: '2026-12-01', kindsNotNow: [], askLastFor: [] },
                { kindsNotNow: ['cover', 'check', 'knowledge'], askLastFor: ['cover'] },
              ],
            ],
          ],
        ],
      },
    )
  }, 240_000)

  it('when it answers an ask, then the asker hears that, and not what it says', async () => {
    const said = { kindsNotNow: [], askLastFor: [] }
    const first = await heard([anAsk, anAsk], 1, { ...said, pausedUntil: '2026-05-20' })
    const second = await heard([anAsk, anAsk], 1, said)
    expect(first.answers.get('act 1')).toContain('can’t just now')
    expect(second.answers.get('act 1')).not.toContain('can’t just now')
    expect([...first.answers.values()].join()).not.toContain('2026-05-20')
  })

  it('when it is read by its owner, then it does differ: the test can see', async () => {
    const blank = { kindsNotNow: [], askLastFor: [] }
    const trace: Act[] = [{ who: 0, what: 0, whom: 1, which: 1, days: 0 }]
    const first = await heard(trace, 0, { ...blank, weeklyMinutes: 60 })
    const second = await heard(trace, 0, { ...blank, weeklyMinutes: 61 })
    expect(first.own).not.toBe(second.own)
    expect(first.answers.size).toBeGreaterThan(50)
  })
})
