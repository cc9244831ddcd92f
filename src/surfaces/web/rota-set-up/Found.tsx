// What a calendar or a table holds, before any of it is brought in: how many shifts, who is who,
// which duties, and what was not understood.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { BringInInput, DraftImportAnswer } from '../../../operations/rotas/import-shapes.ts'
import type { RotaAnswer } from '../../../operations/rotas/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { localToday } from '../clock.ts'
import { TextField } from '../paper/Field.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { BlankChoice } from '../paper/Sentence.tsx'
import type { TeamOfDraft } from './draft.ts'
import { broughtIn, foundWords, lackOf, shiftsWord, type Whos } from './found.ts'
import { NotUnderstood } from './NotUnderstood.tsx'

export interface FoundProps {
  readonly found: DraftImportAnswer
  readonly team: TeamOfDraft
}

export function Found({ found, team }: FoundProps): ReactElement {
  const [whos, setWhos] = useState<Whos>(() =>
    Object.fromEntries(found.people.map(({ written, is }) => [written, is?.person ?? ''])),
  )
  const [names, setNames] = useState<Readonly<Record<string, string>>>({})
  const [name, setName] = useState(team.name)
  const { busy, problem, wrong, bring } = useBringing({ found, whos, names, name })
  return (
    <>
      <Section title="What was found" notes={<NothingYetNote />}>
        <p className="read">{foundWords(found, localToday())}</p>
        <Duties {...{ found, names }} put={setNames} />
        <NotUnderstood found={found} />
      </Section>
      {found.people.length > 0 ? (
        <Section title="Who is who" notes={<WhoNote />}>
          <Who {...{ found, team, whos }} put={setWhos} />
        </Section>
      ) : null}
      <Section title="Bring it in">
        <TextField
          label="Name of the rota"
          required
          maxLength={limits.nameCharacters}
          value={name}
          onChange={({ currentTarget: { value } }) => setName(value)}
        />
        {wrong ? <Problem what={wrong} /> : null}
        {problem ? <Problem what={problem} /> : null}
        <div className="acts bring-acts">
          <Button variant="filled" loading={busy} onClick={() => void bring()}>
            Bring it in, and make a plan
          </Button>
        </div>
      </Section>
    </>
  )
}

interface Bringing {
  readonly found: DraftImportAnswer
  readonly whos: Whos
  readonly names: Readonly<Record<string, string>>
  readonly name: string
}

function useBringing(said: Bringing) {
  const { busy, problem, doIt } = useDoing('Nothing was brought in.')
  const [wrong, setWrong] = useState<string>()
  const navigate = useNavigate()
  const bring = async (): Promise<void> => {
    const lacks = lackOf(said)
    setWrong(lacks)
    if (lacks) return
    const body: BringInInput = broughtIn(said)
    const answer = await doIt<RotaAnswer>({ path: '/rotas/bring-in', body })
    const rota = answer?.rota.rota
    if (rota) void navigate({ to: '/rota/plan', search: { rota } })
  }
  return { busy, problem, wrong, bring }
}

interface DutiesProps extends Pick<FoundProps, 'found'> {
  readonly names: Readonly<Record<string, string>>
  readonly put: (names: Readonly<Record<string, string>>) => void
}

function Duties({ found, names, put }: DutiesProps): ReactElement {
  return (
    <ul className="says-plain found-duties">
      {found.duties.map(({ written, shifts, pattern }) => (
        <li key={written}>
          <TextField
            label={<span className="sr">Name of the duty written as {written}</span>}
            maxLength={limits.nameCharacters}
            value={names[written] ?? written}
            onChange={({ currentTarget: { value } }) => put({ ...names, [written]: value })}
          />
          <span className="soft">{pattern ?? `${shiftsWord(shifts)}, in no pattern`}</span>
        </li>
      ))}
    </ul>
  )
}

interface WhoProps extends FoundProps {
  readonly whos: Whos
  readonly put: (whos: Whos) => void
}

function Who({ found, team, whos, put }: WhoProps): ReactElement {
  const choices = [
    { value: '', words: 'nobody here' },
    ...team.people.map(({ person, name }) => ({ value: person, words: name })),
  ]
  return (
    <ul className="whos plain">
      {found.people.map(({ written, shifts }) => (
        <li className={whos[written] ? 'who-row' : 'who-row out'} key={written}>
          <span className="nm">
            {written}
            <small>{shiftsWord(shifts)}</small>
          </span>
          <span className="is">
            is{' '}
            <BlankChoice
              label={`${written} is`}
              choices={choices}
              value={whos[written] ?? ''}
              onChange={({ currentTarget: { value } }) => put({ ...whos, [written]: value })}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

function NothingYetNote(): ReactElement {
  return (
    <MarginNote title="Nothing is written yet">
      <p>What was served before counts from the first plan on, so that it begins fairly.</p>
    </MarginNote>
  )
}

function WhoNote(): ReactElement {
  return (
    <MarginNote title="Not here">
      <p>Shifts of somebody who is not in the team stay out. Add them to the team first.</p>
    </MarginNote>
  )
}
