// What is said to ask and to answer, and what comes back.
import { z } from 'zod'
import { answerWords, manners } from '../../core/asking.ts'
import { limits } from '../../core/limits.ts'
import type { AskPreview } from '../../core/privacy/ask-preview.ts'
import {
  type AskView,
  askActions,
  askStandings,
  type FairView,
  fairBands,
} from '../../core/privacy/ask-views.ts'
import {
  askId,
  day,
  effortSaid,
  effortView,
  favorId,
  favorView,
  goalId,
  kind,
  note,
  partyView,
  personId,
  personView,
  plainText,
  teamId,
  who,
} from '../shapes.ts'

const instant = z.number().int().min(0).max(8_640_000_000_000_000)
const span = z.strictObject({ fromMs: instant, untilMs: instant })
/** The asker's words of an ask, an answer or a line of the thread. */
export const words = plainText(limits.noteCharacters)

/** Somebody not here yet: they answer by a link, which a mail brings or the asker hands on. */
const newcomer = z.strictObject({
  name: plainText(limits.nameCharacters),
  email: z.email().max(limits.addressCharacters).optional(),
})

/** Who is asked: people by name, a whole team, or everybody here. */
export const audienceInput = z.union([
  z.strictObject({
    people: z.array(who).max(limits.peopleAsked).default([]),
    newcomers: z.array(newcomer).max(limits.peopleAsked).default([]),
  }),
  z.strictObject({ team: who }),
  z.strictObject({ everyone: z.literal(true) }),
])

export const askInput = z.strictObject({
  kind: kind.default('other'),
  what: words.describe('What is asked, in your words: “take my late shift”.'),
  note: note.optional().describe('Why, or what helps to answer.'),
  effort: effortSaid.optional(),
  span: span.optional().describe('From when until when, in milliseconds since 1970.'),
  neededBy: day.optional(),
  about: who.optional(),
  goal: goalId.optional(),
  waited: note.optional().describe('What waits for it.'),
  to: audienceInput,
  leaveOut: z.array(personId).max(limits.peopleAsked).optional().describe('Not to be asked.'),
  manner: z.enum(manners).default('one at a time'),
  gatherUntilMs: instant.optional().describe('Answers are gathered until then.'),
  expiresAtMs: instant.describe('By then you have an answer either way.'),
})
export type AskInput = z.infer<typeof askInput>

const alternativeInput = z.strictObject({
  person: who.optional(),
  day: day.optional(),
  smaller: words.optional(),
})

export const answerInput = z.strictObject({
  ask: askId,
  answer: z.enum(answerWords),
  words: words.optional(),
  waited: note.optional().describe('What waits for it at yours, with a yes.'),
  alternative: alternativeInput.optional(),
})
export type AnswerInput = z.infer<typeof answerInput>

const alternative = z.object({
  person: partyView.optional(),
  day: day.optional(),
  smaller: z.string().optional(),
})

const answer = z.object({
  answer: z.enum(answerWords),
  day,
  words: z.string().optional(),
  waited: z.string().optional(),
  alternative: alternative.optional(),
})

const threadLine = z.object({ by: partyView, day, words: z.string() })

const asked = z.object({
  person: partyView,
  is: z.enum(['to be asked', 'asked', 'answered', 'can’t just now', 'gave it back']),
  askedDay: day.optional(),
  nextAtMs: z.number().int().optional(),
  answer: answer.optional(),
  backWords: z.string().optional().describe('What they said when they gave it back.'),
  namedBy: partyView.optional(),
  thread: z.array(threadLine),
  byLink: z.boolean(),
})

export const askView = z.object({
  ask: askId,
  relation: z.enum(['asker', 'asked', 'about', 'board']),
  asker: partyView,
  kind,
  what: z.string(),
  note: z.string().optional(),
  effort: effortView.optional(),
  span: z.object({ fromMs: z.number().int(), untilMs: z.number().int() }).optional(),
  neededBy: day.optional(),
  about: partyView.optional(),
  shift: z.object({ rota: z.string(), shift: z.string() }).optional(),
  goal: z.string().optional(),
  waited: z.string().optional(),
  audience: z.object({
    kind: z.enum(['people', 'team', 'everyone']),
    team: teamId.optional(),
    name: z.string().optional(),
  }),
  manner: z.enum(manners),
  openedDay: day,
  expiresAtMs: z.number().int(),
  gatherUntilMs: z.number().int().optional(),
  standing: z.enum(askStandings),
  taker: partyView.optional(),
  favor: favorId.optional(),
  asked: z.array(asked).optional().describe('For the asker alone.'),
  canBeAsked: z.array(partyView).optional(),
  yours: answer.optional(),
  boundaryAnswered: z.literal(true).optional(),
  thread: z.array(threadLine).optional(),
  fit: z.object({ withinBoundary: z.boolean(), meets: z.array(z.string()) }).optional(),
  couldReturn: favorView.optional().describe('What the asker once gave you, for your eyes alone.'),
  actions: z.array(z.enum(askActions)),
}) as unknown as z.ZodType<AskView>

export const askAnswer = z.object({ ask: askView })
export type AskAnswer = z.infer<typeof askAnswer>

/** GET /asks: what is for you to answer, what you asked, what your team or everybody is asked. */
export const asksAnswer = z.object({
  forYou: z.array(askView).readonly(),
  yours: z.array(askView).readonly().describe('Live ones first, then the newest that ended.'),
  taken: z.array(askView).readonly().describe('What you took and is not done yet.'),
  board: z.array(askView).readonly(),
})
export type AsksAnswer = z.infer<typeof asksAnswer>

/** POST /asks/preview: who would be asked when, and what each would see. Nothing is written. */
export const previewAnswer = z.object({
  order: z.array(z.object({ person: partyView, atMs: z.number().int(), byLink: z.boolean() })),
  cantJustNow: z.array(partyView).describe('Their boundary would answer, without a reason.'),
  gatherUntilMs: z.number().int().optional(),
  slip: askView.describe('The ask as the first of them would see it.'),
}) as unknown as z.ZodType<AskPreview>
export type PreviewAnswer = AskPreview

/** GET /asks/fair: who it is fair to ask, A to Z; nobody but the reader sees this list. */
export const fairInput = z.strictObject({
  kind: kind.default('cover'),
  team: teamId.optional().describe('Those who share this team; everybody here if left out.'),
  people: z.string().max(4_000).optional().describe('Person ids, with commas between them.'),
  fromMs: z.coerce.number().int().min(0).optional(),
  untilMs: z.coerce.number().int().min(0).optional(),
  effortMinutes: z.coerce.number().int().min(1).max(limits.effortMinutes).optional(),
})
export type FairInput = z.infer<typeof fairInput>

export const fairAnswer = z.object({
  people: z.array(
    z.object({
      person: personView,
      band: z.enum(fairBands),
      words: z.array(z.string()),
      askedFirst: z.boolean(),
      mayBeAsked: z.boolean(),
    }),
  ) as unknown as z.ZodType<readonly FairView[]>,
})
export type FairAnswer = z.infer<typeof fairAnswer>

/** POST /no: a kind reply to any ask from anywhere. Nothing is kept, nothing is sent. */
export const noInput = z.strictObject({
  text: plainText(2_000).optional().describe('The ask as it came, if it is at hand.'),
  kind: kind.optional(),
  asker: who.optional(),
  wording: z.number().int().min(0).max(99).optional().describe('The next one words it otherwise.'),
})
export type NoInput = z.infer<typeof noInput>

export const noAnswer = z.object({
  reply: z.string(),
  kind,
  /** Who is named in it: people who agreed to be. */
  named: z.array(partyView).readonly(),
})
export type NoAnswer = z.infer<typeof noAnswer>
