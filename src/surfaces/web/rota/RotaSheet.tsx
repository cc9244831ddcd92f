// The sheet of one rota: its days, what waits for a word, the plan in one of three ways, how evenly
// it falls, and what else there is around it.
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { ChangeView, RotaBrief, RotaView } from '../../../core/privacy/rota-views.ts'
import { addDays } from '../../../core/time.ts'
import { daysWords, type RotaPlace } from '../../../grammar/rota-sentences.ts'
import { wordsOf } from '../api/call.ts'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Around } from './Around.tsx'
import type { RotaAddress } from './address.ts'
import { ByDuty, weekWords } from './ByDuty.tsx'
import { ChangeLines } from './ChangeLines.tsx'
import { ChangesForYou, waitsForYou } from './ChangesForYou.tsx'
import { Evenly } from './Evenly.tsx'
import { Plan } from './Plan.tsx'
import { ShiftDrawer } from './ShiftDrawer.tsx'
import { WhichRota } from './WhichRota.tsx'
import { WhichWeeks } from './WhichWeeks.tsx'

export interface RotaSheetProps {
  readonly rota: RotaView
  readonly rotas: readonly RotaBrief[]
  readonly address: RotaAddress
  readonly query: UseQueryResult<unknown>
}

export function RotaSheet({ rota, rotas, address, query }: RotaSheetProps): ReactElement {
  const { search } = address
  const place = { today: rota.today, zone: rota.zone }
  const title = titleOf(rota, search.view, search.from)
  const isPlanned = rota.shifts.length > 0
  return (
    <Page title={`Rota, ${title}`}>
      <Section first margin={rota.name}>
        <h1>{title}</h1>
        <WhichRota rotas={rotas} shown={rota} address={address} />
        <WhichWeeks rota={rota} address={address} />
        {query.error ? (
          <Problem what={wordsOf(query.error)} kept="What you see is from before." />
        ) : null}
      </Section>
      <Changes changes={rota.changes} place={place} opened={search.change} />
      <Plan rota={rota} address={address} title={title} />
      {isPlanned || rota.spread.length > 0 ? (
        <section className="sec" aria-label="How evenly it falls">
          <div className="m" />
          <div className="w beside">
            <div>
              <Evenly spread={rota.spread} />
              {isPlanned && search.view === undefined ? (
                <div className="only-w below">
                  <ByDuty rota={rota} open={address.open} caption={`By duty, ${weekWords(rota)}`} />
                </div>
              ) : null}
            </div>
            <Around rota={rota} />
          </div>
        </section>
      ) : (
        <Section title="Around this rota">
          <Around rota={rota} />
        </Section>
      )}
      <ShiftDrawer rota={rota} address={address} />
    </Page>
  )
}

function titleOf(rota: RotaView, view: string | undefined, from: string | undefined): string {
  if (view === 'month') {
    const day = from ?? rota.today
    const said = new Intl.DateTimeFormat('en-GB', {
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    })
    return said.format(new Date(`${day.slice(0, 7)}-15T00:00:00Z`))
  }
  return daysWords(rota.from, addDays(rota.until, -1), rota.today)
}

interface ChangesProps {
  readonly changes: readonly ChangeView[]
  readonly place: RotaPlace
  /** The one a notice led to. */
  readonly opened: string | undefined
}

function Changes({ changes, place, opened }: ChangesProps): ReactElement {
  const isGone = opened !== undefined && !changes.some(({ change }) => change === opened)
  const others = changes.filter((each) => !waitsForYou(each))
  const isWaiting = changes.some(waitsForYou)
  return (
    <>
      {isGone ? <Ended /> : null}
      <section className="sec for-you">
        <div className="m" />
        <div className="t">
          <ChangesForYou changes={changes} place={place} opened={opened} />
        </div>
        {isWaiting ? (
          <aside className="n-col">
            <NothingMoved />
          </aside>
        ) : null}
      </section>
      {others.length > 0 ? (
        <Section title="Swaps and absences">
          <ChangeLines changes={others} place={place} opened={opened} />
        </Section>
      ) : null}
    </>
  )
}

function Ended(): ReactElement {
  return (
    <Section>
      <p className="read" role="status">
        The change you came for waits no more: it was ended, or its first shift has begun. The plan
        below is how it stands.
      </p>
    </Section>
  )
}

function NothingMoved(): ReactElement {
  return (
    <MarginNote title="Nothing has moved">
      <p>
        Both calendars change when you accept, and everyone touched is told, before and after. You
        can undo it until the first shift starts.
      </p>
    </MarginNote>
  )
}
