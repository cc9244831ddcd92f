// Tables of shifts as people have them: other names of columns, hours of a day, zones of their own,
// and rows that cannot be read.
import { describe, expect, it } from 'vitest'
import { readShiftTable, type TableRead } from './csv.ts'

function read(text: string): TableRead {
  const work = readShiftTable(Buffer.from(text), { zone: 'Europe/Berlin' })
  for (;;) {
    const step = work.next()
    if (!step.done) continue
    if (!step.value.ok) throw new Error(step.value.refusal.detail ?? '')
    return step.value.value
  }
}

const shown = (text: string): readonly string[] =>
  read(text).shifts.map(({ fromMs, untilMs, duty, person }) =>
    [
      ...[fromMs, untilMs].map((ms) => new Date(ms).toISOString().slice(0, 16)),
      ...[duty, person.name ?? person.email],
    ].join(' '),
  )

describe('given a table of shifts', () => {
  it('when its columns have our names, then each row is a shift', () => {
    expect(
      shown('duty,start,end,person\nLate,2026-05-14T14:00,2026-05-14 22:00,Ana Silva\n'),
    ).toEqual(['2026-05-14T12:00 2026-05-14T20:00 Late Ana Silva'])
  })

  it('when they have others, or a spreadsheet wrote it, then it is the same', () => {
    const rows = '\ufeffsep=;\nDienst;Datum;Von;Bis;Wer\nNacht;14.5.2026;22:00;06:00;Mia\n'
    expect(shown(rows)).toEqual(['2026-05-14T20:00 2026-05-15T04:00 Nacht Mia'])
    const days = 'Start date\tEnd date\tEmail\n2026-05-11\t2026-05-17\tlee@x.org\n'
    expect(shown(days)).toEqual(['2026-05-10T22:00 2026-05-17T22:00  lee@x.org'])
  })

  it('when a row names its zone or offset, then that holds for it', () => {
    const rows = [
      'start,end,who,timezone',
      '2026-05-14 09:00,2026-05-14 17:00,Ana,America/New_York',
      '2026-05-14 09:00,2026-05-14 17:00,Ana,Eastern Standard Time',
      '2026-05-14T09:00:00Z,2026-05-14T17:00:00+00:00,Ana,',
    ]
    expect(shown(rows.join('\n')).map((each) => each.slice(11, 16))).toEqual([
      ...['13:00', '13:00', '09:00'],
    ])
  })

  it('when rows cannot be read, then each is said by its line', () => {
    const { shifts, problems } = read(
      [
        'start,end,person,zone',
        '05/14/2026 09:00,05/14/2026 17:00,Ana,',
        '2026-05-14 09:00,later,Ana,',
        '2026-05-14 09:00,2026-05-14 08:00,Ana,',
        '2026-05-14 09:00,2026-05-14 17:00,,',
        '2026-05-14 09:00,2026-05-14 17:00,Ana,Mars',
        '2026-05-14 09:00,2029-05-14 17:00,Ana,',
        '2026-05-14 25:00,2026-05-14 17:00,Ana,',
        '"2026-05-14 09:00"x,2026-05-14 17:00,Ana,',
      ].join('\n'),
    )
    expect(shifts).toEqual([])
    expect(problems.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 9])
  })

  it('when nothing names its columns, then that is said', () => {
    expect(() => read('2026-05-14,2026-05-15,Ana')).toThrow('No row names the columns')
    expect(() => read('')).toThrow('No row names the columns')
  })
})
