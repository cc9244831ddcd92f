// Canonical JSON after RFC 8785: one value has exactly one text, so that a hash over it means
// something. Keys are ordered by UTF-16 code units, numbers and strings are written as ECMAScript
// writes them, and what JSON cannot say is an error rather than a guess.

/** The canonical text of a value. Members that are undefined are left out, as JSON does. */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case 'string':
      return canonicalString(value)
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError('Canonical JSON has no such number.')
      return JSON.stringify(value)
    case 'boolean':
      return value ? 'true' : 'false'
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? canonicalArray(value) : canonicalObject(value)
    default:
      throw new TypeError(`Canonical JSON has no ${typeof value}.`)
  }
}

/** Printable ASCII without quote and backslash: needs no look at each character. */
const plain = /^[ !#-[\]-~]*$/

function canonicalString(value: string): string {
  if (plain.test(value)) return `"${value}"`
  // Half a surrogate pair has no UTF-8 bytes, so two different texts would hash alike.
  if (!value.isWellFormed()) throw new TypeError('Canonical JSON has no half characters.')
  return JSON.stringify(value)
}

function canonicalArray(values: readonly unknown[]): string {
  let text = '['
  for (let index = 0; index < values.length; index++) {
    text += index === 0 ? canonical(values[index]) : `,${canonical(values[index])}`
  }
  return `${text}]`
}

function canonicalObject(value: object): string {
  const members = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const key of Object.keys(members).sort()) {
    const member = members[key]
    if (member === undefined) continue
    text += `${text === '' ? '' : ','}${canonicalString(key)}:${canonical(member)}`
  }
  return `{${text}}`
}
