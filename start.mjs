// Starts Goodturn from a checkout with nothing but Node 20 or newer and npm: installs what is
// missing, builds the page if it is older than its sources, then runs the server on the Node this
// project pins. Plain Node 20 syntax and no dependency, because it runs before there are any.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))
const inRoot = (...parts) => join(root, ...parts)
const say = (line) => process.stdout.write(`${line}\n`)

const major = Number(process.versions.node.split('.')[0])
if (major < 20) {
  say(`Goodturn needs Node 20 or newer to start; this is ${process.versions.node}.`)
  process.exit(1)
}

/** Runs a step and ends with its code if it fails. */
function step(command, args, quiet = false) {
  const options = { cwd: root, stdio: quiet ? 'pipe' : 'inherit', shell: false }
  const done = spawnSync(command, args, options)
  if (done.status === 0) return
  if (quiet) process.stderr.write(`${done.stdout}\n${done.stderr}\n`)
  say(`“${command} ${args.join(' ')}” did not work. Nothing was started.`)
  process.exit(done.status ?? 1)
}

function newestChange(path) {
  const stat = statSync(path)
  if (!stat.isDirectory()) return stat.mtimeMs
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    0,
  )
}

const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
const installed = inRoot('node_modules', '.package-lock.json')
const lock = inRoot('package-lock.json')
if (!existsSync(installed) || statSync(installed).mtimeMs < statSync(lock).mtimeMs - 1000) {
  say('Installing what Goodturn needs (once, about half a minute) ...')
  step(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], true)
}

const pinnedNode = inRoot('node_modules', 'node', 'bin', 'node')
const node = existsSync(pinnedNode) ? pinnedNode : process.execPath

const page = inRoot('dist', 'web', 'index.html')
const sources = [
  'src/surfaces/web',
  'src/grammar',
  'src/core',
  'vite.config.ts',
  'package-lock.json',
].map((part) => inRoot(part))
if (!existsSync(page) || statSync(page).mtimeMs < Math.max(...sources.map(newestChange))) {
  say('Building the page ...')
  step(node, [inRoot('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], true)
}

if (!process.argv.includes('--build-only')) {
  const child = spawn(
    node,
    ['--disable-warning=ExperimentalWarning', inRoot('src', 'main.ts'), 'serve'],
    { cwd: process.cwd(), stdio: 'inherit' },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal))
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
}
