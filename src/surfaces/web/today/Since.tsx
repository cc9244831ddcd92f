// Since you were here: what others did to the reader's favors and what they were told, newest
// first. Once these lines were on screen for a moment, the server is told how far was looked, for
// the reader's own eyes.
import { Link } from '@tanstack/react-router'
import { type ReactElement, useEffect, useRef } from 'react'
import type { NewsView, NoticeView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { noticeTold } from '../../../grammar/notices.ts'
import { newsTold } from '../../../grammar/sentences.ts'
import { write } from '../api/call.ts'
import { actKey, after } from '../clock.ts'
import { FavorLink } from '../paper/FavorLink.tsx'
import { Line, Lines } from '../paper/Lines.tsx'
import { markOfNews, markOfNotice } from './marks.ts'
import { isNotice, type Told, toldKey } from './told.ts'
import { sizeOf } from './words.ts'

export interface SinceProps {
  readonly since: readonly Told[]
  readonly upTo: number
  readonly today: Day
}

export function Since({ since, upTo, today }: SinceProps): ReactElement {
  const ground = useRef<HTMLDivElement>(null)
  useSeen(ground, upTo)
  return (
    <div ref={ground}>
      <Lines>
        {since.map((told, index) => {
          const sameDay = since[index - 1]?.day === told.day
          const key = toldKey(told)
          return isNotice(told) ? (
            <NoticeLine key={key} notice={told} {...{ today, sameDay }} />
          ) : (
            <NewsLine key={key} news={told} {...{ today, sameDay }} />
          )
        })}
      </Lines>
    </div>
  )
}

interface LineOf {
  readonly today: Day
  readonly sameDay: boolean
}

function NewsLine({ news, ...rest }: LineOf & { readonly news: NewsView }): ReactElement {
  const { what, sub } = newsTold(news, rest.today)
  return (
    <Line
      {...rest}
      mark={markOfNews(news)}
      day={news.day}
      what={<FavorLink favor={news.favor.favor}>{what}</FavorLink>}
      size={sizedNews.has(news.news) ? sizeOf(news.other ?? news.favor) : undefined}
      sub={sub}
    />
  )
}

/** An import leads to its lines, where the reader can say yes to them or take themselves out. */
function NoticeLine({ notice, ...rest }: LineOf & { readonly notice: NoticeView }): ReactElement {
  const { what, sub } = noticeTold(notice)
  const brought = notice.notice === 'import' ? notice.import : undefined
  return (
    <Line
      {...rest}
      mark={markOfNotice(notice)}
      day={notice.day}
      what={
        brought ? (
          <Link className="favor-link" to="/imports/$import" params={{ import: brought.import }}>
            {what}
          </Link>
        ) : (
          what
        )
      }
      sub={sub}
    />
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
