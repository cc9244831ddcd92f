// The addresses under which calendar programs read somebody's shifts: their own to see, to renew
// when one got about, and to stop. There is none until its owner asks for it.
import { z } from 'zod'
import { type FeedOf, feedTeams } from '../../core/privacy/feed-lens.ts'
import { type Seen, seenByAuthor } from '../../core/privacy/seen.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import { addressSecret, dropMark, keptFeed, renewMark } from './addresses.ts'
import { type FeedsAnswer, feedsAnswer, renewFeedInput, stopFeedInput } from './shapes.ts'

interface Known {
  readonly of: FeedOf
  readonly name: string
}

async function feedsFor(context: Context, viewer: Viewer): Promise<readonly Known[]> {
  const { glass } = await lensOf(context, viewer)
  const teams = feedTeams(glass).map(({ team, name }) => ({ of: team, name }))
  return [{ of: 'me', name: 'Your shifts' }, ...teams]
}

async function answer(
  context: Context,
  viewer: Viewer,
): Promise<Result<Seen<FeedsAnswer>, Refusal>> {
  const feeds = await Promise.all(
    (await feedsFor(context, viewer)).map(async ({ of, name }) => {
      const named = of === 'me' ? { of } : { of, name }
      const kept = await keptFeed(context, viewer, of)
      if (!kept) return named
      const secret = await addressSecret(context, { ...viewer, of, mark: kept.mark })
      const address = `${context.post.publicUrl}/feeds/${secret}`
      const reached = { url: `${address}.ics`, jsonUrl: `${address}.json` }
      return { ...named, since: kept.since, ...reached }
    }),
  )
  return accept(seenByAuthor({ feeds }))
}

export const readFeeds: ServerOperation<Record<string, never>, FeedsAnswer> = {
  name: 'feed.read',
  about: 'Read under which addresses calendar programs see your shifts. They are yours alone.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/feeds' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: feedsAnswer,
  run: answer,
}

async function change(
  context: Context,
  viewer: Viewer,
  of: FeedOf,
  keep: typeof renewMark,
): Promise<Result<Seen<FeedsAnswer>, Refusal>> {
  const known = await feedsFor(context, viewer)
  if (!known.some((each) => each.of === of)) return refuse({ code: 'not-found' })
  await keep(context, viewer, of)
  return answer(context, viewer)
}

export const renewFeed: ServerOperation<{ of: FeedOf }, FeedsAnswer> = {
  name: 'feed.renew',
  about: 'Have an address for a feed; one there was before ends with it.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/feeds/renew' },
  who: 'member',
  input: renewFeedInput,
  output: feedsAnswer,
  run: (context, viewer, input) => change(context, viewer, input.of, renewMark),
}

export const stopFeed: ServerOperation<{ of: FeedOf }, FeedsAnswer> = {
  name: 'feed.stop',
  about: 'End the address of a feed: calendar programs read nothing under it any more.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/feeds/stop' },
  who: 'member',
  input: stopFeedInput,
  output: feedsAnswer,
  run: (context, viewer, input) => change(context, viewer, input.of, dropMark),
}
