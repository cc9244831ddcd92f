// The shapes of inputs and answers, once: they check what comes in, and describe the API.
import { z } from 'zod'
import { limits } from '../core/limits.ts'
import {
  type FavorView,
  type NewsView,
  type NoticeView,
  noticeKinds,
  type PartyView,
  type PersonView,
  type TeamView,
} from '../core/privacy/views.ts'
import { cleaned } from '../core/text.ts'
import {
  type AgreementId,
  type AskId,
  effortSizes,
  expectations,
  type FavorId,
  favorKinds,
  type GoalId,
  type IdentityId,
  type ImportId,
  identityKinds,
  type PersonId,
  type TeamId,
} from '../core/vocabulary.ts'

const idPattern = (prefix: string): RegExp => new RegExp(`^${prefix}_[0-9a-z-]{1,64}$`)

export const id = <T extends string>(prefix: string): z.ZodType<T> =>
  z.string().max(80).regex(idPattern(prefix)) as unknown as z.ZodType<T>

export const favorId = id<FavorId>('favor')
export const personId = id<PersonId>('person')
export const teamId = id<TeamId>('team')
export const identityId = id<IdentityId>('identity')
export const goalId = id<GoalId>('goal')
export const askId = id<AskId>('ask')
export const agreementId = id<AgreementId>('agreement')
export const importId = id<ImportId>('import')

/** Plain text of at most `characters`, with control and direction-changing characters taken out. */
export function plainText(characters: number): z.ZodType<string> {
  return z
    .string()
    .max(characters * 2)
    .transform(cleaned)
    .pipe(z.string().min(1).max(characters)) as unknown as z.ZodType<string>
}

export const day = z.iso.date().describe('A plain day, such as 2026-05-12.')
export const kind = z.enum(favorKinds)
export const expectation = z.enum(expectations)
const size = z.enum(Object.keys(effortSizes) as ['S', 'M', 'L'])

/** Who is meant: `me`, a name, an address, or an id. */
export const who = plainText(limits.addressCharacters)
export const note = plainText(limits.noteCharacters)

/** Effort as it is said: minutes, or a size (S 30, M 120, L 480 minutes). */
export const effortSaid = z.union([
  z.strictObject({ minutes: z.number().int().min(0).max(1_000_000) }),
  z.strictObject({ size }),
])

export const effortView = z.object({ minutes: z.number().int(), size: size.optional() })

export const partyView = z.union([
  z.object({ is: z.enum(['you', 'person']), person: personId, name: z.string() }),
  z.object({ is: z.literal('team'), team: teamId, name: z.string() }),
  z.object({ is: z.literal('former colleague'), name: z.string() }),
]) as unknown as z.ZodType<PartyView>

const actions = [
  'confirm',
  'decline',
  'withdraw',
  'correct',
  'show',
  'hide',
  'notice',
  'say-expectation',
  'refuse-return',
  'return',
  'pass-on',
  'let-go',
  'make-formal',
  'set-return-day',
  'dispute-note',
  'accept-note',
  'leave-third',
] as const

export const favorView = z.object({
  favor: favorId,
  relation: z.enum(['giver', 'receiver', 'third', 'team']),
  giver: partyView,
  receiver: partyView,
  kind,
  day,
  standing: z.enum(['observed', 'waiting', 'confirmed', 'declined', 'lapsed', 'withdrawn']),
  writtenBy: z.enum(['giver', 'receiver']),
  withinLine: z.boolean(),
  observed: z.boolean(),
  about: partyView.optional(),
  third: partyView.optional(),
  effort: effortView.optional(),
  note: z.string().optional(),
  noteDisputed: z.boolean().optional(),
  saidByGiver: expectation.optional(),
  saidByReceiver: expectation.optional(),
  returnIs: z
    .enum(['open', 'refused', 'returned', 'passed on', 'let go', 'made formal'])
    .optional(),
  under: agreementId.optional().describe('The agreement of yours it stands under.'),
  returnDay: day.optional(),
  answers: z.object({ how: z.enum(['returns', 'passes on']), favor: favorId }).optional(),
  shownTo: z.enum(['us two', 'waiting for the other side', 'our team']).optional(),
  lapses: day.optional(),
  goal: z.string().optional(),
  waited: z.string().optional(),
  sawThat: z.array(partyView).optional(),
  actions: z.array(z.enum(actions)),
}) as unknown as z.ZodType<FavorView>

export const newsView = z.object({
  news: z.enum([
    'recorded',
    'confirmed',
    'declined',
    'corrected',
    'lapsed',
    'return said',
    'offered freely',
    'return refused',
    'returned',
    'passed on',
    'let go',
    'made formal',
    'shown',
    'noticed',
    'note disputed',
  ]),
  day,
  by: partyView,
  favor: favorView,
  other: favorView.optional(),
  before: z.object({ kind, day, effort: effortView.optional() }).optional(),
}) as unknown as z.ZodType<NewsView>

export const role = z.enum(['admin', 'council'])

export const personView = z.object({
  person: personId,
  name: z.string(),
  you: z.boolean(),
  standing: z.enum(['named', 'invited', 'joined', 'left']),
  roles: z.array(role).readonly().optional(),
}) as unknown as z.ZodType<PersonView>

export const teamView = z.object({
  team: teamId,
  name: z.string(),
  people: z.number().int(),
  yours: z.boolean(),
}) as unknown as z.ZodType<TeamView>

export const noticeView = z.object({
  notice: z.enum(noticeKinds),
  day,
  by: partyView,
  import: z.object({ import: importId, name: z.string(), lines: z.number().int() }).optional(),
  person: personView.optional(),
  team: teamView.optional(),
  role: role.optional(),
  addressKind: z.enum(identityKinds).optional(),
}) as unknown as z.ZodType<NoticeView>

export const cursor = z.string().max(200).optional().describe('Where the last page ended.')
export const pageSize = z.coerce.number().int().min(1).max(limits.pageRows).default(50)
