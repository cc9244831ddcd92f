// Names in a line that nobody here goes by, or more than one does: nothing of the line is lost, and
// nobody is guessed. A press invites them, and the line goes through.
import type { AnyReading } from '../../grammar/asking/reading.ts'
import type { Known } from '../../grammar/reading.ts'
import type { Button, Reply } from './reply.ts'

export const strangersIn = (reading: AnyReading, known: readonly Known[]): readonly string[] =>
  strangersAmong(namesOf(reading), known)

export function strangersAmong(
  said: readonly string[],
  known: readonly Known[],
): readonly string[] {
  const names = new Set(
    known.flatMap(({ name, is }) => (is === 'team' ? [name] : [name, firstOf(name)])),
  )
  const wanted = [...new Set(said)]
  return wanted.filter((name) => !name.includes('@') && (!names.has(name) || isShared(name, known)))
}

const firstOf = (name: string): string => name.split(' ')[0] ?? name

const sameFirst = (name: string, known: readonly Known[]): readonly string[] =>
  known
    .filter(({ is, name: each }) => is !== 'team' && firstOf(each) === name)
    .map((each) => each.name)

const isShared = (name: string, known: readonly Known[]): boolean =>
  sameFirst(name, known).length > 1 && !known.some((each) => each.name === name)

function namesOf(reading: AnyReading): readonly string[] {
  if ('favor' in reading) {
    const { others, third } = reading.favor
    return third === undefined ? others : [...others, third]
  }
  if ('ask' in reading) return 'people' in reading.ask.to ? reading.ask.to.people : []
  if ('answer' in reading) {
    const { person } = reading.answer.alternative ?? {}
    return person === undefined ? [] : [person]
  }
  return []
}

/** The line is kept in the buttons: whoever is meant, it goes through with one press. */
export function withStrangers(
  strangers: readonly string[],
  text: string,
  known: readonly Known[],
): Reply {
  const [name = ''] = strangers
  const same = sameFirst(name, known)
  if (same.length > 1) {
    const buttons = same
      .slice(0, 5)
      .map((each): Button => ({ label: each, act: { do: 'line', text: named(text, name, each) } }))
    const lines = [`More than one person here goes by “${name}”. Nothing was written down yet.`]
    return { parts: [{ lines, buttons }] }
  }
  const lines = [`Nobody here goes by “${name}”. Nothing was written down yet.`]
  if (isPlatformId(name)) return { parts: [{ lines: [...lines, 'Write their name instead.'] }] }
  const invite: Button = {
    label: `Invite ${name}, and go on`,
    act: { do: 'invite', name, text: named(text, `@${name}`, name) },
  }
  return { parts: [{ lines, buttons: [invite] }] }
}

/** U012ABCDEF is how a platform counts somebody, and no name to invite anybody by. */
const isPlatformId = (name: string): boolean =>
  name.length > 7 &&
  [...name].every((sign) => (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9'))

/** The first time a name is written, written otherwise. */
function named(text: string, before: string, after: string): string {
  const at = text.toLowerCase().indexOf(before.toLowerCase())
  return at < 0 ? text : text.slice(0, at) + after + text.slice(at + before.length)
}
