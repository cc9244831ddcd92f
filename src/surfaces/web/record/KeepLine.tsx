// Writing a line for one's own eyes, also about somebody who has not joined.
import { Button } from '@mantine/core'
import { type FormEvent, type ReactElement, useId, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { useActs } from '../api/acts.ts'
import { wordsOf } from '../api/call.ts'
import { ChoiceField, TextField, WordsField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useToast } from '../paper/Toast.tsx'
import { kindChoices } from '../quick/choices.ts'
import { type Known, lineFrom } from './kept.ts'

export interface KeepLineProps {
  readonly known: Known
  readonly today: Day
  readonly onDone: () => void
}

export function KeepLine({ known, today, onDone }: KeepLineProps): ReactElement {
  const { act, busy } = useActs()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()
  const keep = async (event: FormEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    setProblem(undefined)
    try {
      const body = lineFrom(new FormData(event.currentTarget), known)
      await act<unknown>({ path: '/private/lines', body })
      toast({ text: 'Kept. Only you read it.' })
      onDone()
    } catch (error) {
      setProblem(`${wordsOf(error)} What you typed is still here.`)
    }
  }
  return (
    <form className="form" aria-label="A line to yourself" onSubmit={(event) => void keep(event)}>
      <WithWhom known={known} />
      <ChoiceField
        label="Which way"
        name="way"
        choices={[
          { value: 'received', words: 'They helped you' },
          { value: 'given', words: 'You helped them' },
        ]}
      />
      <ChoiceField label="Kind" name="kind" defaultValue="other" choices={kindChoices()} />
      <TextField label="Day" name="day" type="date" max={today} defaultValue={today} required />
      <WordsField label="In your words" name="note" rows={2} maxLength={limits.noteCharacters} />
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          Keep it to myself
        </Button>
        <button type="button" className="quiet-button" onClick={onDone}>
          Not now
        </button>
      </div>
    </form>
  )
}

function WithWhom({ known }: Pick<KeepLineProps, 'known'>): ReactElement {
  const id = useId()
  return (
    <>
      <TextField
        label="With whom"
        name="other"
        required
        maxLength={limits.nameCharacters}
        list={id}
        autoComplete="off"
        autoFocus
        hint="Also somebody who is not here."
      />
      <datalist id={id}>
        {known.people
          .filter((person) => !person.you)
          .map((person) => (
            <option key={person.person} value={person.name} />
          ))}
      </datalist>
    </>
  )
}
