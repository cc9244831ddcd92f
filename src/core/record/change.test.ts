// Swaps and the moves of an absence: nothing moves before all have said yes, then all of it does.
import { describe, expect, test } from 'vitest'
import { limits } from '../limits.ts'
import type { Move } from '../rota.ts'
import { account, by, type Name, person } from '../testing/names.ts'
import { desk, hasIt, onDay, published, rotaIn, shiftOf, swap, swapping } from '../testing/rota.ts'

const [monday, tuesday] = [shiftOf(0, 'early'), shiftOf(1, 'early')]
const at = (hours: number) => ({ hours })
const answer = (said: 'accept' | 'not this time' | 'tell me more') =>
  ({ do: 'answer-change', rota: desk, change: swap, answer: said }) as const
const of = (what: 'withdraw-change' | 'undo-change' | 'expire-change') =>
  ({ do: what, rota: desk, change: swap }) as Extract<
    import('./rota.ts').RotaCommand,
    { do: 'withdraw-change' }
  >
const move = (shift: typeof monday, from: Name | undefined, to?: Name): Move => ({
  shift,
  ...(from && { from: account(from) }),
  ...(to && { to: account(to) }),
})

const waiting = published.and(swapping(), by('ana', at(3)))
const swapped = waiting.and(answer('accept'), by('raj', at(4)))
const standing = (past: typeof waiting) => rotaIn(past).changes.get(swap)?.standing

describe('a swap', () => {
  test('given it is proposed, then nothing has moved; given a yes, then both halves have', () => {
    expect([hasIt(waiting, monday), hasIt(waiting, tuesday)]).toEqual(['ana', 'raj'])
    expect([hasIt(swapped, monday), hasIt(swapped, tuesday)]).toEqual(['raj', 'ana'])
    expect(standing(swapped)).toBe('accepted')
  })

  test('given a no, then it has ended; given a question, then it waits still', () => {
    const asked = waiting.and(answer('tell me more'), by('raj', at(4)))
    expect(standing(asked)).toBe('waiting')
    const declined = asked.and(answer('not this time'), by('raj', at(5)))
    expect(standing(declined)).toBe('declined')
    declined.when(answer('accept'), by('raj', at(6))).then('change-over')
    expect(hasIt(declined, monday)).toBe('ana')
    expect(declined.when(swapping({ change: 'change_2' }), by('ana', at(6))).decision.ok).toBe(true)
  })

  test('given another swap of one of them, then it waits: one request at a time', () => {
    const moves = [move(tuesday, 'raj', 'mia'), move(monday, 'mia', 'raj')]
    waiting
      .when(swapping({ change: 'change_2', from: account('raj'), moves }), by('raj', at(4)))
      .then('shift-waits')
    waiting.when(swapping(), by('ana', at(4))).then('nothing-changes')
  })

  test('given its proposer, then they withdraw it; given another, then they cannot', () => {
    waiting.when(of('withdraw-change'), by('raj', at(4))).then('not-yours-to-do')
    waiting.when(of('withdraw-change'), by('mia', at(4))).then('not-found')
    const gone = waiting.and(of('withdraw-change'), by('ana', at(4)))
    expect(standing(gone)).toBe('withdrawn')
    gone.when(of('withdraw-change'), by('ana', at(5))).then('change-over')
    gone.when(answer('accept'), by('raj', at(5))).then('change-over')
  })

  test('given nobody says a word, then it expires when its first shift begins, or in two weeks', () => {
    expect(rotaIn(waiting).changes.get(swap)?.expiresAtMs).toBe(onDay(0, 6))
    waiting.when(of('expire-change'), by('clockwork', at(30))).then('not-due')
    waiting.when(of('expire-change'), by('ana', { days: 4 })).then('not-yours-to-do')
    waiting.when(answer('accept'), by('raj', { days: 3 })).then('change-over')
    const over = waiting.and(of('expire-change'), by('clockwork', { days: 3 }))
    expect(standing(over)).toBe('expired')
  })

  test('given what is not one, then it is refused', () => {
    const propose = (moves: readonly Move[], from: Name = 'ana', who: Name = from) =>
      published.when(swapping({ moves, from: account(from) }), by(who, at(3)))
    propose([move(monday, 'ana', 'raj')]).then('bad-input')
    propose([move(monday, 'ana', 'raj'), move(tuesday, 'raj', 'mia')]).then('bad-input')
    propose([move(monday, 'ana', 'raj'), move(monday, 'raj', 'ana')]).then('bad-input')
    propose([move(monday, 'ana', 'raj'), move(shiftOf(2, 'early'), 'raj', 'ana')]).then(
      'shift-not-theirs',
    )
    propose([move(monday, 'ana', 'raj'), move('shift_none', 'raj', 'ana')]).then('not-found')
    // Lee does not do the late shift.
    propose([move(shiftOf(1, 'late'), 'ana', 'lee'), move(shiftOf(2, 'early'), 'lee', 'ana')]).then(
      'duty-not-theirs',
    )
    propose([move(tuesday, 'raj', 'lee'), move(shiftOf(2, 'early'), 'lee', 'raj')], 'ana').then(
      'shift-not-theirs',
    )
    published.when(swapping(), by('ana', { days: 3 })).then('shift-began')
    published.when(swapping(), by('raj', at(3))).then('shift-not-theirs')
    published.when(swapping({ moves: [] }), by('ana', at(3))).then('bad-input')
    const many = Array.from({ length: limits.movesPerChange + 1 }, () => move(monday, 'ana', 'raj'))
    published.when(swapping({ moves: many }), by('ana', at(3))).then('too-many')
  })
})

describe('undoing', () => {
  test('given either side, until the first begins, then both halves are as they were', () => {
    for (const who of ['ana', 'raj'] as const) {
      const back = swapped.and(of('undo-change'), by(who, { days: 2 }))
      expect([hasIt(back, monday), hasIt(back, tuesday)]).toEqual(['ana', 'raj'])
      expect(standing(back)).toBe('undone')
      back.when(of('undo-change'), by(who, { days: 2 })).then('nothing-to-undo')
    }
    swapped.when(of('undo-change'), by('mia', at(5))).then('not-found')
    swapped.when(of('undo-change'), by('ana', { days: 3 })).then('shift-began')
    waiting.when(of('undo-change'), by('ana', at(5))).then('nothing-to-undo')
  })

  test('given a chain from one to another and back, then it is undone from its end', () => {
    const moves = [move(monday, 'raj', 'ana'), move(tuesday, 'ana', 'raj')]
    const back = swapped
      .and(swapping({ change: 'change_2', from: account('raj'), moves }), by('raj', at(5)))
      .and({ ...answer('accept'), change: 'change_2' }, by('ana', at(6)))
    expect([hasIt(back, monday), hasIt(back, tuesday)]).toEqual(['ana', 'raj'])
    back.when(of('undo-change'), by('ana', at(7))).then('shift-moved-on')
    const once = back.and({ ...of('undo-change'), change: 'change_2' }, by('ana', at(7)))
    expect(hasIt(once, monday)).toBe('raj')
    expect(hasIt(once.and(of('undo-change'), by('ana', at(8))), monday)).toBe('ana')
  })

  test('given one of them is offered since, then that ends first', () => {
    const offered = swapped.and(
      { do: 'offer', rota: desk, shift: monday, by: account('raj') },
      by('raj', at(5)),
    )
    offered.when(of('undo-change'), by('ana', at(6))).then('shift-waits')
  })
})

describe('an absence', () => {
  const moves = [move(monday, 'ana', 'raj'), move(shiftOf(1, 'late'), 'ana', 'mia')]
  const plan = swapping({ how: 'absence', moves })
  const proposed = published.and(plan, by('ana', at(3)))

  test('given two it touches, then it moves with the last yes', () => {
    const one = proposed.and(answer('accept'), by('raj', at(4)))
    expect(hasIt(one, monday)).toBe('ana')
    const both = one.and(answer('accept'), by('mia', at(5)))
    expect([hasIt(both, monday), hasIt(both, shiftOf(1, 'late'))]).toEqual(['raj', 'mia'])
    one.when(answer('accept'), by('raj', at(5))).then('nothing-changes')
    // A yes may become a no while it waits.
    expect(standing(one.and(answer('not this time'), by('raj', at(5))))).toBe('declined')
  })

  test('given who plans proposes for somebody away, then on record, and their own yes is said', () => {
    published.when(plan, by('mia', at(3))).then('not-away')
    const away = published.and(
      { do: 'be-away', person: person('ana'), from: '2026-05-04', until: '2026-05-05' },
      by('ana', at(3)),
    )
    const led = away.and(plan, by('mia', at(4)))
    expect(rotaIn(led).changes.get(swap)).toMatchObject({
      proposedBy: person('mia'),
      from: account('ana'),
      touched: [account('raj')],
    })
    expect(hasIt(led.and(answer('accept'), by('raj', at(5))), shiftOf(1, 'late'))).toBe('mia')
    away.when(plan, by('raj', at(4))).then('shift-not-theirs')
    // Away on one of the two days is not away on both.
    const half = published.and(
      { do: 'be-away', person: person('ana'), from: '2026-05-04', until: '2026-05-04' },
      by('ana', at(3)),
    )
    half.when(plan, by('mia', at(4))).then('not-away')
  })

  test('given nobody can take it, then it is open at once: nobody else is touched', () => {
    const alone = swapping({ how: 'absence', moves: [move(monday, 'ana')] })
    const after = published.and(alone, by('ana', at(3)))
    expect(hasIt(after, monday)).toBe('nobody')
    expect(standing(after)).toBe('accepted')
    expect(hasIt(after.and(of('undo-change'), by('ana', at(4))), monday)).toBe('ana')
  })

  test('given one it touches leaves, then it ends and nothing moved', () => {
    const after = proposed.and({ do: 'leave', person: person('raj') }, by('raj', at(4)))
    expect(standing(after)).toBe('withdrawn')
    expect(hasIt(after, monday)).toBe('ana')
  })
})
