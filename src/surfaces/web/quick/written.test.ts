// Finding the lines that one call wrote for several people.
import { expect, test } from 'vitest'
import type { FavorId } from '../../../core/vocabulary.ts'
import { named, sampleFavor } from '../today/sample.ts'
import type { Draft, Named } from './draft.ts'
import { writtenAmong } from './written.ts'

const who = (name: string): Named => ({
  is: 'person',
  id: `person_${name.toLowerCase()}`,
  name,
})

const draft: Draft = {
  youAre: 'receiver',
  others: [who('Raj'), who('Mia')],
  kind: 'cover',
  day: '2026-05-07',
  asksEach: false,
  seenBy: 'us two',
}

const line = (favor: FavorId, giver: string, more = {}) =>
  sampleFavor({ favor, giver: named(giver), writtenBy: 'receiver', ...more })

test('given the same lines written before, then only what is new is found', () => {
  const before = [line('favor_6', 'Raj'), line('favor_1', 'Mia')]
  const after = [line('favor_1', 'Mia'), line('favor_2', 'Lee'), line('favor_3', 'Mia')]
  const own = line('favor_4', 'Raj')
  expect(writtenAmong(draft, before, [...before, ...after, own])).toEqual(['favor_4', 'favor_3'])
})

test('given a line the other side wrote, or of another kind, then it is not taken for it', () => {
  const after = [
    line('favor_2', 'Raj', { writtenBy: 'giver' }),
    line('favor_1', 'Mia', { kind: 'check' }),
  ]
  expect(writtenAmong(draft, [], after)).toEqual([])
})
