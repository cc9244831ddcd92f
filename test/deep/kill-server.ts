// The whole server, killed at a random instant while it answers writes over HTTP, again and again
// on one folder. After each kill: everything acknowledged is there once, nothing else is, the
// chain holds, and a retry with the same key gives the first answer. `npm run deep -- kill-server
// 200`
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leanClient } from '../../bench/client.ts'
import { founderToken, type StartedServer, startServer } from '../../bench/server.ts'
import { openStores } from '../../src/journal/open.ts'

const runs = Number(process.argv[2] ?? 20)
const leastAcknowledged = 50
const folder = mkdtempSync(join(tmpdir(), 'goodturn-kill-'))
const data = join(folder, 'data')
let token = ''
const acknowledged = new Map<string, string>()
const sent = new Set<string>()
let violations = 0

for (let run = 0; run < runs; run += 1) {
  const server = await startServer(data)
  if (run === 0) token = await prepared(server)
  await retryLast(server)
  await writeUntilKilled(server, run)
  violations += await check(run)
}
process.stdout.write(
  `${runs} kills: ${acknowledged.size} acknowledged, ${sent.size} sent, ${violations} violations\n`,
)
rmSync(folder, { recursive: true })
process.exit(violations === 0 ? 0 : 1)

async function prepared(server: StartedServer): Promise<string> {
  const made = await founderToken(server)
  const client = await leanClient(server.url, made)
  await client.post('/api/v1/people/invite', JSON.stringify({ name: 'Raj Rao' }), 'invite')
  client.close()
  return made
}

/** Four clients write; the kill comes some milliseconds after enough was acknowledged. */
async function writeUntilKilled(server: StartedServer, run: number): Promise<void> {
  let count = 0
  let stopped = false
  const writer = async (each: number): Promise<void> => {
    const client = await leanClient(server.url, token)
    for (let index = 0; !stopped; index += 1) {
      const key = `run ${run} writer ${each} ${index}`
      sent.add(key)
      const answer = await client.post('/api/v1/thanks', body(key), key)
      if (answer.status !== 200) break
      acknowledged.set(key, favorIn(answer.body))
      count += 1
    }
    client.close()
  }
  const writers = [0, 1, 2, 3].map(writer)
  while (count < leastAcknowledged) await pause(2)
  await pause(((run * 7919) % 97) / 4)
  await server.stop('SIGKILL')
  stopped = true
  await Promise.all(writers)
}

/** A client that never heard the answer asks again with its key, and has one favor. */
async function retryLast(server: StartedServer): Promise<void> {
  const client = await leanClient(server.url, token)
  for (const key of [...sent].slice(-4)) {
    const answer = await client.post('/api/v1/thanks', body(key), key)
    if (answer.status !== 200) throw new Error(answer.body)
    const known = acknowledged.get(key)
    if (known !== undefined && known !== favorIn(answer.body)) violations += 1
    acknowledged.set(key, favorIn(answer.body))
  }
  client.close()
}

async function check(run: number): Promise<number> {
  const stores = await openStores({ dataFolder: data })
  const [row] = await stores.journal.orgs()
  if (!row) throw new Error('the org is gone')
  const verdict = await stores.journal.verify(row.org)
  const counts = new Map<string, number>()
  for (let after = 0; ; ) {
    const rows = await stores.journal.read(row.org, after, 10_000)
    for (const { entry } of rows) {
      if (entry.type !== 'favor.recorded') continue
      counts.set(entry.data.favor, (counts.get(entry.data.favor) ?? 0) + 1)
    }
    if (rows.length < 10_000) break
    after += rows.length
  }
  await stores.close()
  const lost = [...acknowledged.values()].filter((favor) => !counts.has(favor)).length
  const doubled = [...counts.values()].filter((count) => count > 1).length
  const madeUp = counts.size > sent.size ? counts.size - sent.size : 0
  const broken = verdict.broken ? 1 : 0
  if (lost + doubled + madeUp + broken > 0) {
    process.stdout.write(`run ${run}: lost ${lost} doubled ${doubled} made up ${madeUp}\n`)
  }
  return lost + doubled + madeUp + broken
}

function body(key: string): string {
  return JSON.stringify({ giver: 'Raj Rao', kind: 'cover', note: key })
}

function favorIn(text: string): string {
  const start = text.indexOf('favor_')
  return text.slice(start, text.indexOf('"', start))
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
