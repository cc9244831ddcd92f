// The boundary as a sentence with blanks: how much a week, nothing until when, what not just now,
// what last. Each blank is kept as it is left.
import { Fragment, type ReactElement, useState } from 'react'
import type { BoundaryView } from '../../../core/privacy/ask-views.ts'
import { addDays } from '../../../core/time.ts'
import type { Day, FavorKind } from '../../../core/vocabulary.ts'
import { Problem } from '../paper/Problem.tsx'
import { Blank, BlankChoice, SentenceForm } from '../paper/Sentence.tsx'
import { another, kindsLeft, pauseChoices, unset, weekChoices, withKind } from './choices.ts'
import type { Setting } from './said.ts'

export interface BoundaryFormProps {
  readonly setting: Setting
  readonly today: Day
}

export function BoundaryForm({ setting, today }: BoundaryFormProps): ReactElement {
  const { shown, change, keep, problem } = setting
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving a blank keeps it.
    <div className="boundary" onBlur={keep}>
      <SentenceForm
        label="What you can take on"
        onSend={keep}
        sentence={
          <>
            I can give <PerWeek {...{ shown, change }} />. <Pause {...{ shown, change, today }} />.
            Not just now:{' '}
            <Kinds
              label="Not just now"
              kinds={shown.kindsNotNow}
              onChange={(kindsNotNow) => change({ ...shown, kindsNotNow })}
            />
            . Ask me last for{' '}
            <Kinds
              label="Ask me last for"
              kinds={shown.askLastFor}
              onChange={(askLastFor) => change({ ...shown, askLastFor })}
            />
            .
          </>
        }
      >
        {problem ? <Problem what={problem} /> : null}
      </SentenceForm>
    </div>
  )
}

interface BlanksProps {
  readonly shown: BoundaryView
  readonly change: (next: BoundaryView) => void
}

function PerWeek({ shown, change }: BlanksProps): ReactElement {
  const [asking, setAsking] = useState(false)
  const { weeklyMinutes, ...rest } = shown
  const set = (minutes: number | undefined): void =>
    change(minutes === undefined ? rest : { ...rest, weeklyMinutes: minutes })
  const choose = (value: string): void => {
    setAsking(value === another)
    if (value !== another) set(value === unset ? undefined : Number(value))
  }
  return (
    <>
      <BlankChoice
        id="per-week"
        label="How much a week"
        choices={weekChoices(shown)}
        value={asking ? another : String(weeklyMinutes ?? unset)}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {asking ? (
        <>
          ,{' '}
          <Blank
            label="Hours a week"
            type="number"
            min={0}
            max={168}
            step={0.5}
            defaultValue={(weeklyMinutes ?? 120) / 60}
            onChange={({ currentTarget: { valueAsNumber: hours } }) => {
              if (hours >= 0 && hours <= 168) set(Math.round(hours * 60))
            }}
          />{' '}
          h
        </>
      ) : null}
    </>
  )
}

function Pause({ shown, change, today }: BlanksProps & { readonly today: Day }): ReactElement {
  const [asking, setAsking] = useState(false)
  const { pausedUntil, ...rest } = shown
  const isOver = pausedUntil === undefined || pausedUntil <= today
  const choose = (value: string): void => {
    setAsking(value === another)
    if (value !== another) change(value === unset ? rest : { ...rest, pausedUntil: value })
  }
  return (
    <>
      <BlankChoice
        label="Until when nothing"
        choices={pauseChoices(shown, today)}
        value={asking ? another : isOver ? unset : pausedUntil}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {asking ? (
        <>
          :{' '}
          <Blank
            label="The first day you can be asked again"
            type="date"
            min={addDays(today, 1)}
            defaultValue={isOver ? unset : pausedUntil}
            onChange={({ currentTarget: { value } }) => {
              if (value > today) change({ ...rest, pausedUntil: value })
            }}
          />
        </>
      ) : null}
    </>
  )
}

interface KindsProps {
  readonly label: string
  readonly kinds: readonly FavorKind[]
  readonly onChange: (kinds: readonly FavorKind[]) => void
}

/** One blank for each kind, and one more for another. */
function Kinds({ label, kinds, onChange }: KindsProps): ReactElement {
  const blanks = [...kinds, undefined]
  return (
    <>
      {blanks.map((kind, at) => (
        <Fragment key={kind ?? 'more'}>
          {at > 0 ? ', ' : null}
          <BlankChoice
            label={kind || at === 0 ? label : `${label}, too`}
            choices={kindsLeft(kind, kinds)}
            value={kind ?? unset}
            {...(kind ? {} : { className: 'unsaid' })}
            onChange={({ currentTarget }) => onChange(withKind(kinds, at, currentTarget.value))}
          />
        </Fragment>
      ))}
    </>
  )
}
