// Text into HTML, and the page's recurring pieces: a section with its margin and its notes.

export function escaped(text: string): string {
  let safe = ''
  for (const character of text) safe += entities.get(character) ?? character
  return safe
}

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
  ['\0', '\ufffd'],
])

export interface Section {
  /** Left of the margin line; HTML. */
  readonly margin?: string
  readonly body: string
  readonly notes?: readonly string[]
  readonly first?: boolean
}

/** All parts are HTML already. */
export function section({ margin = '', body, notes = [], first = false }: Section): string {
  const aside = notes.length === 0 ? '' : `<aside class="n-col">${notes.join('')}</aside>`
  return (
    `<section class="sec${first ? ' first' : ''}">` +
    `<div class="m${margin === '' ? ' only-w' : ''}">` +
    `${margin}</div><div class="t">${body}</div>${aside}</section>\n`
  )
}

export function note(heading: string, ...paragraphs: readonly string[]): string {
  const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('')
  return `<div class="note"><p class="nh">${heading}</p>${text}</div>`
}

/** A sentence with the words it stresses in bold. */
export function stressed(sentence: string, stress: string): string {
  const at = stress === '' ? -1 : sentence.indexOf(stress)
  if (at === -1) return escaped(sentence)
  const after = at + stress.length
  const [before, rest] = [sentence.slice(0, at), sentence.slice(after)]
  return `${escaped(before)}<b>${escaped(stress)}</b>${escaped(rest)}`
}

/** One decimal is enough for a drawing, and keeps the file small. */
export function px(number: number): string {
  return String(Math.round(number * 10) / 10)
}
