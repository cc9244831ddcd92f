// What a chat is answered: lines to read and buttons to press, the same for every platform. A reply
// is for whoever wrote alone; what is said to all is asked for by a button of its own.
import { z } from 'zod'

/** What a button does, small enough to travel in it and back. */
export type Act =
  /** Calls one of the operations a button may call. */
  | { readonly do: 'call'; readonly operation: ButtonOperation; readonly input: object }
  /** Says a thanks in the channel it was written in. */
  | { readonly do: 'say'; readonly favor: string }
  /** Reads a line as if it had been typed. */
  | { readonly do: 'line'; readonly text: string }
  /** Invites somebody, then reads the line that named them. */
  | { readonly do: 'invite'; readonly name: string; readonly text: string }

export const buttonOperations = [
  'favor.confirm',
  'favor.decline',
  'favor.withdraw',
  'ask.answer',
  'ask.take-back-answer',
  'ask.withdraw',
  'change.answer',
  'change.withdraw',
  'change.undo',
  'shift.keep',
  'shift.undo',
  'handover.receive',
] as const
export type ButtonOperation = (typeof buttonOperations)[number]

export type Button =
  | { readonly label: string; readonly act: Act; readonly main?: true }
  | { readonly label: string; readonly url: string; readonly main?: true }

export interface Part {
  readonly lines: readonly string[]
  /** Of our own making, to be copied: shown as it is. */
  readonly link?: string
  readonly buttons?: readonly Button[]
}

export interface Reply {
  readonly parts: readonly Part[]
  /** Said to everybody in the channel. */
  readonly aloud?: string
}

export const saying = (...lines: readonly string[]): Reply => ({ parts: [{ lines }] })

const act = z.union([
  z.strictObject({
    do: z.literal('call'),
    operation: z.enum(buttonOperations),
    input: z.record(z.string().max(60), z.unknown()),
  }),
  z.strictObject({ do: z.literal('say'), favor: z.string().max(80) }),
  z.strictObject({ do: z.literal('line'), text: z.string().max(2_000) }),
  z.strictObject({
    do: z.literal('invite'),
    name: z.string().min(1).max(80),
    text: z.string().max(2_000),
  }),
])

export const actText = (given: Act): string => JSON.stringify(given)

/** What a pressed button says; undefined for anything that no button of ours says. */
export function actIn(text: unknown): Act | undefined {
  if (typeof text !== 'string' || text.length > 4_000) return undefined
  try {
    const parsed = act.safeParse(JSON.parse(text))
    return parsed.success ? (parsed.data as Act) : undefined
  } catch {
    return undefined
  }
}
