// Texts to read badly: pieces of what is expected, in any order, with what nobody expects between.
import fc from 'fast-check'

const odd = [
  '\0',
  '\u0007',
  '\u200b',
  '\u202e',
  '\ufeff',
  '\ud800',
  '\udfff',
  'é',
  'ﬁ',
  '😀',
  '\u0301',
  '__proto__',
  'constructor',
  'toString',
  '=1+1',
  '<script>',
  '%00',
  "'; --",
  'NaN',
  '-0',
  '1e999',
  '9007199254740993',
  '٣',
  'ǅ',
  'İ',
  '\u2028',
]

/** A text of the given pieces and odd ones, at most `most` of them. */
export function textOf(pieces: readonly string[], most: number): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...pieces) },
    { weight: 2, arbitrary: fc.constantFrom(...odd) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
    { weight: 1, arbitrary: fc.constantFrom(...pieces).map((each) => each.repeat(40)) },
  )
  return fc.array(piece, { maxLength: most, size: 'max' }).map((parts) => parts.join(''))
}

/** A text with some of it cut out, doubled, or put elsewhere. */
export function mutatedFrom(text: string): fc.Arbitrary<string> {
  const at = fc.nat(text.length)
  const change = fc.record({ from: at, until: at, to: at, piece: fc.constantFrom('', ...odd, '"') })
  return fc.array(change, { minLength: 1, maxLength: 4 }).map((changes) =>
    changes.reduce((out, { from, until, to, piece }) => {
      const [start, end] = [Math.min(from, until), Math.min(Math.max(from, until), from + 40)]
      const cut = out.slice(0, start) + piece + out.slice(end)
      return to % 3 === 0 ? cut.slice(0, to) + out.slice(start, end) + cut.slice(to) : cut
    }, text),
  )
}
