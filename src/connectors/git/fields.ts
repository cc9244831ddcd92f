// Cuts a stream of NUL-ended fields as it comes, in linear time and bounded memory. git never
// prints a NUL inside a field, so no message, name or file can forge a boundary.
import { isUtf8 } from 'node:buffer'

/** A field longer than this is dropped (an empty field comes instead) and counted. */
export const FIELD_CAP_BYTES = 4 * 1024 * 1024

export interface FieldCounts {
  overlong: number
  /** Fields that were not UTF-8 and were read as Latin-1 instead. */
  otherEncoding: number
}

export class FieldCutter {
  readonly counts: FieldCounts = { overlong: 0, otherEncoding: 0 }
  readonly #take: (field: string) => void
  #held: Buffer[] = []
  #heldBytes = 0

  constructor(take: (field: string) => void) {
    this.#take = take
  }

  push(chunk: Buffer): void {
    const first = chunk.indexOf(0)
    if (first === -1) {
      this.#hold(chunk)
      return
    }
    this.#hold(chunk.subarray(0, first))
    this.#takeHeld()
    const last = chunk.lastIndexOf(0)
    if (last > first) this.#takeSpan(chunk.subarray(first + 1, last))
    this.#hold(chunk.subarray(last + 1))
  }

  /** What came after the last NUL, for formats that do not end in one. */
  end(): void {
    if (this.#heldBytes > 0) this.#takeHeld()
  }

  /** A stretch of whole fields: decoded in one go where it can be. */
  #takeSpan(span: Buffer): void {
    if (isUtf8(span)) {
      for (const field of span.toString('utf8').split('\0')) this.#take(field)
      return
    }
    let start = 0
    while (start <= span.length) {
      const found = span.indexOf(0, start)
      const end = found === -1 ? span.length : found
      this.#takeOne(span.subarray(start, end))
      start = end + 1
    }
  }

  #takeOne(field: Buffer): void {
    const readable = isUtf8(field)
    if (!readable) this.counts.otherEncoding += 1
    this.#take(field.toString(readable ? 'utf8' : 'latin1'))
  }

  #hold(part: Buffer): void {
    if (part.length === 0) return
    this.#heldBytes += part.length
    if (this.#heldBytes > FIELD_CAP_BYTES) this.#held = []
    else this.#held.push(part)
  }

  #takeHeld(): void {
    if (this.#heldBytes > FIELD_CAP_BYTES) {
      this.counts.overlong += 1
      this.#take('')
    } else {
      this.#takeOne(this.#held.length === 1 ? this.#held[0]! : Buffer.concat(this.#held))
    }
    this.#held = []
    this.#heldBytes = 0
  }
}
