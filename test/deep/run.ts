// Long runs by name: `npm run deep -- <name> [count]`. Each prints its figures and ends with 1 on
// any violation.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const [name = '', ...rest] = process.argv.slice(2)
const folder = fileURLToPath(new URL('.', import.meta.url))
const file = `${folder}${name}.ts`
const parts = ['people', 'run', 'writer', 'written']
const names = readdirSync(folder)
  .filter((each) => each.endsWith('.ts'))
  .map((each) => each.slice(0, -3))
  .filter((each) => !parts.includes(each))

if (!/^[a-z-]+$/.test(name) || !names.includes(name) || !existsSync(file)) {
  process.stderr.write(`Say which: npm run deep -- ${names.join(' | ')} [count]\n`)
  process.exit(2)
}
const flags = ['--disable-warning=ExperimentalWarning']
const done = spawnSync(process.execPath, [...flags, file, ...rest], { stdio: 'inherit' })
process.exit(done.status ?? 1)
