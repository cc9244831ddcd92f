// What is said and answered about calendar feeds: one's own shifts, and those of a team, each at a
// secret address that a calendar reads without signing in.
import { z } from 'zod'
import type { FeedOf } from '../../core/privacy/feed-lens.ts'
import { day, teamId } from '../shapes.ts'

/** Whose shifts: one's own, or a team's. */
export const feedOf: z.ZodType<FeedOf> = z.union([z.literal('me'), teamId])

export const feedView = z.object({
  of: feedOf,
  /** A team's name. */
  name: z.string().optional(),
  /** Since when there is an address; none: there is none, or it was stopped. */
  since: day.optional(),
  /** The address of the iCal feed, where it can be shown: right after it was made, at least. */
  url: z.string().optional(),
  /** The same as JSON. */
  jsonUrl: z.string().optional(),
})
export type FeedView = z.infer<typeof feedView>

/** One's own first, then teams A to Z. */
export const feedsAnswer = z.object({ feeds: z.array(feedView) })
export type FeedsAnswer = z.infer<typeof feedsAnswer>

/** Makes the first address as well as a new one; the one before stops at once. */
export const renewFeedInput = z.strictObject({ of: feedOf })
export const stopFeedInput = z.strictObject({ of: feedOf })
