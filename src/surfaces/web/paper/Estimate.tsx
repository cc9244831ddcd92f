// An estimate with its doubt: a dot, a bar for the 90 % interval, a dashed line for what chance
// would give, the figure at the right. Below the minimum of records, a hatched strip and the words:
// as high as any other row, never left out.
import '../styles/estimate.css'
import type { ReactElement, ReactNode } from 'react'

export interface Scale {
  readonly from: number
  readonly to: number
  /** With a thin space before it: "%", "h". */
  readonly unit: string
}

export interface EstimateProps {
  readonly label: string
  readonly scale: Scale
  readonly value: number
  /** Both ends of the 90 % interval. */
  readonly low: number
  readonly high: number
  /** What chance would give. */
  readonly chance?: number
  /** Ink unless it is about a direction; `before` is the quieter of two. */
  readonly tone?: 'given' | 'received' | 'passed' | 'before'
  /** What it says and what else could explain it. */
  readonly children?: ReactNode
}

export function Estimate(props: EstimateProps): ReactElement {
  const { label, scale, value, low, high, chance, tone, children } = props
  const at = (figure: number): string => `${place(figure, scale)}%`
  const figure = `${value}\u2009${scale.unit}`
  const doubt = `${low} to ${high}`
  const byChance = chance === undefined ? '' : `; by chance ${chance}\u2009${scale.unit}`
  return (
    <div className="iv">
      <p className="iv-label">{label}</p>
      <svg
        className={`iv-track ${tone ?? 'own'}`}
        role="img"
        aria-label={`${label}: ${figure}, 90\u2009% interval ${doubt}${byChance}`}
      >
        <line className="iv-axis" x1="0" x2="100%" y1="50%" y2="50%" />
        <line className="iv-bar" x1={at(low)} x2={at(high)} y1="50%" y2="50%" />
        {chance === undefined ? null : (
          <line className="iv-chance" x1={at(chance)} x2={at(chance)} y1="8%" y2="92%" />
        )}
        <circle className="iv-dot" cx={at(value)} cy="50%" r="6.5" />
      </svg>
      <p className="iv-value" aria-hidden="true">
        <b>{figure}</b> {doubt}
      </p>
      {children ? <p className="iv-why">{children}</p> : null}
    </div>
  )
}

/** Percent of the way along the scale, kept inside it. */
export function place(figure: number, { from, to }: Scale): number {
  const share = ((figure - from) / (to - from)) * 100
  return Math.min(Math.max(Math.round(share * 10) / 10, 0), 100)
}

/** The words under one or more estimates on the same scale. */
export function ScaleWords({ scale }: { readonly scale: Scale }): ReactElement {
  const { from, to, unit } = scale
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => from + (to - from) * share)
  return (
    <div className="iv-scale" aria-hidden="true">
      <div>
        {ticks.map((tick, index) => (
          <span key={tick}>{index === ticks.length - 1 ? `${tick}\u2009${unit}` : tick}</span>
        ))}
      </div>
    </div>
  )
}

export interface NotEnoughProps {
  readonly label: string
  /** "9 of 10 people": what there is, of what it takes. */
  readonly has?: string
}

export function NotEnough({ label, has }: NotEnoughProps): ReactElement {
  return (
    <div className="iv">
      <p className="iv-label">{label}</p>
      <p className="iv-none">
        <span className="hatch" aria-hidden="true" />
        <span>not enough records{has ? ` (${has})` : ''}</span>
      </p>
    </div>
  )
}
