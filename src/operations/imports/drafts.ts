// Making a draft of what somebody has: a CSV file. Nothing of it is in the record before they say
// yes to its preview.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import { refuse } from '../../core/result.ts'
import type { ServerOperation } from '../operation.ts'
import { forAMoment, readCsvDraft } from './reading.ts'
import { fileName, type ImportAnswer, importAnswer } from './shapes.ts'
import { showImport } from './view.ts'

/** A file's bytes as base64. */
const bytes = z
  .string()
  .max(Math.ceil(limits.importBytes / 3) * 4 + 4)
  .describe('The file’s bytes as base64, at most 24 MiB of them.')

export const fileInput = z.strictObject({ name: fileName, bytes })
export type FileInput = z.infer<typeof fileInput>

export const draftCsv: ServerOperation<FileInput, ImportAnswer> = {
  name: 'import.draft-csv',
  about: 'Read a CSV file of help, to see what would come in. Nothing is written yet.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/imports/csv' },
  who: 'member',
  bodyBytes: limits.importBodyBytes,
  input: fileInput,
  output: importAnswer,
  async run(context, viewer, { name, bytes: encoded }) {
    const file = Buffer.from(encoded, 'base64')
    if (file.length > limits.importBytes) return refuse({ code: 'body-too-large' })
    const made = {
      ...{ import: context.ids.import(), source: 'csv' as const, name },
      ...{ content: context.call.inputHash, bytes: file.length },
    }
    const draft = context.imports.open(viewer, made)
    if (!draft.ok) return draft
    if (draft.value.import === made.import) {
      await forAMoment(readCsvDraft(context, draft.value, file))
    }
    return showImport(context, viewer, draft.value.import)
  },
}
