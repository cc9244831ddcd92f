// Asks where people are not who or where they were: named by another address, gone since they were
// asked, found to be one, or answering from the board.
import { describe, expect, it } from 'vitest'
import { askIn, asks, atHour, makes, play, sentTo } from '../testing/asking.ts'
import { given } from '../testing/given.ts'
import { account, by, mail, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import type { AskCommand } from './ask.ts'

const answer = (word: 'accept' | 'not this time', more: object = {}): AskCommand => ({
  ...{ do: 'answer', ask: play, answer: word },
  ...more,
})
const goOn: AskCommand = { do: 'go-on', ask: play }
const opened = given(org()).and(asks(), by('mia'))
const gathering = given(org())
  .and(asks({ manner: 'everyone', expiresAtMs: atHour(49) }), by('mia'))
  .and(answer('accept'), by('raj', { hours: 2 }))

describe('given Raj, Lee and Ines are asked one after the other', () => {
  it('when Raj names Lee by another address, then Lee is asked next, and once', () => {
    const past = opened
      .and(answer('not this time', { alternative: { person: mail('lee') } }), by('raj'))
      .and(answer('not this time'), by('lee', { hours: 2 }))
    expect(sentTo(past)).toEqual(['raj', 'lee', 'ines'])
  })

  it('when Ines turns out to be Raj, then Raj is not asked again', () => {
    const past = opened
      .and({ do: 'move', identity: account('ines'), person: person('raj') }, by('ana'))
      .and(answer('not this time'), by('raj', { hours: 2 }))
      .and(answer('not this time'), by('lee', { hours: 3 }))
    expect(sentTo(past)).toEqual(['raj', 'lee'])
  })

  it('when Lee turns out to be Mia, then she is not asked herself', () => {
    const past = opened
      .and({ do: 'move', identity: account('lee'), person: person('mia') }, by('ana'))
      .and(answer('not this time'), by('raj', { hours: 2 }))
    expect(sentTo(past)).toEqual(['raj', 'ines'])
  })

  it('when Raj left, then he cannot answer any more', () => {
    const past = opened.and({ do: 'leave', person: person('raj') }, by('raj'))
    makes(past.when(answer('accept'), by('raj', { hours: 2 })), 'not-found')
  })
})

describe('given answers are gathered, and Raj can', () => {
  it('when he leaves before the hour, then it is not given to him', () => {
    const past = gathering.and({ do: 'leave', person: person('raj') }, by('raj', { hours: 3 }))
    // The two who have said nothing are reminded; nobody takes it.
    const reminded = ['ask.reminded', 'ask.reminded'] as const
    makes(past.when(goOn, by('clockwork', { hours: 30 })), reminded)
    makes(past.when(goOn, by('clockwork', { hours: 50 })), ['ask.expired'])
  })

  it('when whoever took it gives it back, then another who can is taken at once', () => {
    const past = gathering
      .and(answer('accept'), by('lee', { hours: 3 }))
      .and(goOn, by('clockwork', { hours: 26 }))
      .and({ do: 'hand-back', ask: play }, by('raj', { hours: 27 }))
    expect(askIn(past).taker).toBe(account('lee'))
  })
})

describe('given everybody here is asked', () => {
  it('when one left out says yes from the board, then it is among what they took on', () => {
    const leaveOut = [person('raj')]
    const past = given(org())
      .and(asks({ audience: { kind: 'everyone' }, leaveOut }), by('mia'))
      .and(answer('accept'), by('raj', { hours: 2 }))
    expect(askIn(past).taker).toBe(account('raj'))
    expect(past.facts(by('raj')).asksOf(account('raj'))).toEqual([play])
  })
})

describe('given somebody a boundary answered for', () => {
  it('when the asker writes to them about it, then it is refused', () => {
    const boundary = { kindsNotNow: ['cover'], askLastFor: [] } as const
    const past = given(org())
      .and({ do: 'set-boundary', person: person('raj'), boundary }, by('raj'))
      .and(asks(), by('mia'))
    expect(sentTo(past)).toEqual(['lee'])
    const line = { do: 'say', ask: play, with: account('raj'), words: words('please') } as const
    makes(past.when(line, by('mia', { hours: 2 })), 'not-found')
  })
})
