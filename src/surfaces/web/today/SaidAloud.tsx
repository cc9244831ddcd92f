// You said you would: returns said aloud and open, on either side. No hours, no due date unless
// both set one, and three ways for it to end.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day, FavorId } from '../../../core/vocabulary.ts'
import {
  favorSentence,
  otherSide,
  partyName,
  saidAloudTold,
  upperFirst,
} from '../../../grammar/sentences.ts'
import { daysAhead } from '../../../grammar/words.ts'
import { FavorLink } from '../paper/FavorLink.tsx'
import { focusFirst } from '../paper/focus.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import type { Answering } from '../quick/draft.ts'
import { useWriting } from '../shell/use-writing.ts'
import { type Answers, useAnswers } from './answers.ts'
import { LinkPicker } from './LinkPicker.tsx'

export interface SaidAloudProps {
  readonly open: readonly FavorView[]
  readonly today: Day
}

export function SaidAloud({ open, today }: SaidAloudProps): ReactElement {
  return (
    <Lines>
      {open.map((favor) => (
        <OpenReturn key={favor.favor} favor={favor} today={today} />
      ))}
    </Lines>
  )
}

interface OpenReturnProps {
  readonly favor: FavorView
  readonly today: Day
}

function OpenReturn({ favor, today }: OpenReturnProps): ReactElement {
  const { what, sub } = saidAloudTold(favor, today)
  return (
    <Line
      mark="returned"
      tone={favor.relation === 'receiver' ? 'given' : 'received'}
      today={today}
      day={favor.returnDay}
      what={<FavorLink favor={favor.favor}>{what}</FavorLink>}
      size={favor.returnDay === undefined ? undefined : daysAhead(favor.returnDay, today)}
      sub={sub}
    >
      <ReturnWays favor={favor} today={today} />
    </Line>
  )
}

type Asking = 'return' | 'pass-on' | 'day' | undefined

/** What the reader can do about a return that is open, and what each way asks for. */
export function ReturnWays({ favor, today }: OpenReturnProps): ReactElement {
  const answers = useAnswers()
  const write = useWriting()
  const [asking, setAsking] = useState<Asking>()
  const leave = (): void => setAsking(undefined)
  return (
    <>
      <Ways favor={favor} answers={answers} asking={asking} ask={setAsking} />
      {asking === 'return' || asking === 'pass-on' ? (
        <LinkPicker
          how={asking}
          favor={favor}
          today={today}
          onPick={(by) => void link(answers, favor, asking, by)}
          onWriteFirst={() => {
            leave()
            write({ answering: answeringOf(favor, asking) })
          }}
          onLeave={leave}
        />
      ) : null}
      {asking === 'day' ? (
        <DayAsk favor={favor} today={today} answers={answers} onLeave={leave} />
      ) : null}
      {answers.problem ? <Problem what={answers.problem} /> : null}
    </>
  )
}

/** What the quick line is told where the later favor is still to be written. */
function answeringOf(favor: FavorView, how: 'return' | 'pass-on'): Answering {
  return {
    how,
    favor: favor.favor,
    sentence: `${favorSentence(favor)}.`,
    ...(favor.giver.is === 'person' ? { giver: favor.giver.person } : {}),
  }
}

function link(
  answers: Answers,
  favor: FavorView,
  how: 'return' | 'pass-on',
  by: FavorId,
): Promise<FavorView | undefined> {
  const toast =
    how === 'return' ? 'Returned. Both of you see it.' : 'Passed on. Both of you see it.'
  return answers.say(favor, { path: how, body: { by }, toast, undoable: false })
}

interface WaysProps {
  readonly favor: FavorView
  readonly answers: Answers
  readonly asking: Asking
  readonly ask: (asking: Asking) => void
}

function Ways({ favor, answers, asking, ask }: WaysProps): ReactElement | null {
  const { actions } = favor
  const name = partyName(otherSide(favor))
  const toggle = (what: Asking): void => ask(asking === what ? undefined : what)
  const end = (path: string, toast: string): void =>
    void answers.say(favor, { path, toast, undoable: false })
  const refused = `You did not take it on. ${upperFirst(name)} is told, and nothing is left open.`
  if (actions.length === 0) return null
  return (
    <div className="acts">
      {actions.includes('return') ? (
        <Button aria-expanded={asking === 'return'} onClick={() => toggle('return')}>
          Return
        </Button>
      ) : null}
      {actions.includes('pass-on') ? (
        <Button aria-expanded={asking === 'pass-on'} onClick={() => toggle('pass-on')}>
          Pass on
        </Button>
      ) : null}
      {actions.includes('let-go') ? (
        <Button
          disabled={answers.busy}
          onClick={() => end('let-go', `Let go. ${upperFirst(name)} is told.`)}
        >
          Let go
        </Button>
      ) : null}
      {actions.includes('make-formal') ? <MakeFormal favor={favor} /> : null}
      {actions.includes('set-return-day') ? (
        <Quiet onPress={() => toggle('day')}>Set a day</Quiet>
      ) : null}
      {actions.includes('refuse-return') ? (
        <Quiet busy={answers.busy} onPress={() => end('refuse-return', refused)}>
          I don’t take this on
        </Quiet>
      ) : null}
    </div>
  )
}

/** Leads to an agreement that takes the place of the return. */
function MakeFormal({ favor }: { readonly favor: FavorView }): ReactElement {
  const navigate = useNavigate()
  const other = otherSide(favor)
  const search = {
    kind: favor.kind,
    favor: favor.favor,
    ...(other.is === 'person' ? { with: other.person } : {}),
  }
  return (
    <Quiet onPress={() => void navigate({ to: '/agreements/new', search })}>Make it formal</Quiet>
  )
}

interface QuietProps {
  readonly busy?: boolean
  readonly onPress: () => void
  readonly children: string
}

function Quiet({ busy = false, onPress, children }: QuietProps): ReactElement {
  return (
    <button type="button" className="quiet-button" disabled={busy} onClick={onPress}>
      {children}
    </button>
  )
}

interface DayAskProps {
  readonly favor: FavorView
  readonly today: Day
  readonly answers: Answers
  readonly onLeave: () => void
}

function DayAsk({ favor, today, answers, onLeave }: DayAskProps): ReactElement {
  const name = partyName(otherSide(favor))
  const save = async (day: string | null): Promise<void> => {
    const toast =
      day === null ? 'No day is set.' : `Your day is kept. It counts once ${name} sets one too.`
    if (await answers.say(favor, { path: 'return-day', body: { day }, toast, undoable: false })) {
      onLeave()
    }
  }
  return (
    <form
      className="correct"
      onSubmit={(event) => {
        event.preventDefault()
        const day = new FormData(event.currentTarget).get('day')
        if (typeof day === 'string' && day !== '') void save(day)
      }}
    >
      <div className="fields">
        <label>
          A day for it
          <input
            type="date"
            name="day"
            min={today}
            defaultValue={favor.returnDay}
            ref={focusFirst}
          />
        </label>
      </div>
      <div className="acts">
        <Button type="submit" variant="filled" loading={answers.busy}>
          Set this day
        </Button>
        {favor.returnDay === undefined ? null : (
          <button type="button" className="quiet-button" onClick={() => void save(null)}>
            No day after all
          </button>
        )}
        <button type="button" className="quiet-button" onClick={onLeave}>
          Not now
        </button>
      </div>
    </form>
  )
}
