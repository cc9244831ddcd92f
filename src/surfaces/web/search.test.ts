// What an address says, and what it cannot say.
import { expect, test } from 'vitest'
import { entriesSearch, goneSearch, recordSearch, textIn } from './search.ts'

test('what is one of the choices is taken, anything else is left out', () => {
  expect(recordSearch({ span: '90 days', hours: true })).toEqual({ span: '90 days', hours: true })
  expect(recordSearch({ span: 'for ever', hours: 'perhaps' })).toEqual({})
  expect(recordSearch({ hours: false })).toEqual({})
})

test('a filter that was not said is not in the address', () => {
  expect(Object.keys(entriesSearch({ with: 'person_raj', kind: '' }))).toEqual(['with'])
})

test('the router reads digits as a number; a text stays a text', () => {
  expect(textIn({ find: 42 }, 'find')).toBe('42')
  expect(textIn({ find: ['a'] }, 'find')).toBeUndefined()
})

test('a figure is a whole number, or is not said', () => {
  expect(goneSearch({ did: 'erased', notes: 23, stay: 'many' })).toEqual({
    did: 'erased',
    notes: 23,
  })
})
