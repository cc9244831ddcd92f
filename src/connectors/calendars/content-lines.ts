// Content lines of iCalendar (RFC 5545, 3.1): unfolded, with their parameters. One pass, character
// by character and without backtracking; a line that is none is handed on as broken.

export interface ContentLine {
  /** Where it begins in the file, counted from 1. */
  readonly line: number
  /** In capitals. */
  readonly name: string
  /** Names in capitals, values without their quotation marks. */
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

/** A line longer than this, unfolded, is cut: a picture within a file is of no use here. */
const lineCharacters = 20_000
const parametersMost = 40

/** Lines in order; undefined stands for one that could not be read. */
export function* contentLines(text: string): Generator<ContentLine | { readonly broken: number }> {
  let at = 0
  let number = 1
  while (at < text.length) {
    const line = number
    let end = endOf(text, at)
    let whole = text.slice(at, Math.min(end, at + lineCharacters))
    at = end + 1
    number += 1
    // A line that begins with white space goes on from the one before it.
    while (text[at] === ' ' || text[at] === '\t') {
      end = endOf(text, at)
      if (whole.length < lineCharacters)
        whole += text.slice(at + 1, Math.min(end, at + lineCharacters))
      at = end + 1
      number += 1
    }
    if (whole.trim() === '') continue
    yield readLine(whole, line) ?? { broken: line }
  }
}

function endOf(text: string, from: number): number {
  const found = text.indexOf('\n', from)
  return found === -1 ? text.length : found
}

function readLine(text: string, line: number): ContentLine | undefined {
  let at = nameEnd(text, 0)
  if (at === 0) return undefined
  const name = text.slice(0, at).toUpperCase()
  const parameters = new Map<string, string>()
  while (text[at] === ';' && parameters.size < parametersMost) {
    const from = at + 1
    const equals = nameEnd(text, from)
    if (text[equals] !== '=') return undefined
    const [value, next] = parameterValue(text, equals + 1)
    parameters.set(text.slice(from, equals).toUpperCase(), value)
    at = next
  }
  if (text[at] !== ':') return undefined
  return { line, name, parameters, value: text.slice(at + 1) }
}

function nameEnd(text: string, from: number): number {
  let at = from
  while (at < text.length && isNameSign(text.charCodeAt(at))) at += 1
  return at
}

const isNameSign = (code: number): boolean =>
  code === 45 ||
  code === 95 ||
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122)

/** The value, its quotation marks off, and where the next parameter or the line's value begins. */
function parameterValue(text: string, from: number): readonly [string, number] {
  let value = ''
  let at = from
  while (at < text.length && text[at] !== ';' && text[at] !== ':') {
    const closing = text[at] === '"' ? text.indexOf('"', at + 1) : -1
    if (closing === -1) {
      value += text[at]
      at += 1
    } else {
      value += text.slice(at + 1, closing)
      at = closing + 1
    }
  }
  return [value, at]
}

/** A TEXT value as it is meant: line breaks and escaped signs put back. */
export function unescaped(value: string): string {
  return value.replaceAll(/\\([nN;,:\\"])/g, (_, sign: string) =>
    sign === 'n' || sign === 'N' ? '\n' : sign,
  )
}
