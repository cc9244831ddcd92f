// Where one favor went, read downwards: a green dot where it began, a violet ring for each time it
// was passed on, an amber dot and a thin loop where it came home.
import type { ReactElement, ReactNode } from 'react'

export interface ChainLink {
  readonly key: string
  readonly how: 'given' | 'passed on' | 'came home'
  readonly what: ReactNode
  readonly sub?: ReactNode
}

export function Chain({ links }: { readonly links: readonly ChainLink[] }): ReactElement {
  const closes = links.at(-1)?.how === 'came home'
  return (
    <ol className="chain">
      {links.map(({ key, how, what, sub }, index) => (
        <li key={key} className={classes[how]}>
          <Step closes={closes} isFirst={index === 0} isLast={index === links.length - 1} />
          <p className="what">{what}</p>
          {sub ? <p className="sub">{sub}</p> : null}
        </li>
      ))}
    </ol>
  )
}

const classes = { given: 'start', 'passed on': 'pass', 'came home': 'home' } as const

interface StepProps {
  readonly closes: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

/**
 * The drawing beside one step, as high as its words: each holds its own piece of the line and of
 * the loop, so that both fit steps of any height.
 */
function Step({ closes, isFirst, isLast }: StepProps): ReactElement {
  return (
    <svg aria-hidden="true">
      {isLast ? null : <line className="pass-line" x1="36" x2="36" y1="20" y2="100%" />}
      {isFirst ? null : <line className="pass-line" x1="36" x2="36" y1="-1" y2="7" />}
      {closes ? <Loop isFirst={isFirst} isLast={isLast} /> : null}
      <circle className="dot" cx="36" cy="13" r="6" />
    </svg>
  )
}

/** It leaves the last dot, runs up at the left, and comes home to the first. */
function Loop({ isFirst, isLast }: Omit<StepProps, 'closes'>): ReactElement {
  if (isFirst) {
    return (
      <>
        <line className="loop" x1="4" x2="4" y1="27" y2="100%" />
        <path className="loop" d="M4 27V26A13 13 0 0 1 17 13H19" />
        <path className="tip" d="M18 7.5 26 13 18 18.5Z" />
      </>
    )
  }
  if (isLast) return <path className="loop" d="M4 -1V0A13 13 0 0 0 17 13H29" />
  return <line className="loop" x1="4" x2="4" y1="-1" y2="100%" />
}
