// People who are not here yet: a name, an address if there is one. They answer by a link, which a
// mail brings or whoever asks hands on; they need no account.
import { type ReactElement, useState } from 'react'
import type { PersonId } from '../../../core/vocabulary.ts'
import { Asking } from '../paper/Asking.tsx'
import { WordsField } from '../paper/Field.tsx'
import type { Draft } from './draft.ts'
import { newcomersIn } from './newcomers.ts'

const hint =
  'A name, and an address if you know it: Lee Lind, lee@example.org. ' +
  'Without one you get a link to hand on yourself.'

export interface NewcomersProps {
  readonly draft: Draft
  /** Those of a team or of everybody who would be asked now: they stay, one by one. */
  readonly chosen: readonly PersonId[]
  readonly change: (change: Partial<Draft>) => void
}

export function Newcomers({ draft, chosen, change }: NewcomersProps): ReactElement {
  const [adding, setAdding] = useState(false)
  const add = (text: string): void => {
    const newcomers = [...draft.newcomers, ...newcomersIn(text)]
    change({ whom: 'people', ticked: chosen, newcomers })
    setAdding(false)
  }
  const drop = (at: number): void =>
    change({ newcomers: draft.newcomers.filter((_, index) => index !== at) })
  return (
    <div className="newcomers">
      {(draft.whom === 'people' ? draft.newcomers : []).map(({ name, email }, at) => (
        <p key={`${name} ${email ?? at}`}>
          {name} {email ? <span className="soft">{email}</span> : null} answers by a link.{' '}
          <button type="button" className="quiet-button" onClick={() => drop(at)}>
            Leave {name} out
          </button>
        </p>
      ))}
      {adding ? (
        <Asking
          label="People who are not here yet"
          button="Ask them, too"
          onSaid={(said) => add(said('people'))}
          onLeave={() => setAdding(false)}
        >
          <WordsField label="Who, one on each line" name="people" required rows={4} hint={hint} />
        </Asking>
      ) : (
        <button type="button" className="quiet-button flush" onClick={() => setAdding(true)}>
          Ask people who are not here yet
        </button>
      )}
    </div>
  )
}
