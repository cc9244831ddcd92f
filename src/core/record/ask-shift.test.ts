// An ask for a shift moves it: a yes takes it over, giving it back or withdrawing hands it back.
import { describe, expect, test } from 'vitest'
import { askIn, asks } from '../testing/asking.ts'
import type { Given } from '../testing/given.ts'
import { account, by, favor, type Name, person } from '../testing/names.ts'
import {
  desk,
  hasIt,
  onDay,
  publish,
  published,
  shiftIn,
  shiftOf,
  swapping,
  week,
} from '../testing/rota.ts'

const early = shiftOf(0, 'early')
const whole = { fromMs: onDay(0, 6), untilMs: onDay(0, 14) }
const at = (hours: number) => ({ hours })
const play = 'ask_play' as const
const cover = (more: Parameters<typeof asks>[0] = {}, span = whole) =>
  asks({
    from: account('ana'),
    of: ['raj', 'lee'],
    span,
    shift: { rota: desk, shift: early, span },
    ...more,
  })
const yes = { do: 'answer', ask: play, answer: 'accept' } as const
const back = { do: 'hand-back', ask: play } as const
const withdraw = { do: 'withdraw', ask: play } as const

const open = published.and(cover(), by('ana', at(3)))
const covered = open.and(yes, by('raj', at(4)))

const types = (past: Given, before: Given) =>
  past.entries.slice(before.entries.length).map(({ type }) => type)

describe('an ask for a shift', () => {
  test('given a yes, then the shift is theirs in the same commit', () => {
    expect(hasIt(open, early)).toBe('ana')
    expect(hasIt(covered, early)).toBe('raj')
    expect(types(covered, open)).toEqual(['ask.answered', 'ask.taken', 'shift.handed'])
    expect(shiftIn(covered, early).hands).toMatchObject([{ how: 'cover', ask: play }])
  })

  test('given it is done, then it is a favor as of every ask', () => {
    const done = { do: 'done', ask: play, favor: favor(1) } as const
    const after = covered.and(done, by('ana', { days: 3 }))
    expect(after.favor(1)).toMatchObject({ giver: account('raj'), standing: 'confirmed' })
  })

  test('given a part, then that part alone is theirs', () => {
    const span = { fromMs: onDay(0, 10), untilMs: onDay(0, 14) }
    const half = published.and(cover({}, span), by('ana', at(3))).and(yes, by('raj', at(4)))
    expect(hasIt(half, early)).toBe('ana 6-10, raj 10-14')
  })

  test('given it is handed back, or withdrawn, then the shift is as it was', () => {
    const again = covered.and(back, by('raj', at(5)))
    expect(hasIt(again, early)).toBe('ana')
    expect(askIn(again).standing).toBe('open')
    // It went round: the next who can takes it.
    expect(hasIt(again.and(yes, by('lee', at(6))), early)).toBe('lee')
    const gone = covered.and(withdraw, by('ana', at(5)))
    expect(hasIt(gone, early)).toBe('ana')
    expect(shiftIn(gone, early).hands.filter(({ stands }) => stands)).toEqual([])
  })

  test('given it was passed on since, then it is not handed back over that', () => {
    const passed = covered
      .and({ do: 'offer', rota: desk, shift: early, by: account('raj') }, by('raj', at(5)))
      .and({ do: 'take', rota: desk, shift: early, by: account('mia') }, by('mia', at(6)))
    passed.when(back, by('raj', at(7))).then('shift-moved-on')
    passed.when(withdraw, by('ana', at(7))).then('shift-moved-on')
  })

  test('given it is open for an answer, then nothing else can be opened for the shift', () => {
    open.when(cover({ ask: 'ask_2' }), by('ana', at(4))).then('shift-waits')
    open.when(swapping(), by('ana', at(4))).then('shift-waits')
    const offer = { do: 'offer', rota: desk, shift: early, by: account('ana') } as const
    open.when(offer, by('ana', at(4))).then('shift-waits')
    const gone = open.and(withdraw, by('ana', at(4)))
    expect(gone.when(offer, by('ana', at(5))).decision.ok).toBe(true)
  })

  test('given it expires, then the shift is free again and stays theirs', () => {
    const over = open.and({ do: 'go-on', ask: play }, by('clockwork', at(14)))
    expect(askIn(over).standing).toBe('expired')
    expect(hasIt(over, early)).toBe('ana')
    expect(over.when(swapping(), by('ana', at(15))).decision.ok).toBe(true)
  })

  test('given a yes of somebody who does not do that duty, then it is refused', () => {
    const late = {
      rota: desk,
      shift: shiftOf(1, 'late'),
      span: { fromMs: onDay(1, 14), untilMs: onDay(1, 22) },
    }
    const asked = published.and(
      cover({ shift: late, span: late.span, manner: 'everyone' }),
      by('ana', at(3)),
    )
    asked.when(yes, by('lee', at(4))).then('duty-not-theirs')
    expect(hasIt(asked.and(yes, by('raj', at(4))), late.shift)).toBe('raj')
  })

  test('given a shift that is another’s, was never, or has other hours, then it is refused', () => {
    published
      .when(cover({ from: account('raj'), of: ['lee'] }), by('raj', at(3)))
      .then('shift-not-theirs')
    const none = { rota: desk, shift: 'shift_none', span: whole } as const
    published.when(cover({ shift: none }), by('ana', at(3))).then('not-found')
    published.when(cover({ kind: 'check' }), by('ana', at(3))).then('bad-input')
    const other = { fromMs: onDay(0, 5), untilMs: onDay(0, 14) }
    published.when(cover({}, other), by('ana', at(3))).then('bad-input')
    published
      .when(cover({ span: { ...whole, untilMs: onDay(0, 13) } }), by('ana', at(3)))
      .then('bad-input')
    published.when(cover({ of: ['lee'] }, whole), by('ines', at(3))).then('not-yours-to-do')
  })
})

describe('for somebody away', () => {
  const about = { from: account('mia'), about: account('ana') } as const
  const away = published.and(
    { do: 'be-away', person: person('ana'), from: '2026-05-04', until: '2026-05-04' },
    by('ana', at(3)),
  )

  test('given who plans, then the ask is theirs, and the shift goes from the absent', () => {
    published.when(cover(about), by('mia', at(3))).then('not-away')
    const after = away.and(cover(about), by('mia', at(4))).and(yes, by('raj', at(5)))
    expect(hasIt(after, early)).toBe('raj')
    expect(shiftIn(after, early).hands).toMatchObject([
      { from: account('ana'), to: account('raj') },
    ])
    expect(hasIt(after.and(back, by('raj', at(6))), early)).toBe('ana')
  })

  test('given a member, then it is not theirs to ask', () => {
    away
      .when(cover({ from: account('raj'), about: account('ana'), of: ['lee'] }), by('raj', at(4)))
      .then('shift-not-theirs')
  })
})

describe('what happens meanwhile', () => {
  const left = (past: Given, who: Name, hours: number) =>
    past.and({ do: 'leave', person: person(who) }, by(who, at(hours)))

  test('given who covers leaves, then it is open at once, and the ask goes round again', () => {
    const gone = left(covered, 'raj', 5)
    expect(hasIt(gone, early)).toBe('nobody')
    const round = gone.and({ do: 'go-on', ask: play }, by('clockwork', at(6)))
    expect(askIn(round).standing).toBe('open')
    const taken = round.and(yes, by('lee', at(7)))
    expect(hasIt(taken, early)).toBe('lee')
    expect(hasIt(taken.and(back, by('lee', at(8))), early)).toBe('nobody')
  })

  test('given who asked leaves, then who covers keeps it', () => {
    const gone = left(covered, 'ana', 5)
    const after = gone.and({ do: 'go-on', ask: play }, by('clockwork', at(6)))
    expect(askIn(after).standing).toBe('withdrawn')
    expect(hasIt(after, early)).toBe('raj')
  })

  test('given it is called off, then the ask ends with it', () => {
    const fewer = week.filter(({ shift }) => shift !== early)
    for (const past of [open, covered]) {
      const after = past.and(publish(fewer, { version: 2 }), by('mia', at(5)))
      expect(askIn(after).standing).toBe('withdrawn')
      expect(shiftIn(after, early).calledOff).toBe(true)
    }
  })
})
