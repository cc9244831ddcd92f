// `goodturn patterns`: what can be said of how help moves in the caller's own log, and what can't.
// People are named, since the file is theirs; on the server they are not.
import { z } from 'zod'
import { readContext } from '../connectors/help-log/context.ts'
import { readFullRows } from '../connectors/help-log/full-rows.ts'
import type { HelpLog } from '../connectors/help-log/help-log.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result } from '../core/result.ts'
import { type Drivers, driversOf } from '../sense/drivers.ts'
import type { Abstention, Finding } from '../sense/finding.ts'
import { lookForPatterns } from '../sense/look-for-patterns.ts'
import { detectors } from '../sense/patterns/index.ts'
import { helpRecordOf } from './logs/help-record.ts'
import { logInput, textOf } from './logs/log-file.ts'
import type { Here, HereOperation } from './operation.ts'

const ROW_CAP = 1_000_000
/** The last day that has begun anywhere on earth, UTC+14. */
const AHEAD_SECONDS = 14 * 3600

const { file, columns, where } = logInput

const input = z.object({
  ...{ file, columns, where },
  /** JSON: teams, managers, projects, reviews, deadlines, changes of rules. */
  context: file.optional(),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
})

export type PatternsInput = z.output<typeof input>

export interface PatternsInLog {
  readonly findings: readonly Finding[]
  /** Looked for with enough records, and not seen. */
  readonly quiet: readonly Finding[]
  readonly abstained: readonly Abstention[]
  readonly drivers: Drivers['drivers']
  readonly driversAbstained: Drivers['abstained']
  /** Favors and declined asks looked at, and people in them. */
  readonly rows: number
  readonly people: number
  readonly unconfirmed: number
  readonly selfDropped: number
  readonly badRows: HelpLog['bad']
  readonly badRowsUnlisted: number
}

export const patternsOperation: HereOperation<PatternsInput, PatternsInLog> = {
  name: 'log.patterns',
  about: 'Says what can be said of how help moves in a log, with its doubt, and what can’t.',
  place: 'here',
  input: input as unknown as z.ZodType<PatternsInput>,
  output: z.custom<PatternsInLog>((value) => typeof value === 'object' && value !== null),
  run: patternsInLog,
}

async function patternsInLog(
  here: Here,
  asked: PatternsInput,
): Promise<Result<PatternsInLog, Refusal>> {
  const text = await textOf(asked.file)
  if (!text.ok) return text
  const latest = here.now() / 1000 + AHEAD_SECONDS
  const log = readFullRows(text.value, { ...asked, latest, cap: ROW_CAP })
  if (!log.ok) return log
  const context = await contextOf(asked.context)
  if (!context.ok) return context
  const record = helpRecordOf(log.value.rows, context.value)
  const progress = (what: string, done: number, total: number) =>
    here.progress({ what, done, total })
  const pass = lookForPatterns(record, detectors, { seed: asked.seed, progress })
  const { drivers, abstained: driversAbstained } = driversOf(record, asked.seed)
  const { rows, unconfirmed, selfDropped, bad, badUnlisted } = log.value
  return accept({
    ...pass,
    ...{ drivers, driversAbstained },
    rows: rows.length,
    people: record.people.length,
    ...{ unconfirmed, selfDropped, badRows: bad, badRowsUnlisted: badUnlisted },
  })
}

async function contextOf(path: string | undefined) {
  if (path === undefined) return readContext('{}')
  const text = await textOf(path)
  return text.ok ? readContext(text.value) : text
}
