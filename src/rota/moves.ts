// The moves of the search: a seat goes to another, two swap, or one goes to another whose own seat
// goes on to a third. A move that breaks a rule is not made; the last one made can be undone.
import type { Board } from './board.ts'

export class Moves {
  readonly isAny: boolean
  private readonly board: Board
  private readonly chance: () => number
  /** Held seats that are nobody's decision. */
  private readonly movable: Int32Array
  private readonly seats = new Int32Array(3)
  private readonly before = new Int32Array(3)
  private made = 0

  constructor(board: Board, chance: () => number) {
    this.board = board
    this.chance = chance
    this.movable = Int32Array.from(board.holder.keys()).filter(
      (seat) => board.holder[seat]! >= 0 && board.isMovable(seat),
    )
    this.isAny = this.movable.length > 0 && board.of.workers > 1
  }

  /** Tries one random move; whether it was lawful and made. */
  make(): boolean {
    this.made = 0
    const kind = this.chance()
    if (kind < 0.35) return this.move()
    return kind < 0.85 ? this.swap() : this.chain()
  }

  undo(): void {
    for (let place = 0; place < this.made; place += 1) this.board.take(this.seats[place]!)
    for (let place = 0; place < this.made; place += 1) {
      this.board.give(this.seats[place]!, this.before[place]!)
    }
    this.made = 0
  }

  private move(): boolean {
    const { board } = this
    const seat = this.anySeat()
    const to = this.anyWorker()
    if (to === board.holder[seat]) return false
    this.lift(seat)
    return this.land(0, to) || this.giveBack()
  }

  private swap(): boolean {
    const { board } = this
    const [one, other] = [this.anySeat(), this.anySeat()]
    const [first, second] = [board.holder[one]!, board.holder[other]!]
    if (first === second) return false
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
    this.lift(one)
    this.lift(other)
    if (last !== -1) this.lift(last)
    const landed =
      this.land(0, second) && this.land(1, third) && (last === -1 || this.land(2, first))
    return landed || this.giveBack()
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
    this.board.take(seat)
    this.made += 1
  }

  private land(place: number, worker: number): boolean {
    const seat = this.seats[place]!
    if (!this.board.fits(seat, worker)) return false
    this.board.give(seat, worker)
    return true
  }

  private giveBack(): false {
    for (let place = 0; place < this.made; place += 1) {
      if (this.board.holder[this.seats[place]!] !== -1) this.board.take(this.seats[place]!)
    }
    for (let place = 0; place < this.made; place += 1) {
      this.board.give(this.seats[place]!, this.before[place]!)
    }
    this.made = 0
    return false
  }
}
