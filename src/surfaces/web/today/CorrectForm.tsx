// Correcting a line where it stands: kind, day, effort, and its author's words. Both sides are
// told, before and after.
import { Button } from '@mantine/core'
import { type FormEvent, type ReactElement, useId } from 'react'
import { limits } from '../../../core/limits.ts'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { Choice } from '../paper/Chip.tsx'
import { focusFirst } from '../paper/focus.ts'
import { effortChoices, kindChoices, unsaid } from '../quick/choices.ts'
import { type Correction, correctionOf } from './correction.ts'

export interface CorrectFormProps {
  readonly favor: FavorView
  readonly today: Day
  readonly busy: boolean
  /** "Correct and say yes" where a word still waits. */
  readonly button: string
  /** Whether its note is the reader's own, to be corrected too. */
  readonly withNote?: boolean
  readonly onCorrect: (correction: Correction) => void
  readonly onLeave: () => void
}

export function CorrectForm(props: CorrectFormProps): ReactElement {
  const { favor, today, busy, button, withNote, onCorrect, onLeave } = props
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onCorrect(correctionOf(favor, new FormData(event.currentTarget)))
  }
  const efforts = effortChoices(favor.effort)
  return (
    <form className="correct" onSubmit={submit} aria-label="Correct it">
      <div className="fields">
        <label htmlFor={`${id}-kind`}>
          Kind
          <select id={`${id}-kind`} name="kind" defaultValue={favor.kind} ref={focusFirst}>
            <Options choices={kindChoices()} />
          </select>
        </label>
        <label htmlFor={`${id}-day`}>
          Day
          <input id={`${id}-day`} type="date" name="day" max={today} defaultValue={favor.day} />
        </label>
        <label htmlFor={`${id}-effort`}>
          Effort
          <select
            id={`${id}-effort`}
            name="effort"
            defaultValue={favor.effort ? String(favor.effort.minutes) : unsaid}
          >
            <Options choices={efforts} />
          </select>
        </label>
        {withNote ? <NoteField id={`${id}-note`} note={favor.note} /> : null}
      </div>
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          {button}
        </Button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          Leave it as it was
        </button>
      </div>
    </form>
  )
}

interface NoteFieldProps {
  readonly id: string
  readonly note: string | undefined
}

function NoteField({ id, note }: NoteFieldProps): ReactElement {
  return (
    <label htmlFor={id} className="wide">
      Your words, for the two of you
      <textarea
        id={id}
        name="note"
        rows={2}
        maxLength={limits.noteCharacters}
        defaultValue={note}
      />
    </label>
  )
}

function Options({ choices }: { readonly choices: readonly Choice[] }): ReactElement[] {
  return choices.map(({ value, words }) => (
    <option key={value} value={value}>
      {words}
    </option>
  ))
}
