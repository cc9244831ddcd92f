// One shift, opened: who, when, how it stands, what can be done with it, and why it is whose it is.
// What is about to be done is in the address too, so Back leads out of it.
import type { ReactElement } from 'react'
import type { RotaView, ShiftBrief, ShiftView } from '../../../core/privacy/rota-views.ts'
import { type RotaPlace, shiftNamed } from '../../../grammar/rota-sentences.ts'
import { nowMs } from '../clock.ts'
import { Dialog } from '../paper/Dialog.tsx'
import { focusFirst } from '../paper/focus.ts'
import { AskCover } from './AskCover.tsx'
import type { RotaAddress } from './address.ts'
import { useJump } from './jump.ts'
import { may } from './may.ts'
import { dutyOf, zoneOf } from './plan.ts'
import { useReturnFocus } from './return-focus.ts'
import { ShiftSheet } from './ShiftSheet.tsx'
import { Swap } from './Swap.tsx'
import { Take } from './Take.tsx'
import { Why } from './Why.tsx'

export interface ShiftDrawerProps {
  readonly rota: RotaView
  readonly address: RotaAddress
}

/** What every part of the drawer is given. */
export interface OpenShift {
  readonly rota: RotaView
  readonly shift: ShiftView
  readonly brief: ShiftBrief
  readonly place: RotaPlace
  readonly address: RotaAddress
  /** Back to the shift. */
  readonly back: () => void
}

export function ShiftDrawer({ rota, address }: ShiftDrawerProps): ReactElement {
  const { search, close } = address
  const isLooking = useJump(rota, address)
  const isOpen = search.shift !== undefined && !isLooking
  useReturnFocus(isOpen ? search.shift : undefined)
  const shift = rota.shifts.find((each) => each.shift === search.shift)
  const opened = shift && openShift(rota, shift, address)
  const act = shift && search.act && may(rota, shift, search.act, nowMs()) ? search.act : undefined
  const title = opened ? titleOf(opened, act) : 'This shift was called off'
  return (
    <Dialog open={isOpen} title={title} drawer onClose={() => isOpen && close()}>
      <div key={`${search.shift} ${act}`} className="shift-drawer" tabIndex={-1} ref={focusFirst}>
        {opened ? (
          <Act opened={opened} act={act} />
        ) : (
          <p>It is in no week of this rota any more.</p>
        )}
        <button type="button" className="quiet-button flush" onClick={close}>
          Close
        </button>
      </div>
    </Dialog>
  )
}

export function briefOf(rota: RotaView, shift: ShiftView): ShiftBrief {
  const { name, letter, look } = dutyOf(rota, shift)
  const { shift: id, duty, day, fromMs, untilMs } = shift
  return { shift: id, duty, dutyName: name, letter, look, day, fromMs, untilMs }
}

function openShift(rota: RotaView, shift: ShiftView, address: RotaAddress): OpenShift {
  const place = { today: rota.today, zone: zoneOf(rota, dutyOf(rota, shift)) }
  const back = (): void => address.open(shift.shift)
  return { rota, shift, brief: briefOf(rota, shift), place, address, back }
}

type ActName = RotaAddress['search']['act']

function titleOf({ brief, place }: OpenShift, act: ActName): string {
  const named = shiftNamed(brief, place)
  switch (act) {
    case 'cover':
      return `Ask for cover: ${named}`
    case 'swap':
      return `Swap: ${named}`
    case 'why':
      return 'Why this?'
    default:
      return named
  }
}

function Act({ opened, act }: { readonly opened: OpenShift; readonly act: ActName }) {
  switch (act) {
    case 'cover':
      return <AskCover {...opened} />
    case 'swap':
      return <Swap {...opened} />
    case 'take':
      return <Take {...opened} />
    case 'why':
      return <Why {...opened} />
    default:
      return <ShiftSheet {...opened} />
  }
}
