// Lines that are a command and nothing else: one row a verb. Adding one is a row here, a case in
// Reading, and a transcript.
import type { Reading } from './reading.ts'
import type { Token } from './tokens.ts'

export interface VerbRow {
  readonly verb: Extract<Reading, { verb: 'undo' | 'me' | 'help' }>['verb']
  /** Whole lines, in plain words. */
  readonly says: readonly string[]
}

export const verbRows: readonly VerbRow[] = [
  {
    verb: 'undo',
    says: ['undo', 'undo that', 'undo it', 'take that back', 'take it back', 'oops'],
  },
  { verb: 'me', says: ['me', 'my record', 'show me', 'show my record', 'what did i do'] },
  { verb: 'help', says: ['help', '?', 'help me', 'how', 'what can i write', '-h', '--help'] },
]

/** The verb a whole line says, closing dots and marks aside. */
export function verbOf(tokens: readonly Token[]): VerbRow['verb'] | undefined {
  const words = tokens.map(({ plain }) => plain)
  while (words.length > 1 && ['.', '!', '?'].includes(words.at(-1)!)) words.pop()
  const said = words.join(' ')
  return verbRows.find(({ says }) => says.includes(said))?.verb
}
