// The lines of one kind: what stood open before as ticks, what is new as words, whose a next step
// is beside it, and one press for another line.
import { type ReactElement, useEffect, useRef } from 'react'
import type { ItemKind } from '../../../core/handover.ts'
import { limits } from '../../../core/limits.ts'
import type { PersonView } from '../../../core/privacy/views.ts'
import { itemTitles } from '../../../grammar/handover-sentences.ts'
import { ChoiceField, TickField, WordsField } from '../paper/Field.tsx'
import {
  changedItem,
  type DraftItem,
  type HandoverDraft,
  itemsOfKind,
  withItem,
  withoutItem,
} from './draft.ts'

const hints: Readonly<Record<ItemKind, string>> = {
  open: 'Begun, and not done.',
  watch: 'Quiet now; somebody should look at it.',
  change: 'Different from how they know it.',
  contact: 'Who helps with what, and when they can be reached.',
  risk: 'And what to do if it does.',
  'next step': 'The first thing to do, and whose it is.',
}

export interface KindFieldsProps {
  readonly kind: ItemKind
  readonly draft: HandoverDraft
  readonly setDraft: (draft: HandoverDraft) => void
  readonly people: readonly PersonView[]
}

export function KindFields({ kind, draft, setDraft, people }: KindFieldsProps): ReactElement {
  const items = itemsOfKind(draft, kind)
  const ground = useRef<HTMLFieldSetElement>(null)
  const added = useRef(false)
  const { length } = items
  useEffect(() => {
    if (!added.current || length === 0) return
    added.current = false
    const fields = ground.current?.querySelectorAll('textarea')
    fields?.[fields.length - 1]?.focus()
  }, [length])
  const add = (): void => {
    added.current = true
    setDraft(withItem(draft, kind))
  }
  return (
    <fieldset className="handing-kind" ref={ground}>
      <legend>
        {itemTitles[kind]}
        <small>{hints[kind]}</small>
      </legend>
      {items.map((item, at) => (
        <ItemFields key={item.key} {...{ item, at, draft, setDraft, people }} />
      ))}
      {draft.items.length < limits.itemsPerHandover ? (
        <button type="button" className="quiet-button flush" onClick={add}>
          Add a line<span className="sr">: {itemTitles[kind]}</span>
        </button>
      ) : null}
    </fieldset>
  )
}

interface ItemFieldsProps extends Omit<KindFieldsProps, 'kind'> {
  readonly item: DraftItem
  readonly at: number
}

function ItemFields({ item, at, draft, setDraft, people }: ItemFieldsProps): ReactElement {
  const { key, kind, words, owner, carriedFrom, ticked } = item
  const change = (more: Partial<DraftItem>): void => setDraft(changedItem(draft, key, more))
  if (carriedFrom !== undefined && draft.again === undefined) {
    return (
      <TickField
        label={
          <>
            Still: <q className="said">{words}</q>
          </>
        }
        checked={ticked}
        onChange={({ currentTarget }) => change({ ticked: currentTarget.checked })}
      />
    )
  }
  return (
    <div className="handing-item">
      <WordsField
        label={<span className="sr">{`${itemTitles[kind]}, line ${at + 1}`}</span>}
        rows={1}
        maxLength={limits.noteCharacters}
        value={words}
        onChange={({ currentTarget }) => change({ words: currentTarget.value })}
      />
      <button
        type="button"
        className="quiet-button"
        onClick={() => setDraft(withoutItem(draft, key))}
      >
        Leave out<span className="sr">{`: ${itemTitles[kind]}, line ${at + 1}`}</span>
      </button>
      {kind === 'next step' ? (
        <div className="whose">
          <ChoiceField
            label="Whose it is"
            choices={[
              { value: '', words: 'Whoever receives it' },
              ...people
                .filter(({ standing }) => standing === 'joined')
                .map(({ person, name, you }) => ({ value: person, words: you ? 'You' : name })),
            ]}
            value={owner}
            onChange={({ currentTarget }) => change({ owner: currentTarget.value })}
          />
        </div>
      ) : null}
    </div>
  )
}
