// The form of a handover: to whom and when, its lines by kind with what stood open ticked, what
// they will get, and “nothing to hand over” as a press of its own.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { handoverReasons, itemKinds } from '../../../core/handover.ts'
import type { PersonView } from '../../../core/privacy/views.ts'
import { whyTitles } from '../../../grammar/handover-sentences.ts'
import type { HandoverAnswer, HandoversAnswer } from '../../../operations/handovers/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { fieldMoment, momentIn } from '../clock.ts'
import type { Choice } from '../paper/Chip.tsx'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import { type HandoverDraft, inputFrom, missingOf, proposedItems } from './draft.ts'
import { KindFields } from './KindFields.tsx'
import { Preview } from './Preview.tsx'

export interface WritingProps {
  readonly begun: HandoverDraft
  readonly teams: HandoversAnswer['teams']
  readonly people: readonly PersonView[]
}

export function Writing({ begun, teams, people }: WritingProps): ReactElement {
  const [draft, setDraft] = useState(begun)
  const [wrong, setWrong] = useState<string>()
  const { busy, problem, doIt } = useDoing('What you wrote is still here.')
  const navigate = useNavigate()
  const send = async (nothing: boolean): Promise<void> => {
    const lacks = missingOf(draft, nothing)
    setWrong(lacks)
    if (lacks) return
    const body = inputFrom(draft, nothing)
    const done = 'Handed over. It waits to be received.'
    const answer = await doIt<HandoverAnswer>({ path: '/handovers', body, done })
    const made = answer?.handover.handover
    if (made) void navigate({ to: '/rota/handovers/$handover', params: { handover: made } })
  }
  return (
    <form
      className="handing"
      aria-label="A handover"
      onSubmit={(event) => {
        event.preventDefault()
        void send(false)
      }}
    >
      <Head {...{ draft, setDraft, teams, people }} />
      {itemKinds.map((kind) => (
        <KindFields key={kind} {...{ kind, draft, setDraft, people }} />
      ))}
      <Preview draft={draft} people={people} />
      {wrong ? <Problem what={wrong} /> : null}
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          Hand it over
        </Button>
        <Button disabled={busy} onClick={() => void send(true)}>
          Nothing to hand over
        </Button>
      </div>
    </form>
  )
}

interface HeadProps {
  readonly draft: HandoverDraft
  readonly setDraft: (draft: HandoverDraft) => void
  readonly teams: WritingProps['teams']
  readonly people: readonly PersonView[]
}

/** What is known of a shift is not asked again. */
function Head({ draft, setDraft, teams, people }: HeadProps): ReactElement {
  const others = people.filter(({ you, standing }) => !you && standing === 'joined')
  const choices = [
    { value: '', words: 'Choose' },
    ...others.map(({ person, name }) => ({ value: person, words: name })),
  ]
  const isFree = draft.again === undefined && draft.shift === undefined
  const changeTeam = (team: string): void => {
    const items = proposedItems(teams.find((each) => each.team === team)?.carryOver ?? [])
    setDraft({ ...draft, team, items, nextKey: items.length })
  }
  return (
    <>
      <ChoiceField
        label="Who takes it over"
        choices={choices}
        value={draft.to[0] ?? ''}
        onChange={({ currentTarget }) =>
          setDraft({ ...draft, to: [currentTarget.value, ...draft.to.slice(1)] })
        }
      />
      {isFree ? (
        <ChoiceField
          label="What it is for"
          choices={handoverReasons
            .filter((why) => why === 'absence' || why === 'project')
            .map((why) => ({ value: why, words: whyTitles[why] }))}
          value={draft.why}
          onChange={({ currentTarget: { value } }) =>
            setDraft({ ...draft, why: handoverReasons.find((why) => why === value) ?? draft.why })
          }
        />
      ) : null}
      {isFree && teams.length > 1 ? (
        <ChoiceField
          label="Of which team"
          choices={teams.map(({ team, name }) => ({ value: team, words: name }))}
          value={draft.team}
          onChange={({ currentTarget }) => changeTeam(currentTarget.value)}
        />
      ) : null}
      <WhenAndBehind {...{ draft, setDraft, choices }} />
    </>
  )
}

interface WhenAndBehindProps extends Pick<HeadProps, 'draft' | 'setDraft'> {
  readonly choices: readonly Choice[]
}

/** When the work changes hands, and who is told if nobody receives it. */
function WhenAndBehind({ draft, setDraft, choices }: WhenAndBehindProps): ReactElement {
  return (
    <>
      <TextField
        label="When the work changes hands"
        type="datetime-local"
        value={fieldMoment(draft.dueAtMs)}
        onChange={({ currentTarget }) => {
          const dueAtMs = momentIn(currentTarget.value)
          if (!Number.isNaN(dueAtMs)) setDraft({ ...draft, dueAtMs })
        }}
      />
      <ChoiceField
        label="Who is told if nobody receives it"
        hint="Half an hour after the work changed hands."
        choices={[{ value: '', words: 'Only you' }, ...choices.slice(1)]}
        value={draft.backup}
        onChange={({ currentTarget }) => setDraft({ ...draft, backup: currentTarget.value })}
      />
    </>
  )
}
