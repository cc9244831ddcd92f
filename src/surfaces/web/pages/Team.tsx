// Team: who is in it, what it is after, its days and its charter, and what its people show to each
// other. The same for all members, and nothing about anybody's amount of help.
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import '../styles/settings.css'
import type { TeamView } from '../../../core/privacy/views.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import type { TeamPage as TeamAnswer } from '../../../operations/people/shapes.ts'
import { meQuery, teamQuery, teamsQuery } from '../api/queries.ts'
import { localToday } from '../clock.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { useRotaOnly } from '../shell/rota-only.ts'
import { Calendar } from '../team/Calendar.tsx'
import { Charter } from '../team/Charter.tsx'
import { Goals } from '../team/Goals.tsx'
import { Members } from '../team/Members.tsx'
import { CalendarNote, CharterNote, GoalsNote, LeadsNote, ShownNote } from '../team/notes.tsx'
import { Rename } from '../team/Rename.tsx'
import { Shown } from '../team/Shown.tsx'
import { Teams } from '../team/Teams.tsx'
import { ThisWeek } from '../team/ThisWeek.tsx'
import { peopleWords } from '../team/words.ts'

export function TeamPage(): ReactElement {
  const { team } = useParams({ strict: false })
  const me = useQuery(meQuery)
  const teams = useQuery(teamsQuery)
  return (
    <OpenedPage query={me} title="Team">
      {(mine) => (
        <OpenedPage query={teams} title="Team">
          {(all) => <OwnOrAll team={team} teams={all.teams} me={mine} />}
        </OpenedPage>
      )}
    </OpenedPage>
  )
}

/** The team of the address; else the reader's own, if it is one; else all of them. */
function OwnOrAll({ team, teams, me }: ListProps & { readonly team: string | undefined }) {
  const own = teams.filter((each) => each.yours)
  const shown = team ?? (own.length === 1 ? own[0]?.team : undefined)
  if (shown === undefined) return <TeamList teams={teams} me={me} />
  return <OneTeam team={shown} teams={teams} me={me} />
}

interface ListProps {
  readonly teams: readonly TeamView[]
  readonly me: MeAnswer
}

const mayForm = (me: MeAnswer): boolean => me.roles.includes('admin')

function TeamList({ teams, me }: ListProps): ReactElement {
  const yours = teams.filter((each) => each.yours)
  const lede =
    teams.length === 0
      ? 'No team is formed yet. An admin can form one.'
      : yours.length === 0
        ? 'You are in none of these. Whoever leads one, or an admin, can add you.'
        : 'You are in more than one. Open the one you want to read.'
  return (
    <Page title="Teams">
      <Section first>
        <h1>Teams</h1>
        <p className="lede">{lede}</p>
        <div className="below-lede">
          <Teams teams={teams} mayForm={mayForm(me)} />
        </div>
      </Section>
    </Page>
  )
}

interface OneTeamProps extends ListProps {
  readonly team: string
}

function OneTeam({ team, teams, me }: OneTeamProps): ReactElement {
  const query = useQuery(teamQuery(team))
  const others = teams.filter((each) => each.team !== team)
  return (
    <OpenedPage query={query} title="Team" nothing="There is no such team.">
      {(answer) => <Sheet team={answer.team} others={others} me={me} />}
    </OpenedPage>
  )
}

interface SheetProps {
  readonly team: TeamAnswer
  readonly others: readonly TeamView[]
  readonly me: MeAnswer
}

function Sheet({ team, others, me }: SheetProps): ReactElement {
  const today = localToday()
  const rotaOnly = useRotaOnly()
  return (
    <Page title={team.name}>
      <Section first margin={peopleWords(team.members)} notes={<LeadsNote team={team} />}>
        <h1>{team.name}</h1>
        <p className="lede">
          Who is in it, what it is after, and what it shows to itself: the same page for everybody
          in the team.
        </p>
        {team.mayChange ? <Rename team={team} /> : null}
      </Section>
      {team.yours ? <ThisWeek team={team} /> : null}
      <Section title="Members">
        <Members team={team} today={today} />
      </Section>
      <Section title="What we are after" notes={<GoalsNote />}>
        <Goals team={team} today={today} />
      </Section>
      <Section title="Days that matter" notes={<CalendarNote />}>
        <Calendar team={team} today={today} />
      </Section>
      <Section title="Our charter" notes={<CharterNote team={team} />}>
        <Charter team={team} />
      </Section>
      {team.yours && !rotaOnly ? (
        <Section title="Shown to the team" notes={<ShownNote />}>
          {team.shown.length === 0 ? (
            <p className="read">
              Nothing is shown yet. Two people show a line when both say so, from the line itself.
            </p>
          ) : (
            <Shown favors={team.shown} today={today} />
          )}
        </Section>
      ) : null}
      {others.length > 0 || mayForm(me) ? (
        <Section title="Other teams">
          <Teams teams={others} mayForm={mayForm(me)} />
        </Section>
      ) : null}
    </Page>
  )
}
