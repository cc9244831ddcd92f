// Which names are near to what was typed.
import { expect, it } from 'vitest'
import { editDistance, nearNames, orList } from './near.ts'

const known = ['Ana Alvares', 'Mia Moser', 'Raj Rao', 'Support']

it('given a slip of the finger, when names are sought, then the nearest come first', () => {
  expect(nearNames('Rja', known)).toEqual(['Raj Rao'])
  expect(nearNames('@miaa', known)).toEqual(['Mia Moser'])
  expect(nearNames('suport', known)).toEqual(['Support'])
  expect(nearNames('ana alvarez', known)).toEqual(['Ana Alvares'])
  expect(nearNames('Zebulon', known)).toEqual([])
  expect(nearNames('', known)).toEqual([])
})

it('given two words, when they are compared, then a swap counts once', () => {
  expect(editDistance('raj', 'rja')).toBe(1)
  expect(editDistance('', 'abc')).toBe(3)
  expect(editDistance('kitten', 'sitting')).toBe(3)
})

it('given names, when they are offered, then they are joined by or', () => {
  expect(orList(['Raj'])).toBe('Raj')
  expect(orList(['Raj', 'Mia', 'Lee'])).toBe('Raj, Mia or Lee')
})
