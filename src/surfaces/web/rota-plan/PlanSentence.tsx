// For when a plan is made: a sentence with blanks and one press.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { Blank, BlankChoice, SentenceForm } from '../paper/Sentence.tsx'

export interface Period {
  readonly from: Day
  readonly weeks: number
  /** For volunteers: nobody is put anywhere who was not by hand. */
  readonly leaveOpen: boolean
  /** As evenly as can be, instead of moving little of what is published. */
  readonly afresh: boolean
}

export interface PlanSentenceProps {
  readonly period: Period
  readonly change: (next: Period) => void
  readonly today: Day
  readonly busy: boolean
  /** Whether there is one already. */
  readonly again: boolean
  readonly onMake: () => void
}

export function PlanSentence(props: PlanSentenceProps): ReactElement {
  const { period, change, today, busy, again, onMake } = props
  return (
    <SentenceForm
      label="A plan"
      onSend={onMake}
      sentence={
        <>
          From{' '}
          <Blank
            type="date"
            label="The first day of the plan"
            min={today}
            required
            value={period.from}
            onChange={({ currentTarget: { value } }) => {
              if (value !== '') change({ ...period, from: value as Day })
            }}
          />
          , for <HowLong {...{ period, change }} />,{' '}
          <BlankChoice
            label="Who fills it"
            choices={[
              { value: 'shared', words: 'shared among everybody' },
              { value: 'afresh', words: 'shared afresh, whatever is published' },
              { value: 'open', words: 'left open for volunteers' },
            ]}
            value={period.leaveOpen ? 'open' : period.afresh ? 'afresh' : 'shared'}
            onChange={({ currentTarget: { value } }) =>
              change({ ...period, leaveOpen: value === 'open', afresh: value === 'afresh' })
            }
          />
          .
        </>
      }
    >
      <div className="acts">
        <Button type="submit" variant={again ? 'default' : 'filled'} disabled={busy}>
          {again ? 'Make it anew' : 'Make a plan'}
        </Button>
      </div>
    </SentenceForm>
  )
}

function HowLong({ period, change }: Pick<PlanSentenceProps, 'period' | 'change'>): ReactElement {
  const weeks = [...new Set([1, 2, 3, 4, 6, 8, 12, period.weeks])]
    .sort((one, other) => one - other)
    .map((each) => ({ value: String(each), words: each === 1 ? 'one week' : `${each} weeks` }))
  return (
    <BlankChoice
      label="For how long"
      choices={weeks}
      value={String(period.weeks)}
      onChange={({ currentTarget }) => change({ ...period, weeks: Number(currentTarget.value) })}
    />
  )
}
