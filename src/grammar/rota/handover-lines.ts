// Handovers as lines, for the command line and chats: what is passed on, to whom, and that it was
// received.
import type { HandoverItemView, HandoverView } from '../../core/privacy/handover-views.ts'
import { andNames, atWords, type Reader } from '../asking/sentences.ts'
import { partyName, upperFirst } from '../sentences.ts'
import type { Handovers } from './saying.ts'

function itemLine({ kind, words, owner }: HandoverItemView): string {
  const whose = owner ? ` (${partyName(owner)})` : ''
  return `  ${upperFirst(kind)}: ${words}${whose}`
}

const nothing = '  Nothing to hand over: that was said.'

/** One handover for whoever is to receive it, or reads it. */
export function handoverLines(handover: HandoverView): readonly string[] {
  const { from, to, items } = handover
  const head = `${upperFirst(partyName(from))} to ${andNames(to.map(partyName))}:`
  return [head, ...(items.length > 0 ? items.map(itemLine) : [nothing])]
}

export function writtenLines(
  handover: HandoverView,
  dutyName: string | undefined,
  reader: Reader,
): readonly string[] {
  const to = handover.to.length > 0 ? andNames(handover.to.map(partyName)) : 'whoever is next'
  const of = dutyName === undefined ? 'Handed over' : `Handed over at the end of ${dutyName}`
  const items = handover.items.length > 0 ? handover.items.map(itemLine) : [nothing]
  return [
    `${of}, to ${to}, ${atWords(handover.dueAtMs, reader)}:`,
    ...items,
    'It can be written again until they have received it.',
  ]
}

export const receivedLines = (handover: HandoverView): readonly string[] => [
  `Received from ${partyName(handover.from)}; they are told.`,
  ...(handover.items.length > 0 ? handover.items.map(itemLine) : [nothing]),
]

/** What is to be received and to be written. */
export function toDoLines({ forYou, toWrite }: Handovers, reader: Reader): readonly string[] {
  const write = toWrite.map(({ dutyName, endsAtMs, to }) => {
    const next = to.length > 0 ? `, then ${andNames(to.map(partyName))}` : ''
    return `Your ${dutyName} ends ${atWords(endsAtMs, reader)}${next}. Nothing is handed over yet.`
  })
  const receive = forYou.flatMap((each) => [
    ...handoverLines(each),
    '  Receive it with: handover received',
  ])
  const lines = [...receive, ...write]
  return lines.length > 0 ? lines : ['No handover waits for you, and none is to be written.']
}
