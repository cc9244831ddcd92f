// A rota from what there is already: an address or a file is read once, what was found is shown,
// and one press brings it in and goes straight to the plan. Reading writes nothing.
import { Button } from '@mantine/core'
import { type FormEvent, type ReactElement, useState } from 'react'
import type { DraftImportAnswer } from '../../../operations/rotas/import-shapes.ts'
import { wordsOf, write } from '../api/call.ts'
import { actKey } from '../clock.ts'
import { Bar } from '../imports/Progress.tsx'
import { WordsField } from '../paper/Field.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import type { TeamOfDraft } from './draft.ts'
import { Found } from './Found.tsx'
import { CalendarAddress, ChosenFile, type Look, type SourceProps } from './Source.tsx'
import { ownZone } from './zones.ts'

export interface BringInProps {
  readonly way: 'calendar' | 'table'
  readonly team: TeamOfDraft
}

export function BringIn({ way, team }: BringInProps): ReactElement {
  const { busy, problem, found, look } = useLook(team.team)
  return (
    <>
      <Section
        title={way === 'calendar' ? 'Which calendar' : 'Which table'}
        notes={way === 'calendar' ? <CalendarNote /> : <TableNote />}
      >
        {way === 'calendar' ? (
          <CalendarAddress busy={busy} look={look} />
        ) : (
          <Pasted busy={busy} look={look} />
        )}
        <ChosenFile of={way} busy={busy} look={look} />
        {busy ? (
          <div className="reading" role="status">
            <p>Reading it. Nothing is written.</p>
            <Bar label="Reading it" done={0} total={0} />
          </div>
        ) : null}
        {problem ? <Problem what={problem} kept="Nothing was brought in." /> : null}
      </Section>
      {found ? <Found key={found.draft} found={found} team={team} /> : null}
    </>
  )
}

function useLook(team: string) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const [found, setFound] = useState<DraftImportAnswer>()
  const look: Look = async (source) => {
    setBusy(true)
    setProblem(undefined)
    try {
      const body = { team, zone: ownZone(), source }
      setFound(await write<DraftImportAnswer>('/rotas/draft-import', actKey(), body))
    } catch (error) {
      setProblem(wordsOf(error))
    } finally {
      setBusy(false)
    }
  }
  return { busy, problem, found, look }
}

function Pasted({ busy, look }: SourceProps): ReactElement {
  const [text, setText] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    void look({ fileName: 'pasted.csv', text })
  }
  return (
    <form className="asking" aria-label="A table" onSubmit={send}>
      <WordsField
        label="The table"
        hint="A row for each shift: start, end, person, duty. The first row names the columns."
        rows={6}
        required
        spellCheck={false}
        placeholder={
          'start,end,person,duty\n2026-05-18 07:00,2026-05-18 15:00,ana@example.org,Early'
        }
        value={text}
        onChange={({ currentTarget: { value } }) => setText(value)}
      />
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          See what is in it
        </Button>
      </div>
    </form>
  )
}

function CalendarNote(): ReactElement {
  return (
    <MarginNote title="What is read">
      <p>
        Entries with a person’s name or address in their title or among who is invited. Outlook’s
        and Google’s own manners are understood; what is not, is listed.
      </p>
    </MarginNote>
  )
}

function TableNote(): ReactElement {
  return (
    <MarginNote title="What is read">
      <p>
        Commas, semicolons or tabs; days as 2026-05-18 or 18.5.2026. People by address or by name.
        What is not understood is listed, with the reason.
      </p>
    </MarginNote>
  )
}
