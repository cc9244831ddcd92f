// What a person keeps for their own eyes, as operations: a felt expectation, the pressure flag, a
// note, why they declined, and whole lines kept to themselves. Nothing is counted or told; a kept
// line can be said aloud later. Refused where those who lead hold the keys.
import { z } from 'zod'
import { limits } from '../core/limits.ts'
import { seenByAuthor } from '../core/privacy/seen.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import { type FavorId, type PrivateField, privateFields } from '../core/vocabulary.ts'
import type { Context } from './context.ts'
import { type FavorAnswer, favorAnswer, showFavor } from './favors/answer.ts'
import { favorInput } from './favors/input.ts'
import { recordFavor } from './favors/record.ts'
import type { ServerOperation } from './operation.ts'
import { isAnswer, keepPrivate, keptLineOf, readPrivate } from './private-answers.ts'
import { expectation, favorId, note } from './shapes.ts'
import type { Viewer } from './viewer.ts'

const about = {
  'felt-expectation': z.strictObject({ field: z.literal('felt-expectation'), expectation }),
  pressure: z.strictObject({ field: z.literal('pressure') }),
  'private-note': z.strictObject({ field: z.literal('private-note'), note }),
  'decline-reason': z.strictObject({ field: z.literal('decline-reason'), note }),
} as const

const setInput = z.strictObject({
  favor: favorId,
  answer: z.discriminatedUnion('field', [
    about['felt-expectation'],
    about.pressure,
    about['private-note'],
    about['decline-reason'],
  ]),
})
const done = z.object({ kept: z.boolean() })

/** Why a private answer cannot be kept: it is off here, or there is no such favor for them. */
async function refusalOf(
  context: Context,
  viewer: Viewer,
  field: PrivateField,
  favor?: FavorId,
): Promise<Refusal | undefined> {
  const asked = field !== 'decline-reason' && field !== 'here-until'
  if (asked && (await context.privateAnswersOff(viewer.org))) return { code: 'private-off' }
  if (favor === undefined) return undefined
  const seen = await showFavor(context, viewer, favor)
  return seen.ok ? undefined : seen.refusal
}

export const setPrivate: ServerOperation<z.infer<typeof setInput>, z.infer<typeof done>> = {
  name: 'private.set',
  about: 'Keep an answer about a favor for your own eyes.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/private' },
  who: 'member',
  input: setInput as unknown as z.ZodType<z.infer<typeof setInput>>,
  output: done,
  async run(context, viewer, { favor, answer }) {
    const refusal = await refusalOf(context, viewer, answer.field, favor)
    if (refusal) return refuse(refusal)
    const { field, ...rest } = answer
    await keepPrivate(context, viewer, field, favor, JSON.stringify(rest))
    return accept(seenByAuthor({ kept: true }))
  },
}

const clearInput = z.strictObject({
  field: z.enum(privateFields),
  subject: z.string().min(1).max(120),
})

export const clearPrivate: ServerOperation<z.infer<typeof clearInput>, z.infer<typeof done>> = {
  name: 'private.clear',
  about: 'Let a private answer of yours go.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/private/clear' },
  who: 'member',
  input: clearInput,
  output: done,
  async run(context, { org, person }, { field, subject }) {
    const cleared = await context.privateStore.clear(org, person, field, subject)
    if (!cleared) return refuse({ code: 'not-found' })
    return accept(seenByAuthor({ kept: false }))
  },
}

const keptLine = favorInput.omit({
  inReturnFor: true,
  passesOn: true,
  goal: true,
  shownTo: true,
})
type KeptLine = z.infer<typeof keptLine>
const keptAnswer = z.object({ subject: z.string() })

export const keepLine: ServerOperation<KeptLine, z.infer<typeof keptAnswer>> = {
  name: 'private.keep-line',
  about: 'Write a favor down for your own eyes only, also about people who have not joined.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/private/lines' },
  who: 'member',
  input: keptLine as unknown as z.ZodType<KeptLine>,
  output: keptAnswer,
  async run(context, viewer, line) {
    const refusal = await refusalOf(context, viewer, 'kept-favor')
    if (refusal) return refuse(refusal)
    if (line.day !== undefined && line.day < limits.oldestDay) {
      return refuse({ code: 'day-too-old', about: 'day' })
    }
    const subject = keptSubject(context)
    await keepPrivate(context, viewer, 'kept-favor', subject, JSON.stringify(line))
    return accept(seenByAuthor({ subject }))
  },
}

/** The call's key makes the same subject again, so that a retry keeps one line, not two. */
function keptSubject(context: Context): string {
  const { key } = context.call
  return key === undefined ? context.ids.favor() : keptLineOf(key)
}

const sayInput = z.strictObject({ subject: z.string().min(1).max(120) })

export const sayAloud: ServerOperation<z.infer<typeof sayInput>, FavorAnswer> = {
  name: 'private.say-aloud',
  about: 'Say a line aloud that you kept to yourself: from now on it is like any other.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/private/lines/say-aloud' },
  who: 'member',
  input: sayInput,
  output: favorAnswer,
  async run(context, viewer, { subject }) {
    const kept = await readPrivate(context, viewer, 'kept-favor')
    const line = kept.find((each) => each.subject === subject)
    if (!line) return refuse({ code: 'not-found' })
    const input = keptLine.parse(JSON.parse(line.plain))
    const said = await recordFavor.run(context, viewer, input)
    if (!said.ok) return said
    const { org, person } = viewer
    await context.privateStore.clear(org, person, 'kept-favor', subject)
    return said
  },
}

const listAnswer = z.object({
  answers: z
    .array(z.object({ field: z.enum(privateFields), subject: z.string(), plain: z.string() }))
    .readonly(),
})

export const listPrivate: ServerOperation<Record<string, never>, z.infer<typeof listAnswer>> = {
  name: 'private.list',
  about: 'Read what you keep for your own eyes.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/private' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: listAnswer,
  async run(context, viewer): Promise<Result<ReturnType<typeof readBack>, Refusal>> {
    return accept(readBack(await readPrivate(context, viewer)))
  },
}

const readBack = (answers: Awaited<ReturnType<typeof readPrivate>>) =>
  seenByAuthor({ answers: answers.filter(isAnswer) })
