// Help by year as bars; the year that is not over is hatched. Drawn twice, wide and narrow, so that
// words keep their size on a phone.
import { grouped } from '../words.ts'
import { escaped, px } from './markup.ts'

interface Year {
  readonly year: number
  readonly favors: number
}

/** `unfinished` is the year that is not over, if it is among them. */
export function yearFigure(years: readonly Year[], unfinished: number, label: string): string {
  return (
    drawn(years, unfinished, label, { width: 704, height: 230, id: 'w' }) +
    drawn(years, unfinished, label, { width: 352, height: 220, id: 'n' })
  )
}

interface Size {
  readonly width: number
  readonly height: number
  readonly id: 'w' | 'n'
}

function drawn(years: readonly Year[], unfinished: number, label: string, size: Size): string {
  const { width, height, id } = size
  const base = height - 24
  const top = 12
  const largest = Math.max(1, ...years.map((year) => year.favors))
  const rise = (favors: number) => base - ((base - top) * favors) / largest
  const step = width / years.length
  const grid = gridLines(largest).map((line) => ({ line, y: rise(line) }))
  const every = Math.max(1, Math.ceil(years.length / (width / 72)))
  const bars = years.map(({ year, favors }, at) => {
    const fill = year === unfinished ? `fill="url(#hatch-${id})"` : 'class="f-given"'
    const box = `x="${px(at * step + 1.5)}" y="${px(rise(favors))}" width="${px(step - 3)}"`
    const bar = `<rect ${box} height="${px(base - rise(favors))}" ${fill}/>`
    const last = years.length - 1 - at
    return last % every === 0 ? bar + word(at * step + step / 2, height - 5, String(year)) : bar
  })
  return [
    `<svg class="fig only-${id}" viewBox="0 0 ${width} ${height}" role="img" `,
    `aria-label="${escaped(label)}"><defs><pattern id="hatch-${id}" width="5" height="5" `,
    'patternUnits="userSpaceOnUse" patternTransform="rotate(45)">',
    '<path d="M0 0V5" stroke="var(--given)" stroke-width="3"/></pattern></defs>',
    ...grid.map(({ y }) => `<path class="grid" d="M0 ${px(y)}H${width}"/>`),
    ...bars,
    `<path class="ax" d="M0 ${base}H${width}"/>`,
    ...grid.map(
      ({ line, y }) =>
        `<text x="0" y="${px(y - 5)}" font-size="12.5" class="t3 halo">${grouped(line)}</text>`,
    ),
    '</svg>',
  ].join('')
}

function word(x: number, y: number, text: string): string {
  const place = `x="${px(x)}" y="${y}" text-anchor="middle"`
  return `<text ${place} font-size="12.5" class="t3">${text}</text>`
}

/** One or two round heights inside the figure. */
function gridLines(largest: number): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(largest))
  const step = [0.5, 1, 2, 5].map((part) => part * magnitude).find((at) => largest / at < 3.2)!
  const lines = [step, step * 2].filter((line) => line <= largest && Number.isInteger(line))
  return lines.length === 0 ? [largest] : lines
}
