// Calling an operation: role, input, key, run. HTTP, the demo's player and later chat and MCP all
// come through here, so that a check made once is made everywhere.
import { hash } from 'node:crypto'
import type { z } from 'zod'
import { factsFor } from '../core/ledger/facts.ts'
import type { Seen } from '../core/privacy/seen.ts'
import type { Refusal } from '../core/refusals.ts'
import { type Result, refuse } from '../core/result.ts'
import type { House } from './context.ts'
import type { ServerOperation, Who } from './operation.ts'
import type { Viewer } from './viewer.ts'

export interface CallOptions {
  /** The caller's idempotency key; each change needs one. */
  readonly key?: string
  /** Told when this answer is the first one again. */
  readonly onReplay?: () => void
}

// biome-ignore lint/suspicious/noExplicitAny: a list of operations holds every input and output.
export type AnyServerOperation = ServerOperation<any, any>

/** Runs one operation for a viewer. `given` is whatever arrived; nothing about it is trusted. */
export async function callOperation<Input, Output>(
  house: House,
  operation: ServerOperation<Input, Output>,
  viewer: Viewer,
  given: unknown,
  { key, onReplay }: CallOptions = {},
): Promise<Result<Seen<Output>, Refusal>> {
  const ledger = await house.scribe.ledger(viewer.org)
  const facts = factsFor(ledger, viewer.person, house.clock.now())
  if (ledger.people.get(viewer.person)?.standing !== 'joined') {
    return refuse({ code: 'not-signed-in' })
  }
  const roles = ledger.people.get(viewer.person)?.roles ?? []
  if (!mayCall(operation.who, roles, facts.leadsAnyTeam(viewer.person))) {
    return refuse({ code: 'not-yours-to-do' })
  }
  const parsed = operation.input.safeParse(given)
  if (!parsed.success) return refuse(refusalOfInput(parsed.error))
  if (operation.kind === 'write' && key === undefined) return refuse({ code: 'key-missing' })
  // What was parsed has its fields in the declaration's order: one input, one text.
  const call = {
    inputHash: hash('sha256', `${operation.name} ${JSON.stringify(parsed.data)}`),
    ...(key === undefined ? {} : { key }),
    ...(onReplay === undefined ? {} : { onReplay }),
  }
  return operation.run({ ...house, call }, viewer, parsed.data)
}

function mayCall(who: Who, roles: readonly string[], leads: boolean): boolean {
  switch (who) {
    case 'member':
      return true
    case 'lead':
      return leads || roles.includes('admin')
    case 'admin':
      return roles.includes('admin')
    case 'council':
      return roles.includes('council')
    default:
      return who satisfies never
  }
}

/** The first thing wrong with an input: which field, and what it wants. Never what was sent. */
function refusalOfInput(error: z.ZodError): Refusal {
  const [issue] = error.issues
  if (!issue) return { code: 'bad-input' }
  if (issue.code === 'unrecognized_keys') {
    const name = issue.keys[0] ?? 'a field'
    const about = name.slice(0, 60)
    return { code: 'bad-input', about, detail: `There is no field “${about}” here.` }
  }
  const about = issue.path.map(String).join('.')
  const detail = about === '' ? issue.message : `${about}: ${issue.message}`
  return { code: 'bad-input', detail, ...(about === '' ? {} : { about }) }
}
