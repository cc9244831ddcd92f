// `goodturn measure`: the figures of a help log, over the caller's own file. Reads rows through the
// help-log connector and lets sense count; every key is part of the documented contract.
import { readFile, stat } from 'node:fs/promises'
import { z } from 'zod'
import { type HelpLog, readHelpLog } from '../connectors/help-log/help-log.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import { seededChance } from '../sense/chance.ts'
import { type FavorColumns, toFavorColumns } from '../sense/favors.ts'
import { arcsOf } from '../sense/measures/arcs.ts'
import { type NetworkSummary, summarise } from '../sense/measures/network-summary.ts'
import { tossedReciprocity } from '../sense/measures/pair-directions.ts'
import { gapsOf, returnsWithin } from '../sense/measures/returns.ts'
import { compareReturns, yearStarts } from '../sense/nulls/shuffled-receivers.ts'
import type { Here, HereOperation } from './operation.ts'

const FILE_CAP_BYTES = 400 * 1024 * 1024
const PEOPLE_CAP = 1_000_000

const input = z.object({
  file: z.string().min(1).max(4096),
  columns: z.record(z.string(), z.string()).default({}),
  where: z.array(z.object({ column: z.string(), value: z.string() })).default([]),
  orderOnly: z.boolean().default(false),
  people: z.number().int().min(0).max(PEOPLE_CAP).optional(),
  deltaSeconds: z.array(z.number().positive()).max(20).default([]),
  undirectedNull: z.literal('configuration').optional(),
  seed: z.number().int().min(0).max(0xffff_ffff).default(1),
})

export type MeasureInput = z.output<typeof input>

export interface MeasuredReturn {
  readonly delta: number
  readonly eligible: number
  readonly answered: number
  readonly share: number | null
  readonly null: ReturnNull | null
  /** The same with receivers shuffled over all time: what the looser test would have said. */
  readonly naive: ReturnNull | null
}

interface ReturnNull {
  readonly name: string
  readonly mean: number
  readonly sd: number
  readonly z: number
  readonly p: number
  readonly draws: number
}

export interface Measured extends Omit<NetworkSummary, 'weighted'> {
  readonly selfDropped: number
  readonly declined: number
  readonly weighted: NetworkSummary['weighted'] & { readonly undirectedExpected?: number }
  readonly returns: readonly MeasuredReturn[]
  readonly badRows: HelpLog['bad']
  readonly badRowsUnlisted: number
}

export const measureOperation: HereOperation<MeasureInput, Measured> = {
  name: 'log.measure',
  about: 'Counts what a help log holds: who, how often, how much runs both ways.',
  place: 'here',
  input: input as unknown as z.ZodType<MeasureInput>,
  output: z.custom<Measured>((value) => typeof value === 'object' && value !== null),
  run: measureLog,
}

async function measureLog(here: Here, asked: MeasureInput): Promise<Result<Measured, Refusal>> {
  const text = await textOf(asked.file)
  if (!text.ok) return text
  const log = readHelpLog(text.value, asked)
  if (!log.ok) return log
  here.progress({ what: 'rows read', done: log.value.rows.length, total: log.value.rows.length })
  const people = peopleOf(log.value)
  if (asked.people !== undefined && asked.people < people.size) {
    const detail = `${people.size} people occur in the file, more than the ${asked.people} given.`
    return refuse({ code: 'bad-input', about: 'people', detail })
  }
  const rows = log.value.rows.map(({ time, giver, receiver }) => ({
    time,
    giver: people.get(giver)!,
    receiver: people.get(receiver)!,
  }))
  const favors = toFavorColumns(rows, asked.people ?? people.size)
  return accept(measured(favors, log.value, asked))
}

function measured(favors: FavorColumns, log: HelpLog, asked: MeasureInput): Measured {
  const summary = summarise(favors)
  const undirected =
    asked.undirectedNull === undefined
      ? {}
      : { undirectedExpected: tossedReciprocity(arcsOf(favors)) }
  return {
    people: summary.people,
    favors: summary.favors,
    selfDropped: log.rows.length - summary.favors,
    declined: log.declined,
    arcs: summary.arcs,
    dyads: summary.dyads,
    density: summary.density,
    reciprocity: summary.reciprocity,
    dyadRatio: summary.dyadRatio,
    rho: summary.rho,
    weighted: { ...summary.weighted, ...undirected },
    gini: summary.gini,
    topShare: summary.topShare,
    returns: returnsOf(favors, asked),
    badRows: log.bad,
    badRowsUnlisted: log.badUnlisted,
  }
}

/** No null where only order is known: there are no years to shuffle inside. */
function returnsOf(favors: FavorColumns, asked: MeasureInput): MeasuredReturn[] {
  if (asked.deltaSeconds.length === 0) return []
  const gap = gapsOf(favors)
  const compare = (name: string, blockStarts: readonly number[], seed: number) =>
    compareReturns(favors, asked.deltaSeconds, { name, blockStarts, chance: seededChance(seed) })
  const timed = !asked.orderOnly && favors.time.length > 0
  const honest = timed
    ? compare('receivers shuffled inside the UTC year', yearStarts(favors.time), asked.seed)
    : []
  const naive = compare('receivers shuffled over all time', [0], asked.seed + 1)
  return asked.deltaSeconds.map((delta, at) => {
    const { eligible, answered, share } = returnsWithin(favors, gap, delta)
    const known = eligible > 0
    return {
      delta,
      eligible,
      answered,
      share: known ? share : null,
      null: known ? (honest[at] ?? null) : null,
      naive: known ? naive[at]! : null,
    }
  })
}

/** People by their text, in order of first appearance, self rows too. */
function peopleOf(log: HelpLog): Map<string, number> {
  const people = new Map<string, number>()
  for (const { giver, receiver } of log.rows) {
    if (!people.has(giver)) people.set(giver, people.size)
    if (!people.has(receiver)) people.set(receiver, people.size)
  }
  return people
}

async function textOf(file: string): Promise<Result<string, Refusal>> {
  const unreadable = (detail: string) =>
    refuse({ code: 'unreadable-input', about: 'file', detail } as const)
  const found = await stat(file).catch(() => undefined)
  if (found === undefined) return unreadable('There is no file at that path.')
  if (!found.isFile()) return unreadable('That path is not a file.')
  if (found.size > FILE_CAP_BYTES) return unreadable('That file is over 400 MiB.')
  const bytes = await readFile(file).catch(() => undefined)
  if (bytes === undefined) return unreadable('That file may not be read.')
  return accept(bytes.toString('utf8'))
}
