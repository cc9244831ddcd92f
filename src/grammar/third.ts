// The third person of an introduction or an advocacy: “introduced Raj to Sofia”, “put in a word for
// me with Sofia”. Other kinds have none, and such names stay in the note.
import type { Act } from './act.ts'
import { take, wordAt } from './line.ts'
import { mentionAt, type Sentence, typedAt } from './sentence.ts'
import { takeBefore } from './whom.ts'

const hinges = ['to', 'with', 'before', 'and']

export function thirdIn(
  sentence: Sentence,
  { kind, until }: Act,
  others: readonly string[],
): string | undefined {
  if (kind !== 'introduction' && kind !== 'advocacy') return undefined
  const { line } = sentence
  for (let at = until; at < line.tokens.length; at += 1) {
    const hung = hinges.includes(wordAt(line, at - 1)) || (kind === 'introduction' && at === until)
    if (line.taken[at] !== undefined || !hung) continue
    const mention = mentionAt(sentence, at) ?? typedAt(sentence, at, 'capital')
    if (!mention || mention.is === 'me' || mention.is === 'team' || mention.possessive) continue
    if (others.includes(mention.name)) continue
    takeBefore(line, at, hinges)
    take(line, mention.from, mention.until, 'third')
    return mention.name
  }
  return undefined
}
