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
