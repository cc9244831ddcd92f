// Asks on Today: those for the reader to answer, as slips that fold into what they said; and what
// they took on or asked, as lines.
import type { ReactElement } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { askNamed, yourAnswerTold } from '../../../grammar/ask-sentences.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { AskSlip } from '../ask/AskSlip.tsx'
import { localToday } from '../clock.ts'
import { AskLink } from '../paper/AskLink.tsx'
import { Line } from '../paper/Lines.tsx'
import { Folding } from '../paper/Slip.tsx'

export interface AsksForYouProps {
  readonly asks: readonly AskView[]
  readonly answered: readonly AskView[]
  readonly setAnswered: (change: (now: readonly AskView[]) => readonly AskView[]) => void
}

export function AsksForYou({ asks, answered, setAnswered }: AsksForYouProps): ReactElement {
  const isFolded = (ask: AskView): boolean => answered.includes(ask)
  const keep = (ask: AskView): void => setAnswered((now) => [...now, ask])
  return (
    <div className="stack">
      {[...answered, ...asks].map((ask) => (
        <Folding
          key={ask.ask}
          folded={isFolded(ask)}
          slip={<AskSlip ask={ask} opens onAnswered={keep} />}
          line={<AnsweredLine ask={ask} />}
        />
      ))}
    </div>
  )
}

function AnsweredLine({ ask }: { readonly ask: AskView }): ReactElement {
  const today = localToday()
  const name = firstName(upperFirst(partyName(ask.asker)))
  const yes = ask.taker?.is === 'you' ? 'You take it.' : undefined
  return (
    <Line
      mark="said"
      today={today}
      day={ask.openedDay}
      what={
        <AskLink ask={ask.ask} opens>
          {name} asked: {askNamed(ask, { today })}
        </AskLink>
      }
      sub={yes ?? yourAnswerTold(ask)}
    />
  )
}
