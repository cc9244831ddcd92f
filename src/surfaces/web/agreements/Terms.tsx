// What each says they will do, in their own plain words, the reader first.
import type { ReactElement } from 'react'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'

export function Terms({ agreement }: { readonly agreement: AgreementView }): ReactElement {
  const sorted = [...agreement.parties].sort((a, b) => keyOf(a) - keyOf(b))
  const isOut = agreement.standing === 'proposed'
  return (
    <dl className="terms">
      {sorted.map(({ party, terms, accepted }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several may be former colleagues.
        <div key={`${party.name} ${at}`}>
          <dt>
            {upperFirst(partyName(party))}
            {isOut ? <small>{saidOf(party, accepted)}</small> : null}
          </dt>
          <dd className="said">“{terms}”</dd>
        </div>
      ))}
    </dl>
  )
}

function saidOf(party: PartyView, accepted: boolean): string {
  if (accepted) return 'said yes'
  return party.is === 'you' ? 'waits for your word' : 'has not said yet'
}

const keyOf = ({ party }: AgreementView['parties'][number]): number => (party.is === 'you' ? 0 : 1)
