// What keeps coming back between the reader and somebody: it can be made an agreement in one step,
// changed first, or waved away, which nobody learns of.
import { Button } from '@mantine/core'
import { IconRepeat } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RecurringView } from '../../../core/privacy/ask-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { recurringTold } from '../../../grammar/agreement-sentences.ts'
import { inWords } from '../../../grammar/boundary-sentences.ts'
import { partyName } from '../../../grammar/sentences.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { AgreementAnswer } from '../../../operations/agreements/shapes.ts'
import { type Doing, useDoing } from '../api/doing.ts'
import { Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useToast } from '../paper/Toast.tsx'
import { type Draft, draftFrom, inputOf, type Reader } from './draft.ts'
import '../styles/agreements.css'

export interface RecurringLinesProps {
  readonly recurring: readonly RecurringView[]
  readonly you: Reader
  readonly today: Day
}

export function RecurringLines({ recurring, you, today }: RecurringLinesProps): ReactElement {
  return (
    <Lines>
      {recurring.map((each) => (
        <RecurringLine
          key={`${each.kind} ${each.person}`}
          recurring={each}
          you={you}
          today={today}
        />
      ))}
    </Lines>
  )
}

interface RecurringLineProps {
  readonly recurring: RecurringView
  readonly you: Reader
  readonly today: Day
}

interface Proposing extends Pick<Doing, 'busy' | 'problem'> {
  readonly propose: () => Promise<void>
  readonly wave: () => void
}

function useProposing({ kind, person, other }: RecurringView, draft: Draft): Proposing {
  const { busy, problem, doIt } = useDoing()
  const toast = useToast()
  const name = partyName(other)
  const propose = async (): Promise<void> => {
    const answer = await doIt<AgreementAnswer>({ path: '/agreements', body: inputOf(draft) })
    if (!answer) return
    const withdraw = {
      path: `/agreements/${answer.agreement.agreement}/withdraw`,
      done: 'Taken back.',
    }
    toast({
      text: `Proposed. ${name} is told, and it runs once they agree.`,
      undo: () => void doIt(withdraw),
    })
  }
  const wave = (): void =>
    void doIt({
      path: '/agreements/recurring/wave-away',
      body: { kind, person },
      done: 'Left as it is. Nobody is told.',
    })
  return { busy, problem, propose, wave }
}

function RecurringLine({ recurring, you, today }: RecurringLineProps): ReactElement {
  const { kind, person, other, favors } = recurring
  const name = partyName(other)
  const draft = draftFrom({ kind, person, name: other.name, favors }, you, today)
  const { busy, problem, propose, wave } = useProposing(recurring, draft)
  const [own, theirs] = [draft.yours, draft.others[0]?.terms ?? '']
  return (
    <li className="line again" data-stop tabIndex={-1}>
      <span className="g">
        <IconRepeat className="i soft" stroke={1.75} aria-hidden="true" />
      </span>
      <span className="what">{recurringTold(recurring)}</span>
      <span className="sub">
        {inWords([...favors].reverse().map(({ day }) => dayAndMonth(day, today)))}. It could be
        agreed on, {draft.cadence}, until {dayAndMonth(draft.end, today)}. You:{' '}
        <span className="said">“{own}”</span> {name}: <span className="said">“{theirs}”</span>
      </span>
      <div className="acts">
        <Button disabled={busy} onClick={() => void propose()}>
          Propose it to {name}
        </Button>
        <Link
          to="/agreements/new"
          search={{ kind, with: person, recurring: true }}
          className="quiet-button"
        >
          Change it first
        </Link>
        <button type="button" className="quiet-button" disabled={busy} onClick={wave}>
          Leave it as it is
        </button>
      </div>
      {problem ? <Problem what={problem} /> : null}
    </li>
  )
}
