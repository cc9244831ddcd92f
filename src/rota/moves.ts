// The moves of the search: a seat goes to another, two swap, one goes on to a third, two people
// change all they have for some days, or an open seat is had for one that is left open. A move that
// breaks a rule is not made; the last one made can be undone.
import type { Board } from './board.ts'

export class Moves {
  readonly isAny: boolean
  private readonly board: Board
  private readonly chance: () => number
  /** Seats that are nobody's decision. */
  private readonly movable: Int32Array
  private readonly seats: Int32Array
  private readonly before: Int32Array
  private made = 0

  constructor(board: Board, chance: () => number) {
    this.board = board
    this.chance = chance
    this.movable = Int32Array.from(board.holder.keys()).filter((seat) => board.isMovable(seat))
    this.seats = new Int32Array(board.of.seats)
    this.before = new Int32Array(board.of.seats)
    this.isAny = board.uncovered < total(board.of.weight) - 1e-9 && board.of.workers > 1
  }

  /** Tries one random move; whether it was lawful and made. */
  make(): boolean {
    this.made = 0
    const kind = this.chance()
    if (kind < 0.3) return this.move()
    if (kind < 0.75) return this.swap()
    return kind < 0.9 ? this.chain() : this.changeDays()
  }

  undo(): void {
    for (let place = 0; place < this.made; place += 1) {
      if (this.board.holder[this.seats[place]!] !== -1) this.board.take(this.seats[place]!)
    }
    for (let place = 0; place < this.made; place += 1) {
      if (this.before[place] !== -1) this.board.give(this.seats[place]!, this.before[place]!)
    }
    this.made = 0
  }

  private move(): boolean {
    const { board } = this
    const seat = this.anySeat()
    const to = this.anyWorker()
    if (to === board.holder[seat]) return false
    if (board.holder[seat] === -1) return this.haveInstead(seat, to)
    this.lift(seat)
    return this.land(0, to) || this.giveBack()
  }

  /** An open seat for one that weighs as much and is left open in its place. */
  private haveInstead(open: number, to: number): boolean {
    const other = this.anySeat()
    const { holder, of } = this.board
    if (holder[other] === -1 || of.weight[other] !== of.weight[open]) return false
    this.lift(other)
    this.lift(open)
    return this.land(1, to) || this.giveBack()
  }

  private swap(): boolean {
    const { board } = this
    const [one, other] = [this.anySeat(), this.anySeat()]
    const [first, second] = [board.holder[one]!, board.holder[other]!]
    if (first === second || first === -1 || second === -1) return false
    this.lift(one)
    this.lift(other)
    return (this.land(0, second) && this.land(1, first)) || this.giveBack()
  }

  /** One to somebody, one of theirs to a third, at times one of the third's to the first. */
  private chain(): boolean {
    const { board } = this
    const [one, other] = [this.anySeat(), this.anySeat()]
    const [first, second] = [board.holder[one]!, board.holder[other]!]
    const last = this.chance() < 0.5 ? this.anySeat() : -1
    const third = last === -1 ? this.anyWorker() : board.holder[last]!
    if (first === second || second === third || first === third) return false
    if (first === -1 || second === -1 || third === -1) return false
    this.lift(one)
    this.lift(other)
    if (last !== -1) this.lift(last)
    const landed =
      this.land(0, second) && this.land(1, third) && (last === -1 || this.land(2, first))
    return landed || this.giveBack()
  }

  /** Two people change all they have among a few seats that follow each other. */
  private changeDays(): boolean {
    const { board, movable } = this
    const [one, other] = [this.anyWorker(), this.anyWorker()]
    if (one === other) return false
    const from = Math.floor(this.chance() * movable.length)
    const until = from + 2 + Math.floor(this.chance() * 12)
    for (let place = from; place < Math.min(until, movable.length); place += 1) {
      const holder = board.holder[movable[place]!]!
      if (holder === one || holder === other) this.lift(movable[place]!)
    }
    for (let place = 0; place < this.made; place += 1) {
      if (!this.land(place, this.before[place] === one ? other : one)) return this.giveBack()
    }
    return this.made > 0
  }

  private anySeat(): number {
    return this.movable[Math.floor(this.chance() * this.movable.length)]!
  }

  private anyWorker(): number {
    return Math.floor(this.chance() * this.board.of.workers)
  }

  private lift(seat: number): void {
    this.seats[this.made] = seat
    this.before[this.made] = this.board.holder[seat]!
    if (this.before[this.made] !== -1) this.board.take(seat)
    this.made += 1
  }

  private land(place: number, worker: number): boolean {
    const seat = this.seats[place]!
    if (!this.board.fits(seat, worker)) return false
    this.board.give(seat, worker)
    return true
  }

  private giveBack(): false {
    this.undo()
    return false
  }
}

const total = (weights: Float64Array): number => weights.reduce((sum, one) => sum + one, 0)
