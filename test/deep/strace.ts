// What the kernel saw: with strace, a sync of the log stands between the last write of a commit
// and the word that acknowledges it; and once a sync fails, nothing more is acknowledged.
// `node test/deep/strace.ts 200` prints its figures and exits 1 on any violation.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface TraceFigures {
  readonly acknowledged: number
  readonly unsynced: number
  /** Acknowledged in the run whose syncs begin to fail, and after the first failure. */
  readonly beforeFailure: number
  readonly afterFailure: number
}

export function straceIsHere(): boolean {
  return spawnSync('strace', ['-V']).status === 0
}

export function traced(commits: number): TraceFigures {
  const whole = judged(run(commits, []))
  const failing = judged(run(commits, ['-e', 'inject=fsync,fdatasync:error=EIO:when=40+']))
  return {
    acknowledged: whole.acknowledged,
    unsynced: whole.unsynced,
    beforeFailure: failing.acknowledged - failing.afterFailure,
    afterFailure: failing.afterFailure,
  }
}

function run(commits: number, more: readonly string[]): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-strace-'))
  const out = join(folder, 'trace')
  const writer = join(import.meta.dirname, 'writer.ts')
  const watched = 'trace=write,pwrite64,fsync,fdatasync'
  const strace = ['-f', '-y', '-s', '16', '-o', out, '-e', watched, ...more]
  const command = [process.execPath, writer, join(folder, 'data'), String(commits)]
  spawnSync('strace', [...strace, ...command], { stdio: ['ignore', 'pipe', 'ignore'] })
  const lines = readFileSync(out, 'utf8').split('\n')
  rmSync(folder, { recursive: true })
  return lines
}

/** Walks the calls in order. A call that was interrupted by another counts when it ends. */
function judged(lines: readonly string[]): {
  acknowledged: number
  unsynced: number
  afterFailure: number
} {
  const begun = new Map<string, string>()
  let [dirty, failed] = [false, false]
  let [acknowledged, unsynced, afterFailure] = [0, 0, 0]
  for (const line of lines) {
    const [, process = '', said = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? []
    if (said.includes('<unfinished')) begun.set(process, said)
    const call = said.includes('resumed>') ? (begun.get(process) ?? '') + said : said
    if (/^pwrite64\(\d+<[^>]*journal\.sqlite-wal>/.test(call)) dirty = true
    if (/^f(data)?sync\(\d+<[^>]*journal\.sqlite-wal>/.test(call)) {
      if (/= 0\b/.test(call)) dirty = false
      if (call.includes('EIO')) failed = true
    }
    if (!/^write\(1<[^>]*>, "\d+\\n"/.test(call)) continue
    acknowledged += 1
    if (dirty) unsynced += 1
    if (failed) afterFailure += 1
  }
  return { acknowledged, unsynced, afterFailure }
}

if (import.meta.main) {
  if (!straceIsHere()) throw new Error('strace is not installed.')
  const commits = Number(process.argv[2] ?? 200)
  const figures = traced(commits)
  console.log(JSON.stringify(figures, null, 2))
  const wrong = figures.acknowledged !== commits || figures.beforeFailure === 0
  if (wrong || figures.unsynced + figures.afterFailure > 0) process.exit(1)
}
