// Files before they are sent: what is too large, what is something else, and how they are called.
import { describe, expect, test } from 'vitest'
import { limits } from '../../../core/limits.ts'
import { mostWords, shortName, sizeWords, whyNot } from './files.ts'

describe('given a file', () => {
  test('when it can be tried, then nothing is said', () => {
    expect(whyNot({ name: 'help.csv', size: 10 }, 'csv')).toBeUndefined()
    expect(whyNot({ name: 'goodturn.log', size: limits.importBytes }, 'git-log')).toBeUndefined()
    expect(whyNot({ name: 'no-ending', size: 10 }, 'csv')).toBeUndefined()
  })

  test('when it cannot, then why and what to do', () => {
    expect(whyNot({ name: 'Help.XLSX', size: 10 }, 'csv')).toContain('Save it as CSV')
    expect(whyNot({ name: 'a.pdf', size: 10 }, 'csv')).toContain('is no CSV file')
    expect(whyNot({ name: 'a.zip', size: 10 }, 'git-log')).toContain('is no log')
    expect(whyNot({ name: 'a.csv', size: 0 }, 'csv')).toBe('There is nothing in a.csv.')
    expect(whyNot({ name: 'a.csv', size: limits.importBytes + 1 }, 'csv')).toContain(mostWords())
  })

  test('when its size is told, then as people say it', () => {
    expect([812, 12_288, 3_565_158, 33_554_432].map(sizeWords)).toEqual([
      '812\u2009bytes',
      '12\u2009kB',
      '3.4\u2009MB',
      '32\u2009MB',
    ])
  })

  test('when its name is too long, then it keeps its ending', () => {
    expect(shortName('C:\\lists\\help.csv')).toBe('help.csv')
    const short = shortName(`${'x'.repeat(200)}.csv`)
    expect([...short]).toHaveLength(limits.nameCharacters)
    expect(short.endsWith('….csv')).toBe(true)
  })
})
