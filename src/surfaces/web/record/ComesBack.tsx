// What keeps coming back between the reader and somebody, on their own record: it could be agreed
// on. Nothing stands here where nothing does.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { RecurringLines } from '../agreements/Recurring.tsx'
import { agreementsQuery, todayQuery } from '../api/queries.ts'
import { Section } from '../paper/Page.tsx'

export function ComesBack({ today }: { readonly today: Day }): ReactElement | null {
  const { data } = useQuery(agreementsQuery)
  const you = useQuery(todayQuery).data?.you
  if (!you || !data || data.recurring.length === 0) return null
  return (
    <Section title="What keeps coming back">
      <RecurringLines recurring={data.recurring} you={you} today={today} />
    </Section>
  )
}
