// What was told while the reader was away, newest day first: news of their favors, and what is no
// favor.
import type { NewsView, NoticeView } from '../../../core/privacy/views.ts'
import type { TodayAnswer } from '../../../operations/today.ts'

export type Told = NewsView | NoticeView

export const isNotice = (told: Told): told is NoticeView => 'notice' in told

export function toldOf({
  since,
  notices,
}: Pick<TodayAnswer, 'since' | 'notices'>): readonly Told[] {
  return [...since, ...notices].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0))
}

/** Tells one from another: neither has an id. */
export function toldKey(told: Told): string {
  if (!isNotice(told)) return `${told.favor.favor} ${told.news} ${told.day} ${told.by.name}`
  const { notice, day, by, person, team, role } = told
  const about = [person?.person, team?.team, role, told.import?.import, told.addressKind]
  return [notice, day, by.name, ...about].join(' ')
}
