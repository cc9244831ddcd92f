// Taking back the last thing one did: a new entry that points the other way, or nothing.
import { describe, expect, test } from 'vitest'
import { type Given, given, helped } from '../testing/given.ts'
import { by, favor, type Name, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { undoing } from './acts.ts'

const id = favor(1)
const five = given(org())
const claimed = five.and(helped('ana', 'raj'), by('ana'))
const stands = claimed.and({ do: 'confirm', favor: id }, by('raj'))

function undone(past: Given, who: Name) {
  const act = past.ledger.lastActs.get(person(who))
  return act && undoing(act)
}

describe('undo', () => {
  test('given nothing done, then there is nothing to take back', () => {
    expect(undone(five, 'ana')).toBeUndefined()
    expect(undone(claimed, 'raj')).toBeUndefined()
  })

  test('given written down, also confirmed by the same word, then it is withdrawn', () => {
    expect(undone(claimed, 'ana')).toEqual({ do: 'withdraw', favor: id })
    const thanked = five.and(helped('ana', 'raj'), by('raj'))
    expect(undone(thanked, 'raj')).toEqual({ do: 'withdraw', favor: id })
  })

  test('given an answer, or something shown, then the word is taken back', () => {
    expect(undone(stands, 'raj')).toEqual({ do: 'take-back-word', favor: id })
    const declined = claimed.and({ do: 'decline', favor: id }, by('raj'))
    expect(undone(declined, 'raj')).toEqual({ do: 'take-back-word', favor: id })
    const shown = stands.and({ do: 'show', favor: id }, by('raj'))
    expect(undone(shown, 'raj')).toEqual({ do: 'hide', favor: id })
    const hidden = shown.and({ do: 'hide', favor: id }, by('raj'))
    expect(undone(hidden, 'raj')).toEqual({ do: 'show', favor: id })
  })

  test('given a correction, when taken back, then the content is as it was before', () => {
    const noted = { kind: 'cover', day: '2026-05-01', note: words('note') } as const
    const bare = five.and(helped('ana', 'raj', { content: noted }), by('ana'))
    for (const who of ['ana', 'raj'] as const) {
      const changes = { kind: 'check', effort: { minutes: 9 } } as const
      const corrected = bare.and({ do: 'correct', favor: id, changes }, by(who))
      const back = undone(corrected, who)
      if (!back) throw new Error('nothing to take back')
      expect(corrected.and(back, by(who)).favor(1).content).toEqual(bare.favor(1).content)
    }
  })

  test('given something that cannot be taken back, then no older act is either', () => {
    const open = stands.and({ do: 'say-expectation', favor: id, expectation: 'return' }, by('raj'))
    expect(undone(open, 'raj')).toBeUndefined()
    const ended = open.and({ do: 'let-go', favor: id }, by('ana'))
    expect(undone(ended, 'ana')).toBeUndefined()
    const withdrawn = claimed.and({ do: 'withdraw', favor: id }, by('ana'))
    expect(undone(withdrawn, 'ana')).toBeUndefined()
  })

  test('given a return linked with its recording, then the recording is withdrawn', () => {
    const linked = stands
      .and(helped('raj', 'ana', { number: 2 }), by('raj'))
      .and({ do: 'return', favor: id, by: favor(2) }, by('raj'))
    expect(undone(linked, 'raj')).toEqual({ do: 'withdraw', favor: favor(2) })
  })

  test('given the clockwork lapsed it, then its author’s act stays the recording', () => {
    const lapsed = claimed.and({ do: 'lapse', favor: id }, by('clockwork', { days: 15 }))
    expect(undone(lapsed, 'ana')).toEqual({ do: 'withdraw', favor: id })
  })
})
