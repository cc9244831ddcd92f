// The team's name, and the way to change it.
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { TextField } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'

export function Rename({ team }: { readonly team: TeamPage }): ReactElement {
  const [opened, setOpened] = useState(false)
  const { busy, problem, doIt } = useDoing('The name stayed as it was.')
  if (!opened) {
    return (
      <p className="below-title">
        <button type="button" className="quiet-button" onClick={() => setOpened(true)}>
          Rename the team
        </button>
      </p>
    )
  }
  const rename = async (name: string): Promise<void> => {
    if (name === team.name) return setOpened(false)
    const path = `/teams/${team.team}/name`
    const done = await doIt({
      path,
      body: { name },
      done: `The team is called ${name}.`,
      undo: { path, body: { name: team.name }, done: `The team is called ${team.name} again.` },
    })
    return done ? setOpened(false) : undefined
  }
  return (
    <Asking
      label="Rename the team"
      button="Call it that"
      busy={busy}
      problem={problem}
      onSaid={(said) => void rename(said('name'))}
      onLeave={() => setOpened(false)}
    >
      <TextField
        label="The team’s name"
        name="name"
        required
        maxLength={limits.nameCharacters}
        defaultValue={team.name}
        autoComplete="off"
        ref={focusFirst}
      />
    </Asking>
  )
}
