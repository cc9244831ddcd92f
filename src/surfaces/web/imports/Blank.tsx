// A blank in a sentence: a word somebody chooses, underlined, from a plain list. The sentence is
// the form.
import { IconChevronDown } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { Choice } from '../paper/Chip.tsx'

export interface BlankProps {
  /** What is chosen, for who cannot see the sentence around it. */
  readonly name: string
  readonly value: string
  readonly choices: readonly Choice[]
  readonly onChoose: (value: string) => void
  /** Nothing was chosen where something has to be. */
  readonly unsure?: boolean
  readonly disabled?: boolean
}

export function Blank(props: BlankProps): ReactElement {
  const { name, value, choices, onChoose, unsure, disabled } = props
  return (
    <span className={unsure ? 'blank unsure' : 'blank'}>
      <select
        aria-label={name}
        value={value}
        disabled={disabled}
        onChange={(event) => onChoose(event.currentTarget.value)}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.words}
          </option>
        ))}
      </select>
      <IconChevronDown className="i" stroke={2.5} aria-hidden="true" />
    </span>
  )
}
