// What start.mjs and test.mjs share: installing what is missing, building what is stale, finding the
// Node this project pins. Plain Node 20 syntax and no dependency, because it runs before any exist.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = dirname(fileURLToPath(import.meta.url))
export const inRoot = (...parts) => join(root, ...parts)
export const say = (line) => process.stdout.write(`${line}\n`)

export function needNode20() {
  const major = Number(process.versions.node.split('.')[0])
  if (major >= 20) return
  say(`Goodturn needs Node 20 or newer to start; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Runs a step and ends with its code if it fails. Quiet steps speak only when they fail. */
export function step(command, args, { quiet = false, env = process.env } = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: quiet ? 'pipe' : 'inherit', env })
  if (done.status === 0) return
  if (quiet) process.stderr.write(`${done.stdout ?? ''}\n${done.stderr ?? ''}\n`)
  say(`“${command} ${args.join(' ')}” did not work${done.error ? `: ${done.error.message}` : '.'}`)
  process.exit(done.status || 1)
}

/** `npm ci`, if the lock file is newer than what is installed. */
export function installIfMissing() {
  const installed = inRoot('node_modules', '.package-lock.json')
  const lock = inRoot('package-lock.json')
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs - 1000) return
  say('Installing what Goodturn needs (once, about half a minute) ...')
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  step(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { quiet: true })
}

/** The Node of `devDependencies`, or this one where that did not install. */
export function pinnedNode() {
  const pinned = inRoot('node_modules', 'node', 'bin', 'node')
  return existsSync(pinned) ? pinned : process.execPath
}

function newestChange(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  const times = readdirSync(path).map((name) => newestChange(join(path, name)))
  return Math.max(stat.mtimeMs, ...times)
}

/** Builds the page as people get it, whatever mode the caller runs in. */
export function buildPage() {
  const vite = inRoot('node_modules', 'vite', 'bin', 'vite.js')
  const env = { ...process.env, NODE_ENV: 'production' }
  step(pinnedNode(), [vite, 'build', '--logLevel', 'warn'], { quiet: true, env })
}

/** Builds the page, if anything it is made of is newer. */
export function buildPageIfStale() {
  const page = inRoot('dist', 'web', 'index.html')
  const parts = ['src/surfaces/web', 'src/grammar', 'src/core', 'vite.config.ts']
  const newest = Math.max(...parts.map((part) => newestChange(inRoot(part))))
  if (existsSync(page) && statSync(page).mtimeMs >= newest) return
  say('Building the page ...')
  buildPage()
}
