// A slip: somebody handed it over and waits for a word. The only raised thing on a page. Answered,
// it folds down into its line.
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { after, foldMs } from '../clock.ts'
import { Face } from './Face.tsx'

export interface SlipProps {
  readonly by: string
  /** What they did: "wrote this down". */
  readonly did: string
  readonly until?: ReactNode
  readonly ask: ReactNode
  readonly children: ReactNode
}

export function Slip({ by, did, until, ask, children }: SlipProps): ReactElement {
  return (
    <article className="slip fold" data-stop tabIndex={-1} aria-label={`${by} ${did}`}>
      <p className="by">
        <Face name={by} />
        <span>
          <b>{by}</b> {did}
        </span>
        {until ? <span className="until">{until}</span> : null}
      </p>
      <p className="ask">{ask}</p>
      {children}
    </article>
  )
}

export interface FoldingProps {
  readonly folded: boolean
  readonly slip: ReactNode
  readonly line: ReactNode
}

/** Shows the slip, then, once answered, the line it became; focus goes along. */
export function Folding({ folded, slip, line }: FoldingProps): ReactElement {
  const [stage, setStage] = useState<'slip' | 'folding' | 'line'>(folded ? 'line' : 'slip')
  const ground = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!folded) {
      setStage('slip')
      return undefined
    }
    setStage((now) => (now === 'slip' ? 'folding' : now))
    return after(foldMs(), () => setStage('line'))
  }, [folded])
  useEffect(() => {
    const { activeElement } = document
    const lost = activeElement === document.body || activeElement === null
    if (stage === 'line' && folded && lost) {
      ground.current?.querySelector<HTMLElement>('[data-stop]')?.focus({ preventScroll: true })
    }
  }, [stage, folded])
  return (
    <div className={`folding is-${stage}`} ref={ground}>
      {stage === 'line' ? <ul className="lines">{line}</ul> : <div inert={folded}>{slip}</div>}
    </div>
  )
}
