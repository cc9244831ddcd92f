// What was said aloud and is open, either way: what the reader said they would do, and what others
// said to them. No hours, no due date unless both set one.
import type { ReactElement } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { endedSentence, sinceWords } from '../../../grammar/record-sentences.ts'
import type { RecordAnswer } from '../../../operations/own-record/shapes.ts'
import { MarginNote, Section } from '../paper/Page.tsx'
import type { RecordSearch } from '../search.ts'
import { SaidAloud } from '../today/SaidAloud.tsx'

export interface OpenBothWaysProps {
  readonly record: RecordAnswer
  readonly search: RecordSearch
  readonly today: Day
}

export function OpenBothWays({ record, search, today }: OpenBothWaysProps): ReactElement {
  const yours = record.open.filter((favor) => favor.relation === 'receiver')
  const theirs = record.open.filter((favor) => favor.relation === 'giver')
  const since = sinceWords(search.span === 'all' ? 'all' : 'part', record.from, today)
  const ended = endedSentence(record, since)
  return (
    <Section title="Open both ways" notes={<NoDueDate />}>
      <div className="two">
        <Way title="You said you would" open={yours} today={today}>
          You said nothing that is still open.
        </Way>
        <Way title="They said they would" open={theirs} today={today}>
          Nobody said anything to you that is still open.
        </Way>
      </div>
      {ended ? <p className="soft small">{ended}</p> : null}
    </Section>
  )
}

interface WayProps {
  readonly title: string
  readonly open: readonly FavorView[]
  readonly today: Day
  /** Said where nothing is open. */
  readonly children: string
}

function Way({ title, open, today, children }: WayProps): ReactElement {
  return (
    <div>
      <h3>{title}</h3>
      {open.length > 0 ? (
        <SaidAloud open={open} today={today} />
      ) : (
        <p className="soft">{children}</p>
      )}
    </div>
  )
}

function NoDueDate(): ReactElement {
  return (
    <MarginNote title="No due date">
      <p>
        A return has no day unless both of you set one. It can be returned, passed on, or let go,
        and each of these ends it well.
      </p>
    </MarginNote>
  )
}
