// Steps of a draft: only as far as it has come.
import { describe, expect, test } from 'vitest'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { stepAfter, stepShown, stepsOf } from './steps.ts'

const view = { source: 'csv', table: {}, preview: {} } as ImportView
const { preview: _, ...unread } = view
const git = { source: 'git', preview: {} } as ImportView

describe('given a draft', () => {
  test('when it is a table, then its columns come first; a history has none', () => {
    expect(stepsOf(view)).toEqual(['columns', 'people', 'lines'])
    expect(stepsOf(git)).toEqual(['people', 'lines'])
    expect(stepShown(git, 'columns')).toBe('people')
  })

  test('when its columns are not known, then nothing else is shown', () => {
    expect(stepShown(unread, 'lines')).toBe('columns')
    expect(stepShown(view, 'lines')).toBe('lines')
    expect(stepShown(view, undefined)).toBe('columns')
  })

  test('when a step is done, then the next one, and the last stays', () => {
    expect(stepAfter(view, 'columns')).toBe('people')
    expect(stepAfter(view, 'lines')).toBe('lines')
  })
})
