// What a line about the rota is answered in a chat: its sentences, and buttons for what can be done
// next. A no is as easy to press as a yes.
import type { HandoverView } from '../../core/privacy/handover-views.ts'
import type { ChangeView } from '../../core/privacy/rota-views.ts'
import type { Reader } from '../../grammar/asking/sentences.ts'
import { handoverLines, receivedLines } from '../../grammar/rota/handover-lines.ts'
import type { Said } from '../../grammar/rota/saying.ts'
import { changeAnswered, changeForYou, changeStands } from '../../grammar/rota/sentences.ts'
import type { RotaWanted } from '../../grammar/rota/wanted.ts'
import type { Button, ButtonOperation, Part, Reply } from './reply.ts'

const partsMost = 12

export function rotaReply(said: Said, reader: Reader): Reply {
  const { lines, choices = [], wanted, ask, changes = [], handovers = [] } = said
  const buttons: Button[] = [
    ...choices.map(({ label, line }): Button => ({ label, act: { do: 'line', text: line } })),
    ...(ask?.actions.includes('withdraw') ? [withdrawAsk(ask.ask)] : []),
    ...(said.is === 'done' ? changes.flatMap(ownButtons) : []),
    ...(wanted ? afterwards(wanted) : []),
  ]
  const waiting = said.is === 'unclear' ? changes.map((each) => changePart(each, reader)) : []
  const first: Part = { lines, ...(buttons.length > 0 ? { buttons } : {}) }
  const toReceive = handovers.filter(({ actions }) => actions.includes('receive'))
  return { parts: [first, ...waiting, ...toReceive.map(handoverPart)].slice(0, partsMost) }
}

const withdrawAsk = (ask: string): Button => ({
  label: 'Withdraw it',
  act: { do: 'call', operation: 'ask.withdraw', input: { ask } },
})

/** What whoever proposed it, or agreed to it, can still do. */
function ownButtons({ rota, change, actions }: ChangeView): readonly Button[] {
  const input = { rota, change }
  return [
    ...(actions.includes('withdraw') ? [button('Withdraw it', 'change.withdraw', input)] : []),
    ...(actions.includes('undo') ? [button('Undo the swap', 'change.undo', input)] : []),
  ]
}

const button = (label: string, operation: ButtonOperation, input: object): Button => ({
  label,
  act: { do: 'call', operation, input },
})

function afterwards({ operation, of }: RotaWanted): readonly Button[] {
  const input = { rota: of.rota.rota, shift: of.shift.shift }
  if (operation === 'shift.drop') return [button('Keep it', 'shift.keep', input)]
  return operation === 'shift.take' ? [button('Undo', 'shift.undo', input)] : []
}

const answerLabels = [
  ['accept', 'Accept'],
  ['not this time', 'Not this time'],
  ['tell me more', 'Tell me more'],
] as const

/** A change with its three answers. */
export function changePart(change: ChangeView, reader: Reader): Part {
  const buttons = answerLabels
    .filter(([answer]) => change.actions.includes(answer))
    .map(([answer, label]) =>
      button(label, 'change.answer', { rota: change.rota, change: change.change, answer }),
    )
  return { lines: changeForYou(change, reader), buttons }
}

const handoverPart = (handover: HandoverView): Part => ({
  lines: handoverLines(handover),
  buttons: [button('I have it', 'handover.receive', { handover: handover.handover })],
})

export type RotaPressed = Extract<
  ButtonOperation,
  `change.${string}` | `shift.${string}` | `handover.${string}`
>

/** The reply to a pressed button. */
export function pressedReply(operation: RotaPressed, answer: unknown, reader: Reader): Reply {
  switch (operation) {
    case 'change.answer': {
      const { change } = answer as { change: ChangeView }
      const buttons = ownButtons(change)
      const lines = changeAnswered(change, reader)
      return { parts: [{ lines, ...(buttons.length > 0 ? { buttons } : {}) }] }
    }
    case 'change.withdraw':
    case 'change.undo':
      return oneLine(changeStands((answer as { change: ChangeView }).change))
    case 'shift.keep':
      return oneLine('You keep it. It is offered no longer.')
    case 'shift.undo':
      return oneLine('Taken back, and both of you are told. It is where it was before.')
    case 'handover.receive': {
      const { handover } = answer as { handover: HandoverView }
      return { parts: [{ lines: receivedLines(handover) }] }
    }
    default:
      return operation satisfies never
  }
}

const oneLine = (line: string): Reply => ({ parts: [{ lines: [line] }] })
