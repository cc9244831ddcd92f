// Benchmarks by name: `npm run bench -- <name>`. Each prints its figures beside a baseline measured
// in the same run, since absolute times say more about a machine than about this code.
import { fileURLToPath } from 'node:url'

const names = ['writes', 'report', 'roster']
const [name = '', ...rest] = process.argv.slice(2)
if (!names.includes(name)) {
  process.stderr.write(`Say which: npm run bench -- ${names.join(' | <repository>, ')}\n`)
  process.exit(2)
}
process.argv.splice(2, process.argv.length, ...rest)
await import(fileURLToPath(new URL(`./${name}.ts`, import.meta.url)))
