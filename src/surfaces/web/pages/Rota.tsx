// Rota: who does what when, what waits for a word, how evenly it falls, and what can be done with
// each shift. Which rota, which weeks and which way to look at them are in the address.
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useEffect } from 'react'
import type { RotaBrief, RotaView } from '../../../core/privacy/rota-views.ts'
import { isDay, mondayOf } from '../../../core/time.ts'
import { rotaQuery, rotasQuery } from '../api/plan-queries.ts'
import { localToday } from '../clock.ts'
import { Empty } from '../paper/Empty.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { Page, Section } from '../paper/Page.tsx'
import { keepRota, lastRota, type RotaAddress, useRotaAddress } from '../rota/address.ts'
import { monthAround } from '../rota/Month.tsx'
import { RotaSheet } from '../rota/RotaSheet.tsx'
import type { RotaPageSearch } from '../search.ts'
import '../styles/rota-slip.css'
import '../styles/rota.css'

export function RotaPage(): ReactElement {
  const rotas = useQuery(rotasQuery)
  const address = useRotaAddress()
  return (
    <OpenedPage query={rotas} title="Rota">
      {(answer) => <OneOfThem rotas={answer.rotas} address={address} />}
    </OpenedPage>
  )
}

interface OneOfThemProps {
  readonly rotas: readonly RotaBrief[]
  readonly address: RotaAddress
}

/** The one of the address; else the one read last; else one's own; else the first. */
function OneOfThem({ rotas, address }: OneOfThemProps): ReactElement {
  const { search } = address
  const last = lastRota()
  const shown =
    rotas.find(({ rota }) => rota === (search.rota ?? last)) ??
    rotas.find(({ yours }) => yours) ??
    rotas[0]
  if (search.rota === undefined && !shown) return <NoneYet />
  return <Shown rota={search.rota ?? shown?.rota ?? ''} rotas={rotas} address={address} />
}

function NoneYet(): ReactElement {
  const navigate = useNavigate()
  return (
    <Page title="Rota">
      <Section first>
        <h1>Rota</h1>
        <Empty
          sentence="No rota is set up yet: who does which duty when, and how it changes hands."
          button="Set up a rota"
          onPress={() => void navigate({ href: '/rota/set-up' })}
        />
      </Section>
    </Page>
  )
}

interface ShownProps extends OneOfThemProps {
  readonly rota: string
}

function Shown({ rota, rotas, address }: ShownProps): ReactElement {
  const query = useQuery({
    ...rotaQuery(rota, spanOf(address.search)),
    // While other weeks of it are on their way, those before stay.
    placeholderData: (before: { rota: RotaView } | undefined) =>
      before?.rota.rota === rota ? before : undefined,
  })
  const found = query.data?.rota.rota
  useEffect(() => {
    if (found !== undefined) keepRota(found)
  }, [found])
  return (
    <OpenedPage query={query} title="Rota" nothing="There is no such rota.">
      {(answer) => <RotaSheet rota={answer.rota} rotas={rotas} address={address} query={query} />}
    </OpenedPage>
  )
}

/** What is asked for: four weeks from a Monday, or the weeks of a month. */
function spanOf({ from, view }: RotaPageSearch): { from?: string; weeks?: number } {
  const day = from !== undefined && isDay(from) ? from : undefined
  if (view !== 'month') return day === undefined ? {} : { from: mondayOf(day) }
  const month = monthAround(day ?? localToday(), mondayOf)
  return { from: month.from, weeks: month.weeks }
}
