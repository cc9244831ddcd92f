// A wish about a rota is said in the journal and read by nobody but its owner: the same random
// trace, with other wishes in the middle of it and no plan made after them, and every other
// person's every answer is the same to the byte. A plan goes by wishes, and so does why somebody
// has a shift, which says at most that something stands against it: both are left out here.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Viewer } from '../src/operations/viewer.ts'
import { appOver } from './app.ts'
import { testHouse, testOrg } from './house.ts'
import { readsOf } from './request-of.ts'
import { type Act, acts, aPlan, countingIds, plansARota, play, viewersOf } from './traces.ts'

/** Within everybody's budget: days of one of each kind. */
const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 })
const wish = (how: string) =>
  fc.record({ how: fc.constant(how), on: fc.record({ weekdays: days }) })
const wishes: fc.Arbitrary<Wishes> = fc
  .tuple(wish('want'), wish('rather not'), wish('cannot'), fc.nat(7))
  .map(([want, rather, cannot, which]) =>
    [want, rather, cannot].filter((_, at) => (which & (1 << at)) !== 0),
  )
type Wishes = readonly { readonly how: string; readonly on: object }[]

interface Heard {
  readonly answers: ReadonlyMap<string, string>
  readonly own: string
}

/** Plays a trace in which somebody says what they wish; what everybody else is answered after. */
async function heard(trace: readonly Act[], holder: number, said: Wishes): Promise<Heard> {
  const tested = testHouse({ ids: countingIds() })
  const org = await testOrg(tested)
  const viewers = viewersOf(org)
  const owner = viewers[holder] ?? org.ana
  const later: Viewer[] = []
  const say = async (index: number): Promise<void> => {
    if (index !== 0) return
    const [rota] = (await tested.house.scribe.ledger(org.org)).rotas.keys()
    await tested.done(owner, 'rota.say-wishes', { rota, wishes: said }, 'wishes')
  }
  const played = await play(tested, org, [aPlan, ...trace], say, later)
  const answers = new Map(played.map((answer, index) => [`act ${index}`, answer]))
  const app = appOver(tested.house)
  const read = async (viewer: Viewer, path: string): Promise<string> => {
    const response = await app(viewer, path)
    return JSON.stringify([response.status, [...response.headers], await response.text()])
  }
  const reads = await readsOf(tested.house, org.org)
  for (const viewer of [...viewers.filter((each) => each !== owner), ...later]) {
    for (const path of reads.filter((each) => !each.endsWith('/explain'))) {
      answers.set(`${viewer.person} ${path}`, await read(viewer, path))
    }
  }
  const own = reads.filter((each) => each.endsWith('/wishes'))
  return { answers, own: (await Promise.all(own.map((path) => read(owner, path)))).join() }
}

const differing = (first: Heard, second: Heard): readonly string[] =>
  [...first.answers].flatMap(([asked, answer]) =>
    second.answers.get(asked) === answer ? [] : [asked],
  )

describe('given what somebody wishes of a rota', () => {
  it('when it is something else and nothing is planned after it, then nobody’s answers differ', async () => {
    const unplanned = acts(8).map((trace) => trace.filter((act) => !plansARota(act)))
    const given = fc.tuple(unplanned, fc.nat(4), wishes, wishes)
    await fc.assert(
      fc.asyncProperty(given, async ([trace, holder, one, other]) => {
        const [first, second] = [await heard(trace, holder, one), await heard(trace, holder, other)]
        expect(differing(first, second)).toEqual([])
        expect(second.answers.size).toBe(first.answers.size)
      }),
      {
        numRuns: Number(process.env.GOODTURN_DEEP_RUNS ?? 12),
        // Each run is a house of its own: what was found is told at once, not shrunk for minutes.
        endOnFailure: true,
        // What somebody cannot do raises what any plan must ask of the fullest: nobody is told.
        examples: [[[[], 1, [], [{ how: 'cannot', on: { weekdays: [1, 2, 3, 4] } }]]]],
      },
    )
  }, 240_000)

  it('when its owner reads it, then it does differ: the test can see', async () => {
    const on = { weekdays: [1] }
    const first = await heard([], 1, [{ how: 'cannot', on }])
    const second = await heard([], 1, [{ how: 'want', on }])
    expect(first.own).not.toBe(second.own)
    expect(first.answers.size).toBeGreaterThan(50)
  })
})
