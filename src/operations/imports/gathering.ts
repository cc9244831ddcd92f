// Proposals that arrive in several calls, put together. A call tried again with its key adds
// nothing a second time.
import { PartyBook, type Proposal, type Proposals } from '../../connectors/proposal.ts'
import { limits } from '../../core/limits.ts'
import type { Draft } from './draft.ts'
import type { PostedProposal } from './git-drafts.ts'

export interface Gathering {
  readonly length: number
  /** False where there would be too many. */
  take(
    key: string,
    posted: readonly PostedProposal[],
    isRobot: (name: string, address: string) => boolean,
  ): boolean
  proposals(): Proposals
}

const gatherings = new WeakMap<Draft, Gathering>()

/** What has arrived for a draft so far. */
export function gathering(draft: Draft): Gathering {
  const known = gatherings.get(draft)
  if (known) return known
  const made = begun()
  gatherings.set(draft, made)
  return made
}

function begun(): Gathering {
  const book = new PartyBook()
  const proposals: Proposal[] = []
  const keys = new Set<string>()
  return {
    get length() {
      return proposals.length
    },
    take(key, posted, isRobot) {
      if (keys.has(key)) return true
      if (proposals.length + posted.length > limits.importRows) return false
      keys.add(key)
      const place = ({ name, addresses = [] }: PostedProposal['giver']): number => {
        const [address = ''] = addresses
        const robot = isRobot(name, address)
        const own = `${robot ? 'robot ' : ''}${name.toLowerCase()}`
        const at = book.place(own, name, address, robot)
        for (const other of addresses) book.place(own, name, other, robot)
        return at
      }
      for (const { giver, receiver, ...line } of posted) {
        proposals.push({
          ...line,
          line: 0,
          giver: place(giver),
          receiver: place(receiver),
        } as Proposal)
      }
      return true
    },
    proposals: () => ({ parties: book.list, proposals, bad: [], remarks: [] }),
  }
}
