// The forms that the lines about oneself open: a name, days away, a list in one's own words.
import { Button } from '@mantine/core'
import type { ReactElement, ReactNode } from 'react'
import { limits } from '../../../core/limits.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Field, said } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'
import { Problem } from '../paper/Problem.tsx'

interface AskingProps {
  readonly label: string
  readonly button: string
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onSubmit: (form: HTMLFormElement) => void
  readonly onLeave: () => void
  readonly children: ReactNode
}

/** A form below a line, with one way on and one way out. */
export function Asking(props: AskingProps): ReactElement {
  const { label, button, busy, problem, onSubmit, onLeave, children } = props
  return (
    <form
      className="asking"
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit(event.currentTarget)
      }}
    >
      <div className="fields">{children}</div>
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          {button}
        </Button>
        <button type="button" className="quiet-button" onClick={onLeave}>
          Leave it as it is
        </button>
      </div>
    </form>
  )
}

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
      onSubmit={(form) => void rename(said(form, 'name'))}
      onLeave={close}
    >
      <Field name="Your name" wide>
        <input
          name="name"
          required
          maxLength={limits.nameCharacters}
          defaultValue={before}
          autoComplete="name"
          ref={focusFirst}
        />
      </Field>
    </Asking>
  )
}

export function AwayForm({ today, close }: FormProps & { readonly today: Day }): ReactElement {
  const { busy, problem, doIt } = useDoing('No days were written down.')
  const write = async (form: HTMLFormElement): Promise<void> => {
    const body = { from: said(form, 'from'), until: said(form, 'until') }
    const done = 'Written down. What waits for your word waits longer.'
    if (await doIt({ path: '/people/me/away', body, done })) close()
  }
  return (
    <Asking
      label="Days away"
      button="Say these days"
      busy={busy}
      problem={problem}
      onSubmit={(form) => void write(form)}
      onLeave={close}
    >
      <Field name="From">
        <input type="date" name="from" required defaultValue={today} ref={focusFirst} />
      </Field>
      <Field name="Until, that day included">
        <input type="date" name="until" required min={today} defaultValue={today} />
      </Field>
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
  const write = async (form: HTMLFormElement): Promise<void> => {
    const undo = { path, body: { [field]: items }, done: 'It says what it said before.' }
    const body = { [field]: linesOf(said(form, field)) }
    if (await doIt({ path, body, done, undo })) close()
  }
  return (
    <Asking
      label={name}
      button="Write it down"
      busy={busy}
      problem={problem}
      onSubmit={(form) => void write(form)}
      onLeave={close}
    >
      <Field name={name} help={`At most ${most}. An empty list says nothing.`} wide>
        <textarea
          name={field}
          rows={Math.max(4, items.length + 1)}
          defaultValue={items.join('\n')}
          ref={focusFirst}
        />
      </Field>
    </Asking>
  )
}

/** One thing a line; empty lines and repeats are left out. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return [...new Set(lines)].filter(Boolean)
}
