// What was agreed, told a second time and nowhere near the product's own reckoning: who has each
// hour of each shift, moved only by a published plan or by the words of those it moves.
import type { RotaView, ShiftView } from '../../src/core/privacy/rota-views.ts'

export const hourMs = 3_600_000

const restMs = 11 * hourMs

export interface Span {
  readonly fromMs: number
  readonly untilMs: number
}

interface Hour {
  readonly by: string | undefined
  /** By people's own words: no plan moves it. */
  readonly agreed: boolean
  /** As it stood before the last word about it. */
  readonly before?: Hour
}

export interface Told extends Span {
  readonly shift: string
  readonly weekend: boolean
  readonly hours: Hour[]
}

export interface SeatSaid extends Span {
  readonly duty: string
  readonly shift?: string
  readonly person?: string
}

export class Telling {
  readonly shifts = new Map<string, Told>()

  /** Hours of a shift go from one to another; answers whose they were and are now. */
  hand(shift: string, from: string | undefined, to: string | undefined, span?: Span): Set<string> {
    return this.#moved(shift, from, span, (hour) => ({
      by: to,
      agreed: to !== undefined,
      before: hour,
    }))
  }

  /** What was handed from one to another goes back, to stand as it did before. */
  giveBack(shift: string, from: string | undefined, to: string | undefined, span?: Span) {
    return this.#moved(shift, from, span, (hour) =>
      hour.before !== undefined && hour.before.by === to ? hour.before : hour,
    )
  }

  #moved(
    shift: string,
    from: string | undefined,
    span: Span | undefined,
    next: (hour: Hour) => Hour,
  ): Set<string> {
    const told = this.shifts.get(shift)
    if (told === undefined) throw new Error(`no shift ${shift}`)
    const touched = new Set<string>()
    for (const [index, hour] of told.hours.entries()) {
      const atMs = told.fromMs + index * hourMs
      const inside = span === undefined || (atMs >= span.fromMs && atMs < span.untilMs)
      if (!inside || hour.by !== from) continue
      const now = next(hour)
      if (now === hour) continue
      for (const each of [from, now.by]) if (each !== undefined) touched.add(each)
      told.hours[index] = now
    }
    return touched
  }

  /** A plan as it was published and is read now, but for what waits; answers whom it moved. */
  publish(seats: readonly SeatSaid[], view: RotaView, nowMs: number): Set<string> {
    const touched = new Set<string>()
    for (const { duty, fromMs, untilMs, person } of seats) {
      const shown = view.shifts.find((each) => each.duty === duty && each.fromMs === fromMs)
      if (shown === undefined) throw new Error(`published and not shown: ${duty} ${fromMs}`)
      if (fromMs <= nowMs) continue
      const told = this.shifts.get(shown.shift) ?? fresh(shown, view)
      this.shifts.set(shown.shift, told)
      if (told.untilMs !== untilMs) throw new Error('a shift has other hours than its plan')
      // What waits for somebody's word stays as it is.
      if (shown.waits !== undefined) continue
      // Where people agreed on a part of it, a plan only fills what is open.
      const isAgreed = told.hours.some(({ by, agreed }) => agreed && by !== undefined)
      for (const [index, hour] of told.hours.entries()) {
        if (hour.by === person || (isAgreed && hour.by !== undefined)) continue
        for (const each of [hour.by, person]) if (each !== undefined) touched.add(each)
        told.hours[index] = { by: person, agreed: false }
      }
    }
    return touched
  }

  /** All shifts to come of somebody who is not there after a day are open. */
  left(person: string, afterMs: number): void {
    for (const { shift, fromMs } of this.shifts.values()) {
      if (fromMs >= afterMs) this.hand(shift, person, undefined)
    }
  }

  /** Where the product shows another holder than was agreed, in words; none where all is well. */
  differences(view: RotaView, personOf: (shift: ShiftView, atMs: number) => string | undefined) {
    return view.shifts.flatMap((shown) => {
      const told = this.shifts.get(shown.shift)
      if (told === undefined) return [`${shown.shift} was never published`]
      return told.hours.flatMap(({ by }, index) => {
        const now = personOf(shown, told.fromMs + index * hourMs)
        return now === by ? [] : [`${shown.shift} hour ${index}: ${now}, agreed was ${by}`]
      })
    })
  }

  /** The hours somebody has, as `shift hour`. */
  hoursOf(person: string): ReadonlySet<number> {
    const found = new Set<number>()
    for (const { fromMs, hours } of this.shifts.values()) {
      for (const [index, { by }] of hours.entries()) {
        if (by === person) found.add(fromMs + index * hourMs)
      }
    }
    return found
  }

  /** Anybody who would have two shifts at once, or too little rest between two. */
  clashes(fromMs: number, untilMs: number): readonly string[] {
    const last = new Map<string, number>()
    const found: string[] = []
    const near = [...this.shifts.values()]
      .filter((each) => each.untilMs > fromMs - restMs && each.fromMs < untilMs)
      .sort((one, other) => one.fromMs - other.fromMs)
    for (const { shift, fromMs: startMs, hours } of near) {
      for (const by of new Set(hours.map((hour) => hour.by))) {
        if (by === undefined) continue
        const first = startMs + hours.findIndex((hour) => hour.by === by) * hourMs
        const end = startMs + (hours.findLastIndex((hour) => hour.by === by) + 1) * hourMs
        const before = last.get(by)
        if (before !== undefined && first < before + restMs && startMs >= fromMs) {
          found.push(`${by} has too little rest before ${shift}`)
        }
        last.set(by, Math.max(end, before ?? 0))
      }
    }
    return found
  }

  /** Weekend shifts somebody has of those that begin before then; a part counts as such. */
  weekendsOf(person: string, beforeMs: number): number {
    let sum = 0
    for (const { weekend, fromMs, hours } of this.shifts.values()) {
      if (!weekend || fromMs >= beforeMs) continue
      sum += hours.filter(({ by }) => by === person).length / hours.length
    }
    return sum
  }

  weekendsBetween(fromMs: number, untilMs: number): number {
    const isIn = (each: Told): boolean => fromMs <= each.fromMs && each.fromMs < untilMs
    return [...this.shifts.values()].filter((each) => each.weekend && isIn(each)).length
  }

  openBefore(untilMs: number): number {
    return [...this.shifts.values()].filter(
      ({ fromMs, hours }) => fromMs < untilMs && hours.some(({ by }) => by === undefined),
    ).length
  }
}

function fresh({ shift, duty, fromMs, untilMs }: ShiftView, view: RotaView): Told {
  const weekend = view.duties.find((each) => each.duty === duty)?.name === 'Weekend'
  const hours = Array.from(
    { length: (untilMs - fromMs) / hourMs },
    (): Hour => ({ by: undefined, agreed: false }),
  )
  return { shift, fromMs, untilMs, weekend, hours }
}
