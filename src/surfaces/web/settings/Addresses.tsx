// Saying that an address is one's own, or not: what is written about it goes along.
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import type { IdentityView } from '../../../operations/me/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Field, said } from '../paper/Field.tsx'
import { Sure } from '../paper/Sure.tsx'
import { addressWords } from './words.ts'
import { Asking } from './you-forms.tsx'

export function AddAddress({ close }: { readonly close: () => void }): ReactElement {
  const { busy, problem, doIt } = useDoing('No address was added.')
  const add = async (form: HTMLFormElement): Promise<void> => {
    const body = { kind: said(form, 'kind'), address: said(form, 'address') }
    const done = `What is written about ${body.address} is yours.`
    if (await doIt({ path: '/people/me/identities', body, done })) close()
  }
  return (
    <Asking
      label="Another address"
      button="It is mine"
      busy={busy}
      problem={problem}
      onSubmit={(form) => void add(form)}
      onLeave={close}
    >
      <Field name="Where it is from">
        <select name="kind" defaultValue="email">
          <option value="email">mail</option>
          <option value="git">git</option>
          <option value="chat">chat</option>
        </select>
      </Field>
      <Field
        name="The address or name there"
        help="An address somebody else has here already takes an admin to move."
        wide
      >
        <input
          name="address"
          required
          maxLength={limits.addressCharacters}
          autoComplete="off"
          spellCheck={false}
        />
      </Field>
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
  const { kind, address: plain } = identity
  const remove = async (): Promise<void> => {
    await doIt({
      path: '/people/me/identities/remove',
      body: { identity: identity.identity },
      done: `${address} is no longer yours.`,
      ...(plain === undefined
        ? {}
        : {
            undo: {
              path: '/people/me/identities',
              body: { kind, address: plain },
              done: `${address} is yours again.`,
            },
          }),
    })
  }
  return (
    <Sure
      says={[
        `What was written about ${address} is no longer in your record, and belongs to nobody.`,
        'The other side keeps it, as help by or for a former colleague.',
      ]}
      button="It is not mine"
      busy={busy}
      problem={problem}
      onSure={() => void remove()}
      onLeave={close}
    />
  )
}
