// What stands around every page of a signed-in person: navigation at the left, or at the bottom on
// a phone, a quiet bar on top, and the keys.
import { IconKeyboard, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate } from '@tanstack/react-router'
import { lazy, type ReactElement, Suspense, useRef } from 'react'
import { useChanges } from '../api/changes.ts'
import { todayQuery } from '../api/queries.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { useKeys } from './keys.ts'
import { BottomNav, MoreDialog, PhoneTop, SideNav } from './Nav.tsx'
import { pages } from './nav.ts'
import { askToWrite } from './writing.ts'

/** Only the demo loads it. */
const DemoBar = lazy(() => import('./DemoBar.tsx').then((file) => ({ default: file.DemoBar })))

export function Shell(): ReactElement {
  const keysDialog = useRef<HTMLDialogElement>(null)
  const moreDialog = useRef<HTMLDialogElement>(null)
  const navigate = useNavigate()
  const { data } = useQuery(todayQuery)
  useChanges()
  const write = (): void => {
    if (!askToWrite()) void navigate({ to: '/' })
  }
  const showKeys = (): void => keysDialog.current?.showModal()
  useKeys({
    showKeys,
    write,
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
          <button type="button" className="k" onClick={write}>
            <IconPlus className="i" stroke={1.75} aria-hidden="true" /> New <kbd>n</kbd>
          </button>
          <button type="button" className="k" onClick={showKeys}>
            <IconKeyboard className="i" stroke={1.75} aria-hidden="true" /> Keys <kbd>?</kbd>
          </button>
        </header>
        {data?.demo ? (
          <Suspense>
            <DemoBar name={data.you.name} />
          </Suspense>
        ) : null}
        <Outlet />
      </div>
      <BottomNav write={write} more={() => moreDialog.current?.showModal()} />
      <KeysDialog dialog={keysDialog} />
      <MoreDialog dialog={moreDialog} />
    </div>
  )
}
