// Being away: from when until when, the ways through it with the fewest changes first, and one
// press that says the days and asks those whom it touches. A lead does the same for somebody
// absent.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { rotaQuery } from '../api/plan-queries.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { Away } from '../rota-away/Away.tsx'
import { WithRota } from '../rota-plan/WithRota.tsx'
import '../styles/settings.css'
import '../styles/imports.css'
import '../styles/rota-plan.css'
import '../styles/rota-away.css'

const route = getRouteApi('/shell/rota/away')
const title = 'Days away'

export function RotaAwayPage(): ReactElement {
  const { rota } = route.useSearch()
  return (
    <WithRota rota={rota} title={title}>
      {(brief) => <OneRota rota={brief.rota} />}
    </WithRota>
  )
}

function OneRota({ rota }: { readonly rota: string }): ReactElement {
  const query = useQuery(rotaQuery(rota, { weeks: 12 }))
  return (
    <OpenedPage query={query} title={title} nothing="There is no such rota for you.">
      {(answer) => <Away rota={answer.rota} />}
    </OpenedPage>
  )
}
