// The worded no, to be changed and copied, and who is named in it and why they may be.
import type { ReactElement } from 'react'
import { inWords } from '../../../grammar/boundary-sentences.ts'
import { partyName } from '../../../grammar/sentences.ts'
import type { NoAnswer } from '../../../operations/asks/shapes.ts'
import { Copy } from '../paper/Copy.tsx'

export interface ReplyProps {
  readonly answer: NoAnswer
  readonly busy: boolean
  readonly onAnother: () => void
}

const lines = 4

export function Reply({ answer, busy, onAnother }: ReplyProps): ReactElement {
  const { reply, named } = answer
  const names = inWords(named.map(partyName))
  return (
    <div className="reply" aria-live="polite">
      <Copy name="Your reply" value={reply} button="Copy the reply" lines={lines} />
      <button type="button" className="quiet-button flush" disabled={busy} onClick={onAnother}>
        Another wording
      </button>
      <p className="soft">
        {named.length > 0
          ? `${names} said they can be asked for this, and that a no may name them.`
          : 'Nobody is named: nobody has said that a no may name them for this.'}
      </p>
    </div>
  )
}
