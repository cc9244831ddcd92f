// What stands around every page of a signed-in person: navigation at the left, or at the bottom on
// a phone, a quiet bar on top, the palette and the keys.
import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Outlet, useNavigate, useRouter } from '@tanstack/react-router'
import { lazy, type ReactElement, Suspense, useEffect, useRef, useState } from 'react'
import type { TodayAnswer } from '../../../operations/today.ts'
import { useChanges } from '../api/changes.ts'
import { todayQuery } from '../api/queries.ts'
import { whenIdle } from '../clock.ts'
import { readsHere } from '../offline/forget.ts'
import { OfflineBar } from '../offline/OfflineBar.tsx'
import { useSending } from '../offline/sending.ts'
import { typeAhead } from './early.ts'
import { KeysDialog } from './KeysDialog.tsx'
import { useKeys } from './keys.ts'
import { useLeaving } from './leaving.ts'
import { BottomNav, MoreDialog, PhoneTop, SideNav } from './Nav.tsx'
import { unlisted } from './nav.ts'
import { listedPages } from './rota-only.ts'
import { useSessionEnded } from './session.ts'
import { TopBar } from './TopBar.tsx'
import { askToWrite } from './writing.ts'

/** Only the demo loads it. */
const DemoBar = lazy(() => import('./DemoBar.tsx').then((file) => ({ default: file.DemoBar })))

/** Brought in once the page has nothing else to do, or when it is asked for. */
const bringPalette = () => import('../palette/Palette.tsx')
const Palette = lazy(() => bringPalette().then((file) => ({ default: file.Palette })))

const SignInAgain = lazy(() =>
  import('./SignInAgain.tsx').then((file) => ({ default: file.SignInAgain })),
)

export function Shell(): ReactElement {
  const keysDialog = useRef<HTMLDialogElement>(null)
  const moreDialog = useRef<HTMLDialogElement>(null)
  const [finding, setFinding] = useState(false)
  const ended = useSessionEnded()
  const { reader, write, go } = useGround()
  const showKeys = (): void => keysDialog.current?.showModal()
  const find = (): void => {
    typeAhead()
    setFinding(true)
  }
  useKeys({ showKeys, write: () => void write(), find, go })
  return (
    <div className="app">
      <a className="skip" href="#main">
        To the page
      </a>
      <SideNav />
      <div className="sheet">
        <PhoneTop find={find} write={() => void write()} />
        <TopBar find={find} write={() => void write()} />
        <Suspense>
          {reader?.demo ? <DemoBar name={reader.you.name} /> : null}
          {ended ? <SignInAgain /> : null}
        </Suspense>
        <OfflineBar />
        <Outlet />
      </div>
      <BottomNav more={() => moreDialog.current?.showModal()} />
      <KeysDialog dialog={keysDialog} />
      <MoreDialog dialog={moreDialog} />
      {finding ? <Found onClose={() => setFinding(false)} {...{ write, showKeys }} /> : null}
    </div>
  )
}

interface Ground {
  readonly reader: TodayAnswer | undefined
  readonly write: (text?: string) => Promise<void>
  readonly go: (letter: string) => void
}

/** What goes on under every page: hearing of changes, sending what waited, knowing who reads. */
function useGround(): Ground {
  const navigate = useNavigate()
  const router = useRouter()
  const { data: reader } = useQuery(todayQuery)
  useChanges()
  useSending()
  useEffect(() => whenIdle(() => void bringPalette().catch(() => undefined)), [])
  const person = reader?.you.person
  useEffect(() => {
    if (person !== undefined) readsHere(person)
  }, [person])
  const rotaOnly = reader?.mode === 'rota only'
  const write = async (text?: string): Promise<void> => {
    if (rotaOnly) return navigate({ to: '/ask' })
    if (router.state.location.pathname !== '/') await navigate({ to: '/' })
    askToWrite(text === undefined ? {} : { text })
  }
  return { reader, write, go: (letter) => goTo(letter, rotaOnly, navigate) }
}

function goTo(letter: string, rotaOnly: boolean, navigate: ReturnType<typeof useNavigate>): void {
  const page = [...listedPages(rotaOnly), ...unlisted].find((each) => each.letter === letter)
  if (page) void navigate({ to: page.to })
}

interface FoundProps {
  readonly write: (text?: string) => Promise<void>
  readonly showKeys: () => void
  readonly onClose: () => void
}

/** The palette with what it may do. */
function Found(props: FoundProps): ReactElement {
  const { setColorScheme } = useMantineColorScheme({ keepTransitions: true })
  const leave = useLeaving()
  return (
    <Suspense>
      <Palette
        {...props}
        write={(text) => void props.write(text)}
        look={setColorScheme}
        signOut={() => void leave()}
      />
    </Suspense>
  )
}
