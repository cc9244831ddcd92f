// What is said to write a favor down, and how it becomes a command: who is meant, what day, and
// the note sealed under the keys of both it concerns.
import { z } from 'zod'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { RecordCommand } from '../../core/record/favor.ts'
import { partyPerson } from '../../core/record/favor-sides.ts'
import { isForgotten } from '../../core/record/standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import {
  type Effort,
  effortSizes,
  type FavorId,
  type Party,
  type TextId,
} from '../../core/vocabulary.ts'
import type { Owner, SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import type { Directory } from '../directory.ts'
import { day, effortSaid, expectation, favorId, goalId, kind, note, who } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'

export const favorInput = z.strictObject({
  giver: who.describe('Who gave: me, a name, an address, or an id.'),
  receiver: who.describe('Who received: me, a name, a team, or an id.'),
  kind: kind.default('other'),
  day: day.optional().describe('When it happened; today if left out.'),
  effort: effortSaid.optional(),
  note: note.optional().describe('For the two of you only, at most 500 characters.'),
  expectation: expectation
    .optional()
    .describe('What you say aloud of a return. What you only feel belongs in private answers.'),
  about: who.optional().describe('The person the help was for, when another asked.'),
  third: who.optional().describe('The other person of an introduction or advocacy.'),
  shownTo: z
    .enum(['us two', 'our team'])
    .optional()
    .describe('Who may see that it happened; your team does once both sides said so.'),
  goal: goalId.optional(),
  waited: note.optional().describe('What waited for it.'),
  inReturnFor: favorId.optional().describe('The favor this one returns.'),
  passesOn: favorId.optional().describe('The favor this one passes on.'),
})

export type FavorInput = z.infer<typeof favorInput>

/** A favor ready to be decided on, with its sealed texts. */
export interface PreparedFavor {
  readonly command: RecordCommand
  /** Whether its author would let their team see it. */
  readonly shows: boolean
  readonly texts: readonly SealedText[]
  /** The same texts as they were written, for the answer to their author. */
  readonly said: ReadonlyMap<TextId, string>
  readonly links: readonly {
    readonly do: 'return' | 'pass-on'
    readonly favor: FavorId
    readonly by: FavorId
  }[]
}

/** Finds who is meant and seals what was written. Nothing is decided yet. */
export async function prepareFavor(
  context: Context,
  viewer: Viewer,
  ledger: Ledger,
  directory: Directory,
  input: FavorInput,
): Promise<Result<PreparedFavor, Refusal>> {
  const giver = directory.party(input.giver, viewer.person, 'giver')
  if (!giver.ok) return giver
  const receiver = directory.party(input.receiver, viewer.person, 'receiver')
  if (!receiver.ok) return receiver
  const about = optionally(input.about, (said) => directory.identity(said, viewer.person, 'about'))
  if (about && !about.ok) return about
  const third = optionally(input.third, (said) => directory.identity(said, viewer.person, 'third'))
  if (third && !third.ok) return third
  const owners = ownersOf(viewer, ledger, [giver.value, receiver.value])
  const texts: SealedText[] = []
  const said = new Map<TextId, string>()
  const seal = async (plain: string): Promise<TextId> => {
    const id = context.ids.text()
    texts.push(await context.sealing.seal(viewer.org, id, plain, owners))
    said.set(id, plain)
    return id
  }
  const favor = context.ids.favor()
  const effort = effortOf(input.effort)
  const noteText = input.note === undefined ? undefined : await seal(input.note)
  const waited = input.waited === undefined ? undefined : await seal(input.waited)
  const command: RecordCommand = {
    do: 'record',
    favor,
    giver: giver.value,
    receiver: receiver.value,
    content: {
      kind: input.kind,
      day: input.day ?? dayOf(context.clock.now()),
      ...(effort === undefined ? {} : { effort }),
      ...(noteText === undefined ? {} : { note: noteText }),
    },
    ...(about ? { about: about.value } : {}),
    ...(third ? { third: third.value } : {}),
    ...(input.goal === undefined ? {} : { goal: input.goal }),
    ...(waited === undefined ? {} : { waited }),
    ...(input.expectation === undefined ? {} : { expectation: input.expectation }),
  }
  const shows = input.shownTo === 'our team'
  return accept({ command, shows, texts, said, links: linksOf(input, favor) })
}

function optionally<In, Out>(value: In | undefined, use: (value: In) => Out): Out | undefined {
  return value === undefined ? undefined : use(value)
}

function linksOf(input: FavorInput, by: FavorId): PreparedFavor['links'] {
  const { inReturnFor, passesOn } = input
  return [
    ...(inReturnFor === undefined ? [] : [{ do: 'return' as const, favor: inReturnFor, by }]),
    ...(passesOn === undefined ? [] : [{ do: 'pass-on' as const, favor: passesOn, by }]),
  ]
}

/** A note is shredded when its author or its subject erases: both their keys seal it. */
export function ownersOf(
  viewer: Viewer,
  ledger: Ledger,
  parties: readonly Party[],
): readonly Owner[] {
  const people = parties.flatMap(
    (party) =>
      partyPerson(party, { personOf: (identity) => ledger.identities.get(identity)?.person }) ?? [],
  )
  // A key that was destroyed seals nothing: what is written of a former colleague is one's own.
  const theirs = people.filter((person) => !isForgotten(ledger.people.get(person)))
  return [...new Set<Owner>([viewer.person, ...theirs])]
}

export function effortOf(said: z.infer<typeof effortSaid> | undefined): Effort | undefined {
  if (said === undefined) return undefined
  if ('minutes' in said) return { minutes: said.minutes }
  return { minutes: effortSizes[said.size], size: said.size }
}
