// What stands beside the parts of settings.
import type { ReactElement } from 'react'
import { MarginNote } from '../paper/Page.tsx'

export function TakeNote(): ReactElement {
  return (
    <MarginNote title="Not for appraisal">
      <p>
        Each file says so in its first line. It holds your side of the record, and no figures about
        anybody else.
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
