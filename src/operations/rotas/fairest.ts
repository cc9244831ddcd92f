// Whom it is fairest to ask for a shift: whoever it would leave things most even with, by the same
// stages a plan is made by, and so by what each served and is planned for, per share. It is the
// order of asking alone.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { ShiftId } from '../../core/rota.ts'
import { dayMs, mondayOf } from '../../core/time.ts'
import type { IdentityId } from '../../core/vocabulary.ts'
import { dayIn } from '../../core/zone.ts'
import { turnedBy } from '../../rota/chance.ts'
import { compareStages, stagesOf } from '../../rota/stages.ts'
import { holidaysFor } from './holidays.ts'
import { seedOf, stretchOf } from './period.ts'
import { problemOf, withoutWishes } from './problem.ts'

/** The same people in another order; a part of a shift is asked for as the whole would be. */
export async function fairestFirst(
  rota: RotaState,
  ledger: Ledger,
  shift: ShiftId,
  people: readonly IdentityId[],
  nowMs: number,
): Promise<readonly IdentityId[]> {
  const { zone, periodWeeks } = rota.terms
  const planned = rota.shifts.get(shift)?.planned
  const lastMs = Math.max(rota.publishedUntilMs ?? 0, planned?.untilMs ?? 0, nowMs)
  const until = dayIn(lastMs + periodWeeks * 7 * dayMs, zone)
  const span = stretchOf(rota, mondayOf(dayIn(nowMs, zone)), until)
  const holidays = await holidaysFor(rota, { ...span, fromMs: span.fromMs - 400 * dayMs })
  // Another shift turns those it would be as even with another way.
  const seed = seedOf(rota, span.fromMs) + (planned?.fromMs ?? 0) / dayMs
  const found = problemOf(rota, ledger, { ...span, nowMs, holidays, seed })
  const { standing } = found
  const problem = withoutWishes(found.problem)
  const personOf = (identity: IdentityId) => ledger.identities.get(identity)?.person ?? identity
  const memberOf = (identity: IdentityId) =>
    rota.terms.members.find(({ member }) => personOf(member) === personOf(identity))?.member
  const placed = turnedBy(people, Math.floor(seed)).map((identity) => {
    const member = memberOf(identity) ?? identity
    return { identity, stages: stagesOf(problem, new Map(standing).set(shift, member)) }
  })
  return placed.sort((a, b) => compareStages(a.stages, b.stages)).map(({ identity }) => identity)
}
