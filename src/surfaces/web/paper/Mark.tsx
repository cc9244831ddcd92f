// The mark: a G that is a turned arrow. Green leaves, amber comes home.
import type { ReactElement } from 'react'

export function Mark(): ReactElement {
  return (
    <svg className="mark" viewBox="0 0 32 32" aria-hidden="true">
      <path className="s-given" d="M24.6 7.9A11.4 11.4 0 1 0 27.4 17" />
      <path className="s-received" d="M27.4 17H14.6M19 12.2 14.2 17 19 21.8" />
    </svg>
  )
}

/** Two cups, and a line out that turns and comes home: for a page with nothing on it yet. */
export function TwoCups(): ReactElement {
  return (
    <svg className="cups" viewBox="0 0 320 150" aria-hidden="true">
      <path className="cups-quiet" d="M8 118H312M8 132H312" />
      <path
        className="s-ink"
        d="M58 82h40v22a14 14 0 0 1-14 14H72a14 14 0 0 1-14-14ZM98 88h6a9 9 0 0 1 0 18h-6"
      />
      <path className="cups-quiet" d="M68 72c-4-5 4-8 0-14M80 72c-4-5 4-8 0-14" />
      <path
        className="s-ink"
        d="M232 82h40v22a14 14 0 0 1-14 14h-12a14 14 0 0 1-14-14ZM232 88h-6a9 9 0 0 0 0 18h6"
      />
      <path className="s-given" d="M92 58C112 10 214 4 238 34A14 14 0 0 1 226 58" />
      <path className="s-received" d="M226 58H112M124 47 112 58 124 69" />
    </svg>
  )
}
