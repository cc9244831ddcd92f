// What is said to hand work over, and what comes back.
import { z } from 'zod'
import { type HandoverId, handoverReasons, itemKinds } from '../../core/handover.ts'
import { limits } from '../../core/limits.ts'
import { changeId, instant, rotaId, shiftId } from '../rotas/shapes.ts'
import { day, id, note, partyView, plainText, who } from '../shapes.ts'

export const handoverId = id<HandoverId>('handover')

const itemInput = z.strictObject({
  kind: z.enum(itemKinds),
  words: plainText(limits.noteCharacters),
  owner: who.optional(),
  carriedFrom: handoverId.optional(),
})

export const handoverInput = z.strictObject({
  /** Left out for a new one; else all of it again. */
  handover: handoverId.optional(),
  team: who.optional(),
  rota: rotaId.optional(),
  shift: shiftId.optional(),
  change: changeId.optional(),
  why: z.enum(handoverReasons).default('shift'),
  /** Left out: whoever has the next shift of the duty. */
  to: z.array(who).max(limits.peopleAsked).optional(),
  items: z.array(itemInput).max(limits.itemsPerHandover),
  /** Left out: when the shift ends, or now. */
  dueAtMs: instant.optional(),
  backup: who.optional(),
})

export const handoverView = z.object({
  handover: handoverId,
  relation: z.enum(['from', 'to', 'team']),
  team: z.object({ team: z.string(), name: z.string() }),
  rota: rotaId.optional(),
  shift: shiftId.optional(),
  why: z.enum(handoverReasons),
  from: partyView,
  to: z.array(partyView),
  items: z.array(
    z.object({
      kind: z.enum(itemKinds),
      words: z.string(),
      owner: partyView.optional(),
      carriedFrom: handoverId.optional(),
    }),
  ),
  writtenDay: day,
  dueAtMs: z.number().int(),
  standing: z.enum(['waiting', 'received', 'withdrawn']),
  receivedBy: partyView.optional(),
  receivedAtMs: z.number().int().optional(),
  receivedWords: z.string().optional(),
  nudged: z.boolean(),
  backupTold: z.boolean(),
  actions: z.array(z.enum(['receive', 'write again', 'withdraw'])),
})
export type HandoverView = z.infer<typeof handoverView>

export const handoverAnswer = z.object({ handover: handoverView })
export type HandoverAnswer = z.infer<typeof handoverAnswer>
export const handoversAnswer = z.object({
  /** For you to receive. */
  forYou: z.array(handoverView),
  /** Shifts of yours that end within a day, or ended, with nothing handed over yet. */
  toWrite: z.array(
    z.object({
      rota: rotaId,
      shift: shiftId,
      dutyName: z.string(),
      endsAtMs: z.number().int(),
      to: z.array(partyView),
      /** What stood open in the one you received. */
      carryOver: z.array(itemInput),
    }),
  ),
  /** The team's, newest first. */
  handovers: z.array(handoverView),
})
export type HandoversAnswer = z.infer<typeof handoversAnswer>
export const receiveInput = z.strictObject({ handover: handoverId, words: note.optional() })
