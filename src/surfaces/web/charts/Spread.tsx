// How evenly something falls: a ring for each on one axis, one's own filled and called "you". No
// names and no order but the axis.
import { type ReactElement, useRef } from 'react'
import { placed, type Rings } from './rings.ts'
import { useWidth } from './width.ts'
import '../styles/charts.css'

export interface SpreadProps {
  /** In hundredths of the unit; one's own is among them. */
  readonly values: readonly number[]
  readonly own?: number | undefined
  /** What the drawing says, for those who hear the page. */
  readonly label: string
}

const apart = 12.4
const radius = 5.2
const rise = 13
const edge = 8

export function Spread({ values, own, label }: SpreadProps): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const rings = placed(values, own, { width: width - 2 * edge, apart })
  const ground = 26 + Math.max(rings.levels, 1) * rise
  return (
    <div className="fig spread" ref={box}>
      <svg role="img" aria-label={label} width={width} height={ground + 26}>
        <Drawn rings={rings} width={width} ground={ground} />
      </svg>
    </div>
  )
}

interface DrawnProps {
  readonly rings: Rings
  readonly width: number
  readonly ground: number
}

function Drawn({ rings: { rings, ticks, from, until }, width, ground }: DrawnProps): ReactElement {
  const x = (unit: number): number => edge + ((unit - from) / (until - from)) * (width - 2 * edge)
  const y = (level: number): number => ground - 7 - level * rise
  const own = rings.find((ring) => ring.own)
  const above = rings.filter(
    (ring) => own && Math.abs(ring.x - own.x) * (width / (until - from)) < 30,
  )
  const top = Math.max(0, ...above.map(({ level }) => level))
  return (
    <>
      <path className="ax" d={`M0 ${ground}H${width}`} />
      {rings.map((ring) => (
        <circle
          key={`${ring.x} ${ring.level}`}
          className={ring.own ? 'ring own' : 'ring'}
          cx={x(ring.x)}
          cy={y(ring.level)}
          r={radius}
        />
      ))}
      {ticks.map((tick) => (
        <text key={tick} className="axis-words" x={x(tick)} y={ground + 22} textAnchor="middle">
          {tick}
        </text>
      ))}
      {own ? (
        <text className="ring-words" x={x(own.x)} y={y(top) - 11} textAnchor="middle">
          you
        </text>
      ) : null}
    </>
  )
}
