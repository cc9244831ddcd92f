// The thanks section for release notes: A to Z, first-time helpers marked, nobody counted.
import type { Report } from '../../../operations/report/shape.ts'
import { plain } from './words.ts'

export function reportMarkdown(report: Report): string {
  const thanks = report.thanks ?? []
  const helpers = new Set(thanks.map(({ name }) => name))
  const alsoWrote = (report.coauthorNames ?? []).filter((name) => !helpers.has(name))
  const lines = ['## Thanks', '']
  if (thanks.length === 0 && alsoWrote.length === 0) {
    lines.push('Nobody wrote down who helped in this stretch of history.')
    return `${lines.join('\n')}\n`
  }
  if (thanks.length > 0) {
    const marks = thanks.some(({ firstTime }) => firstTime)
    lines.push(`To everybody who helped${marks ? '; ✱ marks a first time' : ''}:`, '')
    for (const { name, firstTime } of thanks) lines.push(`- ${safe(name)}${firstTime ? ' ✱' : ''}`)
  }
  if (alsoWrote.length > 0) {
    if (thanks.length > 0) lines.push('')
    lines.push('And to those who wrote changes together with their authors:', '')
    for (const name of alsoWrote) lines.push(`- ${safe(name)}`)
  }
  return `${lines.join('\n')}\n`
}

/** A name stays a name: nothing in it becomes a link, a mention, an image or a heading. */
function safe(name: string): string {
  let text = ''
  for (const character of plain(name)) {
    if ('\\`*_{}[]()#+!|<>~&'.includes(character)) text += `\\${character}`
    // A zero-width space keeps a host from reading a mention.
    else if (character === '@') text += '@\u200b'
    else text += character
  }
  return text
}
