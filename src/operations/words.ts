// Personal texts, opened: names stay in memory while the server runs, notes are opened when
// somebody who may read them looks. Forgetting a person's names is part of erasing them.
import type { Ledger } from '../core/ledger/ledger.ts'
import type { Words } from '../core/privacy/glass.ts'
import { isForgotten } from '../core/record/standing.ts'
import type { OrgId, TextId } from '../core/vocabulary.ts'
import type { Journal } from '../journal/journal.ts'
import type { Sealing } from '../journal/sealing.ts'

export interface WordBook {
  /** Every name and address of an org, and the given texts besides. */
  open(org: OrgId, ledger: Ledger, texts?: readonly TextId[]): Promise<Words>
  /** Drops what is kept in memory of an org. */
  forget(org: OrgId): void
}

interface Names {
  rosterSequence: number
  readonly words: Map<TextId, string>
}

export function wordBookOf(journal: Journal, sealing: Sealing): WordBook {
  const books = new Map<OrgId, Names>()

  async function opened(org: OrgId, ids: readonly TextId[]): Promise<ReadonlyMap<TextId, string>> {
    if (ids.length === 0) return new Map()
    return sealing.open(org, await journal.texts(org, ids))
  }

  async function namesOf(org: OrgId, ledger: Ledger): Promise<Map<TextId, string>> {
    const book = books.get(org) ?? { rosterSequence: -1, words: new Map<TextId, string>() }
    books.set(org, book)
    if (book.rosterSequence === ledger.rosterSequence) return book.words
    const reached = ledger.rosterSequence
    const wanted = new Set(nameTexts(ledger))
    // Names that are nobody's any more are not kept in memory either.
    for (const id of book.words.keys()) if (!wanted.has(id)) book.words.delete(id)
    const missing = [...wanted].filter((id) => !book.words.has(id))
    for (const [id, text] of await opened(org, missing)) book.words.set(id, text)
    // Whoever was forgotten, on this server or another, leaves this memory at the next look.
    for (const [person, state] of ledger.people) {
      if (state.forgotten) sealing.drop(org, person)
    }
    book.rosterSequence = reached
    return book.words
  }

  return {
    async open(org, ledger, texts = []) {
      const names = await namesOf(org, ledger)
      const notes = await opened(org, texts)
      return (id) => names.get(id) ?? notes.get(id)
    },
    forget(org) {
      books.delete(org)
    },
  }
}

function nameTexts(ledger: Ledger): TextId[] {
  const ids: TextId[] = []
  for (const { name } of ledger.people.values()) if (name) ids.push(name)
  for (const { address, person } of ledger.identities.values()) {
    if (address && person && !isForgotten(ledger.people.get(person))) ids.push(address)
  }
  for (const { name } of ledger.teams.values()) if (name) ids.push(name)
  for (const { name, duties } of ledger.rotas.values()) {
    if (name) ids.push(name)
    for (const duty of duties.values()) ids.push(duty.name)
  }
  for (const { name } of ledger.imports.values()) if (name) ids.push(name)
  return ids
}
