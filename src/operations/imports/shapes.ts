// What is said and answered around an import: a draft made from a file or a repository, its
// preview by person, the import itself as it goes along, and undoing it as a whole.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import type { ImportId } from '../../core/vocabulary.ts'
import { day, kind, partyView, personId, plainText } from '../shapes.ts'

export const importId = z
  .string()
  .max(80)
  .regex(/^import_[0-9a-z-]{1,64}$/) as unknown as z.ZodType<ImportId>

export const sources = ['csv', 'git'] as const
export type Source = (typeof sources)[number]

/** The columns a help log can have; those of formats.md that an import uses. */
export const importColumns = ['time', 'giver', 'receiver', 'kind', 'minutes', 'note', 'id'] as const
export type ImportColumn = (typeof importColumns)[number]

/** Our columns to the file's, by the file's column number from 0. */
export const mapping = z.partialRecord(z.enum(importColumns), z.number().int().min(0).max(999))
export type Mapping = z.infer<typeof mapping>

/** What was found in a file before anything is decided: for the step "which column is what". */
export const tableView = z.object({
  encoding: z.enum(['utf-8', 'utf-16', 'latin-1']),
  delimiter: z.enum([',', ';', '\t']),
  /** Whether the first row names the columns. */
  header: z.boolean(),
  columns: z.array(z.string()).readonly(),
  /** The first rows, as they stand, each as many cells as there are columns. */
  sample: z.array(z.array(z.string()).readonly()).readonly(),
  rows: z.number().int(),
  /** What we take the columns to be; the person corrects it. */
  guess: mapping,
})
export type TableView = z.infer<typeof tableView>

/** How somebody in the file is matched: to a person here, to nobody yet, or left out. */
export const match = z.union([
  z.strictObject({ is: z.literal('person'), person: personId }),
  z.strictObject({ is: z.literal('not here yet') }),
  z.strictObject({ is: z.literal('left out') }),
])
export type Match = z.infer<typeof match>

/** Somebody in the file. `label` is as the file has it: only the importer reads it. */
export const matchView = z.object({
  label: z.string(),
  /** An address beside the name, where the source has one. */
  address: z.string().optional(),
  match: z.union([
    z.object({ is: z.literal('person'), person: personId, name: z.string() }),
    z.object({ is: z.literal('not here yet') }),
    z.object({ is: z.literal('left out') }),
  ]),
  /** Why we think so: the address is theirs, the name is the same, or somebody said it. */
  because: z.enum(['address', 'name', 'said', 'nothing']),
  /** How many lines of the file name them on each side. */
  gave: z.number().int(),
  received: z.number().int(),
})
export type MatchView = z.infer<typeof matchView>

const reasonView = z.object({
  reason: z.string(),
  count: z.number().int(),
  lines: z.array(z.number().int()).readonly(),
})

export const previewView = z.object({
  /** Lines that would be brought in. */
  proposed: z.number().int(),
  /** Lines brought in before: they stay as they are. */
  known: z.number().int(),
  /** People A to Z by what the file calls them. */
  people: z.array(matchView).readonly(),
  /** People not listed because there are more than the page shows. */
  peopleUnlisted: z.number().int(),
  /** By reason, most lines first; `lines` are the first twenty line numbers. */
  refused: z.array(reasonView).readonly(),
  /** Lines that come in, but not quite as they stand. */
  remarks: z.array(reasonView).readonly(),
  /** The first lines as they would read. */
  sample: z.array(z.object({ giver: z.string(), receiver: z.string(), kind, day })).readonly(),
  firstDay: day.optional(),
  lastDay: day.optional(),
})
export type PreviewView = z.infer<typeof previewView>

export const importStages = [
  /** A draft: reading the file or the history. */
  'reading',
  /** A draft that waits for its columns, or for a yes. */
  'draft',
  /** Lines are going into the record. */
  'bringing in',
  'done',
  'cancelled',
  'undone',
  'failed',
] as const
export type ImportStage = (typeof importStages)[number]

export const importView = z.object({
  import: importId,
  source: z.enum(sources),
  /** The file's or repository's name, as the importer gave it. */
  name: z.string(),
  stage: z.enum(importStages),
  by: partyView,
  day,
  /** How far the present stage is; `total` 0 while unknown. */
  progress: z.object({
    done: z.number().int(),
    total: z.number().int(),
    perSecond: z.number(),
    secondsLeft: z.number().optional(),
  }),
  /** Lines in the record from it that stand. */
  lines: z.number().int(),
  /** Of those, lines that name the viewer. */
  yours: z.number().int(),
  mayUndo: z.boolean(),
  mayCancel: z.boolean(),
  /** Why it failed, in one sentence. */
  problem: z.string().optional(),
  table: tableView.optional(),
  preview: previewView.optional(),
})
export type ImportView = z.infer<typeof importView>

export const importAnswer = z.object({ import: importView })
export type ImportAnswer = z.infer<typeof importAnswer>

export const fileName = plainText(limits.nameCharacters)
