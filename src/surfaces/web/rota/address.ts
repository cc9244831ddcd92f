// Which rota, which weeks, in which way, and which shift is open: all of it in the address, so that
// a link from a mail and the back button lead to the same view.
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { RotaPageSearch } from '../search.ts'

export type RotaActName = NonNullable<RotaPageSearch['act']>

export interface RotaAddress {
  readonly search: RotaPageSearch
  /** Changes what is said, and leaves the rest as it is. */
  readonly go: (
    change: { [Name in keyof RotaPageSearch]: RotaPageSearch[Name] | undefined },
    how?: { readonly replace: boolean },
  ) => void
  readonly open: (shift: string, act?: RotaActName, other?: string) => void
  readonly close: () => void
}

const closed = { shift: undefined, act: undefined, with: undefined }

export function useRotaAddress(): RotaAddress {
  const search = useSearch({ strict: false }) as RotaPageSearch
  const navigate = useNavigate()
  const go: RotaAddress['go'] = (change, how) =>
    void navigate({
      to: '/rota',
      search: (before: RotaPageSearch) => without({ ...before, ...change }),
      resetScroll: false,
      ...how,
    })
  return {
    search,
    go,
    open: (shift, act, other) => go({ shift, act, with: other }),
    close: () => go(closed),
  }
}

function without(
  search: { [Name in keyof RotaPageSearch]: RotaPageSearch[Name] | undefined },
): RotaPageSearch {
  const said = Object.entries(search).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said) as RotaPageSearch
}

const place = 'goodturn-rota'

/** The rota that was read last on this machine. */
export function lastRota(): string | undefined {
  try {
    return localStorage.getItem(place) ?? undefined
  } catch {
    return undefined
  }
}

export function keepRota(rota: string): void {
  try {
    localStorage.setItem(place, rota)
  } catch {
    // Where nothing may be kept, the first one is opened next time.
  }
}
