// The life of an ask: whom it goes to and when, how each answers, who takes it, how it ends.
import { describe, expect, it } from 'vitest'
import type { AnswerWord } from '../asking.ts'
import { askIn, asks, atHour, makes, play, sentTo } from '../testing/asking.ts'
import { given, helped } from '../testing/given.ts'
import { account, by, favor, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import type { AskCommand } from './ask.ts'

const answer = (word: AnswerWord, more: object = {}): AskCommand => ({
  do: 'answer',
  ask: play,
  answer: word,
  ...more,
})
const goOn: AskCommand = { do: 'go-on', ask: play }
const opened = given(org()).and(asks(), by('mia'))
const taken = opened.and(answer('accept'), by('raj', { hours: 2 }))

describe('given nobody is asked yet', () => {
  it.each([
    ['oneself', asks({ of: ['mia'] }), 'asks-oneself'],
    ['nobody', asks({ of: [] }), 'nobody-to-ask'],
    ['a past hour', asks({ expiresAtMs: atHour(0) }), 'ask-in-past'],
    ['a past day', asks({ neededBy: '2026-04-20' }), 'ask-in-past'],
    ['an hour too far', asks({ expiresAtMs: atHour(24 * 90) }), 'ask-too-far'],
    ['no minutes', asks({ effort: { minutes: 0 } }), 'no-effort'],
    ['a team that is none', asks({ audience: { kind: 'team', team: team('desk') } }), 'not-found'],
    [
      'an answer after it began',
      asks({ span: { fromMs: atHour(5), untilMs: atHour(9) } }),
      'answer-after-start',
    ],
    [
      'a time that ends before it begins',
      asks({ span: { fromMs: atHour(20), untilMs: atHour(19) } }),
      'bad-input',
    ],
  ])('when %s is asked, then it is refused', (_, command, code) => {
    makes(given(org()).when(command, by('mia')), code)
  })

  it('when somebody who left is asked, then it is refused', () => {
    makes(given(org({ left: ['lee'] })).when(asks(), by('mia')), 'not-a-member')
  })

  it('when a team with nobody else in it is asked, then there is nobody to ask', () => {
    const alone = given(org({ teams: { desk: { members: ['mia'] } } }))
    makes(
      alone.when(asks({ audience: { kind: 'team', team: team('desk') } }), by('mia')),
      'nobody-to-ask',
    )
  })

  it('when asked one at a time, then one is asked', () => {
    expect(sentTo(opened)).toEqual(['raj'])
  })

  it('when three are asked at a time or everybody, then they are asked at once', () => {
    const few = given(org()).and(
      asks({ manner: 'a few', of: ['ana', 'raj', 'lee', 'ines'] }),
      by('mia'),
    )
    expect(sentTo(few)).toEqual(['ana', 'raj', 'lee'])
    const all = given(org()).and(
      asks({ manner: 'everyone', audience: { kind: 'everyone' } }),
      by('mia'),
    )
    expect(sentTo(all)).toEqual(['ana', 'raj', 'lee', 'ines'])
  })

  it('when somebody covered lately, then who covered longer ago is asked first', () => {
    const past = given(org()).and(
      helped('raj', 'lee', { content: { kind: 'cover', day: '2026-05-01' } }),
      by('lee'),
    )
    expect(sentTo(past.and(asks(), by('mia', { hours: 2 })))).toEqual(['lee'])
  })
})

describe('given boundaries', () => {
  const paused = given(org()).and(
    {
      do: 'set-boundary',
      person: person('raj'),
      boundary: { pausedUntil: '2026-05-04', kindsNotNow: [], askLastFor: [] },
    },
    by('raj'),
  )

  it('when one is asked beyond theirs, then it answers, and the next is asked at once', () => {
    const past = paused.and(asks(), by('mia', { hours: 2 }))
    expect(askIn(past).asked.get(account('raj'))?.passedOver).toBe(true)
    expect(sentTo(past)).toEqual(['lee'])
  })

  it('when the hours somebody set are used up, then their boundary answers', () => {
    const three = { weeklyMinutes: 180, kindsNotNow: [], askLastFor: [] } as const
    const past = given(org())
      .and({ do: 'set-boundary', person: person('raj'), boundary: three }, by('raj'))
      .and(helped('raj', 'ana'), by('ana'))
    const small = past.and(asks({ of: ['raj'], effort: { minutes: 60 } }), by('mia', { hours: 2 }))
    expect(sentTo(small)).toEqual(['raj'])
    const large = past.and(asks({ of: ['raj'], effort: { minutes: 90 } }), by('mia', { hours: 2 }))
    expect(sentTo(large)).toEqual([])
  })

  it('when everybody asked is beyond theirs, then it stays open until its hour', () => {
    const past = paused.and(asks({ of: ['raj'] }), by('mia', { hours: 2 }))
    expect(askIn(past).standing).toBe('open')
    makes(past.when(goOn, by('clockwork', { hours: 14 })), ['ask.expired'])
  })
})

describe('given an ask that went to Raj', () => {
  it('when he accepts, then it is his', () => {
    makes(opened.when(answer('accept'), by('raj', { hours: 2 })), ['ask.answered', 'ask.taken'])
    expect(askIn(taken).taker).toBe(account('raj'))
  })

  it('when he cannot, then the next is asked in the same moment', () => {
    const past = opened.and(answer('not this time'), by('raj', { hours: 2 }))
    expect(sentTo(past)).toEqual(['raj', 'lee'])
  })

  it('when he names somebody, then they are asked next, as anybody else', () => {
    const alternative = { person: account('ana') }
    const past = opened.and(answer('not this time', { alternative }), by('raj', { hours: 2 }))
    expect(sentTo(past)).toEqual(['raj', 'ana'])
    expect(askIn(past).asked.get(account('ana'))?.namedBy).toBe(account('raj'))
  })

  it('when he names the asker or himself, then it is refused', () => {
    for (const name of ['mia', 'raj'] as const) {
      const alternative = { person: account(name) }
      makes(
        opened.when(answer('not this time', { alternative }), by('raj', { hours: 2 })),
        'names-no-other',
      )
    }
  })

  it('when he wants to know more, then a thread begins, and he can still answer', () => {
    const past = opened.and(
      answer('tell me more', { words: words('until when?') }),
      by('raj', { hours: 2 }),
    )
    const more = past.and(
      { do: 'say', ask: play, with: account('raj'), words: words('ten') },
      by('mia', { hours: 3 }),
    )
    expect(askIn(more).thread.map((line) => line.by)).toEqual(['asked', 'asker'])
    makes(more.when(answer('accept'), by('raj', { hours: 4 })), ['ask.answered', 'ask.taken'])
  })

  it('when he says nothing for his share of the time, then the next is asked', () => {
    makes(opened.when(goOn, by('clockwork', { hours: 2 })), 'not-due')
    makes(opened.when(goOn, by('clockwork', { hours: 6 })), ['ask.sent'])
  })

  it('when half of that is over, then he is reminded once; an answer ends it', () => {
    const half = { hours: 4 }
    makes(opened.when(goOn, by('clockwork', half)), ['ask.reminded'])
    const reminded = opened.and(goOn, by('clockwork', half))
    makes(reminded.when(goOn, by('clockwork', { hours: 4.5 })), 'not-due')
    const asking = opened.and(answer('tell me more'), by('raj', { hours: 2 }))
    makes(asking.when(goOn, by('clockwork', half)), 'not-due')
  })

  it('when he cannot and takes that back, then he can say yes', () => {
    const past = opened
      .and(answer('not this time'), by('raj', { hours: 2 }))
      .and({ do: 'take-back-answer', ask: play }, by('raj', { hours: 3 }))
    makes(past.when(answer('accept'), by('raj', { hours: 4 })), ['ask.answered', 'ask.taken'])
  })

  it('when somebody answers who was not asked, then there is nothing there', () => {
    makes(opened.when(answer('accept'), by('ana', { hours: 2 })), 'not-found')
  })

  it('when Mia answers herself, then it is refused', () => {
    makes(opened.when(answer('accept'), by('mia', { hours: 2 })), 'asks-oneself')
  })

  it('when its hour has come, then it expires, and no answer counts any more', () => {
    makes(opened.when(goOn, by('clockwork', { hours: 14 })), ['ask.expired'])
    makes(opened.when(answer('accept'), by('raj', { hours: 14 })), 'ask-over')
  })

  it('when it is withdrawn, then an answer hears so', () => {
    const past = opened.and({ do: 'withdraw', ask: play }, by('mia', { hours: 2 }))
    makes(past.when(answer('accept'), by('raj', { hours: 3 })), 'ask-withdrawn')
  })
})

describe('given an ask that Raj took', () => {
  it('when somebody accepts after him, then they hear that it is taken', () => {
    const past = given(org())
      .and(asks({ manner: 'everyone' }), by('mia'))
      .and(answer('accept'), by('raj', { hours: 2 }))
    makes(past.when(answer('accept'), by('lee', { hours: 3 })), 'ask-taken')
    makes(past.when(answer('accept'), by('raj', { hours: 3 })), 'nothing-changes')
  })

  it('when he gives it back in time, then the next is asked', () => {
    const back = taken.when({ do: 'hand-back', ask: play }, by('raj', { hours: 3 }))
    makes(back, ['ask.handed-back', 'ask.sent'])
  })

  it('when he gives it back after its hour, then it has ended untaken', () => {
    const back = taken.when({ do: 'hand-back', ask: play }, by('raj', { hours: 20 }))
    makes(back, ['ask.handed-back', 'ask.expired'])
  })

  it('when Mia says it was done, then it is a favor that stands', () => {
    const done = taken.when({ do: 'done', ask: play, favor: favor(1) }, by('mia', { hours: 9 }))
    makes(done, ['favor.recorded', 'favor.confirmed', 'ask.done'])
  })

  it('when Raj says it was done, then the favor waits for Mia', () => {
    const past = taken.and({ do: 'done', ask: play, favor: favor(1) }, by('raj', { hours: 9 }))
    expect(past.favor(1)).toMatchObject({
      standing: 'waiting',
      ask: play,
      content: { kind: 'cover' },
    })
    makes(
      past.when({ do: 'done', ask: play, favor: favor(2) }, by('mia', { hours: 9 })),
      'ask-over',
    )
  })

  it('when it did not come to it, then nothing is recorded', () => {
    makes(taken.when({ do: 'not-done', ask: play }, by('raj', { hours: 9 })), ['ask.not-done'])
  })

  it('when he leaves, then it goes round again', () => {
    const past = taken.and({ do: 'leave', person: person('raj') }, by('raj', { hours: 3 }))
    makes(past.when(goOn, by('clockwork', { hours: 4 })), ['ask.handed-back', 'ask.sent'])
  })

  it('when Mia leaves, then it is withdrawn', () => {
    const past = taken.and({ do: 'leave', person: person('mia') }, by('mia', { hours: 3 }))
    makes(past.when(goOn, by('clockwork', { hours: 4 })), ['ask.withdrawn'])
  })
})

describe('given two days until an answer is needed, and everybody asked', () => {
  const days = given(org())
    .and(helped('raj', 'ana', { content: { kind: 'cover', day: '2026-05-01' } }), by('ana'))
    .and(asks({ manner: 'everyone', expiresAtMs: atHour(49) }), by('mia', { hours: 1 }))
    .and(answer('accept'), by('raj', { hours: 2 }))

  it('when the first can, then answers are still gathered', () => {
    expect(askIn(days).standing).toBe('open')
    makes(days.when(goOn, by('clockwork', { hours: 3 })), 'not-due')
  })

  it('when the stated hour comes, then of those who can the one who covered longest ago is taken', () => {
    const past = days
      .and(answer('accept'), by('lee', { hours: 3 }))
      .and(goOn, by('clockwork', { hours: 26 }))
    expect(askIn(past).taker).toBe(account('lee'))
  })

  it('when all have answered before, then nobody waits for the hour', () => {
    const past = days
      .and(answer('not this time'), by('lee', { hours: 3 }))
      .and(answer('not this time'), by('ines', { hours: 4 }))
    expect(askIn(past).taker).toBe(account('raj'))
  })
})
