// `goodturn import git`: reads a repository where it was typed and answers what to propose to a
// server. git runs on the caller's own machine; the server never sees the repository.
import { z } from 'zod'
import { readHelp } from '../../connectors/git/read-help.ts'
import type { Proposals, SourceParty } from '../../connectors/proposal.ts'
import { accept } from '../../core/result.ts'
import type { HereOperation } from '../operation.ts'
import type { PostedProposal } from './git-drafts.ts'

const input = z.object({ repository: z.string().min(1).max(4096) })

export interface Proposed {
  /** The repository's short name. */
  readonly name: string
  readonly proposals: readonly PostedProposal[]
}

export const proposeFromGit: HereOperation<z.infer<typeof input>, Proposed> = {
  name: 'import.propose',
  about: 'Reads the help named in a git history, to be proposed to a server.',
  place: 'here',
  input,
  output: z.custom<Proposed>((value) => typeof value === 'object' && value !== null),
  async run(here, { repository }) {
    const read = await readHelp(repository, {
      progress: (done, total) => here.progress({ what: 'commits read', done, total }),
    })
    if (!read.ok) return read
    return accept({ name: read.value.repository, proposals: posted(read.value.help) })
  },
}

function posted({ parties, proposals }: Proposals): readonly PostedProposal[] {
  const known = parties.map(somebody)
  return proposals.flatMap(({ line: _line, minutes: _minutes, giver, receiver, ...rest }) => {
    const [one, other] = [known[giver], known[receiver]]
    return one && other ? [{ ...rest, giver: one, receiver: other }] : []
  })
}

function somebody({ label, addresses }: SourceParty): PostedProposal['giver'] {
  return addresses.length === 0 ? { name: label } : { name: label, addresses: [...addresses] }
}
