// The ask as a sentence with blanks: for cover when from until when, for other help what, how long
// and by when; then whom to ask, how, and by when there is an answer.
import type { ReactElement, ReactNode } from 'react'
import { type Manner, manners } from '../../../core/asking.ts'
import { type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import { kindWords } from '../../../grammar/words.ts'
import { Blank, BlankChoice } from '../paper/Sentence.tsx'
import { answerByField, type Draft } from './draft.ts'

export interface Whom {
  readonly value: string
  readonly words: string
}

export interface ComposeProps {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  readonly whom: readonly Whom[]
  readonly nowMs: number
}

const mannerWords: Readonly<Record<Manner, string>> = {
  'one at a time': 'one at a time',
  'a few': 'a few at a time',
  everyone: 'all at once',
}

export function ComposeSentence(props: ComposeProps): ReactElement {
  const { draft, change, whom, nowMs } = props
  const Words = draft.kind === 'cover' ? CoverWords : HelpWords
  return (
    <>
      <Words {...props} /> Please ask{' '}
      <BlankChoice
        label="Whom to ask"
        choices={whom}
        value={draft.whom}
        onChange={({ currentTarget }) => change({ whom: currentTarget.value, leftOut: [] })}
      />
      ,{' '}
      <BlankChoice
        label="How to ask"
        choices={manners.map((value) => ({ value, words: mannerWords[value] }))}
        value={draft.manner}
        onChange={({ currentTarget }) => change({ manner: currentTarget.value as Manner })}
      />
      , until{' '}
      <Blank
        label="By when you need an answer"
        type="datetime-local"
        required
        value={draft.answerBy === '' ? answerByField(draft, nowMs) : draft.answerBy}
        onChange={({ currentTarget }) => change({ answerBy: currentTarget.value })}
      />
      .
    </>
  )
}

function What({ draft, change, hint }: ComposeProps & { readonly hint: string }): ReactElement {
  return (
    <Blank
      id="what"
      label="What you ask for"
      required
      maxLength={200}
      placeholder={hint}
      value={draft.what}
      onChange={({ currentTarget }) => change({ what: currentTarget.value })}
    />
  )
}

function CoverWords(props: ComposeProps): ReactElement {
  const { draft, change } = props
  return (
    <>
      I can’t make <What {...props} hint="my late shift" /> on{' '}
      <Blank
        label="The day"
        type="date"
        required
        value={draft.day}
        onChange={({ currentTarget }) => change({ day: currentTarget.value })}
      />
      ,{' '}
      <Time label="From" value={draft.from} onChange={(from) => change({ from })}>
        to
      </Time>{' '}
      <Time label="Until" value={draft.until} onChange={(until) => change({ until })} />.
    </>
  )
}

interface TimeProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children?: ReactNode
}

function Time({ label, value, onChange, children }: TimeProps): ReactElement {
  return (
    <>
      <Blank
        label={label}
        type="time"
        required
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />{' '}
      {children}
    </>
  )
}

const otherKinds = favorKinds.filter((kind) => kind !== 'cover')

function HelpWords(props: ComposeProps): ReactElement {
  const { draft, change } = props
  return (
    <>
      I’d welcome{' '}
      <BlankChoice
        label="What kind of help"
        choices={otherKinds.map((value) => ({ value, words: kindWords[value].label }))}
        value={draft.kind}
        onChange={({ currentTarget }) => change({ kind: currentTarget.value as FavorKind })}
      />{' '}
      with <What {...props} hint="the export scripts" />, about{' '}
      <Blank
        label="About how many minutes"
        type="number"
        min={1}
        max={20_000}
        placeholder="120"
        value={draft.minutes}
        onChange={({ currentTarget }) => change({ minutes: currentTarget.value })}
      />{' '}
      min, by{' '}
      <Blank
        label="By which day, if there is one"
        type="date"
        value={draft.neededBy}
        onChange={({ currentTarget }) => change({ neededBy: currentTarget.value })}
      />
      .
    </>
  )
}
