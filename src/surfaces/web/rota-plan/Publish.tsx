// The press that publishes a plan: who hears of it is said first. Where somebody else published
// meanwhile, this plan is kept, theirs can be looked at, and it can be planned again on top of it.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useToast } from '../paper/Toast.tsx'
import { keepDraft } from './kept.ts'
import type { OfPlan } from './of-plan.ts'
import { type Publishing, usePublishing } from './publishing.ts'
import { openSeats, personOf, toldBy } from './seats.ts'
import { periodWords, toldWords } from './words.ts'

export function Publish({ rota, plan, seats, around }: OfPlan): ReactElement {
  const publishing = usePublishing()
  const navigate = useNavigate()
  const toast = useToast()
  const told = toldBy(rota, plan, seats)
  const names = rota.people.flatMap(({ person }) => {
    const id = personOf(person)
    return id !== undefined && told.includes(id) ? [person.name] : []
  })
  const period = periodWords(plan.from, plan.until, rota.today)
  const publish = async (): Promise<void> => {
    const { version, from, until, seed } = plan
    const input = { rota: rota.rota, version, from, until, seed, seats: [...seats] }
    if (!(await publishing.publish(input))) return
    keepDraft(undefined)
    toast({ text: `${period} is published.` })
    void navigate({ href: `/rota?rota=${rota.rota}` })
  }
  const open = openSeats(seats).length
  return (
    <Section title="Publish it" notes={<AfterwardsNote />}>
      <p className="read">{toldWords(names)}</p>
      {publishing.outrun ? <Outrun {...{ rota: rota.rota, publishing, around }} /> : null}
      {publishing.problem ? <Problem what={publishing.problem} /> : null}
      <div className="acts publish-acts">
        <Button variant="filled" loading={publishing.busy} onClick={() => void publish()}>
          Publish {period}
        </Button>
        {open > 0 ? (
          <span className="soft">{open === 1 ? 'With one shift open.' : `With ${open} open.`}</span>
        ) : null}
      </div>
    </Section>
  )
}

interface OutrunProps {
  readonly rota: string
  readonly publishing: Publishing
  readonly around: () => void
}

function Outrun({ rota, publishing, around }: OutrunProps): ReactElement {
  const again = (): void => {
    publishing.forget()
    around()
  }
  return (
    <div className="problem" role="alert">
      <p>
        Somebody else changed this rota meanwhile, so yours was not published. It is still here:
        look at theirs, then plan again on top of it. What you decided by hand stays.
      </p>
      <div className="acts">
        <a className="plain-button" href={`/rota?rota=${rota}`} target="_blank" rel="noreferrer">
          Look at theirs
        </a>
        <Button onClick={again}>Plan again on top of it</Button>
      </div>
    </div>
  )
}

function AfterwardsNote(): ReactElement {
  return (
    <MarginNote title="Afterwards">
      <p>
        Shifts stand in each one’s calendar. They can be covered, swapped, dropped and taken, and
        you can publish a later plan over what has not begun.
      </p>
    </MarginNote>
  )
}
