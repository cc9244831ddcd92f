// A letter as text and as plain HTML in the product's colours: sentences, the three ways to answer
// where something is asked, and how to stop. No picture, nothing loaded from anywhere.
import type { Sentences } from '../../grammar/told-sentences.ts'

export interface Way {
  readonly label: string
  readonly link: string
}

export interface Part {
  readonly sentences: Sentences
  /** Where it leads; the first is the one to press. */
  readonly ways: readonly Way[]
}

export interface Written {
  readonly parts: readonly Part[]
  readonly settingsLink: string
  readonly stopLink: string
  /** What stopping stops, inside “Stop mail about …”. */
  readonly stops: string
}

export function textOf({ parts, settingsLink, stopLink, stops }: Written): string {
  const told = parts.map(({ sentences: { what, more, words }, ways }) =>
    [what, ...more, ...words, ...ways.map(({ label, link }) => `${label}:\n${link}`)].join('\n\n'),
  )
  const settings = `How mail reaches you: ${settingsLink}`
  const end = `Goodturn\n${settings}\nStop mail about ${stops}: ${stopLink}`
  return `${told.join('\n\n* * *\n\n')}\n\n-- \n${end}\n`
}

const style = `
body { margin: 0; padding: 24px 12px; background: #f3f1ea; color: #1d2421; }
.sheet { max-width: 560px; margin: 0 auto; padding: 24px; background: #fcfbf7; }
.what { margin: 0 0 12px; font: 18px/1.45 Literata, Georgia, serif; }
.words { margin: 0 0 12px; font: italic 17px/1.5 Literata, Georgia, serif; }
.more, .end { margin: 0 0 12px; font: 15px/1.5 "Hanken Grotesk", "Segoe UI", Arial, sans-serif; }
.more { color: #424a45; }
.end { max-width: 560px; margin: 16px auto 0; color: #5f6660; font-size: 13px; }
.end a, .sheet a { color: inherit; }
.ways { margin: 20px 0 8px; }
.sheet a.way { display: inline-block; margin: 0 8px 8px 0; padding: 11px 16px; border-radius: 6px;
  border: 1px solid #8a877b; font: 16px/1.3 "Hanken Grotesk", "Segoe UI", Arial, sans-serif;
  color: #1d2421; text-decoration: none; }
.sheet a.first { background: #1d2421; border-color: #1d2421; color: #fcfbf7; }
hr { border: 0; border-top: 1px solid #e0dccf; margin: 20px 0; }
@media (prefers-color-scheme: dark) {
  body { background: #151512; color: #ece8dc; }
  .sheet { background: #1c1c19; }
  .more { color: #c5c3b6; }
  .end { color: #a6a497; }
  .sheet a.way { border-color: #807f74; color: #ece8dc; }
  .sheet a.first { background: #ece8dc; border-color: #ece8dc; color: #1c1c19; }
  hr { border-color: #35352e; }
}`

export function htmlOf({ parts, settingsLink, stopLink, stops }: Written): string {
  const told = parts.map(htmlOfPart).join('<hr>\n')
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark"><title>Goodturn</title>
<style>${style}</style></head>
<body><div class="sheet">
${told}</div>
<p class="end">Goodturn. <a href="${escaped(settingsLink)}">How mail reaches you</a>.
<a href="${escaped(stopLink)}">Stop mail about ${escaped(stops)}</a>.</p>
</body></html>
`
}

function htmlOfPart({ sentences: { what, more, words }, ways }: Part): string {
  const lines = [
    `<p class="what">${escaped(what)}</p>`,
    ...more.map((line) => `<p class="more">${escaped(line)}</p>`),
    ...words.map((line) => `<p class="words">${escaped(line)}</p>`),
  ]
  const buttons = ways.map(({ label, link }, index) => {
    const look = index === 0 ? 'way first' : 'way'
    return `<a class="${look}" href="${escaped(link)}">${escaped(label)}</a>`
  })
  if (buttons.length > 0) lines.push(`<p class="ways">${buttons.join('\n')}</p>`)
  return `${lines.join('\n')}\n`
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => signs[sign] ?? '')
