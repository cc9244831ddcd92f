// A log with all its columns: what can be read is, what can't is empty or listed, and nothing
// stops the rest.
import { describe, expect, it } from 'vitest'
import { readContext } from './context.ts'
import { readFullRows } from './full-rows.ts'

const options = { columns: {}, where: [], latest: 2e9, cap: 1_000 }

function read(text: string, given = {}) {
  const log = readFullRows(text, { ...options, ...given })
  if (!log.ok) throw new Error(log.refusal.code)
  return log.value
}

describe('given a log with every column', () => {
  const log = read(
    'id,time,giver,receiver,kind,minutes,asked,accepted,confirmed,expectation,wait_hours,formal\n' +
      'a,2026-01-05,"Ana, A.",🙂,cover,45,1,0,,freely,2.5,1\n',
  )
  it('when read, then a declined ask stays, ids may hold commas and faces', () => {
    expect(log.rows).toMatchObject([
      {
        ...{ id: 'a', giver: 'Ana, A.', receiver: '🙂', kind: 'cover', minutes: 45 },
        ...{ asked: true, accepted: false, expectation: 'freely', waitHours: 2.5, formal: true },
        ...{ time: Date.parse('2026-01-05') / 1000 },
      },
    ])
  })
})

describe('given cells that can’t be read', () => {
  it('when read, then they are as if empty', () => {
    const [row] = read(
      'time,giver,receiver,minutes,asked,accepted,wait_hours\n5,a,b,NaN,perhaps,,-3\n',
    ).rows
    expect(row).toMatchObject({ minutes: undefined, asked: false, accepted: true, kind: 'other' })
    expect(row).toMatchObject({ waitHours: undefined, id: 'line 2' })
  })
})

describe('given rows that can’t be read', () => {
  it('when read, then each is listed with its reason and the rest goes on', () => {
    const log = read(
      'time,giver,receiver,confirmed\nx,a,b,1\n9e9,a,b,1\n5,,b,1\n5,a,a,1\n5,a,b,0\n6,a,b,1\n',
    )
    expect(log.bad).toEqual([
      { line: 2, reason: 'a time that is no instant, day or Unix seconds' },
      { line: 3, reason: 'a time that is still to come' },
      { line: 4, reason: 'no giver or no receiver' },
    ])
    expect(log).toMatchObject({ selfDropped: 1, unconfirmed: 1 })
    expect(log.rows.map(({ time }) => time)).toEqual([6])
  })

  it('when there are too many, then it is refused in a sentence', () => {
    const many = `time,giver,receiver\n${'1,a,b\n'.repeat(1_001)}`
    expect(readFullRows(many, options)).toMatchObject({ refusal: { code: 'too-many' } })
  })
})

describe('given a context', () => {
  it('when it is no JSON, has a wrong week or somebody twice, then it says where', () => {
    const refused = (text: string) => {
      const made = readContext(text)
      return made.ok ? 'read' : made.refusal.detail
    }
    expect(refused('{')).toBe('The context is no JSON.')
    expect(refused('{"calendar":{"reviewWeeks":["soon"]}}')).toContain('calendar.reviewWeeks.0')
    expect(refused('{"people":[{"id":"a"},{"id":"a"}]}')).toBe('The context has “a” twice.')
    expect(refused('{"people":[{"id":"a","shoeSize":43}],"calendar":null}')).toBe('read')
  })
})
