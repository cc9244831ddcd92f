// Whatever bytes come as a CSV file, a sent log or a mailmap: no reader crashes, none takes over
// 50 ms for a few kilobytes, and what is read keeps to its limits.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSentLog } from './git/sent-log.ts'
import { columnsOf, openTable } from './help-log/open-table.ts'
import { proposalsOf } from './help-log/proposals.ts'
import type { Proposals } from './proposal.ts'

const inputs = Number(process.env.GOODTURN_DEEP_RUNS ?? 10_000)
const mostMs = 50

function ended<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function keepsToLimits({ parties, proposals }: Proposals): void {
  for (const { giver, receiver, day, note = '', mark } of proposals) {
    expect(parties[giver]).toBeDefined()
    expect(parties[receiver]).toBeDefined()
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/)
    expect(note.length).toBeLessThanOrEqual(500)
    expect(mark).not.toBe('')
  }
}

/**
 * The quickest of three, since a machine that pauses is no parser that is slow; once is enough
 * where it is quick.
 */
function quickly<Value>(work: () => Value): Value {
  let fastest = Number.POSITIVE_INFINITY
  let value: Value | undefined
  for (let turn = 0; turn < 3 && fastest > mostMs; turn += 1) {
    const begun = performance.now()
    value = work()
    fastest = Math.min(fastest, performance.now() - begun)
  }
  expect(fastest).toBeLessThanOrEqual(mostMs)
  return value as Value
}

const csvParts = [
  ...[
    '"',
    '""',
    '"""',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\r\n',
    'sep=;\n',
    '\ufeff',
    '=',
    '@',
    '<',
    '>',
  ],
  ...[
    'time',
    'giver',
    'receiver',
    'from,to,date\n',
    '2026-05-01',
    '1.2.2026',
    '1e99',
    '-',
    'h',
    ':',
  ],
  ...['Ana <a@x.org>', 'a@x', ' ', '\u0000', '\u202e', '🙂', 'x'.repeat(300), ' '.repeat(4_000)],
]
const logParts = [
  ...['\0', '\0\0', 'a'.repeat(40), '0'.repeat(64), '1770000000', 'Ana', 'ana@x.org', 'Subject'],
  ...['Helped-by: Raj <r@x.org>', 'Helped-by:', '\n', ':', '<', '>', 'Reviewed-by: Raj\n', ' '],
  ...[' '.repeat(4_000), '<'.repeat(500), 'Raj <r@x> <o@x>\n', '# no\n', 'é', '\u202e'],
]

/** Texts of likely parts and of anything, as bytes in some encoding. */
const bytesOf = (parts: readonly string[]): fc.Arbitrary<Buffer> => {
  const likely = fc.array(fc.constantFrom(...parts), { maxLength: 40 }).map((all) => all.join(''))
  const text = fc.oneof({ weight: 3, arbitrary: likely }, fc.string({ maxLength: 300 }))
  const encoding = fc.constantFrom('utf8' as const, 'latin1' as const, 'utf16le' as const)
  const made = fc.tuple(text, encoding).map(([said, how]) => Buffer.from(said, how))
  const any = fc.uint8Array({ maxLength: 400 }).map((bytes) => Buffer.from(bytes))
  return fc.oneof({ weight: 4, arbitrary: made }, any)
}

describe('given any bytes', () => {
  it('when they come as a CSV file, then it is read or refused, quickly', () => {
    const mappings = fc.constantFrom(undefined, { time: 0, giver: 1, receiver: 2 })
    fc.assert(
      fc.property(bytesOf(csvParts), mappings, fc.boolean(), (bytes, said, header) => {
        const made = quickly(() => {
          const table = ended(openTable(bytes))
          if (!table.ok) return undefined
          const columns = columnsOf(table.value, header)
          const mapping = said ?? columns.guess
          const { names, rows } = columns
          const given = { rows, columns: names, header: columns.header, mapping }
          return ended(proposalsOf(given))
        })
        if (made) keepsToLimits(made)
      }),
      { numRuns: inputs },
    )
  }, 600_000)

  it('when they come as a sent log, then it is read or refused, quickly', () => {
    fc.assert(
      fc.property(bytesOf(logParts), (bytes) => {
        const read = quickly(() => ended(readSentLog(bytes)))
        if (read.ok) keepsToLimits(read.value)
      }),
      { numRuns: inputs },
    )
  }, 600_000)
})
