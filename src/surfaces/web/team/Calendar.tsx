// The days that matter to the team: review weeks, deadlines, days on which a rule changes.
import { IconCalendarEvent, IconPencil } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { exactDay } from '../../../grammar/words.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { DayText } from '../paper/Day.tsx'
import { Fact } from '../paper/Fact.tsx'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { type Mark, markKinds, markName, markTold } from './words.ts'

export interface CalendarProps {
  readonly team: TeamPage
  readonly today: Day
}

export function Calendar({ team, today }: CalendarProps): ReactElement {
  const marks = [...team.calendar].sort((a, b) => a.from.localeCompare(b.from))
  const { busy, problem, doIt } = useDoing()
  const path = `/teams/${team.team}/calendar`
  const takeOut = (mark: Mark): void => {
    void doIt({
      path,
      body: { marks: team.calendar.filter((each) => each !== mark) },
      done: `Taken out: ${markTold(mark, today)}.`,
      undo: { path, body: { marks: team.calendar }, done: 'It is in the calendar again.' },
    })
  }
  if (marks.length === 0 && !team.mayChange) return <p className="read">No days are marked.</p>
  return (
    <>
      <Lines>
        {marks.map((mark) => (
          <Fact
            key={`${mark.kind} ${mark.from} ${mark.until}`}
            mark={<IconCalendarEvent className="i soft" stroke={1.75} aria-hidden="true" />}
            day={<DayText day={mark.from} today={today} className="day" />}
            what={markTold(mark, today)}
            sub={mark.until < today ? 'Over.' : undefined}
            aside={
              team.mayChange ? (
                <button
                  type="button"
                  className="fact-word"
                  disabled={busy}
                  aria-label={`Take out: ${markTold(mark, today)}, ${exactDay(mark.from)}`}
                  onClick={() => takeOut(mark)}
                >
                  Take out
                </button>
              ) : null
            }
          />
        ))}
        {team.mayChange ? <AddMark team={team} today={today} /> : null}
      </Lines>
      {problem ? <Problem what={problem} /> : null}
    </>
  )
}

function AddMark({ team, today }: CalendarProps): ReactElement {
  return (
    <Fact
      mark={<IconPencil className="i soft" stroke={1.75} aria-hidden="true" />}
      what={
        <span className="soft">
          {team.calendar.length === 0 ? 'No days are marked yet' : 'Other days'}
        </span>
      }
      word="Mark"
      about="days in the calendar"
      opens={(close) => <MarkForm team={team} today={today} close={close} />}
    />
  )
}

interface MarkFormProps extends CalendarProps {
  readonly close: () => void
}

function MarkForm({ team, today, close }: MarkFormProps): ReactElement {
  const [from, setFrom] = useState(today)
  const { busy, problem, doIt } = useDoing('No day was marked.')
  const add = async (kind: string, until: Day): Promise<void> => {
    const path = `/teams/${team.team}/calendar`
    const mark = { kind, from, until }
    const undo = { path, body: { marks: team.calendar }, done: 'Taken out again.' }
    const body = { marks: [...team.calendar, mark] }
    if (await doIt({ path, body, done: 'Marked in the team’s calendar.', undo })) close()
  }
  return (
    <Asking
      label="Mark days"
      button="Mark it"
      leave="Not now"
      busy={busy}
      problem={problem}
      onSaid={(said) => void add(said('kind'), said('until') || from)}
      onLeave={close}
    >
      <div className="row">
        <ChoiceField
          label="What"
          name="kind"
          choices={markKinds.map((kind) => ({ value: kind, words: markName(kind) }))}
        />
        <TextField
          label="From"
          type="date"
          required
          value={from}
          onChange={({ currentTarget }) => setFrom(currentTarget.value)}
        />
        <TextField label="Until, if it is longer" type="date" name="until" min={from} />
      </div>
    </Asking>
  )
}
