// Every kind of help on every side, as sentences; news, standings and headings.
import { describe, expect, it } from 'vitest'
import type { FavorView, NewsKind, NewsView, PartyView } from '../core/privacy/views.ts'
import { favorKinds } from '../core/vocabulary.ts'
import {
  expectationSentence,
  favorClause,
  favorSentence,
  favorWithDay,
  firstName,
  headline,
  newsTold,
  saidAloudTold,
} from './sentences.ts'
import { standingSentence } from './standing-sentences.ts'

const today = '2026-05-12'
const you: PartyView = { is: 'you', person: 'person_ana', name: 'Ana Alvares' }
const omar: PartyView = { is: 'person', person: 'person_omar', name: 'Omar Okoye' }
const lee: PartyView = { is: 'person', person: 'person_lee', name: 'Lee Lind' }
const support: PartyView = { is: 'team', team: 'team_support', name: 'Support' }
const former: PartyView = { is: 'former colleague', name: 'a former colleague' }

function favor(giver: PartyView, receiver: PartyView, more: Partial<FavorView> = {}): FavorView {
  const relation = giver.is === 'you' ? 'giver' : receiver.is === 'you' ? 'receiver' : 'team'
  return {
    favor: 'favor_1',
    relation,
    giver,
    receiver,
    kind: 'cover',
    day: '2026-05-07',
    standing: 'confirmed',
    writtenBy: 'giver',
    withinLine: false,
    observed: false,
    actions: [],
    ...more,
  }
}

/** Received, given, to a team, and between two others. */
const said: Record<FavorView['kind'], readonly [string, string, string, string]> = {
  cover: [
    'Omar covered for you',
    'You covered for Omar',
    'You covered for Support',
    'Omar covered for Lee',
  ],
  expertise: [
    'Omar helped you with what they know well',
    'You helped Omar with what you know well',
    'You helped Support with what you know well',
    'Omar helped Lee with what they know well',
  ],
  check: [
    'Omar checked your work',
    'You checked Omar’s work',
    'You checked Support’s work',
    'Omar checked Lee’s work',
  ],
  mentoring: [
    'Omar mentored you',
    'You mentored Omar',
    'You mentored Support',
    'Omar mentored Lee',
  ],
  introduction: [
    'Omar made an introduction for you',
    'You made an introduction for Omar',
    'You made an introduction for Support',
    'Omar made an introduction for Lee',
  ],
  advocacy: [
    'Omar spoke up for you',
    'You spoke up for Omar',
    'You spoke up for Support',
    'Omar spoke up for Lee',
  ],
  knowledge: [
    'Omar shared what they know with you',
    'You shared what you know with Omar',
    'You shared what you know with Support',
    'Omar shared what they know with Lee',
  ],
  deadline: [
    'Omar helped you meet a deadline',
    'You helped Omar meet a deadline',
    'You helped Support meet a deadline',
    'Omar helped Lee meet a deadline',
  ],
  concession: [
    'Omar gave way for you',
    'You gave way for Omar',
    'You gave way for Support',
    'Omar gave way for Lee',
  ],
  other: ['Omar helped you', 'You helped Omar', 'You helped Support', 'Omar helped Lee'],
}

const sides = [
  [omar, you],
  [you, omar],
  [you, support],
  [omar, lee],
  [support, you],
  [former, you],
  [you, former],
] as const

describe('given a name', () => {
  it('when it is a pseudonym, then it stays whole', () => {
    expect(firstName('colleague 7F3A')).toBe('colleague 7F3A')
    expect(firstName('Mia Korhonen')).toBe('Mia')
  })
})

describe('given each kind of help', () => {
  for (const kind of favorKinds) {
    it(`when ${kind} is said from each side, then it is one plain sentence`, () => {
      for (const [at, sentence] of said[kind].entries()) {
        const [giver, receiver] = sides[at]!
        expect(favorSentence(favor(giver, receiver, { kind }))).toBe(sentence)
      }
      expect(favorSentence(favor(former, you, { kind }))).toMatch(/^A former colleague /)
    })
  }

  it('when a third person is in it, then they are named', () => {
    const third = { kind: 'introduction', third: lee } as const
    expect(favorSentence(favor(omar, you, third))).toBe('Omar introduced you to Lee')
    const before = { kind: 'advocacy', third: lee } as const
    expect(favorSentence(favor(omar, you, before))).toBe('Omar spoke up for you before Lee')
  })

  it('when somebody was named just before, then they are they and them', () => {
    const check = favor(you, omar, { kind: 'check' })
    expect(favorClause(check, 'person_omar')).toBe('you checked their work')
    expect(favorClause(favor(omar, you), 'person_omar')).toBe('they covered for you')
  })

  it('when an effort and a day are said, then both are spoken', () => {
    const each = favor(omar, you, { effort: { minutes: 120, size: 'M' } })
    expect(favorWithDay(each, today)).toBe('Omar covered for you on Thursday 7 May, about 2 hours.')
  })
})

const news: readonly NewsKind[] = [
  ...(['recorded', 'confirmed', 'declined', 'corrected', 'lapsed', 'return said'] as const),
  ...(['offered freely', 'return refused', 'returned', 'passed on', 'let go'] as const),
  ...(['shown', 'noticed', 'note disputed'] as const),
]

function everyNews(): readonly NewsView[] {
  const other = favor(omar, lee, { kind: 'mentoring' })
  const before = { kind: 'check', day: '2026-05-06', effort: { minutes: 30 } } as const
  const writers = ['giver', 'receiver'] as const
  return news.flatMap((kind) =>
    sides.flatMap(([giver, receiver]) =>
      writers.flatMap((writtenBy) => {
        const about = favor(giver, receiver, { writtenBy })
        const one: NewsView = { news: kind, day: '2026-05-11', by: omar, favor: about }
        return [one, { ...one, other }, { ...one, before }]
      }),
    ),
  )
}

describe('given each piece of news', () => {
  it('when it is told, then it is calm and whole', () => {
    for (const each of everyNews()) {
      const { what, sub } = newsTold(each, today)
      const whole = `${what} ${sub ?? ''}`
      expect(whole).not.toMatch(/!|null|undefined|\bhe\b|\bshe\b|\bhis\b|\bher\b/)
      expect(what.charAt(0)).toBe(what.charAt(0).toUpperCase())
    }
  })

  it('when thanks were said, then they are told as thanks', () => {
    const thanked = favor(you, omar, { writtenBy: 'receiver' })
    expect(newsTold({ news: 'recorded', day: today, by: omar, favor: thanked }, today).what).toBe(
      'Omar thanked you for covering for them',
    )
  })

  it('when it was passed on, then whoever was helped is named', () => {
    const other = favor(omar, lee, { kind: 'mentoring' })
    const passed = { news: 'passed on', day: today, by: omar, favor: favor(you, omar), other }
    expect(newsTold(passed as NewsView, today)).toEqual({
      what: 'Omar passed on what you gave them: they mentored Lee',
      sub: 'You covered for Omar.',
    })
  })

  it('when it was corrected, then it says what it said before, and only what changed', () => {
    const before = { kind: 'check', day: '2026-05-07' } as const
    const corrected = { news: 'corrected', day: today, by: omar, favor: favor(you, omar), before }
    expect(newsTold(corrected as NewsView, today).sub).toBe('It said check before.')
  })

  it('when a team may see it, then whoever helped is named', () => {
    const shown = favor(omar, you, { shownTo: 'our team' })
    expect(newsTold({ news: 'shown', day: today, by: omar, favor: shown }, today)).toEqual({
      what: 'Your team can see that Omar covered for you',
      sub: 'You both said so.',
    })
  })
})

describe('given where a favor stands', () => {
  it('when it waits, then it says for whose word, and until when', () => {
    const lapses = '2026-05-21'
    const waits = favor(you, omar, { standing: 'waiting', writtenBy: 'giver', lapses })
    expect(standingSentence(waits, today)).toBe('Waits for Omar’s word, lapses on 21 May.')
    const ours = favor(you, support, { standing: 'waiting', writtenBy: 'giver' })
    expect(standingSentence(ours, today)).toBe('Waits for a word from Support.')
    const yours = favor(omar, you, { standing: 'waiting', writtenBy: 'giver' })
    expect(standingSentence(yours, today)).toBe('Waits for your word.')
  })

  it('when it was answered or is over, then it says so in a few words', () => {
    const about = (more: Partial<FavorView>) => standingSentence(favor(you, omar, more), today)
    expect(about({ standing: 'declined', writtenBy: 'giver' })).toBe(
      'Omar remembers it differently. Only you see this line.',
    )
    expect(about({ standing: 'declined', writtenBy: 'receiver' })).toBe(
      'You remember it differently.',
    )
    expect(about({ standing: 'lapsed' })).toContain('No word came within 14 days.')
    expect(about({ standing: 'withdrawn' })).toBe('Taken back.')
    expect(about({ returnIs: 'open' })).toBe('A return was said aloud.')
    expect(about({ returnIs: 'let go' })).toContain('Nothing is left open.')
    expect(about({ returnIs: 'passed on' })).toBe('Passed on.')
  })

  it('when something is expected, then a yes to the help is no yes to that', () => {
    expect(expectationSentence(favor(omar, you, { saidByGiver: 'freely' }))).toBe(
      'Omar expects nothing back.',
    )
    expect(expectationSentence(favor(omar, you, { saidByGiver: 'return' }))).toContain('no to that')
    expect(expectationSentence(favor(you, omar, { saidByReceiver: 'return' }))).toBe(
      'Omar would like to return it.',
    )
    expect(expectationSentence(favor(omar, you))).toBeUndefined()
  })

  it('when a return was said aloud, then who said it decides the sentence', () => {
    const told = (each: FavorView) => saidAloudTold(each, today)
    expect(told(favor(omar, you, { saidByGiver: 'return' }))).toEqual({
      what: 'Omar would welcome something in return',
      sub: 'Omar covered for you on Thursday 7 May.',
    })
    expect(told(favor(omar, you, { saidByReceiver: 'return' })).what).toBe(
      'You said you’d do something for Omar',
    )
    expect(told(favor(you, omar, { saidByReceiver: 'return' })).what).toBe(
      'Omar said they’d do something for you',
    )
    expect(told(favor(omar, you, { returnDay: '2026-05-30' })).sub).toContain('both set')
  })

  it('when nothing more is to say, then nothing is said', () => {
    expect(standingSentence(favor(omar, you), today)).toBeUndefined()
    expect(standingSentence(favor(omar, you, { withinLine: true }), today)).toBe(
      'Within a line of management.',
    )
  })
})

it('given what waits, when it is headed, then it is counted while it is small', () => {
  expect(headline(0)).toBe('Nothing waits for you.')
  expect(headline(1)).toBe('One thing waits for your word.')
  expect(headline(10)).toBe('Several things wait for your word.')
  expect(headline(2)).toBe('Two things wait for your word.')
})
