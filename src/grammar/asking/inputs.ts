// What is called once a line about asking was read: an operation by name, with a plain input.
// Which ask an answer is for is the caller's to add.
import { toOperations, type Wanted } from '../inputs.ts'
import type { AnyReading, AskingReading, AskReading } from './reading.ts'

export interface AnyWanted {
  readonly operation:
    | Wanted['operation']
    | 'ask.open'
    | 'ask.answer'
    | 'no.words'
    | 'ask.fair'
    | 'offers.find'
  readonly input: object
}

export function toAnyOperations(reading: AnyReading): readonly AnyWanted[] {
  switch (reading.verb) {
    case 'ask':
    case 'cover':
    case 'answer':
    case 'no':
    case 'who':
      return [askingOf(reading)]
    default:
      return toOperations(reading)
  }
}

function askingOf(reading: AskingReading): AnyWanted {
  switch (reading.verb) {
    case 'ask':
    case 'cover':
      return { operation: 'ask.open', input: askInput(reading.ask) }
    case 'answer': {
      const { asker: _, ...answer } = reading.answer
      return { operation: 'ask.answer', input: answer }
    }
    case 'no':
      return { operation: 'no.words', input: reading.no }
    case 'who': {
      const { kind, span, knows } = reading.who
      if (knows !== undefined) return { operation: 'offers.find', input: { text: knows } }
      return { operation: 'ask.fair', input: { ...(kind ? { kind } : {}), ...span } }
    }
    default:
      return reading satisfies never
  }
}

function askInput({ kind, what, to, span, neededBy, effort, expiresAtMs }: AskReading): object {
  return {
    kind,
    what,
    to,
    ...(span ? { span } : {}),
    ...(neededBy === undefined ? {} : { neededBy }),
    ...(effort ? { effort } : {}),
    ...('team' in to || 'everyone' in to ? { manner: 'a few' } : {}),
    expiresAtMs,
  }
}
