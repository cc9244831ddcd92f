// A rota set up by hand: one form in the order one would say it, what it means in sentences below,
// and one press to the first plan. What was typed stays where something does not work.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { RotaAnswer } from '../../../operations/rotas/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { localToday } from '../clock.ts'
import { OneOf } from '../paper/Field.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Blank, BlankChoice } from '../paper/Sentence.tsx'
import '../styles/sentence.css'
import { Covered } from './Covered.tsx'
import { type Draft, missing, modeOf, termsOf } from './draft.ts'
import { meaningOf, modeWords } from './meaning.ts'
import { Rules } from './Rules.tsx'
import { Sharing } from './Sharing.tsx'
import { rotaZones } from './zones.ts'

export function ByHand({ begun }: { readonly begun: Draft }): ReactElement {
  const { draft, change, wrong, busy, problem, send } = useDraft(begun)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    void send()
  }
  return (
    <form className="set-up" aria-label="The rota" noValidate onSubmit={submit}>
      <Section title="What it is called">
        <NameAndClock draft={draft} change={change} />
      </Section>
      <Section title="What is covered" notes={<WeighNote />}>
        <Covered draft={draft} change={change} today={localToday()} />
      </Section>
      <Section title="Who does it" notes={<SharesNote />}>
        <Sharing draft={draft} change={change} />
      </Section>
      <Section title="How it is shared" notes={<RulesNote />}>
        <Mode draft={draft} change={change} />
        <h3 className="rules-title">What no plan breaks</h3>
        <Rules draft={draft} change={change} />
      </Section>
      <Section title="What it means">
        <Meaning draft={draft} />
        {wrong ? <Problem what={wrong} /> : null}
        {problem ? <Problem what={problem} /> : null}
        <div className="acts">
          <Button type="submit" variant="filled" loading={busy}>
            {draft.rota ? 'Keep it, and make a plan' : 'Set it up, and make a plan'}
          </Button>
        </div>
      </Section>
    </form>
  )
}

function useDraft(begun: Draft) {
  const [draft, setDraft] = useState(begun)
  const [wrong, setWrong] = useState<string>()
  const { busy, problem, doIt } = useDoing('What you wrote is still here.')
  const navigate = useNavigate()
  const send = async (): Promise<void> => {
    const lacks = missing(draft)
    setWrong(lacks)
    if (lacks) return
    const answer = await doIt<RotaAnswer>(deedOf(draft))
    const rota = answer?.rota.rota
    if (rota) void navigate({ to: '/rota/plan', search: { rota } })
  }
  const change = (next: Draft): void => {
    setWrong(undefined)
    setDraft(next)
  }
  return { draft, change, wrong, busy, problem, send }
}

function deedOf(draft: Draft) {
  const { rota, version, team, name } = draft
  const terms = termsOf(draft)
  return rota
    ? { path: `/rotas/${rota}/set-up`, body: { version, name: name.trim(), terms } }
    : { path: '/rotas', body: { team, name: name.trim(), terms } }
}

interface PartProps {
  readonly draft: Draft
  readonly change: (next: Draft) => void
}

function NameAndClock({ draft, change }: PartProps): ReactElement {
  return (
    <p className="compose">
      The rota is called{' '}
      <Blank
        label="Name of the rota"
        required
        maxLength={limits.nameCharacters}
        value={draft.name}
        onChange={({ currentTarget: { value } }) => change({ ...draft, name: value })}
      />
      , and its clock is that of{' '}
      <BlankChoice
        label="Time zone"
        choices={rotaZones(draft.zone)}
        value={draft.zone}
        onChange={({ currentTarget: { value } }) => change({ ...draft, zone: value })}
      />
      .
    </p>
  )
}

function Mode({ draft, change }: PartProps): ReactElement {
  const choices = (['fair', 'rotation', 'volunteers first'] as const).map((mode) => ({
    value: mode,
    words: modeWords[mode].name,
    hint: modeWords[mode].about,
  }))
  return (
    <div className="meanings">
      <OneOf
        name="mode"
        legend={<span className="sr">How it is shared</span>}
        choices={choices}
        value={draft.mode}
        onChoose={(value) => change({ ...draft, mode: modeOf(value) })}
      />
    </div>
  )
}

function Meaning({ draft }: { readonly draft: Draft }): ReactElement {
  const sentences = meaningOf(draft)
  if (sentences.length === 0) {
    return <p className="read">Nothing yet. Choose above what is covered.</p>
  }
  return (
    <ul className="says-plain" aria-live="polite">
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}

function WeighNote(): ReactElement {
  return (
    <MarginNote title="What a shift weighs">
      <p>
        A night or a week on call takes more out of somebody than a morning. What it weighs is what
        is shared evenly, not the number of shifts.
      </p>
    </MarginNote>
  )
}

function SharesNote(): ReactElement {
  return (
    <MarginNote title="Shares">
      <p>
        Half of full time is half of the duties. Somebody new goes along until their day, and then
        starts at the middle of the team, not at nothing.
      </p>
    </MarginNote>
  )
}

function RulesNote(): ReactElement {
  return (
    <MarginNote title="An open shift is shown">
      <p>Where no rule allows anybody, the shift stands open. No rule is bent in silence.</p>
    </MarginNote>
  )
}
