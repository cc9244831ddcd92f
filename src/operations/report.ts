// `goodturn report`: what a repository's own history says about help, over the caller's own files.
// Reads facts through the git connector, lets sense measure, and says it in sentences. Nothing is
// sent anywhere, nobody is named unless asked for.
import { resolve } from 'node:path'
import { z } from 'zod'
import { findRevision } from '../connectors/git/open-repository.ts'
import { readHistory } from '../connectors/git/read-history.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import type { Here, HereOperation } from './operation.ts'
import { composeReport } from './report/compose.ts'
import { dayEdge, type Edge, windowEndOf, windowStartOf } from './report/select.ts'
import type { Report } from './report/shape.ts'

const input = z.object({
  repository: z.string().min(1).max(4096),
  since: z.string().min(1).max(200).optional(),
  until: z.string().min(1).max(200).optional(),
  names: z.boolean().default(false),
  /** Who is thanked, by name, for release notes. */
  thanks: z.boolean().default(false),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
})

export type ReportInput = z.output<typeof input>

export const reportOperation: HereOperation<ReportInput, Report> = {
  name: 'report.make',
  about: 'Says how help flows in a git repository, from its own history.',
  place: 'here',
  input: input as unknown as z.ZodType<ReportInput>,
  output: z.custom<Report>((value) => typeof value === 'object' && value !== null),
  run: makeReport,
}

async function makeReport(here: Here, asked: ReportInput): Promise<Result<Report, Refusal>> {
  const since = await edgeOf(asked.repository, asked.since, 'since')
  if (!since.ok) return since
  const until = await edgeOf(asked.repository, asked.until, 'until')
  if (!until.ok) return until
  const history = await readHistory(resolve(asked.repository), {
    foldersFrom: (head) => windowStartOf(windowEndOf(head.committed, until.value)),
    progress: (done) => here.progress({ what: 'commits read', done, total: 0 }),
  })
  if (!history.ok) return history
  here.progress({ what: 'shuffling, to know what chance alone brings', done: 0, total: 0 })
  return accept(
    composeReport(history.value, {
      since: since.value,
      until: until.value,
      sinceText: asked.since,
      untilText: asked.until,
      names: asked.names,
      thanks: asked.thanks,
      seed: asked.seed,
    }),
  )
}

/** A day, or a revision of this repository. */
async function edgeOf(
  repository: string,
  text: string | undefined,
  about: 'since' | 'until',
): Promise<Result<Edge | undefined, Refusal>> {
  if (text === undefined) return accept(undefined)
  const day = dayEdge(text)
  if (day !== undefined) return accept(day)
  const found = await findRevision(repository, text).catch(() => undefined)
  if (found === undefined) {
    const detail = `"${about}" is neither a day (2026-03-01) nor a tag of that repository.`
    return refuse({ code: 'bad-input', about, detail })
  }
  return accept({ by: 'revision', ...found })
}
