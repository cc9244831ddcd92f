// Taking one's place: the first person sets the organisation up, everybody else follows an
// invitation. Both come by a link that works once; one that no longer does says why.
import { useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { ApiProblem, call, wordsOf } from '../api/call.ts'
import { BeginForm, type Beginning } from '../begin/BeginForm.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Alone } from '../shell/Alone.tsx'

export function BeginPage(): ReactElement {
  const { secret = '' } = useSearch({ from: '/begin' })
  const { data, error, refetch } = useQuery({
    queryKey: ['begin', secret],
    queryFn: () =>
      call<Beginning>(`/begin?secret=${encodeURIComponent(secret)}`, { method: 'GET' }),
    staleTime: Number.POSITIVE_INFINITY,
  })
  if (data) return <BeginForm beginning={data} secret={secret} />
  if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) {
    return <Spent why={error.about} />
  }
  return (
    <Alone title={error ? 'Your link could not be opened.' : 'Opening your link.'}>
      {error ? (
        <Problem what={wordsOf(error)} again={() => void refetch()} />
      ) : (
        <p className="lede">A moment.</p>
      )}
    </Alone>
  )
}

/** A link that opens nothing any more, and what to do about it. */
function Spent({ why }: { readonly why: string | undefined }): ReactElement {
  if (why === 'used') {
    return (
      <Alone title="This link was used already.">
        <p className="lede">
          If that was you, <Link to="/sign-in">sign in</Link>. If it was not, tell whoever sent it:
          an admin can end that membership and invite you again.
        </p>
      </Alone>
    )
  }
  if (why === 'over') {
    return (
      <Alone title="This link has ended.">
        <p className="lede">
          It worked for 7 days. Ask whoever sent it for a new one: what was written about you waits.
        </p>
      </Alone>
    )
  }
  return (
    <Alone title="This link does not open anything.">
      <p className="lede">
        It was taken back, a newer one took its place, or a letter went missing. Ask whoever sent it
        for a new one.
      </p>
    </Alone>
  )
}
