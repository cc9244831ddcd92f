// A link to a shift in other weeks than those shown leads to its weeks. While they are looked for,
// nothing is said of it; what is in no weeks was called off.
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { rotaQuery } from '../api/plan-queries.ts'
import type { RotaAddress } from './address.ts'

/** Whether the weeks of the shift in the address are still on their way. */
export function useJump(rota: RotaView, { search, go }: RotaAddress): boolean {
  const { shift, from } = search
  const isHere = rota.shifts.some((each) => each.shift === shift)
  const isWanted = shift !== undefined && !isHere
  const around = useQuery({ ...rotaQuery(rota.rota, { shift }), enabled: isWanted, retry: false })
  const found = around.data?.rota.shifts.find((each) => each.shift === shift)
  const day = isWanted ? found?.day : undefined
  useEffect(() => {
    // The way back does not lead to the weeks without it.
    if (day !== undefined && day !== from) go({ from: day }, { replace: true })
  })
  return isWanted && (around.isPending || day !== undefined)
}
