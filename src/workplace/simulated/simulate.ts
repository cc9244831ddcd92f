// The simulated workplace: from settings to a help log, the context it was made in, and the truth
// about it. One pass over the occasions in order of time; the same settings give the same log.

import type { Happening, LastFavors } from './happenings.ts'
import { happen } from './happenings.ts'
import { CEILING, drawOccasions } from './occasions.ts'
import { Past } from './past.ts'
import { type LogRow, writeDown } from './recording.ts'
import type { Settings } from './settings.ts'
import { type Stage, stageOf } from './stage.ts'
import { type Context, contextOf, type Truth, truthOf } from './truth.ts'

export interface Simulated {
  readonly rows: readonly LogRow[]
  readonly context: Context
  readonly truth: Truth
}

export function simulate(settings: Settings): Simulated {
  const stage = stageOf(settings)
  const happenings = play(stage)
  const rows = writeDown(stage.world, happenings)
  return { rows, context: contextOf(stage.world), truth: truthOf(stage) }
}

/** In busy weeks everybody needs and sees a quarter more. */
const BUSY_SEASON = 1.25

function play(stage: Stage): readonly Happening[] {
  const { world } = stage
  const past = new Past(world.people)
  const made: Happening[] = []
  const last = lastFavors(world.people.length)
  const weights = new Float64Array(world.people.length)
  for (const occasion of drawOccasions(world)) {
    past.moveTo(occasion.atMs)
    let frequency = world.calendar.busyWeeks.includes(occasion.week) ? BUSY_SEASON : 1
    for (const mechanism of stage.mechanismsIn(occasion.week)) {
      frequency *= mechanism.frequency?.(occasion, past) ?? 1
    }
    if (occasion.threshold * CEILING >= frequency) continue
    for (const one of happen(stage, past, occasion, last, weights)) {
      if (one.accepted && !one.formal) last.note(one.giver, one.receiver, made.length)
      made.push(one)
    }
  }
  return made
}

function lastFavors(size: number): LastFavors & {
  note(giver: number, receiver: number, place: number): void
} {
  const between = new Int32Array(size * size).fill(-1)
  const received = new Int32Array(size).fill(-1)
  return {
    between: (giver, receiver) => between[giver * size + receiver]!,
    to: (receiver) => received[receiver]!,
    note: (giver, receiver, place) => {
      between[giver * size + receiver] = place
      received[receiver] = place
    },
  }
}
