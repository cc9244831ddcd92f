// The ask as it came: who asked, its words or none, and the kind it was read as.
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import { type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import { askedFor } from '../../../grammar/boundary-sentences.ts'
import type { NoInput } from '../../../operations/asks/shapes.ts'
import { todayQuery } from '../api/queries.ts'
import { Asking } from '../paper/Asking.tsx'
import { WordsField } from '../paper/Field.tsx'
import { BlankChoice } from '../paper/Sentence.tsx'
import type { NoSearch } from '../search.ts'

export interface AskPastedProps {
  readonly begun: NoSearch
  readonly busy: boolean
  readonly problem: string | undefined
  readonly onAsk: (asked: NoInput) => void
}

const somebody = ''
const mostCharacters = 2_000

export function AskPasted({ begun, busy, problem, onAsk }: AskPastedProps): ReactElement {
  const { data } = useQuery(todayQuery)
  const [asker, setAsker] = useState(begun.asker ?? somebody)
  const people = (data?.people ?? []).filter((each) => !each.you && each.standing !== 'left')
  const ask = (text: string): void => {
    const isAsBegun = text === (begun.text ?? '')
    onAsk({
      ...(text === '' ? {} : { text }),
      ...(asker === somebody ? {} : { asker }),
      ...(begun.kind && isAsBegun ? { kind: begun.kind } : {}),
    })
  }
  return (
    <Asking
      label="An ask to say no to"
      button="Word a no"
      busy={busy}
      problem={problem}
      onSaid={(said) => ask(said('text'))}
    >
      <p className="compose">
        <BlankChoice
          label="Who asked"
          choices={[
            { value: somebody, words: 'Somebody' },
            ...people.map(({ name }) => ({ value: name, words: name })),
          ]}
          value={asker}
          onChange={({ currentTarget }) => setAsker(currentTarget.value)}
        />{' '}
        asked me for something.
      </p>
      <WordsField
        label="The ask as it came"
        hint="Paste it from a chat or a mail, or leave it empty."
        name="text"
        rows={4}
        maxLength={mostCharacters}
        defaultValue={begun.text ?? ''}
      />
    </Asking>
  )
}

export interface ReadAsProps {
  readonly kind: FavorKind
  readonly onChoose: (kind: FavorKind) => void
}

export function ReadAs({ kind, onChoose }: ReadAsProps): ReactElement {
  return (
    <p className="read">
      It was read as an ask for{' '}
      <BlankChoice
        label="What kind it is"
        choices={favorKinds.map((each) => ({ value: each, words: askedFor[each] }))}
        value={kind}
        onChange={({ currentTarget: { value } }) => {
          const chosen = favorKinds.find((each) => each === value)
          if (chosen) onChoose(chosen)
        }}
      />
      .
    </p>
  )
}
