// That somebody declined reaches nobody but the asker: the same ask twice, once declined by one and
// once met with silence, the rest the same by construction. Every other person's every answer
// is the same to the byte, and how often their pages are told; apart from where the last line of
// theirs stands in the journal, which says that something was written, not what or by whom.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asksDue } from '../src/operations/asks/due.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import { type App, appOver } from './app.ts'
import { type TestHouse, type TestOrg, testHouse, testOrg } from './house.ts'
import { readsOf } from './request-of.ts'
import { countingIds } from './traces.ts'

const hourMs = 3_600_000
const canary = 'canary of a no'
const names = ['ana', 'raj', 'mia', 'lee', 'ines'] as const

/** How one of those asked says no, or does not: by a word alone, with words, naming a way on. */
const noes = ['silence', 'no', 'words', 'a day', 'smaller', 'taken back'] as const

interface Told {
  readonly asker: number
  readonly decliner: number
  readonly taker: number
  readonly audience: 'people' | 'team' | 'everyone'
  readonly gathers: boolean
  readonly ends: 'taken' | 'withdrawn' | 'expired' | 'done'
  readonly first: boolean
}

const tellings: fc.Arbitrary<Told> = fc
  .record({
    people: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 3, maxLength: 3 }),
    audience: fc.constantFrom('people' as const, 'team' as const, 'everyone' as const),
    gathers: fc.boolean(),
    ends: fc.constantFrom('taken' as const, 'withdrawn' as const, 'expired' as const, 'done'),
    first: fc.boolean(),
  })
  .map(({ people: [asker = 0, decliner = 1, taker = 2], ends, ...rest }) => {
    return { asker, decliner, taker, ends: ends as Told['ends'], ...rest }
  })

const said = {
  no: {},
  words: { words: canary },
  'a day': { alternative: { day: '2026-05-20' } },
  smaller: { alternative: { smaller: canary } },
  'taken back': { words: canary },
}

async function declines(
  tested: TestHouse,
  decliner: Viewer,
  ask: string,
  no: (typeof noes)[number],
): Promise<void> {
  if (no === 'silence') return
  await tested.done(decliner, 'ask.answer', { ask, answer: 'not this time', ...said[no] }, 'no')
  if (no !== 'taken back') return
  await tested.done(decliner, 'ask.take-back-answer', { ask }, 'taken back')
}

/** Whom it goes to: four by name, their team, or everybody. */
function audienceOf({ audience, asker }: Told): object {
  if (audience === 'team') return { team: 'Support' }
  if (audience === 'everyone') return { everyone: true }
  return { people: names.filter((_, at) => at !== asker) }
}

/** All that everybody but the asker and who declined is answered. */
async function observed(telling: Told, no: (typeof noes)[number]) {
  // Words have ids of their own count, so that a word more moves no other id.
  const tested = testHouse({ ids: { ...countingIds(), text: countingIds().text } })
  const org: TestOrg = await testOrg(tested)
  const people = names.map((name) => org[name])
  const [asker, decliner, taker] = [telling.asker, telling.decliner, telling.taker].map(
    (at) => people[at] ?? org.ana,
  ) as [Viewer, Viewer, Viewer]
  const app = appOver(tested.house)
  const told: string[] = []
  tested.house.scribe.onWrite((_, people) => told.push(...people))
  const nowMs = tested.clock.now()
  const opened = await tested.done(asker, 'ask.open', {
    what: 'my late shift',
    kind: 'cover',
    manner: 'everyone',
    to: audienceOf(telling),
    expiresAtMs: nowMs + 20 * hourMs,
    ...(telling.gathers ? { gatherUntilMs: nowMs + 5 * hourMs } : {}),
  })
  const { ask } = opened.ask
  if (telling.first) await declines(tested, decliner, ask, no)
  await goesOn(tested, telling, { asker, taker, ask }, () =>
    telling.first ? Promise.resolve() : declines(tested, decliner, ask, no),
  )
  const others = people.filter((viewer) => viewer !== asker && viewer !== decliner)
  const answers = await answersOf(tested, org, app, others)
  for (const { person } of others) {
    answers.set(`told ${person}`, String(told.filter((each) => each === person).length))
  }
  const own = await answersOf(tested, org, app, [asker])
  return { answers, own: [...own.values()].join('\n') }
}

interface Between {
  readonly asker: Viewer
  readonly taker: Viewer
  readonly ask: string
}

async function goesOn(
  tested: TestHouse,
  { ends, gathers }: Told,
  { asker, taker, ask }: Between,
  later: () => Promise<void>,
): Promise<void> {
  const { clock, done } = tested
  await later()
  if (ends === 'taken' || ends === 'done')
    await done(taker, 'ask.answer', { ask, answer: 'accept' })
  clock.set(clock.now() + (gathers ? 6 : 1) * hourMs)
  await asksDue(tested.house)
  if (ends === 'withdrawn') await done(asker, 'ask.withdraw', { ask })
  if (ends === 'done') await done(asker, 'ask.done', { ask })
  clock.set(clock.now() + 30 * hourMs)
  await asksDue(tested.house)
}

async function answersOf(
  tested: TestHouse,
  org: TestOrg,
  app: App,
  viewers: readonly Viewer[],
): Promise<Map<string, string>> {
  const answers = new Map<string, string>()
  const reads = await readsOf(tested.house, org.org)
  for (const viewer of viewers) {
    for (const path of reads) {
      const response = await app(viewer, path)
      const headers = [...response.headers].filter(([name]) => name !== 'etag')
      const body = (await response.text()).replace(/"upTo":\d+/, '"upTo":0')
      const bytes = JSON.stringify([response.status, headers, body])
      answers.set(`${viewer.person} ${path}`, bytes)
    }
  }
  return answers
}

describe('given an ask that one of those asked declines, or leaves be', () => {
  it('when others look, then nothing differs for them in a byte', async () => {
    const words = fc.constantFrom(...noes.filter((no) => no !== 'silence'))
    await fc.assert(
      fc.asyncProperty(tellings, words, async (telling, no) => {
        const [silent, declined] = [await observed(telling, 'silence'), await observed(telling, no)]
        expect(differencesOf(silent.answers, declined.answers)).toEqual([])
        expect([...declined.answers.values()].filter((each) => each.includes(canary))).toEqual([])
        const tells = no === 'words' || no === 'smaller'
        expect(declined.own.includes(canary)).toBe(tells)
      }),
      { numRuns: Number(process.env.GOODTURN_DEEP_RUNS ?? 12) },
    )
  }, 240_000)
})

function differencesOf(
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): readonly string[] {
  const found = [...first].filter(([asked, answer]) => second.get(asked) !== answer)
  return [...found.map(([asked]) => asked), ...(first.size === second.size ? [] : ['not the same'])]
}
