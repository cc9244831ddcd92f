// The readers of what people bring in: tables in any encoding, logs of git made by hand, mailmaps.
// What they propose is always between people they know, on a day there is.
import fc from 'fast-check'
import { readMailmap } from '../../src/connectors/git/mailmap.ts'
import { readSentLog } from '../../src/connectors/git/sent-log.ts'
import { columnsOf, openTable } from '../../src/connectors/help-log/open-table.ts'
import { proposalsOf } from '../../src/connectors/help-log/proposals.ts'
import type { Proposals } from '../../src/connectors/proposal.ts'
import { isDay } from '../../src/core/time.ts'
import { helpCsv } from '../imports.ts'
import { type Target, target } from './fuzz.ts'
import { mutatedFrom, textOf } from './texts.ts'

/** Runs a reader that pauses now and then, without the pauses. */
function whole<Value>(work: Generator<number, Value>): Value {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
  }
}

function sound({ parties, proposals }: Proposals): void {
  for (const { giver, receiver, day, minutes, instantMs } of proposals) {
    if (!parties[giver] || !parties[receiver]) throw new Error('a line of nobody')
    if (!isDay(day)) throw new Error(`no day: ${day}`)
    if (minutes !== undefined && !Number.isFinite(minutes))
      throw new Error(`no minutes: ${minutes}`)
    if (instantMs !== undefined && !Number.isSafeInteger(instantMs)) throw new Error('no instant')
  }
}

function readTable(bytes: Buffer): void {
  const open = whole(openTable(bytes))
  if (!open.ok) return
  for (const header of [true, false]) {
    const { rows, names, header: named, guess } = columnsOf(open.value, header)
    const mapping = { time: 0, giver: 1, receiver: 2, kind: 3, minutes: 4, note: 5, ...guess }
    sound(whole(proposalsOf({ rows, columns: names, header: named, mapping })))
  }
}

function readLog(bytes: Buffer): void {
  const log = whole(readSentLog(bytes))
  if (log.ok) sound(log.value)
}

function readMap(text: string): void {
  const map = readMailmap(text)
  for (const line of text.split('\n')) map({ name: line, address: line })
}

const cells = ['2026-05-01', '1.5.2026', '05/01/2026', '1747000000', 'Raj Rao', 'raj@example.org']
const more = ['cover', 'mentoring', '120', '1,5', '2h', '1e9', '-3', 'my sprint', '"', '""', '=1+1']
const cuts = [',', ',', ',', ';', '\t', '\n', '\n', '\r\n', 'sep=;\n', 'date,from,to,hours\n']
const table = fc.oneof(
  fc
    .tuple(textOf([...cells, ...more, ...cuts], 60), fc.constantFrom('utf8', 'utf16le', 'latin1'))
    .map(([text, encoding]) => Buffer.from(text, encoding as BufferEncoding)),
  fc
    .tuple(mutatedFrom(helpCsv), fc.constantFrom('', '\ufeff'))
    .map(([text, mark]) => Buffer.from(mark + text)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
)

const hash = '0123456789abcdef0123456789abcdef01234567'
const trailer = 'Helped-by: Raj Rao <raj@example.org>\n'
const fields = [hash, '1747000000', 'Ana', 'ana@example.org', 'A subject', trailer]
const log = fields.map((field) => `${field}\0`).join('')
const logs = fc.oneof(
  mutatedFrom(log.repeat(3)),
  textOf([...fields, '\0', '\0', '\0', '\n', 'Reviewed-by: ', '<', '>', '-1', log], 40),
)
const mailmap = [
  'Ana <ana@a>',
  ' <old@a>',
  'Raj',
  '<',
  '>',
  '\n',
  '\n',
  '#',
  ' ',
  'ANA <A@A> <b@b>',
]

export const importReaders: readonly Target[] = [
  target('a table brought in', table, readTable, (unit, count) =>
    Buffer.from(`date,from,to\n${unit.repeat(count)}`),
  ),
  target(
    'a git log brought in',
    logs.map((text) => Buffer.from(text)),
    readLog,
    (unit, count) => Buffer.from(log + unit.repeat(count)),
  ),
  target('a mailmap', textOf(mailmap, 40), readMap, (unit, count) => unit.repeat(count)),
]
