// A favor's own heading: its sentence, when, how long, in whose words, and who can see what of it.
import type { ReactElement } from 'react'
import type { FavorView, PartyView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { whoSees } from '../../../grammar/history-sentences.ts'
import { favorSentence, upperFirst } from '../../../grammar/sentences.ts'
import { standingSentence } from '../../../grammar/standing-sentences.ts'
import { dayInMargin, dayInSentence, exactDay, spokenEffort } from '../../../grammar/words.ts'
import { MarginNote, Section } from '../paper/Page.tsx'
import { noteHidden, waitsForYou } from './words.ts'

export interface HeadingProps {
  readonly favor: FavorView
  readonly today: Day
}

export function Heading({ favor, today }: HeadingProps): ReactElement {
  // While the reader's word is out, the slip below says so.
  const standing = waitsForYou(favor) ? undefined : standingSentence(favor, today)
  // Hours never stand beside something said aloud and open.
  const effort = favor.effort && favor.returnIs !== 'open' ? spokenEffort(favor.effort) : undefined
  return (
    <Section
      first
      margin={<DayOfIt day={favor.day} today={today} />}
      notes={<Notes favor={favor} />}
    >
      <h1>{favorSentence(favor)}.</h1>
      <p className="lede">
        {upperFirst(dayInSentence(favor.day, today))}
        {effort ? `, ${effort}` : ''}.
      </p>
      {favor.note === undefined ? null : <p className="own-words said">“{favor.note}”</p>}
      {favor.noteDisputed ? <p className="soft">{noteHidden(favor)}</p> : null}
      <Besides favor={favor} />
      {favor.observed || favor.withinLine ? (
        <p className="tags">
          {favor.observed ? <span className="tag">observed, not told</span> : null}
          {favor.withinLine ? <span className="tag">within a line of management</span> : null}
        </p>
      ) : null}
      {standing ? <p className="soft standing">{standing}</p> : null}
    </Section>
  )
}

function DayOfIt({ day, today }: { readonly day: Day; readonly today: Day }): ReactElement {
  const { weekday, date } = dayInMargin(day)
  const year = day.slice(0, 4)
  return (
    <time dateTime={day} title={exactDay(day)}>
      {weekday} <br />
      {date} {year === today.slice(0, 4) ? null : year}
    </time>
  )
}

/** Whom else it names, what it was for, what waited for it. */
function Besides({ favor }: { readonly favor: FavorView }): ReactElement | null {
  const { about, third, goal, waited } = favor
  const rows = [
    ['For', about?.name],
    ['With', third?.name],
    ['For the goal', goal],
    ['What waited for it', waited],
  ] as const
  const said = rows.filter(([, words]) => words !== undefined)
  if (said.length === 0) return null
  return (
    <dl className="besides">
      {said.map(([name, words]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{words}</dd>
        </div>
      ))}
    </dl>
  )
}

function Notes({ favor }: { readonly favor: FavorView }): ReactElement {
  const { sawThat = [] } = favor
  return (
    <>
      <MarginNote title="Who can see this">
        {whoSees(favor).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
        <p>
          Between {nameOf(favor.giver)} and {nameOf(favor.receiver)}.
        </p>
      </MarginNote>
      {sawThat.length > 0 ? (
        <MarginNote title="Who saw that">
          <p>{sawThat.map(({ name }) => name).join(', ')}</p>
        </MarginNote>
      ) : null}
      {favor.withinLine ? (
        <MarginNote title="Within a line of management">
          <p>One of you managed the other that day, so this never counts as free will.</p>
        </MarginNote>
      ) : null}
      {favor.observed ? (
        <MarginNote title="Observed, not told">
          <p>
            Another system left a trace of it. It stands in nobody’s figures until whoever received
            it says yes.
          </p>
        </MarginNote>
      ) : null}
    </>
  )
}

const nameOf = (party: PartyView): string => (party.is === 'you' ? 'you' : party.name)
