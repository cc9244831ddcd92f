// What is told outside the pages, as sentences: an ask, its answers, an agreement; favors and
// notices as on the pages. Hours are said in the reader's zone.
import type { AskView } from '../core/privacy/ask-views.ts'
import type { AgreementHappened, AskToldView, ToldView } from '../core/privacy/told-views.ts'
import type { PartyView } from '../core/privacy/views.ts'
import { dayOf } from '../core/time.ts'
import type { Day } from '../core/vocabulary.ts'
import { dayIn, minuteOfDay } from '../core/zone.ts'
import { agreedOn } from './agreement-sentences.ts'
import { handoverSentences } from './handover-sentences.ts'
import { noticeTold } from './notices.ts'
import { rotaSentences } from './rota-told.ts'
import { expectationSentence, favorWithDay, newsTold, partyName, upperFirst } from './sentences.ts'
import { dayInSentence, spokenEffort } from './words.ts'

/** When and where it is read. */
export interface Reading {
  readonly nowMs: number
  readonly zone: string
}

/** One statement with its full stop, what belongs to it, and people's own words. */
export interface Sentences {
  readonly what: string
  readonly more: readonly string[]
  /** In quotation marks. */
  readonly words: readonly string[]
}

export function toldSentences(told: ToldView, reading: Reading): Sentences {
  const today = dayIn(reading.nowMs, reading.zone)
  switch (told.is) {
    case 'ask':
      return askSentences(told, reading)
    case 'waits': {
      const more = expectationSentence(told.favor)
      const words = told.favor.note === undefined ? [] : [quoted(told.favor.note)]
      return { what: favorWithDay(told.favor, today), more: more ? [more] : [], words }
    }
    case 'news': {
      const { what, sub } = newsTold(told.news, today)
      return { what: `${what}.`, more: sub ? [sub] : [], words: [] }
    }
    case 'notice': {
      const { what, sub } = noticeTold(told.notice)
      return { what: `${what}.`, more: sub ? [sub] : [], words: [] }
    }
    case 'agreement':
      return agreementSentences(told)
    case 'handover':
      return handoverSentences(told, reading)
    case 'rota':
      return rotaSentences(told, reading)
    default:
      return told satisfies never
  }
}

const quoted = (words: string): string => `“${words}”`

function askSentences(told: AskToldView, reading: Reading): Sentences {
  const { ask, by, answer } = told
  const name = upperFirst(partyName(by))
  const what = quoted(ask.what)
  switch (told.happened) {
    case 'asked':
      return {
        what: `${name} asks you: ${what}.`,
        more: [...hours(ask, reading), ...answerBy(ask, reading)],
        words: ask.note === undefined ? [] : [quoted(ask.note)],
      }
    case 'answered':
      return answered(name, what, answer, dayIn(reading.nowMs, reading.zone))
    case 'said': {
      const words = lastWords(ask, by).map(quoted)
      return { what: `${name} wrote to you about ${what}.`, more: [], words }
    }
    default:
      return { ...wentOn({ ...told, happened: told.happened }, name, reading), words: [] }
  }
}

type WentOn = Omit<AskToldView, 'happened'> & {
  readonly happened: Exclude<AskToldView['happened'], 'asked' | 'answered' | 'said'>
}

/** How an ask went on, in the statement and what it means now. */
function wentOn(
  { ask, happened }: WentOn,
  name: string,
  reading: Reading,
): Pick<Sentences, 'what' | 'more'> {
  const what = quoted(ask.what)
  const nothing = 'There is nothing left to do. Thank you.'
  const again = ask.standing === 'open' ? ['It goes round again while there is time.'] : []
  switch (happened) {
    case 'answer taken back':
      return { what: `${name} took their answer back: ${what}.`, more: [] }
    case 'yes not kept': {
      const rule = 'A rule of the rota stands against it by now, such as rest between two shifts.'
      return ask.relation === 'asker'
        ? { what: `${name} said yes and can’t have it now: ${what}.`, more: [rule, ...again] }
        : { what: `Your yes can’t be kept: ${what}.`, more: [rule, 'You need not keep it free.'] }
    }
    case 'can’t just now':
      return { what: `${name} can’t just now: ${what}.`, more: ['Goodturn goes on asking.'] }
    case 'taken':
      return { what: `${name} takes it on: ${what}.`, more: hours(ask, reading) }
    case 'yours': {
      const asker = upperFirst(partyName(ask.asker))
      return { what: `${asker} counts on you: ${what}.`, more: hours(ask, reading) }
    }
    case 'another takes it': {
      const free = 'You need not keep it free. Thank you.'
      return { what: `Somebody else does it this time: ${what}.`, more: [free] }
    }
    case 'handed back':
      return { what: `${name} can’t do it after all: ${what}.`, more: again }
    case 'withdrawn':
      return { what: `${name} took the ask back: ${what}.`, more: [nothing] }
    case 'expired': {
      const more = ['You can ask again, or ask more people.']
      return { what: `Nobody could in time: ${what}.`, more }
    }
    case 'not done':
      return { what: `It did not come to it: ${what}.`, more: ['Nothing is written down.'] }
    default:
      return happened satisfies never
  }
}

function answered(
  name: string,
  what: string,
  answer: AskToldView['answer'],
  today: Day,
): Sentences {
  const words = answer?.words === undefined ? [] : [quoted(answer.words)]
  const way = answer?.alternative
  const waits = answer?.waited && `At theirs this waits for it: ${quoted(answer.waited)}.`
  const more = [
    ...(waits ? [waits] : []),
    ...(way?.person ? [`They name ${partyName(way.person)}.`] : []),
    ...(way?.day ? [`Another day would do: ${dayInSentence(way.day, today)}.`] : []),
    ...(way?.smaller ? [`A smaller piece would do: ${quoted(way.smaller)}.`] : []),
  ]
  switch (answer?.answer) {
    case 'accept':
      return { what: `${name} said yes: ${what}.`, more, words }
    case 'tell me more':
      return { what: `${name} would like to know more: ${what}.`, more, words }
    default:
      return { what: `${name} can’t this time: ${what}.`, more, words }
  }
}

/** What somebody wrote last in the thread. */
function lastWords({ thread, asked }: AskView, by: PartyView): readonly string[] {
  const lines = thread ?? asked?.flatMap((each) => each.thread) ?? []
  const theirs = lines.filter((line) => line.by.name === by.name)
  const last = theirs.at(-1)
  return last ? [last.words] : []
}

/** “On Thursday 14 May, 14:00 to 22:00 (Europe/Berlin).” */
function hours({ span, effort, neededBy }: AskView, { nowMs, zone }: Reading): readonly string[] {
  const today = dayIn(nowMs, zone)
  if (span === undefined) {
    const by = neededBy === undefined ? [] : [`It is needed ${dayInSentence(neededBy, today)}.`]
    return effort === undefined ? by : [...by, `About ${spokenEffort(effort)}.`]
  }
  const [from, until] = [dayIn(span.fromMs, zone), dayIn(span.untilMs, zone)]
  const start = `${upperFirst(dayInSentence(from, today))}, ${clock(span.fromMs, zone)}`
  const lastDay = from === until ? '' : `${dayInSentence(until, today)} `
  return [`${start} to ${lastDay}${clock(span.untilMs, zone)} (${zone}).`]
}

function answerBy({ expiresAtMs }: AskView, { nowMs, zone }: Reading): readonly string[] {
  const day = dayInSentence(dayIn(expiresAtMs, zone), dayIn(nowMs, zone))
  const when = `${day}, ${clock(expiresAtMs, zone)}`
  return [`An answer helps until ${when.replace(/^on /, '')}.`, 'A no is as good as a yes.']
}

function clock(atMs: number, zone: string): string {
  const minutes = minuteOfDay(atMs, zone)
  const two = (figure: number): string => String(figure).padStart(2, '0')
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}

function agreementSentences(told: Extract<ToldView, { is: 'agreement' }>): Sentences {
  const name = upperFirst(partyName(told.by))
  const about = agreedOn[told.kind]
  const sentences: Readonly<Record<AgreementHappened, string>> = {
    proposed: `${name} proposed an agreement: ${about}.`,
    accepted: `${name} said yes to an agreement: ${about}.`,
    declined: `An agreement did not come about: ${about}.`,
    withdrawn: `${name} took a proposal back: ${about}.`,
    ended: `${name} ended an agreement: ${about}.`,
    lapsed: `An agreement has come to its end: ${about}.`,
  }
  const more = told.happened === 'proposed' ? ['It waits for your word.'] : []
  return { what: sentences[told.happened], more, words: [] }
}

/** The day a letter is about, for its subject: a day says nothing of anybody. */
export function dayOfAsk(
  { span, neededBy }: AskView,
  { nowMs, zone }: Reading,
): string | undefined {
  const day = span ? dayIn(span.fromMs, zone) : neededBy
  return day === undefined ? undefined : dayInSentence(day, dayOf(nowMs))
}
