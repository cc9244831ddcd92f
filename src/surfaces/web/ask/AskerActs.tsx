// What whoever asked can do now: ask more people, take it back, say that it was done, or, where
// nobody could, ask again in another way.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { useDoing } from '../api/doing.ts'
import { todayQuery } from '../api/queries.ts'
import { Asking } from '../paper/Asking.tsx'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { InHouse } from '../paper/InHouse.tsx'
import { Acts, type AskAct, notDone } from './Acts.tsx'
import { samePerson } from './HowItWent.tsx'

export function AskerActs({ ask }: { readonly ask: AskView }): ReactElement | null {
  const [widening, setWidening] = useState(false)
  if (widening) return <AskMore ask={ask} onLeave={() => setWidening(false)} />
  return (
    <Acts ask={ask} acts={askerActs}>
      {ask.actions.includes('widen') ? (
        <Button onClick={() => setWidening(true)}>Ask more people</Button>
      ) : null}
      {ask.standing === 'taken' && ask.shift ? (
        <InHouse className="plain-button" href={`/rota/handovers/new?shift=${ask.shift.shift}`}>
          Write what is to hand over
        </InHouse>
      ) : null}
      {ask.standing === 'expired' ? (
        <Link
          className="plain-button"
          to="/ask"
          search={ask.kind === 'cover' ? {} : { for: 'help' }}
        >
          Ask in another way
        </Link>
      ) : null}
    </Acts>
  )
}

const askerActs: readonly AskAct[] = [
  {
    action: 'done',
    path: 'done',
    words: 'Yes, it was done. Thank you',
    done: 'It is a favor in both your records now.',
    first: true,
  },
  notDone,
  {
    action: 'withdraw',
    path: 'withdraw',
    words: 'Take the ask back',
    done: 'Your ask is taken back. Whoever still had it is told.',
  },
]

function AskMore({ ask, onLeave }: { ask: AskView; onLeave: () => void }): ReactElement {
  const { busy, problem, doIt } = useDoing('Nobody else was asked.')
  const people = useQuery(todayQuery).data?.people ?? []
  const known = (ask.asked ?? []).map(({ person }) => person)
  const others = people.filter(
    ({ you, person, name }) =>
      !you && !known.some((party) => samePerson(party, { is: 'person', person, name })),
  )
  const send = async (person: string, name: string, email: string): Promise<void> => {
    const newcomers = name === '' ? [] : [{ name, ...(email === '' ? {} : { email }) }]
    const to = { people: person === '' ? [] : [person], newcomers }
    const done = 'They are asked as the others were.'
    if (await doIt({ path: `/asks/${ask.ask}/widen`, body: { to }, done })) onLeave()
  }
  return (
    <Asking
      label="Ask more people"
      button="Ask them, too"
      busy={busy}
      problem={problem}
      onSaid={(said) => void send(said('person'), said('name'), said('email'))}
      onLeave={onLeave}
    >
      <ChoiceField
        label="Somebody here"
        name="person"
        choices={[
          { value: '', words: 'nobody here' },
          ...others.map(({ person, name }) => ({ value: person, words: name })),
        ]}
      />
      <TextField label="Or somebody who is not here yet: their name" name="name" maxLength={80} />
      <TextField label="Their e-mail address, if you know it" name="email" type="email" />
    </Asking>
  )
}
