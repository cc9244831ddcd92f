// Setting up a rota: what is covered, who does it, how it is shared; by hand here, or from a
// calendar or a table there is. What it means stands below as sentences while it is written.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { TeamView } from '../../../core/privacy/views.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { rotasQuery, setUpQuery } from '../api/plan-queries.ts'
import { meQuery, teamQuery, teamsQuery } from '../api/queries.ts'
import { Opened, OpenedPage } from '../paper/Opened.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { ByHand } from '../rota-set-up/ByHand.tsx'
import { draftFor, draftOf, type TeamOfDraft } from '../rota-set-up/draft.ts'
import { Ways } from '../rota-set-up/Ways.tsx'
import { ChooseTeam, NoTeam, NotYours } from '../rota-set-up/WhichTeam.tsx'
import { ownZone } from '../rota-set-up/zones.ts'
import '../styles/settings.css'
import '../styles/imports.css'
import '../styles/rota-set-up.css'

const route = getRouteApi('/shell/rota/set-up')
const title = 'Set up a rota'

export function RotaSetUpPage(): ReactElement {
  const { rota } = route.useSearch()
  const me = useQuery(meQuery)
  const teams = useQuery(teamsQuery)
  return (
    <OpenedPage query={me} title={title}>
      {(mine) => (
        <OpenedPage query={teams} title={title}>
          {(all) => (rota ? <Again rota={rota} me={mine} /> : <New teams={all.teams} me={mine} />)}
        </OpenedPage>
      )}
    </OpenedPage>
  )
}

function New({ teams, me }: { readonly teams: readonly TeamView[]; readonly me: MeAnswer }) {
  const { team } = route.useSearch()
  const offered = me.roles.includes('admin') ? teams : teams.filter((each) => each.yours)
  const own = offered.filter((each) => each.yours)
  const [only] = own.length > 0 ? own : offered
  const chosen = team ?? (own.length === 1 || offered.length === 1 ? only?.team : undefined)
  if (offered.length === 0) return <NoTeam />
  if (chosen === undefined) return <ChooseTeam teams={offered} />
  return <OfTeam team={chosen} me={me} />
}

function OfTeam({ team, me }: { readonly team: string; readonly me: MeAnswer }): ReactElement {
  const query = useQuery(teamQuery(team))
  return (
    <OpenedPage query={query} title={title} nothing="There is no such team.">
      {(answer) =>
        maySetUp(answer.team, me) ? (
          <Page title={title}>
            <Ways team={of(answer.team)}>
              <ByHand key={team} begun={draftFor(of(answer.team), ownZone())} />
            </Ways>
          </Page>
        ) : (
          <NotYours team={answer.team} />
        )
      }
    </OpenedPage>
  )
}

/** One there is, to be said otherwise. */
function Again({ rota, me }: { readonly rota: string; readonly me: MeAnswer }): ReactElement {
  const rotas = useQuery(rotasQuery)
  const team = rotas.data?.rotas.find((each) => each.rota === rota)?.team.team
  const page = useQuery({ ...teamQuery(team ?? ''), enabled: team !== undefined })
  const setUp = useQuery(setUpQuery(rota))
  const nothing = 'There is no such rota for you to set up.'
  return (
    <OpenedPage query={setUp} title={title} nothing={nothing}>
      {(said) => (
        <Page title={`Set up ${said.name}`}>
          <Section first margin={said.name}>
            <h1>Set up {said.name}</h1>
            <p className="lede">
              What you change here holds for the next plan. What is published stays as it is.
            </p>
          </Section>
          {page.data && !maySetUp(page.data.team, me) ? null : (
            <Opened query={page}>
              {({ team: whole }) => <ByHand key={said.version} begun={draftOf(said, of(whole))} />}
            </Opened>
          )}
        </Page>
      )}
    </OpenedPage>
  )
}

const of = ({ team, name, members }: TeamPage): TeamOfDraft => ({
  team,
  name,
  people: members.map(({ person }) => ({ person: person.person, name: person.name })),
})

/** A lead, an admin, or, where nobody leads, anybody of the team: as the server has it. */
function maySetUp({ members }: TeamPage, me: MeAnswer): boolean {
  const own = members.find(({ person }) => person.person === me.you.person)
  const isLed = members.some(({ leads }) => leads)
  return me.roles.includes('admin') || (own !== undefined && (own.leads || !isLed))
}
