// `goodturn call <operation>`: anything the server can do, as JSON in and JSON out. Routes come
// from the operations' declarations; nothing about one is known here by name.
import type { Command } from 'commander'
import { accept, type Result, refuse } from '../../core/result.ts'
import { type Answer, clientFor, type Problem, sayProblem } from './client.ts'
import type { CallableOperation, Doors } from './doors.ts'
import { type WideIo, writeJson } from './io.ts'
import { nearNames, orList } from './near.ts'

const EXAMPLES = `
Examples:
  $ goodturn call today.read
  $ goodturn call favor.list '{"limit": 5}' | jq .favors
  $ echo '{"giver": "Raj", "kind": "cover"}' | goodturn call favor.thank -

Without an input, or with -, it reads one from what is piped in, if anything is.
`

interface CallOptions {
  readonly server?: string
  readonly key?: string
}

export function addCallCommand(program: Command, io: WideIo, doors: Doors): void {
  program
    .command('call')
    .description('do anything the server can do, with JSON in and JSON out')
    .argument('<operation>', 'its name, such as favor.list')
    .argument('[json]', 'its input as a JSON object, or - to read it from what is piped in')
    .option('--json', 'print JSON; it always does')
    .option('--server <url>', 'address of the server')
    .option('--key <key>', 'a key of your own, so that trying again does it once')
    .addHelpText('after', () => `${EXAMPLES}\nOperations:\n${listed(doors.operations)}`)
    .action((name: string, json: string | undefined, options: CallOptions) =>
      runCall(name, json, options, io, doors),
    )
}

async function runCall(
  name: string,
  json: string | undefined,
  options: CallOptions,
  io: WideIo,
  doors: Doors,
): Promise<void> {
  const operation = doors.operations.find((each) => each.name === name)
  if (!operation) return sayProblem(unknownOperation(name, doors.operations), io)
  const input = inputOf(await textOf(json, io))
  if (!input.ok) return sayProblem(input.refusal, io)
  const answer = await callOver(operation, input.value, options, io)
  if (!answer.ok) return sayProblem(answer.refusal, io)
  writeJson(answer.value, io)
  io.exit(0)
}

/** Sends an input along an operation's route: in its path, its query or its body. */
export function callOver<Value = unknown>(
  { name, route }: CallableOperation,
  input: Readonly<Record<string, unknown>>,
  { server, key }: CallOptions,
  io: WideIo,
): Answer<Value> {
  const rest = { ...input }
  const missing: string[] = []
  const path = route.path.replaceAll(/:([a-z]+)/gi, (_, field: string) => {
    const value = rest[field]
    delete rest[field]
    if (value === undefined || value === '') missing.push(field)
    return encodeURIComponent(String(value))
  })
  const [field] = missing
  if (field) {
    const detail = `${name} needs “${field}” in its input.`
    return Promise.resolve(refuse({ code: 'bad-input', detail, exit: 2, about: field }))
  }
  const client = clientFor(io, server)
  // Some reads take more than an address can hold.
  if (route.method === 'POST') return client.write(path, rest, key)
  const query = new URLSearchParams(
    Object.entries(rest).map(([each, value]) => [each, String(value)]),
  )
  return client.read(query.size === 0 ? path : `${path}?${query}`)
}

/** What was given as an argument, or else what is piped in. */
async function textOf(json: string | undefined, io: WideIo): Promise<string> {
  if (json !== undefined && json !== '-') return json
  if (json === undefined && io.stdin.isTerminal) return ''
  return io.stdin.read()
}

function inputOf(text: string): Result<Readonly<Record<string, unknown>>, Problem> {
  if (text.trim() === '') return accept({})
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return accept(value as Record<string, unknown>)
    }
  } catch {
    // Said below, as for any other value that is no object.
  }
  const detail = 'The input is not a JSON object. Write it like this: \'{"limit": 5}\'.'
  return refuse({ code: 'unreadable-input', detail, exit: 3 })
}

function unknownOperation(name: string, operations: readonly CallableOperation[]): Problem {
  const near = nearNames(
    name,
    operations.map((each) => each.name),
  )
  const hint = near.length > 0 ? ` Did you mean ${orList(near)}?` : ''
  const detail = `There is no operation “${name}”.${hint} They are listed by: goodturn call --help`
  return { code: 'unknown-operation', detail, exit: 2 }
}

function listed(operations: readonly CallableOperation[]): string {
  const width = Math.max(0, ...operations.map(({ name }) => name.length))
  return operations.map(({ name, about }) => `  ${name.padEnd(width)}  ${about}`).join('\n')
}
