// One estimate drawn: a dot, its 90 % interval as a bar, a dashed line where chance would be.
import { escaped } from './markup.ts'

export interface IntervalLine {
  readonly title: string
  /** Said to whoever does not see it. */
  readonly label: string
  readonly value: string
  readonly range: string
  /** Places from 0, the left end, to 1. */
  readonly low: number
  readonly dot: number
  readonly high: number
  readonly chance: number
}

export function intervalLine(line: IntervalLine): string {
  const place = (share: number) => `${(share * 100).toFixed(2)}%`
  const width = place(line.high - line.low)
  return (
    `<div class="iv"><div class="lab">${escaped(capital(line.title))}</div>` +
    `<div class="track received" role="img" aria-label="${escaped(line.label)}">` +
    `<span class="bar" style="left:${place(line.low)};width:${width}"></span>` +
    `<span class="nul" style="left:${place(line.chance)}"></span>` +
    `<span class="dot" style="left:${place(line.dot)}"></span></div>` +
    `<div class="val"><b>${escaped(line.value)}</b> ` +
    `<small>${escaped(line.range)}</small></div></div>`
  )
}

function capital(text: string): string {
  return `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`
}
