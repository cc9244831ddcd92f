// How long until help comes back? Kaplan-Meier over every favor's time to its first return: favors
// without one are not taken as never returned, only as not yet by the end of the record.
import type { FavorColumns } from '../favors.ts'
import { kaplanMeier, type Survival, survivalAt } from '../inference/kaplan-meier.ts'
import { gapsOf } from './returns.ts'

export interface TimeToReturn {
  readonly favors: number
  readonly returned: number
  /** Seconds until half are returned; NaN while fewer ever were. */
  readonly medianSeconds: number
  /** Share returned by each time asked for, with its 90 % interval. */
  readonly by: readonly {
    readonly delta: number
    readonly share: number
    readonly interval: readonly [low: number, high: number]
  }[]
}

export function timeToReturn(favors: FavorColumns, deltas: readonly number[]): TimeToReturn {
  const gap = gapsOf(favors)
  const last = favors.time.at(-1) ?? 0
  const returned = gap.reduce((count, each) => count + Number(Number.isFinite(each)), 0)
  const waited = gap.map((each, at) => (Number.isFinite(each) ? each : last - favors.time[at]!))
  const curve: Survival = kaplanMeier(
    waited,
    Uint8Array.from(gap, (each) => Number(Number.isFinite(each))),
  )
  const half = curve.survival.findIndex((survival) => survival <= 0.5)
  return {
    favors: gap.length,
    returned,
    medianSeconds: half < 0 ? Number.NaN : curve.time[half]!,
    by: deltas.map((delta) => {
      const { survival, interval } = survivalAt(curve, delta)
      return { delta, share: 1 - survival, interval: [1 - interval[1], 1 - interval[0]] as const }
    }),
  }
}
