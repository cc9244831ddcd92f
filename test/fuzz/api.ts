// The API's inputs, each made from an operation's own schema and then spoiled: wrong types, odd
// texts, fields too many and too few, bodies that are no JSON. Never a fault, always a problem that
// says what is wrong, never the words of an error.
import fc from 'fast-check'
import { operations } from '../../src/operations/index.ts'
import type { Viewer } from '../../src/operations/viewer.ts'
import { type App, appOver } from '../app.ts'
import { type TestHouse, testHouse, testOrg } from '../house.ts'
import { inputsOf, type Json } from '../inputs-of.ts'
import { poolsOf, requestOf, schemaOf } from '../request-of.ts'
import { countingIds, play, viewersOf } from '../traces.ts'
import { type Target, target } from './fuzz.ts'
import { textOf } from './texts.ts'

interface World {
  readonly tested: TestHouse
  readonly app: App
  readonly viewers: readonly Viewer[]
  readonly inputs: ReadonlyMap<string, readonly Json[]>
}

interface Spoiled {
  readonly who: number
  readonly what: number
  readonly which: number
  readonly spoils: readonly { readonly at: number; readonly with: unknown }[]
  readonly key: string
  readonly body?: string
}

const callsOfAWorld = 400
let calls = 0
let world: Promise<World> | undefined

/** A world is used for some hundred calls, since some of them take people out of it. */
function worldNow(): Promise<World> {
  if (calls % callsOfAWorld === 0) world = newWorld()
  calls += 1
  return world as Promise<World>
}

async function newWorld(): Promise<World> {
  const tested = testHouse({ ids: countingIds() })
  const org = await testOrg(tested)
  const trace = [0, 1, 2, 3, 5, 9, 10, 11].map((what) => ({
    ...{ who: what % 5, what, whom: (what + 1) % 5, which: what, days: 1 },
  }))
  await play(tested, org, trace)
  const pools = await poolsOf(tested.house, org.org)
  const inputs = operations.map((each): [string, readonly Json[]] => [
    each.name,
    inputsOf(schemaOf(each), { ...pools, giver: ['me', 'raj'], receiver: ['mia', 'me'] }, 40),
  ])
  return {
    tested,
    app: appOver(tested.house),
    viewers: viewersOf(org),
    inputs: new Map(inputs),
  }
}

const wrong = fc.oneof(
  textOf(['favor_1', 'person_00000003', 'me', '2026-02-30', '2026-05-12', 'pressure', ' '], 6),
  fc.constantFrom<unknown>(null, true, -1, 0, 1.5, 1e308, 2 ** 53, '', [], {}, undefined),
  fc.constantFrom<unknown>(
    [[[[]]]],
    { field: {} },
    JSON.parse('{"__proto__":{"admin":true}}'),
    'x'.repeat(9e4),
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

const spoiled: fc.Arbitrary<Spoiled> = fc.record(
  {
    who: fc.nat(4),
    what: fc.nat(operations.length - 1),
    which: fc.nat(39),
    spoils: fc.array(fc.record({ at: fc.nat(9), with: wrong }), { maxLength: 2 }),
    key: fc.string({ minLength: 1, maxLength: 12 }),
    body: fc.oneof(fc.json({ maxDepth: 4 }), textOf(['{', '}', '"favor"', ':', '[', '1', ','], 20)),
  },
  { requiredKeys: ['who', 'what', 'which', 'spoils', 'key'] },
)

/** Some field, or one nobody asked for, made into something else. */
function spoil(input: Json, spoils: Spoiled['spoils']): Json {
  const out: Record<string, unknown> = { ...input }
  for (const { at, with: value } of spoils) {
    const names = [...Object.keys(out), 'colour']
    out[names[at % names.length] ?? 'colour'] = value
  }
  return out
}

async function ask(each: Spoiled): Promise<void> {
  const { app, viewers, inputs } = await worldNow()
  const operation = operations[each.what]
  const viewer = viewers[each.who]
  if (!operation || !viewer) throw new Error('nobody asks')
  const made = inputs.get(operation.name) ?? []
  const asked = requestOf(operation, spoil(made[each.which % made.length] ?? {}, each.spoils))
  const body = each.body ?? JSON.stringify(asked.body)
  const response = await app(viewer, asked.path, {
    method: asked.method,
    headers: { 'idempotency-key': encodeURIComponent(each.key.toWellFormed()) },
    ...(asked.method === 'GET' ? {} : { body }),
  })
  const text = await response.text()
  const type = response.headers.get('content-type') ?? ''
  if (response.status >= 500) throw new Error(`${operation.name} answered ${text}`)
  if (response.status >= 400 && !type.startsWith('application/problem+json')) {
    throw new Error(`${operation.name} refused with ${type}`)
  }
}

export const api: Target = target('bodies of the API', spoiled, ask)
