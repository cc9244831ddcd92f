// A plain second telling of shifts that change hands, written apart from the deciders and in
// another shape: each shift is eight hours in a row, each hour has one holder and the pile of what
// moved it. It says yes or no to each step, and who has which hour after it.
export interface Moved {
  readonly act: number
  /** One stretch of an act that had one holder before. */
  readonly hand: string
  readonly how: 'cover' | 'take' | 'swap' | 'left'
  readonly from: string
  readonly to: string
  alive: boolean
}

export interface ModelHour {
  /** '' where nobody has it. */
  holder: string
  readonly pile: Moved[]
}

export interface ModelShift {
  readonly id: string
  readonly late: boolean
  readonly fromMs: number
  planned: string
  off: boolean
  offer: string
  swap: string
  readonly hours: readonly ModelHour[]
}

export interface ModelSwap {
  readonly proposer: string
  readonly other: string
  readonly gives: ModelShift
  readonly takes: ModelShift
  readonly expiresAtMs: number
  act: number
  standing: 'waiting' | 'accepted' | 'over'
}

export interface ModelCover {
  readonly asker: string
  readonly asked: ReadonlySet<string>
  readonly shift: ModelShift
  readonly hours: readonly ModelHour[]
  readonly fromMs: number
  readonly expiresAtMs: number
  readonly said: Map<string, 'no' | 'back'>
  taker: string
  act: number
  standing: 'open' | 'taken' | 'over'
}

export class ModelRota {
  readonly shifts: ModelShift[] = []
  readonly swaps: ModelSwap[] = []
  readonly covers: ModelCover[] = []
  readonly gone = new Set<string>()
  nowMs = 0
  #acts = 0

  does = (who: string, { late }: ModelShift): boolean =>
    ['ana', 'raj', 'mia', ...(late ? [] : ['lee'])].includes(who)

  here = (who: string): boolean => who !== 'ines' && !this.gone.has(who)

  toCome = (shift: ModelShift): boolean => !shift.off && shift.fromMs > this.nowMs

  asking = (shift: ModelShift): boolean =>
    this.covers.some((cover) => cover.shift === shift && cover.standing === 'open')

  waits = (shift: ModelShift): boolean =>
    shift.offer !== '' || shift.swap !== '' || this.asking(shift)

  /** Hours go to one: a stretch with one holder before is one hand. */
  move(hours: readonly ModelHour[], shift: ModelShift, how: Moved['how'], to: string): number {
    this.#acts += 1
    const act = this.#acts
    let before: { holder: string; index: number } | undefined
    let hand = ''
    for (const hour of hours) {
      const index = shift.hours.indexOf(hour)
      const joins = before?.holder === hour.holder && before.index === index - 1
      if (!joins) hand = `${act} ${index}`
      before = { holder: hour.holder, index }
      hour.pile.push({ act, hand, how, from: hour.holder, to, alive: true })
      hour.holder = to
    }
    if (!shift.hours.some(({ holder }) => holder === shift.offer)) shift.offer = ''
    return act
  }

  top = ({ pile }: ModelHour): Moved | undefined => pile.findLast(({ alive }) => alive)

  /** Takes back what of some hours one act moved, or says that it cannot. */
  back(shift: ModelShift, act: number, isIt: (moved: Moved) => boolean, isDry = false): boolean {
    const hours = shift.hours.filter(({ pile }) =>
      pile.some((each) => each.act === act && each.alive && isIt(each)),
    )
    const fits = hours.every((hour) => {
      const top = this.top(hour)
      return top?.act === act && hour.holder === top.to && !this.gone.has(top.from)
    })
    if (!fits || isDry) return fits
    for (const hour of hours) {
      const top = this.top(hour)
      if (top === undefined) continue
      top.alive = false
      hour.holder = top.from
    }
    if (!shift.hours.some(({ holder }) => holder === shift.offer)) shift.offer = ''
    return true
  }

  leave(who: string): void {
    this.gone.add(who)
    for (const swap of this.swaps) {
      const isIn = [swap.proposer, swap.other].includes(who)
      const isToCome = this.toCome(swap.gives) || this.toCome(swap.takes)
      if (swap.standing === 'waiting' && isIn && isToCome) this.end(swap)
    }
    for (const shift of this.shifts) {
      const own = shift.hours.filter(({ holder }) => holder === who)
      if (this.toCome(shift) && own.length > 0) this.move(own, shift, 'left', '')
    }
  }

  end(swap: ModelSwap): void {
    swap.standing = 'over'
    swap.gives.swap = ''
    swap.takes.swap = ''
  }

  /** What the clockwork does by itself. */
  tick(): void {
    for (const swap of this.swaps) {
      if (swap.standing === 'waiting' && swap.expiresAtMs <= this.nowMs) this.end(swap)
    }
    for (const cover of this.covers) {
      if (cover.standing === 'over') continue
      if (this.gone.has(cover.asker)) cover.standing = 'over'
      else if (cover.standing === 'taken' && this.gone.has(cover.taker)) this.reopen(cover)
      if (cover.standing === 'open' && cover.expiresAtMs <= this.nowMs) cover.standing = 'over'
    }
  }

  reopen(cover: ModelCover): void {
    cover.said.set(cover.taker, 'back')
    cover.taker = ''
    cover.standing = cover.expiresAtMs <= this.nowMs ? 'over' : 'open'
  }
}

/** What a plan with one shift for somebody else would do: nothing, or why not. */
export function planned(model: ModelRota, list: ReadonlyMap<ModelShift, string>): boolean {
  const acts: (() => void)[] = []
  for (const [shift, by] of list) {
    if (!model.toCome(shift)) continue
    const holders = new Set(shift.hours.map(({ holder }) => holder))
    // Open in part and waiting for a word, it stays as it is.
    const isCut = holders.size > 1 && holders.has('')
    if (isCut && model.waits(shift) && holders.has(by as '')) continue
    const agreed = shift.hours.filter((hour) => {
      const top = model.top(hour)
      return hour.holder !== '' && top !== undefined && top.how !== 'left'
    })
    const open = shift.hours.filter(({ holder }) => holder === '')
    const target = agreed.length === 0 ? [...shift.hours] : by === '' ? [] : open
    const moves = target.some(({ holder }) => holder !== by)
    if (moves && model.waits(shift)) return false
    const named = [shift.planned, '', ...shift.hours.map(({ holder }) => holder)]
    if (agreed.length > 0 && open.length === 0 && !named.includes(by)) return false
    if (moves && by !== '' && !(model.here(by) && model.does(by, shift))) return false
    acts.push(() => {
      if (agreed.length === 0 || shift.planned === '') shift.planned = by
      if (!moves) return
      const dead = new Set(
        (agreed.length === 0 ? shift.hours : target).flatMap(({ pile }) =>
          pile.filter(({ alive }) => alive).map(({ hand }) => hand),
        ),
      )
      for (const { pile } of shift.hours) {
        for (const each of pile) if (dead.has(each.hand)) each.alive = false
      }
      for (const hour of target) hour.holder = by
      if (agreed.length === 0) shift.offer = ''
    })
  }
  for (const shift of model.shifts) {
    if (!model.toCome(shift) || list.has(shift)) continue
    acts.push(() => {
      shift.off = true
      shift.offer = ''
      for (const swap of model.swaps) {
        const isIts = swap.gives === shift || swap.takes === shift
        if (isIts && swap.standing === 'waiting') model.end(swap)
      }
      for (const cover of model.covers) if (cover.shift === shift) cover.standing = 'over'
    })
  }
  for (const act of acts) act()
  return true
}
