// Reads one trailer line as git prints it ("Key: value"), and the person in its value. Linear
// scanners with caps; what a key means is one table.

export type HelpKind =
  | 'helped'
  | 'mentored'
  | 'reviewed'
  | 'acked'
  | 'reported'
  | 'suggested'
  | 'tested'

/** What a trailer says about help. Signed-off-by is routing and stays out. */
export const kindOfKey: ReadonlyMap<string, HelpKind> = new Map([
  ['helped-by', 'helped'],
  ['improved-by', 'helped'],
  ['based-on-patch-by', 'helped'],
  ['mentored-by', 'mentored'],
  ['reviewed-by', 'reviewed'],
  ['acked-by', 'acked'],
  ['reported-by', 'reported'],
  ['suggested-by', 'suggested'],
  ['tested-by', 'tested'],
])

export const COAUTHOR_KEY = 'co-authored-by'

export interface Trailer {
  /** Lower-cased, as git compares them. */
  readonly key: string
  readonly value: string
}

/** Undefined for a line that holds no key: git prints none, but a cut field may. */
export function parseTrailer(line: string): Trailer | undefined {
  const colon = line.indexOf(':')
  if (colon < 1) return undefined
  return { key: keyOf(line.slice(0, colon)), value: line.slice(colon + 1).trim() }
}

const KEPT_KEYS = 10_000
const keys = new Map<string, string>()

/** A history writes a few keys a hundred thousand times: each is lower-cased and held once. */
function keyOf(written: string): string {
  const before = keys.get(written)
  if (before !== undefined) return before
  const key = written.trim().toLowerCase()
  if (keys.size < KEPT_KEYS) keys.set(written, key)
  return key
}

export interface Contact {
  /** As written, white space squeezed, control characters out; '' when there is only an address. */
  readonly name: string
  /** '' when no address was written. */
  readonly address: string
}

const NAME_CAP = 200
const ADDRESS_CAP = 320

/** "Raj <raj@example.org>", "Raj", "<raj@example.org>"; undefined when no person is in it. */
export function parseContact(value: string): Contact | undefined {
  const open = value.indexOf('<')
  const close = open === -1 ? -1 : value.indexOf('>', open + 1)
  const address = close === -1 ? '' : value.slice(open + 1, close).trim()
  const name = bareName(tidyName(open === -1 ? value : value.slice(0, open)))
  if (address.length > ADDRESS_CAP || name.includes('://')) return undefined
  if (name === '' && address === '') return undefined
  return { name, address: tidyName(address) }
}

/** Without the quotation marks round it and without a remark in parentheses after it. */
function bareName(name: string): string {
  const remark = name.endsWith(')') ? name.indexOf(' (') : -1
  const bare = remark > 0 ? name.slice(0, remark) : name
  const quoted = bare.length > 2 && bare.startsWith('"') && bare.endsWith('"')
  return quoted ? bare.slice(1, -1).trim() : bare
}

/** White space squeezed, control and direction-changing characters out, 200 characters at most. */
export function tidyName(text: string): string {
  let tidy = ''
  let gap = false
  for (const character of text.length > 4 * NAME_CAP ? text.slice(0, 4 * NAME_CAP) : text) {
    const code = character.codePointAt(0)!
    if (code <= 0x20 || code === 0xa0 || isHidden(code)) {
      gap = tidy !== ''
      continue
    }
    if (gap) tidy += ' '
    gap = false
    tidy += character
    if (tidy.length >= NAME_CAP) break
  }
  return tidy
}

function isHidden(code: number): boolean {
  return (
    (code >= 0x7f && code <= 0x9f) ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x2069) ||
    code === 0xfeff
  )
}
