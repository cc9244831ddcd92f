// Wishes: what one would like, would rather not, and cannot. Nobody reads them; they stand against
// a shift, or for one, in silence.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { rotaQuery, wishesQuery } from '../api/plan-queries.ts'
import { OpenedPage } from '../paper/Opened.tsx'
import { WithRota } from '../rota-plan/WithRota.tsx'
import { Wishes } from '../rota-wishes/Wishes.tsx'
import '../styles/settings.css'
import '../styles/rota-away.css'

const route = getRouteApi('/shell/rota/wishes')
const title = 'Your wishes'

export function RotaWishesPage(): ReactElement {
  const { rota } = route.useSearch()
  return (
    <WithRota rota={rota} title={title}>
      {(brief) => <OneRota rota={brief.rota} />}
    </WithRota>
  )
}

function OneRota({ rota }: { readonly rota: string }): ReactElement {
  const view = useQuery(rotaQuery(rota))
  const wishes = useQuery(wishesQuery(rota))
  const nothing = 'You have no duties in this rota.'
  return (
    <OpenedPage query={wishes} title={title} nothing={nothing}>
      {(said) => (
        <OpenedPage query={view} title={title} nothing={nothing}>
          {(answer) => <Wishes rota={answer.rota} said={said} />}
        </OpenedPage>
      )}
    </OpenedPage>
  )
}
