// What a connector makes of another system's traces: proposed favors between people as the source
// calls them. Facts only; whether a line comes in, and who is meant, is decided further up.
import type { Day, FavorKind } from '../core/vocabulary.ts'

/** Somebody as the source has them. */
export interface SourceParty {
  /** What tells them from others in the source: an address or a name, folded. */
  readonly key: string
  /** As the source writes it, for whoever brings it in. */
  readonly label: string
  /** Addresses beside the name, lower-cased, in order of appearance; the first one is kept. */
  readonly addresses: readonly string[]
  /** A program by the visible rule. */
  readonly robot: boolean
}

export interface Proposal {
  /** Where it stands in the file, from 1; 0 where lines say nothing. */
  readonly line: number
  /** What tells this line from all others of its source, also when it is read again. */
  readonly mark: string
  readonly day: Day
  /** Milliseconds since 1970, where the source knows the instant. */
  readonly instantMs?: number
  /** Places in the list of parties. */
  readonly giver: number
  readonly receiver: number
  readonly kind: FavorKind
  /** As the source has it: checked where it is decided on. */
  readonly minutes?: number
  readonly note?: string
}

/** A line, and what is to be said of it. */
export interface LineRemark {
  readonly line: number
  readonly reason: string
}

export interface Proposals {
  readonly parties: readonly SourceParty[]
  readonly proposals: readonly Proposal[]
  /** Lines that could not be read, and why; the rest goes on. */
  readonly bad: readonly LineRemark[]
  /** Lines that come in, but not quite as they stand. */
  readonly remarks: readonly LineRemark[]
}

interface OpenParty {
  readonly key: string
  readonly label: string
  readonly addresses: string[]
  readonly robot: boolean
}

const addressesKept = 20

/** Gathers parties, each once. */
export class PartyBook {
  readonly #list: OpenParty[] = []
  readonly #places = new Map<string, number>()

  get list(): readonly SourceParty[] {
    return this.#list
  }

  /** The place of a party, made if it is new; another address of theirs is taken in. */
  place(key: string, label: string, address: string, robot: boolean): number {
    const before = this.#places.get(key)
    const place = before ?? this.#list.push({ key, label, addresses: [], robot }) - 1
    if (before === undefined) this.#places.set(key, place)
    const own = this.#list[place]?.addresses
    const folded = address.toLowerCase()
    const isNew = folded !== '' && own !== undefined && !own.includes(folded)
    if (isNew && own.length < addressesKept) own.push(folded)
    return place
  }
}
