// What is answered about one favor's past: who said what of it, by day, oldest first.
import { z } from 'zod'
import { type HistoryView, historyKinds } from '../../core/privacy/record-views.ts'
import { day, effortView, expectation, favorView, kind, partyView } from '../shapes.ts'

const content = z.object({ kind, day, effort: effortView.optional() })

const historyLine = z.object({
  what: z.enum(historyKinds),
  day,
  by: partyView.optional(),
  expectation: expectation.optional(),
  returnDay: day.nullable().optional().describe('null where a day was taken away again.'),
  before: content.optional(),
  after: content.optional(),
  noteChanged: z.literal(true).optional(),
  other: favorView.optional().describe('What returned or passed it on, where you may see it.'),
})

export const historyAnswer = z.object({
  favor: favorView,
  history: z.array(historyLine).describe('For its two sides; empty for others.'),
  answers: favorView.optional().describe('The favor this one returns or passes on.'),
  answeredBy: favorView.optional().describe('The favor that returned this one or passed it on.'),
}) as unknown as z.ZodType<HistoryView>
export type HistoryAnswer = HistoryView
