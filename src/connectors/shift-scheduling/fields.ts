// Fields of one line of the benchmark's text format: numbers within bounds, ids that are known;
// what does not fit is said with its line.

/** What is wrong with a line, as a sentence; without a line where the whole file is meant. */
export class BadLine extends Error {
  constructor(line: number | undefined, sentence: string) {
    super(line === undefined ? sentence : `Line ${line}: ${sentence}`)
  }
}

export interface Row {
  readonly line: number
  readonly fields: readonly string[]
}

export function fieldsOf(content: string): readonly string[] {
  return content.split(',').map((field) => field.trim())
}

export function numberOf(row: Row, at: number, what: string, least: number, most: number): number {
  const field = row.fields[at]
  if (field === undefined || field === '') throw new BadLine(row.line, `Here ${what} is missing.`)
  const number = Number(field)
  if (!/^\d+$/.test(field) || number < least || number > most) {
    const between = `a whole number from ${least} to ${most}`
    throw new BadLine(row.line, `Here ${what} has to be ${between}, not ${field.slice(0, 40)}.`)
  }
  return number
}

export function indexOf(
  row: Row,
  at: number,
  known: ReadonlyMap<string, number>,
  what: string,
): number {
  const id = row.fields[at] ?? ''
  const index = known.get(id)
  if (index === undefined) throw new BadLine(row.line, `There is no ${what} ${id.slice(0, 40)}.`)
  return index
}

export function idsUnique(rows: readonly Row[], what: string, most: number): void {
  const seen = new Set<string>()
  for (const { line, fields } of rows) {
    const id = fields[0] ?? ''
    if (id === '') throw new BadLine(line, `A ${what} has no name.`)
    if (seen.has(id)) throw new BadLine(line, `The ${what} ${id.slice(0, 40)} is there twice.`)
    seen.add(id)
    if (seen.size > most) throw new BadLine(line, `At most ${most} rows of ${what} are read.`)
  }
}
