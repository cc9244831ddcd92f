// One feed: its address to copy, a new one, and stopping it, which says first what follows.
import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { FeedView } from '../../../operations/feeds/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { localToday } from '../clock.ts'
import { Consequence } from '../paper/Consequence.tsx'
import { Copy } from '../paper/Copy.tsx'
import { Problem } from '../paper/Problem.tsx'

export interface FeedProps {
  readonly feed: FeedView
  /** Shifts do not block time: said in the address. */
  readonly asFree: boolean
}

export function Feed({ feed, asFree }: FeedProps): ReactElement {
  const { busy, problem, doIt } = useDoing('The address stayed as it was.')
  const [sure, setSure] = useState<'renew' | 'stop'>()
  const act = async (what: 'renew' | 'stop'): Promise<void> => {
    const done = what === 'stop' ? 'Stopped. Nothing reads it any more.' : 'There is a new address.'
    if (await doIt({ path: `/feeds/${what}`, body: { of: feed.of }, done })) setSure(undefined)
  }
  if (feed.since === undefined) {
    return (
      <div className="feed">
        <p className="read">There is no address yet.</p>
        {problem ? <Problem what={problem} /> : null}
        <div className="acts">
          <Button variant="filled" loading={busy} onClick={() => void act('renew')}>
            Make the address
          </Button>
        </div>
      </div>
    )
  }
  return (
    <div className="feed">
      <Address feed={feed} asFree={asFree} since={feed.since} />
      {sure ? (
        <Consequence
          says={consequences[sure]}
          button={sure === 'stop' ? 'Stop it' : 'Make a new address'}
          {...{ busy, problem }}
          onSure={() => void act(sure)}
          onLeave={() => setSure(undefined)}
        />
      ) : (
        <div className="acts">
          <button type="button" className="quiet-button flush" onClick={() => setSure('renew')}>
            Make a new address
          </button>
          <button type="button" className="quiet-button" onClick={() => setSure('stop')}>
            Stop it
          </button>
        </div>
      )}
    </div>
  )
}

const consequences = {
  renew: [
    'The address there is stops at once, in every calendar that follows it.',
    'Add the new one wherever you want to see these shifts.',
  ],
  stop: [
    'Calendars that follow it hear no more. What they show may stay until you take it out there.',
    'You can make a new address at any time.',
  ],
} as const

/** With what has to be said for shifts that block no time. */
export const withFree = (url: string, asFree: boolean): string =>
  asFree ? `${url}${url.includes('?') ? '&' : '?'}free` : url

function Address({ feed, asFree, since }: FeedProps & { readonly since: string }): ReactElement {
  const day = dayAndMonth(since, localToday())
  if (feed.url === undefined) {
    return (
      <p className="read">
        There is an address since {day}. It was shown when it was made, and is kept nowhere it could
        be read. Make a new one if you do not have it any more.
      </p>
    )
  }
  return (
    <>
      <Copy name="The address" value={withFree(feed.url, asFree)} button="Copy the address" />
      {feed.jsonUrl ? (
        <p className="soft">
          For programs, the same as JSON:{' '}
          <a href={withFree(feed.jsonUrl, asFree)} target="_blank" rel="noreferrer">
            open it
          </a>
        </p>
      ) : null}
    </>
  )
}
