// How far from chance, drawn: the bell of what shuffling brings, dots where the honest comparison
// stands, a dashed bar where the naive one would have put it.
import type { ReturnFinding } from '../../../../sense/measures/direct-return.ts'
import { signedFigure } from '../words.ts'
import { escaped, px } from './markup.ts'

export function chanceFigure(findings: readonly ReturnFinding[]): string {
  const honest = findings.map((finding) => finding.null.z)
  const naive = findings.map((finding) => finding.naive.z)
  const label =
    `How far from chance, in standard deviations: honestly ${spoken(honest)}, ` +
    `by the naive count ${spoken(naive)}`
  return drawn(honest, naive, label, 704, 'w') + drawn(honest, naive, label, 352, 'n')
}

function spoken(figures: readonly number[]): string {
  return figures.map(signedFigure).join(' and ')
}

function drawn(
  honest: readonly number[],
  naive: readonly number[],
  label: string,
  width: number,
  id: 'w' | 'n',
): string {
  const all = [...honest, ...naive]
  const low = Math.min(-3.3, Math.floor(Math.min(...all)) - 0.3)
  const high = Math.max(3.3, Math.ceil(Math.max(...all)) + 0.5)
  const at = (z: number) => ((z - low) / (high - low)) * width
  const base = 92
  const ticks = ticksOf(low, high)
  return [
    `<svg class="fig only-${id}" viewBox="0 0 ${width} 132" role="img" `,
    `aria-label="${escaped(label)}">`,
    `<path d="${bell(at, base)}" fill="var(--unsure-wash)"/>`,
    text(at(0), 18, 'chance', 't3', 'middle'),
    `<path class="ax" d="M0 ${base}H${width}"/>`,
    ...ticks.map((z) => text(at(z), base + 17, String(z).replace('-', '−'), 't3', 'middle')),
    naiveBar(at, naive, base, width),
    ...honest.map((z) => `<circle cx="${px(at(z))}" cy="${base - 14}" r="6.5" class="ink-dot"/>`),
    text(
      inside(at(mean(honest)), width, 95),
      base + 36,
      `honest: ${spoken(honest)}`,
      'tn',
      'middle',
    ),
    '</svg>',
  ].join('')
}

function naiveBar(
  at: (z: number) => number,
  naive: readonly number[],
  base: number,
  width: number,
): string {
  const from = at(Math.min(...naive)) - 3
  const to = at(Math.max(...naive)) + 3
  const words = inside((from + to) / 2, width, 80)
  return (
    `<path d="M${px(from)} ${base - 26}H${px(to)}" class="naive"/>` +
    text(words, base - 40, `naive: ${spoken(naive)}`, '', 'middle')
  )
}

function text(x: number, y: number, words: string, style: string, anchor: string): string {
  const named = style === '' ? '' : ` class="${style}"`
  const place = `x="${px(x)}" y="${px(y)}" text-anchor="${anchor}"`
  return `<text ${place} font-size="13"${named}>${words}</text>`
}

/** Keeps words of the given half width inside the drawing. */
function inside(x: number, width: number, half: number): number {
  return Math.min(width - half, Math.max(half, x))
}

function mean(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0) / figures.length
}

function bell(at: (z: number) => number, base: number): string {
  const steps = Array.from({ length: 49 }, (_, step) => -3 + step / 8)
  const line = steps.map((z) => `${px(at(z))} ${px(base - 66 * Math.exp((-z * z) / 2))}`)
  return `M${px(at(-3))} ${base}L${line.join('L')}L${px(at(3))} ${base}Z`
}

function ticksOf(low: number, high: number): number[] {
  const step = high - low > 40 ? 10 : high - low > 18 ? 5 : 3
  const first = Math.ceil(low / step) * step
  const count = Math.floor((high - first) / step) + 1
  return Array.from({ length: count }, (_, place) => first + place * step)
}
