// The figure of each effect for one giver and one receiver, as the history stands: what a choice's
// candidates are told apart by. Ways through a third person are counted for all candidates at once.
import { type Effect, type Form, inForm, type TallyName } from './effects.ts'
import { type ChoiceFacts, hasSay, NetworkNow } from './facts.ts'
import type { History } from './history.ts'

/** Who is chosen: the receiver of a giver, the giver of a receiver, or both at once. */
export type Choice = 'receiver' | 'giver' | 'dyad'

type Figure = (giver: number, receiver: number) => number

export class Figures {
  readonly #figures: readonly Figure[]
  readonly #effects: readonly Effect[]
  readonly #history: History
  readonly #choice: Choice
  readonly #network: NetworkNow
  readonly #facts: ChoiceFacts
  /** By candidate, for one fixed person: third people between, and how much they carry. */
  readonly #thirds: Float64Array
  readonly #carried: Float64Array
  readonly #counts: boolean

  constructor(effects: readonly Effect[], choice: Choice, history: History, facts: ChoiceFacts) {
    this.#effects = effects
    this.#choice = choice
    this.#history = history
    this.#facts = facts
    this.#network = new NetworkNow(facts.network, history.people)
    this.#thirds = new Float64Array(history.people)
    this.#carried = new Float64Array(history.people)
    this.#counts = effects.some(({ name }) => name === 'transitivity')
    this.#figures = effects.map((effect) => this.#figureOf(effect))
  }

  moveTo(time: number): void {
    this.#network.moveTo(time)
  }

  /** Whom the next calls of `fill` share: the receiver if givers are chosen, else the giver. */
  fix(person: number): void {
    if (!this.#counts) return
    const { receivers, givers } = this.#history
    const steps = this.#choice === 'giver' ? givers : receivers
    this.#thirds.fill(0)
    this.#carried.fill(0)
    for (const third of steps[person]!) {
      const near = this.#between(person, third)
      for (const far of steps[third]!) {
        this.#thirds[far]! += 1
        this.#carried[far]! += Math.min(near, this.#between(third, far))
      }
    }
  }

  /** Along the way from the fixed person to the candidate, or against it if givers are chosen. */
  #between(one: number, other: number): number {
    const back = this.#choice === 'giver'
    return back ? this.#history.between(other, one) : this.#history.between(one, other)
  }

  /** Writes one figure per effect from `at` on; true if any is not 0. */
  fill(giver: number, receiver: number, into: Float64Array, at: number): boolean {
    let any = false
    for (let effect = 0; effect < this.#figures.length; effect += 1) {
      const figure = this.#figures[effect]!(giver, receiver)
      const { name, form } = this.#effects[effect]!
      // Ways are counted over ties that are there or not: the count itself stays a count.
      const kept = name === 'transitivity' && form === 'binary'
      const value = figure === 0 || kept ? figure : inForm(form, figure)
      into[at + effect] = value
      if (value !== 0) any = true
    }
    return any
  }

  #figureOf({ name, form, column }: Effect): Figure {
    const { figures, groups, manager } = this.#facts
    switch (name) {
      case 'sum': {
        const figure = figures.get(column)!
        return (giver, receiver) => figure[giver]! + figure[receiver]!
      }
      case 'same': {
        const group = groups.get(column)!
        return (giver, receiver) => Number(group[giver]! >= 0 && group[giver] === group[receiver])
      }
      case 'tie':
        return (giver, receiver) => this.#network.at(giver, receiver)
      case 'reverse':
        return (giver, receiver) => this.#network.at(receiver, giver)
      case 'authority':
        return (giver, receiver) => Number(hasSay(manager, receiver, giver))
      default:
        return this.#tallyOf(name, form)
    }
  }

  #tallyOf(name: TallyName, form: Form): Figure {
    const history = this.#history
    const through = form === 'binary' ? this.#thirds : this.#carried
    const givesOthers: Figure = (one, other) => history.given(one) - history.between(one, other)
    const getsOthers: Figure = (one, other) => history.received(one) - history.between(other, one)
    switch (name) {
      case 'inertia':
        return (giver, receiver) => history.between(giver, receiver)
      case 'reciprocity':
        return (giver, receiver) => history.between(receiver, giver)
      case 'transitivity':
        return this.#choice === 'giver' ? (giver) => through[giver]! : (_, to) => through[to]!
      case 'activity':
        return this.#choice === 'receiver' ? turned(givesOthers) : givesOthers
      case 'popularity':
        return this.#choice === 'giver' ? getsOthers : turned(getsOthers)
      case 'pay-it-forward':
        return getsOthers
      case 'reputation':
        return turned(givesOthers)
      case 'outdegree-giver':
        return (giver) => history.given(giver)
      case 'indegree-giver':
        return (giver) => history.received(giver)
      case 'outdegree-receiver':
        return (_, receiver) => history.given(receiver)
      case 'indegree-receiver':
        return (_, receiver) => history.received(receiver)
      default:
        return name satisfies never
    }
  }
}

function turned(figure: Figure): Figure {
  return (giver, receiver) => figure(receiver, giver)
}
