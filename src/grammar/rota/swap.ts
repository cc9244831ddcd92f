// Reads a swap: what the speaker gives, what they would take for it, and whose that is. “for” and
// “with” part the two.
import { limits } from '../../core/limits.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { AskSurroundings } from '../asking/reading.ts'
import { freeAt, type Line, partsOf, take } from '../line.ts'
import { noteIn } from '../note.ts'
import { namesFrom, takeNames, wordsFrom } from './named.ts'
import type { WhyNotRota } from './not-read.ts'
import type { RotaReading, ShiftSaid } from './reading.ts'
import { saysNothing, shiftSaidIn } from './shift-said.ts'

const hinges = new Set(['for', 'with', 'against', '<->', '->', 'and'])

export function readSwap(
  line: Line,
  from: number,
  around: AskSurroundings,
): Result<RotaReading, WhyNotRota> {
  const named = namesFrom(line, from, around).filter(({ is }) => is === 'person' || is === 'typed')
  const names = [...new Set(named.map(({ name }) => name))]
  if (names.length > 1) return refuse({ is: 'two people' })
  const owned = named.map(({ from: at }) => at)
  const until = wordsFrom(line, colonAfterName(line, from))
  const stretches = stretchesOf(line, from, until)
  takeNames(line, named)
  const sides: ShiftSaid[] = []
  for (const [start, end] of stretches) {
    const said = shiftSaidIn(line, start, end, around.today)
    if (!said.ok) return said
    const theirs = owned.some((at) => at >= start && at < end)
    if (!saysNothing(said.value) || (theirs && sides.length > 0)) sides.push(said.value)
  }
  const [gives, ...others] = sides
  if (!gives || saysNothing(gives)) return refuse({ is: 'which shift', verb: 'swap' })
  const takes = Object.assign({}, ...others) as ShiftSaid
  const [whom] = names
  if (saysNothing(takes) && whom === undefined) return refuse({ is: 'which other' })
  take(line, until, until + 1, 'glue')
  const words = noteIn(line, [], until)
  if ((words ?? '').length > limits.noteCharacters) return refuse({ is: 'long words' })
  return accept({
    verb: 'swap',
    gives,
    takes: { ...takes, ...(whom === undefined ? {} : { whose: whom }) },
    ...(whom === undefined ? {} : { whom }),
    ...(words === undefined ? {} : { words }),
    parts: partsOf(line),
  })
}

/** “swap with Joe: my late …”: that colon opens nobody's words. */
function colonAfterName(line: Line, from: number): number {
  const colon = line.tokens.findIndex(({ text }, at) => at >= from && text === ':')
  if (freeAt(line, from) !== 'with' || colon < 0 || colon > from + 3) return from
  take(line, colon, colon + 1, 'glue')
  return colon + 1
}

function stretchesOf(line: Line, from: number, until: number): (readonly [number, number])[] {
  const stretches: (readonly [number, number])[] = []
  let start = from
  for (let at = from; at < until; at += 1) {
    if (!hinges.has(freeAt(line, at)) && line.taken[at] !== 'glue') continue
    take(line, at, at + 1, 'glue')
    if (at > start) stretches.push([start, at])
    start = at + 1
  }
  if (until > start) stretches.push([start, until])
  return stretches
}
