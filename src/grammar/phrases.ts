// Small words that only hold a sentence together, and what a line says of a return. Tables of plain
// words: adding a way to say something is adding it here.
import type { Expectation } from '../core/vocabulary.ts'
import { type Line, phraseLength, take } from './line.ts'

const table = (rows: string): readonly (readonly string[])[] =>
  rows
    .split(' / ')
    .map((row) => row.split(' '))
    .sort((a, b) => b.length - a.length)

const expectationRows: readonly (readonly [Expectation, readonly (readonly string[])[]])[] = [
  [
    'freely',
    table(
      'i said no need to return it / i said no need to return / freely / given freely / ' +
        'freely given / gladly / no need to return / ' +
        'no need to return it / no return needed / no return expected / no return / ' +
        'nothing back / ' +
        'nothing in return / no strings / no strings attached / expecting nothing back / ' +
        'expects nothing back / i expect nothing back / no need to give anything back',
    ),
  ],
  [
    'return',
    table(
      "return expected / expects a return / expecting a return / i'd like something back / " +
        "i'd like a return / would like something back / i would like something back / " +
        "i said i'd return it / i said i would return it / said i'd return it / " +
        "i'll return it / i will return it / i'll return the favor / i'll return the favour / " +
        "i'll do the same / will return it / to be returned / i promised a return / " +
        "i said i'd do the same / return agreed",
    ),
  ],
  ['unclear', table('return unclear / not sure about a return / unclear')],
]

/** Takes the words that say what is expected; a `no return` is found before a `return`. */
export function expectationIn(line: Line): Expectation | undefined {
  for (let at = 0; at < line.tokens.length; at += 1) {
    for (const [expectation, rows] of expectationRows) {
      const length = longest(line, at, rows)
      if (length === 0) continue
      take(line, at, at + length, 'expectation')
      return expectation
    }
  }
  return undefined
}

const thanks = table(
  'thank you / thank you so much / thank you very much / thanks / thanks so much / ' +
    'thanks a lot / thanks a million / many thanks / big thanks / a big thank you / ' +
    'huge thanks / thx / ty / ' +
    'cheers / kudos / shout-out / shoutout / thank / i thank / i want to thank / ' +
    "i'd like to thank / grateful to / i'm grateful to / special thanks / " +
    'thanks again / thanked / ' +
    'i thanked',
)

/** How many tokens of thanks a line opens with. */
export function thanksLength(line: Line, from: number): number {
  const length = longest(line, from, thanks)
  if (length === 0) return 0
  return length + phraseLength(line, from + length, ['to'])
}

export function longest(line: Line, from: number, rows: readonly (readonly string[])[]): number {
  for (const row of rows) if (phraseLength(line, from, row) > 0) return row.length
  return 0
}

/** May stand before what a line says, or between a name and what they did. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'hey hi hello ok okay so well also and then just has have kindly really very actually please ' +
    'already once again later even been had was were is did am'
  ).split(' '),
)

/** Dropped where a note would begin or end with them. */
export const edgeWords: ReadonlySet<string> = new Set(
  (
    'with for on to about of and at by in the a an from during through so very much it that as ' +
    'some me us took was were each'
  ).split(' '),
)
/** Of these, the ones that mean something before a noun stay at a note's beginning. */
export const leadingKept: ReadonlySet<string> = new Set(['in', 'the', 'a', 'an', 'at', 'during'])

/** Never a name, however it is written. */
export const neverNames: ReadonlySet<string> = new Set(
  (
    'a an the this that these those there here it its he she they them him her his their theirs ' +
    'hers himself herself themselves themself itself yourself who what when where why how ' +
    'which someone somebody anyone anybody everyone everybody ' +
    'nobody no yes not nothing something anything all both some any many much more most few one ' +
    'two you your yours for with and or but if then so because while during after before since ' +
    'until till as at by from in into of off on onto out over per to up down through about ' +
    'is are was were be been being am has have had do does did will would can could shall should ' +
    'may might must please ok okay hey hi hello thanks thank today tonight yesterday tomorrow ' +
    'now just also very really monday tuesday wednesday thursday friday saturday sunday january ' +
    'february march april june july august september october november december last next'
  ).split(' '),
)

export const pronounsOfOthers: ReadonlySet<string> = new Set(
  'he she they him her them someone somebody everyone everybody'.split(' '),
)
