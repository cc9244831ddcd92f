// What is handed over, by kind: what is open, to watch, changed, whom to ask, what could go wrong,
// what comes next and whose it is. None at all is said in so many words.
import type { ReactElement } from 'react'
import { itemKinds } from '../../../core/handover.ts'
import type { HandoverItemView } from '../../../core/privacy/handover-views.ts'
import { itemTitles } from '../../../grammar/handover-sentences.ts'
import { HandoverLink } from './HandoverLink.tsx'

export interface ItemsProps {
  readonly items: readonly HandoverItemView[]
}

export function Items({ items }: ItemsProps): ReactElement {
  if (items.length === 0) return <p className="why nothing-over">Nothing to hand over.</p>
  return (
    <dl className="handed">
      {itemKinds.map((kind) => {
        const own = items.filter((item) => item.kind === kind)
        if (own.length === 0) return null
        return (
          <div key={kind}>
            <dt>{itemTitles[kind]}</dt>
            {own.map((item, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: written lines have nothing else.
              <dd key={at}>
                <Words item={item} />
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}

function Words({ item }: { readonly item: HandoverItemView }): ReactElement {
  const { words, owner, carriedFrom } = item
  return (
    <>
      {words === '' ? (
        <span className="soft">These words went with whoever they were of.</span>
      ) : (
        <q className="said">{words}</q>
      )}
      {owner ? <span className="soft"> {owner.is === 'you' ? 'Yours' : owner.name}</span> : null}
      {carriedFrom ? (
        <span className="soft">
          {' '}
          <HandoverLink handover={carriedFrom}>open since before</HandoverLink>
        </span>
      ) : null}
    </>
  )
}
