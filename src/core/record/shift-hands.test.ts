// A shift into others' hands by one word each, whole or in part, and back again until it begins.
import { describe, expect, test } from 'vitest'
import { account, by, favor, person, team } from '../testing/names.ts'
import { desk, hasIt, onDay, published, shiftIn, shiftOf, swapping } from '../testing/rota.ts'

const [anas, rajs, open] = [shiftOf(0, 'early'), shiftOf(0, 'late'), shiftOf(2, 'late')]
const offer = { do: 'offer', rota: desk, shift: anas, by: account('ana') } as const
const take = (shift: typeof anas, who: 'ana' | 'raj' | 'mia' | 'lee') =>
  ({ do: 'take', rota: desk, shift, by: account(who) }) as const
const undo = (shift: typeof anas) => ({ do: 'undo-taking', rota: desk, shift }) as const
const at = (hours: number) => ({ hours })
const monday = { days: 2, hours: 20 }
const offered = published.and(offer, by('ana', at(3)))

describe('offering', () => {
  test('given one’s own shift, then it stays theirs until somebody takes it', () => {
    expect(hasIt(offered, anas)).toBe('ana')
    const taken = offered.and(take(anas, 'raj'), by('raj', at(4)))
    expect(hasIt(taken, anas)).toBe('raj')
    expect(shiftIn(taken, anas).offeredBy).toBeUndefined()
    expect(shiftIn(taken, anas).hands).toMatchObject([
      { from: account('ana'), to: account('raj'), how: 'take', stands: true },
    ])
  })

  test('given another’s shift, one that has begun, or one offered already, then it is refused', () => {
    published.when({ ...offer, by: account('raj') }, by('raj')).then('shift-not-theirs')
    published.when({ ...offer, by: account('ana') }, by('raj')).then('shift-not-theirs')
    published.when(offer, by('ana', { days: 3 })).then('shift-began')
    offered.when(offer, by('ana', at(4))).then('shift-waits')
    published.when({ ...offer, shift: 'shift_none' }, by('ana')).then('not-found')
  })

  test('given who plans, then for somebody away they may, for somebody here they may not', () => {
    published.when(offer, by('mia', at(3))).then('not-away')
    const away = published.and(
      { do: 'be-away', person: person('ana'), from: '2026-05-04', until: '2026-05-05' },
      by('ana', at(3)),
    )
    const after = away.and(offer, by('mia', at(4)))
    expect(shiftIn(after, anas).offeredBy).toBe(account('ana'))
    away.when(offer, by('raj', at(4))).then('shift-not-theirs')
  })

  test('given it is kept after all, then nobody can take it', () => {
    const kept = offered.and({ do: 'keep', rota: desk, shift: anas }, by('ana', at(4)))
    kept.when(take(anas, 'raj'), by('raj', at(5))).then('shift-not-free')
    kept.when({ do: 'keep', rota: desk, shift: anas }, by('ana', at(5))).then('nothing-changes')
    offered.when({ do: 'keep', rota: desk, shift: anas }, by('raj', at(4))).then('shift-not-theirs')
  })
})

describe('taking', () => {
  test('given an open shift, then whoever does that duty may', () => {
    expect(hasIt(published.and(take(open, 'raj'), by('raj', at(3))), open)).toBe('raj')
    published.when(take(open, 'lee'), by('lee', at(3))).then('duty-not-theirs')
    published.when(take(open, 'raj'), by('ana', at(3))).then('not-yours-to-do')
    published.when(take(rajs, 'ana'), by('ana', at(3))).then('shift-not-free')
    published.when(take(rajs, 'raj'), by('raj', at(3))).then('nothing-changes')
    published.when(take(open, 'raj'), by('ines', at(3))).then('not-yours-to-do')
  })

  test('given it was taken a moment ago, then the second is too late', () => {
    const taken = offered.and(take(anas, 'raj'), by('raj', at(4)))
    taken.when(take(anas, 'mia'), by('mia', at(4))).then('shift-not-free')
  })

  test('given a part, then only that part is theirs, and the rest is offered still', () => {
    const span = { fromMs: onDay(0, 10), untilMs: onDay(0, 14) }
    const half = offered.and({ ...take(anas, 'raj'), span }, by('raj', at(4)))
    expect(hasIt(half, anas)).toBe('ana 6-10, raj 10-14')
    expect(shiftIn(half, anas).offeredBy).toBe(account('ana'))
    const all = half.and(take(anas, 'lee'), by('lee', at(5)))
    expect(hasIt(all, anas)).toBe('lee 6-10, raj 10-14')
    half.when({ ...take(anas, 'mia'), span }, by('mia', at(5))).then('shift-not-free')
    const beyond = { fromMs: onDay(0, 10), untilMs: onDay(0, 15) }
    offered.when({ ...take(anas, 'raj'), span: beyond }, by('raj', at(4))).then('bad-input')
  })

  test('given a swap that waits for it, then it is not free', () => {
    const waiting = published.and(swapping(), by('ana', at(3)))
    waiting.when(take(anas, 'mia'), by('mia', at(4))).then('shift-waits')
    waiting.when(offer, by('ana', at(4))).then('shift-waits')
  })
})

describe('undoing', () => {
  const taken = offered.and(take(anas, 'raj'), by('raj', at(4)))

  test('given either side, until it begins, then it is as it was', () => {
    for (const who of ['ana', 'raj'] as const) {
      const back = taken.and(undo(anas), by(who, monday))
      expect(hasIt(back, anas)).toBe('ana')
      back.when(undo(anas), by(who, monday)).then('nothing-to-undo')
    }
    taken.when(undo(anas), by('mia', at(5))).then('nothing-to-undo')
    taken.when(undo(anas), by('raj', { days: 3 })).then('shift-began')
  })

  test('given it was passed on since, then what came after is undone first', () => {
    const passed = taken
      .and({ ...offer, by: account('raj') }, by('raj', at(5)))
      .and(take(anas, 'mia'), by('mia', at(6)))
    passed.when(undo(anas), by('ana', at(7))).then('shift-moved-on')
    const once = passed.and(undo(anas), by('mia', at(7)))
    expect(hasIt(once, anas)).toBe('raj')
    expect(hasIt(once.and(undo(anas), by('ana', at(8))), anas)).toBe('ana')
  })

  test('given an open shift taken in parts around another’s, then all of the taking goes back', () => {
    const span = { fromMs: onDay(2, 16), untilMs: onDay(2, 18) }
    const middle = published.and({ ...take(open, 'raj'), span }, by('raj', at(3)))
    const rest = middle.and(take(open, 'ana'), by('ana', at(4)))
    expect(hasIt(rest, open)).toBe('ana 14-16, raj 16-18, ana 18-22')
    expect(hasIt(rest.and(undo(open), by('ana', at(5))), open)).toBe(
      'nobody 14-16, raj 16-18, nobody 18-22',
    )
  })
})

describe('what was taken from somebody', () => {
  const taken = offered.and(take(anas, 'raj'), by('raj', at(4)))
  const done = { do: 'shift-done', rota: desk, shift: anas, favor: favor(1) } as const

  test('given it began, by the word of whoever had it, then it is a favor that stands', () => {
    const after = taken.and(done, by('ana', { days: 3 }))
    expect(after.favor(1)).toMatchObject({
      giver: account('raj'),
      receiver: account('ana'),
      standing: 'confirmed',
      content: { kind: 'cover', day: '2026-05-04', effort: { minutes: 480 } },
    })
    after.when({ ...done, favor: favor(2) }, by('raj', { days: 3 })).then('nothing-changes')
  })

  test('given the taker’s word, then it waits for the other', () => {
    expect(taken.and(done, by('raj', { days: 3 })).favor(1).standing).toBe('waiting')
  })

  test('given it has not begun, it was open, or another presses, then there is none', () => {
    taken.when(done, by('ana', at(5))).then('not-due')
    taken.when(done, by('mia', { days: 3 })).then('not-found')
    const fromNobody = published.and(take(open, 'raj'), by('raj', at(3)))
    fromNobody.when({ ...done, shift: open }, by('raj', { days: 6 })).then('not-found')
  })
})

describe('whoever leaves', () => {
  test('given shifts to come, then they are open in the same commit, and the past stays', () => {
    const after = published.and({ do: 'leave', person: person('ana') }, by('ana', { days: 3 }))
    expect(hasIt(after, anas)).toBe('ana')
    expect(hasIt(after, shiftOf(1, 'late'))).toBe('nobody')
    expect(shiftIn(after, shiftOf(1, 'late')).hands).toMatchObject([
      { from: account('ana'), how: 'left' },
    ])
  })

  test('given an offer and a swap of theirs, then both end', () => {
    const waiting = offered.and(
      {
        ...swapping({ moves: [] }),
        moves: [
          { shift: shiftOf(1, 'late'), from: account('ana'), to: account('raj') },
          { shift: rajs, from: account('raj'), to: account('ana') },
        ],
      },
      by('ana', at(4)),
    )
    const after = waiting.and({ do: 'erase', person: person('ana') }, by('ana', at(5)))
    expect(shiftIn(after, anas).offeredBy).toBeUndefined()
    expect(shiftIn(after, rajs).change).toBeUndefined()
    expect(hasIt(after, rajs)).toBe('raj')
    expect(hasIt(after, shiftOf(1, 'late'))).toBe('nobody')
  })

  test('given who leaves the team on a day, then shifts after it are open', () => {
    const leave = {
      do: 'end-member',
      team: team('desk'),
      person: person('ana'),
      until: '2026-05-04',
    } as const
    const after = published.and(leave, by('ana', at(3)))
    expect(hasIt(after, anas)).toBe('ana')
    expect(hasIt(after, shiftOf(1, 'late'))).toBe('nobody')
  })
})
