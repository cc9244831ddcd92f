// What is the reader's alone about a favor: what they feel of a return, that they could not say no,
// a note. No entry, no notice, in no figure; refused kindly where it is off.
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, type ReactElement, useId } from 'react'
import { limits } from '../../../core/limits.ts'
import type { FavorView } from '../../../core/privacy/views.ts'
import { expectations } from '../../../core/vocabulary.ts'
import { meQuery } from '../api/queries.ts'
import { OneOf, TickField, WordsField } from '../paper/Field.tsx'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { CouldNotSayNo } from './CouldNotSayNo.tsx'
import { type Keeping, type OwnAnswer, ownAnswer, useOwnAnswer } from './private.ts'
import { Remember } from './Remember.tsx'
import { afterFeeling, feelings } from './words.ts'

const unsaid = 'unsaid'

export function OnlyYou({ favor }: { readonly favor: FavorView }): ReactElement | null {
  const { query, keeping } = useOwnAnswer(favor.favor)
  const { data: me } = useQuery(meQuery)
  if (favor.relation === 'team' || favor.relation === 'third') return null
  return (
    <Section title="Only you" notes={<NobodyElse />}>
      {me?.privateAnswersOff ? (
        <p className="soft">
          What people keep for their own eyes is off here, until somebody who leads nobody holds the
          keys’ passphrase. Until then it could not be kept from those who lead.
        </p>
      ) : (
        <Opened query={query}>
          {(answers) => (
            <Answers
              favor={favor}
              own={{ ...ownAnswer(answers, favor.favor), ...keeping.shown }}
              keeping={keeping}
            />
          )}
        </Opened>
      )}
      {keeping.problem ? <Problem what={keeping.problem} /> : null}
    </Section>
  )
}

interface AnswersProps {
  readonly favor: FavorView
  readonly own: OwnAnswer
  readonly keeping: Keeping
}

function Answers({ favor, own, keeping }: AnswersProps): ReactElement {
  const { relation } = favor
  const isBetweenTwo = favor.giver.is !== 'team' && favor.receiver.is !== 'team'
  const declined = favor.standing === 'declined' && favor.writtenBy !== relation
  return (
    <div className="own-answers">
      {isBetweenTwo ? <Felt favor={favor} own={own} keeping={keeping} /> : null}
      {own.memory || favor.standing === 'confirmed' ? (
        <Remember favor={favor} memory={own.memory} />
      ) : null}
      <div>
        <TickField
          label="I couldn’t say no"
          hint="You alone see this, set it and clear it."
          checked={own.pressed}
          onChange={({ currentTarget: { checked } }) =>
            void keeping.keep('pressure', checked ? {} : undefined, {
              shown: { pressed: checked },
            })
          }
        />
        {own.pressed ? <CouldNotSayNo /> : null}
      </div>
      <OwnWords key={own.note} label="A note to yourself" field="private-note" {...{ keeping }}>
        {own.note}
      </OwnWords>
      {declined || own.reason !== '' ? (
        <OwnWords
          key={own.reason}
          label="Why you remember it differently"
          field="decline-reason"
          {...{ keeping }}
        >
          {own.reason}
        </OwnWords>
      ) : null}
    </div>
  )
}

function Felt({ favor, own, keeping }: AnswersProps): ReactElement {
  const id = useId()
  const side = favor.relation === 'receiver' ? 'receiver' : 'giver'
  return (
    <div>
      <OneOf
        name={`${id}-felt`}
        legend="What you feel about a return, and do not say"
        choices={[
          { value: unsaid, words: 'Nothing to keep' },
          ...expectations.map((each) => ({ value: each, words: feelings[side][each] })),
        ]}
        value={own.felt ?? unsaid}
        onChoose={(value) => {
          const felt = expectations.find((each) => each === value)
          const answer = felt && { expectation: felt }
          void keeping.keep('felt-expectation', answer, { shown: { felt } })
        }}
      />
      <p className="soft" aria-live="polite">
        {afterFeeling(favor, own.felt)}
      </p>
    </div>
  )
}

interface OwnWordsProps {
  readonly label: string
  readonly field: 'private-note' | 'decline-reason'
  readonly keeping: Keeping
  /** What is kept now. */
  readonly children: string
}

function OwnWords({ label, field, keeping, children }: OwnWordsProps): ReactElement {
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const note = String(new FormData(event.currentTarget).get('note') ?? '').trim()
    if (note === children) return
    if (note === '') void keeping.keep(field, undefined, { done: 'Let go. Nothing is left of it.' })
    else void keeping.keep(field, { note }, { done: 'Kept, for your eyes only.' })
  }
  return (
    <form onSubmit={submit}>
      <WordsField
        label={label}
        name="note"
        rows={2}
        maxLength={limits.noteCharacters}
        defaultValue={children}
      />
      <button type="submit" className="plain-button" disabled={keeping.busy}>
        Keep it
      </button>
    </form>
  )
}

function NobodyElse(): ReactElement {
  return (
    <MarginNote title="Nobody else, ever">
      <p>
        Not the other side, not whoever leads you. It is in no record that is shared, counts in
        nothing, and you can let it go.
      </p>
    </MarginNote>
  )
}
