// Who is answered what, for every route the running server has: each is asked by everybody there is,
// and the answers are the table's. Foreign and absent answer alike to the byte.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { operations } from '../../src/operations/index.ts'
import { apiPath } from '../../src/surfaces/http/api.ts'
import { inputsOf } from '../inputs-of.ts'
import { type Asked, requestOf, schemaOf } from '../request-of.ts'
import { asks } from './asks.ts'
import { beside } from './beside.ts'
import { readTable, writtenRow } from './table.ts'
import { type Caller, callers, canary, type Member, openWorld, type World } from './world.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-authorisation-'))
const rows = new Map(readTable().map((row) => [row.route, row]))
let world: World

beforeAll(async () => {
  world = await openWorld(folder)
}, 120_000)

afterAll(async () => {
  await world.close()
  rmSync(folder, { recursive: true })
})

/** Every operation by its route, `METHOD path`, as the description of the API has it. */
const described = new Map(
  operations.map((operation) => [
    `${operation.route.method} ${apiPath}${operation.route.path}`,
    operation,
  ]),
)

let keys = 0

async function answerTo(request: Asked, { cookie }: { cookie: string }): Promise<Response> {
  keys += 1
  const { method, path, body } = request
  return fetch(`${world.serving.url}${path}`, {
    method: method === 'ALL' ? 'GET' : method,
    redirect: 'manual',
    headers: { cookie, 'content-type': 'application/json', 'idempotency-key': `cell ${keys}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** What a route of the API is asked: its own ask, or an input made from its schema. */
async function requestFor(route: string, caller: Member): Promise<Asked> {
  const operation = described.get(route)
  if (!operation) {
    const asked = beside[route]
    if (!asked) throw new Error(`nobody says what ${route} is asked`)
    const [method = ''] = route.split(' ')
    return { method, ...(await asked.request(world, caller)) }
  }
  const ask = asks[operation.name]
  const pools = { team: [world.team], person: [world.member('receiver').person] }
  const input = ask
    ? await ask.input(world, caller)
    : (inputsOf(schemaOf(operation), pools, 1)[0] ?? {})
  return requestOf(operation, input)
}

async function callerFor(route: string, caller: Caller): Promise<Member> {
  const operation = described.get(route)
  const ask = operation ? asks[operation.name] : beside[route]
  const role = caller === 'party' ? (ask && 'as' in ask && ask.as) || 'receiver' : caller
  return ask?.spends ? world.fresh(role) : world.member(role)
}

/** What one cell holds: a status, with the page counted as there whether or not it is built. */
async function cellOf(response: Response): Promise<{ cell: string; text: string }> {
  if (response.headers.get('content-type')?.includes('event-stream')) {
    await response.body?.cancel()
    return { cell: String(response.status), text: '' }
  }
  const text = await response.text()
  const unbuilt = response.status === 503 && text.startsWith('The page is not built')
  return { cell: unbuilt ? '200' : String(response.status), text }
}

describe('given every route the server has', () => {
  it('when listed, then each is described or beside, and has its row; no row is without one', () => {
    const known = [...described.keys(), ...Object.keys(beside)].sort()
    const registered = new Set(
      world.serving.routes
        .filter(({ method, path }) => !(method === 'ALL' && (path === '*' || path === '/*')))
        .map(({ method, path }) => `${method} ${path}`),
    )
    expect([...registered].sort()).toEqual(known)
    expect([...rows.keys()].sort()).toEqual(known)
  })

  it('when the server describes itself, then it is these routes', async () => {
    const answer = await answerTo({ method: 'GET', path: '/api/v1/openapi.json' }, { cookie: '' })
    const { paths } = (await answer.json()) as { paths: Record<string, object> }
    const said = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map(
        (method) => `${method.toUpperCase()} ${path.replaceAll(/\{([a-z]+)\}/gi, ':$1')}`,
      ),
    )
    expect(said.sort()).toEqual([...described.keys()].sort())
  })
})

/** They are not, or no longer, in the org that holds what is asked about. */
const outside = new Set<Caller>(['anonymous', 'other-org', 'former', 'erased'])
/** What only a later day says yes to: its operation’s own test waits for it. */
const untimely = new Set(['POST /api/v1/rotas/:rota/shifts/:shift/done'])
const routes = [...new Set([...described.keys(), ...Object.keys(beside)])]

describe('given everybody there is', () => {
  it.each(routes)('when %s is asked, then each is answered as the table says', async (route) => {
    const cells: string[] = []
    const leaks: string[] = []
    for (const caller of callers) {
      const member = await callerFor(route, caller)
      const request = await requestFor(route, member)
      const { cell, text } = await cellOf(await answerTo(request, member))
      cells.push(cell)
      if (caller !== 'party' && text.includes(canary)) leaks.push(caller)
      if (outside.has(caller) && text.includes('Mia Receiver')) leaks.push(caller)
    }
    const row = rows.get(route) ?? { route, cells: callers.map(() => '?') }
    expect(writtenRow({ route, cells })).toBe(writtenRow(row))
    expect(leaks).toEqual([])
    const hasYes = !route.startsWith('ALL ') && !untimely.has(route)
    if (hasYes) expect(cells.some((cell) => cell < '400')).toBe(true)
  })
})

/** Status, headers and body, as text; but for the instant. */
async function bytesOf(response: Response): Promise<string> {
  const headers = [...response.headers].filter(([name]) => name !== 'date').sort()
  return JSON.stringify([response.status, headers, await response.text()])
}

const ids = /(favor|person|team|goal|identity|import)_[0-9a-z-]+/g

/** The same request about what is not there; kinds named in `own` are about the caller's instead. */
function instead(request: Asked, own: Readonly<Record<string, string>>, absent: boolean): Asked {
  const replaced = (id: string, kind: string): string =>
    own[kind] ?? (absent ? `${kind}_00000000-0000-4000-8000-000000000000` : id)
  return JSON.parse(JSON.stringify(request).replaceAll(ids, replaced)) as Asked
}

describe('given what is absent and what is not yours', () => {
  it('when a path is asked in a way it has not, then that is absent too', async () => {
    const admin = world.member('admin')
    const nowhere = await bytesOf(await answerTo({ method: 'PUT', path: '/api/nowhere' }, admin))
    for (const path of new Set(routes.map((route) => route.split(' ')[1] ?? ''))) {
      if (!path.startsWith('/api/')) continue
      for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE']) {
        if (routes.some((each) => takes(each, method, path))) continue
        const filled = path.replaceAll(/:[a-z]+/gi, 'favor_absent').replace('*', 'nowhere')
        const answer = await bytesOf(await answerTo({ method, path: filled }, admin))
        expect(`${method} ${path} ${answer}`).toBe(`${method} ${path} ${nowhere}`)
      }
    }
  })

  it.each([
    ...described.keys(),
  ])('when %s is asked for either, then the bytes are alike', async (route) => {
    const cells = rows.get(route)?.cells ?? []
    const hidden = callers.filter(
      (caller, at) => caller === 'other-org' || ['404', '409', '422'].includes(cells[at] ?? ''),
    )
    for (const caller of hidden) {
      const member = await callerFor(route, caller)
      const request = await requestFor(route, member)
      const kinds = new Set(
        JSON.stringify(request)
          .match(ids)
          ?.map((id) => id.split('_')[0] ?? ''),
      )
      for (const own of caller === 'other-org' ? ownMixes() : [{}]) {
        if ([...kinds].every((kind) => kind in own)) continue
        const foreign = await bytesOf(await answerTo(instead(request, own, false), member))
        const absent = await bytesOf(await answerTo(instead(request, own, true), member))
        expect(`${caller} ${foreign}`).toBe(`${caller} ${absent}`)
      }
    }
  })
})

/** Whether a route would be asked by this: `/favors/many` is also `/favors/:favor`. */
function takes(route: string, method: string, path: string): boolean {
  const [own, pattern = ''] = route.split(' ')
  return own === method && new RegExp(`^${pattern.replaceAll(/:[a-z]+/gi, '[^/]+')}$`).test(path)
}

/** Nothing of one's own in it, or one kind at a time: no id of one's own opens another's. */
function ownMixes(): readonly Readonly<Record<string, string>>[] {
  const { person } = world.member('other-org')
  return [{}, { team: world.otherTeam }, { person }, { favor: world.otherFavor }]
}
