// Files as people have them: in any encoding, cut by any sign, with formulas, ragged rows, two
// headers or none. A bad row is told with its line and reason, and the rest comes in.
import { describe, expect, it } from 'vitest'
import type { Proposals } from '../proposal.ts'
import { columnsOf, type OpenTable, openTable } from './open-table.ts'
import { proposalsOf } from './proposals.ts'
import type { ColumnMapping } from './table.ts'

function ended<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function opened(text: string | Buffer): OpenTable {
  const table = ended(openTable(Buffer.from(text as string)))
  if (!table.ok) throw new Error(table.refusal.detail)
  return table.value
}

function read(text: string | Buffer, more: { header?: boolean; mapping?: ColumnMapping } = {}) {
  const table = opened(text)
  const { names, rows, header, guess } = columnsOf(table, more.header ?? table.header)
  const mapping = more.mapping ?? guess
  const made: Proposals = ended(proposalsOf({ rows, columns: names, header, mapping }))
  const lines = made.proposals.map(({ giver, receiver, day, kind, minutes, note, instantMs }) => ({
    ...{ giver: made.parties[giver]?.label, receiver: made.parties[receiver]?.label, day, kind },
    ...(minutes === undefined ? {} : { minutes }),
    ...(note === undefined ? {} : { note }),
    ...(instantMs === undefined ? {} : { instantMs }),
  }))
  return { table, names, mapping, made, lines, bad: made.bad, remarks: made.remarks }
}

const plain = 'time,giver,receiver\n2026-05-01,Jörg,Zoë\n'
const one = [{ giver: 'Jörg', receiver: 'Zoë', day: '2026-05-01', kind: 'other' }]

describe('given a file in any encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(plain), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${plain}`), 'utf-8'],
    ['UTF-16, little end first', Buffer.from(`\ufeff${plain}`, 'utf16le'), 'utf-16'],
    ['UTF-16, big end first', Buffer.from(`\ufeff${plain}`, 'utf16le').swap16(), 'utf-16'],
    ['Latin-1', Buffer.from(plain, 'latin1'), 'latin-1'],
    ['with line ends of Windows', Buffer.from(plain.replaceAll('\n', '\r\n')), 'utf-8'],
    ['with line ends of old Macs', Buffer.from(plain.replaceAll('\n', '\r')), 'utf-8'],
  ] as const)('when it is %s, then the names are read', (_what, bytes, encoding) => {
    const { table, lines } = read(bytes)
    expect(table.encoding).toBe(encoding)
    expect(lines).toEqual(one)
  })

  it('when it is the Windows kind of Latin-1, then its quotes and its euro are read', () => {
    const bytes = Buffer.from(
      [...'time,giver,receiver,note\n2026-05-01,a,b,'].map((c) => c.charCodeAt(0)),
    )
    const { lines } = read(Buffer.concat([bytes, Buffer.from([0x93, 0x80, 0x94, 0xe4, 0x81])]))
    expect(lines[0]?.note).toBe('“€”ä')
  })

  it('when it is no text, then it says so; of a spreadsheet, what to do', () => {
    for (const [bytes, words] of [
      ['PK\u0003\u0004\0\0', 'Save it as CSV'],
      ['a\0b', 'no text file'],
      ['', 'nothing in that file'],
      ['\n\n', 'nothing in that file'],
    ] as const) {
      const table = ended(openTable(Buffer.from(bytes)))
      expect(table.ok ? '' : table.refusal.detail).toContain(words)
    }
  })
})

describe('given a file cut by any sign', () => {
  it.each([
    ['semicolons', 'time;giver;receiver;note\n2026-05-01;Jörg;Zoë;a, b\n', ';'],
    ['tabs', 'time\tgiver\treceiver\tnote\n2026-05-01\tJörg\tZoë\ta, b\n', '\t'],
    ['commas', 'time,giver,receiver,note\n2026-05-01,Jörg,Zoë,"a, b"\n', ','],
    [
      'what its first line says',
      'sep=;\ntime;giver;receiver;note\n2026-05-01;Jörg;Zoë;a, b\n',
      ';',
    ],
  ] as const)('when it is %s, then cells are found', (_what, text, delimiter) => {
    const { table, lines } = read(text)
    expect(table.delimiter).toBe(delimiter)
    expect(lines).toEqual([{ ...one[0], note: 'a, b' }])
  })
})

describe('given columns by other names, or none', () => {
  it.each([
    ['date,from,to', { time: 0, giver: 1, receiver: 2 }],
    ['When,Helper,Helped,Hours', { time: 0, giver: 1, receiver: 2, minutes: 3 }],
    ['Covered by;Covered for;Day', { giver: 0, receiver: 1, time: 2 }],
    [
      'id,created_at,Given by,Recipient,Type,Comment',
      {
        ...{ id: 0, time: 1, giver: 2, receiver: 3, kind: 4, note: 5 },
      },
    ],
    ['who,giver,to,date', { giver: 1, receiver: 2, time: 3 }],
    ['a,b,c', {}],
  ] as const)('when they are %s, then this is the guess', (header, guess) => {
    const cells = header.split(/[;,]/).map(() => 'x')
    expect(
      read(`${header}\n${cells.join(header.includes(';') ? ';' : ',')}\n`, { header: true })
        .mapping,
    ).toEqual(guess)
  })

  it('when there is no header, then columns are known by what stands in them', () => {
    const { table, mapping, lines } = read('Jörg,2026-05-01,Zoë,3\nAna,2026-05-02,Jörg,4\n')
    expect(table.header).toBe(false)
    expect(mapping).toEqual({ time: 1, giver: 0, receiver: 2 })
    expect(lines).toHaveLength(2)
  })

  it('when two columns have one name, then the first is guessed and both can be said', () => {
    const text = 'time,name,name\n2026-05-01,Jörg,Zoë\n'
    const { names, mapping, lines } = read(text, { mapping: { time: 0, giver: 1, receiver: 2 } })
    expect(names).toEqual(['time', 'name', 'name'])
    expect(mapping).toEqual({ time: 0, giver: 1, receiver: 2 })
    expect(lines).toEqual(one)
  })

  it('when there is a header alone, then it is one, and nothing comes in', () => {
    const { table, lines } = read('time,giver,receiver\n')
    expect([table.header, lines]).toEqual([true, []])
  })
})

describe('given rows that do not fit', () => {
  it('when they are ragged, broken or headers again, then each is told and the rest comes in', () => {
    const { lines, bad } = read(
      [
        'time,giver,receiver,kind',
        '2026-05-01,Jörg,Zoë',
        '2026-05-01,Jörg,Zoë,check,more,and more',
        'time,giver,receiver,kind',
        '2026-05-01,"Jörg"x,Zoë',
        '2026-05-02,Jörg,,check',
        ',Jörg,Zoë,check',
        '',
        '2026-02-30,Jörg,Zoë,check',
        '2026-05-03,Jörg,Zoë,check',
        '2026-05-04,"Jörg,Zoë,check',
      ].join('\n'),
    )
    expect(lines).toHaveLength(2)
    expect(bad).toEqual([
      { line: 3, reason: 'more cells than columns' },
      { line: 4, reason: 'the row of column names once more' },
      { line: 5, reason: 'text after a closing quotation mark' },
      { line: 6, reason: 'who was helped: nobody named' },
      { line: 7, reason: 'no time' },
      { line: 9, reason: 'a time that is no instant, day or Unix seconds' },
      { line: 11, reason: 'a quotation mark that never closes' },
    ])
  })

  it('when a kind is none of ours or a note is long, then it comes in with a remark', () => {
    const long = 'x'.repeat(600)
    const { lines, remarks } = read(
      `time,giver,receiver,kind,note\n2026-05-01,a,b,carpentry,${long}\n2026-05-01,a,b,Review,\n`,
    )
    expect(lines.map(({ kind }) => kind)).toEqual(['other', 'check'])
    expect(lines[0]?.note).toHaveLength(500)
    expect(remarks.map(({ reason }) => reason)).toEqual([
      '“carpentry” comes in as other help',
      'a note comes in shortened',
    ])
  })
})

describe('given what stands in cells', () => {
  it('when it is a formula, then it is text, in names and notes', () => {
    const { lines } = read(
      'time,giver,receiver,note\n2026-05-01,=1+1,@SUM(A1),"=cmd|\' /C calc\'!A0"\n',
    )
    expect(lines[0]).toMatchObject({ giver: '=1+1', note: "=cmd|' /C calc'!A0" })
  })

  it.each([
    ['2026-05-12', '2026-05-12', undefined],
    ['12.5.2026', '2026-05-12', undefined],
    ['2026-05-12T23:30:00+02:00', '2026-05-12', Date.UTC(2026, 4, 12, 21, 30)],
    ['2026-05-12 08:00', '2026-05-12', Date.UTC(2026, 4, 12, 8)],
    ['1778572800', '2026-05-12', Date.UTC(2026, 4, 12, 8)],
  ])('when the time is %s, then it is this day', (time, day, instantMs) => {
    const [line] = read(`time,giver,receiver\n${time},a,b\n`).lines
    expect(line).toMatchObject({ day, ...(instantMs === undefined ? {} : { instantMs }) })
  })

  it.each([
    'soon',
    '2026-13-01',
    '05/12/2026',
    '31.02.2026',
    '9'.repeat(50),
  ])('when the time is %s, then the row is told of', (time) => {
    expect(read(`time,giver,receiver\n${time},a,b\n`).bad).toHaveLength(1)
  })

  it.each([
    ['minutes', '90', 90],
    ['minutes', '1:30', 90],
    ['minutes', '1.5 h', 90],
    ['hours', '1,5', 90],
    ['hours', '90 min', 90],
    ['minutes', '0', 0],
  ])('when a column of %s says %s, then it is this many minutes', (name, said, minutes) => {
    const [line] = read(`time;giver;receiver;${name}\n2026-05-01;a;b;${said}\n`).lines
    expect(line?.minutes).toBe(minutes)
  })

  it('when somebody is an address, a name or both, then each is known by the surest', () => {
    const { made } = read(
      'time,giver,receiver\n2026-05-01,RAJ@x.org,Raj Rao <raj@X.org>\n2026-05-01,Mia  Moser,mia moser\n',
    )
    expect(made.parties).toEqual([
      { key: 'raj@x.org', label: 'raj@x.org', addresses: ['raj@x.org'], robot: false },
      { key: 'mia moser', label: 'Mia Moser', addresses: [], robot: false },
    ])
  })
})

describe('given the same file again', () => {
  const rows = ['a,b', 'a,b', 'b,a'].map((pair) => `2026-05-01,${pair}`)
  const marks = (text: string) => read(text).made.proposals.map(({ mark }) => mark)

  it('when rows are equal, then each is its own line, and known again in any order', () => {
    const text = (lines: readonly string[]) => `time,giver,receiver\n${lines.join('\n')}\n`
    const first = marks(text(rows))
    expect(new Set(first).size).toBe(3)
    expect(marks(text(rows.toReversed())).toSorted()).toEqual(first.toSorted())
    expect(marks(text([...rows, '2026-05-01,a,b'])).slice(0, 3)).toEqual(first)
  })

  it('when a row has an id, then it is known by it though the rest changed', () => {
    const before = marks('id,time,giver,receiver,minutes\n7,2026-05-01,a,b,30\n')
    expect(marks('id,time,giver,receiver,minutes\n7,2026-05-01,a,b,45\n')).toEqual(before)
    expect(marks('id,time,giver,receiver,minutes\n8,2026-05-01,a,b,30\n')).not.toEqual(before)
  })
})

describe('given a very large file', () => {
  it('when it has 200,000 rows, then all are read', () => {
    const row = (at: number) =>
      `2026-05-${10 + (at % 19)},person ${at % 400},person ${(at * 7) % 401},check`
    const text = (count: number) =>
      `time,giver,receiver,kind\n${Array.from({ length: count }, (_, at) => row(at)).join('\n')}\n`
    const { lines } = read(text(200_000))
    expect(lines).toHaveLength(200_000)
  }, 30_000)

  it('when it has more rows than may come in, then it is refused in words', () => {
    const table = ended(openTable(Buffer.from('a,b\n'.repeat(250_001))))
    expect(table.ok ? '' : table.refusal.detail).toContain('bring it in parts')
  }, 30_000)
})
