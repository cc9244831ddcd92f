// Columns as they are chosen: what is missing, what clashes, and rows read out.
import { describe, expect, test } from 'vitest'
import type { TableView } from '../../../operations/imports/shapes.ts'
import {
  columnChoices,
  howRead,
  isSameMapping,
  nameOf,
  rowReads,
  standsInTheWay,
  takenAs,
  withColumn,
} from './columns.ts'

const table: TableView = {
  encoding: 'latin-1',
  delimiter: ';',
  header: true,
  columns: ['day', 'who', 'who', ''],
  sample: [
    ['2025-03-03', 'Raj', 'Ana', 'Cover'],
    ['2025-03-04', '', 'Ana', 'cover'],
  ],
  rows: 2,
  guess: { time: 0, giver: 1, receiver: 2, kind: 3 },
}

describe('given a mapping', () => {
  test('when something needed is missing, then it is asked for', () => {
    expect(standsInTheWay({})).toHaveLength(3)
    expect(standsInTheWay({ giver: 1, receiver: 2 })).toEqual(['Which column says when?'])
    expect(standsInTheWay(table.guess)).toEqual([])
  })

  test('when both sides are one column, then that is said', () => {
    expect(standsInTheWay({ time: 0, giver: 1, receiver: 1 })).toEqual([
      'Who helped and who was helped are the same column now.',
    ])
  })

  test('when a column is chosen or none, then only that one changes', () => {
    expect(withColumn(table.guess, 'kind', '')).toEqual({ time: 0, giver: 1, receiver: 2 })
    expect(withColumn({ time: 0 }, 'giver', '12')).toEqual({ time: 0, giver: 12 })
    expect(isSameMapping({ time: 0, giver: 1 }, { giver: 1, time: 0 })).toBe(true)
    expect(isSameMapping({ time: 0 }, { time: 0, giver: 1 })).toBe(false)
  })

  test('when a column is taken twice, then both are said', () => {
    expect(takenAs({ giver: 1, receiver: 1 }, 1)).toEqual(['who helped', 'who was helped'])
    expect(takenAs(table.guess, 9)).toEqual([])
  })
})

describe('given a table', () => {
  test('when names are missing or the same, then places tell them apart', () => {
    expect([0, 1, 2, 3].map((at) => nameOf(table, at))).toEqual([
      'day',
      'who (column 2)',
      'who (column 3)',
      'column 4',
    ])
  })

  test('when a column may be left out, then none is a choice; else it is a question', () => {
    expect(columnChoices(table, 'note')[0]).toEqual({ value: '', words: 'no column' })
    expect(columnChoices(table, 'giver')[0]).toEqual({ value: '', words: 'which column?' })
  })

  test('when a row is whole, then it reads as a sentence; else it is not read out', () => {
    expect(rowReads(table, table.guess, 0)).toBe('Raj covered for Ana, 2025-03-03')
    expect(rowReads(table, { time: 0, giver: 1, receiver: 2 }, 0)).toBe(
      'Raj helped Ana, 2025-03-03',
    )
    expect(rowReads(table, table.guess, 1)).toBeUndefined()
    expect(rowReads(table, { time: 0 }, 0)).toBeUndefined()
    expect(rowReads(table, table.guess, 7)).toBeUndefined()
  })

  test('when it was read, then how is said', () => {
    expect(howRead(table)).toBe('Read as Latin-1, cut at semicolons.')
  })
})
