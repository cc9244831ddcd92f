// Stops a kind of mail by one press, without signing in. Opening the link alone stops nothing,
// since mail programs open links by themselves.
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { NoticeTopic } from '../../../operations/notices/shapes.ts'
import { post, wordsOf } from '../api/call.ts'
import { Problem } from '../paper/Problem.tsx'
import { topics } from '../settings/notices.ts'
import { Alone } from '../shell/Alone.tsx'
import '../styles/settings.css'

/** What was stopped: one kind, or all of it where none is said. */
interface Stopped {
  readonly topic?: NoticeTopic
}

export function StopPage(): ReactElement {
  const { token = '' } = useSearch({ from: '/stop' })
  const stop = useMutation({ mutationFn: () => post<Stopped>('/v1/stop', { token }) })
  if (stop.data) {
    const topic = topics.find((each) => each.topic === stop.data.topic)
    return (
      <Alone title="It is stopped.">
        <p className="lede">
          {topic
            ? `No mail about this comes any more: ${topic.words.toLowerCase()}.`
            : 'No such mail comes any more.'}{' '}
          It still waits for you on Today.
        </p>
        <p className="lede">
          <Link to="/settings/$part" params={{ part: 'notices' }}>
            Choose again in Settings
          </Link>
        </p>
      </Alone>
    )
  }
  return (
    <Alone title="Stop this mail?">
      <p className="lede">
        One press, and no such mail comes any more. Nobody is told, and what it was about still
        waits for you on Today.
      </p>
      {stop.error ? <Problem what={wordsOf(stop.error)} kept="Nothing was changed." /> : null}
      <div className="acts below-lede">
        <Button variant="filled" loading={stop.isPending} onClick={() => stop.mutate()}>
          Stop this mail
        </Button>
      </div>
    </Alone>
  )
}
