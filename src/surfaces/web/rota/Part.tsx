// The whole of a shift, or from when to when: said the same way wherever a part of one can be.
import { type ReactElement, useState } from 'react'
import type { Span } from '../../../core/asking.ts'
import type { ShiftView } from '../../../core/privacy/rota-views.ts'
import { type RotaPlace, shiftTimes } from '../../../grammar/rota-sentences.ts'
import { OneOf, TextField } from '../paper/Field.tsx'
import { isWithinADay, momentField, partTyped, timeField } from './span.ts'

export interface PartOfIt {
  readonly isPart: boolean
  readonly setIsPart: (isPart: boolean) => void
  readonly wrong: string | undefined
  /** What the fields say: none for the whole; `false` where they say no part of it. */
  readonly read: (said: (name: string) => string) => Span | undefined | false
}

export function usePart(shift: ShiftView, place: RotaPlace): PartOfIt {
  const [isPart, setIsPart] = useState(false)
  const [wrong, setWrong] = useState<string>()
  const read: PartOfIt['read'] = (said) => {
    setWrong(undefined)
    if (!isPart) return undefined
    const typed = { from: said('from'), until: said('until') }
    const part = partTyped(typed, shift, place.zone)
    if (part) return part
    setWrong(`A part of it lies within ${shiftTimes(shift, place)}.`)
    return false
  }
  return { isPart, setIsPart, wrong, read }
}

export interface PartFieldsProps {
  readonly part: PartOfIt
  readonly shift: ShiftView
  readonly place: RotaPlace
  readonly legend: string
}

export function PartFields({ part, shift, place, legend }: PartFieldsProps): ReactElement {
  const { isPart, setIsPart, wrong } = part
  const inADay = isWithinADay(shift)
  const held = inADay ? timeField : momentField
  const type = inADay ? 'time' : 'datetime-local'
  return (
    <>
      <OneOf
        name="how-much"
        legend={legend}
        value={isPart ? 'part' : 'whole'}
        onChoose={(value) => setIsPart(value === 'part')}
        choices={[
          { value: 'whole', words: 'The whole shift', hint: shiftTimes(shift, place) },
          { value: 'part', words: 'A part of it' },
        ]}
      />
      {isPart ? (
        <div className="from-until">
          <TextField
            label="From"
            name="from"
            type={type}
            defaultValue={held(shift.fromMs, place.zone)}
            required
          />
          <TextField
            label="Until"
            name="until"
            type={type}
            defaultValue={held(shift.untilMs, place.zone)}
            required
            {...(wrong ? { wrong } : {})}
          />
        </div>
      ) : null}
    </>
  )
}
