// The quick line: write what happened as you would say it, see how it was read, Enter to record.
import { Button } from '@mantine/core'
import {
  lazy,
  type ReactElement,
  type RefObject,
  Suspense,
  useEffect,
  useImperativeHandle,
  useState,
} from 'react'
import { effortWords } from '../../../grammar/words.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { localToday } from '../clock.ts'
import { minutesOf } from './choices.ts'
import { type Answering, type Chosen, draftOf, unclear } from './draft.ts'
import { type Line, useLine } from './line.ts'
import type { Invited } from './NotHereYet.tsx'
import { QuickChips } from './QuickChips.tsx'
import { useRecording } from './recording.ts'
import { Typed } from './Typed.tsx'

const bringNotHere = () => import('./NotHereYet.tsx')
const NotHereYet = lazy(() => bringNotHere().then((file) => ({ default: file.NotHereYet })))
const TheirLink = lazy(() => bringNotHere().then((file) => ({ default: file.TheirLink })))

export interface QuickHandle {
  readonly focus: () => void
  /** Puts a text into the line, in place of what stands there. */
  readonly write: (text: string) => void
}

export interface QuickLineProps {
  readonly answer: TodayAnswer
  readonly answering: Answering | undefined
  readonly onAnswered: () => void
  readonly handle: RefObject<QuickHandle | null>
}

export function QuickLine(props: QuickLineProps): ReactElement {
  const { answering, onAnswered, handle } = props
  const { line, said, asking, onText, enter, send } = useQuick(props)
  useImperativeHandle(handle, () => ({
    focus: () => line.field.current?.focus(),
    write: onText,
  }))
  return (
    <div className="quickwrap">
      <p className="eyebrow" id="quick-label">
        What happened? Write it as you would say it.
      </p>
      {answering ? <AnsweringNote answering={answering} onLeave={onAnswered} /> : null}
      <div className="quick">
        <Typed
          text={line.text}
          parts={line.parts}
          field={line.field}
          onText={onText}
          onEnter={enter}
          onFocus={line.want}
        />
        <button type="button" className="quick-record only-w" onClick={enter}>
          Record <kbd>Enter</kbd>
        </button>
      </div>
      {line.draft ? (
        <QuickChips
          draft={line.draft}
          around={line.around}
          today={localToday()}
          choose={line.choose}
        />
      ) : null}
      {asking ? <EachOrTogether line={line} send={send} /> : null}
      <Unknown line={line} />
      <p className="soft small" id="quick-says" aria-live="polite">
        {said || line.says}
      </p>
      {line.text === '' ? null : (
        <Button className="only-n" variant="filled" fullWidth onClick={enter}>
          Record
        </Button>
      )}
    </div>
  )
}

interface Quick {
  readonly line: Line
  readonly said: string
  readonly asking: boolean
  readonly onText: (text: string) => void
  readonly enter: () => void
  readonly send: (each?: Chosen['each']) => Promise<void>
}

/** What Enter does with the line, and what the page then has to say. */
function useQuick({ answer, answering, onAnswered }: QuickLineProps): Quick {
  const line = useLine(answer)
  const { record, takeBackLast } = useRecording()
  const [said, setSaid] = useState('')
  const [asking, setAsking] = useState(false)
  const onText = (text: string): void => {
    line.setText(text)
    // What was said was about the line as it was.
    setSaid('')
    setAsking(false)
  }
  const send: Quick['send'] = async (each) => {
    const { draft, reading, text, chosen } = line
    if (!draft || !reading || !('favor' in reading)) return
    const final = each ? draftOf(reading.favor, { ...chosen, each }, line.around) : draft
    setAsking(false)
    line.setText('')
    line.field.current?.focus()
    const problem = await record({ draft: final, answering, text })
    if (problem === undefined) return onAnswered()
    line.restore(text, chosen)
    setSaid(problem)
  }
  const read = (): void => {
    const { draft, reading, notRead } = line
    if (draft) {
      if (unclear(draft).length > 0) setSaid(line.says)
      else if (draft.asksEach) setAsking(true)
      else void send()
    } else if (reading?.verb === 'undo') {
      line.setText('')
      void takeBackLast().then((problem) => setSaid(problem ?? ''))
    } else if (reading) setSaid(otherVerbs[reading.verb])
    else if (notRead) setSaid(`${notRead.why} ${notRead.suggestion}`)
  }
  const enter = useOnceReady(line, read, setSaid)
  return { line, said, asking, onText, enter, send }
}

/** Enter may come before the grammar does: then it counts once the grammar is here. */
function useOnceReady(line: Line, read: () => void, say: (words: string) => void): () => void {
  const [queued, setQueued] = useState(false)
  useEffect(() => {
    if (!queued || !line.ready) return
    setQueued(false)
    say('')
    read()
  })
  return () => {
    if (line.ready || line.text.trim() === '') return read()
    line.want()
    setQueued(true)
    say('One moment, reading what you wrote.')
  }
}

const otherVerbs = {
  correct: 'Choose “More” on the line you mean, then “Correct it”.',
  me: 'This page is yours: your last lines are below.',
  help: 'Write who did what, when, and how long: “Raj covered my sprint yesterday, 2h”.',
  thanks: '',
  gave: '',
  undo: '',
} as const

/** Somebody who is not here: invited in a word, or the line kept to oneself. */
function Unknown({ line }: { readonly line: Line }): ReactElement | null {
  const { draft, choose } = line
  const [invited, setInvited] = useState<Invited>()
  const index = draft ? draft.others.findIndex(({ is }) => is === 'unknown') : -1
  const name = draft?.seenBy === 'only you' ? undefined : draft?.others[index]?.name
  const onInvited = (next: Invited): void => {
    setInvited(next)
    choose({ others: { [index]: next.person.person } })
  }
  if (name === undefined && !invited) return null
  return (
    <Suspense>
      {invited ? <TheirLink invited={invited} onDone={() => setInvited(undefined)} /> : null}
      {name === undefined ? null : (
        <NotHereYet
          key={name}
          name={name}
          onInvited={onInvited}
          onKeep={() => choose({ seenBy: 'only you' })}
        />
      )}
    </Suspense>
  )
}

interface EachProps {
  readonly line: Line
  readonly send: (each: Chosen['each']) => Promise<void>
}

/** Asked once, and only where it changes what is written. */
function EachOrTogether({ line, send }: EachProps): ReactElement | null {
  const effort = line.draft?.effort
  if (!effort) return null
  const words = effortWords({ minutes: minutesOf(effort) })
  return (
    <fieldset className="each">
      <legend>{words} each, or together?</legend>
      <div className="acts">
        <Button variant="filled" autoFocus onClick={() => void send('each')}>
          {words} each
        </Button>
        <Button onClick={() => void send('together')}>{words} together</Button>
      </div>
    </fieldset>
  )
}

interface AnsweringNoteProps {
  readonly answering: Answering
  readonly onLeave: () => void
}

function AnsweringNote({ answering, onLeave }: AnsweringNoteProps): ReactElement {
  const how = answering.how === 'return' ? 'a return' : 'passed on'
  return (
    <p className="answering">
      <span className="tag passed">{how}</span> {answering.sentence}{' '}
      <button type="button" className="quiet-button" onClick={onLeave}>
        Leave that out
      </button>
    </p>
  )
}
