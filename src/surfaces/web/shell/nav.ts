// The pages there are, in the order they are shown: a new page is one line here and one in the
// router. Only what exists is listed.
import {
  IconCalendarWeek,
  IconEye,
  IconFileCheck,
  IconFileImport,
  IconHandStop,
  IconNotebook,
  IconSettings,
  IconSunHigh,
  IconUser,
  IconUsersGroup,
  type TablerIcon,
} from '@tabler/icons-react'

export interface NavPage {
  readonly to:
    | '/'
    | '/ask'
    | '/record'
    | '/rota'
    | '/team'
    | '/patterns'
    | '/people'
    | '/settings'
    | '/imports'
    | '/agreements'
  readonly name: string
  readonly Icon: TablerIcon
  /** After `g`. */
  readonly letter: string
  /** About favors: not shown where Goodturn is used for the rota only. */
  readonly favors?: true
  /** Below the line in the navigation. */
  readonly second?: boolean
  /** One of the words at the bottom on a phone; the others are under More. */
  readonly phone?: boolean
}

export const pages: readonly NavPage[] = [
  { to: '/', name: 'Today', Icon: IconSunHigh, letter: 't', phone: true },
  { to: '/ask', name: 'Ask', Icon: IconHandStop, letter: 'a', phone: true },
  { to: '/record', name: 'My record', Icon: IconNotebook, letter: 'm', phone: true, favors: true },
  { to: '/rota', name: 'Rota', Icon: IconCalendarWeek, letter: 'r', phone: true },
  { to: '/team', name: 'Team', Icon: IconUsersGroup, letter: 'e' },
  { to: '/patterns', name: 'Patterns', Icon: IconEye, letter: 'o', favors: true },
  {
    to: '/agreements',
    name: 'Agreements',
    Icon: IconFileCheck,
    letter: 'f',
    second: true,
    favors: true,
  },
  { to: '/people', name: 'People', Icon: IconUser, letter: 'p', second: true },
  {
    to: '/imports',
    name: 'Imports',
    Icon: IconFileImport,
    letter: 'i',
    second: true,
    favors: true,
  },
  { to: '/settings', name: 'Settings', Icon: IconSettings, letter: 's', second: true },
]

/** Reached by key, palette and from other pages: too small, or too much one's own, to be listed. */
export const unlisted = [
  {
    to: '/boundaries',
    name: 'Boundaries and offers',
    letter: 'b',
    alsoFoundBy: 'limit pause can be asked week',
  },
  {
    to: '/rota/handovers',
    name: 'Handovers',
    letter: 'h',
    alsoFoundBy: 'hand over shift receive open items pass on work',
  },
  { to: '/no', name: 'Say no to an ask', letter: 'n', alsoFoundBy: 'decline reply kindly' },
] as const
