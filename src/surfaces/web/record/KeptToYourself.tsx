// Lines only their author sees: they count in nothing and are told to nobody, until they are said
// aloud.
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { useActs } from '../api/acts.ts'
import { wordsOf } from '../api/call.ts'
import { meQuery, privateQuery, todayQuery } from '../api/queries.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useToast } from '../paper/Toast.tsx'
import { KeepLine } from './KeepLine.tsx'
import { type KeptLine, keptLines } from './kept.ts'

export function KeptToYourself({ today }: { readonly today: Day }): ReactElement | null {
  const [writing, setWriting] = useState(false)
  const kept = useQuery(privateQuery)
  const known = useQuery(todayQuery)
  const { data: me } = useQuery(meQuery)
  if (!kept.data || !known.data) return null
  const lines = keptLines(kept.data, known.data)
  // Where it is off, nothing new can be kept, and what was kept before is still theirs.
  const isOff = me?.privateAnswersOff ?? true
  if (lines.length === 0 && isOff) return null
  return (
    <Section title="Kept to yourself" notes={<OnlyYou />}>
      {lines.length > 0 ? (
        <Lines>
          {lines.map((line) => (
            <Kept key={line.subject} line={line} today={today} />
          ))}
        </Lines>
      ) : null}
      {writing ? (
        <KeepLine known={known.data} today={today} onDone={() => setWriting(false)} />
      ) : isOff ? null : (
        <p>
          <button type="button" className="quiet-button flush" onClick={() => setWriting(true)}>
            Keep a line to yourself
          </button>
        </p>
      )}
    </Section>
  )
}

function Kept({ line, today }: { readonly line: KeptLine; readonly today: Day }): ReactElement {
  const { act, busy } = useActs()
  const toast = useToast()
  const [problem, setProblem] = useState<string>()
  const { subject } = line
  const does = async (path: string, body: object, done: string): Promise<void> => {
    setProblem(undefined)
    try {
      await act<unknown>({ path, body })
      toast({ text: done })
    } catch (error) {
      setProblem(`${wordsOf(error)} The line is still yours alone.`)
    }
  }
  const sayAloud = (): void =>
    void does('/private/lines/say-aloud', { subject }, 'Said aloud. It is a line like any other.')
  const letGo = (): void => {
    const body = { field: 'kept-favor', subject }
    void does('/private/clear', body, 'Let go. Nothing is left of it.')
  }
  return (
    <Line
      mark={line.giver.is === 'you' ? 'given' : 'received'}
      today={today}
      day={line.day}
      what={favorSentence(line)}
      sub={line.note === undefined ? undefined : <span className="said">“{line.note}”</span>}
    >
      <div className="acts">
        <button type="button" className="plain-button" disabled={busy} onClick={sayAloud}>
          Say it aloud
        </button>
        <button type="button" className="quiet-button" disabled={busy} onClick={letGo}>
          Let it go
        </button>
      </div>
      {problem ? <Problem what={problem} /> : null}
    </Line>
  )
}

function OnlyYou(): ReactElement {
  return (
    <MarginNote title="Only you">
      <p>
        These lines count in nothing and nobody is told. Said aloud, the other side reads it too.
      </p>
    </MarginNote>
  )
}
