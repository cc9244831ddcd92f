// Every kind of help on every side, as sentences; news, standings and headings beside the page's own
// words, so that both say the same.
import { describe, expect, it } from 'vitest'
import type { FavorView, NewsKind, NewsView, PartyView } from '../core/privacy/views.ts'
import { expectations, favorKinds } from '../core/vocabulary.ts'
import {
  askOf,
  expectationOf as pageExpectation,
  standingOf as pageStanding,
} from '../surfaces/web/today/words.ts'
import { favorSentence as pageFavor } from '../surfaces/web/words/favors.ts'
import { headline as pageHeadline } from '../surfaces/web/words/headline.ts'
import { newsLine } from '../surfaces/web/words/news.ts'
import { saidAloudLine } from '../surfaces/web/words/said-aloud.ts'
import {
  expectationSentence,
  favorSentence,
  favorWithDay,
  headline,
  newsTold,
  saidAloudTold,
  standingSentence,
} from './sentences.ts'

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

  it('when the page says it, then the page says the same', () => {
    for (const kind of favorKinds) {
      for (const [giver, receiver] of sides) {
        for (const more of [{ kind }, { kind, third: lee }]) {
          const each = favor(giver, receiver, more)
          expect(favorSentence(each)).toBe(pageFavor(each))
        }
      }
    }
  })

  it('when an effort and a day are said, then both are spoken', () => {
    const each = favor(omar, you, { effort: { minutes: 120, size: 'M' } })
    expect(favorWithDay(each, today)).toBe('Omar covered for you on Thursday 7 May, about 2 hours.')
    expect(favorWithDay(each, today)).toBe(askOf(each, today))
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
  it('when it is told, then it is calm, whole and as on the page', () => {
    for (const each of everyNews()) {
      const { what, sub } = newsTold(each, today)
      expect(`${what} ${sub}`).not.toMatch(/!|null|\bhe\b|\bshe\b|\bhis\b|\bher\b/)
      const page = newsLine(each, today)
      expect([what, sub]).toEqual([page.what, page.sub])
    }
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
  const standings = ['waiting', 'confirmed', 'declined', 'lapsed', 'withdrawn'] as const
  const returns = ['open', 'refused', 'returned', 'passed on', 'let go'] as const

  it('when it is said, then it is as on the page', () => {
    for (const [giver, receiver] of sides) {
      for (const standing of standings) {
        const more = { standing, lapses: '2026-05-21', writtenBy: 'receiver' } as const
        const each = favor(giver, receiver, more)
        expect(standingSentence(each, today)).toBe(pageStanding(each, today))
      }
      for (const returnIs of returns) {
        const each = favor(giver, receiver, { returnIs })
        expect(standingSentence(each, today)).toBe(pageStanding(each, today))
      }
      for (const said of expectations) {
        const each = favor(giver, receiver, { saidByGiver: said, saidByReceiver: said })
        expect(expectationSentence(each)).toBe(pageExpectation(each)?.words)
        expect(saidAloudTold(each, today)).toEqual(saidAloudLine(each, today))
      }
    }
  })

  it('when nothing more is to say, then nothing is said', () => {
    expect(standingSentence(favor(omar, you), today)).toBeUndefined()
    expect(standingSentence(favor(omar, you, { withinLine: true }), today)).toBe(
      'Within a line of management.',
    )
  })
})

it('given what waits, when it is headed, then it is counted while it is small', () => {
  for (const waiting of [0, 1, 2, 9, 10, 40]) expect(headline(waiting)).toBe(pageHeadline(waiting))
  expect(headline(2)).toBe('Two things wait for your word.')
})
