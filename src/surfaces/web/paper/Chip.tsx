// A chip: one thing that was read from a line, with its name before it, and a plain list to choose
// another value from. A native list works with thumbs, keys and screen readers alike.
import type { ReactElement, ReactNode } from 'react'

export interface Choice {
  readonly value: string
  readonly words: string
}

export interface ChipProps {
  readonly name: string
  readonly icon?: ReactNode
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
  /** Marks what could not be read. */
  readonly unsure?: boolean
}

export function Chip({ name, icon, value, choices, onChoose, unsure }: ChipProps): ReactElement {
  return (
    <label className={unsure ? 'chip unsure' : 'chip'}>
      {icon}
      <i>{name}</i>
      <select value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
    </label>
  )
}

export function Chips({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <fieldset className="chips">
      <legend className="sr">What was read; choose another where it is wrong</legend>
      {children}
    </fieldset>
  )
}
