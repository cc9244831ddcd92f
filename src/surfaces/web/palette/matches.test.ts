// What the palette finds for what was typed.
import { describe, expect, test } from 'vitest'
import { type Group, matches, type Thing } from './matches.ts'

const thing = (words: string, alsoFoundBy = ''): Thing => ({
  id: words,
  words,
  alsoFoundBy,
  run: () => undefined,
})

const groups: readonly Group[] = [
  { name: 'Pages', things: [thing('My record'), thing('Today')], unasked: 2, asked: 2 },
  {
    name: 'Lines',
    things: [thing('Zoë covered for you', 'the refund macros'), thing('Raj taught you')],
    unasked: 0,
    asked: 1,
  },
]

const wordsOf = (typed: string): readonly string[] =>
  matches(groups, typed).flatMap((group) => group.things.map((each) => each.words))

describe('given what was typed', () => {
  test('when it is nothing, then each group shows what it shows unasked', () => {
    expect(wordsOf('')).toEqual(['My record', 'Today'])
  })
  test('when words begin words, in any order, then it is found', () => {
    expect(wordsOf('rec my')).toEqual(['My record'])
    expect(wordsOf('macro zoe')).toEqual(['Zoë covered for you'])
  })
  test('when nothing begins with it, then it may stand anywhere', () => {
    expect(wordsOf('aught')).toEqual(['Raj taught you'])
  })
  test('when nothing has it, then nothing is found', () => {
    expect(matches(groups, 'rota')).toEqual([])
  })
})
