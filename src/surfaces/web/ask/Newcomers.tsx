// People who are not here yet: a name, an address if there is one. They answer by a link, which a
// mail brings or whoever asks hands on; they need no account.
import { type ReactElement, useState } from 'react'
import { Asking } from '../paper/Asking.tsx'
import { TextField } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'
import type { Draft } from './draft.ts'

export interface NewcomersProps {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
}

export function Newcomers({ draft, change }: NewcomersProps): ReactElement {
  const [adding, setAdding] = useState(false)
  const add = (name: string, email: string): void => {
    const newcomer = { name, ...(email === '' ? {} : { email }) }
    change({ whom: 'people', newcomers: [...draft.newcomers, newcomer] })
    setAdding(false)
  }
  const drop = (at: number): void =>
    change({ newcomers: draft.newcomers.filter((_, index) => index !== at) })
  return (
    <div className="newcomers">
      {draft.newcomers.map(({ name, email }, at) => (
        <p key={`${name} ${email ?? at}`}>
          {name} {email ? <span className="soft">{email}</span> : null} answers by a link.{' '}
          <button type="button" className="quiet-button" onClick={() => drop(at)}>
            Leave {name} out
          </button>
        </p>
      ))}
      {adding ? (
        <Asking
          label="Somebody who is not here yet"
          button="Ask them, too"
          onSaid={(said) => add(said('name'), said('email'))}
          onLeave={() => setAdding(false)}
        >
          <TextField label="Their name" name="name" required maxLength={80} ref={focusFirst} />
          <TextField
            label="Their e-mail address"
            name="email"
            type="email"
            hint="If you leave it out, you get a link to hand on yourself."
          />
        </Asking>
      ) : (
        <button type="button" className="quiet-button flush" onClick={() => setAdding(true)}>
          Ask somebody who is not here yet
        </button>
      )}
    </div>
  )
}
