// Looking at favors: one, or a page of one's own, newest first.
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import { favorsOfViewer } from '../../core/privacy/news-lens.ts'
import { type Seen, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import type { FavorId } from '../../core/vocabulary.ts'
import type { ServerOperation } from '../operation.ts'
import { cursor, favorId, favorView, pageSize } from '../shapes.ts'
import { type FavorAnswer, favorAnswer, showFavor, viewsOf } from './answer.ts'

export const readFavor: ServerOperation<{ favor: FavorId }, FavorAnswer> = {
  name: 'favor.read',
  about: 'Read one favor, as far as it is for you.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/favors/:favor' },
  who: 'member',
  input: z.strictObject({ favor: favorId }),
  output: favorAnswer,
  run: (context, viewer, { favor }) => showFavor(context, viewer, favor),
}

const listInput = z.strictObject({ cursor, limit: pageSize })
const listAnswer = z.object({ favors: z.array(favorView).readonly(), next: z.string().nullable() })

export const listFavors: ServerOperation<z.infer<typeof listInput>, z.infer<typeof listAnswer>> = {
  name: 'favor.list',
  about: 'Read the favors you gave, received or are named in, newest day first.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/favors' },
  who: 'member',
  input: listInput as unknown as z.ZodType<z.infer<typeof listInput>>,
  output: listAnswer,
  async run(context, viewer, { cursor: from, limit }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const facts = factsFor(ledger, viewer.person, context.clock.now())
    const own = [...favorsOfViewer({ ledger, viewer: viewer.person, facts })]
    const keyed = own
      .map((favor) => ({ favor, key: `${ledger.favors.get(favor)?.content.day} ${favor}` }))
      .sort((a, b) => (a.key < b.key ? 1 : -1))
    const after = from === undefined ? undefined : decoded(from)
    if (from !== undefined && after === undefined) {
      return refuse({ code: 'bad-input', about: 'cursor' })
    }
    const rest = after === undefined ? keyed : keyed.filter(({ key }) => key < after)
    const page = rest.slice(0, limit)
    const last = rest.length > limit ? page.at(-1) : undefined
    const favors = await viewsOf(
      context,
      viewer,
      page.map(({ favor }) => favor),
    )
    const next: Seen<string | null> = seenPlain(last ? encoded(last.key) : null)
    return accept(seenTogether({ favors, next }))
  },
}

const encoded = (key: string): string => Buffer.from(key).toString('base64url')

function decoded(text: string): string | undefined {
  const key = Buffer.from(text, 'base64url').toString('utf8')
  return key.length > 11 && key[10] === ' ' ? key : undefined
}
