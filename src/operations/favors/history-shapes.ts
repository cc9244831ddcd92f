// What is answered about one favor's past: who said what of it, by day, oldest first.
import { z } from 'zod'
import { day, effortView, expectation, favorView, kind, partyView } from '../shapes.ts'

export const historyKinds = [
  'recorded',
  'brought in',
  'confirmed',
  'declined',
  'word taken back',
  'lapsed',
  'withdrawn',
  'corrected',
  'expectation said',
  'return refused',
  'return day set',
  'returned',
  'passed on',
  'let go',
  'shown',
  'hidden',
  'noticed',
  'third left',
  'note disputed',
  'note accepted',
] as const
export type HistoryKind = (typeof historyKinds)[number]

const content = z.object({ kind, day, effort: effortView.optional() })

export const historyLine = z.object({
  what: z.enum(historyKinds),
  day,
  by: partyView,
  expectation: expectation.optional(),
  /** The day set for a return, or taken away again. */
  returnDay: day.nullable().optional(),
  before: content.optional(),
  after: content.optional(),
  /** The favor that returned or passed it on, where the viewer may see it. */
  other: favorView.optional(),
})
export type HistoryLine = z.infer<typeof historyLine>

export const historyAnswer = z.object({
  favor: favorView,
  /** For its two sides; empty for others. */
  history: z.array(historyLine).readonly(),
  /** The favor this one answers, where the viewer may see it. */
  answers: favorView.optional(),
})
export type HistoryAnswer = z.infer<typeof historyAnswer>
