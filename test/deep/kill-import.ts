// A file comes in and the server is killed at a random instant of it, again and again on one
// folder. After the next start everybody is answered as before the import, nobody it named is
// there, none of its words are kept, and the chain holds. One that had come in whole is undone,
// with a kill in that too, and compared likewise. `npm run deep -- kill-import 20`
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { founderToken, startServer } from '../../bench/server.ts'
import { openStores } from '../../src/journal/open.ts'
import { joined, personWith } from './people.ts'

const runs = Number(process.argv[2] ?? 20)
const rowsOfAFile = 8_000
const folder = mkdtempSync(join(tmpdir(), 'goodturn-kill-import-'))
const data = join(folder, 'data')
const violations: string[] = []
let [interrupted, finished] = [0, 0]

let server = await startServer(data)
const ana = personWith(await founderToken(server), 'ana@example.org')
const raj = await joined(server, ana, 'Raj Rao', 'raj@example.org')
for (let index = 0; index < 20; index += 1) {
  await raj.post(server, '/thanks', { giver: 'Ana Alvares', note: `before ${index}` })
}
await server.stop()
let textsBefore = textsKept()
server = await startServer(data)
let longestMs = 1_500
for (let run = 0; run < runs; run += 1) {
  const canary = `canary${run}x`
  const before = await everything()
  const id = await draft(canary)
  const startMs = performance.now()
  await ana.post(server, `/imports/${id}/accept`, {})
  const whole = run === 0 && (await untilDone(id))
  if (whole) longestMs = (performance.now() - startMs) * 0.9
  else await new Promise((resolve) => setTimeout(resolve, Math.random() * longestMs))
  await server.stop('SIGKILL')
  server = await startServer(data)
  if ((await settled()).has(id)) {
    finished += 1
    await undone(id)
  } else interrupted += 1
  const after = await everything()
  if (after !== before) violations.push(`run ${run}: ${differing(before, after)}`)
  await server.stop('SIGTERM')
  await check(run, canary)
  server = await startServer(data)
}
await server.stop()
for (const each of violations) process.stdout.write(`${each}\n`)
process.stdout.write(
  `${runs} kills within ${longestMs.toFixed(0)} ms of ${rowsOfAFile} lines coming in: ` +
    `${interrupted} half-way, ${finished} whole and undone, ${violations.length} violations\n`,
)
rmSync(folder, { recursive: true })
process.exit(violations.length === 0 ? 0 : 1)

/** Undone, with a kill somewhere in it. */
async function undone(id: string): Promise<void> {
  const asked = ana.post(server, `/imports/${id}/undo`, {}).catch(() => undefined)
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 120))
  await server.stop('SIGKILL')
  await asked
  server = await startServer(data)
  if ((await settled()).has(id)) await ana.post(server, `/imports/${id}/undo`, {})
}

/** What Ana and Raj read of the record; what only counts entries is left out. */
async function everything(): Promise<string> {
  const paths = ['/favors?limit=200', '/record?span=all', '/people', '/teams', '/today']
  const answers: unknown[] = [await ana.get(server, '/people/directory')]
  for (const person of [ana, raj]) {
    for (const path of paths) {
      const { upTo: _, notices: __, ...answer } = await person.get(server, path)
      answers.push(answer)
    }
  }
  return answers.map((answer) => JSON.stringify(answer)).join('\n')
}

function differing(before: string, after: string): string {
  const lines = after.split('\n')
  const at = before.split('\n').findIndex((line, index) => line !== lines[index])
  return `${before.split('\n')[at]?.slice(0, 200)} became ${lines[at]?.slice(0, 200)}`
}

/** A file of help between Ana, Raj and forty people who are not here. */
async function draft(canary: string): Promise<string> {
  const rows = Array.from({ length: rowsOfAFile }, (_, at) => {
    const other = at % 3 === 0 ? 'Raj Rao' : `Person ${at % 40} ${canary}`
    const day = `2026-05-${String(1 + (at % 28)).padStart(2, '0')}`
    return `${day},${other},Ana Alvares,cover,30,${canary} ${at}`
  })
  const csv = ['date,from,to,kind,minutes,note', ...rows].join('\n')
  const given = { name: 'help.csv', bytes: Buffer.from(csv).toString('base64') }
  const { import: made } = await ana.post(server, '/imports/csv', given)
  for (;;) {
    const { import: view } = await ana.get(server, `/imports/${made.import}`)
    if (view.stage !== 'reading') return made.import
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

async function untilDone(id: string): Promise<boolean> {
  for (;;) {
    const { import: view } = await ana.get(server, `/imports/${id}`)
    if (view.stage !== 'bringing in') return view.stage === 'done'
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** Imports that stand, once the clockwork has taken back what was interrupted. */
async function settled(): Promise<ReadonlySet<string>> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { imports } = await ana.get(server, '/imports')
    const stages = imports as readonly { readonly import: string; readonly stage: string }[]
    if (!stages.some(({ stage }) => stage === 'bringing in')) {
      return new Set(stages.filter(({ stage }) => stage === 'done').map((each) => each.import))
    }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('an interrupted import was never taken back')
}

function textsKept(): number {
  const database = new DatabaseSync(join(data, 'journal.sqlite'), { readOnly: true })
  const { count } = database.prepare('select count(*) as count from texts').get() as {
    count: number
  }
  database.close()
  return count
}

/** The files, while nobody has them open. */
async function check(run: number, canary: string): Promise<void> {
  const found = (readdirSync(data, { recursive: true }) as string[]).filter((name) => {
    const file = join(data, name)
    return statSync(file).isFile() && readFileSync(file).includes(canary)
  })
  if (found.length > 0) violations.push(`run ${run}: its words are in ${found.join(', ')}`)
  // Each import leaves its own name, and nothing of what came with it.
  const texts = textsKept()
  if (texts > textsBefore + 1) violations.push(`run ${run}: ${texts - textsBefore} texts are left`)
  textsBefore = texts
  const stores = await openStores({ dataFolder: data })
  for (const { org } of await stores.journal.orgs()) {
    if ((await stores.journal.verify(org)).broken) violations.push(`run ${run}: a broken chain`)
  }
  await stores.close()
}
