// An ask handed over: the question, why, and three answers, each one press. A no may name a way on,
// and needs nothing.
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { askQuestion, untilWords } from '../../../grammar/ask-sentences.ts'
import { favorWithDay, firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { localToday } from '../clock.ts'
import { Asking } from '../paper/Asking.tsx'
import { AskLink } from '../paper/AskLink.tsx'
import { FavorLink } from '../paper/FavorLink.tsx'
import { WordsField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Slip } from '../paper/Slip.tsx'
import { type Answers, useAnswering } from './answering.ts'
import { NotThisTime } from './NotThisTime.tsx'

export interface AskSlipProps {
  readonly ask: AskView
  /** Whether it leads to the ask's own page. */
  readonly opens?: boolean
  readonly onAnswered?: (ask: AskView) => void
  /** How it is answered where there is no account. */
  readonly byLink?: Answers
  /** The way chosen before the page was opened; nothing is sent until it is pressed. */
  readonly first?: Step
}

export function AskSlip({ ask, opens, onAnswered, byLink, first }: AskSlipProps): ReactElement {
  const place = { today: localToday() }
  const asker = firstName(upperFirst(partyName(ask.asker)))
  const question = askQuestion(ask, place)
  return (
    <Slip
      by={asker}
      did={ask.relation === 'board' ? 'asks' : 'asks you'}
      until={<span>until {untilWords(ask.expiresAtMs, place)}</span>}
      ask={opens ? <AskLink ask={ask.ask}>{question}</AskLink> : question}
    >
      {ask.note === undefined ? null : <p className="why said">“{ask.note}”</p>}
      {ask.waited === undefined ? null : <p className="why">What waits for it: {ask.waited}</p>}
      <Ways
        ask={ask}
        asker={asker}
        {...(onAnswered ? { onAnswered } : {})}
        {...(byLink ? { byLink } : {})}
        {...(first ? { first } : {})}
      />
      <Fit ask={ask} />
    </Slip>
  )
}

export type Step = 'answer' | 'no' | 'more'

interface WaysProps {
  readonly ask: AskView
  readonly asker: string
  readonly onAnswered?: (ask: AskView) => void
  readonly byLink?: Answers
  readonly first?: Step
}

function Ways({ ask, asker, onAnswered, byLink, first = 'answer' }: WaysProps): ReactElement {
  const [step, setStep] = useState<Step>(first)
  const own = useAnswering(ask)
  const answers = byLink ?? own
  const then = (answered: AskView | undefined): void => {
    if (answered) onAnswered?.(answered)
  }
  const back = (): void => setStep('answer')
  const isLink = byLink !== undefined
  if (step === 'no') {
    return <NotThisTime {...{ ask, asker, answers, then, isLink }} onLeave={back} />
  }
  const asked = (answered: AskView | undefined): void => {
    if (answered) back()
    then(answered)
  }
  if (step === 'more') return <TellMeMore {...{ asker, answers }} then={asked} onLeave={back} />
  return (
    <>
      {answers.problem ? <Problem what={answers.problem} /> : null}
      <div className="acts">
        <Button
          variant="filled"
          leftSection={<IconCheck className="i" stroke={1.75} aria-hidden="true" />}
          disabled={answers.busy}
          onClick={() => void answers.accept().then(then)}
        >
          Accept
        </Button>
        {ask.actions.includes('not this time') ? (
          <Button disabled={answers.busy} onClick={() => setStep('no')}>
            Not this time
          </Button>
        ) : null}
        <Button disabled={answers.busy} onClick={() => setStep('more')}>
          Tell me more
        </Button>
      </div>
    </>
  )
}

interface MoreProps {
  readonly asker: string
  readonly answers: Answers
  readonly then: (ask: AskView | undefined) => void
  readonly onLeave: () => void
}

function TellMeMore({ asker, answers, then, onLeave }: MoreProps): ReactElement {
  return (
    <Asking
      label={`What you would like to know from ${asker}`}
      button={`Ask ${asker}`}
      busy={answers.busy}
      problem={answers.problem}
      onSaid={(said) => void answers.tellMeMore(said('words')).then(then)}
      onLeave={onLeave}
    >
      <WordsField label="What would you like to know?" name="words" required maxLength={500} />
    </Asking>
  )
}

/** How it fits what the reader set, and what once came from the asker: for their eyes alone. */
function Fit({ ask }: { readonly ask: AskView }): ReactElement {
  const { fit, couldReturn } = ask
  const asker = firstName(partyName(ask.asker))
  return (
    <>
      <p className="small soft">
        {fit === undefined ? null : fitWords(fit)} Saying no is fine, and only you two know.
      </p>
      {couldReturn === undefined ? null : (
        <p className="small soft">
          Only you see this: {favorWithDay(couldReturn, localToday())}{' '}
          <FavorLink favor={couldReturn.favor}>
            If you like, this could come home to {asker}.
          </FavorLink>
        </p>
      )}
    </>
  )
}

function fitWords({ withinBoundary, meets }: NonNullable<AskView['fit']>): string {
  const within = withinBoundary ? 'It keeps within what you set.' : 'It goes beyond what you set.'
  return [within, ...meets].join(' ')
}
