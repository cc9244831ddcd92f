// One duty, opened: its name, its days and hours as sentences with blanks, how many do it, how much
// it weighs. Each change shows in the sentence above at once.
import { IconPlus } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'
import type { DraftDuty } from './draft.ts'
import { PatternForm } from './PatternForm.tsx'
import { peopleWord, weightWords } from './pattern-words.ts'
import { ownDuty } from './presets.ts'
import { zoneChoices } from './zones.ts'

export interface DutyFormProps {
  readonly duty: DraftDuty
  readonly put: (next: DraftDuty) => void
  readonly remove: () => void
  readonly close: () => void
  /** The rota's, which holds where the duty says none. */
  readonly zone: string
  readonly today: Day
}

export function DutyForm(props: DutyFormProps): ReactElement {
  const { duty, put, remove, close, today } = props
  const { patterns } = duty
  const more = (): void => put({ ...duty, patterns: [...patterns, ...ownDuty(today).patterns] })
  return (
    <fieldset className="duty-form">
      <legend className="sr">{duty.name || 'A duty without a name'}</legend>
      <NameAndLetter duty={duty} put={put} />
      {patterns.map((pattern, at) => (
        <PatternForm
          // biome-ignore lint/suspicious/noArrayIndexKey: their place stays while they are written.
          key={at}
          {...{ duty, put, at, pattern }}
        />
      ))}
      {patterns.length < limits.patternsPerDuty ? (
        <button type="button" className="quiet-button flush" onClick={more}>
          <IconPlus className="i" stroke={1.75} aria-hidden="true" /> Other days or hours
        </button>
      ) : null}
      <HowMuch {...props} />
      <div className="acts">
        <button type="button" className="plain-button" onClick={close}>
          That is it
        </button>
        <button type="button" className="quiet-button" onClick={remove}>
          Leave it out
        </button>
      </div>
    </fieldset>
  )
}

function NameAndLetter({ duty, put }: Pick<DutyFormProps, 'duty' | 'put'>): ReactElement {
  return (
    <div className="row">
      <TextField
        label="Name"
        required
        maxLength={limits.nameCharacters}
        value={duty.name}
        ref={duty.name === '' ? focusFirst : null}
        onChange={({ currentTarget: { value } }) => put({ ...duty, name: value })}
      />
      <div className="letter">
        <TextField
          label="Letter in the plan"
          required
          maxLength={2}
          value={duty.letter}
          onChange={({ currentTarget: { value } }) => put({ ...duty, letter: value })}
        />
      </div>
      <ChoiceField
        label="Drawn"
        choices={[
          { value: 'outlined', words: 'outlined' },
          { value: 'tinted', words: 'tinted' },
          { value: 'solid', words: 'solid' },
        ]}
        value={duty.look}
        onChange={({ currentTarget: { value } }) =>
          put({ ...duty, look: value === 'tinted' || value === 'solid' ? value : 'outlined' })
        }
      />
    </div>
  )
}

const weights = [50, 100, 150, 200, 300, 500]

function HowMuch({ duty, put, zone }: DutyFormProps): ReactElement {
  const shown = [...new Set([...weights, duty.weight])].sort((one, other) => one - other)
  return (
    <div className="row">
      <ChoiceField
        label="At a time"
        choices={[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((count) => ({
          value: String(count),
          words: peopleWord(count),
        }))}
        value={String(duty.people)}
        onChange={({ currentTarget }) => put({ ...duty, people: Number(currentTarget.value) })}
      />
      <ChoiceField
        label="It weighs"
        choices={shown.map((weight) => ({ value: String(weight), words: weightWords(weight) }))}
        value={String(duty.weight)}
        onChange={({ currentTarget }) => put({ ...duty, weight: Number(currentTarget.value) })}
      />
      <ChoiceField
        label="Its clock"
        choices={zoneChoices(duty.zone, zone)}
        value={duty.zone ?? ''}
        onChange={({ currentTarget: { value } }) => {
          const { zone: _, ...rest } = duty
          put(value === '' ? rest : { ...rest, zone: value })
        }}
      />
    </div>
  )
}
