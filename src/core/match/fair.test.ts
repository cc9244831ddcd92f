// Who it is fair to ask: bands, words and order, by example and against a second telling of the
// rules that knows nothing of the first.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Boundary } from '../asking.ts'
import { type Given, given, helped } from '../testing/given.ts'
import { account, by, friday, type Name, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { onDay, published } from '../testing/rota.ts'
import { runs } from '../testing/runs.ts'
import { addDays, startOfDayMs } from '../time.ts'
import { type Effort, type FavorKind, favorKinds } from '../vocabulary.ts'
import { inOrder, standingFor, type Wanted } from './fair.ts'

const five = given(org())
const blank: Boundary = { kindsNotNow: [], askLastFor: [] }
const now = { days: 60 }
const bounded = (past: Given, who: Name, boundary: Boundary): Given =>
  past.and({ do: 'set-boundary', person: person(who), boundary }, by(who, now))
const offering = (past: Given, who: Name, kind: FavorKind = 'cover'): Given =>
  past.and(
    { do: 'say-offers', person: person(who), offers: [{ kind, words: words('x') }], nameMe: false },
    by(who, now),
  )
const covered = (past: Given, who: Name, days: number, number = 1): Given => {
  const content = { kind: 'cover', day: addDays(friday, days), effort: { minutes: 60 } } as const
  return past.and(helped(who, 'ines', { number, content }), by('ines', now))
}
const cover: Wanted = { kind: 'cover' }
const stands = (past: Given, who: Name, wanted: Wanted = cover) =>
  standingFor(person(who), wanted, past.facts(by('ana', now)))

describe('bands and words', () => {
  test('given nothing is said, then they have not said, and may be asked', () => {
    expect(stands(five, 'raj')).toEqual({
      band: 'hasn’t said',
      words: [],
      mayBeAsked: true,
      lastCovered: undefined,
    })
  })

  test('given they offer it, then they can be asked, said so', () => {
    expect(stands(offering(five, 'raj'), 'raj')).toMatchObject({
      band: 'can be asked',
      words: ['said so'],
    })
    expect(stands(offering(five, 'raj', 'check'), 'raj').band).toBe('hasn’t said')
  })

  test.each([
    [46, 'covered in the last two weeks'],
    [45, 'covered over two weeks ago'],
    [29, 'covered over two weeks ago'],
    [28, 'covered over a month ago'],
    [-3, 'covered over two months ago'],
  ] as const)('given they covered on day %i of 60, then “%s”', (day, word) => {
    expect(stands(covered(five, 'raj', day), 'raj').words).toEqual([word])
  })

  test('given a shift of theirs then, or too near for a rest, then better not now', () => {
    const at = (day: number, hour: number): Wanted => ({
      kind: 'cover',
      span: { fromMs: onDay(day, hour), untilMs: onDay(day, hour + 4) },
    })
    const of = (who: Name, wanted: Wanted) =>
      standingFor(person(who), wanted, published.facts(by('mia', { hours: 3 })))
    const then = { band: 'better not now', words: ['took something on then'], mayBeAsked: true }
    expect(of('raj', at(0, 15))).toMatchObject(then)
    expect(of('ana', at(0, 15))).toMatchObject({ words: ['right before or after'] })
    expect(of('ana', at(3, 15)).band).toBe('hasn’t said')
  })

  test('given a pause, a kind not now or a full week, then their boundary answers, with no reason', () => {
    const answers = { band: 'better not now', words: ['boundary answers'], mayBeAsked: false }
    const full = covered(bounded(five, 'raj', { ...blank, weeklyMinutes: 60 }), 'raj', 59)
    expect(stands(full, 'raj')).toMatchObject(answers)
    const paused = bounded(five, 'raj', { ...blank, pausedUntil: addDays(friday, 61) })
    expect(stands(paused, 'raj')).toMatchObject(answers)
    expect(stands(bounded(five, 'raj', { ...blank, kindsNotNow: ['cover'] }), 'raj')).toMatchObject(
      answers,
    )
    expect(stands(bounded(five, 'raj', { ...blank, kindsNotNow: ['check'] }), 'raj').band).toBe(
      'can be asked',
    )
  })

  test('given it would only just fit, then they can be asked; a minute more, and not', () => {
    const past = bounded(five, 'raj', { ...blank, weeklyMinutes: 60 })
    expect(stands(past, 'raj', { ...cover, effort: { minutes: 60 } }).mayBeAsked).toBe(true)
    expect(stands(past, 'raj', { ...cover, effort: { minutes: 61 } }).mayBeAsked).toBe(false)
  })

  test('given days away, then away then, on those days alone', () => {
    const [from, until] = [addDays(friday, 62), addDays(friday, 63)]
    const past = five.and({ do: 'be-away', person: person('raj'), from, until }, by('raj', now))
    const on = (days: number): Wanted => {
      const fromMs = startOfDayMs(addDays(friday, days)) + 8 * 3_600_000
      return { kind: 'cover', span: { fromMs, untilMs: fromMs + 3_600_000 } }
    }
    expect(stands(past, 'raj', on(62))).toMatchObject({ words: ['away then'], mayBeAsked: false })
    expect(stands(past, 'raj', on(64)).mayBeAsked).toBe(true)
    expect(stands(past, 'raj').mayBeAsked).toBe(true)
  })
})

describe('the order people are asked in', () => {
  const order = (past: Given, names: readonly Name[]) =>
    inOrder(names.map(account), cover, past.facts(by('ana', now)))

  test('given bands, then can be asked before hasn’t said before last; longest ago first', () => {
    let past = offering(offering(five, 'raj'), 'mia')
    past = covered(covered(past, 'raj', 50, 1), 'mia', 20, 2)
    past = bounded(past, 'lee', { ...blank, askLastFor: ['cover'] })
    const names = ['lee', 'ines', 'raj', 'mia'] as const
    expect(order(past, names)).toEqual(['mia', 'raj', 'ines', 'lee'].map((n) => account(n as Name)))
  })

  test('given two stand alike, then the order they were named in', () => {
    expect(order(five, ['mia', 'raj'])).toEqual([account('mia'), account('raj')])
    expect(order(five, ['raj', 'mia'])).toEqual([account('raj'), account('mia')])
  })
})

interface Told {
  readonly boundary: Boundary | undefined
  readonly offers: readonly FavorKind[]
  /** Minutes of a favor given on a day counted from the first hour. */
  readonly given: readonly {
    readonly day: number
    readonly minutes: number
    readonly kind: FavorKind
  }[]
  readonly wanted: { readonly kind: FavorKind; readonly effort: Effort }
}

/** The rules told again, over what was drawn and nothing else. Day 60 is Tuesday, 30 June 2026. */
function expected({ boundary, offers, given: helps, wanted }: Told) {
  const used = helps.filter(({ day }) => day >= 59).reduce((sum, { minutes }) => sum + minutes, 0)
  const {
    weeklyMinutes = Number.POSITIVE_INFINITY,
    pausedUntil = '',
    kindsNotNow = [],
  } = boundary ?? {}
  const answers =
    pausedUntil > '2026-06-30' ||
    kindsNotNow.includes(wanted.kind) ||
    used + wanted.effort.minutes > weeklyMinutes
  if (answers) return { band: 'better not now', mayBeAsked: false }
  if (boundary?.askLastFor.includes(wanted.kind))
    return { band: 'better not now', mayBeAsked: true }
  const said = boundary !== undefined || offers.includes(wanted.kind)
  return { band: said ? 'can be asked' : 'hasn’t said', mayBeAsked: true }
}

const kind = fc.constantFrom(...favorKinds.slice(0, 4))
const told: fc.Arbitrary<Told> = fc.record({
  boundary: fc.option(
    fc.record(
      {
        weeklyMinutes: fc.constantFrom(0, 60, 120, 300),
        pausedUntil: fc.constantFrom('2026-06-29', '2026-07-01', '2026-07-06'),
        kindsNotNow: fc.uniqueArray(kind, { maxLength: 2 }),
        askLastFor: fc.uniqueArray(kind, { maxLength: 2 }),
      },
      { requiredKeys: ['kindsNotNow', 'askLastFor'] },
    ),
    { nil: undefined },
  ) as fc.Arbitrary<Boundary | undefined>,
  offers: fc.uniqueArray(kind, { maxLength: 3 }),
  given: fc.array(
    fc.record({
      day: fc.integer({ min: 40, max: 60 }),
      minutes: fc.constantFrom(15, 60, 90),
      kind,
    }),
    { maxLength: 4 },
  ),
  wanted: fc.record({ kind, effort: fc.record({ minutes: fc.constantFrom(1, 30, 60, 120) }) }),
})

test('given anything said and done, then bands follow the rules, and no word is an amount', () => {
  fc.assert(
    fc.property(told, (each) => {
      let past = five
      for (const [index, help] of each.given.entries()) {
        const content = {
          kind: help.kind,
          day: addDays(friday, help.day),
          effort: { minutes: help.minutes },
        }
        past = past.and(helped('raj', 'ines', { number: index + 1, content }), by('ines', now))
      }
      if (each.offers.length > 0) {
        const offers = each.offers.map((of) => ({ kind: of }))
        const say = { do: 'say-offers', person: person('raj'), offers, nameMe: false } as const
        past = past.and(say, by('raj', now))
      }
      if (each.boundary) past = bounded(past, 'raj', each.boundary)
      const found = stands(past, 'raj', each.wanted)
      expect({ band: found.band, mayBeAsked: found.mayBeAsked }).toEqual(expected(each))
      expect(found.words.join(' ')).not.toMatch(/\d/)
    }),
    { numRuns: runs(300) },
  )
})
