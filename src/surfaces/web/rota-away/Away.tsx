// The sheet of an absence: its days as a sentence, then the ways through it, each in sentences with
// the one press that asks those it touches.
import { Button } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { firstName } from '../../../grammar/sentences.ts'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Blank, BlankChoice, SentenceForm } from '../paper/Sentence.tsx'
import { personOf } from '../rota-plan/seats.ts'
import { FromCalendar } from './FromCalendar.tsx'
import { keyOf, type Stretch } from './from-calendar.ts'
import { type Absence, useLooking } from './looking.ts'
import { WaysThrough } from './WaysThrough.tsx'

const route = getRouteApi('/shell/rota/away')

export function Away({ rota }: { readonly rota: RotaView }): ReactElement {
  const { absence, change } = useAbsence(rota)
  const looking = useLooking(rota.rota)
  const { busy, problem, plans, asked } = looking
  const onLook = (days: Stretch): void => {
    change(days)
    void looking.look(days)
  }
  const isAsked = asked !== undefined && plans !== undefined
  return (
    <Page title="Days away">
      <Section first margin={rota.name} notes={<ReasonNote />}>
        <h1>Days away</h1>
        <p className="lede">
          Say the days, and see who could take what is yours in them. Nobody is asked before you say
          so.
        </p>
        <SentenceForm
          label="Days away"
          onSend={() => void looking.look(absence)}
          sentence={<AwaySentence {...{ rota, absence, change }} />}
        >
          <div className="acts">
            <Button type="submit" variant={isAsked ? 'default' : 'filled'} loading={busy}>
              See what it takes
            </Button>
          </div>
          {problem ? <Problem what={problem} kept="Nothing was changed." /> : null}
        </SentenceForm>
      </Section>
      {isAsked ? (
        <WaysThrough key={keyOf(asked)} rota={rota} absence={asked} plans={plans} />
      ) : null}
      {absence.for === undefined ? <FromCalendar today={rota.today} onLook={onLook} /> : null}
    </Page>
  )
}

function useAbsence(rota: RotaView) {
  const search = route.useSearch()
  const [absence, setAbsence] = useState<Absence>(() => ({
    from: (search.from ?? rota.today) as Day,
    until: (search.until ?? search.from ?? rota.today) as Day,
    ...(search.for ? { for: search.for } : {}),
  }))
  const change = (more: Partial<Absence>): void =>
    setAbsence((now) => {
      const next = { ...now, ...more }
      return next.until < next.from ? { ...next, until: next.from } : next
    })
  return { absence, change }
}

interface AwaySentenceProps {
  readonly rota: RotaView
  readonly absence: Absence
  readonly change: (more: Partial<Absence>) => void
}

function AwaySentence({ rota, absence, change }: AwaySentenceProps): ReactElement {
  const isMine = absence.for === undefined
  return (
    <>
      {rota.mayPlan ? <Who {...{ rota, absence, change }} /> : 'I am'} away from{' '}
      <Blank
        type="date"
        label="The first day away"
        min={rota.today}
        required
        value={absence.from}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') change({ from: value as Day })
        }}
      />{' '}
      until{' '}
      <Blank
        type="date"
        label="The last day away"
        min={absence.from}
        required
        value={absence.until}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') change({ until: value as Day })
        }}
      />
      , {isMine ? 'that day included' : 'as they said'}.
    </>
  )
}

/** For who plans: oneself, or somebody whose days away are said. */
function Who({ rota, absence, change }: AwaySentenceProps): ReactElement {
  const absent = rota.people.flatMap(({ person, away }) => {
    const id = personOf(person)
    const [first] = away
    return person.is === 'person' && id && first
      ? [{ value: id, words: `${firstName(person.name)} is`, ...first }]
      : []
  })
  const also = absence.for && !absent.some(({ value }) => value === absence.for)
  const named = rota.people.find(({ person }) => personOf(person) === absence.for)
  const choices = [
    { value: '', words: 'I am' },
    ...absent,
    ...(also && named ? [{ value: absence.for, words: `${firstName(named.person.name)} is` }] : []),
  ]
  if (choices.length === 1) return <>I am</>
  return (
    <BlankChoice
      label="Who is away"
      choices={choices}
      value={absence.for ?? ''}
      onChange={({ currentTarget: { value } }) => {
        const found = absent.find((each) => each.value === value)
        const days = found ? { from: later(found.from, rota.today), until: found.until } : {}
        change({ for: value === '' ? undefined : value, ...days })
      }}
    />
  )
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

function ReasonNote(): ReactElement {
  return (
    <>
      <MarginNote title="No reason">
        <p>Nobody is told why, and there is no field for it.</p>
      </MarginNote>
      <MarginNote title="Nothing moves before a yes">
        <p>
          A way through is proposed to everybody it touches. It moves whole, once all said yes; one
          no leaves everything as it was.
        </p>
      </MarginNote>
    </>
  )
}
