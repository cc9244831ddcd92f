// Narrowing the entries: plain lists, two days and a word, each of them in the address.
import { type FormEvent, type ReactElement, useId } from 'react'
import { Chip, type Choice } from '../paper/Chip.tsx'
import type { EntriesSearch } from '../search.ts'
import { any, kindsChoices, standingChoices, whichChoices } from './filters.ts'

export interface FiltersProps {
  readonly search: EntriesSearch
  readonly named: readonly Choice[]
  readonly today: string
  readonly onNarrow: (name: keyof EntriesSearch, value: string) => void
}

export function Filters({ search, named, today, onNarrow }: FiltersProps): ReactElement {
  const lists = [
    ['which', 'which', whichChoices],
    ['with', 'with', named],
    ['kind', 'kind', kindsChoices()],
    ['standing', 'how it stands', standingChoices],
  ] as const
  const find = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onNarrow('words', String(new FormData(event.currentTarget).get('words') ?? '').trim())
  }
  return (
    <form className="filters" onSubmit={find} aria-label="Which entries">
      {lists.map(([name, words, choices]) => (
        <Chip
          key={name}
          name={words}
          value={search[name] ?? any}
          choices={choices}
          onChoose={(value) => onNarrow(name, value)}
        />
      ))}
      <Days {...{ search, today, onNarrow }} />
      <Words key={search.words} words={search.words ?? ''} />
      <button type="submit" className="plain-button">
        Find
        <span className="sr"> these words</span>
      </button>
    </form>
  )
}

function Days({ search, today, onNarrow }: Omit<FiltersProps, 'named'>): ReactElement[] {
  const id = useId()
  return (['from', 'until'] as const).map((name) => (
    <label key={name} className="chip" htmlFor={`${id}-${name}`}>
      <i>{name}</i>
      <input
        id={`${id}-${name}`}
        type="date"
        max={today}
        value={search[name] ?? ''}
        onChange={(event) => onNarrow(name, event.currentTarget.value)}
      />
    </label>
  ))
}

function Words({ words }: { readonly words: string }): ReactElement {
  const id = useId()
  return (
    <label className="chip" htmlFor={id}>
      <i>words</i>
      <input
        id={id}
        type="search"
        name="words"
        maxLength={80}
        defaultValue={words}
        placeholder="in a note or a name"
        enterKeyHint="search"
      />
    </label>
  )
}
