// The plan in one of three ways: by person, by duty, or as a month. On a phone it is a list of
// days, and the four weeks sideways for whoever wants them.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { addDays } from '../../../core/time.ts'
import { upperFirst } from '../../../grammar/sentences.ts'
import { InHouse } from '../paper/InHouse.tsx'
import type { RotaPageSearch } from '../search.ts'
import type { RotaAddress } from './address.ts'
import { ByDuty, weekWords } from './ByDuty.tsx'
import { Days } from './Days.tsx'
import { Grid } from './Grid.tsx'
import { Key } from './Key.tsx'
import { Month } from './Month.tsx'

export interface PlanProps {
  readonly rota: RotaView
  readonly address: RotaAddress
  readonly title: string
}

export function Plan({ rota, address, title }: PlanProps): ReactElement {
  const { view } = address.search
  const heading =
    view === 'month'
      ? 'Day by day'
      : view === 'duty'
        ? `By duty, ${weekWords(rota)}`
        : 'Four weeks by person'
  return (
    <section className="sec" aria-label={heading}>
      <div className="m" />
      <div className="w">
        <div className="plan-head">
          <h2 className={view === undefined ? 'only-w' : ''}>{heading}</h2>
          {view === undefined ? <h2 className="only-n">{upperFirst(weekWords(rota))}</h2> : null}
          <Ways rota={rota} address={address} />
        </div>
        {rota.shifts.length === 0 ? (
          <Unplanned rota={rota} />
        ) : (
          <Way {...{ rota, address, title }} />
        )}
      </div>
    </section>
  )
}

function Way({ rota, address, title }: PlanProps): ReactElement {
  const { view, from } = address.search
  if (view === 'duty') return <ByDuty rota={rota} open={address.open} caption={null} />
  if (view === 'month') {
    const month = (from ?? rota.today).slice(0, 7)
    const days = { from: `${month}-01`, until: `${addDays(`${month}-01`, 31).slice(0, 7)}-01` }
    return (
      <>
        <Month {...{ rota, title, month }} open={address.open} />
        <div className="only-n">
          <Days rota={rota} open={address.open} {...days} />
        </div>
      </>
    )
  }
  return (
    <>
      <div className={view === undefined ? 'only-w' : ''}>
        <Grid rota={rota} address={address} />
        <Key rota={rota} />
        <Keys />
      </div>
      {view === undefined ? (
        <div className="only-n">
          <Days rota={rota} open={address.open} until={addDays(rota.from, 7)} />
          <p className="sideways">
            <WayLink view="person" words="Four weeks, sideways" />
          </p>
        </div>
      ) : null}
    </>
  )
}

/** How the sheet is read without pointing. */
function Keys(): ReactElement {
  return (
    <p className="rota-keys quiet only-w">
      Arrow keys move over the days, <kbd>Enter</kbd> opens a shift. On it, <kbd>s</kbd> proposes a
      swap, <kbd>c</kbd> asks for cover, <kbd>d</kbd> offers it, <kbd>t</kbd> takes it; to read why,
      press <kbd>w</kbd>. Drag one of yours onto another’s to propose a swap.
    </p>
  )
}

function Unplanned({ rota }: { readonly rota: RotaView }): ReactElement {
  return (
    <p className="lede">
      Nothing is published for these weeks.{' '}
      {rota.mayPlan ? (
        <InHouse className="favor-link" href={`/rota/plan?rota=${rota.rota}`}>
          Plan them
        </InHouse>
      ) : null}
    </p>
  )
}

const ways = [
  { view: undefined, words: 'Person' },
  { view: 'duty', words: 'Duty' },
  { view: 'month', words: 'Month' },
] as const

function Ways({ rota, address }: Omit<PlanProps, 'title'>): ReactElement {
  const { view } = address.search
  const isSideways = view === 'person'
  return (
    <nav className="plan-ways" aria-label="Ways to see the plan">
      {ways.map(({ view: each, words }) => (
        <WayLink
          key={words}
          view={each}
          words={words}
          current={view === each || (isSideways && each === undefined)}
        />
      ))}
      <InHouse className="plan-feed only-w" href={`/rota/feeds?rota=${rota.rota}`}>
        Calendar feed
      </InHouse>
    </nav>
  )
}

interface WayLinkProps {
  readonly view: RotaPageSearch['view']
  readonly words: string
  readonly current?: boolean
}

function WayLink({ view, words, current = false }: WayLinkProps): ReactElement {
  return (
    <Link
      to="/rota"
      search={(before: RotaPageSearch) => {
        const { view: _, shift: __, act: ___, with: ____, ...rest } = before
        return view === undefined ? rest : { ...rest, view }
      }}
      className={current ? 'plain-button on' : 'plain-button'}
      activeProps={{}}
      activeOptions={{ exact: true }}
      resetScroll={false}
      {...(current ? { 'aria-current': 'true' as const } : {})}
    >
      {words}
    </Link>
  )
}
