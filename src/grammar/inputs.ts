// What is called once a line was read: operations by name, with plain inputs. Several people make
// one favor each; an effort made together is shared among them, to the minute above.
import { effortSizes } from '../core/vocabulary.ts'
import type { FavorReading, Reading } from './reading.ts'

export interface Wanted {
  readonly operation: 'favor.record' | 'favor.thank' | 'favor.correct' | 'undo' | 'today.read'
  readonly input: object
}

export interface Split {
  /** What was answered to “each, or together?”; a line that said it needs no answer. */
  readonly split?: 'each' | 'together'
}

/** For a correction the caller adds which favor. Help is the surface's own, and calls nothing. */
export function toOperations(reading: Reading, options: Split = {}): readonly Wanted[] {
  switch (reading.verb) {
    case 'thanks':
    case 'gave':
      return favorsOf(reading.favor, reading.verb, options.split ?? reading.favor.share ?? 'each')
    case 'correct':
      return [{ operation: 'favor.correct', input: reading.changes }]
    case 'undo':
      return [{ operation: 'undo', input: {} }]
    case 'me':
      return [{ operation: 'today.read', input: {} }]
    case 'help':
      return []
    default:
      return reading satisfies never
  }
}

function favorsOf(
  favor: FavorReading,
  verb: 'thanks' | 'gave',
  split: 'each' | 'together',
): readonly Wanted[] {
  const { others, youAre, yourTeam, kind, day, expectation, third, note } = favor
  const effort = shareOf(favor.effort, split, others.length)
  const said = {
    kind,
    day,
    ...(effort === undefined ? {} : { effort }),
    ...(expectation === undefined ? {} : { expectation }),
    ...(third === undefined ? {} : { third }),
    ...(note === undefined ? {} : { note }),
  }
  return others.map((other): Wanted => {
    if (youAre === 'giver') {
      return { operation: 'favor.record', input: { giver: 'me', receiver: other, ...said } }
    }
    if (verb === 'thanks' && yourTeam === undefined) {
      return { operation: 'favor.thank', input: { giver: other, ...said } }
    }
    return {
      operation: 'favor.record',
      input: { giver: other, receiver: yourTeam ?? 'me', ...said },
    }
  })
}

function shareOf(
  effort: FavorReading['effort'],
  split: 'each' | 'together',
  among: number,
): FavorReading['effort'] {
  if (!effort || split === 'each' || among < 2) return effort
  const minutes = 'minutes' in effort ? effort.minutes : effortSizes[effort.size]
  return { minutes: Math.ceil(minutes / among) }
}
