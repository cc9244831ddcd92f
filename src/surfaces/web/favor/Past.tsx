// What became of a favor, oldest first: who said what, by day, with before and after.
import type { ReactElement } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { historyTold } from '../../../grammar/history-sentences.ts'
import type { HistoryAnswer } from '../../../operations/favors/history-shapes.ts'
import { Line, Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import type { LineMark } from '../today/marks.ts'

type HistoryLine = HistoryAnswer['history'][number]

export interface PastProps {
  readonly favor: FavorView
  readonly history: readonly HistoryLine[]
  readonly today: Day
}

const marks: Partial<Readonly<Record<HistoryLine['what'], LineMark>>> = {
  confirmed: 'yes',
  'expectation said': 'said',
  'return refused': 'said',
  'return day set': 'said',
  declined: 'said',
  'word taken back': 'said',
  noticed: 'seen',
  shown: 'seen',
  hidden: 'seen',
  returned: 'returned',
  'passed on': 'passed',
  'let go': 'let go',
}

export function Past({ favor, history, today }: PastProps): ReactElement | null {
  if (history.length === 0) return null
  return (
    <Section title="What became of it" notes={<OnlyAdded />}>
      <Lines>
        {history.map((line, index) => {
          const { what, sub } = historyTold(line, favor, today)
          return (
            <Line
              // biome-ignore lint/suspicious/noArrayIndexKey: what happened has no id and stays.
              key={`${line.what} ${index}`}
              mark={marks[line.what] ?? 'written'}
              today={today}
              day={line.day}
              sameDay={history[index - 1]?.day === line.day}
              what={what}
              sub={sub}
            />
          )
        })}
      </Lines>
    </Section>
  )
}

function OnlyAdded(): ReactElement {
  return (
    <MarginNote title="Added, never edited">
      <p>A correction is a line of its own, and both of you read what it was before.</p>
    </MarginNote>
  )
}
