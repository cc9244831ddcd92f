// What stands around every page of a signed-in person: navigation at the left, or at the bottom on
// a phone, a quiet bar on top, and the keys.
import { IconDots, IconKeyboard, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, Outlet, useNavigate } from '@tanstack/react-router'
import { type ReactElement, useRef } from 'react'
import { todayQuery } from '../api/queries.ts'
import { Face } from '../paper/Face.tsx'
import { Mark } from '../paper/Mark.tsx'
import { Foot } from './Foot.tsx'
import { KeysDialog } from './KeysDialog.tsx'
import { askToWrite, useKeys } from './keys.ts'
import { type NavPage, pages } from './nav.ts'

export function Shell(): ReactElement {
  const keysDialog = useRef<HTMLDialogElement>(null)
  const moreDialog = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const showKeys = (): void => keysDialog.current?.showModal()
  useKeys({
    showKeys,
    go: (letter) => {
      const page = pages.find((each) => each.letter === letter)
      if (page) void navigate({ to: page.to })
    },
  })
  return (
    <div className="app">
      <a className="skip" href="#main">
        To the page
      </a>
      <SideNav />
      <div className="sheet">
        <PhoneTop />
        <header className="top">
          <button type="button" className="k" onClick={askToWrite}>
            <IconPlus className="i" stroke={1.75} aria-hidden="true" /> New <kbd>n</kbd>
          </button>
          <button type="button" className="k" onClick={showKeys}>
            <IconKeyboard className="i" stroke={1.75} aria-hidden="true" /> Keys <kbd>?</kbd>
          </button>
        </header>
        <Outlet />
      </div>
      <BottomNav more={() => moreDialog.current?.showModal()} />
      <KeysDialog dialog={keysDialog} />
      <dialog ref={moreDialog} className="drawer more-drawer" aria-label="More">
        <Foot />
        <button type="button" className="quiet-button" onClick={() => moreDialog.current?.close()}>
          Close
        </button>
      </dialog>
    </div>
  )
}

function SideNav(): ReactElement {
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

function NavList({ pages: listed }: { readonly pages: readonly NavPage[] }): ReactElement {
  const { data } = useQuery(todayQuery)
  const waiting = data?.forYou.length ?? 0
  return (
    <ul>
      {listed.map(({ to, name, Icon }) => (
        <li key={to}>
          <Link to={to} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: true }}>
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

export function Brand(): ReactElement {
  return (
    <Link className="brand" to="/">
      <Mark />
      Goodturn
    </Link>
  )
}

function PhoneTop(): ReactElement {
  const { data } = useQuery(todayQuery)
  return (
    <header className="mtop">
      <Brand />
      <span className="sp">{data ? <Face name={data.you.name} /> : null}</span>
    </header>
  )
}

function BottomNav({ more }: { readonly more: () => void }): ReactElement {
  return (
    <nav className="botnav" aria-label="Pages and more">
      {pages
        .filter((page) => page.phone)
        .map(({ to, name, Icon }) => (
          <Link
            key={to}
            to={to}
            activeProps={{ 'aria-current': 'page' }}
            activeOptions={{ exact: true }}
          >
            <Icon className="i" stroke={1.75} aria-hidden="true" />
            {name}
          </Link>
        ))}
      <button type="button" onClick={askToWrite}>
        <IconPlus className="i" stroke={1.75} aria-hidden="true" />
        New
      </button>
      <button type="button" onClick={more}>
        <IconDots className="i" stroke={1.75} aria-hidden="true" />
        More
      </button>
    </nav>
  )
}
