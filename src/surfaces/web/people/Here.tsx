// Who is here: one line each, with roles and teams. Where an admin opened the addresses, a line
// opens what they keep about that person.
import type { ReactElement } from 'react'
import type { PersonId } from '../../../core/vocabulary.ts'
import type { DirectoryRow } from '../../../operations/people/shapes.ts'
import { Face } from '../paper/Face.tsx'
import { Fact } from '../paper/Fact.tsx'
import { TextField } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Keep } from './Keep.tsx'
import type { PeopleRow } from './rows.ts'
import { placeWords } from './words.ts'

export interface HereProps {
  readonly people: readonly PeopleRow[]
  readonly directory: readonly DirectoryRow[] | undefined
  /** The reader. */
  readonly you: PersonId
  readonly find: string
}

export function Here({ people, directory, you, find }: HereProps): ReactElement {
  if (people.length === 0) return <p className="read">Nobody here is called “{find}”.</p>
  return (
    <div className="people">
      <h2 className="sr">Everybody, A to Z</h2>
      <Lines>
        {people.map((row) => (
          <HereLine key={row.person.person} row={row} directory={directory} you={you} />
        ))}
      </Lines>
    </div>
  )
}

interface HereLineProps {
  readonly row: PeopleRow
  readonly directory: readonly DirectoryRow[] | undefined
  readonly you: PersonId
}

function HereLine({ row, directory, you }: HereLineProps): ReactElement {
  const { person, kept } = row
  const proposed = kept?.councilProposed ? ' Proposed for the council.' : ''
  const canKeep = kept !== undefined && directory !== undefined
  return (
    <Fact
      mark={<Face name={person.name} />}
      what={person.name}
      sub={`${placeWords(row)}${proposed}`}
      aside={person.person === you ? <span className="soft">you</span> : null}
      {...(canKeep ? { word: 'Change', about: person.name } : {})}
      opens={(close) =>
        canKeep ? <Keep row={kept} directory={directory} you={you} close={close} /> : null
      }
    />
  )
}

interface FindProps {
  readonly find: string
  readonly onFind: (find: string) => void
}

export function Find({ find, onFind }: FindProps): ReactElement {
  return (
    <div className="find">
      <TextField
        label="Find somebody"
        type="search"
        value={find}
        autoComplete="off"
        onChange={({ currentTarget }) => onFind(currentTarget.value)}
      />
    </div>
  )
}
