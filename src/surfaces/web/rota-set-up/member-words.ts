// What is set up for one person of a rota, in a line under their name.
import { dayAndMonth } from '../../../grammar/words.ts'
import { type DraftDuty, type DraftMember, doesIt } from './draft.ts'
import { listed } from './pattern-words.ts'

/** "Full time, all duties." */
export function memberWords(member: DraftMember, duties: readonly DraftDuty[]): string {
  const { sharePercent, shadowsUntil, until } = member
  const share = sharePercent === 100 ? 'Full time' : `${sharePercent}\u2009% of full time`
  const parts = [share, ...(duties.length > 1 ? [dutiesWords(member, duties)] : [])]
  const year = (day: string): string => dayAndMonth(day, day)
  if (shadowsUntil) parts.push(`goes along until ${year(shadowsUntil)}`)
  if (until) parts.push(`last day ${year(until)}`)
  return `${parts.join(', ')}.`
}

function dutiesWords(member: DraftMember, duties: readonly DraftDuty[]): string {
  const does = duties.filter(({ key }) => doesIt(member, key))
  if (does.length === duties.length) return 'all duties'
  if (does.length === 0) return 'no duty'
  return listed(does.map(({ name }) => name || 'one without a name'))
}
