// The ways to the pages: at the left of a wide page, at the bottom of a phone's, and what did not
// fit there in a dialog of its own.
import { IconDots, IconPlus, IconSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement, RefObject } from 'react'
import type { TodayAnswer } from '../../../operations/today.ts'
import { todayQuery } from '../api/queries.ts'
import { Face } from '../paper/Face.tsx'
import { Mark } from '../paper/Mark.tsx'
import { todayShown } from '../today/rota-only.ts'
import { waitsBesides } from '../today/words.ts'
import { Foot } from './Foot.tsx'
import type { NavPage } from './nav.ts'
import { useListedPages } from './rota-only.ts'

export function SideNav(): ReactElement {
  const pages = useListedPages()
  const first = pages.filter((page) => !page.second)
  const second = pages.filter((page) => page.second)
  return (
    <nav className="nav" aria-label="Pages">
      <Brand />
      <NavList pages={first} />
      {second.length > 0 ? (
        <>
          <hr />
          <NavList pages={second} />
        </>
      ) : null}
      <Foot />
    </nav>
  )
}

interface NavListProps {
  readonly pages: readonly NavPage[]
  readonly onLeave?: () => void
}

function NavList({ pages: listed, onLeave }: NavListProps): ReactElement {
  const { data } = useQuery(todayQuery)
  const waiting = data ? waitingFor(todayShown(data)) : 0
  return (
    <ul>
      {listed.map(({ to, name, Icon }) => (
        <li key={to}>
          <Link to={to} {...active(to)} {...(onLeave ? { onClick: onLeave } : {})}>
            <Icon className="i" stroke={1.75} aria-hidden="true" />
            {name}
            {to === '/' && waiting > 0 ? (
              <span className="n">
                {waiting}
                <span className="sr"> waiting</span>
              </span>
            ) : null}
          </Link>
        </li>
      ))}
    </ul>
  )
}

const waitingFor = (today: TodayAnswer): number =>
  today.forYou.length + today.asks.length + waitsBesides(today)

export function Brand(): ReactElement {
  return (
    <Link className="brand" to="/">
      <Mark />
      Goodturn
    </Link>
  )
}

interface PhoneTopProps {
  readonly find: () => void
  readonly write: () => void
}

export function PhoneTop({ find, write }: PhoneTopProps): ReactElement {
  const { data } = useQuery(todayQuery)
  return (
    <header className="mtop">
      <Brand />
      <span className="sp">
        <button type="button" className="round" aria-label="New" onClick={() => write()}>
          <IconPlus className="i" stroke={1.75} aria-hidden="true" />
        </button>
        <button type="button" className="round" aria-label="Find or do anything" onClick={find}>
          <IconSearch className="i" stroke={1.75} aria-hidden="true" />
        </button>
        {data ? <Face name={data.you.name} /> : null}
      </span>
    </header>
  )
}

/** A page's own parts count as that page; Today is only itself. */
const active = (to: string) => ({
  activeProps: { 'aria-current': 'page' as const },
  activeOptions: { exact: to === '/', includeSearch: false },
})

/** Five words: what is written new is in the bar above. */
export function BottomNav({ more }: { readonly more: () => void }): ReactElement {
  const words = useListedPages().filter((page) => page.phone)
  return (
    <nav className="botnav" aria-label="Pages and more">
      {words.map((page) => (
        <BottomLink key={page.to} page={page} />
      ))}
      <button type="button" onClick={more}>
        <IconDots className="i" stroke={1.75} aria-hidden="true" />
        More
      </button>
    </nav>
  )
}

function BottomLink({ page: { to, name, Icon } }: { readonly page: NavPage }): ReactElement {
  return (
    <Link to={to} {...active(to)}>
      <Icon className="i" stroke={1.75} aria-hidden="true" />
      {name}
    </Link>
  )
}

interface MoreDialogProps {
  readonly dialog: RefObject<HTMLDialogElement | null>
}

export function MoreDialog({ dialog }: MoreDialogProps): ReactElement {
  const pages = useListedPages()
  const close = (): void => dialog.current?.close()
  return (
    <dialog ref={dialog} className="drawer more-drawer" aria-label="More">
      <nav aria-label="More pages">
        <NavList pages={pages.filter((page) => !page.phone)} onLeave={close} />
      </nav>
      <Foot />
      <button type="button" className="quiet-button" onClick={close}>
        Close
      </button>
    </dialog>
  )
}
