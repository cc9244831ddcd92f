// Lines by what is said of them: how many, and the first line numbers.
import type { PreviewView } from './shapes.ts'

const linesListed = 20
const reasonsListed = 200
const others = 'Other reasons.'

export class Reasons {
  readonly #lines = new Map<string, { count: number; readonly lines: number[] }>()

  add(reason: string, line: number): void {
    const isKnown = this.#lines.has(reason) || this.#lines.size < reasonsListed
    const said = isKnown ? reason : others
    const found = this.#lines.get(said) ?? { count: 0, lines: [] }
    this.#lines.set(said, found)
    found.count += 1
    if (line > 0 && found.lines.length < linesListed) found.lines.push(line)
  }

  /** Most lines first. */
  listed(): PreviewView['refused'] {
    return [...this.#lines]
      .map(([reason, { count, lines }]) => ({ reason, count, lines }))
      .sort((one, other) => other.count - one.count)
  }
}
