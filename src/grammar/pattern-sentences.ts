// What each pattern is called and how a card of it is told, one row a pattern: a headline in the
// past tense, what was counted, what the dashed line is. Rows about a person speak to that person,
// since nobody else reads them.
import type { PatternCardView } from '../core/privacy/pattern-views.ts'
import { figures, figureWords, isOwnUnit } from './pattern-figures.ts'
import { kindWords } from './words.ts'

export interface PatternRow {
  /** In a list of what is looked for: "Asks that end with one person". */
  readonly name: string
  headline(card: PatternCardView): string
  lede(card: PatternCardView): string
  /** What the drawn figure counts. */
  readonly drawn: string
  /** What the dashed line is; none where there is nothing to compare with. */
  readonly dashed?: string
  /** To the person it is about; what the look itself says where there is none. */
  readonly explanations?: readonly string[]
  readonly reason?: string
}

const topic = ({ scope }: PatternCardView): string =>
  kindWords[scope as keyof typeof kindWords]?.label ?? scope

const of = (card: PatternCardView, what: string): string => `${figureWords(card)} of ${what}`
const about = (card: PatternCardView): string => `About ${figureWords(card)}`

export const patternRows: Readonly<Record<string, PatternRow>> = {
  'over-giver': {
    name: 'Giving far more than others',
    headline: () => 'You gave more help than most here',
    lede: (card) => `${about(card)} favors in a week you were there.`,
    drawn: 'You gave',
    dashed: 'what people of this team gave in a week on average',
    explanations: [
      'Helping is what your role is for, and the hours you set are too few.',
      'What you received was not written down.',
      'Others were new, part time or away.',
      'It was a season in which your work was wanted.',
    ],
    reason:
      'It passed the hours you had set, or kept other work of yours waiting: some of it can go ' +
      'elsewhere, or be left.',
  },
  'over-receiver': {
    name: 'Receiving far more than others',
    headline: () => 'More help came to you than to most here',
    lede: (card) => `${about(card)} favors in a week you were there.`,
    drawn: 'You received',
    dashed: 'what people of this team received in a week on average',
    explanations: [
      'You were new, or new to the work, and were being shown it.',
      'Your work depends on others’ more than most people’s does.',
      'What you gave was not written down.',
    ],
  },
  'hidden-bottleneck': {
    name: 'Asks that end with one person and wait there',
    headline: (card) => `Many asks for ${topic(card)} ended with you`,
    lede: (card) => `${of(card, `${card.n} asks`)}, and they waited longer than others did.`,
    drawn: 'Ended with you',
    dashed: 'what it would be if they were dealt evenly among those who answered any',
    explanations: [
      'You know it best: the expertise is scarce by design.',
      'A rule or a habit sends these asks to you.',
      'Hard asks take longer, whoever answers them.',
    ],
    reason:
      'Asks gathered where there was no time for them: a duty that several share says who answers.',
  },
  'sole-provider': {
    name: 'Help that one person alone gives',
    headline: (card) => `Help with ${topic(card)} came from you, and hardly from anybody else`,
    lede: (card) => `${of(card, `${card.n} favors`)} that were asked for.`,
    drawn: 'Came from you',
    explanations: [
      'You know it best: the expertise is scarce by design.',
      'Others could have helped and were not asked, or it was not written down.',
      'It was a short time, and the others were away or on other work.',
    ],
    reason: 'While you are away nobody answers: a second person who learns it would.',
  },
  'reputation-routing': {
    name: 'Asks that move to somebody known to help',
    headline: (card) => `Asks for ${topic(card)} moved between you and a colleague`,
    lede: (card) =>
      `After a favor between you two, ${figureWords(card)} of ${card.n} went to the other one.`,
    drawn: 'More of them',
    dashed: 'no change',
    explanations: [
      'One of you took over the duty.',
      'One of you had other work, was away, or left.',
      'Others learned to know the other one at that time.',
    ],
  },
  'closed-circle': {
    name: 'A circle that helps inside itself',
    headline: () => 'You and some others said yes to each other more than to the rest',
    lede: (card) =>
      `A yes came ${figureWords(card)} more often among you than to others who asked.`,
    drawn: 'More often',
    dashed: 'no difference',
    explanations: [
      'You shared a project, a place, a language or hours.',
      'What the others asked for was not what any of you does.',
    ],
  },
  'direct-return': {
    name: 'Favors answered by one back',
    headline: () => 'Favors here were often answered by one back',
    lede: (card) => `${of(card, `about ${card.n} favors`)} were, ${card.scope}.`,
    drawn: 'Answered by one back',
    dashed: 'what chance gives among the same people in the same weeks',
  },
  withholding: {
    name: 'A no for a no',
    headline: () => 'Who had said no heard no more often',
    lede: (card) => `${figureWords(card)} more often than others who asked in the same weeks.`,
    drawn: 'More often',
    dashed: 'what chance gives in the same weeks',
  },
  'pay-it-forward': {
    name: 'Help that is passed on',
    headline: () => 'People who were helped went on to help somebody else',
    lede: (card) => `${figureWords(card)} as often as on other days, ${card.scope}.`,
    drawn: 'As often',
    dashed: 'no difference',
  },
  reputation: {
    name: 'Help for those known to give',
    headline: () => 'People known to give heard yes more often',
    lede: (card) => `${figureWords(card)} more often than others asking the same person.`,
    drawn: 'More often',
    dashed: 'what chance gives among asks to the same person',
  },
  signalling: {
    name: 'Visible help before reviews',
    headline: () => 'Help that was seen, and went upward, rose before reviews',
    lede: (card) => `${figureWords(card)} as much as in other weeks, beside all other help.`,
    drawn: 'As much',
    dashed: 'what chance gives with the review weeks dealt anew',
  },
  'stated-exchange': {
    name: 'Exchanges with a stated return',
    headline: () => 'Some favors were an exchange, and both said so',
    lede: (card) => `${of(card, `about ${card.n} favors`)}, given back within two days.`,
    drawn: 'Exchanged',
    dashed: 'what chance gives between the same people',
  },
  'pressured-compliance': {
    name: 'Yes to those in charge',
    headline: () => 'Asks from those in charge heard fewer noes than like asks from peers',
    lede: (card) => `A yes came ${figureWords(card)} more often.`,
    drawn: 'More often',
    dashed: 'no difference',
  },
  'blocking-obligation': {
    name: 'Returns that keep other work waiting',
    headline: () => 'Giving help back kept other work waiting',
    lede: (card) => `${figureWords(card)} more often than other help by the same people.`,
    drawn: 'More often',
    dashed: 'no difference',
  },
  'deadline-dependence': {
    name: 'Help that comes with deadlines',
    headline: () => 'Help inside projects gathered before their deadlines',
    lede: (card) => `${figureWords(card)} as much as in the project’s other weeks.`,
    drawn: 'As much',
    dashed: 'what chance gives with the deadline weeks dealt anew',
  },
  'structural-shift': {
    name: 'Help that changes with a rule',
    headline: (card) => {
      const what = topic(card) || 'some help'
      return `There was ${card.estimate >= 1 ? 'more' : 'less'} ${what} after the rules changed`
    },
    lede: (card) => `${figureWords(card)} as much as before, beside all other help.`,
    drawn: 'As much',
    dashed: 'no change',
  },
}

/** A pattern the page has no row for is told in the look's own words. */
export function rowOf(pattern: string): PatternRow {
  return (
    patternRows[pattern] ?? {
      name: pattern.replaceAll('-', ' '),
      headline: ({ measure }) => measure,
      lede: (card) => `${figureWords(card)}, on ${card.n} records.`,
      drawn: 'Seen',
      dashed: 'what chance gives',
    }
  )
}

/** What the bar and the dashed line are, in words. */
export function drawnSentence(card: PatternCardView): string {
  const { dashed } = rowOf(card.pattern)
  const bar = 'The bar is the 90\u2009% interval.'
  if (dashed === undefined) return bar
  const mean = figures(card).chance
  const draws = isOwnUnit(card) && card.chance.draws > 0 ? ` (${card.chance.draws} draws)` : ''
  return `${bar} The dashed line, ${mean}, is ${dashed}${draws}.`
}

const ways: Readonly<Record<string, string>> = {
  normalise: 'Leave it as it is, and say so',
  formalise: 'Agree on it',
  disrupt: 'Change it',
}

/** The way out that fits, and why. */
export function wayOut(card: PatternCardView): { way: string; reason: string } | undefined {
  const way = card.decision === null ? undefined : ways[card.decision]
  if (way === undefined) return undefined
  const own = card.about === 'you' ? rowOf(card.pattern).reason : undefined
  return { way, reason: own ?? card.decisionReason }
}

export function explanationsOf(card: PatternCardView): readonly string[] {
  const own = card.about === 'you' ? rowOf(card.pattern).explanations : undefined
  return own ?? card.otherExplanations
}

/** How often claims were right where the truth is known, by pattern. */
export type Worth = Readonly<Record<string, { readonly claims: number; readonly right: number }>>

/**
 * "right about 8 times in 10"; that a pattern was never tried; nothing of too few, nor before
 * anything was measured.
 */
export function practiceSentence(worth: Worth, pattern: string): string | undefined {
  if (Object.keys(worth).length === 0) return undefined
  const measured = worth[pattern]
  if (measured === undefined) return 'It is untested: our practice workplaces never held it.'
  if (measured.claims < ENOUGH_PRACTICE) return undefined
  const tenths = Math.round((10 * measured.right) / measured.claims)
  const times = tenths === 10 ? 'nearly always' : `about ${tenths} times in 10`
  return `Cards like this were right ${times} in our practice workplaces, where the truth is known.`
}

const ENOUGH_PRACTICE = 20
