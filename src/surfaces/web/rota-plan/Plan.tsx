// The sheet of a plan: its sentence, the draft below it, and publishing.
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { Bar } from '../imports/Progress.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Draft } from './Draft.tsx'
import { PlanSentence } from './PlanSentence.tsx'
import { Publish } from './Publish.tsx'
import type { Planning } from './planning.ts'
import { pinsOf } from './seats.ts'
import { usePlan } from './use-plan.ts'
import { periodWords } from './words.ts'

export interface PlanProps {
  readonly rota: RotaView
  /** How long a plan of this rota is. */
  readonly weeks: number
}

export function Plan({ rota, weeks }: PlanProps): ReactElement {
  const { period, setPeriod, planning, seats, setSeats, make, overtaken } = usePlan(rota, weeks)
  const { plan } = planning
  return (
    <Page title={`Plan ${rota.name}`}>
      <Section first margin={rota.name} notes={<NobodyToldNote />}>
        <h1>
          {plan ? `A plan for ${periodWords(plan.from, plan.until, rota.today)}` : 'Make a plan'}
        </h1>
        <PlanSentence
          period={period}
          change={setPeriod}
          today={rota.today}
          busy={planning.busy}
          again={plan !== undefined}
          onMake={() => void make([])}
        />
        <OnItsWay planning={planning} />
        {overtaken ? (
          <p className="soft">
            This rota was changed since you last looked. The plan is made anew on top of it, and
            what you decided by hand stays.
          </p>
        ) : null}
      </Section>
      {plan ? (
        <>
          <Draft {...{ rota, plan, seats, setSeats }} around={() => void make(pinsOf(seats))} />
          <Publish {...{ rota, plan, seats }} around={() => void make(pinsOf(seats))} />
        </>
      ) : null}
    </Page>
  )
}

function OnItsWay({ planning }: { readonly planning: Planning }): ReactElement | null {
  const { busy, problem, stop } = planning
  if (problem) return <Problem what={problem} kept="Nothing was changed." />
  if (!busy) return null
  return (
    <div className="planning" role="status">
      <p>Looking for a plan that is lawful first, then even, then kind to wishes. A few seconds.</p>
      <Bar label="Looking for a plan" done={0} total={0} />
      <button type="button" className="quiet-button flush" onClick={stop}>
        Stop looking
      </button>
    </div>
  )
}

function NobodyToldNote(): ReactElement {
  return (
    <MarginNote title="Only you see this">
      <p>
        A plan is a look until you publish it. What has begun and what others agreed on stays as it
        is.
      </p>
    </MarginNote>
  )
}
