// `goodturn measure`: the figures of a help log, over the caller's own file. Reads rows through the
// help-log connector and lets sense count; every key is part of the documented contract.
import { z } from 'zod'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import { logInput, openLog } from './logs/log-file.ts'
import { type Measured, measured } from './logs/measured.ts'
import type { Here, HereOperation } from './operation.ts'

const input = z.object({
  ...logInput,
  /** The covariates' column that says who belongs together. */
  groups: z.string().min(1).max(400).optional(),
  deltaSeconds: z.array(z.number().positive()).max(20).default([]),
  undirectedNull: z.literal('configuration').optional(),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
})

export type MeasureInput = z.output<typeof input>

export const measureOperation: HereOperation<MeasureInput, Measured> = {
  name: 'log.measure',
  about: 'Counts what a help log holds: who, how often, how much runs both ways.',
  place: 'here',
  input: input as unknown as z.ZodType<MeasureInput>,
  output: z.custom<Measured>((value) => typeof value === 'object' && value !== null),
  run: measureLog,
}

async function measureLog(here: Here, asked: MeasureInput): Promise<Result<Measured, Refusal>> {
  const open = await openLog(asked)
  if (!open.ok) return open
  const { groups } = asked
  const columns = open.value.covariates?.columns ?? []
  if (groups !== undefined && !columns.includes(groups)) {
    const detail =
      columns.length === 0
        ? 'Groups need a covariates file that says who is in which.'
        : `The covariates have no column "${groups}", only ${columns.join(', ')}.`
    return refuse({ code: 'bad-input', about: 'groups', detail })
  }
  const rows = open.value.log.rows.length
  here.progress({ what: 'rows read', done: rows, total: rows })
  return accept(measured(open.value, asked))
}
