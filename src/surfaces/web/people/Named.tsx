// Who is known from an import or a mention only: a pseudonym for everybody. An admin who opened the
// addresses reads the name the import had, can say who this is, and can invite them.
import { IconUserQuestion } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import { upperFirst } from '../../../grammar/sentences.ts'
import type { DirectoryRow } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { type Invited, TheLink } from './Invite.tsx'
import { Merge } from './Merge.tsx'
import type { PeopleRow } from './rows.ts'
import { identityWords, listWords } from './words.ts'

export interface NamedProps {
  readonly people: readonly PeopleRow[]
  /** The list as admins keep it, once it was opened. */
  readonly directory: readonly DirectoryRow[] | undefined
}

export function Named({ people, directory }: NamedProps): ReactElement {
  return (
    <Lines>
      {people.map((row) => (
        <NamedLine key={row.person.person} row={row} directory={directory} />
      ))}
    </Lines>
  )
}

interface NamedLineProps {
  readonly row: PeopleRow
  readonly directory: readonly DirectoryRow[] | undefined
}

function NamedLine({ row, directory }: NamedLineProps): ReactElement {
  const { person, kept } = row
  const icon = <IconUserQuestion className="i soft" stroke={1.75} aria-hidden="true" />
  if (!kept || !directory) return <Fact mark={icon} what={upperFirst(person.name)} />
  const known = kept.importedName ? `The import says ${kept.importedName}. ` : ''
  return (
    <Fact
      mark={icon}
      what={upperFirst(person.name)}
      sub={`${known}${listWords(kept.identities.map(identityWords))}`}
      word="Say who"
      about={person.name}
      opens={(close) => <WhoThisIs row={kept} directory={directory} close={close} />}
    />
  )
}

interface WhoThisIsProps {
  readonly row: DirectoryRow
  readonly directory: readonly DirectoryRow[]
  readonly close: () => void
}

function WhoThisIs({ row, directory, close }: WhoThisIsProps): ReactElement {
  const { busy, problem, doIt } = useDoing('Nobody was invited.')
  const [invited, setInvited] = useState<Invited>()
  if (invited) return <TheLink invited={invited} onDone={close} />
  const invite = async (): Promise<void> => {
    const path = `/people/${row.person.person}/invite`
    const answer = await doIt<Invited>({ path })
    if (answer) setInvited(answer)
  }
  return (
    <>
      <Merge row={row} directory={directory} close={close} />
      <p className="soft or">
        Not here yet? An invitation lets them take this place by themselves, with what was written
        about them.
      </p>
      <div className="acts">
        <button
          type="button"
          className="quiet-button"
          disabled={busy}
          onClick={() => void invite()}
        >
          Invite them
        </button>
      </div>
      {problem ? <Problem what={problem} /> : null}
    </>
  )
}
