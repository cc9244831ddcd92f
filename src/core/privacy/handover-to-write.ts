// Shifts of the viewer's that end within a day, or ended in the last, with nothing handed over yet,
// and who takes over from them. Where they go on themselves there is nothing to hand over.

import { nextAfter, ownPart } from '../record/handover-shift.ts'
import type { RotaId, ShiftId } from '../rota.ts'
import { dayMs } from '../time.ts'
import type { IdentityId, TeamId, TextId } from '../vocabulary.ts'
import { partyView } from './favor-lens.ts'
import { carryOver, carryTexts } from './handover-carry.ts'
import type { HandoverToWriteView } from './handover-views.ts'
import type { Glass } from './lens.ts'
import { markSeen, type Seen } from './seen.ts'

type Unworded = Omit<Glass, 'words'>

interface Due {
  readonly rota: RotaId
  readonly team: TeamId
  readonly shift: ShiftId
  readonly name: TextId | undefined
  readonly endsAtMs: number
  readonly to: readonly IdentityId[]
}

function dueOf({ facts, viewer }: Unworded): readonly Due[] {
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
      const part = handed.has(shift) ? undefined : ownPart(state, facts)
      if (part === undefined || Math.abs(part.untilMs - facts.nowMs) >= dayMs) continue
      const to = nextAfter(rota, state, part.untilMs)
      if (to.some((each) => facts.personOf(each) === viewer)) continue
      const name = rota.duties.get(state.planned.duty)?.name
      due.push({ rota: id, team: rota.team, shift, name, endsAtMs: part.untilMs, to })
    }
  }
  return due.sort((a, b) => a.endsAtMs - b.endsAtMs)
}

export function seeToWrite(glass: Glass): Seen<readonly HandoverToWriteView[]> {
  const views = dueOf(glass).map(({ rota, team, shift, name, endsAtMs, to }) => ({
    rota,
    shift,
    dutyName: (name && glass.words(name)) ?? 'shift',
    endsAtMs,
    to: to.map((each) => partyView(glass, each)),
    carryOver: carryOver(glass, team, rota),
  }))
  return markSeen(views)
}

/** Words that they need, so that they can be opened beforehand. */
export function toWriteTexts(glass: Unworded): readonly TextId[] {
  return dueOf(glass).flatMap(({ team, rota }) => carryTexts(glass, team, rota))
}
