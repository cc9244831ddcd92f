// What stands beside each part of a team's page.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { MarginNote } from '../paper/Page.tsx'
import { firstName, listWords } from '../people/words.ts'

export function LeadsNote({ team }: { readonly team: TeamPage }): ReactElement {
  const leads = team.members.filter((member) => member.leads)
  const names = leads.map(({ person }) => (person.you ? 'You' : firstName(person)))
  const said =
    names.length === 0
      ? 'Nobody leads this team.'
      : `${listWords(names)} ${names.length > 1 || names[0] === 'You' ? 'lead' : 'leads'} it, and ${
          names.length > 1 || names[0] === 'You' ? 'see' : 'sees'
        } no more of anybody than any colleague.`
  return (
    <MarginNote title="Who leads">
      <p>{said}</p>
      {team.yours ? (
        <p>
          What you know and work on, you say in <Link to="/settings">settings</Link>.
        </p>
      ) : null}
    </MarginNote>
  )
}

export function GoalsNote(): ReactElement {
  return (
    <MarginNote title="Five at most">
      <p>
        So that each can be remembered. Any member writes one or ends one, and the whole
        organisation can read them.
      </p>
    </MarginNote>
  )
}

export function CalendarNote(): ReactElement {
  return (
    <MarginNote title="What they are for">
      <p>
        Help moves otherwise in a review week or before a deadline. Marked days stand beside what is
        seen, as another explanation.
      </p>
    </MarginNote>
  )
}

export function CharterNote({ team }: { readonly team: TeamPage }): ReactElement {
  return (
    <MarginNote title="Who writes it">
      <p>
        {team.mayChange
          ? 'Those who lead, and admins. Talk about it first: it then holds for all of you.'
          : 'Those who lead, and admins. It holds for everybody in the team.'}
      </p>
    </MarginNote>
  )
}

export function ShownNote(): ReactElement {
  return (
    <MarginNote title="That it happened">
      <p>
        Never how long it took or what was said. Both people chose to show it, and either can take
        it back.
      </p>
      <p>Reading it is a look: the two of them can see, by day, who read it.</p>
    </MarginNote>
  )
}
