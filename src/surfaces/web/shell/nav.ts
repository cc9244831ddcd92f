// The pages there are, in the order they are shown: a new page is one line here and one in the
// router. Only what exists is listed.
import { IconSunHigh, type TablerIcon } from '@tabler/icons-react'

export interface NavPage {
  readonly to: '/'
  readonly name: string
  readonly Icon: TablerIcon
  /** After `g`. */
  readonly letter: string
  /** Below the line in the navigation. */
  readonly second?: boolean
  /** One of the words at the bottom on a phone. */
  readonly phone?: boolean
}

export const pages: readonly NavPage[] = [
  { to: '/', name: 'Today', Icon: IconSunHigh, letter: 't', phone: true },
]
