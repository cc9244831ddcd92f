// A link by which somebody who has not joined answers this one ask, to hand on however one talks.
import { type ReactElement, useState } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { firstName, partyName } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { Copy } from '../paper/Copy.tsx'
import { Problem } from '../paper/Problem.tsx'

export interface AskLinkForProps {
  readonly ask: AskView
  readonly person: PartyView
}

export function AskLinkFor({ ask, person }: AskLinkForProps): ReactElement | null {
  const { busy, problem, doIt } = useDoing('No link was made.')
  const [link, setLink] = useState<string>()
  if (!('person' in person)) return null
  const name = firstName(partyName(person))
  const make = async (): Promise<void> => {
    const path = `/asks/${ask.ask}/link`
    const made = await doIt<{ readonly secret: string }>({ path, body: { person: person.person } })
    if (made) setLink(`${location.origin}/a?secret=${made.secret}`)
  }
  return (
    <div className="by-link">
      {problem ? <Problem what={problem} /> : null}
      {link === undefined ? (
        <button
          type="button"
          className="quiet-button flush"
          disabled={busy}
          onClick={() => void make()}
        >
          Get a link for {name}
        </button>
      ) : (
        <Copy
          name={`${name} answers by this link, without an account`}
          value={link}
          button="Copy the link"
        />
      )}
    </div>
  )
}
