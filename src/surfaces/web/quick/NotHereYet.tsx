// A line names somebody who is not here: two ways on. Inviting them makes a link that works once;
// the line can be written down at once, and waits for them.
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { PersonView } from '../../../core/privacy/views.ts'
import { upperFirst } from '../../../grammar/sentences.ts'
import { useActs } from '../api/acts.ts'
import { wordsOf } from '../api/call.ts'
import { meQuery } from '../api/queries.ts'
import { TextField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useToast } from '../paper/Toast.tsx'

export interface NotHereYetProps {
  /** As it was typed. */
  readonly name: string
  readonly onInvited: (invited: Invited) => void
  readonly onKeep: () => void
}

export interface Invited {
  readonly person: PersonView
  readonly secret: string
}

export function NotHereYet({ name: typed, onInvited, onKeep }: NotHereYetProps): ReactElement {
  const { act, busy } = useActs()
  const { data: me } = useQuery(meQuery)
  const [problem, setProblem] = useState<string>()
  const name = upperFirst(typed)
  const invite = async (): Promise<void> => {
    setProblem(undefined)
    try {
      onInvited(await act<Invited>({ path: '/people/invite', body: { name } }))
    } catch (error) {
      setProblem(`${wordsOf(error)} Your line is still here.`)
    }
  }
  return (
    <div className="acts not-here">
      <button type="button" className="plain-button" disabled={busy} onClick={() => void invite()}>
        Invite {name}
      </button>
      {me?.privateAnswersOff ? null : (
        <button type="button" className="quiet-button" onClick={onKeep}>
          Keep the line to myself
        </button>
      )}
      {problem ? <Problem what={problem} /> : null}
    </div>
  )
}

interface TheirLinkProps {
  readonly invited: Invited
  readonly onDone: () => void
}

/** Shown this once: whoever opens it takes their place. */
export function TheirLink({ invited, onDone }: TheirLinkProps): ReactElement {
  const toast = useToast()
  const link = `${location.origin}/begin?secret=${invited.secret}`
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link)
      toast({ text: 'The link is copied.' })
    } catch {
      toast({ text: 'The link could not be copied. Mark it and copy it by hand.' })
    }
  }
  return (
    <div className="not-here">
      <TextField
        label={`A link for ${invited.person.name}`}
        hint="It works once, for 7 days. Send it to nobody else."
        value={link}
        readOnly
        onFocus={({ currentTarget }) => currentTarget.select()}
      />
      <div className="acts">
        <button type="button" className="plain-button" onClick={() => void copy()}>
          Copy the link
        </button>
        <button type="button" className="quiet-button" onClick={onDone}>
          Done
        </button>
      </div>
    </div>
  )
}
