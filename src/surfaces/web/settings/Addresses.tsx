// Saying that an address is one's own, or not: what is written about it goes along.
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { IdentityView } from '../../../operations/me/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { Says } from '../paper/Consequence.tsx'
import { ChoiceField, TextField } from '../paper/Field.tsx'
import { Sure } from '../paper/Sure.tsx'
import { addressWords } from './words.ts'

export function AddAddress({ close }: { readonly close: () => void }): ReactElement {
  const { busy, problem, doIt } = useDoing('No address was added.')
  const add = async (kind: string, address: string): Promise<void> => {
    const body = { kind, address }
    const done = `What is written about ${address} is yours.`
    if (await doIt({ path: '/people/me/identities', body, done })) close()
  }
  return (
    <Asking
      label="Another address"
      button="It is mine"
      busy={busy}
      problem={problem}
      onSaid={(said) => void add(said('kind'), said('address'))}
      onLeave={close}
    >
      <ChoiceField
        label="Where it is from"
        name="kind"
        defaultValue="email"
        choices={[
          { value: 'email', words: 'mail' },
          { value: 'git', words: 'git' },
          { value: 'chat', words: 'chat' },
        ]}
      />
      <TextField
        label="The address or name there"
        hint="An address somebody else has here already takes an admin to move."
        name="address"
        required
        maxLength={limits.addressCharacters}
        autoComplete="off"
        spellCheck={false}
      />
    </Asking>
  )
}

interface RemoveAddressProps {
  readonly identity: IdentityView
  readonly close: () => void
}

export function RemoveAddress({ identity, close }: RemoveAddressProps): ReactElement {
  const { busy, problem, doIt } = useDoing('The address stayed yours.')
  const address = addressWords(identity)
  const remove = async (): Promise<void> => {
    await doIt({
      path: '/people/me/identities/remove',
      body: { identity: identity.identity },
      done: `${address} is no longer yours.`,
    })
  }
  return (
    <Sure
      open
      title="Is this address not yours?"
      does="It is not mine"
      leaves="It is mine"
      busy={busy}
      problem={problem}
      onSure={() => void remove()}
      onLeave={close}
    >
      <Says
        sentences={[
          `What was written about ${address} is no longer in your record, and belongs to nobody.`,
          'The other side keeps it, as help by or for a former colleague.',
          'Saying later that the address is yours does not bring those lines back.',
        ]}
      />
    </Sure>
  )
}
