// For you to answer: one slip for each line that waits for the reader's word. Answered, a slip
// folds into its line and stays there until the page is left.
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day, FavorId } from '../../../core/vocabulary.ts'
import {
  expectationSentence,
  favorSentence,
  favorWithDay,
  otherSide,
  partyName,
  upperFirst,
} from '../../../grammar/sentences.ts'
import { standingSentence } from '../../../grammar/standing-sentences.ts'
import { dayAndMonth, exactDay } from '../../../grammar/words.ts'
import { Line } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Folding, Slip } from '../paper/Slip.tsx'
import { useAnswers } from './answers.ts'
import { CorrectForm } from './CorrectForm.tsx'
import { markOf } from './marks.ts'
import { sizeOf, tagOf, withAnswered } from './words.ts'

export interface ForYouProps {
  readonly waiting: readonly FavorView[]
  readonly today: Day
  readonly answered: readonly FavorView[]
  readonly setAnswered: (change: (now: readonly FavorView[]) => readonly FavorView[]) => void
}

export function ForYou({ waiting, today, answered, setAnswered }: ForYouProps): ReactElement {
  const ids = new Set(answered.map((favor) => favor.favor))
  const keep = (favor: FavorView): void =>
    setAnswered((now) => [...now.filter((each) => each.favor !== favor.favor), favor])
  const release = (id: FavorId): void =>
    setAnswered((now) => now.filter((each) => each.favor !== id))
  return (
    <div className="stack">
      {withAnswered(waiting, answered).map((favor) => (
        <Folding
          key={favor.favor}
          folded={ids.has(favor.favor)}
          slip={<FavorSlip favor={favor} today={today} onAnswered={keep} onUndone={release} />}
          line={<AnsweredLine favor={favor} today={today} />}
        />
      ))}
    </div>
  )
}

function AnsweredLine({ favor, today }: { favor: FavorView; today: Day }): ReactElement {
  const sub = favor.standing === 'confirmed' ? 'You said yes.' : standingSentence(favor, today)
  return (
    <Line
      mark={markOf(favor)}
      today={today}
      day={favor.day}
      what={favorSentence(favor)}
      size={sizeOf(favor)}
      sub={sub}
      className="home"
    />
  )
}

interface FavorSlipProps {
  readonly favor: FavorView
  readonly today: Day
  readonly onAnswered: (favor: FavorView) => void
  readonly onUndone: (favor: FavorId) => void
}

function FavorSlip({ favor, today, onAnswered, onUndone }: FavorSlipProps): ReactElement {
  const [correcting, setCorrecting] = useState(false)
  const { busy, problem, say, correct } = useAnswers()
  const name = upperFirst(partyName(otherSide(favor)))
  const answer = async (path: AnswerWord): Promise<void> => {
    const now = await say(favor, {
      path,
      toast: toasts[path](name),
      undoable: true,
      undone: 'Taken back. It waits for your word again.',
      onUndone: () => onUndone(favor.favor),
    })
    if (now) onAnswered({ ...now, standing: path === 'confirm' ? 'confirmed' : 'declined' })
  }
  return (
    <Slip
      by={name}
      did="wrote this down"
      until={<Until favor={favor} today={today} />}
      ask={favorWithDay(favor, today)}
    >
      <Why favor={favor} />
      {problem ? <Problem what={problem} /> : null}
      {correcting ? (
        <CorrectForm
          favor={favor}
          today={today}
          busy={busy}
          button="Correct it and say yes"
          onCorrect={(correction) =>
            void correct(favor, correction).then((now) => now && onAnswered(now))
          }
          onLeave={() => setCorrecting(false)}
        />
      ) : (
        <ThreeAnswers
          busy={busy}
          answer={(path) => void answer(path)}
          {...(favor.actions.includes('correct') ? { correct: () => setCorrecting(true) } : {})}
        />
      )}
    </Slip>
  )
}

export type AnswerWord = 'confirm' | 'decline'

const toasts: Record<AnswerWord, (name: string) => string> = {
  confirm: (name) => `You said yes. ${name} is told.`,
  decline: (name) => `You remember it differently. It is gone from every view but ${name}’s own.`,
}

/** Their own words, what they expect, and what a line of management means for it. */
function Why({ favor }: { readonly favor: FavorView }): ReactElement {
  const expectation = expectationSentence(favor)
  return (
    <>
      {favor.note === undefined ? null : <p className="why said">“{favor.note}”</p>}
      {expectation ? (
        <p className="why">
          <span className="tag given">{tagOf(favor)}</span> {expectation}
        </p>
      ) : null}
      {favor.withinLine ? (
        <p className="why">Within a line of management, so it never counts as free will.</p>
      ) : null}
    </>
  )
}

export interface ThreeAnswersProps {
  readonly busy: boolean
  readonly answer: (word: AnswerWord) => void
  readonly yes?: string
  readonly correct?: () => void
}

export function ThreeAnswers(props: ThreeAnswersProps): ReactElement {
  const { busy, answer, correct, yes = 'Yes, thank you' } = props
  return (
    <div className="acts">
      <Button
        variant="filled"
        leftSection={<IconCheck className="i" stroke={1.75} aria-hidden="true" />}
        disabled={busy}
        onClick={() => answer('confirm')}
      >
        {yes}
      </Button>
      {correct ? (
        <Button disabled={busy} onClick={correct}>
          Correct it
        </Button>
      ) : null}
      <button
        type="button"
        className="quiet-button"
        disabled={busy}
        onClick={() => answer('decline')}
      >
        I remember it differently
      </button>
    </div>
  )
}

export function Until({ favor, today }: { favor: FavorView; today: Day }): ReactElement | null {
  if (favor.lapses === undefined) return null
  return (
    <time dateTime={favor.lapses} title={exactDay(favor.lapses)}>
      lapses on {dayAndMonth(favor.lapses, today)}
    </time>
  )
}
