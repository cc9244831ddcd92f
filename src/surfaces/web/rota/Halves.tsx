// The two halves of a swap side by side: what each takes, when it is, and whose it is now.
import { IconArrowsLeftRight } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { ShiftBrief } from '../../../core/privacy/rota-views.ts'
import { type RotaPlace, shiftNamed, shiftTimes } from '../../../grammar/rota-sentences.ts'
import { Letter } from './ShiftMark.tsx'

export interface Half {
  readonly shift: ShiftBrief
  /** "You take", "Joe takes". */
  readonly takes: string
  /** "now Joe’s". */
  readonly now: string
}

export interface HalvesProps {
  readonly first: Half
  readonly second: Half
  readonly place: RotaPlace
}

export function Halves({ first, second, place }: HalvesProps): ReactElement {
  return (
    <div className="swap">
      <OneHalf half={first} place={place} />
      <IconArrowsLeftRight className="i" stroke={1.75} aria-hidden="true" />
      <OneHalf half={second} place={place} />
    </div>
  )
}

function OneHalf({ half, place }: { readonly half: Half; readonly place: RotaPlace }) {
  const { shift, takes, now } = half
  return (
    <div className="half">
      <p className="eyebrow">{takes}</p>
      <p className="half-shift">
        <Letter {...shift} waits />
        {shiftNamed(shift, place)}
      </p>
      <p className="soft">
        {shiftTimes(shift, place)}, {now}
      </p>
    </div>
  )
}
