// The thread of "tell me more": between whoever asked and one who was asked.
import { type ReactElement, useState } from 'react'
import type { AskView, ThreadLineView } from '../../../core/privacy/ask-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { WordsField } from '../paper/Field.tsx'

export interface ThreadProps {
  readonly ask: AskView
  readonly thread: readonly ThreadLineView[]
  /** Whom the reader talks with. */
  readonly person: PartyView
}

export function Thread({ ask, thread, person }: ThreadProps): ReactElement | null {
  const [writing, setWriting] = useState(false)
  const { busy, problem, doIt } = useDoing('Your line was not sent.')
  const name = firstName(partyName(person))
  const may = ask.actions.includes('say') && 'person' in person
  if (thread.length === 0 && !may) return null
  const send = async (words: string): Promise<void> => {
    const whose = ask.relation === 'asker' && 'person' in person ? { with: person.person } : {}
    const body = { words, ...whose }
    const done = `${upperFirst(name)} is told.`
    if (await doIt({ path: `/asks/${ask.ask}/thread`, body, done })) setWriting(false)
  }
  return (
    <div className="thread">
      {thread.map((line) => (
        <p key={`${line.day} ${line.words}`}>
          {upperFirst(firstName(partyName(line.by)))}: <span className="said">“{line.words}”</span>
        </p>
      ))}
      {writing ? (
        <Asking
          label={`A line to ${name}`}
          button={`Tell ${name}`}
          busy={busy}
          problem={problem}
          onSaid={(said) => void send(said('words'))}
          onLeave={() => setWriting(false)}
        >
          <WordsField label={`A line to ${name}`} name="words" rows={2} required maxLength={500} />
        </Asking>
      ) : may && thread.length > 0 ? (
        <button type="button" className="quiet-button flush" onClick={() => setWriting(true)}>
          Answer {name}
        </button>
      ) : null}
    </div>
  )
}
