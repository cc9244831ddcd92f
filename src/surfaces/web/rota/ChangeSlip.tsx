// A swap or an absence handed over: both halves, what it means, and three answers, each one press
// away. A no needs no reason, and only whoever proposed it reads it.
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { ChangeView } from '../../../core/privacy/rota-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { dayAt } from '../../../grammar/ask-sentences.ts'
import { changeAsks, changeMeans, halvesOf, moveWords } from '../../../grammar/change-sentences.ts'
import type { RotaPlace } from '../../../grammar/rota-sentences.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dateWords } from '../../../grammar/words.ts'
import { useDoing } from '../api/doing.ts'
import { Face } from '../paper/Face.tsx'
import { focusFirst } from '../paper/focus.ts'
import { Problem } from '../paper/Problem.tsx'
import { ChangeWords } from './ChangeWords.tsx'
import { Halves } from './Halves.tsx'
import { Letter } from './ShiftMark.tsx'

export interface ChangeSlipProps {
  readonly change: ChangeView
  readonly place: RotaPlace
  readonly opened?: boolean
  readonly onAnswered?: (change: ChangeView) => void
}

export function ChangeSlip(props: ChangeSlipProps): ReactElement {
  const { change, place, opened, onAnswered } = props
  const by = change.proposedBy ?? change.from
  const name = firstName(upperFirst(partyName(by)))
  const asks = changeAsks(change)
  return (
    <article
      className="slip fold"
      data-stop
      tabIndex={-1}
      aria-label={`${name} ${asks}`}
      ref={opened ? focusFirst : null}
    >
      <p className="by">
        <Face name={name} />
        <span>
          <b>{name}</b> {asks}
        </span>
        <span className="until">
          answer by {dateWords(dayAt(change.expiresAtMs, place), place.today)}
        </span>
      </p>
      <Moves change={change} place={place} />
      {change.words === undefined ? null : <p className="why said">“{change.words}”</p>}
      <p className="why">{changeMeans(change)}</p>
      <Ways change={change} name={name} {...(onAnswered ? { onAnswered } : {})} />
    </article>
  )
}

const whose = (party: PartyView | undefined): string =>
  party === undefined ? 'open' : party.is === 'you' ? 'now yours' : `now ${partyName(party)}’s`

const takes = (party: PartyView | undefined): string =>
  party === undefined
    ? 'Nobody takes'
    : party.is === 'you'
      ? 'You take'
      : `${upperFirst(partyName(party))} takes`

function Moves({ change, place }: Pick<ChangeSlipProps, 'change' | 'place'>): ReactElement {
  const halves = halvesOf(change)
  if (halves) {
    const half = ({ shift, from, to }: (typeof halves)['take']) => ({
      shift,
      takes: takes(to),
      now: whose(from),
    })
    return <Halves first={half(halves.take)} second={half(halves.give)} place={place} />
  }
  return (
    <ul className="moves">
      {change.moves.map((move) => (
        <li key={move.shift.shift} className={move.to?.is === 'you' ? 'own' : ''}>
          <Letter {...move.shift} waits />
          <span>{moveWords(move, place)}</span>
        </li>
      ))}
    </ul>
  )
}

interface WaysProps {
  readonly change: ChangeView
  readonly name: string
  readonly onAnswered?: (change: ChangeView) => void
}

function Ways({ change, name, onAnswered }: WaysProps): ReactElement {
  const [step, setStep] = useState<'answer' | 'not this time' | 'tell me more'>('answer')
  const { busy, problem, doIt } = useDoing('Your answer was not sent.')
  const path = `/rotas/${change.rota}/changes/${change.change}`
  const isSwap = change.how === 'swap'
  const told = `${name} is told.`
  const send = async (answer: string, words: string, done: string): Promise<void> => {
    const body = words === '' ? { answer } : { answer, words }
    const undo =
      answer === 'accept' && isSwap
        ? { undo: { path: `${path}/undo`, done: 'Undone. Both shifts are where they were.' } }
        : {}
    const said = await doIt<{ readonly change: ChangeView }>({
      path: `${path}/answer`,
      body,
      done,
      ...undo,
    })
    if (said && answer !== 'tell me more') onAnswered?.({ ...change, ...said.change })
    if (said) setStep('answer')
  }
  if (step !== 'answer') {
    return (
      <ChangeWords
        {...{ step, name, busy, problem }}
        onSaid={(words) => void send(step, words, toldOf(step, name))}
        onLeave={() => setStep('answer')}
      />
    )
  }
  return (
    <>
      {problem ? <Problem what={problem} /> : null}
      <Three
        busy={busy}
        yes={isSwap ? 'Accept the swap' : 'Yes, I can'}
        accept={() => void send('accept', '', `You ${isSwap ? 'swapped' : 'said yes'}. ${told}`)}
        setStep={setStep}
      />
    </>
  )
}

interface ThreeProps {
  readonly busy: boolean
  readonly yes: string
  readonly accept: () => void
  readonly setStep: (step: 'not this time' | 'tell me more') => void
}

function Three({ busy, yes, accept, setStep }: ThreeProps): ReactElement {
  return (
    <div className="acts">
      <Button
        variant="filled"
        leftSection={<IconCheck className="i" stroke={1.75} aria-hidden="true" />}
        disabled={busy}
        onClick={accept}
      >
        {yes}
      </Button>
      <Button disabled={busy} onClick={() => setStep('not this time')}>
        Not this time
      </Button>
      <Button disabled={busy} onClick={() => setStep('tell me more')}>
        Tell me more
      </Button>
    </div>
  )
}

const toldOf = (step: 'not this time' | 'tell me more', name: string): string =>
  step === 'tell me more' ? `${name} is told.` : `${name} is told. Only you two know.`
