// What the pages of a rota ask the server for.
import { queryOptions } from '@tanstack/react-query'
import type { ExplainView } from '../../../core/privacy/rota-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { FeedsAnswer } from '../../../operations/feeds/shapes.ts'
import type { HolidayPlacesAnswer } from '../../../operations/rotas/holiday-places.ts'
import type {
  RotaAnswer,
  RotasAnswer,
  SetUpAnswer,
  WishesAnswer,
} from '../../../operations/rotas/shapes.ts'
import type { TeamWeekAnswer } from '../../../operations/team-week/shapes.ts'
import { read } from './call.ts'
import { withAsked } from './queries.ts'

/** A read, remembered by its path. */
function reading<Answer>(path: string) {
  return queryOptions({ queryKey: path.split(/[/?]/), queryFn: () => read<Answer>(path) })
}

export const rotasQuery = reading<RotasAnswer>('/rotas')

export interface RotaAsked {
  readonly from?: Day | undefined
  readonly weeks?: number | undefined
  /** The weeks around it. */
  readonly shift?: string | undefined
}

export const rotaQuery = (rota: string, asked: RotaAsked = {}) =>
  reading<RotaAnswer>(withAsked(`/rotas/${rota}`, { ...asked }))

/** Why a shift is whose it is. */
export const explainQuery = (rota: string, shift: string) =>
  reading<{ readonly explain: ExplainView }>(`/rotas/${rota}/shifts/${shift}/explain`)

export const setUpQuery = (rota: string) => reading<SetUpAnswer>(`/rotas/${rota}/set-up`)
export const wishesQuery = (rota: string) => reading<WishesAnswer>(`/rotas/${rota}/wishes`)
export const teamWeekQuery = (team: string) => reading<TeamWeekAnswer>(`/teams/${team}/week`)
/** Whose holidays a rota can count. */
export const holidayPlacesQuery = reading<HolidayPlacesAnswer>('/holidays/places')
export const feedsQuery = reading<FeedsAnswer>('/feeds')
