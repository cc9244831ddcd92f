// The ways through an absence, fewest changes first, each in sentences: what moves, what stays
// open, what it does to the spread. One press proposes it to those it touches.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { AbsencePlanView, RotaView } from '../../../core/privacy/rota-views.ts'
import { exactDay } from '../../../grammar/words.ts'
import { InHouse } from '../paper/InHouse.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { listed } from '../rota-set-up/pattern-words.ts'
import { type Absence, useProposing } from './looking.ts'
import {
  askWords,
  moveSentence,
  othersOf,
  planHeading,
  shiftWords,
  spreadSentence,
  type WordsGiven,
} from './words.ts'

export interface WaysThroughProps {
  readonly rota: RotaView
  readonly absence: Absence
  readonly plans: readonly AbsencePlanView[]
}

export function WaysThrough(props: WaysThroughProps): ReactElement {
  const { rota, absence, plans } = props
  const proposing = useProposing(rota.rota, absence)
  const { done, problem } = proposing
  const given: WordsGiven = {
    today: rota.today,
    zoneOf: (shift) => rota.duties.find(({ duty }) => duty === shift.duty)?.zone ?? rota.zone,
  }
  if (done) return <Done {...{ absence, done, rota }} />
  if (plans.length === 0) return <NothingToMove {...{ absence, proposing }} />
  return (
    <Section title={titleOf(plans)} notes={<EachSeesNote />}>
      {problem ? <Problem what={problem} kept="Nobody was asked." /> : null}
      <ol className="ways-through">
        {plans.map((plan, at) => (
          <OneWay
            // biome-ignore lint/suspicious/noArrayIndexKey: they are shown in their one order.
            key={at}
            {...{ plan, given }}
            first={at === 0}
            busy={proposing.busy}
            onAsk={() => void proposing.propose(plan)}
          />
        ))}
      </ol>
    </Section>
  )
}

const titleOf = (plans: readonly AbsencePlanView[]): string =>
  plans.length === 1 ? 'One way through' : `${plans.length === 2 ? 'Two' : 'Three'} ways through`

interface OneWayProps {
  readonly plan: AbsencePlanView
  readonly given: WordsGiven
  readonly first: boolean
  readonly busy: boolean
  readonly onAsk: () => void
}

function OneWay({ plan, given, first, busy, onAsk }: OneWayProps): ReactElement {
  const moved = new Set(plan.moves.map(({ shift }) => shift.shift))
  const left = plan.open.filter(({ shift }) => !moved.has(shift))
  return (
    <li>
      <h3>{planHeading(plan)}</h3>
      <ul className="says-plain">
        {plan.moves.map((move) => (
          <li key={move.shift.shift}>{moveSentence(move, given)}</li>
        ))}
        {left.map((shift) => (
          <li key={shift.shift}>
            Nobody can take {shiftWords(shift, given)}: it would stand open.
          </li>
        ))}
      </ul>
      <p className="soft">{spreadSentence(plan)}</p>
      <div className="acts">
        <Button variant={first ? 'filled' : 'default'} disabled={busy} onClick={onAsk}>
          {askWords(plan.touched)}
        </Button>
      </div>
    </li>
  )
}

interface NothingProps {
  readonly absence: Absence
  readonly proposing: ReturnType<typeof useProposing>
}

function NothingToMove({ absence, proposing }: NothingProps): ReactElement {
  const { busy, problem, isSaid, propose } = proposing
  const whose = absence.for ? 'They have' : 'You have'
  return (
    <Section title="Nothing has to move">
      <p className="read">
        {whose} no shift from {exactDay(absence.from)} to {exactDay(absence.until)}.{' '}
        {isSaid ? 'The days are said already, and the next plan leaves them free.' : ''}
      </p>
      {problem ? <Problem what={problem} kept="No days were written down." /> : null}
      {isSaid ? null : (
        <div className="acts away-acts">
          <Button variant="filled" loading={busy} onClick={() => void propose(undefined)}>
            Say these days
          </Button>
        </div>
      )}
    </Section>
  )
}

interface DoneProps {
  readonly rota: RotaView
  readonly absence: Absence
  readonly done: NonNullable<ReturnType<typeof useProposing>['done']>
}

function Done({ rota, absence, done: { change } }: DoneProps): ReactElement {
  const asked = change ? othersOf(change.touched.map(({ person }) => person)) : []
  return (
    <Section title="Said">
      <p className="read" role="status">
        {absence.for ? '' : 'Your days away stand, without a reason. '}
        {asked.length > 0
          ? `${listed(asked)} ${asked.length === 1 ? 'is' : 'are'} asked. ${beforeAYes}`
          : change
            ? 'What nobody could take stands open for whoever can.'
            : ''}
      </p>
      <p className="read">
        <InHouse href={`/rota?rota=${rota.rota}`}>To the rota</InHouse>
      </p>
    </Section>
  )
}

const beforeAYes = 'Nothing moves before all said yes, and you hear of it.'

function EachSeesNote(): ReactElement {
  return (
    <MarginNote title="What each will see">
      <p>
        What would move, before and after, and that you asked. They can say yes, not this time, or
        tell me more; a no needs no reason, and only you hear of it.
      </p>
    </MarginNote>
  )
}
