// Who has what while a roster is made: seats are given and taken back one at a time, and the sums
// the rules and stages need are kept beside them, so that trying a move costs next to nothing.
import type { Compiled } from './compiled.ts'
import type { Held } from './model.ts'

export class Board {
  readonly of: Compiled
  /** Seat to worker; -1: open; -2: pinned to somebody who is none of the workers. */
  readonly holder: Int32Array
  readonly load: Float64Array
  /** Weekends, nights and holidays: kind times workers plus worker. */
  readonly unsocial: Float64Array
  readonly broken: Int32Array
  readonly count: Int32Array
  uncovered: number
  changes = 0
  private readonly minutesIn: Float64Array
  private readonly startsOn: Uint8Array

  constructor(of: Compiled) {
    this.of = of
    this.holder = new Int32Array(of.seats).fill(-1)
    this.load = of.startLoad.slice()
    this.unsocial = of.startUnsocial.slice()
    this.broken = of.wanted.slice()
    this.count = new Int32Array(of.workers)
    this.minutesIn = of.earlierMinutes.slice()
    this.startsOn = of.earlierDays.slice()
    this.uncovered = of.weight.reduce((sum, one) => sum + one, 0)
    for (let seat = 0; seat < of.seats; seat += 1) {
      if (of.standing[seat] !== -1) this.changes += of.changeWeight[seat]!
      const pinned = of.pinned[seat]!
      if (pinned >= 0) this.give(seat, pinned)
      if (pinned !== -2) continue
      this.holder[seat] = -2
      this.uncovered -= of.weight[seat]!
      if (of.standing[seat] === -2) this.changes -= of.changeWeight[seat]!
    }
  }

  give(seat: number, worker: number): void {
    this.holder[seat] = worker
    this.add(seat, worker, 1)
  }

  take(seat: number): void {
    const worker = this.holder[seat]!
    this.holder[seat] = -1
    this.add(seat, worker, -1)
  }

  private add(seat: number, worker: number, sign: 1 | -1): void {
    const { weight, unsocial, minutes, week, weeks, day, days, breaks, seats, workers } = this.of
    this.load[worker]! += sign * weight[seat]!
    this.unsocial[worker]! += sign * unsocial[seat]!
    this.unsocial[workers + worker]! += sign * unsocial[seats + seat]!
    this.unsocial[2 * workers + worker]! += sign * unsocial[2 * seats + seat]!
    this.broken[worker]! += sign * breaks[worker * seats + seat]!
    this.count[worker]! += sign
    this.minutesIn[worker * weeks + week[seat]!]! += sign * minutes[seat]!
    this.startsOn[worker * days + day[seat]!]! += sign
    this.uncovered -= sign * weight[seat]!
    if (this.of.standing[seat] === worker) this.changes -= sign * this.of.changeWeight[seat]!
  }

  isMovable(seat: number): boolean {
    return this.of.pinned[seat] === -1
  }

  /** Whether somebody may have an open seat beside what they have. */
  fits(seat: number, worker: number): boolean {
    const { may, seats, shiftsMost, weeklyMinutes, minutes, week, weeks, tooNear } = this.of
    if (may[worker * seats + seat] === 0) return false
    if (this.count[worker]! >= shiftsMost[worker]!) return false
    const inWeek = this.minutesIn[worker * weeks + week[seat]!]! + minutes[seat]!
    if (inWeek > weeklyMinutes[worker]! + 1e-6) return false
    for (const other of tooNear[seat]!) if (this.holder[other] === worker) return false
    return this.runStays(seat, worker) && this.staysApart(seat, worker)
  }

  private runStays(seat: number, worker: number): boolean {
    const { day, days, problem } = this.of
    const [start, at] = [worker * days, day[seat]!]
    if (this.startsOn[start + at]! > 0) return true
    const most = problem.rules.consecutiveDays
    let run = 1
    for (let back = at - 1; back >= 0 && this.startsOn[start + back]! > 0; back -= 1) run += 1
    for (let on = at + 1; on < days && this.startsOn[start + on]! > 0; on += 1) run += 1
    return run <= most
  }

  private staysApart(seat: number, worker: number): boolean {
    const { apartFrom, atOnce } = this.of
    for (const partner of apartFrom[worker]!) {
      for (const other of atOnce[seat]!) if (this.holder[other] === partner) return false
    }
    return true
  }

  /** Takes the seats over from another board of the same problem. */
  become(holder: Int32Array): void {
    for (let seat = 0; seat < this.of.seats; seat += 1) {
      if (this.holder[seat]! >= 0 && this.holder[seat] !== holder[seat]) this.take(seat)
    }
    for (let seat = 0; seat < this.of.seats; seat += 1) {
      if (holder[seat]! >= 0 && this.holder[seat] !== holder[seat]) this.give(seat, holder[seat]!)
    }
  }

  held(): Held {
    const { workers, seats } = this.of.problem
    const held = new Map<string, string>()
    for (const [index, { id, pinned }] of seats.entries()) {
      const worker = this.holder[index]!
      const by = worker === -2 ? pinned : workers[worker]?.id
      if (by !== undefined) held.set(id, by)
    }
    return held
  }
}
