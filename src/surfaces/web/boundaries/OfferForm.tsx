// The form of one offer: a kind, in one's own words, or taken away again.
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { OfferView } from '../../../core/privacy/ask-views.ts'
import { type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import { askedFor, offerTold } from '../../../grammar/boundary-sentences.ts'
import type { BoundaryAnswer } from '../../../operations/boundaries/shapes.ts'
import type { Doing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { ChoiceField, TextField } from '../paper/Field.tsx'

export type Said = Pick<BoundaryAnswer, 'offers' | 'nameMe'>

/** Answers whether it was said. */
export type Say = (next: Partial<Said>, done: string) => Promise<boolean>

const kindChoices = favorKinds.map((kind) => ({ value: kind, words: askedFor[kind] }))

interface OfferFormProps {
  readonly said: Said
  readonly at: number
  readonly close: () => void
  readonly doing: Doing
  readonly say: Say
}

export function OfferForm({ said, at, close, doing, say }: OfferFormProps): ReactElement {
  const before = said.offers[at]
  const change = async (offer: OfferView | undefined, done: string): Promise<void> => {
    const { offers } = said
    const next = [...offers.slice(0, at), ...(offer ? [offer] : []), ...offers.slice(at + 1)]
    if (await say({ offers: next }, done)) close()
  }
  return (
    <Asking
      label={before ? `Change: ${offerTold(before)}, ${at + 1}` : 'Something you can be asked for'}
      button="Say it"
      busy={doing.busy}
      problem={undefined}
      onSaid={(field) => {
        const kind = favorKinds.find((each) => each === field('kind')) ?? 'other'
        const words = field('words')
        void change({ kind, ...(words === '' ? {} : { words }) }, 'Said. Your colleagues find it.')
      }}
      onLeave={close}
    >
      <ChoiceField
        label="You can be asked for"
        name="kind"
        choices={kindChoices}
        defaultValue={before?.kind ?? ('knowledge' satisfies FavorKind)}
      />
      <TextField
        label="In your words"
        hint="Such as: anything about the export scripts. It can be left empty."
        name="words"
        maxLength={limits.noteCharacters}
        defaultValue={before?.words ?? ''}
      />
      {before ? (
        <p>
          <button
            type="button"
            className="quiet-button flush"
            disabled={doing.busy}
            onClick={() => void change(undefined, 'Taken away. Nobody is told.')}
          >
            I can’t be asked for this any more
          </button>
        </p>
      ) : null}
    </Asking>
  )
}
