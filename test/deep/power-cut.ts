// A power cut, modelled: while a commit is written, the files are what was synced plus any torn
// part of what was not. Copies of database and log are cut and torn at every byte past the last
// acknowledged commit (and the main file at each sector of a checkpoint); each must open by
// itself, hold all that was acknowledged, and have a whole chain.
// `node test/deep/power-cut.ts` tries every byte; a count tries that many, evenly spread.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { openStores, type Stores } from '../../src/journal/open.ts'
import { openSqlite, SqliteJournal } from '../../src/journal/sqlite.ts'
import { commitAt, org, wrongs } from './written.ts'

const sectorBytes = 512

export interface CutFigures {
  readonly cuts: number
  readonly commitsThere: number
  readonly violations: readonly string[]
}

interface Files {
  readonly main: Buffer
  readonly log: Buffer
}

/** One moment of danger: files as acknowledged, files as they would become. */
interface Moment {
  readonly name: string
  readonly acknowledged: number
  readonly before: Files
  readonly after: Files
}

export async function powerCuts(most = Number.POSITIVE_INFINITY): Promise<CutFigures> {
  const folder = mkdtempSync(join(scratch(), 'goodturn-cut-'))
  try {
    const every = (await moments(folder)).flatMap((moment) =>
      states(moment).map((state) => ({ moment, state })),
    )
    const tries = Math.min(most, every.length)
    const violations: string[] = []
    let [cuts, commitsThere] = [0, 0]
    for (let index = 0; index < tries; index++) {
      // Evenly spread, the first and the last state always among them.
      const chosen = every[Math.round((index * (every.length - 1)) / Math.max(1, tries - 1))]
      if (chosen === undefined) break
      const { found, sequence } = await reopened(
        join(folder, 'copy'),
        chosen.state(),
        chosen.moment,
      )
      violations.push(...found.map((wrong) => `${chosen.moment.name}, cut ${cuts}: ${wrong}`))
      cuts += 1
      if (sequence > chosen.moment.acknowledged) commitsThere += 1
    }
    return { cuts, commitsThere, violations }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A folder in memory where there is one: the copies need no real disk, and there are many. */
function scratch(): string {
  return existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
}

async function moments(folder: string): Promise<readonly Moment[]> {
  const stores = await openStores({ dataFolder: join(folder, 'data') })
  await stores.journal.found({ org, demo: false, createdMs: 1 })
  const found = [await momentOf('a growing log', stores, 4)]
  const raw = new DatabaseSync(join(folder, 'data', 'journal.sqlite'))
  const before = filesOf(stores)
  raw.exec('pragma wal_checkpoint(passive)')
  const acknowledged = (await stores.journal.head(org)).sequence
  found.push({ name: 'a checkpoint', acknowledged, before, after: filesOf(stores) })
  found.push(await momentOf('a log begun anew over old frames', stores, 1))
  found.push(await momentOf('a log growing over old frames', stores, 2))
  raw.close()
  await stores.close()
  return found
}

/** Acknowledges some commits, then takes the files before and after one more. */
async function momentOf(name: string, stores: Stores, commits: number): Promise<Moment> {
  const append = async (): Promise<number> => {
    const { sequence } = await stores.journal.head(org)
    const commit = await commitAt(stores, sequence + 1)
    await stores.journal.append(org, sequence, [], () => [commit])
    return sequence + 1
  }
  let acknowledged = 0
  for (let commit = 0; commit < commits; commit++) acknowledged = await append()
  const before = filesOf(stores)
  await append()
  return { name, acknowledged, before, after: filesOf(stores) }
}

function filesOf(stores: Stores): Files {
  const file = join(stores.folder.path, 'journal.sqlite')
  return { main: readFileSync(file), log: readFileSync(`${file}-wal`) }
}

/** Every state the files could be in, made only when asked for. */
function states({ before, after }: Moment): readonly (() => Files)[] {
  const made: (() => Files)[] = []
  const grew = after.log.length - before.log.length
  const last = lastChange(before.log, after.log)
  for (let at = firstChange(before.log, after.log); at <= last; at++) {
    // Cut short where the file grew, the old bytes beneath where it did not.
    made.push(() => ({ ...before, log: torn(before.log, after.log, at) }))
    // Or its size was written before its bytes.
    const zeros = Buffer.alloc(after.log.length - Math.max(at, before.log.length))
    const parts = () => [torn(before.log, after.log, at), zeros]
    if (grew > 0) made.push(() => ({ ...before, log: Buffer.concat(parts()) }))
  }
  const { length } = after.main
  for (let at = 0; !before.main.equals(after.main) && at <= length; at += sectorBytes) {
    made.push(() => ({ ...before, main: torn(before.main, after.main, at) }))
    made.push(() => ({ ...before, main: torn(after.main, before.main, at) }))
  }
  return made
}

/** The later file up to a byte, and what was there before from that byte on. */
function torn(before: Buffer, after: Buffer, at: number): Buffer {
  return Buffer.concat([after.subarray(0, at), before.subarray(at)])
}

function firstChange(before: Buffer, after: Buffer): number {
  let at = 0
  while (at < before.length && at < after.length && before[at] === after[at]) at++
  return at
}

/** One past the last byte that is not as it was. */
function lastChange(before: Buffer, after: Buffer): number {
  let at = after.length
  while (at > 0 && at <= before.length && before[at - 1] === after[at - 1]) at--
  return at
}

async function reopened(
  folder: string,
  { main, log }: Files,
  { acknowledged }: Moment,
): Promise<{ found: readonly string[]; sequence: number }> {
  const file = `${folder}.sqlite`
  rmSync(`${file}-shm`, { force: true })
  writeFileSync(file, main)
  writeFileSync(`${file}-wal`, log)
  try {
    const journal = new SqliteJournal(openSqlite(file))
    const found = await wrongs(journal, acknowledged, 1)
    const { sequence } = await journal.head(org)
    await journal.close()
    return { found, sequence }
  } catch (error) {
    copyFileSync(file, `${file}.bad`)
    return { found: [`did not open: ${error}`], sequence: 0 }
  }
}

if (import.meta.main) {
  const figures = await powerCuts(process.argv[2] ? Number(process.argv[2]) : undefined)
  console.log(JSON.stringify(figures, null, 2))
  if (figures.violations.length > 0) process.exit(1)
}
