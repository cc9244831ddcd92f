// The mark before a line: which way help went, or what became of it.
import type { FavorView, NewsView, NoticeView } from '../../../core/privacy/views.ts'

export type LineMark =
  | 'given'
  | 'received'
  | 'passed'
  | 'returned'
  | 'let go'
  | 'seen'
  | 'written'
  | 'yes'
  | 'said'
  | 'brought in'
  | 'person'
  | 'team'

export function markOf(favor: FavorView): LineMark {
  if (favor.answers) return favor.answers.how === 'returns' ? 'returned' : 'passed'
  if (favor.relation === 'giver') return 'given'
  return favor.relation === 'receiver' ? 'received' : 'seen'
}

const newsMarks: Partial<Readonly<Record<NewsView['news'], LineMark>>> = {
  declined: 'written',
  lapsed: 'written',
  noticed: 'seen',
  'note disputed': 'written',
  'return said': 'returned',
  'return refused': 'written',
  returned: 'returned',
  'passed on': 'passed',
  'let go': 'let go',
}

/** What became of a favor where something did; otherwise the way it went. */
export function markOfNews({ news, favor }: NewsView): LineMark {
  return newsMarks[news] ?? markOf(favor)
}

/** What a notice is about. */
export function markOfNotice({ notice, team }: Pick<NoticeView, 'notice' | 'team'>): LineMark {
  if (notice === 'import' || notice === 'import undone') return 'brought in'
  return team ? 'team' : 'person'
}
