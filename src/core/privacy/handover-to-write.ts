// Shifts with nothing handed over yet, and who takes over: those of the viewer's that end within a
// day or ended in the last, and those they gave to somebody. Where they go on themselves there is
// nothing to hand over.

import { gaveAway, nextAfter, ownPart } from '../record/handover-shift.ts'
import type { RotaState } from '../record/rota-state.ts'
import type { ShiftState } from '../record/shift-state.ts'
import type { ChangeId, RotaId, ShiftId } from '../rota.ts'
import { dayMs } from '../time.ts'
import type { IdentityId, TeamId, TextId } from '../vocabulary.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { carryOver, carryTexts } from './handover-carry.ts'
import type { HandoverGivenView, HandoverToWriteView } from './handover-views.ts'
import { markSeen, type Seen } from './seen.ts'

type Unworded = Omit<Glass, 'words'>

interface Due {
  readonly rota: RotaId
  readonly team: TeamId
  readonly shift: ShiftId
  readonly name: TextId | undefined
  /** When the work changes hands. */
  readonly atMs: number
  readonly to: readonly IdentityId[]
  readonly change?: ChangeId
}

/** Of each shift of the viewer's rotas they have not handed over yet, soonest first. */
function dueOf(
  { facts, viewer }: Unworded,
  of: (rota: RotaState, shift: ShiftState) => Pick<Due, 'atMs' | 'to' | 'change'> | undefined,
): readonly Due[] {
  const own = facts.identitiesOf(viewer)
  const rotas = new Set(own.flatMap((identity) => facts.rotasOf(identity)))
  const handed = new Set(
    own.flatMap((identity) =>
      facts.handoversOf(identity).flatMap((id) => {
        const state = facts.handover(id)
        if (state?.shift === undefined || state.standing === 'withdrawn') return []
        return facts.personOf(state.from) === viewer ? [state.shift] : []
      }),
    ),
  )
  const due: Due[] = []
  for (const id of rotas) {
    const rota = facts.rota(id)
    if (rota?.standing !== 'open') continue
    for (const [shift, state] of rota.shifts) {
      const when = handed.has(shift) ? undefined : of(rota, state)
      if (when === undefined) continue
      const name = rota.duties.get(state.planned.duty)?.name
      due.push({ rota: id, team: rota.team, shift, name, ...when })
    }
  }
  return due.sort((a, b) => a.atMs - b.atMs)
}

function endingOf(glass: Unworded): readonly Due[] {
  const { facts, viewer } = glass
  return dueOf(glass, (rota, state) => {
    const part = ownPart(state, facts)
    if (part === undefined || Math.abs(part.untilMs - facts.nowMs) >= dayMs) return undefined
    const to = nextAfter(rota, state, part.untilMs)
    const goesOn = to.some((each) => facts.personOf(each) === viewer)
    return goesOn ? undefined : { atMs: part.untilMs, to }
  })
}

function givenOf(glass: Unworded): readonly Due[] {
  const { facts } = glass
  return dueOf(glass, (_, state) => {
    const hand = gaveAway(state, facts)
    if (hand?.to === undefined || hand.fromMs <= facts.nowMs - dayMs) return undefined
    const { fromMs: atMs, to, change } = hand
    return { atMs, to: [to], ...(change === undefined ? {} : { change }) }
  })
}

function viewOf(glass: Glass, { rota, team, shift, name, to }: Due) {
  return {
    rota,
    shift,
    dutyName: (name && glass.words(name)) ?? 'shift',
    to: to.map((each) => partyView(glass, each)),
    carryOver: carryOver(glass, team, rota),
  }
}

export function seeToWrite(glass: Glass): Seen<readonly HandoverToWriteView[]> {
  return markSeen(endingOf(glass).map((due) => ({ ...viewOf(glass, due), endsAtMs: due.atMs })))
}

/** What the viewer gave away, for which they can say now what belongs to it. */
export function seeGiven(glass: Glass): Seen<readonly HandoverGivenView[]> {
  return markSeen(
    givenOf(glass).map((due) => ({
      ...viewOf(glass, due),
      beginsAtMs: due.atMs,
      ...(due.change === undefined ? {} : { change: due.change }),
    })),
  )
}

/** Words that they need, so that they can be opened beforehand. */
export function toWriteTexts(glass: Unworded): readonly TextId[] {
  const due = [...endingOf(glass), ...givenOf(glass)]
  return due.flatMap(({ team, rota }) => carryTexts(glass, team, rota))
}
