// Where Goodturn is used for the rota only, the ways to the pages about favors are not shown. Each
// page still opens by its address: nothing is taken away.
import { useQuery } from '@tanstack/react-query'
import { todayQuery } from '../api/queries.ts'
import { type NavPage, pages } from './nav.ts'

export function useRotaOnly(): boolean {
  return useQuery(todayQuery).data?.mode === 'rota only'
}

/** The pages that are listed; on a phone, the team takes the place of one's record. */
export function listedPages(rotaOnly: boolean): readonly NavPage[] {
  if (!rotaOnly) return pages
  const shown = pages.filter(({ favors }) => !favors)
  return shown.map((page) => (page.to === '/team' ? { ...page, phone: true } : page))
}

export function useListedPages(): readonly NavPage[] {
  return listedPages(useRotaOnly())
}
