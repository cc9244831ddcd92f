// Days away out of one's own calendar: an address or a file is read, the days found are ticked, and
// one press says them. Of each that was said, what it takes of the rota is a press away.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import type { AwayFound, DraftAwayAnswer } from '../../../operations/people/away-calendar.ts'
import { Bar } from '../imports/Progress.tsx'
import { TickField } from '../paper/Field.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { awayWords } from '../record/away.ts'
import { NotUnderstood } from '../rota-set-up/NotUnderstood.tsx'
import { CalendarAddress, ChosenFile } from '../rota-set-up/Source.tsx'
import { keyOf, type Stretch, useReading, useSaying } from './from-calendar.ts'

export interface FromCalendarProps {
  readonly today: Day
  /** Looks for ways through days that were said. */
  readonly onLook: (days: Stretch) => void
}

export function FromCalendar({ today, onLook }: FromCalendarProps): ReactElement {
  const reading = useReading()
  const saying = useSaying()
  const { busy, problem, look, found } = reading
  return (
    <Section title="From your calendar" notes={<WhatIsRead />}>
      <p className="read">
        Your own calendar is read once, now. You see the days in it, and say which of them are days
        away.
      </p>
      <CalendarAddress busy={busy} look={look} />
      <ChosenFile of="calendar" busy={busy} look={look} />
      {busy ? (
        <div className="reading" role="status">
          <p>Reading it. Nothing is written.</p>
          <Bar label="Reading it" done={0} total={0} />
        </div>
      ) : null}
      {problem ? <Problem what={problem} kept="No days were written down." /> : null}
      {found ? <DaysFound {...{ found, today, reading, saying }} /> : null}
      {saying.said ? <SaidNow said={saying.said} {...{ today, onLook }} /> : null}
    </Section>
  )
}

interface DaysFoundProps extends Pick<FromCalendarProps, 'today'> {
  readonly found: DraftAwayAnswer
  readonly reading: ReturnType<typeof useReading>
  readonly saying: ReturnType<typeof useSaying>
}

function DaysFound({ found, today, reading, saying }: DaysFoundProps): ReactElement {
  const { spans, more } = found
  const { ticked, setTicked } = reading
  const chosen = spans.filter((span) => ticked.has(keyOf(span)))
  const toggle = (key: string): void => {
    const next = new Set(ticked)
    if (!next.delete(key)) next.add(key)
    setTicked(next)
  }
  return (
    <div className="days-found">
      <p className="read" role="status">
        {spans.length === 0 ? 'No whole days that are busy or out of office are ahead in it.' : ''}
        {spans.length > 0 ? 'Ticked is what says out of office. Tick what else is a day away.' : ''}
      </p>
      {spans.length > 0 ? (
        <fieldset>
          <legend className="sr">Days found</legend>
          {spans.map((span) => (
            <OneStretch
              key={keyOf(span)}
              {...{ span, today }}
              ticked={ticked.has(keyOf(span))}
              toggle={() => toggle(keyOf(span))}
            />
          ))}
        </fieldset>
      ) : null}
      {more > 0 ? <p className="soft">Later ones are not shown: read it again by then.</p> : null}
      <NotUnderstood found={found} />
      {saying.problem ? <Problem what={saying.problem} kept="No days were written down." /> : null}
      {spans.length > 0 ? (
        <div className="acts away-acts">
          <Button
            variant="filled"
            loading={saying.busy}
            disabled={chosen.length === 0}
            onClick={() => void saying.say(chosen)}
          >
            {chosen.length === 0 ? 'Tick some days first' : 'Say these days'}
          </Button>
        </div>
      ) : null}
    </div>
  )
}

interface OneStretchProps extends Pick<FromCalendarProps, 'today'> {
  readonly span: AwayFound
  readonly ticked: boolean
  readonly toggle: () => void
}

function OneStretch({ span, today, ticked, toggle }: OneStretchProps): ReactElement {
  const { from, until, words, how, said } = span
  return (
    <TickField
      label={awayWords(from, until, today)}
      hint={
        <>
          {words === '' ? null : <span className="said">“{words}” </span>}
          {said ? 'Said already.' : how === 'out of office' ? 'Out of office.' : 'Busy all day.'}
        </>
      }
      checked={ticked || said}
      disabled={said}
      onChange={toggle}
    />
  )
}

interface SaidNowProps extends FromCalendarProps {
  readonly said: readonly Stretch[]
}

/** Said days leave shifts that are published where they are: who could have them is asked next. */
function SaidNow({ said, today, onLook }: SaidNowProps): ReactElement {
  return (
    <div className="said-now">
      <p className="read" role="status">
        {said.length === 0 ? 'They were said already.' : 'Said. The next plan leaves them free.'}
      </p>
      <ul className="plain">
        {said.map((each) => (
          <li key={keyOf(each)}>
            {awayWords(each.from, each.until, today)}{' '}
            <button type="button" className="quiet-button flush" onClick={() => onLook(each)}>
              See what it takes
              <span className="sr">: {awayWords(each.from, each.until, today)}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function WhatIsRead(): ReactElement {
  return (
    <MarginNote title="What is read">
      <p>
        Whole days that are busy, and what says out of office, from today on. Their titles are shown
        to you alone and kept nowhere.
      </p>
    </MarginNote>
  )
}
