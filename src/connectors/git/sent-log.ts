// A log somebody made themselves and sent: the exact command that makes one, and reading it. The
// log carries the repository's mailmap at its end, so that people are who the project says.
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Proposals } from '../proposal.ts'
import { HelpReader, helpFields } from './help-trailers.ts'
import { readMailmap } from './mailmap.ts'
import { kindOfKey } from './trailers.ts'

const keys = [...kindOfKey.keys()].map((key) => key.slice(0, -'-by'.length)).join('|')

/** To be run in a repository. Only commits that name help are in it, so that it stays small. */
export const logCommand =
  `(git log -z --no-merges --use-mailmap --encoding=UTF-8 --no-show-signature -i -E ` +
  `--grep='^(${keys})-by[[:space:]]*:' --format='tformat:${helpFields.join('%x00')}'; ` +
  `git show HEAD:.mailmap 2>/dev/null || :) > help.gitlog`

const chunkBytes = 256 * 1024

/** Yields now and then how many bytes are read. */
export function* readSentLog(bytes: Buffer): Generator<number, Result<Proposals, Refusal>> {
  const reader = new HelpReader()
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    reader.push(bytes.subarray(at, at + chunkBytes))
    yield Math.min(at + chunkBytes, bytes.length)
  }
  const mailmap = reader.end()
  if (!reader.wellFormed || reader.commits === 0) {
    const detail =
      'That is no log made with the command shown. Run it in the repository, in a Unix shell or ' +
      'Git Bash, and bring the file it writes.'
    return refuse({ code: 'unreadable-input', about: 'bytes', detail })
  }
  const places = reader.contacts.resolveBy(readMailmap(mailmap), reader.people)
  return accept(reader.proposals(places))
}
