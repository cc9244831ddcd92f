// Asks as sentences: what is asked, how it went, how it ended. Each could be read aloud in front
// of whom it is about. Hours are told in a zone of the reader's; the machine's own where none is
// given.

import type { Span } from '../core/asking.ts'
import type { AskedView, AskView } from '../core/privacy/ask-views.ts'
import type { FavorKind } from '../core/vocabulary.ts'
import { cantJustNow } from './boundary-sentences.ts'
import { firstName, partyName, upperFirst } from './sentences.ts'
import { dayInSentence, effortWords, kindWords } from './words.ts'

/** Where the reader is, and what day it is there. */
export interface Place {
  readonly today: string
  /** An IANA zone; that of the machine if left out. */
  readonly zone?: string
}

const inZone = (options: Intl.DateTimeFormatOptions, { zone }: Place) =>
  new Intl.DateTimeFormat('en-GB', {
    ...options,
    ...(zone === undefined ? {} : { timeZone: zone }),
  })

/** The plain day of an instant where the reader is. */
export function dayAt(atMs: number, place: Place): string {
  const parts = inZone({ year: 'numeric', month: '2-digit', day: '2-digit' }, place).formatToParts(
    atMs,
  )
  const part = (type: string): string => parts.find((each) => each.type === type)?.value ?? ''
  return `${part('year')}-${part('month')}-${part('day')}`
}

/** "14:00". */
export function timeAt(atMs: number, place: Place): string {
  return inZone({ hour: '2-digit', minute: '2-digit', hour12: false }, place).format(atMs)
}

/** "today at 14:00", "on Thursday 14 May at 18:00". */
export function momentWords(atMs: number, place: Place): string {
  return `${dayInSentence(dayAt(atMs, place), place.today)} at ${timeAt(atMs, place)}`
}

/** "Thursday 14 May at 18:00", after “until”. */
export function untilWords(atMs: number, place: Place): string {
  return momentWords(atMs, place).replace(/^on /, '')
}

/** "Thursday 14 May, 14:00 to 22:00"; over midnight both days are said. */
export function spanWords({ fromMs, untilMs }: Span, place: Place): string {
  const said = (atMs: number): string =>
    inZone({ weekday: 'long', day: 'numeric', month: 'long' }, place).format(atMs).replace(',', '')
  const from = timeAt(fromMs, place)
  const until = timeAt(untilMs, place)
  return dayAt(fromMs, place) === dayAt(untilMs - 1, place)
    ? `${said(fromMs)}, ${from} to ${until}`
    : `${said(fromMs)}, ${from}, to ${said(untilMs)}, ${until}`
}

/** What one kind of ask asks for, before the asker's own words. */
const questions: Readonly<Record<FavorKind, string>> = {
  cover: 'Can you take',
  expertise: 'Could you help with what you know:',
  check: 'Could you look over',
  mentoring: 'Could you be a mentor for',
  introduction: 'Could you introduce',
  advocacy: 'Could you speak up for',
  knowledge: 'Could you share what you know about',
  deadline: 'Could you help to finish',
  concession: 'Could you give way on',
  other: 'Could you help with',
}

/** "my late shift" as it is said to another: "Mia’s late shift". */
function toOthers(what: string, asker: string | undefined): string {
  if (asker === undefined) return what
  return what.startsWith('my ') ? `${asker}’s ${what.slice(3)}` : what
}

type Asked = Pick<AskView, 'kind' | 'what' | 'span' | 'effort' | 'neededBy' | 'asker'>

/** The slip's question: "Can you take my late shift, Thursday 14 May, 14:00 to 22:00?" */
export function askQuestion(ask: Asked, place: Place): string {
  return `${questions[ask.kind]} ${ask.what}${whenAndHowLong(ask, place)}?`
}

function whenAndHowLong({ span, effort, neededBy }: Asked, place: Place): string {
  if (span !== undefined) return `, ${spanWords(span, place)}`
  const long = effort === undefined ? '' : `, about ${effortWords(effort)}`
  const by = neededBy === undefined ? '' : `, by ${dayWithoutOn(neededBy, place.today)}`
  return `${long}${by}`
}

const dayWithoutOn = (day: string, today: string): string =>
  dayInSentence(day, today).replace(/^on /, '')

/** A short name for it in a line: "Mia’s late shift, Thursday 14 May, 14:00 to 22:00". */
export function askNamed(ask: Asked, place: Place): string {
  const asker = ask.asker.is === 'you' ? undefined : firstName(ask.asker.name)
  const what = toOthers(ask.what, asker)
  const kind = ask.kind === 'cover' || ask.kind === 'other' ? '' : `${kindWords[ask.kind].label}: `
  const own = asker === undefined && what.startsWith('my ') ? `your ${what.slice(3)}` : what
  return `${kind}${own}${whenAndHowLong(ask, place)}`
}

export interface AskTold {
  readonly what: string
  readonly sub?: string
}

/** How an ask stands, for its asker: one sentence, and what can be done. */
export function standingTold(ask: AskView, place: Place): AskTold {
  const taker = ask.taker && firstName(upperFirst(partyName(ask.taker)))
  switch (ask.standing) {
    case 'open':
      return {
        what: 'Nobody has said yes so far.',
        sub: `You have an answer either way ${momentWords(ask.expiresAtMs, place)}.`,
      }
    case 'taken':
      return { what: `${taker ?? 'Somebody'} takes it.` }
    case 'done':
      return { what: `${taker ?? 'Somebody'} did it.` }
    case 'not done':
      return { what: 'It did not come to it.' }
    case 'withdrawn':
      return { what: 'You took this ask back.', sub: 'Whoever still had it was told.' }
    case 'expired':
      return {
        what: 'It did not work out this time.',
        sub: 'Nobody who was asked could just then. That says nothing about you, or about them.',
      }
    default:
      return ask.standing satisfies never
  }
}

/** One line of how it went, for the asker alone. */
export function askedTold(asked: AskedView, place: Place): AskTold {
  const name = firstName(upperFirst(partyName(asked.person)))
  const named = asked.namedBy && firstName(partyName(asked.namedBy))
  const because = named === undefined ? '' : `, because ${named} named them`
  switch (asked.is) {
    case 'to be asked':
      return { what: `${name} is next${because}` }
    case 'asked': {
      const next = asked.nextAtMs
      const sub = next === undefined ? undefined : `The next is asked ${momentWords(next, place)}.`
      return { what: `${name} is asked${because}`, ...(sub === undefined ? {} : { sub }) }
    }
    case 'can’t just now':
      return { what: cantJustNow(name) }
    case 'gave it back':
      return { what: `${name} had taken it, and gave it back` }
    case 'answered':
      return { what: answerTold(asked, name, place) }
    default:
      return asked.is satisfies never
  }
}

function answerTold({ answer }: AskedView, name: string, place: Place): string {
  if (answer === undefined) return `${name} is asked`
  if (answer.answer === 'accept') return `${name} can`
  if (answer.answer === 'tell me more') return `${name} would like to know more`
  const { alternative } = answer
  const ways = [
    ...(alternative?.person === undefined
      ? []
      : [`They name ${firstName(partyName(alternative.person))}`]),
    ...(alternative?.day === undefined
      ? []
      : [`${dayWithoutOn(alternative.day, place.today)} would work`]),
    ...(alternative?.smaller === undefined
      ? []
      : [`a smaller piece would: ${alternative.smaller}`]),
  ]
  return [`${name}: not this time`, ...(ways.length > 0 ? [upperFirst(ways.join('; '))] : [])].join(
    '. ',
  )
}

/** What the reader answered, for themselves. */
export function yourAnswerTold(ask: AskView): string | undefined {
  const asker = firstName(partyName(ask.asker))
  const answer = ask.yours?.answer
  switch (answer) {
    case undefined:
      return undefined
    case 'accept':
      return ask.standing === 'open'
        ? `You said you can. ${asker} hears from everybody asked first.`
        : undefined
    case 'not this time':
      return `You said not this time. Only ${asker} and you know.`
    case 'tell me more':
      return `You asked ${asker} to tell you more.`
    default:
      return answer satisfies never
  }
}

/** For one who has it before them when it ends: kind, and nothing left to do. */
export function endedTold(ask: AskView, place: Place): string {
  const taker = ask.taker && firstName(upperFirst(partyName(ask.taker)))
  switch (ask.standing) {
    case 'open':
      return `An answer is welcome until ${untilWords(ask.expiresAtMs, place)}.`
    case 'taken':
      return ask.taker?.is === 'you'
        ? 'You take it. Thank you.'
        : `${taker ?? 'Somebody'} takes it. There is nothing left to do.`
    case 'withdrawn':
      return 'The ask was taken back. There is nothing left to do.'
    case 'expired':
      return 'Its hour is over. There is nothing left to do.'
    case 'done':
      return 'It is done.'
    case 'not done':
      return 'It did not come to it.'
    default:
      return ask.standing satisfies never
  }
}
