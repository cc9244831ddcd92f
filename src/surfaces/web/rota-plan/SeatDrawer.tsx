// One shift of a plan, opened: who has it is a choice among those who do its duty, A to Z, and what
// is chosen by hand stays. Nothing is sent from here.
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import type { PersonId } from '../../../core/vocabulary.ts'
import { holderWords, shiftDays, shiftTimes } from '../../../grammar/rota-sentences.ts'
import type { SeatInput } from '../../../operations/rotas/shapes.ts'
import { Dialog } from '../paper/Dialog.tsx'
import { OneOf, TickField } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'
import { dutyNameOf, given, replaced, staying, whoCan, zoneOf } from './seats.ts'

export interface SeatDrawerProps {
  readonly rota: RotaView
  readonly seats: readonly SeatInput[]
  readonly setSeats: (seats: readonly SeatInput[]) => void
  /** Its place in the plan; -1: none is open. */
  readonly at: number
  readonly onClose: () => void
}

export function SeatDrawer({ rota, seats, setSeats, at, onClose }: SeatDrawerProps): ReactElement {
  const seat = seats[at]
  const place = { today: rota.today, zone: seat ? zoneOf(rota, seat) : rota.zone }
  const title = seat ? `${dutyNameOf(rota, seat)}, ${shiftDays(seat, place)}` : ''
  const put = (next: SeatInput): void => setSeats(replaced(seats, at, next))
  return (
    <Dialog open={seat !== undefined} title={title} drawer onClose={onClose}>
      {seat ? (
        <div key={at} className="shift-drawer" tabIndex={-1} ref={focusFirst}>
          <p>{shiftTimes(seat, place)}</p>
          <Published rota={rota} seat={seat} />
          <OneOf
            name="who"
            legend="Who has it"
            value={seat.person ?? ''}
            onChoose={(value) => put(given(seat, value as PersonId | ''))}
            choices={whoCan(rota, seat).map((each) => ({ ...each, words: upper(each.words) }))}
          />
          <TickField
            label="It stays, in this plan and in later ones"
            checked={seat.pinned ?? false}
            onChange={({ currentTarget }) => put(staying(seat, currentTarget.checked))}
          />
          <button type="button" className="plain-button" onClick={onClose}>
            Back to the plan
          </button>
        </div>
      ) : null}
    </Dialog>
  )
}

const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

function Published({ rota, seat }: { readonly rota: RotaView; readonly seat: SeatInput }) {
  const shift = seat.shift && rota.shifts.find((each) => each.shift === seat.shift)
  return shift ? <p className="soft">As it is published: {holderWords(shift)}.</p> : null
}
