// Where links in notices lead: pages of the product, below the address it is reached under.
import type { HandoverId } from '../../core/handover.ts'
import type { RotaToldView } from '../../core/privacy/told-views.ts'
import type { AskId, FavorId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'

type Reached = Pick<House, 'post'>

const page = ({ post }: Reached, path: string): string => `${post.publicUrl}${path}`

export const todayPage = (house: Reached): string => page(house, '/')
export const askPage = (house: Reached, ask: AskId): string => page(house, `/asks/${ask}`)
export const favorPage = (house: Reached, favor: FavorId): string => page(house, `/favors/${favor}`)
export const agreementsPage = (house: Reached): string => page(house, '/agreements')
export const handoverPage = (house: Reached, handover: HandoverId): string =>
  page(house, `/rota/handovers/${handover}`)
/** Opened at a change where one is told, else at the one shift that is. */
export function rotaPage(house: Reached, { rota, change, moves }: RotaToldView): string {
  const [first, second] = moves
  const asked = new URLSearchParams({ rota: rota.rota })
  if (change !== undefined) asked.set('change', change)
  else if (first !== undefined) asked.set('from', first.shift.day)
  if (change === undefined && first !== undefined && second === undefined && !first.calledOff) {
    asked.set('shift', first.shift.shift)
  }
  return page(house, `/rota?${asked}`)
}
export const settingsPage = (house: Reached): string => page(house, '/settings/notices')
export const answerPage = (house: Reached, secret: string): string =>
  page(house, `/a?secret=${secret}`)
export const stopPage = (house: Reached, token: string): string =>
  page(house, `/stop?token=${token}`)
