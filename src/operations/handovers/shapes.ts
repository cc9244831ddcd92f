// What is said to hand work over, and what comes back.
import { z } from 'zod'
import { type HandoverId, handoverReasons, itemKinds } from '../../core/handover.ts'
import { limits } from '../../core/limits.ts'
import {
  type HandoversToWriteView,
  type HandoverView,
  handoverActions,
} from '../../core/privacy/handover-views.ts'
import { changeId, instant, rotaId, shiftId } from '../rotas/shapes.ts'
import { day, id, note, partyView, personId, plainText, teamId, who } from '../shapes.ts'

export const handoverId = id<HandoverId>('handover')

const itemInput = z.strictObject({
  kind: z.enum(itemKinds),
  words: plainText(limits.noteCharacters),
  owner: who.optional().describe('Whose the next step is; of the team, or one it goes to.'),
  carriedFrom: handoverId.optional().describe('Stood open in that handover.'),
})

export const handoverInput = z.strictObject({
  handover: handoverId.optional().describe('Left out for a new one; else all of it again.'),
  team: who.optional().describe('Left out: of the rota, or your only team.'),
  rota: rotaId.optional(),
  shift: shiftId.optional(),
  change: changeId.optional(),
  why: z
    .enum(handoverReasons)
    .optional()
    .describe('Left out: a shift or a swap where one is named, else a project.'),
  to: z
    .array(who)
    .max(limits.peopleAsked)
    .optional()
    .describe('Left out: whoever has the next shift of the duty.'),
  items: z
    .array(itemInput)
    .max(limits.itemsPerHandover)
    .describe('None at all says that there is nothing to hand over.'),
  dueAtMs: instant.optional().describe('Left out: when the shift ends, or now.'),
  backup: who.optional().describe('Told when nobody received it in half an hour.'),
})
export type HandoverInput = z.infer<typeof handoverInput>

const itemView = z.object({
  kind: z.enum(itemKinds),
  words: z.string(),
  owner: partyView.optional(),
  carriedFrom: handoverId.optional(),
})

export const handoverView = z.object({
  handover: handoverId,
  relation: z.enum(['from', 'to', 'backup', 'team']),
  team: z.object({ team: teamId, name: z.string() }),
  rota: rotaId.optional(),
  shift: shiftId.optional(),
  change: z.object({ change: changeId, closed: z.boolean() }).optional(),
  why: z.enum(handoverReasons),
  from: partyView,
  to: z.array(partyView),
  backup: partyView.optional(),
  items: z.array(itemView),
  writtenDay: day,
  dueAtMs: z.number().int(),
  standing: z.enum(['waiting', 'received', 'withdrawn']),
  receivedBy: partyView.optional(),
  receivedAtMs: z.number().int().optional(),
  receivedWords: z.string().optional(),
  nudged: z.boolean(),
  backupTold: z.boolean(),
  actions: z.array(z.enum(handoverActions)),
}) as unknown as z.ZodType<HandoverView>

export const handoverAnswer = z.object({ handover: handoverView })
export type HandoverAnswer = z.infer<typeof handoverAnswer>

export const handoverListInput = z.strictObject({
  why: z.enum(handoverReasons).optional(),
  standing: z.enum(['waiting', 'received']).optional(),
  person: personId.optional().describe('Written by them, for them, or received by them.'),
  before: z.coerce.number().int().min(0).optional().describe('Due before that instant.'),
})
export type HandoverListInput = z.infer<typeof handoverListInput>

const toWriteView = z.object({
  rota: rotaId,
  shift: shiftId,
  dutyName: z.string(),
  to: z.array(partyView),
  carryOver: z.array(itemView),
})

export const toWriteViews = z.array(
  toWriteView.extend({ endsAtMs: z.number().int() }),
) as unknown as z.ZodType<HandoversToWriteView['toWrite']>

export const handoversAnswer = z.object({
  forYou: z.array(handoverView).readonly().describe('For you to receive, soonest due first.'),
  toWrite: toWriteViews.describe(
    'Shifts of yours that end within a day, or ended in the last, with nothing handed over yet.',
  ),
  given: z
    .array(toWriteView.extend({ beginsAtMs: z.number().int(), change: changeId.optional() }))
    .describe('Shifts you gave to somebody, with nothing handed over yet.') as unknown as z.ZodType<
    HandoversToWriteView['given']
  >,
  /** Where the viewer can hand something over, and what stood open in the one they received. */
  teams: z.array(
    z.object({ team: teamId, name: z.string(), carryOver: z.array(itemView) }),
  ) as unknown as z.ZodType<HandoversToWriteView['teams']>,
  handovers: z.array(handoverView).readonly().describe('All you may read, the newest due first.'),
  more: z.boolean().describe('There are older ones than these.'),
})
export type HandoversAnswer = z.infer<typeof handoversAnswer>

export const receiveInput = z.strictObject({ handover: handoverId, words: note.optional() })
