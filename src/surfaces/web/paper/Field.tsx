// Fields of a form: the browser's own, with their name above, a hint below, and what is wrong with
// them in words. Everything a native field takes can be given.
import { type ComponentProps, type ReactElement, type ReactNode, useId, useState } from 'react'
import type { Choice } from './Chip.tsx'

interface Said {
  readonly label: ReactNode
  readonly hint?: ReactNode
  /** What is wrong, once something is. */
  readonly wrong?: string
}

interface AroundProps extends Said {
  readonly id: string
  readonly children: ReactNode
}

/** The name, the field, and what is said about it. */
function Around({ id, label, hint, wrong, children }: AroundProps): ReactElement {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}

function told(id: string, { hint, wrong }: Said) {
  const ids = [hint ? `${id}-hint` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ')
  return {
    id,
    ...(ids === '' ? {} : { 'aria-describedby': ids }),
    ...(wrong ? { 'aria-invalid': true } : {}),
  }
}

export type TextFieldProps = Said & Omit<ComponentProps<'input'>, 'id'>

/** One line of text, an address, a number, a day: by its `type`. */
export function TextField({ label, hint, wrong, ...native }: TextFieldProps): ReactElement {
  const id = useId()
  const said = { label, hint, ...(wrong ? { wrong } : {}) }
  return (
    <Around id={id} {...said}>
      <input type="text" {...native} {...told(id, said)} />
    </Around>
  )
}

export function PasswordField({ label, hint, wrong, ...native }: TextFieldProps): ReactElement {
  const id = useId()
  const [shown, setShown] = useState(false)
  const said = { label, hint, ...(wrong ? { wrong } : {}) }
  return (
    <Around id={id} {...said}>
      <span className="with-button">
        <input {...native} {...told(id, said)} type={shown ? 'text' : 'password'} />
        <button type="button" aria-pressed={shown} onClick={() => setShown(!shown)}>
          {shown ? 'Hide' : 'Show'}
          <span className="sr"> the password</span>
        </button>
      </span>
    </Around>
  )
}

export type WordsFieldProps = Said & Omit<ComponentProps<'textarea'>, 'id'>

/** Several lines of somebody's own words. */
export function WordsField({ label, hint, wrong, ...native }: WordsFieldProps): ReactElement {
  const id = useId()
  const said = { label, hint, ...(wrong ? { wrong } : {}) }
  return (
    <Around id={id} {...said}>
      <textarea rows={3} {...native} {...told(id, said)} />
    </Around>
  )
}

export type ChoiceFieldProps = Said &
  Omit<ComponentProps<'select'>, 'id' | 'children'> & { readonly choices: readonly Choice[] }

export function ChoiceField(props: ChoiceFieldProps): ReactElement {
  const { label, hint, wrong, choices, ...native } = props
  const id = useId()
  const said = { label, hint, ...(wrong ? { wrong } : {}) }
  return (
    <Around id={id} {...said}>
      <select {...native} {...told(id, said)}>
        {choices.map(({ value, words }) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </Around>
  )
}

export type TickFieldProps = Said & Omit<ComponentProps<'input'>, 'id' | 'type'>

/** Something that is so or not: pressing its words sets it too. */
export function TickField({ label, hint, wrong, ...native }: TickFieldProps): ReactElement {
  const id = useId()
  const said = { label, hint, ...(wrong ? { wrong } : {}) }
  return (
    <div className="field tick">
      <label>
        <input type="checkbox" {...native} {...told(id, said)} />
        <span>{label}</span>
      </label>
      {hint ? (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      ) : null}
      {wrong ? (
        <p className="wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      ) : null}
    </div>
  )
}

export interface ManyProps {
  readonly name: string
  readonly legend: ReactNode
  readonly choices: readonly (Choice & { readonly hint?: string })[]
  readonly value: string
  readonly onChoose: (value: string) => void
}

/** One of a few, all seen at once. */
export function OneOf({ name, legend, choices, value, onChoose }: ManyProps): ReactElement {
  return (
    <fieldset className="one-of">
      <legend>{legend}</legend>
      {choices.map((choice) => (
        <label key={choice.value}>
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span>
            {choice.words}
            {choice.hint ? <small>{choice.hint}</small> : null}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
