// How the typed line is cut for its underlines.
import { expect, test } from 'vitest'
import { piecesOf } from './pieces.ts'

test('the line is cut at what was read, and nothing of it is lost', () => {
  const text = 'Raj covered my sprint'
  const pieces = piecesOf(text, [
    { role: 'receiver', start: 12, end: 14 },
    { role: 'giver', start: 0, end: 3 },
    { role: 'note', start: 0, end: 21 },
    { role: 'kind', start: 2, end: 11 },
    { role: 'day', start: 15, end: 99 },
  ])
  expect(pieces.map((piece) => piece.text).join('')).toBe(text)
  expect(pieces.filter((piece) => piece.className !== '')).toEqual([
    { start: 0, text: 'Raj', className: 'u-g' },
    { start: 12, text: 'my', className: 'u-r' },
  ])
})
