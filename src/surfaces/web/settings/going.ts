// Going for good, by leaving or by erasing: the last page first, then this browser forgets what it
// was told, as it does on signing out.
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { forgetEverything } from '../offline/forget.ts'
import type { GoneSearch } from '../search.ts'

export function useGoing(): (search: GoneSearch) => Promise<void> {
  const client = useQueryClient()
  const navigate = useNavigate()
  return async (search) => {
    await navigate({ to: '/gone', search })
    await forgetEverything()
    client.clear()
  }
}
