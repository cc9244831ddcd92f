// A feed read by its address alone, as the one whose it is would see it today. Who has left, was
// erased or is no longer of the team has none; a renewed or stopped address says that it ended.
import { limits } from '../../core/limits.ts'
import { type FeedView, feedView } from '../../core/privacy/feed-lens.ts'
import type { Seen } from '../../core/privacy/seen.ts'
import { isGone } from '../../core/record/standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { dayMs, dayOf, startOfDayMs } from '../../core/time.ts'
import type { Context, House } from '../context.ts'
import { lensOf } from '../look.ts'
import { keptFeed, readSecret } from './addresses.ts'

export interface FeedAsked {
  readonly feed: FeedView
  /** Midnight of the day it is read on: the same day gives the same bytes. */
  readonly writtenAtMs: number
  /** Shown as free time. */
  readonly free: boolean
}

/** A calendar for programs; `surfaces/ical` writes it, main injects it. */
export type FeedWriter = (asked: FeedAsked) => string

/** What touches the year before and the year after today. */
export async function feedByAddress(
  house: House,
  secret: string,
): Promise<Result<Seen<FeedView>, Refusal>> {
  const address = await readSecret(house, secret)
  if (!address) return refuse({ code: 'not-found' })
  const { org, person, of, mark } = address
  const ledger = await house.scribe.ledger(org)
  const state = ledger.people.get(person)
  if (!state || isGone(state)) return refuse({ code: 'feed-ended' })
  const kept = await keptFeed(house, { org, person }, of)
  if (kept?.mark !== mark) return refuse({ code: 'feed-ended' })
  const context: Context = { ...house, call: { inputHash: '' } }
  const { glass } = await lensOf(context, { org, person })
  const todayMs = startOfDayMs(dayOf(house.clock.now()))
  const window = {
    fromMs: todayMs - limits.feedDays.back * dayMs,
    untilMs: todayMs + limits.feedDays.ahead * dayMs,
  }
  const feed = feedView(glass, of, window)
  return feed ? accept(feed) : refuse({ code: 'feed-ended' })
}

/** Midnight in UTC of the day it is. */
export const feedDayMs = ({ clock }: House): number => startOfDayMs(dayOf(clock.now()))
