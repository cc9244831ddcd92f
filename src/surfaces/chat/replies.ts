// What an operation answered, as a reply: pure, from the answer alone, so that a chat can show no
// more than whoever asks was answered.
import type { AskView } from '../../core/privacy/ask-views.ts'
import type { FavorView } from '../../core/privacy/views.ts'
import {
  answeredLines,
  askForYou,
  fairLines,
  offerLines,
  openedLines,
  type Reader,
  standsLine,
} from '../../grammar/asking/sentences.ts'
import {
  expectationSentence,
  favorWithDay,
  headline,
  otherSide,
  partyName,
  saidAloudTold,
} from '../../grammar/sentences.ts'
import { kindWords } from '../../grammar/words.ts'
import type { AskAnswer, AsksAnswer, FairAnswer, NoAnswer } from '../../operations/asks/shapes.ts'
import type { OffersFound } from '../../operations/boundaries/shapes.ts'
import type { TodayAnswer } from '../../operations/today.ts'
import { type Button, type Part, type Reply, saying } from './reply.ts'
import { pressedReply } from './rota-replies.ts'

const partsMost = 12

/** The reply to what an operation answered whoever reads it. */
export function replyTo(operation: string, answer: unknown, reader: Reader): Reply {
  switch (operation) {
    case 'favor.record':
    case 'favor.thank':
      return { parts: [writtenPart((answer as FavorAnswer).favor, reader)] }
    case 'favor.confirm':
    case 'favor.decline':
      return { parts: [wordPart(operation, (answer as FavorAnswer).favor, reader)] }
    case 'favor.withdraw':
    case 'undo':
      return saying(takenBack((answer as FavorAnswer).favor, reader))
    case 'today.read':
      return todayReply(answer as TodayAnswer, reader)
    case 'ask.open':
      return { parts: [openedPart((answer as AskAnswer).ask, reader)] }
    case 'ask.answer':
    case 'ask.take-back-answer':
      return { parts: [answeredPart((answer as AskAnswer).ask, reader)] }
    case 'ask.withdraw':
      return saying(standsLine((answer as AskAnswer).ask, reader))
    case 'ask.list':
      return asksReply((answer as AsksAnswer).forYou, reader)
    case 'no.words':
      return saying((answer as NoAnswer).reply)
    case 'ask.fair':
      return saying(...fairLines((answer as FairAnswer).people))
    case 'offers.find':
      return saying(...offerLines((answer as OffersFound).people))
    case 'change.answer':
    case 'change.withdraw':
    case 'change.undo':
    case 'shift.keep':
    case 'shift.undo':
    case 'handover.receive':
      return pressedReply(operation, answer, reader)
    default:
      return saying('Done.')
  }
}

interface FavorAnswer {
  readonly favor: FavorView
}

/** “Written down, and Raj is told: Raj covered for you yesterday, 2 hours.” */
function writtenPart(favor: FavorView, reader: Reader): Part {
  const said = favorWithDay(favor, reader.today)
  const inside = said.startsWith('You ') ? `you ${said.slice(4)}` : said
  const name = partyName(otherSide(favor))
  const next =
    favor.standing === 'confirmed'
      ? `${name} is told`
      : otherSide(favor).is === 'team'
        ? `anybody in ${name} but you can confirm it`
        : `${name} will be asked to confirm it`
  return {
    lines: [`Written down, and ${next}: ${inside}`],
    buttons: [undoOf(favor), ...(maySayAloud(favor) ? [aloudOf(favor)] : [])],
  }
}

const undoOf = ({ favor }: FavorView): Button => ({
  label: 'Undo',
  act: { do: 'call', operation: 'favor.withdraw', input: { favor } },
})

const aloudOf = ({ favor }: FavorView): Button => ({
  label: 'Say it here too',
  act: { do: 'say', favor },
})

/** Only a thanks of one's own that stands: a claim that waits is shown to nobody. */
export function maySayAloud(favor: FavorView): boolean {
  const own = favor.receiver.is === 'you' && favor.writtenBy === 'receiver'
  return own && favor.standing === 'confirmed' && favor.giver.is === 'person'
}

/** A thanks as its author may say it to others: who, what for, and their own words. */
export function thanksAloud(favor: FavorView, author: string): string {
  const theirs = { acts: 'they', helped: 'them', whose: 'their' }
  const what =
    favor.kind === 'other'
      ? 'their help'
      : kindWords[favor.kind].thanks(theirs).replace('you', 'they')
  const note = favor.note === undefined || favor.noteDisputed ? '' : `: “${favor.note}”`
  return `${author} thanked ${favor.giver.name} for ${what}${note}`
}

function wordPart(operation: string, favor: FavorView, reader: Reader): Part {
  const said = favorWithDay(favor, reader.today)
  if (operation === 'favor.confirm') return { lines: [`Confirmed: ${said}`] }
  return { lines: [`You remember it differently, and it is in nobody else’s view: ${said}`] }
}

function takenBack(favor: FavorView, reader: Reader): string {
  const said = favorWithDay(favor, reader.today)
  if (favor.standing !== 'withdrawn')
    return `Your last word is taken back. The line stands: ${said}`
  return `Taken back: ${said.startsWith('You ') ? `you ${said.slice(4)}` : said}`
}

function openedPart(ask: AskView, reader: Reader): Part {
  const withdraw: Button = {
    label: 'Withdraw it',
    act: { do: 'call', operation: 'ask.withdraw', input: { ask: ask.ask } },
  }
  return {
    lines: openedLines(ask, reader),
    ...(ask.actions.includes('withdraw') ? { buttons: [withdraw] } : {}),
  }
}

function answeredPart(ask: AskView, reader: Reader): Part {
  const lines = answeredLines(ask, reader)
  if (ask.yours === undefined) return { lines, buttons: answersOf(ask) }
  const undo: Button = {
    label: 'Take it back',
    act: { do: 'call', operation: 'ask.take-back-answer', input: { ask: ask.ask } },
  }
  return ask.actions.includes('take back answer') ? { lines, buttons: [undo] } : { lines }
}

const answerLabels = [
  ['accept', 'Accept'],
  ['not this time', 'Not this time'],
  ['tell me more', 'Tell me more'],
] as const

function answersOf({ ask, actions }: AskView): readonly Button[] {
  return answerLabels
    .filter(([answer]) => actions.includes(answer))
    .map(([answer, label]) => ({
      label,
      act: { do: 'call', operation: 'ask.answer', input: { ask, answer } },
    }))
}

/** An ask with its three answers; a no is as easy as a yes. */
export const askPart = (ask: AskView, reader: Reader): Part => ({
  lines: askForYou(ask, reader),
  buttons: answersOf(ask),
})

function asksReply(asks: readonly AskView[], reader: Reader): Reply {
  if (asks.length === 0) return saying('No ask waits for your answer.')
  return { parts: asks.slice(0, partsMost).map((ask) => askPart(ask, reader)) }
}

function waitingPart(favor: FavorView, reader: Reader): Part {
  const { favor: id } = favor
  const more = [favor.note && `“${favor.note}”`, expectationSentence(favor)]
  return {
    lines: [favorWithDay(favor, reader.today), ...more.filter((line) => line !== undefined)],
    buttons: [
      { label: 'Yes', act: { do: 'call', operation: 'favor.confirm', input: { favor: id } } },
      { label: 'No', act: { do: 'call', operation: 'favor.decline', input: { favor: id } } },
    ],
  }
}

function todayReply(today: TodayAnswer, reader: Reader): Reply {
  const { forYou, asks, saidAloud, yourAsks } = today
  const aloud = saidAloud.map((favor) => saidAloudTold(favor, reader.today).what)
  const yours = yourAsks.map((ask) => standsLine(ask, reader))
  const parts: Part[] = [
    { lines: [headline(forYou.length + asks.length)] },
    ...asks.map((ask) => askPart(ask, reader)),
    ...forYou.map((favor) => waitingPart(favor, reader)),
    ...(aloud.length > 0 ? [{ lines: ['Said aloud and open:', ...aloud] }] : []),
    ...(yours.length > 0 ? [{ lines: ['What you asked:', ...yours] }] : []),
  ]
  if (parts.length <= partsMost) return { parts }
  return { parts: [...parts.slice(0, partsMost - 1), { lines: ['The rest is on your page.'] }] }
}
