// The team's name, and the way to change it.
import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Field, said } from '../paper/Field.tsx'
import { focusFirst } from '../paper/focus.ts'
import { Problem } from '../paper/Problem.tsx'

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
  const rename = async (form: HTMLFormElement): Promise<void> => {
    const name = said(form, 'name')
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
    <form
      className="asking"
      aria-label="Rename the team"
      onSubmit={(event) => {
        event.preventDefault()
        void rename(event.currentTarget)
      }}
    >
      <div className="fields">
        <Field name="The team’s name" wide>
          <input
            name="name"
            required
            maxLength={limits.nameCharacters}
            defaultValue={team.name}
            autoComplete="off"
            ref={focusFirst}
          />
        </Field>
      </div>
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        <Button type="submit" variant="filled" loading={busy}>
          Call it that
        </Button>
        <button type="button" className="quiet-button" onClick={() => setOpened(false)}>
          Leave it as it is
        </button>
      </div>
    </form>
  )
}
