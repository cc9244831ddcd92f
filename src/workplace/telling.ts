// How help comes to be written down: thanks, a claim and its answer, a word never given.
import type { Chance } from '../sense/chance.ts'
import type { Calendar } from './calendar.ts'
import type { Step } from './script.ts'
import type { Help } from './year.ts'

export function everydaySteps(
  _help: readonly Help[],
  _calendar: Calendar,
  _chance: Chance,
): readonly Step[] {
  return []
}
