// Letting somebody into the team, from a day on: they may be here already, or invited.
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { PersonView } from '../../../core/privacy/views.ts'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { type Deed, useDoing } from '../api/doing.ts'
import { peopleQuery } from '../api/queries.ts'
import { Asking } from '../paper/Asking.tsx'
import { Fact } from '../paper/Fact.tsx'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { firstName } from '../people/words.ts'

export interface AddMemberProps {
  readonly team: TeamPage
  readonly today: Day
}

export function AddMember({ team, today }: AddMemberProps): ReactElement {
  return (
    <Fact
      mark={<IconUserPlus className="i soft" stroke={1.75} aria-hidden="true" />}
      what={<span className="soft">Somebody else</span>}
      word="Add"
      about="somebody else"
      opens={(close) => <AddForm team={team} today={today} close={close} />}
    />
  )
}

interface AddFormProps extends AddMemberProps {
  readonly close: () => void
}

function AddForm({ team, today, close }: AddFormProps): ReactElement {
  const { data } = useQuery(peopleQuery)
  const { busy, problem, doIt } = useDoing('Nobody was added.')
  const inside = new Set(team.members.map(({ person }) => person.person))
  const others = (data?.people ?? []).filter(({ person }) => !inside.has(person))
  if (data && others.length === 0) return <NobodyElse />
  const add = async (person: string, day: Day): Promise<void> => {
    const added = others.find((each) => each.person === person)
    if (added && (await doIt(adding(team, added, day)))) close()
  }
  return (
    <Asking
      label="Add somebody to the team"
      button="Add to the team"
      leave="Not now"
      busy={busy}
      problem={problem}
      onSaid={(said) => void add(said('person'), said('day'))}
      onLeave={close}
    >
      <div className="row">
        <ChoiceField
          label="Who"
          name="person"
          required
          choices={others.map(({ person, name, standing }) => ({
            value: person,
            words: standing === 'invited' ? `${name} (invited)` : name,
          }))}
        />
        <TextField label="From" type="date" name="day" required defaultValue={today} />
      </div>
    </Asking>
  )
}

function adding(team: TeamPage, added: PersonView, day: Day): Deed {
  const { person } = added
  return {
    path: `/teams/${team.team}/add-member`,
    body: { person, day },
    done: `${firstName(added)} is in ${team.name}.`,
    undo: {
      path: `/teams/${team.team}/end-member`,
      body: { person, day: addDays(day, -1) },
      done: `${firstName(added)} is not in ${team.name}.`,
    },
  }
}

function NobodyElse(): ReactElement {
  return (
    <p className="soft">
      Everybody here is in this team. <Link to="/people">Invite a colleague</Link> first.
    </p>
  )
}
