// A plan assigns and takes back what it assigned. It moves nothing that has begun, that waits for
// somebody's word, or that people agreed on.
import { describe, expect, test } from 'vitest'
import { account, by, words } from '../testing/names.ts'
import {
  desk,
  early,
  formed,
  hasIt,
  member,
  onDay,
  planned,
  publish,
  published,
  rotaIn,
  shiftIn,
  shiftOf,
  swapping,
  terms,
  week,
} from '../testing/rota.ts'

const mia = by('mia', { hours: 3 })
const again = (shifts: typeof week, more: Parameters<typeof publish>[1] = {}) =>
  publish(shifts, { version: 2, ...more })

const without = (day: number, duty: 'early' | 'late') =>
  week.filter(({ shift }) => shift !== shiftOf(day, duty))

describe('publishing', () => {
  test('given a plan, then each has what it says, and the rota is a version on', () => {
    expect(hasIt(published, shiftOf(0, 'early'))).toBe('ana')
    expect(hasIt(published, shiftOf(2, 'late'))).toBe('nobody')
    expect(rotaIn(published).version).toBe(2)
    expect(rotaIn(published).publishedUntilMs).toBe(onDay(7))
  })

  test('given two who publish at once, then the second is refused', () => {
    published.when(publish(week), mia).then('rota-changed')
  })

  test('given a member, or the clockwork, then it is not theirs to do', () => {
    formed.when(publish(week), by('ana')).then('not-yours-to-do')
    formed.when(publish(week), by('clockwork')).then('not-found')
  })

  test('given a shift that is not in it any more, then it is called off', () => {
    const after = published.and(again(without(0, 'late')), mia)
    expect(shiftIn(after, shiftOf(0, 'late')).calledOff).toBe(true)
    expect(hasIt(after, shiftOf(0, 'early'))).toBe('ana')
    after.when(publish(week, { version: 3 }), mia).then('bad-input')
  })

  test('given shifts outside the stretch, then they stay as they are', () => {
    const after = published.and(
      again([planned(2, 'early', 'ana'), planned(2, 'late')], { fromMs: onDay(2) }),
      mia,
    )
    expect(hasIt(after, shiftOf(2, 'early'))).toBe('ana')
    expect(hasIt(after, shiftOf(0, 'late'))).toBe('raj')
  })

  test('given a shift at another hour, then it moves and keeps its id', () => {
    const late = planned(1, 'late', 'ana', { fromMs: onDay(1, 15) })
    const after = published.and(again([...without(1, 'late'), late]), mia)
    expect(shiftIn(after, shiftOf(1, 'late')).planned.fromMs).toBe(onDay(1, 15))
    expect(shiftIn(after, shiftOf(1, 'late')).changes).toBe(1)
  })
})

describe('what is frozen', () => {
  const monday = by('mia', { days: 3, hours: 1 })

  test('given shifts that have begun, then a plan leaves them, listed or not', () => {
    const after = published.and(again(without(0, 'early')), monday)
    expect(shiftIn(after, shiftOf(0, 'early')).calledOff).toBe(false)
    expect(hasIt(after, shiftOf(0, 'early'))).toBe('ana')
    const other = [...without(0, 'early'), planned(0, 'early', 'mia')]
    expect(hasIt(published.and(again(other), monday), shiftOf(0, 'early'))).toBe('ana')
  })

  test('given one that has begun at other hours, or a new one in the past, then it is refused', () => {
    const moved = planned(0, 'early', 'ana', { untilMs: onDay(0, 15) })
    published.when(again([...without(0, 'early'), moved]), monday).then('shift-began')
    const fresh = planned(0, 'early', 'ana', { shift: 'shift_new' })
    published.when(again([...week, fresh]), monday).then('shift-began')
  })

  test('given a past that is brought in, then it is as it was, also of who left', () => {
    const past = planned(-10, 'early', 'ines', { shift: 'shift_past' })
    const bring = publish([past], { fromMs: onDay(-11), untilMs: onDay(0), broughtIn: true })
    formed.when({ ...bring, broughtIn: undefined as never }, by('mia')).then('shift-began')
    const after = formed.and(bring, by('mia'))
    expect(hasIt(after, 'shift_past')).toBe('ines')
  })
})

describe('what people agreed on', () => {
  const swapped = published
    .and(swapping(), by('ana', { hours: 3 }))
    .and(
      { do: 'answer-change', rota: desk, change: 'change_swap', answer: 'accept' },
      by('raj', { hours: 4 }),
    )

  test('given a shift they swapped, then the same plan again leaves it with them', () => {
    const after = swapped.and(again(week), by('mia', { hours: 5 }))
    expect(hasIt(after, shiftOf(0, 'early'))).toBe('raj')
    expect(hasIt(after, shiftOf(1, 'early'))).toBe('ana')
    const named = week.map((each) =>
      each.shift === shiftOf(0, 'early') ? planned(0, 'early', 'raj') : each,
    )
    expect(hasIt(swapped.and(again(named), by('mia', { hours: 5 })), shiftOf(0, 'early'))).toBe(
      'raj',
    )
  })

  test('given a plan that gives it to a third, then it is refused', () => {
    const other = [...without(0, 'early'), planned(0, 'early', 'mia')]
    swapped.when(again(other), by('mia', { hours: 5 })).then('shift-handed')
  })

  test('given something open for it, then a plan that moves it is refused, one that does not is not', () => {
    const waiting = published.and(swapping(), by('ana', { hours: 3 }))
    const other = [...without(0, 'early'), planned(0, 'early', 'mia')]
    waiting.when(again(other), mia).then('shift-waits')
    expect(waiting.when(again(week), mia).decision.ok).toBe(true)
  })

  test('given an ask for what is left of a shift that is open in part, then it stays as it is', () => {
    const shift = shiftOf(0, 'early')
    const { fromMs, untilMs } = planned(0, 'early', 'ana')
    const half = { fromMs, untilMs: (fromMs + untilMs) / 2 }
    const offer = { do: 'offer', rota: desk, shift, by: account('ana') } as const
    const take = { do: 'take', rota: desk, shift, by: account('raj'), span: half } as const
    const cut = published
      .and(offer, by('ana', { hours: 3 }))
      .and(take, by('raj', { hours: 3 }))
      .and({ do: 'leave', person: 'person_raj' }, by('raj', { hours: 4 }))
    const listed = week.filter((each) => each.by !== account('raj'))
    const after = cut.and(again(listed), by('mia', { hours: 5 }))
    expect(shiftIn(after, shift).parts).toEqual(shiftIn(cut, shift).parts)
    expect(shiftIn(after, shift).parts.map((part) => part.by)).toEqual([undefined, account('ana')])
  })

  test('given a swap of a shift that is called off, then the swap ends', () => {
    const waiting = published.and(swapping(), by('ana', { hours: 3 }))
    const after = waiting.and(again(without(1, 'early')), mia)
    expect(rotaIn(after).changes.get('change_swap')?.standing).toBe('withdrawn')
    expect(shiftIn(after, shiftOf(0, 'early')).change).toBeUndefined()
  })

  test('given a shift left open by who went, then a plan fills it', () => {
    const left = swapped.and({ do: 'leave', person: 'person_raj' }, by('raj', { hours: 5 }))
    expect(hasIt(left, shiftOf(0, 'early'))).toBe('nobody')
    const filled = (who: 'mia' | 'ana') =>
      week.map((each) => {
        if (each.shift === shiftOf(1, 'early')) return planned(1, 'early', 'ana')
        return each.by === account('raj') || each.shift === shiftOf(0, 'early')
          ? { ...each, by: account(who) }
          : each
      })
    const after = left.and(again(filled('mia')), by('mia', { hours: 6 }))
    expect(hasIt(after, shiftOf(0, 'early'))).toBe('mia')
    expect(hasIt(after, shiftOf(0, 'late'))).toBe('mia')
    // And what a plan filled, a later plan may move.
    const moved = after.and(publish(filled('ana'), { version: 3 }), by('mia', { hours: 7 }))
    expect(hasIt(moved, shiftOf(0, 'early'))).toBe('ana')
    expect(hasIt(moved, shiftOf(1, 'early'))).toBe('ana')
  })
})

describe('what does not fit', () => {
  const refused = (more: Parameters<typeof planned>[3], code: string) => {
    const decided = formed.when(publish([planned(0, 'early', 'ana', more)]), mia).decision
    expect(decided.ok ? 'accepted' : decided.refusal.code).toBe(code)
  }

  test('given hours, duties or people that are none, then each is refused', () => {
    refused({ untilMs: onDay(0, 5) }, 'bad-input')
    refused({ untilMs: onDay(20) }, 'bad-input')
    refused({ fromMs: onDay(9), untilMs: onDay(9, 2) }, 'bad-input')
    refused({ duty: 'duty_other' }, 'not-found')
    refused({ by: account('ines') }, 'not-a-member')
    refused({ shadow: account('ines') }, 'not-a-member')
    formed.when(publish([planned(0, 'late', 'lee')]), mia).then('duty-not-theirs')
    expect(
      formed.when(publish([planned(0, 'late', 'lee', { pinned: true })]), mia).decision.ok,
    ).toBe(true)
    formed.when(publish([...week, ...week]), mia).then('bad-input')
    formed.when(publish(week, { untilMs: onDay(-1) }), mia).then('bad-input')
    formed.when(publish(week, { untilMs: onDay(300) }), mia).then('too-many')
    formed.when(publish(week, { fromMs: onDay(-500) }), mia).then('too-many')
  })

  test('given two thousand shifts and one more, then it is too many', () => {
    const shifts = Array.from({ length: 2_001 }, (_, at) =>
      planned(0, 'early', 'ana', { shift: `shift_${at}` }),
    )
    formed.when(publish(shifts), mia).then('too-many')
    expect(formed.when(publish(shifts.slice(1)), mia).decision.ok).toBe(true)
  })

  test('given a member by another address, then it is the same person', () => {
    expect(
      formed.when(publish([planned(0, 'early', 'ana', { by: 'identity_ana-mail' })]), mia).decision
        .ok,
    ).toBe(true)
  })

  test('given a duty taken out since, then what is published of it keeps its name', () => {
    const fewer = terms({
      duties: terms().duties.filter(({ duty }) => duty !== early),
      members: ['ana', 'raj', 'mia'].map((name) =>
        member(name as 'ana', { duties: ['duty_late'] }),
      ),
    })
    const after = published.and({ do: 'set-up', rota: desk, version: 2, terms: fewer }, mia)
    expect(rotaIn(after).duties.get(early)?.name).toBe(words('early'))
  })
})
