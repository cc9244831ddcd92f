// Writing about a person and showing them: what most operations on people have in common.
import { z } from 'zod'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { type Seen, seenTogether } from '../../core/privacy/seen.ts'
import type { PersonView } from '../../core/privacy/views.ts'
import type { Command } from '../../core/record/decide.ts'
import type { Facts } from '../../core/record/decider.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import { personView } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'

export const personAnswer = z.object({ person: personView })
export type PersonAnswer = z.infer<typeof personAnswer>

/** Chosen under the lock, from how things stand then. */
export type Commands = (facts: Facts, ledger: Ledger) => Result<readonly Command[], Refusal>

/** Writes, then shows the person. */
export async function writePerson(
  context: Context,
  viewer: Viewer,
  person: PersonId,
  commands: Commands,
  texts: readonly SealedText[] = [],
): Promise<Result<Seen<PersonAnswer>, Refusal>> {
  const shown = await writeAndSee(context, viewer, person, commands, texts)
  return shown.ok ? accept(seenTogether({ person: shown.value })) : shown
}

/** The person a first entry is about, so that a call made again shows the one it made before. */
export async function writeAndSee(
  context: Context,
  viewer: Viewer,
  person: PersonId,
  commands: Commands,
  texts: readonly SealedText[] = [],
): Promise<Result<Seen<PersonView>, Refusal>> {
  const written = await write(context, viewer, commands, texts)
  if (!written.ok) return written
  const entry = written.value.entries.find((each) => 'person' in each.data)
  const shown = entry && 'person' in entry.data ? entry.data.person : person
  return see(context, viewer, shown)
}

export async function see(
  context: Context,
  viewer: Viewer,
  person: PersonId,
): Promise<Result<Seen<PersonView>, Refusal>> {
  const view = (await lensOf(context, viewer)).person(person)
  return view ? accept(view) : refuse({ code: 'not-found' })
}
