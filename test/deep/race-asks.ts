// Two servers on one PostgreSQL racing for one ask, many times: `npm run deep -- race-asks 1000`.
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const races = String(Number(process.argv[2] ?? 1_000))
const root = fileURLToPath(new URL('../..', import.meta.url))
const vitest = `${root}node_modules/vitest/vitest.mjs`
const done = spawnSync(process.execPath, [vitest, 'run', 'test/ask-races.test.ts'], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, GOODTURN_DEEP_RUNS: races },
})
process.stdout.write(
  done.status === 0 ? `${races} races, one winner each.\n` : 'A race went wrong.\n',
)
process.exit(done.status ?? 1)
