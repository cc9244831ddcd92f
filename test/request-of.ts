// An operation and an input as the HTTP request that asks for it, and every read there is with
// inputs made from its own schema, so that a new operation is asked without anybody adding it.
import { z } from 'zod'
import type { OrgId } from '../src/core/vocabulary.ts'
import type { AnyServerOperation } from '../src/operations/call.ts'
import type { House } from '../src/operations/context.ts'
import { operations } from '../src/operations/index.ts'
import { apiPath } from '../src/surfaces/http/api.ts'
import { inputsOf, type Json, type Pools } from './inputs-of.ts'

export interface Asked {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

/** Fields in the path go there, the rest to the query of a GET or the body of a POST. */
export function requestOf({ route }: AnyServerOperation, input: Json): Asked {
  const rest = new Map(Object.entries(input))
  const path = `${apiPath}${route.path}`.replaceAll(/:([a-z]+)/gi, (_, name: string) => {
    const value = rest.get(name)
    rest.delete(name)
    return encodeURIComponent(String(value).toWellFormed())
  })
  if (route.method !== 'GET') return { method: route.method, path, body: Object.fromEntries(rest) }
  const query = new URLSearchParams([...rest].map(([name, value]) => [name, String(value)]))
  return { method: 'GET', path: query.size === 0 ? path : `${path}?${query}` }
}

const schemas = new Map<string, Json>()

/** What an operation says it takes, as a JSON schema; made once, since it is asked for often. */
export function schemaOf({ name, input }: AnyServerOperation): Json {
  const known = schemas.get(name)
  if (known) return known
  const made = z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Json
  schemas.set(name, made)
  return made
}

/** An operation about one thing is asked about many of them; one about all, in fewer ways. */
const [inputsAboutOne, inputsAboutAll] = [40, 12]

/** Paths of every read, about everything there is in an org: at most 40 inputs an operation. */
export async function readsOf(house: House, org: OrgId): Promise<readonly string[]> {
  const pools = await poolsOf(house, org)
  return operations
    .filter((operation) => operation.kind === 'read')
    .flatMap((operation) =>
      inputsOf(
        schemaOf(operation),
        pools,
        operation.route.path.includes(':') ? inputsAboutOne : inputsAboutAll,
      ).map((input) => requestOf(operation, input)),
    )
    .map((asked) => asked.path)
}

/** Ids of all that is there, by their prefix. */
export async function poolsOf(house: House, org: OrgId): Promise<Pools> {
  const ledger = await house.scribe.ledger(org)
  const pools: Record<string, readonly unknown[]> = {}
  for (const each of Object.values(ledger)) {
    if (!(each instanceof Map)) continue
    for (const id of each.keys()) {
      const prefix = typeof id === 'string' ? id.split('_')[0] : undefined
      if (prefix === undefined) continue
      const known = pools[prefix] ?? []
      if (!known.includes(id)) pools[prefix] = [...known, id]
    }
  }
  for (const { duties, shifts, changes } of ledger.rotas.values()) {
    // The latest: a question about a shift is asked of the whole plan around it.
    pools.duty = [...duties].map(([id]) => id)
    pools.shift = [...shifts].map(([id]) => id).slice(-6)
    pools.change = [...changes].map(([id]) => id).slice(-6)
  }
  const cursor = Buffer.from('2026-05-14 favor_99999999').toString('base64url')
  return { ...pools, cursor: [cursor] }
}
