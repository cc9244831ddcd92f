// The forms that the lines about oneself open: a name, days away, a list in one's own words.
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { TextField, WordsField } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'

interface FormProps {
  readonly close: () => void
}

export function NameForm({ me, close }: FormProps & { readonly me: MeAnswer }): ReactElement {
  const { busy, problem, doIt } = useDoing('Your name stayed as it was.')
  const { name: before } = me.you
  const path = '/people/me/name'
  const rename = async (name: string): Promise<void> => {
    if (name === before) return close()
    const undo = { path, body: { name: before }, done: `You are ${before} again.` }
    const done = await doIt({ path, body: { name }, done: `You are ${name} now.`, undo })
    return done ? close() : undefined
  }
  return (
    <Asking
      label="Your name"
      button="Go by that name"
      busy={busy}
      problem={problem}
      onSaid={(said) => void rename(said('name'))}
      onLeave={close}
    >
      <TextField
        label="Your name"
        name="name"
        required
        maxLength={limits.nameCharacters}
        defaultValue={before}
        autoComplete="name"
        ref={focusFirst}
      />
    </Asking>
  )
}

export function AwayForm({ today, close }: FormProps & { readonly today: Day }): ReactElement {
  const { busy, problem, doIt } = useDoing('No days were written down.')
  const write = async (from: Day, until: Day): Promise<void> => {
    const body = { from, until }
    const done = 'Written down. What waits for your word waits longer.'
    if (await doIt({ path: '/people/me/away', body, done })) close()
  }
  return (
    <Asking
      label="Days away"
      button="Say these days"
      busy={busy}
      problem={problem}
      onSaid={(said) => void write(said('from'), said('until'))}
      onLeave={close}
    >
      <div className="row">
        <TextField label="From" type="date" name="from" required defaultValue={today} />
        <TextField
          label="Until, that day included"
          type="date"
          name="until"
          required
          min={today}
          defaultValue={today}
        />
      </div>
    </Asking>
  )
}

interface ListFormProps extends FormProps {
  readonly name: string
  readonly path: string
  readonly field: 'skills' | 'projects'
  readonly items: readonly string[]
  readonly most: number
  readonly done: string
}

export function ListForm(props: ListFormProps): ReactElement {
  const { name, path, field, items, most, done, close } = props
  const { busy, problem, doIt } = useDoing('What you wrote is still here.')
  const write = async (text: string): Promise<void> => {
    const undo = { path, body: { [field]: items }, done: 'It says what it said before.' }
    const body = { [field]: linesOf(text) }
    if (await doIt({ path, body, done, undo })) close()
  }
  return (
    <Asking
      label={name}
      button="Write it down"
      busy={busy}
      problem={problem}
      onSaid={(said) => void write(said(field))}
      onLeave={close}
    >
      <WordsField
        label={name}
        hint={`At most ${most}. An empty list says nothing.`}
        name={field}
        rows={Math.min(12, Math.max(4, items.length + 1))}
        defaultValue={items.join('\n')}
        ref={focusFirst}
      />
    </Asking>
  )
}

/** One thing a line; empty lines and repeats are left out. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines)].filter(Boolean)
}
