// What is said to set up a rota, plan it and change hands in it, and what comes back.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import type {
  AbsencePlanView,
  ChangeView,
  ExplainView,
  RotaBrief,
  RotaView,
  WhoView,
} from '../../core/privacy/rota-views.ts'
import {
  type ChangeId,
  type DutyId,
  type RotaId,
  rotaModes,
  type ShiftId,
  type Wish,
} from '../../core/rota.ts'
import { isZone } from '../../core/zone.ts'
import { askView } from '../asks/shapes.ts'
import { day, id, note, personId, plainText, who } from '../shapes.ts'

export const rotaId = id<RotaId>('rota')
export const dutyId = id<DutyId>('duty')
export const shiftId = id<ShiftId>('shift')
export const changeId = id<ChangeId>('change')

export const instant = z.number().int().min(0).max(8_640_000_000_000_000)
export const span = z.strictObject({ fromMs: instant, untilMs: instant })
const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 14:00.')
const zone = z.string().max(64).refine(isZone, 'no time zone goes by that name')

const pattern = z.strictObject({
  recurs: z.union([
    z.strictObject({
      every: z.literal('week'),
      weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7),
      weeks: z.number().int().min(1).max(26).default(1),
    }),
    z.strictObject({
      every: z.literal('month'),
      days: z.array(z.number().int().min(0).max(31)).min(1).max(31),
    }),
  ]),
  starts: clock,
  ends: clock,
  daysLater: z.number().int().min(0).max(14).default(0),
  from: day,
  until: day.optional(),
  except: z.array(day).max(limits.rotaDays).default([]),
  holidays: z.enum(['as any day', 'not on holidays']).default('as any day'),
})

export const dutyInput = z.strictObject({
  /** Left out for a new one. */
  duty: dutyId.optional(),
  name: plainText(limits.nameCharacters),
  letter: plainText(2),
  look: z.enum(['outlined', 'tinted', 'solid']).default('outlined'),
  weight: z.number().int().min(10).max(1_000).default(100),
  people: z.number().int().min(1).max(10).default(1),
  zone: zone.optional(),
  patterns: z.array(pattern).min(1).max(limits.patternsPerDuty),
})

export const memberInput = z.strictObject({
  person: who.describe('By id, name or address.'),
  sharePercent: z.number().int().min(10).max(100).default(100),
  /** Names or ids of duties; left out: all of them. */
  duties: z.array(plainText(limits.nameCharacters)).max(limits.dutiesPerRota).optional(),
  from: day.optional(),
  until: day.optional(),
  shadowsUntil: day.optional(),
  hours: z.strictObject({ from: clock, until: clock, zone: zone.optional() }).optional(),
  weeklyMinutes: z.number().int().min(60).max(10_080).optional(),
  shiftsPerPeriod: z.number().int().min(0).max(200).optional(),
})

export const rulesInput = z.strictObject({
  restMinutes: z.number().int().min(0).max(2_880).default(660),
  consecutiveDays: z.number().int().min(1).max(31).default(6),
  weeklyMinutes: z.number().int().min(60).max(10_080).default(10_080),
  apart: z
    .array(z.strictObject({ one: who, other: who }))
    .max(50)
    .default([]),
})

export const termsInput = z.strictObject({
  zone,
  mode: z.enum(rotaModes).default('fair'),
  duties: z.array(dutyInput).max(limits.dutiesPerRota),
  members: z.array(memberInput).max(limits.membersPerRota),
  rules: rulesInput.prefault({}),
  holidays: z
    .string()
    .regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/)
    .optional(),
  periodWeeks: z.number().int().min(1).max(12).default(4),
  backup: who.optional(),
})
export type TermsInput = z.infer<typeof termsInput>

export const formInput = z.strictObject({
  team: who,
  name: plainText(limits.nameCharacters),
  terms: termsInput.optional(),
})

export const setUpInput = z.strictObject({
  rota: rotaId,
  version: z
    .number()
    .int()
    .min(0)
    .describe('The version you changed: another’s is not overwritten.'),
  name: plainText(limits.nameCharacters).optional(),
  terms: termsInput,
})

export const rotaReadInput = z.strictObject({
  rota: rotaId,
  from: day.optional().describe('Left out: the Monday of this week.'),
  weeks: z.coerce.number().int().min(1).max(12).default(4),
  shift: shiftId.optional().describe('The weeks around this one, instead of `from`.'),
})

const brief = z.object({
  rota: rotaId,
  name: z.string(),
  team: z.object({ team: z.string(), name: z.string() }),
  yours: z.boolean(),
}) as unknown as z.ZodType<RotaBrief>
export const whosAnswer = z.object({
  rotas: z.array(z.looseObject({})).readonly() as unknown as z.ZodType<readonly WhoView[]>,
})
export type WhosAnswer = z.infer<typeof whosAnswer>
export const rotasAnswer = z.object({ rotas: z.array(brief).readonly() })
export type RotasAnswer = z.infer<typeof rotasAnswer>

// The views are typed by the lens; here they pass as they are.
const seen = <View>(): z.ZodType<View> => z.looseObject({}) as unknown as z.ZodType<View>
export const rotaView = seen<RotaView>()
export const changeView = seen<ChangeView>()
export const rotaAnswer = z.object({ rota: rotaView })
export type RotaAnswer = z.infer<typeof rotaAnswer>
export const changeAnswer = z.object({ change: changeView })
export const explainAnswer = z.object({ explain: seen<ExplainView>() })

/** What one who plans reads back to change it: as it was said, with names. */
export const setUpAnswer = z.object({
  rota: rotaId,
  version: z.number().int(),
  name: z.string(),
  terms: termsInput,
})
export type SetUpAnswer = z.infer<typeof setUpAnswer>

const seatInput = z.strictObject({
  duty: dutyId,
  fromMs: instant,
  untilMs: instant,
  /** A shift that is published already; left out for a new one. */
  shift: shiftId.optional(),
  person: personId.optional(),
  shadow: personId.optional(),
  pinned: z.boolean().optional(),
})
export type SeatInput = z.infer<typeof seatInput>

/** What a plan would be. Nothing is written; the same input and seed give the same plan. */
export const previewInput = z.strictObject({
  rota: rotaId,
  from: day,
  weeks: z.number().int().min(1).max(12).optional(),
  seed: z.number().int().min(0).max(1_000_000_000).optional(),
  /** Seats somebody decided, and those to leave open for volunteers. */
  pins: z.array(seatInput).max(limits.shiftsPerPlan).default([]),
  /** Leaves open what has no pin: people sign up first. */
  leaveOpen: z.boolean().default(false),
  /** As evenly as can be, instead of moving as little of what is published as can be. */
  afresh: z.boolean().default(false),
})
export const previewAnswer = z.object({
  version: z.number().int(),
  from: day,
  until: day,
  seed: z.number().int(),
  seats: z.array(seatInput),
  /** How many had no lawful holder: they are shown open. */
  open: z.number().int(),
  spread: z.object({ least: z.number(), most: z.number(), bound: z.number() }),
  binding: z.string().optional(),
  /** Rules that clash, each in a sentence that says what to change. */
  clashes: z.array(z.string()),
  /** What each one gets: only for one who plans, A to Z, in hundredths of an ordinary shift. */
  capped: z.boolean(),
})
export type PreviewInput = z.input<typeof previewInput>
export type PreviewAnswer = z.infer<typeof previewAnswer>

export const publishInput = z.strictObject({
  rota: rotaId,
  version: z.number().int().min(0),
  from: day,
  until: day,
  seed: z.number().int().min(0),
  seats: z.array(seatInput).max(limits.shiftsPerPlan),
})
export type PublishInput = z.infer<typeof publishInput>

const wish = z.strictObject({
  how: z.enum(['want', 'rather not', 'cannot']),
  on: z.union([
    z.strictObject({ days: z.array(day).min(1).max(31) }),
    z.strictObject({ weekdays: z.array(z.number().int().min(1).max(7)).min(1).max(7) }),
  ]),
  duty: dutyId.optional(),
})
export const wishesInput = z.strictObject({
  rota: rotaId,
  wishes: z.array(wish).max(limits.wishesPerPeriod),
})
/** One's own, and what is left of each budget. */
export const wishesAnswer = z.object({
  wishes: z.array(wish).readonly() as unknown as z.ZodType<readonly Wish[]>,
  left: z.object({ want: z.number(), 'rather not': z.number(), cannot: z.number() }).readonly(),
})
export type WishesAnswer = z.infer<typeof wishesAnswer>

/** One shift, or a part of it. */
export const shiftInput = z.strictObject({ rota: rotaId, shift: shiftId, span: span.optional() })

export const askCoverInput = shiftInput.extend({
  /** Who is asked: by name; left out: everybody of the rota who could. */
  people: z.array(who).max(limits.peopleAsked).optional(),
  note: note.optional(),
  /** Left out: half of the time until it begins, two days at most. */
  expiresAtMs: instant.optional(),
  manner: z.enum(['one at a time', 'a few', 'everyone']).default('a few'),
  /** A lead, for somebody who is away. */
  for: personId.optional(),
})
export const askCoverAnswer = z.object({ ask: askView })

export const swapInput = z.strictObject({
  rota: rotaId,
  gives: shiftId,
  takes: shiftId,
  words: note.optional(),
  expiresAtMs: instant.optional(),
  for: personId.optional(),
})
export const changeInput = z.strictObject({ rota: rotaId, change: changeId })
export const answerChangeInput = changeInput.extend({
  answer: z.enum(['accept', 'not this time', 'tell me more']),
  words: note.optional(),
})

export const absenceInput = z.strictObject({
  rota: rotaId,
  from: day,
  until: day,
  /** A lead, for somebody of the team. */
  for: personId.optional(),
})
export const absenceAnswer = z.object({ plans: z.array(seen<AbsencePlanView>()) })
export type AbsenceAnswer = z.infer<typeof absenceAnswer>
export const proposeAbsenceInput = absenceInput.extend({
  moves: z
    .array(z.strictObject({ shift: shiftId, to: personId.optional() }))
    .min(1)
    .max(limits.movesPerChange),
  words: note.optional(),
})
