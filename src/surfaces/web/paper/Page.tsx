// A sheet with its margin line, and the sections on it: days left of the line, text beside it,
// notes at the right.
import { type ReactElement, type ReactNode, useEffect, useRef } from 'react'

export interface PageProps {
  /** What the browser's tab says before the name of the house. */
  readonly title: string
  readonly children: ReactNode
}

export function Page({ title, children }: PageProps): ReactElement {
  const main = useRef<HTMLElement>(null)
  useEffect(() => {
    document.title = `${title.replace(/\.$/, '')} · Goodturn`
  }, [title])
  useEffect(() => arrive(main.current), [])
  return (
    <main className="page" id="main" tabIndex={-1} ref={main}>
      {children}
    </main>
  )
}

let arrivedAt: string | undefined

/** On another page than before, the focus goes along, unless something there has it already. */
function arrive(main: HTMLElement | null): void {
  const { pathname } = location
  const before = arrivedAt
  arrivedAt = pathname
  if (before === undefined || before === pathname) return
  if (main && !main.contains(document.activeElement)) main.focus({ preventScroll: true })
}

export interface SectionProps {
  readonly margin?: ReactNode
  readonly title?: string
  /** Notes beside the text: doubts, who can see it, the guide. */
  readonly notes?: ReactNode
  readonly first?: boolean
  readonly children: ReactNode
}

export function Section({ margin, title, notes, first, children }: SectionProps): ReactElement {
  return (
    <section className={first ? 'sec first' : 'sec'} {...(title ? { 'aria-label': title } : {})}>
      <div className="m">{margin}</div>
      <div className="t">
        {title ? <h2>{title}</h2> : null}
        {children}
      </div>
      {notes ? <aside className="n-col">{notes}</aside> : null}
    </section>
  )
}

export interface MarginNoteProps {
  readonly title: string
  readonly children: ReactNode
}

export function MarginNote({ title, children }: MarginNoteProps): ReactElement {
  return (
    <div className="note">
      <p className="nh">{title}</p>
      {children}
    </div>
  )
}
