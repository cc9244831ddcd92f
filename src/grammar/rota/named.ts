// Who a line about the rota names, and where somebody's own words begin in it.
import type { AskSurroundings } from '../asking/reading.ts'
import { freeAt, type Line, take } from '../line.ts'
import { type Mention, mentionsIn, typedMention } from '../names.ts'
import type { RotaReading } from './reading.ts'

/** Known names, and handles nobody here goes by. */
export function namesFrom(line: Line, from: number, around: AskSurroundings): readonly Mention[] {
  const known = mentionsIn(line.tokens, around.known).filter((mention) => mention.from >= from)
  const typed = line.tokens.flatMap((token, at) => {
    const taken = known.some((mention) => at >= mention.from && at < mention.until)
    const handle = at >= from && token.text.startsWith('@') && token.text.length > 1
    return handle && !taken ? [typedMention(line.tokens, at, at + 1)] : []
  })
  return [...known, ...typed].sort((a, b) => a.from - b.from)
}

export function takeNames(line: Line, mentions: readonly Mention[]): void {
  for (const { from, until } of mentions) {
    take(line, from, until, 'receiver')
    const sign = line.tokens[until]?.text
    if (sign === "'" || sign === '’') take(line, until, until + 1, 'glue')
    if (['with', 'by', 'and', ',', 'to', 'ask'].includes(freeAt(line, from - 1))) {
      take(line, from - 1, from, 'glue')
    }
  }
}

/** Where somebody's own words begin: behind a colon, or with “because”. */
export function wordsFrom(line: Line, from: number): number {
  for (let at = from; at < line.tokens.length; at += 1) {
    const word = freeAt(line, at)
    if (word === 'because' || word === 'since' || (word === ':' && at > from)) return at
  }
  return line.tokens.length
}

/** Everybody a reading names. */
export function peopleNamed(reading: RotaReading): readonly string[] {
  switch (reading.verb) {
    case 'swap':
      return reading.whom === undefined ? [] : [reading.whom]
    case 'answer change':
      return reading.proposer === undefined ? [] : [reading.proposer]
    case 'handover':
      return reading.to
    case 'receive':
      return reading.giver === undefined ? [] : [reading.giver]
    case 'handovers':
    case 'who now':
      return []
    default: {
      const { whose } = reading.shift
      return whose === undefined ? reading.people : [...reading.people, whose]
    }
  }
}
