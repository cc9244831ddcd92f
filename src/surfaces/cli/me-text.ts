// Today as sections of lines: the page's headings and the page's sentences.
import type { FavorView, NewsView } from '../../core/privacy/views.ts'
import type { Day } from '../../core/vocabulary.ts'
import {
  expectationSentence,
  favorSentence,
  favorWithDay,
  headline,
  newsTold,
  saidAloudTold,
} from '../../grammar/sentences.ts'
import { standingSentence } from '../../grammar/standing-sentences.ts'
import { effortWords, exactDay, shortDay } from '../../grammar/words.ts'
import type { TodayAnswer } from '../../operations/today.ts'

export interface Entry {
  readonly day?: string
  readonly what: string
  readonly under: readonly string[]
}

export interface Section {
  readonly title: string
  readonly entries: readonly Entry[]
}

/** The day, what waits, and how to begin where nothing is written yet. */
export function titleOf(answer: TodayAnswer, today: Day): string[] {
  const title = [exactDay(today), headline(answer.forYou.length)]
  if (sectionsOf(answer, today).length > 0) return title
  return [
    ...title,
    '',
    'Nothing is written here yet. Begin with the last person who helped you:',
    '  goodturn thanks Raj for covering my sprint yesterday, 2h',
  ]
}

export function sectionsOf(answer: TodayAnswer, today: Day): readonly Section[] {
  const { forYou, saidAloud, since, lately } = answer
  const standing = lately.filter((favor) => favor.standing !== 'withdrawn')
  return [
    { title: 'For you to answer', entries: forYou.map((favor) => waiting(favor, today)) },
    {
      title: 'You said you would',
      entries: saidAloud.map((favor) => saidAloudEntry(favor, today)),
    },
    { title: 'Since you were here', entries: since.map((news) => newsEntry(news, today)) },
    { title: 'Lately', entries: standing.map((favor) => line(favor, today)) },
  ].filter(({ entries }) => entries.length > 0)
}

function waiting(favor: FavorView, today: Day): Entry {
  const under = [
    note(favor),
    expectationSentence(favor),
    favor.withinLine ? 'Within a line of management, so it never counts as free will.' : undefined,
    standingSentence(favor, today),
  ]
  return { what: favorWithDay(favor, today), under: said(under) }
}

function saidAloudEntry(favor: FavorView, today: Day): Entry {
  const { what, sub } = saidAloudTold(favor, today)
  const day = favor.returnDay === undefined ? '' : `, ${shortDay(favor.returnDay, today)}`
  return { what: `${what}${day}`, under: said([sub]) }
}

const sizedNews: ReadonlySet<NewsView['news']> = new Set([
  'recorded',
  'confirmed',
  'returned',
  'passed on',
])

function newsEntry(news: NewsView, today: Day): Entry {
  const { what, sub } = newsTold(news, today)
  const size = sizedNews.has(news.news) ? sizeOf(news.other ?? news.favor) : ''
  return { day: shortDay(news.day, today), what: `${what}${size}`, under: said([sub]) }
}

function line(favor: FavorView, today: Day): Entry {
  return {
    day: shortDay(favor.day, today),
    what: `${favorSentence(favor)}${sizeOf(favor)}`,
    under: said([note(favor), standingSentence(favor, today)]),
  }
}

/** Hours stand beside a line, never beside something said aloud and open. */
function sizeOf(favor: FavorView): string {
  return favor.effort && favor.returnIs !== 'open' ? `, ${effortWords(favor.effort)}` : ''
}

const note = (favor: FavorView): string | undefined =>
  favor.note === undefined ? undefined : `“${favor.note}”`

const said = (lines: readonly (string | undefined)[]): readonly string[] =>
  lines.filter((each) => each !== undefined)
