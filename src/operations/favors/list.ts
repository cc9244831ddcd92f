// A page of one's own favors, newest first, narrowed as the reader asks: with whom, which way, what
// kind, when, how it stands, or by words in what they can read of it.
import { z } from 'zod'
import { countedFavor } from '../../core/ledger/balances.ts'
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { limits } from '../../core/limits.ts'
import { favorsOfViewer } from '../../core/privacy/news-lens.ts'
import { type Seen, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import type { FavorView } from '../../core/privacy/views.ts'
import type { Facts } from '../../core/record/decider.ts'
import { isTeam, partyPerson, sideOf } from '../../core/record/favor-sides.ts'
import type { FavorState } from '../../core/record/favor-state.ts'
import { accept, refuse } from '../../core/result.ts'
import type { FavorId, Side } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import type { ServerOperation } from '../operation.ts'
import { cursor, day, favorView, kind, pageSize, personId, plainText, teamId } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { viewsOf } from './answer.ts'

const standings = [
  'counted',
  'observed',
  'waiting',
  'confirmed',
  'declined',
  'lapsed',
  'withdrawn',
] as const

const listInput = z.strictObject({
  cursor,
  limit: pageSize,
  which: z.enum(['given', 'received']).optional(),
  with: z
    .union([personId, teamId, z.literal('former')])
    .optional()
    .describe('The other side: an id, or “former” for colleagues who are gone.'),
  kind: kind.optional(),
  from: day.optional().describe('The first day.'),
  until: day.optional().describe('The last day.'),
  standing: z
    .enum(standings)
    .optional()
    .describe('“counted”: those in the figures of your record.'),
  words: plainText(limits.nameCharacters).optional().describe('In a note, a name or a kind.'),
})
type ListInput = z.infer<typeof listInput>
const listAnswer = z.object({ favors: z.array(favorView).readonly(), next: z.string().nullable() })
export type ListAnswer = z.infer<typeof listAnswer>

export const listFavors: ServerOperation<ListInput, ListAnswer> = {
  name: 'favor.list',
  about: 'Read the favors you gave, received or are named in, newest day first.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/favors' },
  who: 'member',
  input: listInput as unknown as z.ZodType<ListInput>,
  output: listAnswer,
  async run(context, viewer, input) {
    const ledger = await context.scribe.ledger(viewer.org)
    const facts = factsFor(ledger, viewer.person, context.clock.now())
    const after = input.cursor === undefined ? undefined : decoded(input.cursor)
    if (input.cursor !== undefined && after === undefined) {
      return refuse({ code: 'bad-input', about: 'cursor' })
    }
    const asked: Asked = { input, facts, ledger }
    const rest = [...favorsOfViewer({ ledger, viewer: viewer.person, facts })]
      .flatMap((id) => ledger.favors.get(id) ?? [])
      .filter((favor) => fits(asked, favor))
      .map((favor) => ({ favor: favor.favor, key: keyOf(favor) }))
      .filter(({ key }) => after === undefined || key < after)
      .sort((a, b) => (a.key < b.key ? 1 : -1))
    const saying = await sayingWords(context, viewer, rest, input.words)
    const page = saying.slice(0, input.limit)
    const last = saying.length > input.limit ? page.at(-1) : undefined
    const favors = await viewsOf(
      context,
      viewer,
      page.map(({ favor }) => favor),
    )
    const next: Seen<string | null> = seenPlain(last ? encoded(last.key) : null)
    return accept(seenTogether({ favors, next }))
  },
}

interface Asked {
  readonly input: ListInput
  readonly facts: Facts
  readonly ledger: Ledger
}

interface Keyed {
  readonly favor: FavorId
  readonly key: string
}

const keyOf = ({ content, favor }: FavorState): string => `${content.day} ${favor}`

function fits({ input, facts, ledger }: Asked, favor: FavorState): boolean {
  const { kind: wanted, from, until, standing, which } = input
  const { day: on, kind: own } = favor.content
  if (wanted !== undefined && own !== wanted) return false
  if ((from !== undefined && on < from) || (until !== undefined && on > until)) return false
  if (standing === 'counted') {
    if (!countedFavor(ledger, favor)) return false
  } else if (standing !== undefined && favor.standing !== standing) return false
  // What lapsed is in its author's own view; the other side finds it only where they look for it.
  const lapsed = favor.standing === 'lapsed' && favor.author !== facts.actor
  if (lapsed && standing === undefined) return false
  const side = sideOf(favor, facts)
  if (which !== undefined && side !== (which === 'given' ? 'giver' : 'receiver')) return false
  return input.with === undefined || isWith(input.with, favor, side, facts)
}

/** Whether the other side is who was asked for. */
function isWith(
  other: NonNullable<ListInput['with']>,
  favor: FavorState,
  side: Side | undefined,
  facts: Facts,
): boolean {
  if (side === undefined) return false
  const party = side === 'giver' ? favor.receiver : favor.giver
  if (isTeam(party)) return party === other
  const person = partyPerson(party, facts)
  if (other !== 'former') return person === other
  const standing = person && facts.person(person)?.standing
  return standing === undefined || standing === 'left' || standing === 'erased'
}

/** Those whose note, names or kind hold the words, as the viewer reads them. */
async function sayingWords(
  context: Context,
  viewer: Viewer,
  favors: readonly Keyed[],
  words: string | undefined,
): Promise<readonly Keyed[]> {
  if (words === undefined) return favors
  const views = await viewsOf(
    context,
    viewer,
    favors.map(({ favor }) => favor),
  )
  const wanted = words.toLocaleLowerCase('en')
  const found = new Set(
    views.filter((view) => textIn(view).includes(wanted)).map(({ favor }) => favor),
  )
  return favors.filter(({ favor }) => found.has(favor))
}

function textIn(view: FavorView): string {
  const { giver, receiver, third, about, kind: said, note = '', waited = '' } = view
  const names = [giver, receiver, third, about].map((party) => party?.name ?? '')
  return [...names, said, note, waited].join(' ').toLocaleLowerCase('en')
}

const encoded = (key: string): string => Buffer.from(key).toString('base64url')

function decoded(text: string): string | undefined {
  const key = Buffer.from(text, 'base64url').toString('utf8')
  return key.length > 11 && key[10] === ' ' ? key : undefined
}
