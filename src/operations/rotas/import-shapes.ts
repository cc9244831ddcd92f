// A rota from a calendar or a table there is: first a dry run that writes nothing and says what
// was found, who is who and what was not understood; then, after a yes, the rota with its past and
// plan.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import { day, personId, personView, plainText, who } from '../shapes.ts'

export const importSource = z.union([
  /** An iCal address, asked for once. */
  z.strictObject({ address: z.url().max(2_000) }),
  z.strictObject({
    fileName: plainText(limits.addressCharacters),
    /** An iCal file, or a CSV of shifts: a start, an end, a person, and perhaps a duty. */
    text: z.string().max(limits.feedBytes),
  }),
])
export type ImportSource =
  | { readonly address: string }
  | { readonly fileName: string; readonly text: string }

export const draftImportInput = z.strictObject({
  team: who,
  /** Whose clock holds where the source says none. */
  zone: z.string().min(1).max(64),
  source: importSource,
})
export type DraftImportInput = z.input<typeof draftImportInput>
/** As it is once read. */
export interface DraftImport {
  readonly team: string
  readonly zone: string
  readonly source: ImportSource
}

export const draftImportAnswer = z.object({
  /** Hand it back to bring this in. It is forgotten after two hours. */
  draft: z.string(),
  kind: z.enum(['calendar', 'table']),
  shifts: z.number().int(),
  firstDay: day.optional(),
  lastDay: day.optional(),
  /** As they are written there, A to Z, and who of the team they are taken for. */
  people: z.array(
    z.object({ written: z.string(), shifts: z.number().int(), is: personView.optional() }),
  ),
  duties: z.array(
    z.object({
      written: z.string(),
      shifts: z.number().int(),
      /** When it comes round, as a sentence; none where no pattern was found. */
      pattern: z.string().optional(),
    }),
  ),
  /** What was not understood, each with the reason: the first of them. */
  notUnderstood: z.array(z.object({ what: z.string(), why: z.string() })),
  notUnderstoodInAll: z.number().int(),
})
export type DraftImportAnswer = z.infer<typeof draftImportAnswer>

export const bringInInput = z.strictObject({
  draft: z.string().min(1).max(120),
  name: plainText(limits.nameCharacters),
  /** Who is who. Left out of the list: as the draft says; without `is`: they stay out. */
  people: z
    .array(z.strictObject({ written: z.string().max(254), is: personId.optional() }))
    .max(limits.membersPerRota)
    .default([]),
  /** Other names for duties. */
  duties: z
    .array(z.strictObject({ written: z.string().max(254), name: plainText(limits.nameCharacters) }))
    .max(limits.dutiesPerRota)
    .default([]),
})
export type BringInInput = z.input<typeof bringInInput>
/** As it is once read. */
export interface BringIn {
  readonly draft: string
  readonly name: string
  readonly people: readonly { readonly written: string; readonly is?: PersonId | undefined }[]
  readonly duties: readonly { readonly written: string; readonly name: string }[]
}
