// What the pages ask the server for: one entry for each read, with the key it is remembered by.
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import type { FavorView, TeamView } from '../../../core/privacy/views.ts'
import type { AgreementAnswer, AgreementsAnswer } from '../../../operations/agreements/shapes.ts'
import type {
  AskAnswer,
  AsksAnswer,
  FairAnswer,
  PreviewAnswer,
} from '../../../operations/asks/shapes.ts'
import type { BoundaryAnswer, OffersFound } from '../../../operations/boundaries/shapes.ts'
import type { HistoryAnswer } from '../../../operations/favors/history-shapes.ts'
import type { HandoverAnswer, HandoversAnswer } from '../../../operations/handovers/shapes.ts'
import type { ImportAnswer, ImportView } from '../../../operations/imports/shapes.ts'
import type {
  CouncilLooksAnswer,
  CouncilSettings,
  LooksAnswer,
} from '../../../operations/looks/shapes.ts'
import type { ErasePreview, MeAnswer } from '../../../operations/me/shapes.ts'
import type { NoticesAnswer } from '../../../operations/notices/shapes.ts'
import type { RecordAnswer } from '../../../operations/own-record/shapes.ts'
import type {
  DirectoryAnswer,
  RosterAnswer,
  TeamPageAnswer,
} from '../../../operations/people/shapes.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { actKey } from '../clock.ts'
import { read, write } from './call.ts'

/** A path with what is asked for after it; what is undefined is not asked for. */
export function withAsked(
  path: string,
  asked: Readonly<Record<string, string | number | boolean | undefined>>,
): string {
  const said = new URLSearchParams()
  for (const [name, value] of Object.entries(asked)) {
    if (value !== undefined) said.set(name, String(value))
  }
  const text = said.toString()
  return text === '' ? path : `${path}?${text}`
}

/** A read, remembered by its path. */
function reading<Answer>(path: string) {
  return queryOptions({ queryKey: path.split(/[/?]/), queryFn: () => read<Answer>(path) })
}

export const todayQuery = reading<TodayAnswer>('/today')
export const todayKey = todayQuery.queryKey

export const meQuery = reading<MeAnswer>('/me')
export const erasePreviewQuery = reading<ErasePreview>('/me/erase')

export const peopleQuery = reading<RosterAnswer>('/people')
export const directoryQuery = reading<DirectoryAnswer>('/people/directory')
export const teamsQuery = reading<{ readonly teams: readonly TeamView[] }>('/teams')
export const teamQuery = (team: string) => reading<TeamPageAnswer>(`/teams/${team}`)

/** How the organisation is set up: for admins, and for the council. */
export const organisationQuery = reading<CouncilSettings>('/organisation')
export const councilSettingsQuery = reading<CouncilSettings>('/council/settings')

export const councilLooksQuery = infiniteQueryOptions({
  queryKey: ['', 'council', 'looks'],
  queryFn: ({ pageParam }: { pageParam: string | undefined }) =>
    read<CouncilLooksAnswer>(withAsked('/council/looks', { cursor: pageParam })),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
})

export const looksQuery = reading<LooksAnswer>('/looks')

export const recordQuery = (asked: { readonly span?: string; readonly hours?: boolean }) =>
  reading<RecordAnswer>(withAsked('/record', asked))

export interface FavorsPage {
  readonly favors: readonly FavorView[]
  readonly next: string | null
}

type Asked = Parameters<typeof withAsked>[1]

export const favorsQuery = (asked: Asked = {}) => reading<FavorsPage>(withAsked('/favors', asked))

export const historyQuery = (favor: string) => reading<HistoryAnswer>(`/favors/${favor}/history`)

export interface OwnAnswers {
  readonly answers: readonly {
    readonly field: string
    readonly subject: string
    readonly plain: string
  }[]
}

/** What the reader keeps for their own eyes. */
export const privateQuery = reading<OwnAnswers>('/private')

export const asksQuery = reading<AsksAnswer>('/asks')
export const askQuery = (ask: string) => reading<AskAnswer>(`/asks/${ask}`)

/** Who it is fair to ask, for what the reader is about to ask. */
export const fairQuery = (asked: Asked) => reading<FairAnswer>(withAsked('/asks/fair', asked))

/** What would happen if this were asked; nothing is asked for while something is missing. */
export const previewQuery = (input: object | undefined) =>
  queryOptions({
    queryKey: ['', 'asks', 'preview', input],
    queryFn: () => write<PreviewAnswer>('/asks/preview', actKey(), input),
    enabled: input !== undefined,
    placeholderData: (before) => before,
    retry: false,
  })

/** What the reader set about themselves. */
export const boundariesQuery = reading<BoundaryAnswer>('/boundaries')

/** Who said they can be asked for something. */
export const offersFoundQuery = (asked: Asked) => reading<OffersFound>(withAsked('/offers', asked))

export const agreementsQuery = reading<AgreementsAnswer>('/agreements')
export const agreementQuery = (id: string) => reading<AgreementAnswer>(`/agreements/${id}`)

export const handoversQuery = (asked: Asked = {}) =>
  reading<HandoversAnswer>(withAsked('/handovers', asked))
export const handoverQuery = (id: string) => reading<HandoverAnswer>(`/handovers/${id}`)

export const noticesQuery = reading<NoticesAnswer>('/notices/settings')

export const importsQuery = reading<{ readonly imports: readonly ImportView[] }>('/imports')
export const importQuery = (id: string) => reading<ImportAnswer>(`/imports/${id}`)
export const importLinesQuery = (id: string, asked: Asked = {}) =>
  reading<FavorsPage>(withAsked(`/imports/${id}/lines`, asked))
