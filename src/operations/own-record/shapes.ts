// What a person's own record answers: only they ever read it.
import { z } from 'zod'
import type { RecordView } from '../../core/privacy/record-views.ts'
import { day, favorView, kind, partyView } from '../shapes.ts'

const count = z.number().int()

const week = z.object({
  monday: day,
  given: count,
  received: count,
  givenMinutes: count.describe('Minutes of the favors whose effort was said.'),
  receivedMinutes: count,
})

const withWhom = z.object({
  who: partyView,
  gave: z.array(kind),
  received: z.array(kind),
  lastDay: day,
  givenMinutes: count.optional().describe('Only where hours were asked for.'),
  receivedMinutes: count.optional(),
})

const chainStep = z.object({
  how: z.enum(['given', 'passed on', 'came home']),
  by: partyView,
  favor: favorView.optional().describe('Left out where it is for those two to show.'),
})

const named = z.object({ monday: day, favor: favorView }).optional()
const bothNamed = z.object({ given: named, received: named })

export const recordAnswer = z.object({
  from: day,
  until: day,
  weeks: z.array(week),
  tallest: z.object({ hours: bothNamed, favors: bothNamed }).describe('Weeks to name in words.'),
  favors: count,
  effortUnsaid: count,
  waiting: count,
  withWhom: z.array(withWhom).describe('A to Z.'),
  open: z.array(favorView).describe('Said aloud and open, either way.'),
  ended: z.object({ freely: count, cameHome: count, passedOn: count, letGo: count }),
  chains: z.array(z.object({ steps: z.array(chainStep) })),
}) as unknown as z.ZodType<RecordView>
export type RecordAnswer = RecordView
