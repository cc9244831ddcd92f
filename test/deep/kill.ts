// kill -9 of a writing process at a random instant, again and again on the same folder; each time
// the record must hold all that was acknowledged, nothing twice, nothing made up, chain whole.
// `node test/deep/kill.ts 200` prints its figures and exits 1 on any violation.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mostInFlight } from './writer.ts'
import { wrongsInFolder } from './written.ts'

const leastAcknowledged = 50
const runsOnOneFolder = 10

export interface KillFigures {
  readonly runs: number
  readonly acknowledged: number
  readonly leastInOneRun: number
  readonly slowestReopenMs: number
  readonly violations: readonly string[]
}

export async function killRuns(runs: number): Promise<KillFigures> {
  const violations: string[] = []
  let [acknowledged, leastInOneRun, slowestReopenMs] = [0, Number.POSITIVE_INFINITY, 0]
  let folder = ''
  let before = 0
  for (let run = 0; run < runs; run++) {
    if (run % runsOnOneFolder === 0) {
      if (folder !== '') rmSync(folder, { recursive: true })
      folder = mkdtempSync(join(tmpdir(), 'goodturn-kill-'))
      before = 0
    }
    const last = await killedAt(folder)
    acknowledged += last - before
    leastInOneRun = Math.min(leastInOneRun, last - before)
    const start = performance.now()
    const found = await wrongsInFolder(folder, last, mostInFlight)
    slowestReopenMs = Math.max(slowestReopenMs, performance.now() - start)
    violations.push(...found.map((wrong) => `run ${run}: ${wrong}`))
    // What was in flight may or may not be there; the next run goes on from what is.
    before = await countIn(folder)
  }
  rmSync(folder, { recursive: true, force: true })
  return { runs, acknowledged, leastInOneRun, slowestReopenMs, violations }
}

/** Runs a writer and kills it a random while after enough was acknowledged: the last number. */
async function killedAt(folder: string): Promise<number> {
  const writer = spawn(process.execPath, [join(import.meta.dirname, 'writer.ts'), folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let [text, first, doomed] = ['', 0, false]
  writer.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk
    first ||= Number.parseInt(text, 10)
    const last = lastNumber(text)
    if (doomed || last - first < leastAcknowledged + mostInFlight) return
    doomed = true
    setTimeout(() => writer.kill('SIGKILL'), Math.random() * 60)
  })
  await new Promise((resolve) => writer.on('close', resolve))
  if (!doomed) throw new Error('The writer ended by itself.')
  return lastNumber(text)
}

function lastNumber(text: string): number {
  const whole = text.slice(0, text.lastIndexOf('\n'))
  return Number(whole.slice(whole.lastIndexOf('\n') + 1))
}

async function countIn(folder: string): Promise<number> {
  const { openStores } = await import('../../src/journal/open.ts')
  const { org } = await import('./written.ts')
  const stores = await openStores({ dataFolder: folder })
  const { sequence } = await stores.journal.head(org)
  await stores.close()
  return sequence
}

if (import.meta.main) {
  const figures = await killRuns(Number(process.argv[2] ?? 200))
  console.log(JSON.stringify(figures, null, 2))
  if (figures.violations.length > 0 || figures.leastInOneRun < leastAcknowledged) process.exit(1)
}
