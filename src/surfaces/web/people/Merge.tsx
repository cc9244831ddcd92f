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

/** Somebody joined keeps their place: who is only known by name becomes part of them. */
export function Merge({ row, directory, close }: MergeProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const [chosen, setChosen] = useState<DirectoryRow>()
  const others = directory.filter((each) => each !== row && isMember(each))
  if (!chosen) {
    return (
      <Asking
        label={`Who ${row.person.name} is`}
        button="Show what that would do"
        leave="Not now"
        onSaid={(said) => setChosen(others.find(({ person }) => person.person === said('to')))}
        onLeave={close}
      >
        <ChoiceField
          label={`${upperFirst(row.person.name)} is the same person as`}
          name="to"
          required
          defaultValue=""
          choices={[
            { value: '', words: 'choose' },
            ...others.map(({ person }) => ({ value: person.person, words: person.name })),
          ]}
        />
      </Asking>
    )
  }
  const merge = async (): Promise<void> => {
    const done = await doIt({
      path: '/people/merge',
      body: { from: row.person.person, to: chosen.person.person },
      done: `${upperFirst(row.person.name)} is ${firstName(chosen.person)} now.`,
    })
    if (done) close()
  }
  return (
    <Consequence
      says={mergeSays(row, chosen)}
      button={`${upperFirst(row.person.name)} is ${firstName(chosen.person)}`}
      leave="Not the same person"
      busy={busy}
      problem={problem}
      onSure={() => void merge()}
      onLeave={() => setChosen(undefined)}
    />
  )
}

const isMember = ({ person }: DirectoryRow): boolean => person.standing === 'joined'

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
