// Notices: for each kind whether it comes by mail at once, in the daily mail, or waits here; when
// the daily mail comes, the hours no mail comes in, and one press to stop all of it.
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type {
  NoticeSettings,
  NoticesAnswer,
  NoticeTopic,
} from '../../../operations/notices/shapes.ts'
import { type Doing, useDoing } from '../api/doing.ts'
import { noticesQuery } from '../api/queries.ts'
import { Lines } from '../paper/Lines.tsx'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Blank, BlankChoice } from '../paper/Sentence.tsx'
import { asDelivery, deliveryChoices, isStopped, stopped, topics } from './notices.ts'

const path = '/notices/settings'

export function NoticesPart(): ReactElement {
  const query = useQuery(noticesQuery)
  return (
    <Section notes={<NoNames />}>
      <h1>Notices</h1>
      <p className="lede">
        Everything waits for you on Today. What else reaches you, and when, is yours to say.
      </p>
      <div className="below-lede">
        <Opened query={query}>{(answer) => <Chosen answer={answer} />}</Opened>
      </div>
    </Section>
  )
}

type Choose = (more: Partial<NoticeSettings>, done?: string) => void

function Chosen({ answer }: { readonly answer: NoticesAnswer }): ReactElement {
  const { settings } = answer
  const doing = useDoing('It reaches you as before.')
  const choose: Choose = (more, done = 'Kept. It reaches you so from now on.') => {
    const undo = { path, body: settings, done: 'It reaches you as before.' }
    void doing.doIt({ path, body: { ...settings, ...more }, done, undo })
  }
  return (
    <>
      <p className="read where">{whereWords(answer)}</p>
      <Lines>
        {topics.map(({ topic, words, what }) => (
          <li key={topic} className="line notice-kind" data-stop tabIndex={-1}>
            <span className="what">{words}</span>
            <span className="size">
              <Kind {...{ topic, words, settings, choose, doing }} />
            </span>
            <span className="sub">{what}</span>
          </li>
        ))}
      </Lines>
      <Hours settings={settings} choose={choose} />
      {doing.problem ? <Problem what={doing.problem} /> : null}
      {isStopped(settings) ? null : (
        <p>
          <button
            type="button"
            className="quiet-button flush"
            disabled={doing.busy}
            onClick={() => choose(stopped(settings), 'No mail comes any more.')}
          >
            Stop all mail
          </button>
        </p>
      )}
    </>
  )
}

const noMail =
  'This server sends no mail: whoever runs it has set up none. What you choose holds once it does.'

function whereWords({ mail, address, settings }: NoticesAnswer): string {
  if (mail === 'off') {
    return noMail
  }
  if (address === undefined) return 'No mail reaches you: there is no address to send it to.'
  return isStopped(settings) ? 'No mail comes.' : `Mail goes to ${address}.`
}

interface KindProps {
  readonly topic: NoticeTopic
  readonly words: string
  readonly settings: NoticeSettings
  readonly choose: Choose
  readonly doing: Doing
}

function Kind({ topic, words, settings, choose, doing }: KindProps): ReactElement {
  return (
    <BlankChoice
      label={words}
      disabled={doing.busy}
      choices={deliveryChoices}
      value={settings.kinds[topic]}
      onChange={({ currentTarget: { value } }) =>
        choose({ kinds: { ...settings.kinds, [topic]: asDelivery(value) } })
      }
    />
  )
}

interface HoursProps {
  readonly settings: NoticeSettings
  readonly choose: Choose
}

const usualQuiet = { from: '18:00', until: '08:00' }

/** Times are kept as they are left, since they pass through others while they are typed. */
function Hours({ settings, choose }: HoursProps): ReactElement {
  const { dailyAt, quiet, zone } = settings
  return (
    <p className="compose hours">
      The daily mail comes at{' '}
      <Time
        label="When the daily mail comes"
        value={dailyAt}
        keep={(at) => choose({ dailyAt: at })}
      />
      .{' '}
      <BlankChoice
        label="Quiet hours"
        choices={[
          { value: 'none', words: 'Mail may come at any hour' },
          { value: 'some', words: 'No mail comes between' },
        ]}
        value={quiet ? 'some' : 'none'}
        onChange={({ currentTarget: { value } }) =>
          choose({ quiet: value === 'some' ? usualQuiet : null })
        }
      />
      {quiet ? (
        <>
          {' '}
          <Time
            label="Quiet from"
            value={quiet.from}
            keep={(from) => choose({ quiet: { ...quiet, from } })}
          />{' '}
          and{' '}
          <Time
            label="Quiet until"
            value={quiet.until}
            keep={(until) => choose({ quiet: { ...quiet, until } })}
          />
        </>
      ) : null}
      , in the time of {zone.replaceAll('_', ' ')}.
    </p>
  )
}

interface TimeProps {
  readonly label: string
  readonly value: string
  readonly keep: (value: string) => void
}

function Time({ label, value, keep }: TimeProps): ReactElement {
  const [typed, setTyped] = useState<string>()
  return (
    <Blank
      type="time"
      label={label}
      value={typed ?? value}
      onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      onBlur={() => {
        if (typed && typed !== value) keep(typed)
        setTyped(undefined)
      }}
    />
  )
}

function NoNames(): ReactElement {
  return (
    <MarginNote title="What a mail says">
      <p>
        No name and no note in its subject. Nothing comes where there is nothing new, and each mail
        has a link that stops its kind with one press.
      </p>
      <p>Nobody else can know what you chose here.</p>
    </MarginNote>
  )
}
