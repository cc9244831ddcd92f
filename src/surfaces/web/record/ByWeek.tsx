// What was given and received week by week: tabs in the address, the drawing, what it rests on, the
// same as a table, and the entries behind it.
import { type ReactElement, useState } from 'react'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { figuresSentence, mirrorSentence } from '../../../grammar/record-sentences.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { dayAndMonth, effortWords } from '../../../grammar/words.ts'
import type { RecordAnswer } from '../../../operations/own-record/shapes.ts'
import { MirrorArea, type NamedWeek } from '../charts/MirrorArea.tsx'
import type { MirrorWeek } from '../charts/mirror.ts'
import { Behind } from '../paper/Behind.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Tabs } from '../paper/Tabs.tsx'
import { measures, type RecordSearch, spanNames } from '../search.ts'

export type Measure = (typeof measures)[number]

export interface ByWeekProps {
  readonly record: RecordAnswer
  readonly search: RecordSearch
  readonly by: Measure
  readonly today: Day
}

const spanWords = { 'half a year': 'Half a year', '90 days': '90 days', all: 'All' } as const
const measureWords = { hours: 'Hours', favors: 'Favors' } as const

export function ByWeek({ record, search, by, today }: ByWeekProps): ReactElement {
  const weeks = record.weeks.map((week) => weekIn(week, by))
  return (
    <Section
      margin={<Since from={record.from} today={today} />}
      notes={<ReadItSo record={record} />}
    >
      <WhichTabs search={search} by={by} />
      <MirrorArea
        weeks={weeks}
        named={namedIn(record, by)}
        unfinished={addDays(record.weeks.at(-1)?.monday ?? today, 6) > today}
        label={mirrorSentence(record, by, today)}
        {...(by === 'hours' ? { unit: 'h' } : {})}
      />
      <Key />
      <p className="soft">{figuresSentence(record, by)}</p>
      <Table record={record} today={today} />
    </Section>
  )
}

function WhichTabs({ search, by }: Pick<ByWeekProps, 'search' | 'by'>): ReactElement {
  const { span = 'half a year' } = search
  return (
    <div className="tabs-pair">
      <Tabs
        label="How far back"
        tabs={spanNames.map((name) => ({
          words: spanWords[name],
          link: { to: '/record', search: { ...search, span: name } },
          current: name === span,
        }))}
      />
      <Tabs
        label="Counted in"
        tabs={measures.map((name) => ({
          words: measureWords[name],
          link: { to: '/record', search: { ...search, by: name } },
          current: name === by,
        }))}
      />
    </div>
  )
}

function Key(): ReactElement {
  return (
    <p className="key">
      <span>
        <i className="sw given-sw" />
        given
      </span>
      <span>
        <i className="sw received-sw" />
        received
      </span>
      <span>
        <i className="sw now-sw" />
        this week, not over yet
      </span>
    </p>
  )
}

function Since({ from, today }: { readonly from: Day; readonly today: Day }): ReactElement {
  return (
    <>
      Since <br />
      {dayAndMonth(from, today)}
    </>
  )
}

function ReadItSo({ record: { from, until } }: { readonly record: RecordAnswer }): ReactElement {
  return (
    <MarginNote title="Read it so">
      <p>
        A tall stretch is a busy week, nothing more. A quiet one does not mean you were idle: it may
        be unrecorded.
      </p>
      <p>
        <Behind of="what you gave and received" search={{ from, until, standing: 'counted' }}>
          Open the entries behind it
        </Behind>
      </p>
    </MarginNote>
  )
}

function weekIn(week: RecordAnswer['weeks'][number], by: Measure): MirrorWeek {
  const { monday, given, received, givenMinutes, receivedMinutes } = week
  return by === 'favors'
    ? { monday, given, received }
    : { monday, given: givenMinutes / 60, received: receivedMinutes / 60 }
}

const wordsInDrawing = 30

/** The most given and the most received, in words and without hours: a name stands in them. */
function namedIn({ tallest }: RecordAnswer, by: Measure): readonly NamedWeek[] {
  return (['given', 'received'] as const).flatMap((way) => {
    const found = tallest[by][way]
    if (!found) return []
    return [{ way, monday: found.monday, words: shortened(favorSentence(found.favor)) }]
  })
}

/** Cut after a whole word. */
function shortened(sentence: string): string {
  if (sentence.length <= wordsInDrawing) return sentence
  const cut = sentence.slice(0, wordsInDrawing)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 8))} …`
}

interface TableProps {
  readonly record: RecordAnswer
  readonly today: Day
}

/** Rows are made only once somebody asks for them: a long record has hundreds of weeks. */
function Table({ record, today }: TableProps): ReactElement {
  const [open, setOpen] = useState(false)
  return (
    <details className="twin" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>The same as a table</summary>
      {open ? (
        <table className="figures">
          <caption className="sr">Favors and hours by week, newest first</caption>
          <thead>
            <tr>
              <th scope="col">Week of</th>
              <th scope="col">You gave</th>
              <th scope="col">You received</th>
            </tr>
          </thead>
          <tbody>
            {[...record.weeks].reverse().map((week) => (
              <tr key={week.monday}>
                <th scope="row">{dayAndMonth(week.monday, today)}</th>
                <td>{cell(week.given, week.givenMinutes)}</td>
                <td>{cell(week.received, week.receivedMinutes)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
    </details>
  )
}

function cell(favors: number, minutes: number): string {
  if (favors === 0) return 'none recorded'
  const words = favors === 1 ? '1 favor' : `${favors} favors`
  return minutes === 0 ? words : `${words}, ${effortWords({ minutes })}`
}
