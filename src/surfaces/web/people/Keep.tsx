// One person as admins keep them: addresses, roles, who manages them, and ending their membership.
// Each says what it changes; none of it lets anybody see more of anybody.
import { type ReactElement, useState } from 'react'
import type { PersonId } from '../../../core/vocabulary.ts'
import type { DirectoryRow } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Says } from '../paper/Consequence.tsx'
import { ChoiceField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Sure } from '../paper/Sure.tsx'
import { Merge, mergeable, Split } from './Merge.tsx'
import { Roles } from './Roles.tsx'
import { endSays, firstName, identityWords } from './words.ts'

export interface KeepProps {
  readonly row: DirectoryRow
  readonly directory: readonly DirectoryRow[]
  /** The reader. */
  readonly you: PersonId
  readonly close: () => void
}

export function Keep({ row, directory, you, close }: KeepProps): ReactElement {
  return (
    <div className="keep">
      <Addresses row={row} />
      <Roles row={row} you={you} />
      <Manager row={row} directory={directory} />
      <Leaving row={row} directory={directory} you={you} close={close} />
    </div>
  )
}

function Addresses({ row }: { readonly row: DirectoryRow }): ReactElement {
  const [splitting, setSplitting] = useState<string>()
  const canSplit = row.identities.length > 1
  return (
    <section aria-label="Addresses">
      <h3>Addresses</h3>
      <ul className="plain">
        {row.identities.map((identity) => (
          <li key={identity.identity}>
            <span>{identityWords(identity)}</span>
            {canSplit && identity.kind !== 'account' ? (
              <button
                type="button"
                className="quiet-button"
                aria-expanded={splitting === identity.identity}
                onClick={() => setSplitting(identity.identity)}
              >
                Split off<span className="sr"> {identityWords(identity)}</span>
              </button>
            ) : null}
            {splitting === identity.identity ? (
              <Split row={row} identity={identity} close={() => setSplitting(undefined)} />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ManagerProps {
  readonly row: DirectoryRow
  readonly directory: readonly DirectoryRow[]
}

function Manager({ row, directory }: ManagerProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const { person } = row.person
  const nameOf = (id: string | null): string => {
    const found = directory.find((each) => each.person.person === id)
    return found ? firstName(found.person) : 'Nobody'
  }
  const others = directory.filter(
    (each) => each.person.person !== person && each.person.standing === 'joined',
  )
  const path = `/people/${person}/manager`
  const set = (manager: string | null): void => {
    const before = row.manager ?? null
    const who = firstName(row.person)
    void doIt({
      path,
      body: { manager },
      done: `${nameOf(manager)} manages ${who}. Favors between the two are marked so.`,
      undo: { path, body: { manager: before }, done: `${nameOf(before)} manages ${who} again.` },
    })
  }
  return (
    <section aria-label="Who manages them">
      <h3>Who manages them</h3>
      <p className="soft">
        Favors between the two are marked as within a line of management. A manager sees nothing
        more. Who leads a team says so on the team’s page.
      </p>
      <ChoiceField
        label="Manager"
        value={row.manager ?? ''}
        disabled={busy}
        onChange={({ currentTarget }) => set(currentTarget.value || null)}
        choices={[
          { value: '', words: 'nobody' },
          ...others.map((each) => ({ value: each.person.person, words: each.person.name })),
        ]}
      />
      {problem ? <Problem what={problem} /> : null}
    </section>
  )
}

/** The two acts that take somebody off this list. */
function Leaving({ row, directory, you, close }: KeepProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const [asking, setAsking] = useState<'merge' | 'end'>()
  const isYou = row.person.person === you
  if (asking === 'merge') return <Merge row={row} directory={directory} close={close} />
  const end = async (): Promise<void> => {
    const path = `/people/${row.person.person}/end`
    const done = `${firstName(row.person)} is no longer here.`
    if (await doIt({ path, done })) close()
  }
  return (
    <div className="acts">
      {mergeable(row, directory).length > 0 ? (
        <button type="button" className="quiet-button" onClick={() => setAsking('merge')}>
          Twice on this list
        </button>
      ) : null}
      {isYou ? null : (
        <button type="button" className="quiet-button" onClick={() => setAsking('end')}>
          End their membership
        </button>
      )}
      <Sure
        open={asking === 'end'}
        title={`End ${firstName(row.person)}’s membership?`}
        does="End their membership"
        busy={busy}
        problem={problem}
        onSure={() => void end()}
        onLeave={() => setAsking(undefined)}
      >
        <Says sentences={endSays(row.person)} />
      </Sure>
    </div>
  )
}
