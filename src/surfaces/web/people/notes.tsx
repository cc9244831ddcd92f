// What stands beside the lists of people.
import type { ReactElement } from 'react'
import { MarginNote } from '../paper/Page.tsx'

export interface AddressesNoteProps {
  readonly opened: boolean
  readonly onOpen: () => void
}

/** For admins: opening is a look, and says so before. */
export function AddressesNote({ opened, onOpen }: AddressesNoteProps): ReactElement {
  return (
    <MarginNote title="For admins">
      {opened ? (
        <p>
          Addresses are open. That is a look: whoever has one here reads, by day, that you took it.
        </p>
      ) : (
        <>
          <p>
            Addresses, roles and managers are kept here. Opening them is a look: whoever has an
            address here reads, by day, that you took it.
          </p>
          <button type="button" className="quiet-button note-button" onClick={onOpen}>
            Open them
          </button>
        </>
      )}
    </MarginNote>
  )
}

export function EverybodyNote(): ReactElement {
  return (
    <MarginNote title="Everybody sees this list">
      <p>Names, teams and roles, and nothing about who helped whom.</p>
    </MarginNote>
  )
}

export function InviteNote(): ReactElement {
  return (
    <MarginNote title="What they find">
      <p>
        Their own page, with whatever was written down with them already. They choose their name and
        password themselves.
      </p>
    </MarginNote>
  )
}

export function NamedNote({ admin }: { readonly admin: boolean }): ReactElement {
  return (
    <MarginNote title="Why no names">
      <p>
        An import mentioned them. Nobody agreed to be named, so they go by a number, and are in
        nobody’s figures until they join and say so.
      </p>
      {admin ? null : <p>An admin can say who it is.</p>}
    </MarginNote>
  )
}
