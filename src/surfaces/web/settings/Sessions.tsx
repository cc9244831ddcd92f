// Where the reader is signed in: this browser with the way out, and every other with the way to end
// it from here.
import { IconDeviceLaptop } from '@tabler/icons-react'
import { queryOptions, useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { dayAndMonth } from '../../../grammar/words.ts'
import { call, post } from '../api/call.ts'
import { localToday } from '../clock.ts'
import { Fact } from '../paper/Fact.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useToast } from '../paper/Toast.tsx'
import { SignOut } from '../shell/Foot.tsx'
import { useBeside } from './beside.ts'
import { browserWords } from './browser-words.ts'

interface SessionView {
  readonly id: string
  readonly current: boolean
  readonly since: string
  readonly agent: string
}

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: () => call<{ sessions: readonly SessionView[] }>('/sessions', { method: 'GET' }),
})

const icon = <IconDeviceLaptop className="i soft" stroke={1.75} aria-hidden="true" />

export function Sessions(): ReactElement {
  const { data } = useQuery(sessionsQuery)
  const others = data?.sessions.filter((session) => !session.current) ?? []
  return (
    <>
      <Fact
        mark={icon}
        what="You are signed in here"
        sub="Signing out takes what was kept for reading offline off this device."
        aside={<SignOut />}
      />
      {others.map((session) => (
        <SessionLine key={session.id} session={session} />
      ))}
    </>
  )
}

function SessionLine({ session }: { readonly session: SessionView }): ReactElement {
  const { busy, problem, act } = useBeside('It is still signed in.', sessionsQuery.queryKey)
  const toast = useToast()
  const where = browserWords(session.agent)
  const end = (): void =>
    void act(async () => {
      await post('/sessions/end', { id: session.id })
      toast({ text: `${where} is signed out.` })
    })
  return (
    <Fact
      mark={icon}
      what={where}
      sub={`Since ${dayAndMonth(session.since, localToday())}.`}
      aside={
        <button
          type="button"
          className="fact-word"
          disabled={busy}
          aria-label={`Sign out: ${where}`}
          onClick={end}
        >
          Sign out
        </button>
      }
    >
      {problem ? <Problem what={problem} /> : null}
    </Fact>
  )
}
