// Runs every test from a checkout with nothing but Node 20 or newer and npm: types, lint, tidy,
// units, stores (SQLite and a real PostgreSQL), HTTP, then the pages in a real browser. A missing
// Chromium is installed where that is possible, else asked for; it is never left out in silence.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import {
  buildPageIfStale,
  inRoot,
  installIfMissing,
  needNode20,
  pinnedNode,
  say,
  step,
} from './setup.mjs'

needNode20()
installIfMissing()
const node = pinnedNode()
const path = `${dirname(node)}${delimiter}${process.env.PATH}`
const env = { ...process.env, PATH: path, GOODTURN_CHROMIUM: chromium() }
const bin = (...parts) => inRoot('node_modules', ...parts)
const timed = (name, run) => {
  const startMs = performance.now()
  run()
  say(`${name}: ${((performance.now() - startMs) / 1000).toFixed(1)} s`)
}

timed('types', () => step(node, [bin('typescript', 'bin', 'tsc'), '-p', '.'], { env }))
timed('lint', () => step(node, [bin('@biomejs', 'biome', 'bin', 'biome'), 'check', '.'], { env }))
buildPageIfStale()
const folder = mkdtempSync(join(tmpdir(), 'goodturn-test-'))
const counts = { passed: 0, failed: 0, skipped: 0 }
timed('units, stores, HTTP', () => suite('units', []))
timed('browser', () => suite('browser', ['--config', 'test/browser/vitest.config.ts']))
rmSync(folder, { recursive: true, force: true })
say(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped`)
process.exit(counts.failed === 0 ? 0 : 1)

/** One run of vitest, counted from its own report. */
function suite(name, args) {
  const file = join(folder, `${name}.json`)
  const flags = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const vitest = [bin('vitest', 'vitest.mjs'), ...flags, ...args]
  const done = spawnSync(node, vitest, { cwd: inRoot(), stdio: 'inherit', env })
  if (!existsSync(file)) {
    counts.failed += 1
    return
  }
  const report = JSON.parse(readFileSync(file, 'utf8'))
  counts.passed += report.numPassedTests
  counts.failed += report.numFailedTests
  counts.skipped += report.numPendingTests
  if (done.status !== 0 && report.numFailedTests === 0) counts.failed += 1
}

function chromium() {
  const names = [
    process.env.GOODTURN_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  const found = names.find((name) => name && existsSync(name))
  if (found) return found
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    say('Installing Chromium for the browser tests ...')
    step('apt-get', ['update', '-qq'], { quiet: true })
    step('apt-get', ['install', '-y', '-qq', 'chromium'], { quiet: true })
    return '/usr/bin/chromium'
  }
  say('The browser tests need Chromium: install it, or name one with GOODTURN_CHROMIUM.')
  process.exit(1)
}
