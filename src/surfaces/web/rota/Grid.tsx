// Four weeks by person, with what can be done there: a letter does something with the shift that
// holds the focus, and dragging one's own onto another's opens the swap its key opens.
import { type DragEvent, type ReactElement, useRef } from 'react'
import type { RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import { nowMs } from '../clock.ts'
import type { RotaAddress } from './address.ts'
import type { CellActs } from './Cell.tsx'
import { actOfKey } from './grid-keys.ts'
import { couldBeTaken, couldSwap, may } from './may.ts'
import { PersonGrid } from './PersonGrid.tsx'

export interface GridProps {
  readonly rota: RotaView
  readonly address: RotaAddress
}

export function Grid({ rota, address }: GridProps): ReactElement {
  const drag = useDrag(rota, address)
  const letter = (key: string, id: string): boolean => {
    const act = actOfKey[key]
    const shift = rota.shifts.find((each) => each.shift === id)
    if (!act || !shift) return false
    address.open(shift.shift, may(rota, shift, act, nowMs()) ? act : undefined)
    return true
  }
  return <PersonGrid rota={rota} open={address.open} letter={letter} {...drag} />
}

/** Dragging is for those who point; each end opens what the key `s` opens. */
function useDrag(rota: RotaView, address: RotaAddress): Pick<CellActs, 'drag' | 'over' | 'drop'> {
  const dragged = useRef<ShiftView>(undefined)
  const fits = (onto: ShiftView): boolean => {
    const { current } = dragged
    return current !== undefined && couldBeTaken(onto, nowMs()) && couldSwap(rota, current, onto)
  }
  return {
    drag: (shift, event: DragEvent) => {
      dragged.current = shift
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('text/plain', shift.shift)
    },
    over: (onto, event) => {
      if (fits(onto)) event.preventDefault()
    },
    drop: (onto, event) => {
      const { current } = dragged
      event.preventDefault()
      if (current && fits(onto)) address.open(current.shift, 'swap', onto.shift)
      dragged.current = undefined
    },
  }
}
