// The sheet of a plan: its sentence, the draft below it, and publishing.
import { type ReactElement, useEffect, useRef, useState } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { addDays, mondayOf } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { SeatInput } from '../../../operations/rotas/shapes.ts'
import { Bar } from '../imports/Progress.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Draft } from './Draft.tsx'
import { type Period, PlanSentence } from './PlanSentence.tsx'
import { Publish } from './Publish.tsx'
import { type Planning, usePlanning } from './planning.ts'
import { pinsOf } from './seats.ts'
import { periodWords } from './words.ts'

export interface PlanProps {
  readonly rota: RotaView
  /** How long a plan of this rota is. */
  readonly weeks: number
}

export function Plan({ rota, weeks }: PlanProps): ReactElement {
  const { period, setPeriod, planning, seats, setSeats, make } = usePlan(rota, weeks)
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

/** What is planned, what came back, and what was decided by hand in it. */
function usePlan(rota: RotaView, weeks: number) {
  const [period, setPeriod] = useState<Period>(() => ({
    from: firstDay(rota),
    weeks,
    leaveOpen: rota.mode === 'volunteers first',
    afresh: false,
  }))
  const planning = usePlanning()
  const [seats, setSeats] = useState<readonly SeatInput[]>([])
  const make = async (pins: SeatInput[]): Promise<void> => {
    const answer = await planning.start({ rota: rota.rota, ...period, pins })
    if (answer) setSeats(answer.seats)
  }
  // A rota that was just set up shows its first plan without being asked.
  const isFirst = useRef(rota.publishedUntil === undefined && rota.shifts.length === 0)
  useEffect(() => {
    if (!isFirst.current) return
    isFirst.current = false
    void make([])
  })
  return { period, setPeriod, planning, seats, setSeats, make }
}

/** The first day nothing is published for, else the next Monday. */
function firstDay({ publishedUntil, today }: RotaView): Day {
  if (publishedUntil && publishedUntil > today) return publishedUntil
  return mondayOf(today) === today ? today : addDays(mondayOf(today), 7)
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
