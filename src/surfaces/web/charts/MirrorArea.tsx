// Given above one zero line, received below it, week by week on the same scale. Received is
// striped, the unfinished week hatched, and the words stand in the drawing, not in a legend.
import { type ReactElement, useId, useMemo, useRef } from 'react'
import {
  areaPath,
  type Ground,
  groundFor,
  type MirrorWeek,
  monthWords,
  reachOf,
  ticksFor,
  weekX,
} from './mirror.ts'
import { useWidth } from './width.ts'

export interface NamedWeek {
  readonly way: 'given' | 'received'
  readonly monday: string
  readonly words: string
}

export interface MirrorAreaProps {
  readonly weeks: readonly MirrorWeek[]
  /** After the last mark: "h"; nothing where favors are counted. */
  readonly unit?: string
  /** One or two weeks named in words. */
  readonly named: readonly NamedWeek[]
  /** Whether the last week has not ended. */
  readonly unfinished: boolean
  /** The drawing as a sentence. */
  readonly label: string
}

export function MirrorArea({
  weeks,
  named,
  label,
  unit,
  unfinished,
}: MirrorAreaProps): ReactElement {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const height = width < 500 ? 300 : 330
  const ground = groundFor(width, height)
  const reach = useMemo(() => reachOf(weeks), [weeks])
  const up = (value: number): number => ground.zero - 1 - (value / reach) * ground.reach
  const down = (value: number): number => ground.zero + 1 + (value / reach) * ground.reach
  return (
    <div ref={box} className="fig">
      <svg width={width} height={height} role="img" aria-label={label}>
        <Marks ground={ground} reach={reach} unit={unit} {...{ up, down }} />
        <Area way="given" {...{ weeks, ground, unfinished }} yOf={up} />
        <Area way="received" {...{ weeks, ground, unfinished }} yOf={down} />
        <path className="ax" d={`M0 ${ground.zero}H${ground.right}`} />
        {named.map((each) => (
          <Name key={each.way} named={each} {...{ weeks, ground }} {...{ up, down }} />
        ))}
        <text className="way given-words" x="0" y="14">
          You gave
        </text>
        <text className="way received-words" x="0" y={height - 36}>
          You received
        </text>
        {monthWords(weeks, ground).map(({ x, words }) => (
          <text
            key={`${words} ${x}`}
            className="axis-words"
            x={x}
            y={height - 5}
            textAnchor="middle"
          >
            {words}
          </text>
        ))}
      </svg>
    </div>
  )
}

interface MarksProps {
  readonly ground: Ground
  readonly reach: number
  readonly unit: string | undefined
  readonly up: (value: number) => number
  readonly down: (value: number) => number
}

/** Few hairlines, the unit on the last. */
function Marks({ ground, reach, unit, up, down }: MarksProps): ReactElement {
  const ticks = ticksFor(reach)
  return (
    <>
      {ticks.flatMap((tick, index) =>
        [up, down].map((yOf) => {
          const y = Math.round(yOf(tick)) + 0.5
          const words = unit && index === ticks.length - 1 ? `${tick}\u2009${unit}` : String(tick)
          return (
            <g key={y}>
              <path className="grid" d={`M0 ${y}H${ground.right}`} />
              <text className="axis-words" x={ground.width} y={y + 4} textAnchor="end">
                {words}
              </text>
            </g>
          )
        }),
      )}
    </>
  )
}

interface AreaProps {
  readonly way: 'given' | 'received'
  readonly weeks: readonly MirrorWeek[]
  readonly ground: Ground
  readonly unfinished: boolean
  readonly yOf: (value: number) => number
}

function Area({ way, weeks, ground, unfinished, yOf }: AreaProps): ReactElement {
  const id = useId()
  const count = weeks.length
  const xOf = (index: number): number => weekX(count, index, ground)
  const values = weeks.map((week) => week[way])
  const path = areaPath(values, xOf, yOf, ground)
  const until = unfinished && count > 1 ? xOf(count - 2) : ground.right
  const hatched = unfinished && count < 2 ? 0 : until
  return (
    <g className={`area ${way}-area`}>
      <clipPath id={`${id}done`}>
        <rect x="0" y="0" width={hatched} height="100%" />
      </clipPath>
      <clipPath id={`${id}now`}>
        <rect x={hatched} y="0" width={ground.right - hatched} height="100%" />
      </clipPath>
      <pattern id={`${id}stripes`} width="5" height="5" patternUnits="userSpaceOnUse">
        <rect className="ground" width="5" height="5" />
        <rect className="stripe" width="3" height="5" />
      </pattern>
      <pattern
        id={`${id}hatch`}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect className="stripe" width="2" height="6" />
      </pattern>
      <path
        className={way === 'given' ? 'plain' : 'striped'}
        d={path}
        clipPath={`url(#${id}done)`}
        {...(way === 'received' ? { fill: `url(#${id}stripes)` } : {})}
      />
      <path d={path} clipPath={`url(#${id}now)`} fill={`url(#${id}hatch)`} />
    </g>
  )
}

interface NameProps {
  readonly named: NamedWeek
  readonly weeks: readonly MirrorWeek[]
  readonly ground: Ground
  readonly up: (value: number) => number
  readonly down: (value: number) => number
}

/** Beside the top of its week, on whichever side has room. */
function Name({ named, weeks, ground, up, down }: NameProps): ReactElement | null {
  const index = weeks.findIndex(({ monday }) => monday === named.monday)
  const week = weeks[index]
  if (!week) return null
  const x = weekX(weeks.length, index, ground)
  const y = named.way === 'given' ? up(week.given) - 7 : down(week.received) + 16
  const half = named.words.length * 3.3
  const anchor = x < half ? 'start' : x > ground.right - half ? 'end' : 'middle'
  return (
    <text className={`named ${named.way}-words`} {...{ x, y }} textAnchor={anchor}>
      {named.words}
    </text>
  )
}
