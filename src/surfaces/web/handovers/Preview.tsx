// What would be handed over, before it is: who gets it, when, and its lines as they will read them.
import type { ReactElement } from 'react'
import type { PersonView } from '../../../core/privacy/views.ts'
import { itemTitles } from '../../../grammar/handover-sentences.ts'
import { firstName } from '../../../grammar/sentences.ts'
import { type HandoverDraft, sentItems } from './draft.ts'
import { Moment } from './Moment.tsx'

export interface PreviewProps {
  readonly draft: HandoverDraft
  readonly people: readonly PersonView[]
}

export function Preview({ draft, people }: PreviewProps): ReactElement {
  const items = sentItems(draft)
  const names = draft.to.flatMap((id) => {
    const found = people.find(({ person }) => person === id)
    return found ? [firstName(found.name)] : []
  })
  return (
    <section className="handing-preview" aria-label="What they will get">
      <p>
        {names.length === 0 ? 'Whoever you choose' : names.join(' and ')}{' '}
        {names.length > 1 ? 'get' : 'gets'} this for <Moment atMs={draft.dueAtMs} />
        {items.length === 0 ? ', with nothing in it so far.' : ':'}
      </p>
      {items.length === 0 ? null : (
        <dl className="handed">
          {items.map(({ key, kind, words }) => (
            <div key={key}>
              <dt>{itemTitles[kind]}</dt>
              <dd>
                <q className="said">{words.trim()}</q>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </section>
  )
}
