// The organisation, for admins and, read alone, for the council: whether private answers are on and
// why, who holds the keys, who has which role, who leads and manages whom.
import { IconKey, IconLock, IconUser } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { PersonView } from '../../../core/privacy/views.ts'
import type { CouncilSettings } from '../../../operations/looks/shapes.ts'
import { organisationQuery } from '../api/queries.ts'
import { Face } from '../paper/Face.tsx'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Opened } from '../paper/Opened.tsx'
import { Section } from '../paper/Page.tsx'
import { ModeFact } from './Mode.tsx'
import { CouncilNote, KeysNote, LeadsNote } from './notes.tsx'
import { charterWords, founderWords, keysWords, privateWords } from './organisation-words.ts'

const icon = { className: 'i soft', stroke: 1.75, 'aria-hidden': true } as const

export function OrganisationPart(): ReactElement {
  const query = useQuery(organisationQuery)
  return (
    <>
      <Section>
        <h1>The organisation</h1>
        <p className="lede">
          How this house is set up. Roles and managers are changed on the page of{' '}
          <Link to="/people">people</Link>; the council reads the same as you do here.
        </p>
        {query.data ? null : <Opened query={query}>{() => null}</Opened>}
      </Section>
      {query.data ? <HouseSections settings={query.data} mayChange /> : null}
    </>
  )
}

export interface HouseProps {
  readonly settings: CouncilSettings
  /** Admins may; the council reads. */
  readonly mayChange?: boolean
}

export function HouseSections({ settings, mayChange = false }: HouseProps): ReactElement {
  const { mode, admins, council, councilProposed } = settings
  return (
    <>
      <Section title="What Goodturn is used for">
        <Lines>
          <ModeFact mode={mode} mayChange={mayChange} />
        </Lines>
      </Section>
      <Section title="What can be kept private" notes={<KeysNote settings={settings} />}>
        <Lines>
          <Fact mark={<IconLock {...icon} />} {...privateWords(settings)} />
          <Fact mark={<IconKey {...icon} />} {...keysWords(settings)} />
          <Fact mark={<IconUser {...icon} />} {...founderWords(settings)} />
        </Lines>
      </Section>
      <Section title="Admins">
        <People people={admins} />
      </Section>
      <Section title="The council" notes={<CouncilNote />}>
        {council.length + councilProposed.length === 0 ? (
          <p className="read">Nobody is on it. Two admins name it, one after the other.</p>
        ) : (
          <People people={[...council, ...councilProposed]} proposed={councilProposed} />
        )}
      </Section>
      <Leading settings={settings} />
    </>
  )
}

interface PeopleProps {
  readonly people: readonly PersonView[]
  readonly proposed?: readonly PersonView[]
}

function People({ people, proposed = [] }: PeopleProps): ReactElement {
  return (
    <div className="people">
      <Lines>
        {people.map((person) => (
          <Fact
            key={person.person}
            mark={<Face name={person.name} />}
            what={person.name}
            sub={proposed.includes(person) ? 'Proposed; another admin has to agree.' : undefined}
            aside={person.you ? <span className="soft">you</span> : null}
          />
        ))}
      </Lines>
    </div>
  )
}

function Leading({ settings }: HouseProps): ReactElement {
  const { teams, managers } = settings
  return (
    <Section title="Who leads" notes={<LeadsNote />}>
      {teams.length + managers.length === 0 ? (
        <p className="read">No team is formed, and nobody manages anybody.</p>
      ) : (
        <Lines>
          {teams.map(({ team, name, leads, charter }) => (
            <Fact
              key={team}
              mark={<IconUser {...icon} />}
              what={
                <>
                  <Link to="/team/$team" params={{ team }} className="plain-link" data-open>
                    {name}
                  </Link>
                  {leads.length === 0
                    ? ': nobody leads it'
                    : `: ${leads.map((person) => person.name).join(', ')}`}
                </>
              }
              sub={charterWords(charter)}
            />
          ))}
          {managers.map(({ person, manager }) => (
            <Fact
              key={person.person}
              mark={<IconUser {...icon} />}
              what={`${manager.name} manages ${person.name}`}
            />
          ))}
        </Lines>
      )}
    </Section>
  )
}
