// What happened while the reader was away, one line each: a mark for its direction, a sentence, and
// what it means now. Read aloud, each could be said in front of the person it is about.
import type { FavorView, NewsView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { dayAndMonth, dayInSentence } from './days.ts'
import { effortWords } from './efforts.ts'
import {
  favorClause,
  favorSentence,
  partyName,
  personOf,
  thanksClause,
  upperFirst,
} from './favors.ts'
import { kindLabel } from './kinds.ts'

export type LineMark = 'given' | 'received' | 'passed' | 'returned' | 'let go' | 'seen' | 'written'

export interface NewsLine {
  readonly mark: LineMark
  readonly what: string
  readonly sub?: string
}

/** What every sentence about one piece of news is made of. */
interface Telling {
  readonly news: NewsView
  readonly today: Day
  readonly name: string
  readonly mark: LineMark
  readonly clause: string
  readonly when: string
}

export function newsLine(news: NewsView, today: Day): NewsLine {
  const { favor } = news
  const telling: Telling = {
    news,
    today,
    name: upperFirst(partyName(news.by)),
    mark: markOf(favor),
    clause: favorClause(favor, personOf(news.by)),
    when: dayInSentence(favor.day, today),
  }
  const { name, mark, clause, when } = telling
  switch (news.news) {
    case 'recorded':
      return recordedLine(telling)
    case 'confirmed':
      return { mark, what: `${name} confirmed that ${clause}` }
    case 'declined':
      return {
        mark: 'written',
        what: `${name} remembers it differently`,
        sub: `You wrote that ${clause}, ${when}. Only you see that line now.`,
      }
    case 'corrected':
      return { mark, what: `${name} corrected a line: ${clause}`, ...correctedSub(news, today) }
    case 'lapsed':
      return lapsedLine(favor)
    case 'shown':
      return shownLine(telling)
    case 'noticed':
      return { mark: 'seen', what: `${name} saw that: ${clause}` }
    case 'note disputed':
      return { mark: 'written', what: `${name} hid your note`, sub: `About this: ${clause}.` }
    default:
      return returnLine(telling, news.news)
  }
}

type ReturnNews = Extract<
  NewsView['news'],
  'return said' | 'offered freely' | 'return refused' | 'returned' | 'passed on' | 'let go'
>

/** News of an expected return: said, offered freely, refused, ended. */
function returnLine(telling: Telling, kind: ReturnNews): NewsLine {
  const { news, today, name, mark, clause, when } = telling
  const { favor } = news
  const nothingLeft = 'Nothing is left open between you.'
  const day = dayAndMonth(favor.day, today)
  switch (kind) {
    case 'return said':
      return {
        mark: 'returned',
        what: returnSaid(favor, name),
        sub: `For this: ${favorClause(favor)}, ${when}. No day is set.`,
      }
    case 'offered freely':
      return { mark, what: `${name} gave this freely: ${clause}`, sub: 'Nothing is expected back.' }
    case 'return refused':
      return {
        mark: 'written',
        what: `${name} does not take on a return for ${day}`,
        sub: nothingLeft,
      }
    case 'returned':
      return returnedLine(telling)
    case 'passed on':
      return passedLine(telling)
    case 'let go':
      return { mark: 'let go', what: `${name} let go of the return for ${day}`, sub: nothingLeft }
    default:
      return kind satisfies never
  }
}

function lapsedLine(favor: FavorView): NewsLine {
  return {
    mark: 'written',
    what: `No word came about this: ${favorClause(favor)}`,
    sub: 'After 14 days it stays in your own view, outside every figure.',
  }
}

function shownLine({ news, name, mark, clause }: Telling): NewsLine {
  return news.favor.shownTo === 'our team'
    ? { mark, what: `Your team can see that ${clause}`, sub: 'You both said so.' }
    : {
        mark,
        what: `${name} would let your team see that ${clause}`,
        sub: 'It is shown once you say so too.',
      }
}

export function markOf(favor: FavorView): LineMark {
  if (favor.answers) return favor.answers.how === 'returns' ? 'returned' : 'passed'
  if (favor.relation === 'giver') return 'given'
  return favor.relation === 'receiver' ? 'received' : 'seen'
}

function recordedLine({ news, name, mark, clause }: Telling): NewsLine {
  const { favor } = news
  if (favor.relation === 'giver' && favor.writtenBy === 'receiver') {
    return { mark, what: `${name} thanked you for ${thanksClause(favor)}` }
  }
  return { mark, what: `${name} wrote this down: ${clause}` }
}

function correctedSub(news: NewsView, today: Day): { readonly sub?: string } {
  const { before, favor } = news
  if (!before) return {}
  const changes: string[] = []
  if (before.kind !== favor.kind) changes.push(kindLabel(before.kind))
  if (before.day !== favor.day) changes.push(dayAndMonth(before.day, today))
  if (before.effort && before.effort.minutes !== favor.effort?.minutes) {
    changes.push(effortWords(before.effort))
  }
  return changes.length === 0 ? {} : { sub: `It said ${changes.join(', ')} before.` }
}

function returnSaid(favor: FavorView, name: string): string {
  return favor.relation === 'receiver'
    ? `${name} would welcome something in return`
    : `${name} said they would do something for you in return`
}

function returnedLine({ news, name }: Telling): NewsLine {
  const { favor, other, by } = news
  if (!other) return { mark: 'returned', what: `${name} wrote down a return` }
  const back = favorClause(other, personOf(by))
  if (favor.relation === 'giver') {
    return {
      mark: 'returned',
      what: `${name} returned what you gave: ${back}`,
      sub: `Before that, ${favorClause(favor)}.`,
    }
  }
  return { mark: 'returned', what: `${name} takes this as a return: ${back}` }
}

function passedLine({ news, name }: Telling): NewsLine {
  const { favor, other, by } = news
  const what = `${name} passed on what you gave them`
  const sub = `${favorSentence(favor)}.`
  if (!other) return { mark: 'passed', what, sub }
  return { mark: 'passed', what: `${what}: ${favorClause(other, personOf(by))}`, sub }
}
