// The vault: personal texts sealed under a key drawn from all their owners' keys, so that
// destroying any one of those shreds the text everywhere, backups included. What the chain holds
// is a salted commitment; the salt is inside the box and goes with it.
import { createHmac, createSecretKey, hash, type KeyObject } from 'node:crypto'
import type { OrgId, PersonId, PrivateField, TextId } from '../core/vocabulary.ts'
import { KeyDestroyed } from './errors.ts'
import type { Owner, SealedText } from './journal.ts'
import type { Keys } from './keys.ts'
import type { PrivateAnswer } from './private-store.ts'
import { chanceBytes, openBytes, sealBytes } from './wrapping.ts'

const saltBytes = 16
const drawnMost = 4_096
/** The one-step key derivation of NIST SP 800-56C: SHA-256 over counter, secrets and purpose. */
const counter = Uint8Array.of(0, 0, 0, 1)

/** A text on its way into the vault. */
export interface PlainText {
  readonly id: TextId
  readonly plain: string
  /** In any order; destroying any one's key shreds the text. */
  readonly owners: readonly Owner[]
  /** Only for a text that comes back from an export: its salt, so its commitment stays. */
  readonly salt?: Uint8Array
}

/** A text out of the vault with its salt: for an export with texts. */
export interface OpenedText {
  readonly plain: string
  readonly salt: Uint8Array
}

export class Sealing {
  readonly #keys: Keys
  /** Keys drawn from owners' keys, kept because most texts are between the same few people. */
  readonly #drawn = new Map<string, { readonly keys: Uint8Array[]; readonly secret: KeyObject }>()

  constructor(keys: Keys) {
    this.#keys = keys
  }

  /** Throws `KeyDestroyed` if any owner was erased. */
  async seal(org: OrgId, id: TextId, plain: string, owners: readonly Owner[]): Promise<SealedText> {
    return this.#seal(org, { id, plain, owners })
  }

  /** Many at once; keys that have to be made first are synced together. */
  async sealAll(org: OrgId, texts: readonly PlainText[]): Promise<readonly SealedText[]> {
    return Promise.all(texts.map((text) => this.#seal(org, text)))
  }

  /** What can still be read; a text is missing where any owner's key is destroyed. */
  async open(org: OrgId, sealed: readonly SealedText[]): Promise<Map<TextId, string>> {
    const opened = await this.openWithSalts(org, sealed)
    return new Map([...opened].map(([id, text]) => [id, text.plain]))
  }

  async openWithSalts(org: OrgId, sealed: readonly SealedText[]): Promise<Map<TextId, OpenedText>> {
    const opened = new Map<TextId, OpenedText>()
    for (const text of sealed) {
      const key = await this.#keyOfAll(org, text.owners)
      const bytes = key && openBytes(key, aboutText(org, text.id), text.box)
      // A damaged box reads like a shredded one: one bad text must not take a page down.
      if (bytes === undefined || commitmentOf(bytes) !== text.commitment) continue
      const plain = bytes.toString('utf8', saltBytes)
      opened.set(text.id, { plain, salt: bytes.subarray(0, saltBytes) })
    }
    return opened
  }

  /** Seals an answer for its author's eyes; bound to whose it is and what it is about. */
  async sealPrivate(
    org: OrgId,
    author: PersonId,
    field: PrivateField,
    subject: string,
    plain: string,
  ): Promise<Uint8Array> {
    const key = await this.#keys.keyOf(org, author)
    if (key === undefined) throw new KeyDestroyed('An erased person keeps nothing.')
    return sealBytes(key, aboutPrivate(org, author, field, subject), Buffer.from(plain))
  }

  /** Undefined once the author's key is destroyed, or for any other's box. */
  async openPrivate(
    org: OrgId,
    author: PersonId,
    { field, subject, box }: PrivateAnswer,
  ): Promise<string | undefined> {
    const key = await this.#keys.keyOf(org, author)
    return key && openBytes(key, aboutPrivate(org, author, field, subject), box)?.toString('utf8')
  }

  /**
   * Makes keyed hashes of an org's texts, hex: the same text gives the same hash in one org and
   * says nothing anywhere else.
   */
  async tracing(org: OrgId): Promise<(plain: string) => string> {
    const key = await this.#keys.keyOf(org, org)
    if (key === undefined) throw new KeyDestroyed('That org is gone.')
    const secret = createHmac('sha256', key).update('goodturn traces').digest()
    return (plain) => createHmac('sha256', secret).update(plain).digest('hex')
  }

  /** Lets go of an owner's key in memory, and of all that was drawn from it: they are forgotten. */
  drop(org: OrgId, owner: Owner): void {
    this.#keys.drop(org, owner)
    for (const place of this.#drawn.keys()) {
      const [where, ...owners] = place.split(' ')
      if (where === org && owners.includes(owner)) this.#drawn.delete(place)
    }
  }

  async #seal(org: OrgId, { id, plain, owners, salt }: PlainText): Promise<SealedText> {
    if (owners.length === 0) throw new TypeError('A text has an owner.')
    const key = await this.#keyOfAll(org, owners)
    if (key === undefined) throw new KeyDestroyed('An owner of that text was erased.')
    const bytes = Buffer.concat([salt ?? chanceBytes(saltBytes), Buffer.from(plain)])
    const box = sealBytes(key, aboutText(org, id), bytes)
    return { id, owners: sorted(owners), box, commitment: commitmentOf(bytes) }
  }

  /** The key of a set of owners; undefined once any of theirs is destroyed. */
  async #keyOfAll(org: OrgId, owners: readonly Owner[]): Promise<KeyObject | undefined> {
    const names = sorted(owners)
    const keys: Uint8Array[] = []
    for (const owner of names) {
      const key = await this.#keys.keyOf(org, owner)
      if (key === undefined) return undefined
      keys.push(key)
    }
    if (keys.length === 0) return undefined
    const place = `${org} ${names.join(' ')}`
    const known = this.#drawn.get(place)
    // The same bytes in memory, not only the same owners: a key made anew draws another.
    if (known?.keys.every((key, index) => key === keys[index])) return known.secret
    const purpose = Buffer.from(`goodturn texts ${place}`)
    const bytes = hash('sha256', Buffer.concat([counter, ...keys, purpose]), 'buffer')
    const secret = createSecretKey(bytes)
    if (this.#drawn.size >= drawnMost) this.#drawn.clear()
    this.#drawn.set(place, { keys, secret })
    return secret
  }
}

function sorted(owners: readonly Owner[]): readonly Owner[] {
  return owners.length === 1 ? owners : [...new Set(owners)].sort()
}

function aboutText(org: OrgId, id: TextId): Buffer {
  return Buffer.from(`goodturn text ${org} ${id}`)
}

function aboutPrivate(org: OrgId, author: PersonId, field: PrivateField, subject: string): Buffer {
  return Buffer.from(JSON.stringify(['goodturn private', org, author, field, subject]))
}

/** What the chain holds of a text with this salt. */
export function commitmentOfText(salt: Uint8Array, plain: string): string {
  return commitmentOf(Buffer.concat([salt, Buffer.from(plain)]))
}

/** SHA-256, hex, over salt and text. */
function commitmentOf(bytes: Uint8Array): string {
  return hash('sha256', bytes)
}
