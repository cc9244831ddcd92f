// What an operation is: one thing the house can do, declared once. HTTP, OpenAPI, the CLI's
// `call` and later MCP are made from these declarations and hold no logic of their own.
import type { z } from 'zod'
import type { Seen } from '../core/privacy/seen.ts'
import type { Refusal } from '../core/refusals.ts'
import type { Result } from '../core/result.ts'
import type { Context } from './context.ts'
import type { Viewer } from './viewer.ts'

/** Who may call: anyone with a session, or only people in a role. `lens` decides what they see. */
export type Who = 'member' | 'lead' | 'admin' | 'council'

export interface Route {
  readonly method: 'GET' | 'POST'
  /** Below `/api/v1`, with `:name` for path parameters, which are also fields of the input. */
  readonly path: string
}

interface Declaration<Input, Output> {
  /** `noun.verb`, unique. */
  readonly name: string
  /** One sentence: what it does, in the words of the product. */
  readonly about: string
  readonly input: z.ZodType<Input>
  readonly output: z.ZodType<Output>
}

/** Runs in the server, on the record. */
export interface ServerOperation<Input, Output> extends Declaration<Input, Output> {
  readonly place: 'server'
  readonly kind: 'read' | 'write'
  readonly route: Route
  readonly who: Who
  /** How large the body of a call may be, in bytes; `limits.bodyBytes` unless said otherwise. */
  readonly bodyBytes?: number
  run(context: Context, viewer: Viewer, input: Input): Promise<Result<Seen<Output>, Refusal>>
}

/** What a command over the caller's own files may use. */
export interface Here {
  /** Says how far the work is; `done` and `total` in any one unit, total 0 when unknown. */
  progress(step: { readonly what: string; readonly done: number; readonly total: number }): void
  /** The instant now, milliseconds since 1970, so that operations stay free of clocks. */
  now(): number
}

/** Runs where it was typed, over the caller's own files: no route, no server, no lens. */
export interface HereOperation<Input, Output> extends Declaration<Input, Output> {
  readonly place: 'here'
  run(here: Here, input: Input): Promise<Result<Output, Refusal>>
}
