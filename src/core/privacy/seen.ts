// The brand of what may leave: a value a lens has looked at for one viewer. The symbol is private
// to this room, so nothing outside `core/privacy` can make one, and a raw record does not compile
// as an operation's answer.

declare const seenBy: unique symbol

/** A value that passed the lens for one viewer. Only `core/privacy` makes these. */
export type Seen<T> = T & { readonly [seenBy]: true }

/** For the lens alone (tidy.test.ts refuses this import outside `core/privacy`). */
export function markSeen<T>(value: T): Seen<T> {
  return value as Seen<T>
}

type Unseen<T> = T extends Seen<infer Inner> ? Inner : T

/** Parts a lens has seen, put together: seen as a whole. */
export function seenTogether<Parts extends Record<string, Seen<unknown> | undefined>>(
  parts: Parts,
): Seen<{ [Name in keyof Parts]: Unseen<Parts[Name]> }> {
  return parts as Seen<{ [Name in keyof Parts]: Unseen<Parts[Name]> }>
}

/** Several things a lens has seen, as one list. */
export function seenList<T>(seen: readonly Seen<T>[]): Seen<readonly T[]> {
  return seen as unknown as Seen<readonly T[]>
}

/** A word, number or yes/no that says nothing about anybody but the viewer. */
export function seenPlain<T extends string | number | boolean | null>(value: T): Seen<T> {
  return value as Seen<T>
}

/** The viewer's own private answer, read back to them. */
export function seenByAuthor<T>(value: T): Seen<T> {
  return value as Seen<T>
}
