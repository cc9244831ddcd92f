// Since you were here: what others did to the reader's favors, newest first. Once these lines were
// on screen for a moment, the server is told how far was looked, for the reader's own eyes.
import { type ReactElement, useEffect, useRef } from 'react'
import type { NewsView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { newsTold } from '../../../grammar/sentences.ts'
import { write } from '../api/call.ts'
import { actKey, after } from '../clock.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { markOfNews } from './marks.ts'
import { sizeOf } from './words.ts'

export interface SinceProps {
  readonly since: readonly NewsView[]
  readonly upTo: number
  readonly today: Day
}

export function Since({ since, upTo, today }: SinceProps): ReactElement {
  const ground = useRef<HTMLDivElement>(null)
  useSeen(ground, upTo)
  return (
    <div ref={ground}>
      <Lines>
        {since.map((news, index) => {
          const { what, sub } = newsTold(news, today)
          const shown = news.other ?? news.favor
          return (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: news has no id and does not move.
              key={`${news.favor.favor} ${news.news} ${index}`}
              mark={markOfNews(news)}
              today={today}
              day={news.day}
              sameDay={since[index - 1]?.day === news.day}
              what={what}
              size={sizedNews.has(news.news) ? sizeOf(shown) : undefined}
              sub={sub}
            />
          )
        })}
      </Lines>
    </div>
  )
}

const sizedNews = new Set<NewsView['news']>(['recorded', 'confirmed', 'returned', 'passed on'])
const lookedMs = 2_000

function useSeen(ground: { readonly current: HTMLElement | null }, upTo: number): void {
  const told = useRef(0)
  useEffect(() => {
    const { current } = ground
    if (!current || told.current >= upTo) return undefined
    let callOff = (): void => undefined
    const watcher = new IntersectionObserver((entries) => {
      callOff()
      if (!entries.some((entry) => entry.isIntersecting)) return
      callOff = after(lookedMs, () => {
        if (document.visibilityState !== 'visible') return
        told.current = upTo
        // Not told means shown once more next time: nothing is lost.
        write('/today/seen', actKey(), { upTo }).catch(() => undefined)
      })
    })
    watcher.observe(current)
    return () => {
      callOff()
      watcher.disconnect()
    }
  }, [ground, upTo])
}
