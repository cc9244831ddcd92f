// A favor one wants to remember, for one's own eyes: with words, and a day to be shown them again.
// It is never a reminder of anything anybody said aloud, and goes when the return has ended.
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import { textsFor } from '../../core/privacy/lens.ts'
import { couldReturnBy, hasEnded, rememberedView } from '../../core/privacy/return-lens.ts'
import { type Seen, seenByAuthor } from '../../core/privacy/seen.ts'
import type { FavorView } from '../../core/privacy/views.ts'
import { accept, refuse } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import type { Day, FavorId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { keepPrivate, readPrivate } from '../private-answers.ts'
import { day, favorId, note } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { showFavor, viewsOf } from './answer.ts'

const rememberInput = z.strictObject({
  favor: favorId,
  words: note.optional(),
  day: day.optional().describe('The day it is shown to you again; on its page always.'),
})
type RememberInput = z.infer<typeof rememberInput>
const kept = z.object({ kept: z.boolean() })

export const rememberFavor: ServerOperation<RememberInput, { kept: boolean }> = {
  name: 'favor.remember',
  about: 'Remember a favor for your own eyes, with words and a day. Nobody else ever knows.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/favors/:favor/remember' },
  who: 'member',
  input: rememberInput as unknown as z.ZodType<RememberInput>,
  output: kept,
  async run(context, viewer, { favor, words, day: on }) {
    if (await context.privateAnswersOff(viewer.org)) return refuse({ code: 'private-off' })
    const seen = await showFavor(context, viewer, favor)
    if (!seen.ok) return seen
    const { relation } = seen.value.favor
    if (relation !== 'giver' && relation !== 'receiver') return refuse({ code: 'not-yours-to-do' })
    const facts = await factsOf(context, viewer)
    if (hasEnded(favor, facts)) return refuse({ code: 'return-already-ended' })
    const plain = JSON.stringify({ words, day: on })
    await keepPrivate(context, viewer, 'return-memory', favor, plain)
    return accept(seenByAuthor({ kept: true }))
  },
}

const forgetInput = z.strictObject({ favor: favorId })

export const forgetMemory: ServerOperation<z.infer<typeof forgetInput>, { kept: boolean }> = {
  name: 'favor.forget-memory',
  about: 'Let a memory of a favor go.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/favors/:favor/forget-memory' },
  who: 'member',
  input: forgetInput,
  output: kept,
  async run(context, { org, person }, { favor }) {
    const gone = await context.privateStore.clear(org, person, 'return-memory', favor)
    return gone ? accept(seenByAuthor({ kept: false })) : refuse({ code: 'not-found' })
  },
}

interface Memory {
  readonly favor: FavorId
  readonly words?: string | undefined
  readonly day?: Day | undefined
}

async function memoriesOf(context: Context, viewer: Viewer): Promise<readonly Memory[]> {
  const answers = await readPrivate(context, viewer, 'return-memory')
  return answers.map(({ subject, plain }) => {
    const said = JSON.parse(plain) as Omit<Memory, 'favor'>
    return { ...said, favor: subject as FavorId }
  })
}

/** What they wanted to remember today; on every other day it is silent. */
export async function rememberedToday(context: Context, viewer: Viewer) {
  const today = dayOf(context.clock.now())
  const due = (await memoriesOf(context, viewer)).filter((memory) => memory.day === today)
  const favors = due.map(({ favor }) => favor)
  const { glass } = await lensOf(context, viewer, (looking) => textsFor(looking, favors))
  return rememberedView(glass, due)
}

/** An earlier favor that what they just wrote down could return: offered, never linked. */
export async function couldReturnWith(
  context: Context,
  viewer: Viewer,
  by: FavorId,
): Promise<Seen<FavorView> | undefined> {
  const memories = await memoriesOf(context, viewer)
  const facts = await factsOf(context, viewer)
  const remembered = new Set(memories.map(({ favor }) => favor))
  const found = couldReturnBy({ facts, viewer: viewer.person }, by, remembered)
  return found && (await viewsOf(context, viewer, [found]))[0]
}

async function factsOf(context: Context, { org, person }: Viewer) {
  return factsFor(await context.scribe.ledger(org), person, context.clock.now())
}
