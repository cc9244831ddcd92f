// The caller's own files as the commands over help logs read them: a log's rows with their people
// numbered, and facts about people beside it.
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { type Covariates, readCovariates } from '../../connectors/help-log/covariates.ts'
import { type HelpLog, readHelpLog } from '../../connectors/help-log/help-log.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { type FavorColumns, toFavorColumns } from '../../sense/favors.ts'

const FILE_CAP_BYTES = 400 * 1024 * 1024
const PEOPLE_CAP = 1_000_000

const file = z.string().min(1).max(4096)

/** What every command over a help log takes. */
export const logInput = {
  file,
  columns: z.record(z.string(), z.string()).default({}),
  where: z.array(z.object({ column: z.string(), value: z.string() })).default([]),
  orderOnly: z.boolean().default(false),
  people: z.number().int().min(0).max(PEOPLE_CAP).optional(),
  covariates: file.optional(),
}

export interface LogAsked {
  readonly file: string
  readonly columns: Readonly<Record<string, string>>
  readonly where: readonly { readonly column: string; readonly value: string }[]
  readonly orderOnly: boolean
  readonly people?: number | undefined
  readonly covariates?: string | undefined
}

export interface OpenLog {
  readonly log: HelpLog
  /** Without favors to oneself, in order of time. */
  readonly favors: FavorColumns
  /** The text of each person who occurs, or is in the covariates, by number. */
  readonly names: readonly string[]
  readonly covariates: Covariates | undefined
}

/** People are numbered by first appearance, self rows too, then those only the covariates have. */
export async function openLog(asked: LogAsked): Promise<Result<OpenLog, Refusal>> {
  const text = await textOf(asked.file)
  if (!text.ok) return text
  const read = readHelpLog(text.value, asked)
  if (!read.ok) return read
  const beside = await covariatesOf(asked.covariates)
  if (!beside.ok) return beside
  const people = numbered(read.value, beside.value)
  if (asked.people !== undefined && asked.people < people.size) {
    const detail = `${people.size} people occur in the file, more than the ${asked.people} given.`
    return refuse({ code: 'bad-input', about: 'people', detail })
  }
  const rows = read.value.rows.map(({ time, giver, receiver }) => ({
    time,
    giver: people.get(giver)!,
    receiver: people.get(receiver)!,
  }))
  return accept({
    log: read.value,
    favors: toFavorColumns(rows, asked.people ?? people.size),
    names: [...people.keys()],
    covariates: beside.value,
  })
}

async function covariatesOf(
  path: string | undefined,
): Promise<Result<Covariates | undefined, Refusal>> {
  if (path === undefined) return accept(undefined)
  const text = await textOf(path)
  return text.ok ? readCovariates(text.value) : text
}

function numbered(log: HelpLog, beside: Covariates | undefined): Map<string, number> {
  const people = new Map<string, number>()
  const take = (name: string) => {
    if (!people.has(name)) people.set(name, people.size)
  }
  for (const { giver, receiver } of log.rows) {
    take(giver)
    take(receiver)
  }
  for (const id of beside?.ids ?? []) take(id)
  return people
}

export async function textOf(path: string): Promise<Result<string, Refusal>> {
  const unreadable = (detail: string) =>
    refuse({ code: 'unreadable-input', about: 'file', detail } as const)
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) return unreadable('There is no file at that path.')
  if (!found.isFile()) return unreadable('That path is not a file.')
  if (found.size > FILE_CAP_BYTES) return unreadable('That file is over 400 MiB.')
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return unreadable('That file may not be read.')
  return accept(bytes.toString('utf8'))
}
