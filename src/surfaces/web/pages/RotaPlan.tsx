// Planning a rota: for when, a draft to look at, what is decided by hand in it, and one press that
// publishes it. Nobody is told before that press.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { rotaQuery, setUpQuery } from '../api/plan-queries.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { Plan } from '../rota-plan/Plan.tsx'
import { WithRota } from '../rota-plan/WithRota.tsx'
import '../styles/settings.css'
import '../styles/imports.css'
import '../styles/rota-slip.css'
import '../styles/rota.css'
import '../styles/rota-plan.css'

const route = getRouteApi('/shell/rota/plan')
const title = 'Plan the rota'

export function RotaPlanPage(): ReactElement {
  const { rota } = route.useSearch()
  return (
    <WithRota rota={rota} title={title}>
      {(brief) => <OneRota rota={brief.rota} />}
    </WithRota>
  )
}

function OneRota({ rota }: { readonly rota: string }): ReactElement {
  const { from } = route.useSearch()
  const query = useQuery(rotaQuery(rota, { from: from as Day | undefined, weeks: 12 }))
  const mayPlan = query.data?.rota.mayPlan ?? false
  const setUp = useQuery({ ...setUpQuery(rota), enabled: mayPlan })
  return (
    <OpenedPage query={query} title={title} nothing="There is no such rota for you.">
      {(answer) =>
        answer.rota.mayPlan ? (
          <OpenedPage query={setUp} title={title}>
            {(said) => <Plan key={rota} rota={answer.rota} weeks={said.terms.periodWeeks} />}
          </OpenedPage>
        ) : (
          <NotYours rota={answer.rota} />
        )
      }
    </OpenedPage>
  )
}

function NotYours({ rota }: { readonly rota: RotaView }): ReactElement {
  return (
    <Page title={title}>
      <Section first margin={rota.name}>
        <h1>{title}</h1>
        <p className="lede">
          Whoever leads {rota.team.name} makes its plan. Your wishes count in it: say them under
          Wishes, and nobody reads them.
        </p>
      </Section>
    </Page>
  )
}
