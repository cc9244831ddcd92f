// The typed line cut where it said something, so that each piece can be underlined by its role.
import type { Part, PartRole } from '../../../grammar/reading.ts'

const underlines: Record<PartRole, string> = {
  giver: 'u-g',
  receiver: 'u-r',
  kind: 'u-x',
  day: 'u-x',
  effort: 'u-x',
  expectation: 'u-x',
  third: 'u-x',
  note: '',
}

export interface Piece {
  readonly start: number
  readonly text: string
  readonly className: string
}

/** Cuts the text at its parts; parts that overlap an earlier one are left out. */
export function piecesOf(text: string, parts: readonly Part[]): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const drawn = parts.filter((part) => underlines[part.role] !== '')
  for (const part of [...drawn].sort((a, b) => a.start - b.start)) {
    if (part.start < at || part.end > text.length || part.end <= part.start) continue
    if (part.start > at) {
      pieces.push({ start: at, text: text.slice(at, part.start), className: '' })
    }
    const className = underlines[part.role]
    pieces.push({ start: part.start, text: text.slice(part.start, part.end), className })
    at = part.end
  }
  if (at < text.length) pieces.push({ start: at, text: text.slice(at), className: '' })
  return pieces
}
