// 50 writes and 200 reads a second against a real server on this machine, each sent when it is due
// whether or not the ones before it were answered. `npm run deep -- load [seconds]`, 20 unless said
// and half an hour at most. Ends with 1 on any error, or if one in a hundred waits over 250 ms.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { founderToken, type StartedServer, startServer } from '../../bench/server.ts'
import { joined, personWith } from './people.ts'

const seconds = Math.min(Number(process.argv[2] ?? 20), 1_800)
const writesEachSecond = 50
const readsEachSecond = 200
const mostMs = 250
const folder = mkdtempSync(join(tmpdir(), 'goodturn-load-'))

interface Kind {
  readonly name: string
  readonly eachSecond: number
  readonly tookMs: number[]
  readonly errors: Map<string, number>
  send(index: number): Promise<Response>
}

const server = await startServer(join(folder, 'data'))
if (new URL(server.url).hostname !== '127.0.0.1') throw new Error('only on this machine')
const kinds = await kindsOn(server)
await Promise.all(kinds.map(run))
const failed = kinds.map(report).some(Boolean)
await server.stop()
rmSync(folder, { recursive: true })
process.exit(failed ? 1 : 0)

/** What is sent, in turn, by five people. */
async function kindsOn({ url }: StartedServer): Promise<readonly Kind[]> {
  const names = ['Raj Rao', 'Mia Moser', 'Lee Lind', 'Ines Ito']
  const ana = personWith(await founderToken(server), 'ana@example.org')
  const come = names.map((name) => joined(server, ana, name, `${name.slice(0, 3)}@example.org`))
  const tokens = [ana, ...(await Promise.all(come))].map((each) => each.token)
  const headersOf = (index: number): Record<string, string> => ({
    authorization: `Bearer ${tokens[index % tokens.length]}`,
    'content-type': 'application/json',
  })
  const written: { readonly favor: string; readonly by: number }[] = []
  const write = async (index: number): Promise<Response> => {
    const giver = ['Ana Alvares', ...names][(index + 1) % tokens.length]
    const response = await fetch(`${url}/api/v1/thanks`, {
      method: 'POST',
      headers: { ...headersOf(index), 'idempotency-key': `load ${index}` },
      body: JSON.stringify({ giver, kind: 'cover', note: `line ${index}`, effort: { size: 'S' } }),
    })
    const { favor } = (await response.clone().json()) as { favor?: { favor: string } }
    if (favor) written.push({ favor: favor.favor, by: index })
    return response
  }
  const paths = ['/today', '/favors', '/people', '/teams', '/record?span=all']
  const read = (index: number): Promise<Response> => {
    const one = index % 6 === 5 ? written[index % (written.length || 1)] : undefined
    const path = one ? `/favors/${one.favor}` : paths[index % paths.length]
    return fetch(`${url}/api/v1${path}`, { headers: headersOf(one?.by ?? index) })
  }
  const kind = (name: string, eachSecond: number, send: Kind['send']): Kind => ({
    ...{ name, eachSecond, send, tookMs: [], errors: new Map() },
  })
  return [kind('writes', writesEachSecond, write), kind('reads', readsEachSecond, read)]
}

/** Sends at its rate to the end; what is late is sent at once, its wait counted from when due. */
async function run(kind: Kind): Promise<void> {
  const startMs = performance.now()
  const under: Promise<void>[] = []
  for (let index = 0; index < seconds * kind.eachSecond; index += 1) {
    const dueMs = startMs + (index * 1_000) / kind.eachSecond
    const waitMs = dueMs - performance.now()
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs))
    under.push(sendOne(kind, index, dueMs))
  }
  await Promise.all(under)
}

async function sendOne(kind: Kind, index: number, dueMs: number): Promise<void> {
  const note = (error: string): void => {
    kind.errors.set(error, (kind.errors.get(error) ?? 0) + 1)
  }
  try {
    const response = await kind.send(index)
    await response.arrayBuffer()
    if (response.status !== 200) note(`status ${response.status}`)
  } catch (error) {
    note(error instanceof Error ? error.message : 'unknown')
  }
  kind.tookMs.push(performance.now() - dueMs)
}

/** Prints one kind's figures; true when they are not good enough. */
function report({ name, tookMs, errors }: Kind): boolean {
  const sorted = tookMs.toSorted((first, second) => first - second)
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0
  const said = [...errors].map(([error, count]) => `${count} x ${error}`).join(', ') || 'no errors'
  process.stdout.write(
    `${name}: ${sorted.length} in ${seconds} s, p50 ${at(0.5).toFixed(1)} ms, ` +
      `p99 ${at(0.99).toFixed(1)} ms, slowest ${at(1).toFixed(1)} ms, ${said}\n`,
  )
  return errors.size > 0 || at(0.99) > mostMs
}
