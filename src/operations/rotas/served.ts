// What each one of a rota served before a period, by who had which part of a shift when it was
// time; whoever came later starts at the team's median for what lies before their first day.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { Day, IdentityId } from '../../core/vocabulary.ts'
import { instantOf } from '../../core/zone.ts'
import { creditFor, type OutsideCover, type ServedPart, servedByTeam } from '../../rota/load.ts'
import type { Served } from '../../rota/model.ts'
import { seatOfShift } from './seats.ts'

export interface Before {
  readonly fromMs: number
  readonly nowMs: number
  readonly holidays: ReadonlySet<Day>
}

const lateMs = 48 * 60 * 60 * 1000

export function servedBefore(
  rota: RotaState,
  ledger: Ledger,
  before: Before,
): ReadonlyMap<IdentityId, { readonly served: Served; readonly credit: number }> {
  const { members, zone } = rota.terms
  const atMs = Math.max(before.nowMs, before.fromMs)
  const parts = partsServed(rota, ledger, before)
  const served = servedByTeam(
    members.map((member) => ({
      share: member.sharePercent / 100,
      fromMs: instantOf(member.from, 0, zone),
      parts: parts.get(member.member) ?? [],
    })),
    atMs,
  )
  return new Map(
    members.map(({ member }, index) => {
      const credit = creditFor(coversOf(rota, ledger, member, before), atMs)
      const nothing = { load: 0, weekends: 0, nights: 0, holidays: 0 }
      return [member, { served: served[index] ?? nothing, credit }]
    }),
  )
}

/** Who had which part of each shift that comes before the period, by member. */
function partsServed(
  rota: RotaState,
  ledger: Ledger,
  before: Before,
): ReadonlyMap<IdentityId, readonly ServedPart[]> {
  const personOf = (identity: IdentityId): string =>
    ledger.identities.get(identity)?.person ?? identity
  const memberOf = new Map(rota.terms.members.map(({ member }) => [personOf(member), member]))
  const found = new Map<IdentityId, ServedPart[]>()
  for (const shift of rota.shifts.values()) {
    const { planned, calledOff, hands } = shift
    if (calledOff || planned.fromMs >= before.fromMs) continue
    const { weight, weekend, night, holiday } = seatOfShift(rota, shift, before.holidays)
    const wholeMs = planned.untilMs - planned.fromMs
    for (const { by, fromMs, untilMs } of shift.parts) {
      const member = by && memberOf.get(personOf(by))
      if (member === undefined) continue
      const fraction = (untilMs - fromMs) / wholeMs
      const late = hands.some(
        (hand) => hand.stands && hand.to === by && planned.fromMs - hand.atMs < lateMs,
      )
      const part = { fromMs, untilMs, fraction, weight, weekend, night, holiday, late }
      const own = found.get(member)
      if (own) own.push(part)
      else found.set(member, [part])
    }
  }
  return found
}

/**
 * Covers outside the rota that count in it, where the team's charter says so: for somebody of the
 * same team, confirmed by them, never within a line of management, never disputed.
 */
function coversOf(
  rota: RotaState,
  ledger: Ledger,
  member: IdentityId,
  { fromMs }: Before,
): readonly OutsideCover[] {
  if (ledger.charters.get(rota.team)?.coverCounts !== 'in the rota') return []
  const person = ledger.identities.get(member)?.person
  if (person === undefined) return []
  const team = new Set(
    (ledger.teams.get(rota.team)?.members ?? []).flatMap((each) =>
      each.until === undefined ? [each.person] : [],
    ),
  )
  const covers: OutsideCover[] = []
  for (const identity of ledger.identitiesOf.get(person) ?? []) {
    for (const id of ledger.favorsOf.get(identity) ?? []) {
      const favor = ledger.favors.get(id)
      if (favor?.standing !== 'confirmed' || favor.giver !== identity) continue
      if (favor.content.kind !== 'cover' || favor.withinLine || favor.noteDisputed) continue
      const receiver = ledger.identities.get(favor.receiver as IdentityId)?.person
      if (receiver === undefined || !team.has(receiver)) continue
      // A shift of this rota that changed hands is in who served already.
      if (isOfRota(rota, ledger, favor.ask)) continue
      const atMs = instantOf(favor.content.day, 12 * 60, rota.terms.zone)
      const minutes = favor.content.effort?.minutes ?? 0
      if (atMs < fromMs) covers.push({ atMs, minutes })
    }
  }
  return covers
}

function isOfRota(rota: RotaState, ledger: Ledger, ask: `ask_${string}` | undefined): boolean {
  return ask !== undefined && ledger.asks.get(ask)?.shift?.rota === rota.rota
}
