// What is covered: duties a press away, and each as a sentence that opens to be said otherwise.
import { IconClock, IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { DutyForm } from './DutyForm.tsx'
import { type Draft, type DraftDuty, type DutyTerms, withDuties } from './draft.ts'
import { dutySentence } from './pattern-words.ts'
import { marked, ownDuty, presetsLeft } from './presets.ts'

export interface CoveredProps {
  readonly draft: Draft
  readonly change: (next: Draft) => void
  readonly today: Day
}

export function Covered({ draft, change, today }: CoveredProps): ReactElement {
  const { duties, zone } = draft
  const add = (added: readonly DutyTerms[]): void =>
    change(withDuties(draft, [...duties, ...marked(added, duties)]))
  const isFull = duties.length >= limits.dutiesPerRota - 2
  return (
    <>
      {duties.length > 0 ? (
        <Lines>
          {duties.map((duty) => (
            <OneDuty key={duty.key} {...{ draft, change, duty, zone, today }} />
          ))}
        </Lines>
      ) : null}
      {isFull ? null : (
        <ul className="presets" aria-label="Add what is covered">
          {presetsLeft(duties).map((preset) => (
            <li key={preset.name}>
              <button type="button" className="preset" onClick={() => add(preset.duties(today))}>
                <IconPlus className="i" stroke={1.75} aria-hidden="true" />
                <span>
                  <b>{preset.name}</b> <small>{preset.about}</small>
                </span>
              </button>
            </li>
          ))}
          <li>
            <button type="button" className="preset" onClick={() => add([ownDuty(today)])}>
              <IconPlus className="i" stroke={1.75} aria-hidden="true" />
              <span>
                <b>Something else</b> <small>a name, days and hours of your own</small>
              </span>
            </button>
          </li>
        </ul>
      )}
    </>
  )
}

interface OneDutyProps extends CoveredProps {
  readonly duty: DraftDuty
  readonly zone: string
}

function OneDuty({ draft, change, duty, zone, today }: OneDutyProps): ReactElement {
  const put = (next: DraftDuty): void =>
    change(
      withDuties(
        draft,
        draft.duties.map((each) => (each.key === duty.key ? next : each)),
      ),
    )
  const remove = (): void =>
    change({ ...draft, duties: draft.duties.filter(({ key }) => key !== duty.key) })
  return (
    <Fact
      mark={<IconClock className="i soft" stroke={1.75} aria-hidden="true" />}
      what={dutySentence(duty, zone)}
      word="Change"
      about={duty.name || 'a duty without a name'}
      opens={(close) => <DutyForm {...{ duty, put, remove, close, zone, today }} />}
    />
  )
}
