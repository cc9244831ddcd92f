// Before a rota can be set up: which team it is for, who may do it, and what to do without a team.
import { IconCalendarWeek } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { TeamView } from '../../../core/privacy/views.ts'
import { firstName } from '../../../grammar/sentences.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { Empty } from '../paper/Empty.tsx'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { listed } from './pattern-words.ts'

const title = 'Set up a rota'

export function NoTeam(): ReactElement {
  const navigate = useNavigate()
  return (
    <Page title={title}>
      <Section first>
        <h1>{title}</h1>
        <Empty
          sentence="A rota belongs to a team, and you are in none yet. An admin can form one."
          button="Go to teams"
          onPress={() => void navigate({ to: '/team' })}
        />
      </Section>
    </Page>
  )
}

export function ChooseTeam({ teams }: { readonly teams: readonly TeamView[] }): ReactElement {
  return (
    <Page title={title}>
      <Section first>
        <h1>{title}</h1>
        <p className="lede">A rota belongs to a team. Which one is it for?</p>
        <Lines>
          {teams.map(({ team, name }) => (
            <Fact
              key={team}
              mark={<IconCalendarWeek className="i soft" stroke={1.75} aria-hidden="true" />}
              what={
                <Link className="plain-link" to="/rota/set-up" search={{ team }}>
                  {name}
                </Link>
              }
            />
          ))}
        </Lines>
      </Section>
    </Page>
  )
}

export function NotYours({ team: { name, members } }: { readonly team: TeamPage }): ReactElement {
  const leads = members.flatMap(({ leads: isLead, person }) =>
    isLead ? [firstName(person.name)] : [],
  )
  const who = leads.length > 0 ? listed(leads) : 'An admin'
  return (
    <Page title={title}>
      <Section first margin={name}>
        <h1>{title}</h1>
        <p className="lede">
          {who} can set up the rota of {name}. Once it stands, you read all of it, and you can
          cover, swap, drop and take in it.
        </p>
      </Section>
    </Page>
  )
}
