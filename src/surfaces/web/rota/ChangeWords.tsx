// The words that go with a no or a question: for a no they are asked for and never needed.
import { Button } from '@mantine/core'
import type { FormEvent, ReactElement } from 'react'
import { WordsField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'

export interface ChangeWordsProps {
  readonly step: 'not this time' | 'tell me more'
  readonly name: string
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onSaid: (words: string) => void
  readonly onLeave: () => void
}

export function ChangeWords(props: ChangeWordsProps): ReactElement {
  const { step, name, busy, problem, onSaid, onLeave } = props
  const isNo = step === 'not this time'
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    onSaid(String(new FormData(event.currentTarget).get('words') ?? '').trim())
  }
  return (
    <form
      className="asking"
      aria-label={isNo ? 'Not this time' : `What you would like to know from ${name}`}
      onSubmit={submit}
    >
      <WordsField
        label={isNo ? 'A word to go with it' : 'What would you like to know?'}
        name="words"
        maxLength={500}
        rows={2}
        required={!isNo}
        autoFocus
        {...(isNo ? { hint: `You needn’t. Only ${name} and you read it.` } : {})}
      />
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          {isNo ? `Answer ${name}: not this time` : `Ask ${name}`}
        </Button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          Go back
        </button>
      </div>
    </form>
  )
}
