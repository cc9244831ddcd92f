// Imports in sentences: each stage, the preview, what was refused, and the order of the list.
import { describe, expect, test } from 'vitest'
import type { ImportView, PreviewView } from '../../../operations/imports/shapes.ts'
import {
  cameInWords,
  doneLede,
  importTold,
  inListOrder,
  leftStanding,
  lineNumbers,
  nameOfImport,
  openWords,
  previewHeading,
  previewLede,
  spanWords,
} from './told.ts'

const view: ImportView = {
  import: 'import_a',
  source: 'csv',
  name: 'help.csv',
  stage: 'done',
  by: { is: 'you', person: 'person_ana', name: 'Ana' },
  day: '2026-05-12',
  progress: { done: 0, total: 0, perSecond: 0 },
  lines: 12,
  yours: 0,
  mayUndo: true,
  mayCancel: false,
}
const byMia: ImportView = {
  ...view,
  source: 'git',
  name: 'scripts',
  by: { is: 'person', person: 'person_mia', name: 'Mia Korhonen' },
  yours: 3,
}

describe('given an import', () => {
  test('when told, then by whom, what, and what it means', () => {
    expect(importTold(view)).toEqual({ what: 'You brought in help.csv' })
    expect(importTold(byMia)).toEqual({
      what: 'Mia brought in the history of scripts',
      sub: '3 of them name you.',
    })
    expect(importTold({ ...view, stage: 'undone', lines: 1 }).sub).toBe(
      'One line stays: somebody said yes to it.',
    )
    expect(importTold({ ...view, stage: 'failed', problem: 'No rows.' }).sub).toBe(
      'No rows. Nothing was kept.',
    )
    expect(importTold({ ...view, stage: 'draft' }).sub).toContain('It waits for your yes.')
    expect(importTold({ ...byMia, stage: 'draft' }).sub).toBe('Nothing of it is in the record.')
  })

  test('when opened from the list, then the word says where it leads', () => {
    expect(openWords(byMia)).toBe('See the lines that name you')
    expect(openWords({ ...view, stage: 'draft' })).toBe('Go on with it')
    expect(openWords({ ...view, stage: 'reading' })).toBe('See how far it is')
    expect(openWords(view)).toBe('Open it')
  })

  test('when listed, then those that name the reader first, what waits, the newest', () => {
    const old = { ...view, import: 'import_old', day: '2025-01-01' } as const
    const waits = { ...view, import: 'import_waits', day: '2024-01-01', stage: 'draft' } as const
    const named = { ...byMia, import: 'import_named', day: '2023-01-01' } as const
    expect(inListOrder([old, view, waits, named]).map((each) => each.import)).toEqual([
      'import_named',
      'import_waits',
      'import_a',
      'import_old',
    ])
  })

  test('when undone, then what stays is said', () => {
    expect(leftStanding(0)).toBe('None of its lines stand.')
    expect(leftStanding(2)).toBe('2 lines stay: somebody said yes to them.')
    expect(nameOfImport(byMia)).toBe('the history of scripts')
    expect(nameOfImport({ source: 'git', name: 'help.gitlog' })).toBe('the log help.gitlog')
  })
})

test('given a reader who hears of their own lines only, when told, then not twice', () => {
  const own = { ...byMia, lines: 3 }
  expect(importTold(own).sub).toBe('3 lines name you.')
  expect(cameInWords(own)).toBe('')
  expect(cameInWords(view)).toBe('12 lines')
  expect(doneLede(own)).toContain('These lines name you.')
  expect(doneLede(view)).toBe('12 lines came in, observed and not told.')
})

describe('given a preview', () => {
  const preview: PreviewView = {
    proposed: 10,
    known: 2,
    people: [],
    peopleUnlisted: 0,
    refused: [{ reason: 'No day.', count: 3, lines: [1, 2, 3] }],
    remarks: [],
    sample: [],
    firstDay: '2025-12-30',
    lastDay: '2026-01-04',
  }

  test('when something would come in, then how much, when, and what stays out', () => {
    expect(previewHeading(preview)).toBe('10 lines would come in.')
    expect(previewLede(preview, '2026-05-12')).toBe(
      'From 30 December 2025 to 4 January 2026. 2 were here already and stay as they are. ' +
        '3 stay out.',
    )
  })

  test('when nothing would, then why', () => {
    expect(previewHeading({ ...preview, proposed: 0 })).toBe(
      'Nothing new: these lines are here already.',
    )
    expect(previewHeading({ ...preview, proposed: 0, known: 0 })).toBe('Every line was refused.')
    expect(previewHeading({ ...preview, proposed: 0, known: 0, refused: [] })).toBe(
      'There is nothing to bring in.',
    )
  })

  test('when its days are of one year, then the year is said as people say it', () => {
    const days = (firstDay: string, lastDay: string) =>
      spanWords({ ...preview, firstDay, lastDay }, '2026-05-12')
    expect(days('2026-03-01', '2026-04-01')).toBe('From 1 March to 1 April.')
    expect(days('2025-03-01', '2025-04-01')).toBe('From 1 March 2025 to 1 April 2025.')
    expect(days('2026-03-01', '2026-03-01')).toBe('All of 1 March.')
  })

  test('when lines are refused, then their numbers, and how many more', () => {
    expect(lineNumbers([7], 1)).toBe('Line 7')
    expect(lineNumbers([3, 8, 12], 3)).toBe('Lines 3, 8 and 12')
    expect(lineNumbers([3, 8], 1_042)).toBe('Lines 3, 8 and 1,040 more')
    expect(lineNumbers([], 2)).toBe('Lines 2 more')
  })
})
