// The readers of texts from outside: typed lines, help logs as CSV and JSON Lines, git's fields and
// trailers.
import fc from 'fast-check'
import { FieldCutter } from '../../src/connectors/git/fields.ts'
import { parseContact, parseTrailer, tidyName } from '../../src/connectors/git/trailers.ts'
import { readHelpLog } from '../../src/connectors/help-log/help-log.ts'
import { toOperations } from '../../src/grammar/inputs.ts'
import { read } from '../../src/grammar/read.ts'
import { operations } from '../../src/operations/index.ts'
import { type Target, target } from './fuzz.ts'
import { textOf } from './texts.ts'

const words = [
  ...'thanks thank you raj mia ana helped me i covered checked for with and my our team sprint'
    .split(' ')
    .map((word) => `${word} `),
  'yesterday ',
  'today ',
  'last friday ',
  'on 3 may ',
  '2h ',
  '90 min ',
  '1.5 hours ',
  'each ',
  'together ',
  'freely ',
  'in return ',
  'no strings ',
  'introduced ',
  'to ',
  'by ',
  '@raj ',
  "'s ",
  'actually ',
  'it was ',
  'undo',
  '/goodturn ',
  'me',
  ', ',
  '. ',
  '! ',
  '“',
  '”',
  '’',
  '-',
  '12/5 ',
]
const surroundings = {
  today: '2026-05-12',
  known: [
    { name: 'Ana Alvares', is: 'you' as const },
    { name: 'Raj Rao', is: 'person' as const },
    { name: 'Mia Moser-Ito', is: 'person' as const },
    { name: 'Support', is: 'team' as const, yours: true },
  ],
}

/** What a line was read as is always something the operation takes. */
function readTyped(text: string): void {
  const line = read(text, surroundings)
  if (!line.ok) {
    if (line.refusal.why === '') throw new Error('no reason')
    return
  }
  for (const part of line.value.parts) {
    if (part.start < 0 || part.end > text.length || part.start >= part.end) throw new Error('part')
  }
  for (const { operation, input } of toOperations(line.value)) {
    const whole = operation === 'favor.correct' ? { favor: 'favor_1', ...input } : input
    const parsed = operations.find(({ name }) => name === operation)?.input.safeParse(whole)
    if (parsed?.success !== true) throw new Error(`${operation} does not take ${parsed?.error}`)
  }
}

const header = 'time,giver,receiver,weight\n'
const cells = ['2026-05-12', '1747000000', 'ana', 'raj', '3', ',', ',', ',', '\n', '\n', '\r\n']
const quotes = ['"', '""', '"a,b"', '"a\nb"', '" "x', header, '']
const members = ['{"time":1,', '"giver":"a",', '"receiver":"b"', '}', '}\n', '{', '[', '"', ':1,']

/** Every line of the file was taken, left out or said to be bad. */
function readLog(text: string): void {
  const log = readHelpLog(text, {})
  if (!log.ok) return
  for (const { line } of log.value.bad) if (line < 1) throw new Error('a line before the first')
}

function readFields(chunks: readonly Uint8Array[]): void {
  const fields: string[] = []
  const cutter = new FieldCutter((field) => fields.push(field))
  for (const chunk of chunks) cutter.push(Buffer.from(chunk))
  cutter.end()
  const ends = chunks.reduce((sum, chunk) => sum + chunk.filter((byte) => byte === 0).length, 0)
  if (fields.length < ends || fields.length > ends + 1)
    throw new Error(`${fields.length} of ${ends}`)
}

function readTrailers(text: string): void {
  for (const line of text.split('\n')) {
    const trailer = parseTrailer(line)
    const contact = trailer && parseContact(trailer.value)
    if (contact && tidyName(contact.name) !== contact.name) throw new Error('not tidy')
  }
}

const keys = [
  'Helped-by: ',
  'Co-authored-by: ',
  'helped-BY:',
  ':',
  'Raj ',
  '<raj@example.org>',
  '<',
]
const marks = ['>', '(', ')', ' (remark)', '"', ' ', '\t', '\n', 'https://', 'a', 'é']
const repeat = (unit: string, count: number): string => unit.repeat(count)

export const readers: readonly Target[] = [
  target('a typed line', textOf(words, 40), readTyped, repeat),
  target(
    'a help log, CSV',
    textOf([...cells, ...quotes], 60).map((text) => header + text),
    readLog,
    (unit, count) => header + unit.repeat(count),
  ),
  target(
    'a help log, JSON Lines',
    textOf(members, 60),
    readLog,
    (unit, count) => `{"time":1,"giver":"a","receiver":"b"}\n${unit.repeat(count)}`,
  ),
  target(
    'git’s fields',
    fc.array(fc.uint8Array({ maxLength: 60 }), { maxLength: 8 }),
    readFields,
    (unit, count) => [Buffer.from(unit.repeat(count))],
  ),
  target('trailers', textOf([...keys, ...marks], 60), readTrailers, repeat),
]
