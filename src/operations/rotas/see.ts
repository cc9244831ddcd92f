// A rota as a viewer may see it, with what its lens needs opened and what only the engine knows:
// how evenly it falls, and the holidays of its days.
import type { Ledger } from '../../core/ledger/ledger.ts'
import { seeChange } from '../../core/privacy/change-lens.ts'
import type { Glass } from '../../core/privacy/glass.ts'
import { rotaTexts, seeRota } from '../../core/privacy/rota-lens.ts'
import type { ChangeView } from '../../core/privacy/rota-views.ts'
import { type Seen, seenList, seenTogether } from '../../core/privacy/seen.ts'
import type { RuleAgainst } from '../../core/privacy/shift-lens.ts'
import { memberOf } from '../../core/record/rota-standing.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { ChangeId, RotaId, ShiftId } from '../../core/rota.ts'
import { addDays, mondayOf } from '../../core/time.ts'
import type { Day, TextId } from '../../core/vocabulary.ts'
import { dayIn } from '../../core/zone.ts'
import type { Stretch } from '../../rota/model.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import type { Viewer } from '../viewer.ts'
import { figuresOf } from './figures.ts'
import { namedHolidays } from './holidays.ts'
import { rulesWithin, takingOf } from './lawful.ts'
import { stretchOf } from './period.ts'
import type { RotaAnswer } from './shapes.ts'

export interface ChangeAnswer {
  readonly change: ChangeView
}

interface Window {
  readonly from?: Day
  readonly weeks?: number
}

/** Names of one rota and its duties, also of those that were taken out since. */
export function textsOfRota(ledger: Ledger, rota: RotaId): readonly TextId[] {
  const state = ledger.rotas.get(rota)
  if (state === undefined) return []
  const duties = [...state.duties.values()].map(({ name }) => name)
  return [...(state.name === undefined ? [] : [state.name]), ...duties]
}

export const textsOfRotas = ({ ledger }: Omit<Glass, 'words'>): readonly TextId[] =>
  [...ledger.rotas.values()].flatMap(({ name }) => name ?? [])

/** Some weeks of a rota, from this week's Monday unless said otherwise. */
export async function showRota(
  context: Context,
  viewer: Viewer,
  rota: RotaId,
  { from, weeks = 4 }: Window = {},
): Promise<Result<Seen<RotaAnswer>, Refusal>> {
  const { glass } = await lensOf(context, viewer, (looking) => textsShown(looking, rota))
  const state = glass.facts.rota(rota)
  if (state === undefined) return refuse({ code: 'not-found' })
  const fromDay = from ?? mondayOf(dayIn(glass.facts.nowMs, state.terms.zone))
  const days = stretchOf(state, fromDay, addDays(fromDay, 7 * weeks))
  const figures = await figuresOf(glass, state)
  const view = seeRota(glass, rota, {
    fromDay,
    weeks,
    holidays: await namedHolidays(state, days),
    spread: figures.spread,
    changeSpread: figures.changeSpread,
    ruleAgainst: rulesAgainst(glass, state, days),
  })
  return view ? accept(seenTogether({ rota: view })) : refuse({ code: 'not-found' })
}

/** Which rule stands against the viewer's taking a shift of some days; only asked of free ones. */
function rulesAgainst(glass: Glass, state: RotaState, days: Stretch): RuleAgainst {
  const { ledger, facts, viewer } = glass
  let rules: ReturnType<typeof rulesWithin> | undefined
  return (shift) => {
    const own = memberOf(state, viewer, facts)
    const span = takingOf(shift)
    if (own === undefined || span === undefined) return undefined
    rules ??= rulesWithin(state, ledger, { ...days, nowMs: facts.nowMs })
    return rules([{ shift: shift.planned.shift, to: own.member, span }], 'You')?.detail
  }
}

/** The weeks around one shift. */
export async function showRotaAround(
  context: Context,
  viewer: Viewer,
  rota: RotaId,
  shift: ShiftId,
): Promise<Result<Seen<RotaAnswer>, Refusal>> {
  const ledger = await context.scribe.ledger(viewer.org)
  const state = ledger.rotas.get(rota)
  const planned = state?.shifts.get(shift)?.planned
  if (state === undefined || planned === undefined) return refuse({ code: 'not-found' })
  const { zone } = state.terms
  const today = mondayOf(dayIn(context.clock.now(), zone))
  const day = mondayOf(dayIn(planned.fromMs, zone))
  // What the page shows most often, unless the shift lies beyond it.
  const from = day >= today && day < addDays(today, 28) ? today : day
  return showRota(context, viewer, rota, { from })
}

export async function showChange(
  context: Context,
  viewer: Viewer,
  rota: RotaId,
  change: ChangeId,
): Promise<Result<Seen<ChangeAnswer>, Refusal>> {
  const { glass } = await lensOf(context, viewer, (looking) => textsShown(looking, rota))
  const state = glass.facts.rota(rota)
  if (state === undefined) return refuse({ code: 'not-found' })
  const { changeSpread } = await figuresOf(glass, state)
  const view = seeChange(glass, rota, change, changeSpread)
  return view ? accept(seenTogether({ change: view })) : refuse({ code: 'not-found' })
}

const textsShown = (looking: Omit<Glass, 'words'>, rota: RotaId): readonly TextId[] => [
  ...textsOfRota(looking.ledger, rota),
  ...rotaTexts(looking, rota),
]

/** Everything that waits for the viewer's word, in any rota: for today. */
export async function changesToday(context: Context, viewer: Viewer) {
  const { glass } = await lensOf(context, viewer, (looking) =>
    [...looking.ledger.rotas.keys()].flatMap((rota) => textsShown(looking, rota)),
  )
  const views: Seen<ChangeView>[] = []
  for (const state of glass.ledger.rotas.values()) {
    if (state.waiting.size === 0) continue
    const { changeSpread } = await figuresOf(glass, state)
    for (const id of state.waiting) {
      const view = seeChange(glass, state.rota, id, changeSpread)
      if (view?.actions.includes('accept')) views.push(view)
    }
  }
  return seenList(views)
}
