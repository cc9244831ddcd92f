// A plan to look at: what clashes and what stands open first, how evenly it falls, then the plan by
// person, or each day.
// Whoever has a shift is a press away from being somebody else.
import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { SeatInput } from '../../../operations/rotas/shapes.ts'
import { MarginNote, Section } from '../paper/Page.tsx'
import { useWide } from '../paper/wide.ts'
import type { OfPlan } from './of-plan.ts'
import { PlanGrid } from './PlanGrid.tsx'
import { SeatRow } from './SeatRow.tsx'
import { byDay, changedByHand, dayOfSeat, openSeats, replaced } from './seats.ts'
import { changedWords, dayHeading, openWords, spreadWords } from './words.ts'

export interface DraftProps extends OfPlan {
  readonly setSeats: (seats: readonly SeatInput[]) => void
}

export function Draft(props: DraftProps): ReactElement {
  const { plan, seats, around } = props
  const isWide = useWide()
  const open = openSeats(seats)
  const changed = changedByHand(plan, seats)
  return (
    <>
      <Section title="What it comes to" notes={<EvennessNote />}>
        {plan.clashes.length > 0 ? (
          <ul className="clashes" aria-label="What clashes">
            {plan.clashes.map((clash) => (
              <li key={clash}>{clash}</li>
            ))}
          </ul>
        ) : null}
        <p className="read">
          {openWords(open.length)} {spreadWords(plan)}
        </p>
        {changed > 0 ? (
          <div className="changed">
            <p className="read">{changedWords(changed)}</p>
            <Button onClick={around}>Plan again around {changed === 1 ? 'it' : 'them'}</Button>
          </div>
        ) : null}
      </Section>
      {open.length > 0 ? <OpenFirst {...props} /> : null}
      {isWide ? <Sheet {...props} /> : <Days {...props} />}
    </>
  )
}

function OpenFirst({ rota, seats, setSeats }: DraftProps): ReactElement {
  return (
    <Section title="Nobody has these yet" notes={<OpenNote />}>
      <ul className="seats">
        {openSeats(seats).map(({ seat, at }) => (
          <SeatRow
            key={at}
            {...{ rota, seat }}
            day={dayHeading(dayOfSeat(rota, seat))}
            put={(next) => setSeats(replaced(seats, at, next))}
          />
        ))}
      </ul>
    </Section>
  )
}

/** By person, as the rota itself is drawn; or day by day, for those who read it so. */
function Sheet(props: DraftProps): ReactElement {
  const [way, setWay] = useState<'person' | 'day'>('person')
  return (
    <>
      <section className="sec" aria-label="The plan">
        <div className="m" />
        <div className="w">
          <div className="plan-head">
            <h2>{way === 'person' ? 'The plan by person' : 'The plan'}</h2>
            <div className="plan-ways">
              {ways.map(({ is, words }) => (
                <button
                  key={is}
                  type="button"
                  className={way === is ? 'plain-button on' : 'plain-button'}
                  aria-pressed={way === is}
                  onClick={() => setWay(is)}
                >
                  {words}
                </button>
              ))}
            </div>
          </div>
          {way === 'person' ? <PlanGrid {...props} /> : null}
        </div>
      </section>
      {way === 'day' ? <Days {...props} /> : null}
    </>
  )
}

const ways = [
  { is: 'person', words: 'Person' },
  { is: 'day', words: 'Day by day' },
] as const

function Days({ rota, seats, setSeats }: DraftProps): ReactElement {
  return (
    <Section title="Day by day" notes={<StayNote />}>
      {byDay(rota, seats).map(({ day, seats: ofDay }) => (
        <div className="plan-day" key={day}>
          <h3>
            <time dateTime={day}>{dayHeading(day)}</time>
            <Holiday name={rota.holidays.find((each) => each.day === day)?.name} />
          </h3>
          <ul className="seats">
            {ofDay.map(({ seat, at }) => (
              <SeatRow
                key={at}
                {...{ rota, seat }}
                put={(next) => setSeats(replaced(seats, at, next))}
              />
            ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

function Holiday({ name }: { readonly name: string | undefined }): ReactElement | null {
  return name ? <span className="holiday">{name}</span> : null
}

function EvennessNote(): ReactElement {
  return (
    <MarginNote title="How evenly">
      <p>
        Counted for a full-time share, in ordinary shifts, with what each one served before. No
        order of people is made from it.
      </p>
    </MarginNote>
  )
}

function OpenNote(): ReactElement {
  return (
    <MarginNote title="Open is allowed">
      <p>
        Publish it open, and whoever can takes it from the rota. Or choose somebody here; a rule
        that stands against it is said, not hidden.
      </p>
    </MarginNote>
  )
}

function StayNote(): ReactElement {
  return (
    <MarginNote title="What stays">
      <p>
        Whoever you choose by hand stays, in this plan and in later ones. Everything else may move
        when you plan again.
      </p>
    </MarginNote>
  )
}
