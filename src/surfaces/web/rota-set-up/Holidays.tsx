// Whose holidays count: a country there are holidays for, and a part of it where it has some. The
// list is asked for once somebody looks.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { holidayPlacesQuery } from '../api/plan-queries.ts'
import type { Choice } from '../paper/Chip.tsx'
import { ChoiceField } from '../paper/Field.tsx'
import type { RulesProps } from './Rules.tsx'

export interface HolidaysProps extends RulesProps {
  /** Whether anybody looks. */
  readonly asked: boolean
}

export function Holidays({ draft, change, asked }: HolidaysProps): ReactElement {
  const { data } = useQuery({ ...holidayPlacesQuery, enabled: asked })
  const countries = data?.countries ?? []
  const said = draft.holidays ?? ''
  const [country = ''] = said.split('-')
  const parts = countries.find(({ place }) => place === country)?.parts ?? []
  const say = (place: string): void => {
    const { holidays: _, ...rest } = draft
    change(place === '' ? rest : { ...rest, holidays: place })
  }
  return (
    <div className="row">
      <ChoiceField
        label="Holidays count"
        choices={[{ value: '', words: 'no country’s' }, ...choicesOf(countries, country)]}
        value={country}
        onChange={({ currentTarget }) => say(currentTarget.value)}
      />
      {country === '' || (parts.length === 0 && said === country) ? null : (
        <ChoiceField
          label="A part of it"
          choices={[
            { value: country, words: 'all of it' },
            ...choicesOf(parts, said === country ? '' : said),
          ]}
          value={said}
          onChange={({ currentTarget }) => say(currentTarget.value)}
        />
      )}
    </div>
  )
}

interface Place {
  readonly place: string
  readonly name: string
}

/** What stands is always among them, also before they came. */
function choicesOf(places: readonly Place[], stands: string): readonly Choice[] {
  const isKnown = stands === '' || places.some(({ place }) => place === stands)
  const known = places.map(({ place, name }) => ({ value: place, words: name }))
  return isKnown ? known : [{ value: stands, words: stands }, ...known]
}
