// Remember this: a private memory of a favor, with words and a day to be shown it again. Only its
// author ever sees it, and it goes once the return has ended.
import { Button } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { FavorView } from '../../../core/privacy/views.ts'
import { addDays } from '../../../core/time.ts'
import { dayInSentence } from '../../../grammar/words.ts'
import { useDoing } from '../api/doing.ts'
import { localToday } from '../clock.ts'
import { TextField, WordsField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import type { OwnAnswer } from './private.ts'

export interface RememberProps {
  readonly favor: FavorView
  readonly memory: OwnAnswer['memory']
}

export function Remember({ favor, memory }: RememberProps): ReactElement {
  const [opened, setOpened] = useState(false)
  const { busy, problem, doIt } = useDoing('Nothing was kept.')
  const path = `/favors/${favor.favor}`
  const keep = async (body: object): Promise<void> => {
    const done = 'Remembered, for your eyes only.'
    if (await doIt({ path: `${path}/remember`, body, done })) setOpened(false)
  }
  const forget = (): void =>
    void doIt({ path: `${path}/forget-memory`, done: 'Let go. Nothing is left of it.' })
  if (opened) {
    return (
      <RememberForm
        memory={memory}
        busy={busy}
        problem={problem}
        onKeep={(body) => void keep(body)}
        onLeave={() => setOpened(false)}
      />
    )
  }
  return (
    <div>
      {memory ? <Kept memory={memory} /> : null}
      <div className="acts">
        <Button onClick={() => setOpened(true)}>
          {memory ? 'Change what you remember' : 'Remember this'}
        </Button>
        {memory ? (
          <button type="button" className="quiet-button" disabled={busy} onClick={forget}>
            Let it go
          </button>
        ) : null}
      </div>
      {problem ? <Problem what={problem} /> : null}
    </div>
  )
}

function Kept({ memory }: { readonly memory: NonNullable<RememberProps['memory']> }): ReactElement {
  const { words, day } = memory
  return (
    <p className="remembered">
      You wanted to remember this{words ? <span className="said">: “{words}”</span> : null}.{' '}
      {day && day >= localToday()
        ? `Today shows it to you ${dayInSentence(day, localToday())}.`
        : null}
    </p>
  )
}

interface RememberFormProps extends Pick<RememberProps, 'memory'> {
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onKeep: (body: object) => void
  readonly onLeave: () => void
}

function RememberForm(props: RememberFormProps): ReactElement {
  const { memory, busy, problem, onKeep, onLeave } = props
  const keep = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const said = (name: string): string => String(form.get(name) ?? '').trim()
    const [words, day] = [said('words'), said('day')]
    onKeep({ ...(words === '' ? {} : { words }), ...(day === '' ? {} : { day }) })
  }
  return (
    <form aria-label="Remember this" onSubmit={keep}>
      <WordsField
        label="What you want to remember"
        hint="Only you see it. It asks nothing of anybody, and it can be left empty."
        name="words"
        rows={2}
        maxLength={limits.noteCharacters}
        defaultValue={memory?.words ?? ''}
      />
      <TextField
        label="A day to be shown it again, if you like"
        type="date"
        name="day"
        min={addDays(localToday(), 1)}
        defaultValue={memory?.day ?? ''}
      />
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          Remember it
        </Button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          Not now
        </button>
      </div>
      {problem ? <Problem what={problem} /> : null}
    </form>
  )
}
