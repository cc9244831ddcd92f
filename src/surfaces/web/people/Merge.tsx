// Saying that two entries in the list are one person, and splitting an address off again: what will
// happen is said in plain words before it is done.
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import { upperFirst } from '../../../grammar/sentences.ts'
import type { IdentityView } from '../../../operations/me/shapes.ts'
import type { DirectoryRow } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { Consequence } from '../paper/Consequence.tsx'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { firstName, mergeSays, splitSays } from './words.ts'

export interface MergeProps {
  readonly row: DirectoryRow
  readonly directory: readonly DirectoryRow[]
  readonly close: () => void
}

/**
 * Somebody joined keeps their place: whoever has not joined becomes part of them. From a member's
 * line it is asked which entry is them too; from any other, who of the members it is.
 */
export function Merge({ row, directory, close }: MergeProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const [chosen, setChosen] = useState<DirectoryRow>()
  const others = mergeable(row, directory)
  const isHere = isMember(row)
  if (!chosen) {
    const label = isHere
      ? `${firstName(row.person)} is also listed as`
      : `${upperFirst(row.person.name)} is the same person as`
    return (
      <Asking
        label={label}
        button="Show what that would do"
        leave="Not now"
        onSaid={(said) => setChosen(others.find(({ person }) => person.person === said('other')))}
        onLeave={close}
      >
        <ChoiceField
          label={label}
          name="other"
          required
          defaultValue=""
          choices={[
            { value: '', words: 'choose' },
            ...others.map((each) => ({ value: each.person.person, words: knownAs(each) })),
          ]}
        />
      </Asking>
    )
  }
  const [from, to] = isHere ? [chosen, row] : [row, chosen]
  const says = `${upperFirst(from.person.name)} is ${firstName(to.person)}`
  const merge = async (): Promise<void> => {
    const body = { from: from.person.person, to: to.person.person }
    if (await doIt({ path: '/people/merge', body, done: `${says} now.` })) close()
  }
  return (
    <Consequence
      says={mergeSays(from, to)}
      button={says}
      leave="Not the same person"
      busy={busy}
      problem={problem}
      onSure={() => void merge()}
      onLeave={() => setChosen(undefined)}
    />
  )
}

const isMember = ({ person }: DirectoryRow): boolean => person.standing === 'joined'

/** With whom somebody can be one: of the two, exactly one has joined. */
export function mergeable(
  row: DirectoryRow,
  directory: readonly DirectoryRow[],
): readonly DirectoryRow[] {
  return directory.filter((each) => isMember(each) !== isMember(row))
}

/** A pseudonym with the name behind it, which admins may read. */
const knownAs = ({ person, importedName }: DirectoryRow): string =>
  importedName === undefined ? person.name : `${person.name}: ${importedName}`

export interface SplitProps {
  readonly row: DirectoryRow
  readonly identity: IdentityView
  readonly close: () => void
}

export function Split({ row, identity, close }: SplitProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const [name, setName] = useState('')
  const split = async (): Promise<void> => {
    const done = await doIt({
      path: '/people/split',
      body: { identity: identity.identity, name: name.trim() },
      done: `Split off. ${name.trim()} is on the list by that address.`,
    })
    if (done) close()
  }
  return (
    <Consequence
      says={splitSays(row, identity)}
      button="Split it off"
      busy={busy}
      problem={problem}
      onSure={() => void split()}
      onLeave={close}
    >
      <TextField
        label="Who it is, as far as you know"
        value={name}
        required
        maxLength={limits.nameCharacters}
        autoComplete="off"
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
    </Consequence>
  )
}
