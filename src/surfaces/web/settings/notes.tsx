// What stands beside the parts of settings.
import type { ReactElement } from 'react'
import type { CouncilSettings } from '../../../operations/looks/shapes.ts'
import { MarginNote } from '../paper/Page.tsx'

export function TakeNote(): ReactElement {
  return (
    <MarginNote title="Not for appraisal">
      <p>
        Each file says so, in its name or in its first words. It holds your side of the record, and
        no figures about anybody else.
      </p>
    </MarginNote>
  )
}

export function LooksNote(): ReactElement {
  return (
    <MarginNote title="What counts as a look">
      <p>
        Somebody reading what you show to the team, an admin opening addresses, whoever runs this
        server making a copy. Told by day, never by the hour.
      </p>
      <p>The other side of a favor reading their own line is no look. Nor is a name in a list.</p>
    </MarginNote>
  )
}

export function LeaveNote(): ReactElement {
  return (
    <MarginNote title="Two different things">
      <p>
        Leaving ends your membership and keeps what was written. Erasing destroys the key to your
        words: nobody can read them again, here or in a backup, you included.
      </p>
    </MarginNote>
  )
}

export function KeysNote({ settings }: { readonly settings: CouncilSettings }): ReactElement {
  return (
    <MarginNote title="How to change it">
      {settings.keysProtectedBy === 'passphrase' ? (
        <p>
          Whoever knows the passphrase types it when the server starts. Keep it with two people.
        </p>
      ) : (
        <p>
          Whoever runs the server starts it with <code>GOODTURN_KEYS_PASSPHRASE</code>, known to
          somebody who leads nobody. It is not changed from a page, on purpose.
        </p>
      )}
    </MarginNote>
  )
}

export function CouncilNote(): ReactElement {
  return (
    <MarginNote title="What the council may read">
      <p>This page and who looked at whom. No favor, no note, no address.</p>
    </MarginNote>
  )
}

export function LeadsNote(): ReactElement {
  return (
    <MarginNote title="What leading changes">
      <p>
        Favors between somebody and whoever leads or manages them are marked so, and never count as
        free will. It widens nothing that is seen.
      </p>
    </MarginNote>
  )
}
