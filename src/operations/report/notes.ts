// What a reader has to know to read the figures rightly, and how a project starts to write help
// down. Every skip is counted here, none is silent.
import type { History } from '../../connectors/git/history.ts'
import type { Report } from './shape.ts'
import { count, many } from './words.ts'

export const howToStart: readonly string[] = [
  '# Save these lines as .gitmessage and run: git config commit.template .gitmessage',
  '',
  '# Who helped with this change? One line each, or delete them.',
  '# Helped-by: Name <address>',
  '# Reviewed-by: Name <address>',
  '# Reported-by: Name <address>',
]

export function notesOf(
  history: History,
  facts: Pick<Report, 'selfDropped' | 'duplicates' | 'people'>,
): string[] {
  const { skipped } = history
  const notes: string[] = []
  if (history.shallow) {
    notes.push(
      'This is a shallow clone: older commits are not here, and every count is of what is.',
    )
  }
  if (facts.selfDropped > 0) {
    notes.push(`${many(facts.selfDropped, 'thanks', 'thanks')} to oneself left out.`)
  }
  if (facts.duplicates > 0) {
    notes.push(`${many(facts.duplicates, 'line', 'lines')} said twice in one commit, counted once.`)
  }
  if (skipped.withoutAddress > 0) {
    const lines = many(skipped.withoutAddress, 'trailer names', 'trailers name')
    notes.push(`${lines} somebody without an address: taken by name alone.`)
  }
  if (skipped.nobody > 0) {
    notes.push(`${many(skipped.nobody, 'trailer', 'trailers')} named nobody and were skipped.`)
  }
  const shared = history.people.filter((person) => person.addresses.size > 1).length
  if (shared > 0) {
    notes.push(
      `${many(shared, 'name occurs', 'names occur')} with more than one address and ` +
        `${shared === 1 ? 'is' : 'are each'} taken for one person; a .mailmap can tell them apart.`,
    )
  }
  if (skipped.otherEncoding > 0) {
    notes.push(`${many(skipped.otherEncoding, 'field', 'fields')} not in UTF-8, read as Latin-1.`)
  }
  if (skipped.overlong > 0) {
    const blocks = many(skipped.overlong, 'block', 'blocks')
    notes.push(`${blocks} of trailers over ${count(4)} MiB skipped.`)
  }
  return notes
}
