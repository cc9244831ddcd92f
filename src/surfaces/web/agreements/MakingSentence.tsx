// The sentence of a new agreement, with its blanks: with whom, on what, how often, until when.
import type { ReactElement } from 'react'
import { cadences } from '../../../core/asking.ts'
import type { PersonView } from '../../../core/privacy/views.ts'
import { addDays } from '../../../core/time.ts'
import { type Day, favorKinds } from '../../../core/vocabulary.ts'
import { agreedOn } from '../../../grammar/agreement-sentences.ts'
import { Blank, BlankChoice } from '../paper/Sentence.tsx'
import { cadenceOf, type Draft, latestEnd, reviewOf } from './draft.ts'
import { WithWhom } from './WithWhom.tsx'

interface SentenceProps {
  readonly draft: Draft
  readonly change: (more: Partial<Draft>) => void
  readonly people: readonly PersonView[]
  readonly today: Day
}

export function MakingSentence({ draft, change, people, today }: SentenceProps): ReactElement {
  const { kind, cadence } = draft
  return (
    <>
      <WithWhom {...{ draft, change, people }} /> and I agree on{' '}
      <BlankChoice
        label="What it is about"
        choices={favorKinds.map((each) => ({ value: each, words: agreedOn[each] }))}
        value={kind}
        onChange={({ currentTarget: { value } }) =>
          change({ kind: favorKinds.find((each) => each === value) ?? kind })
        }
      />
      ,{' '}
      <span className="together">
        <BlankChoice
          label="How often"
          choices={cadences.map((each) => ({ value: each, words: each }))}
          value={cadence}
          onChange={({ currentTarget }) => change({ cadence: cadenceOf(currentTarget.value) })}
        />
        ,
      </span>{' '}
      <Days {...{ draft, change, today }} />
    </>
  )
}

function Days({ draft, change, today }: Omit<SentenceProps, 'people'>): ReactElement {
  const { start, end, reviewDay } = draft
  const days = (first: Day, last: Day): void => {
    if (first !== '' && last !== '') {
      change({ start: first, end: last, reviewDay: reviewOf(first, last) })
    }
  }
  return (
    <>
      from{' '}
      <Blank
        type="date"
        label="Its first day"
        min={today}
        required
        value={start}
        onChange={({ currentTarget }) => days(currentTarget.value, end)}
      />{' '}
      until{' '}
      <Blank
        type="date"
        label="Its last day"
        min={addDays(start, 1)}
        max={latestEnd(start)}
        required
        value={end}
        onChange={({ currentTarget }) => days(start, currentTarget.value)}
      />
      . We look at it again on{' '}
      <Blank
        type="date"
        label="The day to look at it again"
        min={start}
        max={end}
        required
        value={reviewDay}
        onChange={({ currentTarget: { value } }) => {
          if (value !== '') change({ reviewDay: value })
        }}
      />
      .
    </>
  )
}
