// What a person's own record answers: only they ever read it.
import { z } from 'zod'
import { day, favorId, favorView, kind, partyView } from '../shapes.ts'

export const spans = ['half a year', '90 days', 'all'] as const
export type Span = (typeof spans)[number]

/** One week from its Monday; minutes count only favors whose effort was said. */
export const weekView = z.object({
  monday: day,
  given: z.number().int(),
  received: z.number().int(),
  givenMinutes: z.number().int(),
  receivedMinutes: z.number().int(),
})
export type WeekView = z.infer<typeof weekView>

/** One colleague, A to Z. Minutes only where they were asked for. */
export const withWhomView = z.object({
  who: partyView,
  given: z.number().int(),
  received: z.number().int(),
  kinds: z.array(kind).readonly(),
  lastDay: day,
  givenMinutes: z.number().int().optional(),
  receivedMinutes: z.number().int().optional(),
})
export type WithWhomView = z.infer<typeof withWhomView>

/** One step of a chain that began with a favor of the viewer's. */
export const chainStep = z.object({
  favor: favorId.optional(),
  how: z.enum(['given', 'passed on', 'came home']),
  giver: partyView,
  /** Left out where it is for those two to show. */
  receiver: partyView.optional(),
  kind: kind.optional(),
  day: day.optional(),
  waiting: z.boolean(),
})
export type ChainStep = z.infer<typeof chainStep>

export const recordAnswer = z.object({
  span: z.enum(spans),
  from: day,
  until: day,
  weeks: z.array(weekView).readonly(),
  /** Weeks named in words: the most given and the most received, with the favor behind each. */
  tallest: z.object({ given: favorView.optional(), received: favorView.optional() }),
  favors: z.number().int(),
  /** Lines of the viewer's that wait for the other side's word. */
  waiting: z.number().int(),
  /** Favors whose effort was left unsaid: they count no minutes. */
  effortUnsaid: z.number().int(),
  withWhom: z.array(withWhomView).readonly(),
  /** Said aloud and open, either way. */
  open: z.array(favorView).readonly(),
  /** How returns of the viewer's ended in this span. */
  ended: z.object({
    freely: z.number().int(),
    cameHome: z.number().int(),
    passedOn: z.number().int(),
    letGo: z.number().int(),
  }),
  chains: z.array(z.object({ steps: z.array(chainStep).readonly() })).readonly(),
})
export type RecordAnswer = z.infer<typeof recordAnswer>
