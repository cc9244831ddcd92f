// What a durable write costs: one through HTTP beside a raw append + fdatasync of the same run, 16
// clients at once, and a thousand favors in a call. Figures are ratios first: absolute times say
// more about a disk than about this code.
import {
  closeSync,
  fdatasyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { leanClient } from './client.ts'
import { founderToken, startServer } from './server.ts'

/** Raw and durable writes alternate, so that both meet the same disk in the same mood. */
const pairs = 1_500
const clients = 16
const clientSeconds = 4
const bulkCalls = 25
/** Calls before counting: a server that has been up for a second is what people meet. */
const bulkWarmUps = 20
const favorsACall = 1_000

const folder = mkdtempSync(join(tmpdir(), 'goodturn-bench-'))
const server = await startServer(join(folder, 'data'))
const token = await founderToken(server)
await invite('Raj Rao')

const one = await leanClient(server.url, token)
const thanks = JSON.stringify({ giver: 'Raj Rao', kind: 'cover', note: 'my sprint, all week' })
let keys = 0
const nextKey = (): string => {
  keys += 1
  return `bench-${keys}`
}

for (let index = 0; index < 300; index += 1) await thank(one)
const rawFile = openSync(join(folder, 'raw'), 'a')
const rawLine = Buffer.alloc(128, 0x61)
const raw: number[] = []
const durable: number[] = []
for (let index = 0; index < pairs; index += 1) {
  raw.push(rawAppend())
  const start = performance.now()
  await thank(one)
  durable.push(performance.now() - start)
}
const ratio = median(durable) / median(raw)
print('one durable write', `p50 ${ms(median(durable))}  p95 ${ms(at(durable, 0.95))}`)
print('raw append + fdatasync', `p50 ${ms(median(raw))}  p95 ${ms(at(raw, 0.95))}`)
print('ratio of p50', `${ratio.toFixed(2)} (goal 2, at most 4)`)

const many = await Promise.all(Array.from({ length: clients }, () => leanClient(server.url, token)))
const cpuBefore = serverCpuMs()
const until = performance.now() + clientSeconds * 1000
const started = performance.now()
const counts = await Promise.all(
  many.map(async (client) => {
    let count = 0
    while (performance.now() < until) {
      await thank(client)
      count += 1
    }
    return count
  }),
)
const seconds = (performance.now() - started) / 1000
const cpuMs = serverCpuMs() - cpuBefore
const perSecond = counts.reduce((sum, count) => sum + count, 0) / seconds
print('server CPU per write', `${ms(cpuMs / counts.reduce((sum, count) => sum + count, 0))}`)
print(`${clients} clients`, `${Math.round(perSecond)} writes/s (goal 5,000, at least 2,500)`)

const bulkClient = await leanClient(server.url, token)
const given = await favorsPerSecond({ giver: 'me', receiver: 'Raj Rao' })
print('favor.record-many, given', `${given} favors/s, one entry each (at least 20,000)`)
const received = await favorsPerSecond({ giver: 'Raj Rao', receiver: 'me' })
print('favor.record-many, received', `${received} favors/s, two entries each`)

for (const client of [one, bulkClient, ...many]) client.close()
await server.stop()
closeSync(rawFile)
rmSync(folder, { recursive: true })

/** A thousand favors a call, each with a note and an effort; the median call. */
async function favorsPerSecond(sides: { giver: string; receiver: string }): Promise<number> {
  const favors = Array.from({ length: favorsACall }, (_, index) => ({
    ...sides,
    kind: 'knowledge',
    effort: { minutes: 15 + (index % 90) },
    note: `the export script, part ${index}`,
  }))
  const body = JSON.stringify({ favors })
  const times: number[] = []
  for (let call = 0; call < bulkWarmUps + bulkCalls; call += 1) {
    const start = performance.now()
    const answer = await bulkClient.post('/api/v1/favors/many', body, nextKey())
    if (answer.status !== 200) throw new Error(answer.body)
    if (call >= bulkWarmUps) times.push(performance.now() - start)
  }
  return Math.round(favorsACall / (median(times) / 1000))
}

async function thank(client: Awaited<ReturnType<typeof leanClient>>): Promise<void> {
  const answer = await client.post('/api/v1/thanks', thanks, nextKey())
  if (answer.status !== 200) throw new Error(`${answer.status} ${answer.body}`)
}

async function invite(name: string): Promise<void> {
  const client = await leanClient(server.url, token)
  const answer = await client.post('/api/v1/people/invite', JSON.stringify({ name }), 'invite')
  if (answer.status !== 200) throw new Error(answer.body)
  client.close()
}

/** CPU time the server has used, user and system, in milliseconds; NaN where /proc is not. */
function serverCpuMs(): number {
  try {
    const fields = readFileSync(`/proc/${server.process.pid}/stat`, 'utf8').split(') ')[1]
    const [user, system] = fields?.split(' ').slice(11, 13).map(Number) ?? []
    return ((user ?? Number.NaN) + (system ?? Number.NaN)) * 10
  } catch {
    return Number.NaN
  }
}

/** Milliseconds for 128 bytes appended and synced. */
function rawAppend(): number {
  const start = performance.now()
  writeSync(rawFile, rawLine)
  fdatasyncSync(rawFile)
  return performance.now() - start
}

function at(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN
}

function median(values: readonly number[]): number {
  return at(values, 0.5)
}

function ms(value: number): string {
  return `${value.toFixed(3)} ms`
}

function print(name: string, figure: string): void {
  process.stdout.write(`${name.padEnd(28)} ${figure}\n`)
}
