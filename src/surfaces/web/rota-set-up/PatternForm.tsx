// When a duty comes round: days ticked, hours and how many days it lasts as a sentence with blanks.
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { Blank, BlankChoice } from '../paper/Sentence.tsx'
import { type DraftDuty, type PatternTerms, withDay, withPattern } from './draft.ts'
import { ordinalDay, weekdayNames, wrongHours } from './pattern-words.ts'

export interface PatternFormProps {
  readonly duty: DraftDuty
  readonly put: (next: DraftDuty) => void
  readonly at: number
  readonly pattern: PatternTerms
}

export function PatternForm({ duty, put, at, pattern }: PatternFormProps): ReactElement {
  const change = (more: Partial<PatternTerms>): void => put(withPattern(duty, at, more))
  const wrong = wrongHours(pattern)
  const remove = (): void =>
    put({ ...duty, patterns: duty.patterns.filter((_, index) => index !== at) })
  return (
    <div className="pattern">
      <Days recurs={pattern.recurs} change={change} />
      <p className="compose">
        <HowOften recurs={pattern.recurs} change={change} />, from{' '}
        <Hours {...{ pattern, change }} isWrong={wrong !== undefined} />. It begins on{' '}
        <Blank
          type="date"
          label="The first day"
          value={pattern.from}
          required
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') change({ from: value as Day })
          }}
        />{' '}
        and runs <Until {...{ pattern }} onSaid={(until) => put(withUntil(duty, at, until))} />.
      </p>
      {wrong ? (
        <p className="wrong-hours" role="alert">
          {wrong}
        </p>
      ) : null}
      {duty.patterns.length > 1 ? (
        <button type="button" className="quiet-button flush" onClick={remove}>
          Leave these days out
        </button>
      ) : null}
    </div>
  )
}

interface HoursProps {
  readonly pattern: PatternTerms
  readonly change: (more: Partial<PatternTerms>) => void
  readonly isWrong: boolean
}

function Hours({ pattern, change, isWrong }: HoursProps): ReactElement {
  const { starts, ends, daysLater, holidays } = pattern
  return (
    <>
      <Time label="It starts at" value={starts} onSaid={(time) => change({ starts: time })} />
      {' to '}
      <Time label="It ends at" value={ends} onSaid={(time) => change({ ends: time })} />{' '}
      <BlankChoice
        label="On which day it ends"
        choices={lengths}
        value={String(daysLater)}
        aria-invalid={isWrong}
        onChange={({ currentTarget }) => change({ daysLater: Number(currentTarget.value) })}
      />
      ,{' '}
      <BlankChoice
        label="On holidays"
        choices={[
          { value: 'as any day', words: 'on holidays too' },
          { value: 'not on holidays', words: 'not on holidays' },
        ]}
        value={holidays}
        onChange={({ currentTarget: { value } }) =>
          change({ holidays: value === 'not on holidays' ? value : 'as any day' })
        }
      />
    </>
  )
}

const lengths = Array.from({ length: 15 }, (_, days) => ({
  value: String(days),
  words:
    days === 0
      ? 'the same day'
      : days === 1
        ? 'the next day'
        : days === 7
          ? 'a week later'
          : days === 14
            ? 'two weeks later'
            : `${days} days later`,
}))

const withUntil = (duty: DraftDuty, at: number, until: Day | ''): DraftDuty => ({
  ...duty,
  patterns: duty.patterns.map((each, index) =>
    index === at ? withDay(each, 'until', until) : each,
  ),
})

interface UntilProps {
  readonly pattern: PatternTerms
  readonly onSaid: (until: Day | '') => void
}

function Until({ pattern, onSaid }: UntilProps): ReactElement {
  return (
    <>
      <BlankChoice
        label="Until when it runs"
        choices={[
          { value: 'on', words: 'on and on' },
          { value: 'until', words: 'until a day' },
        ]}
        value={pattern.until === undefined ? 'on' : 'until'}
        onChange={({ currentTarget: { value } }) => onSaid(value === 'on' ? '' : pattern.from)}
      />
      {pattern.until === undefined ? null : (
        <>
          :{' '}
          <Blank
            type="date"
            label="The last day"
            min={pattern.from}
            value={pattern.until}
            onChange={({ currentTarget: { value } }) => onSaid(value as Day)}
          />
        </>
      )}
    </>
  )
}

interface RecursProps {
  readonly recurs: PatternTerms['recurs']
  readonly change: (more: Partial<PatternTerms>) => void
}

function Days({ recurs, change }: RecursProps): ReactElement {
  const days = recurs.every === 'week' ? recurs.weekdays : recurs.days
  const shown =
    recurs.every === 'week'
      ? weekdayNames.map((name, at) => ({ day: at + 1, name, short: name.slice(0, 3) }))
      : monthDays
  const toggle = (day: number, on: boolean): void => {
    const next = on ? [...days, day] : days.filter((each) => each !== day)
    const said = [...next].sort((one, other) => (one || 99) - (other || 99))
    change({
      recurs: recurs.every === 'week' ? { ...recurs, weekdays: said } : { ...recurs, days: said },
    })
  }
  return (
    <fieldset className={recurs.every === 'week' ? 'day-ticks' : 'day-ticks month'}>
      <legend>It starts on</legend>
      {shown.map(({ day, name, short }) => (
        <label key={day}>
          <input
            type="checkbox"
            aria-label={name}
            checked={days.includes(day)}
            onChange={({ currentTarget }) => toggle(day, currentTarget.checked)}
          />
          <span aria-hidden="true">{short}</span>
        </label>
      ))}
    </fieldset>
  )
}

const monthDays = [...Array.from({ length: 31 }, (_, at) => at + 1), 0].map((day) => ({
  day,
  name: ordinalDay(day),
  short: day === 0 ? 'last' : String(day),
}))

const often = [1, 2, 3, 4, 6, 8]

function HowOften({ recurs, change }: RecursProps): ReactElement {
  const weeks = recurs.every === 'week' ? recurs.weeks : 0
  const choices = [...new Set([...often, ...(weeks > 0 ? [weeks] : [])])]
    .sort((one, other) => one - other)
    .map((each) => ({
      value: String(each),
      words: each === 1 ? 'Each week' : each === 2 ? 'Every other week' : `Every ${each} weeks`,
    }))
  const say = (value: string): void => {
    if (value === 'month') change({ recurs: { every: 'month', days: [1] } })
    else {
      const weekdays = recurs.every === 'week' ? recurs.weekdays : [1]
      change({ recurs: { every: 'week', weekdays, weeks: Number(value) } })
    }
  }
  return (
    <BlankChoice
      label="How often"
      choices={[...choices, { value: 'month', words: 'Each month' }]}
      value={recurs.every === 'month' ? 'month' : String(weeks)}
      onChange={({ currentTarget }) => say(currentTarget.value)}
    />
  )
}

interface TimeProps {
  readonly label: string
  readonly value: string
  readonly onSaid: (time: string) => void
}

function Time({ label, value, onSaid }: TimeProps): ReactElement {
  return (
    <Blank
      type="time"
      label={label}
      required
      value={value}
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== '') onSaid(currentTarget.value.slice(0, 5))
      }}
    />
  )
}
