// Who has which duty now, until when, and who is next, of every rota the viewer reads. It says no
// more than the plan they may read.
import { seesRota } from '../record/rota-standing.ts'
import type { RotaState } from '../record/rota-state.ts'
import type { DutyId } from '../rota.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { byName } from './people-lens.ts'
import { rotaBrief } from './rota-lens.ts'
import type { HeldView, WhoDutyView, WhoView } from './rota-views.ts'
import { markSeen, type Seen } from './seen.ts'
import { shiftBrief } from './shift-lens.ts'

/** Rotas that are not closed, A to Z; duties in the order of their rota. */
export function seeWho(glass: Glass): Seen<readonly WhoView[]> {
  const { facts, viewer, words } = glass
  const views = [...glass.ledger.rotas.values()].flatMap((state): readonly WhoView[] => {
    if (state.standing !== 'open' || !seesRota(state, viewer, facts)) return []
    const held = heldIn(glass, state)
    const duties = state.terms.duties.map(
      ({ duty, name }): WhoDutyView => ({
        dutyName: words(name) ?? 'A duty',
        ...whoOf(held.get(duty) ?? [], facts.nowMs),
      }),
    )
    return [{ ...rotaBrief(glass, state), zone: state.terms.zone, atMs: facts.nowMs, duties }]
  })
  return markSeen(views.sort(byName))
}

/** Each stretch that is not over, by duty. */
function heldIn(glass: Glass, state: RotaState): ReadonlyMap<DutyId, readonly HeldView[]> {
  const held = new Map<DutyId, HeldView[]>()
  for (const { planned, parts, calledOff } of state.shifts.values()) {
    if (calledOff || planned.untilMs <= glass.facts.nowMs) continue
    const shift = shiftBrief(glass, state, planned)
    const views = parts.map(({ by, ...span }) => ({
      ...{ shift, ...span },
      ...(by === undefined ? {} : { by: partyView(glass, by) }),
    }))
    held.set(planned.duty, [...(held.get(planned.duty) ?? []), ...views])
  }
  return held
}

function whoOf(held: readonly HeldView[], atMs: number): Pick<WhoDutyView, 'now' | 'next'> {
  const now = held.filter(({ fromMs, untilMs }) => fromMs <= atMs && untilMs > atMs)
  const later = held.filter(({ fromMs }) => fromMs > atMs).sort((a, b) => a.fromMs - b.fromMs)
  const [first] = later
  return { now, next: later.filter(({ fromMs }) => fromMs === first?.fromMs) }
}
