// One seat of a plan: its duty and hours, who has it, and whether that stays.
import type { ReactElement } from 'react'
import type { PersonId } from '../../../core/vocabulary.ts'
import { partyName } from '../../../grammar/sentences.ts'
import type { SeatInput } from '../../../operations/rotas/shapes.ts'
import { BlankChoice } from '../paper/Sentence.tsx'
import { dutyNameOf, given, personOf, type Rota, staying, whoCan, zoneOf } from './seats.ts'
import { hoursWords } from './words.ts'

export interface SeatRowProps {
  readonly rota: Rota
  readonly seat: SeatInput
  /** Where the row does not stand under its day. */
  readonly day?: string
  readonly put: (next: SeatInput) => void
}

export function SeatRow({ rota, seat, day, put }: SeatRowProps): ReactElement {
  const duty = rota.duties.find((each) => each.duty === seat.duty)
  const name = dutyNameOf(rota, seat)
  const hours = hoursWords(seat, zoneOf(rota, seat))
  const label = `${name}${day ? `, ${day}` : ''}, ${hours}`
  return (
    <li className={seat.person ? 'seat' : 'seat open'}>
      <span className={`duty-letter ${duty?.look ?? 'outlined'}`} aria-hidden="true">
        {duty?.letter}
      </span>
      <span className="seat-what">
        {name}
        {day ? `, ${day}` : ''} <small>{hours}</small>
      </span>
      <BlankChoice
        label={`Who has it: ${label}`}
        choices={whoCan(rota, seat)}
        value={seat.person ?? ''}
        {...(seat.person ? {} : { className: 'unsaid' })}
        onChange={({ currentTarget: { value } }) => put(given(seat, value as PersonId | ''))}
      />
      <button
        type="button"
        className="stay"
        aria-pressed={seat.pinned ?? false}
        aria-label={`${seat.pinned ? 'Stays' : 'Stay'}: ${label}`}
        onClick={() => put(staying(seat, !seat.pinned))}
      >
        {seat.pinned ? 'stays' : 'stay'}
      </button>
      {seat.shadow ? <Along rota={rota} person={seat.shadow} /> : null}
    </li>
  )
}

function Along({ rota, person }: { readonly rota: Rota; readonly person: PersonId }) {
  const found = rota.people.find((each) => personOf(each.person) === person)
  return found ? <small className="along">{partyName(found.person)} goes along</small> : null
}
