// What no plan ever breaks, folded until somebody wants it otherwise; and holidays, the length of a
// plan, and who is told when nobody has received a handover.
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { Apart } from './Apart.tsx'
import type { Draft, RulesTerms } from './draft.ts'
import { Holidays } from './Holidays.tsx'

export interface RulesProps {
  readonly draft: Draft
  readonly change: (next: Draft) => void
}

/** "11 h of rest, at most 6 days in a row." */
export function rulesSentence({ rules, holidays }: Draft): string {
  const { restMinutes, consecutiveDays, weeklyMinutes, apart } = rules
  const parts = [
    `${restMinutes / 60}\u2009h of rest between two duties`,
    `at most ${consecutiveDays} days in a row`,
    ...(weeklyMinutes < limits.weekMinutes ? [`at most ${weeklyMinutes / 60}\u2009h a week`] : []),
    ...(apart.length > 0 ? ['some never at the same time'] : []),
    holidays ? 'holidays counted' : 'holidays as any day',
  ]
  return `${parts.join(', ')}.`
}

export function Rules({ draft, change }: RulesProps): ReactElement {
  const [open, setOpen] = useState(false)
  const rule = (more: Partial<RulesTerms>): void =>
    change({ ...draft, rules: { ...draft.rules, ...more } })
  return (
    <details className="rules" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{rulesSentence(draft)}</summary>
      <Hours rules={draft.rules} rule={rule} />
      <Holidays draft={draft} change={change} asked={open} />
      <div className="row">
        <ChoiceField
          label="A plan is made for"
          choices={[1, 2, 3, 4, 6, 8, 12].map((weeks) => ({
            value: String(weeks),
            words: weeks === 1 ? 'a week' : `${weeks} weeks`,
          }))}
          value={String(draft.periodWeeks)}
          onChange={({ currentTarget }) =>
            change({ ...draft, periodWeeks: Number(currentTarget.value) })
          }
        />
        <Backup draft={draft} change={change} />
      </div>
      <Apart draft={draft} change={change} />
    </details>
  )
}

interface HoursProps {
  readonly rules: RulesTerms
  readonly rule: (more: Partial<RulesTerms>) => void
}

function Hours({ rules, rule }: HoursProps): ReactElement {
  return (
    <div className="row">
      <TextField
        type="number"
        label="Hours of rest between two duties"
        min={0}
        max={48}
        value={rules.restMinutes / 60}
        onChange={({ currentTarget: { valueAsNumber: hours } }) => {
          if (hours >= 0 && hours <= 48) rule({ restMinutes: Math.round(hours * 60) })
        }}
      />
      <TextField
        type="number"
        label="Days in a row, at most"
        min={1}
        max={31}
        value={rules.consecutiveDays}
        onChange={({ currentTarget: { valueAsNumber: days } }) => {
          if (days >= 1 && days <= 31) rule({ consecutiveDays: Math.round(days) })
        }}
      />
      <TextField
        type="number"
        label="Hours a week, at most"
        hint="168 is no limit: on call counts every hour."
        min={1}
        max={168}
        value={rules.weeklyMinutes / 60}
        onChange={({ currentTarget: { valueAsNumber: hours } }) => {
          if (hours >= 1 && hours <= 168) rule({ weeklyMinutes: Math.round(hours * 60) })
        }}
      />
    </div>
  )
}

function Backup({ draft, change }: RulesProps): ReactElement {
  const say = (person: string): void => {
    const { backup: _, ...rest } = draft
    change(person === '' ? rest : { ...rest, backup: person })
  }
  return (
    <ChoiceField
      label="Told where a handover is not received"
      choices={[
        { value: '', words: 'nobody else' },
        ...draft.members.map(({ person, name }) => ({ value: person, words: name })),
      ]}
      value={draft.backup ?? ''}
      onChange={({ currentTarget }) => say(currentTarget.value)}
    />
  )
}
