// A form that is a sentence: what can be said otherwise is underlined and chosen where it stands.
// The fields are the browser's own, so thumbs, keys and screen readers know them.
import '../styles/sentence.css'
import type { ComponentProps, FormEvent, ReactElement, ReactNode } from 'react'
import type { Choice } from './Chip.tsx'

export interface SentenceFormProps {
  /** What the form is, for those who hear the page. */
  readonly label: string
  readonly onSend: () => void
  /** The sentence: words with blanks in them. */
  readonly sentence: ReactNode
  /** Buttons, a note of one's own. */
  readonly children: ReactNode
}

export function SentenceForm({ label, onSend, sentence, children }: SentenceFormProps) {
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    onSend()
  }
  return (
    <form className="sentence" aria-label={label} onSubmit={submit}>
      <p className="compose">{sentence}</p>
      {children}
    </form>
  )
}

export interface BlankChoiceProps extends Omit<ComponentProps<'select'>, 'children'> {
  /** What is chosen here, for those who hear the page. */
  readonly label: string
  readonly choices: readonly Choice[]
}

export function BlankChoice({ label, choices, ...native }: BlankChoiceProps): ReactElement {
  return (
    <span className="blank choice">
      <select aria-label={label} {...native}>
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </span>
  )
}

export interface BlankProps extends ComponentProps<'input'> {
  readonly label: string
}

/** Words, a day or a figure, by its `type`. */
export function Blank({ label, ...native }: BlankProps): ReactElement {
  return (
    <span className="blank">
      <input type="text" aria-label={label} {...native} />
    </span>
  )
}
