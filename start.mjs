// Starts Goodturn from a checkout with nothing but Node 20 or newer and npm: installs what is
// missing, builds the page if it is stale, then serves on the Node this project pins.
import { spawn } from 'node:child_process'
import { buildPageIfStale, inRoot, installIfMissing, needNode20, pinnedNode } from './setup.mjs'

needNode20()
installIfMissing()
buildPageIfStale()
const main = inRoot('src', 'main.ts')
const child = spawn(pinnedNode(), ['--disable-warning=ExperimentalWarning', main, 'serve'], {
  stdio: 'inherit',
  // What Node compiles is kept from start to start.
  env: { NODE_COMPILE_CACHE: inRoot('node_modules', '.cache', 'compiled'), ...process.env },
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === null ? 1 : 0)))
