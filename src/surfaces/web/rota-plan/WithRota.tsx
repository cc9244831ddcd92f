// Which rota a page is about: the one its address names, the only one there is, or a list to choose
// from. Where there is none yet, it says how to begin one.
import { IconCalendarWeek } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useLocation, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RotaBrief } from '../../../core/privacy/rota-views.ts'
import { rotasQuery } from '../api/plan-queries.ts'
import { Empty } from '../paper/Empty.tsx'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { Page, Section } from '../paper/Page.tsx'

export interface WithRotaProps {
  /** The address's. */
  readonly rota: string | undefined
  readonly title: string
  readonly children: (brief: RotaBrief) => ReactElement
}

export function WithRota({ rota, title, children }: WithRotaProps): ReactElement {
  const query = useQuery(rotasQuery)
  return (
    <OpenedPage query={query} title={title}>
      {({ rotas }) => {
        const own = rotas.filter(({ yours }) => yours)
        const [only] = own.length > 0 ? own : rotas
        const named = rotas.find((each) => each.rota === rota)
        const isPlain = rota === undefined && (own.length === 1 || rotas.length === 1)
        const chosen = named ?? (isPlain ? only : undefined)
        if (chosen) return children(chosen)
        return rotas.length === 0 ? <None title={title} /> : <Which title={title} rotas={rotas} />
      }}
    </OpenedPage>
  )
}

function None({ title }: { readonly title: string }): ReactElement {
  const navigate = useNavigate()
  return (
    <Page title={title}>
      <Section first>
        <h1>{title}</h1>
        <Empty
          sentence="There is no rota yet. Setting one up takes about three minutes."
          button="Set up a rota"
          onPress={() => void navigate({ to: '/rota/set-up' })}
        />
      </Section>
    </Page>
  )
}

interface WhichProps {
  readonly title: string
  readonly rotas: readonly RotaBrief[]
}

function Which({ title, rotas }: WhichProps): ReactElement {
  const { pathname } = useLocation()
  return (
    <Page title={title}>
      <Section first>
        <h1>{title}</h1>
        <p className="lede">You are in more than one rota. Which one is it?</p>
        <Lines>
          {rotas.map(({ rota, name, team }) => (
            <Fact
              key={rota}
              mark={<IconCalendarWeek className="i soft" stroke={1.75} aria-hidden="true" />}
              what={
                <Link className="plain-link" to={pathname} search={{ rota }}>
                  {name}
                </Link>
              }
              {...(team.name === name ? {} : { sub: team.name })}
            />
          ))}
        </Lines>
      </Section>
    </Page>
  )
}
