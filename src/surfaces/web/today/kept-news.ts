// News stays on the page while the page is open, also after the server was told it was looked at.
import { useRef } from 'react'
import type { NewsView } from '../../../core/privacy/views.ts'

export function useKeptNews(since: readonly NewsView[]): readonly NewsView[] {
  const kept = useRef<readonly NewsView[]>([])
  kept.current = withNews(kept.current, since)
  return kept.current
}

/** What is new goes on top; what was there stays, in its latest form. */
export function withNews(
  kept: readonly NewsView[],
  since: readonly NewsView[],
): readonly NewsView[] {
  if (since.length === 0) return kept
  const keyOf = (news: NewsView): string =>
    `${news.favor.favor} ${news.news} ${news.day} ${news.by.name}`
  const keys = new Set(since.map(keyOf))
  return [...since, ...kept.filter((news) => !keys.has(keyOf(news)))]
}
