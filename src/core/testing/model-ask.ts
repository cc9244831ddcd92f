// A plain second telling of asks, boundaries and agreements, written apart from the deciders and
// in another shape: who may answer what when, who may not be asked, what ends how. It says yes or
// no to each step, and hears which entries the core made of it, to hold them against what it
// knows.
import type { Boundary } from '../asking.ts'
import type { Entry, FavorKind } from '../vocabulary.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

export interface ModelAsk {
  readonly id: string
  readonly asker: string
  readonly kind: FavorKind
  readonly minutes: number
  readonly expiresAtMs: number
  readonly board: boolean
  gather: number | undefined
  /** Everybody it may reach, by the names of those who were meant. */
  readonly reach: Set<string>
  readonly asked: Map<string, 'asked' | 'over' | 'yes' | 'no' | 'more' | 'back'>
  taker: string | undefined
  takenOn: string | undefined
  ended: 'withdrawn' | 'expired' | 'done' | 'not done' | undefined
  /** How often somebody was taken, for there is never a second beside the first. */
  holders: string[]
}

export interface ModelAsking {
  readonly people: readonly string[]
  readonly asks: Map<string, ModelAsk>
  readonly boundaries: Map<string, Boundary>
  readonly given: { who: string; day: string; minutes: number }[]
  readonly agreements: Map<
    string,
    { parties: string[]; yes: Set<string>; over: boolean; proposer: string }
  >
}

export const modelAsking = (people: readonly string[]): ModelAsking => ({
  people,
  asks: new Map(),
  boundaries: new Map(),
  given: [],
  agreements: new Map(),
})

export const dayName = (atMs: number): string => new Date(atMs).toISOString().slice(0, 10)

function weekOf(day: string): string {
  const at = Date.parse(day)
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7
  return dayName(at - sinceMonday * dayMs)
}

/** Whether somebody's boundary leaves room for an ask at an instant. */
export function hasRoom(model: ModelAsking, who: string, ask: ModelAsk, atMs: number): boolean {
  const boundary = model.boundaries.get(who)
  if (boundary === undefined) return true
  if (boundary.kindsNotNow.includes(ask.kind)) return false
  if (boundary.pausedUntil !== undefined && dayName(atMs) < boundary.pausedUntil) return false
  if (boundary.weeklyMinutes === undefined) return true
  const week = weekOf(dayName(atMs))
  const done = model.given.filter((each) => each.who === who && weekOf(each.day) === week)
  const taken = [...model.asks.values()].filter(
    (each) => each.taker === who && each.ended === undefined && weekOf(each.takenOn ?? '') === week,
  )
  const used = [...done, ...taken].reduce((sum, each) => sum + each.minutes, 0)
  if (ask.minutes === 0) return used < boundary.weeklyMinutes
  return used + ask.minutes <= boundary.weeklyMinutes
}

export type ModelStep =
  | { readonly do: 'answer'; ask: string; who: string; word: 'yes' | 'no' | 'more'; names?: string }
  | {
      readonly do: 'take back' | 'hand back' | 'done' | 'not done' | 'withdraw'
      ask: string
      who: string
    }
  | { readonly do: 'widen'; ask: string; who: string; more: string }
  | { readonly do: 'go on'; ask: string }

/** Whether a step about an ask is to be accepted at an instant. */
export function modelSaysOfAsk(model: ModelAsking, step: ModelStep, atMs: number): boolean {
  const ask = model.asks.get(step.ask)
  if (ask === undefined) return false
  const isOpen = ask.ended === undefined && ask.taker === undefined
  const isTaken = ask.ended === undefined && ask.taker !== undefined
  const inTime = atMs < ask.expiresAtMs
  switch (step.do) {
    case 'answer': {
      const { who, word, names } = step
      const mine = ask.asked.get(who)
      const may = mine !== undefined || ask.reach.has(who) || ask.board
      if (who === ask.asker || !may || !isOpen || !inTime) return false
      if (names !== undefined && (names === who || names === ask.asker)) return false
      const said = { yes: mine === 'yes', no: mine === 'no', more: mine === 'more' }
      return names !== undefined || !said[word]
    }
    case 'take back': {
      const mine = ask.asked.get(step.who)
      if (mine === 'yes') return isOpen && ask.gather !== undefined
      return isOpen && (mine === 'no' || mine === 'more')
    }
    case 'hand back':
      return isTaken && ask.taker === step.who
    case 'done':
    case 'not done':
      return isTaken && (ask.taker === step.who || ask.asker === step.who)
    case 'withdraw':
      return ask.ended === undefined && ask.asker === step.who
    case 'widen': {
      const known = ask.reach.has(step.more) || ask.asked.has(step.more)
      return isOpen && inTime && ask.asker === step.who && step.more !== ask.asker && !known
    }
    case 'go on':
      // What is due is for the core to say; the model judges what it makes of it.
      return isOpen
    default:
      return step satisfies never
  }
}

/** Hears an entry about an ask, and complains where it breaks what was promised. */
export function hearAsk(model: ModelAsking, entry: Entry, atMs: number): void {
  if (!('ask' in entry.data) || entry.type.startsWith('favor.') || entry.type === 'ask.opened')
    return
  const ask = model.asks.get(entry.data.ask ?? '')
  if (ask === undefined) throw new Error(`${entry.type} of an ask nobody opened`)
  const named = (identity: string): string => identity.slice('identity_'.length)
  switch (entry.type) {
    case 'ask.sent':
    case 'ask.passed-over': {
      const who = named(entry.data.to)
      const room = hasRoom(model, who, ask, atMs)
      if (entry.type === 'ask.sent' && !room) throw new Error(`${who} asked beyond their boundary`)
      if (entry.type === 'ask.passed-over' && room) throw new Error(`${who} was passed over`)
      if (ask.asked.has(who) && ask.asked.get(who) !== 'no') throw new Error(`${who} asked twice`)
      ask.asked.set(who, entry.type === 'ask.sent' ? 'asked' : 'over')
      return
    }
    case 'ask.answered': {
      const word = { accept: 'yes', 'not this time': 'no', 'tell me more': 'more' } as const
      ask.asked.set(named(entry.data.from), word[entry.data.answer])
      const other = entry.data.alternative?.person
      if (other !== undefined) ask.reach.add(named(other))
      return
    }
    case 'ask.answer-taken-back':
      ask.asked.set(named(entry.data.from), 'asked')
      return
    case 'ask.taken': {
      const who = named(entry.data.by)
      if (ask.taker !== undefined) throw new Error(`${who} took what ${ask.taker} has`)
      if (ask.ended !== undefined) throw new Error(`${who} took what had ended`)
      if (ask.asked.get(who) !== 'yes') throw new Error(`${who} never said yes`)
      ask.taker = who
      ask.takenOn = dayName(atMs)
      ask.holders.push(who)
      return
    }
    case 'ask.handed-back':
      ask.asked.set(named(entry.data.from), 'back')
      ask.taker = undefined
      return
    case 'ask.widened':
      for (const identity of entry.data.order) ask.reach.add(named(identity))
      return
    case 'ask.withdrawn':
      ends(ask, 'withdrawn')
      return
    case 'ask.expired':
      if (atMs < ask.expiresAtMs) throw new Error('it expired before its hour')
      if (ask.taker !== undefined) throw new Error('what was taken expired')
      ends(ask, 'expired')
      return
    case 'ask.done':
      model.given.push({ who: ask.taker ?? '', day: dayName(atMs), minutes: ask.minutes })
      ends(ask, 'done')
      return
    case 'ask.not-done':
      ends(ask, 'not done')
      return
    default:
      return
  }
}

function ends(ask: ModelAsk, how: NonNullable<ModelAsk['ended']>): void {
  if (ask.ended !== undefined) throw new Error(`it ended twice: ${ask.ended}, then ${how}`)
  ask.ended = how
}
