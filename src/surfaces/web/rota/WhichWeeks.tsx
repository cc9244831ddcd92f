// From week to week, from month to month, and back to now.
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { addDays, mondayOf } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { RotaPageSearch } from '../search.ts'
import type { RotaAddress } from './address.ts'

export interface WhichWeeksProps {
  readonly rota: RotaView
  readonly address: RotaAddress
}

export function WhichWeeks({ rota, address }: WhichWeeksProps): ReactElement {
  const { view, from } = address.search
  const isMonth = view === 'month'
  const month = `${(from ?? rota.today).slice(0, 7)}-01`
  const before = isMonth ? `${addDays(month, -1).slice(0, 7)}-01` : addDays(rota.from, -7)
  const after = isMonth ? `${addDays(month, 31).slice(0, 7)}-01` : addDays(rota.from, 7)
  const isNow = isMonth
    ? rota.today.startsWith(month.slice(0, 7))
    : rota.from === mondayOf(rota.today)
  const unit = isMonth ? 'Month' : 'Week'
  return (
    <nav className="which-weeks" aria-label="Which weeks">
      <To from={before}>
        <IconArrowLeft className="i" stroke={1.75} aria-hidden="true" />
        {unit} before
      </To>
      {isNow ? null : <To from={undefined}>{isMonth ? 'This month' : 'This week'}</To>}
      <To from={after}>
        {unit} after
        <IconArrowRight className="i" stroke={1.75} aria-hidden="true" />
      </To>
    </nav>
  )
}

function To({ from, children }: { readonly from: Day | undefined; readonly children: ReactNode }) {
  return (
    <Link
      to="/rota"
      search={(before: RotaPageSearch) => {
        const { from: _, shift: __, act: ___, with: ____, ...rest } = before
        return from === undefined ? rest : { ...rest, from }
      }}
      className="press"
      activeProps={{}}
      resetScroll={false}
    >
      {children}
    </Link>
  )
}
