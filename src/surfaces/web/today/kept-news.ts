// News stays on the page while the page is open, also after the server was told it was looked at.
import { useRef } from 'react'

export function useKept<News>(
  since: readonly News[],
  keyOf: (news: News) => string,
): readonly News[] {
  const kept = useRef<readonly News[]>([])
  kept.current = withNews(kept.current, since, keyOf)
  return kept.current
}

/** What is new goes on top; what was there stays, in its latest form. */
export function withNews<News>(
  kept: readonly News[],
  since: readonly News[],
  keyOf: (news: News) => string,
): readonly News[] {
  if (since.length === 0) return kept
  const keys = new Set(since.map(keyOf))
  return [...since, ...kept.filter((news) => !keys.has(keyOf(news)))]
}
