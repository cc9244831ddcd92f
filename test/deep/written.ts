// What the writer writes, so that whoever reopens its folder can tell an entry that was lost,
// doubled or made up from one that was really written.
import type { Entry, OrgId, PersonId, TextId } from '../../src/core/vocabulary.ts'
import { canonical } from '../../src/journal/canonical.ts'
import type { Commit, Journal } from '../../src/journal/journal.ts'
import { openStores, type Stores } from '../../src/journal/open.ts'

export const org: OrgId = 'org_deep'
const author: PersonId = 'person_writer'

/** The entry with this number, always the same. */
export function entryAt(sequence: number): Entry {
  const data = { person: author, name: textIdAt(sequence) }
  return { sequence, atMs: sequence * 7, by: author, type: 'person.renamed', data }
}

export function keyAt(sequence: number): { readonly actor: PersonId; readonly key: string } {
  return { actor: author, key: `key-${sequence}` }
}

function textIdAt(sequence: number): TextId {
  return `text_${sequence}`
}

export async function commitAt(stores: Stores, sequence: number): Promise<Commit> {
  const plain = `word ${sequence}`
  const text = await stores.sealing.seal(org, textIdAt(sequence), plain, [author])
  const outcome = { sequences: [sequence] }
  const answer = { ...keyAt(sequence), inputHash: 'f'.repeat(64), outcome, atMs: sequence }
  return {
    entries: [entryAt(sequence)],
    texts: [text],
    outbox: [{ person: author, sequence }],
    answer,
  }
}

/** What is wrong with a journal of which numbers up to `acknowledged` were acknowledged. */
export async function wrongs(
  journal: Journal,
  acknowledged: number,
  mostInFlight: number,
): Promise<readonly string[]> {
  const found: string[] = []
  const verdict = await journal.verify(org)
  if (verdict.broken) found.push(`chain broken at ${verdict.broken.sequence}`)
  const { sequence } = verdict.head
  if (sequence < acknowledged) found.push(`lost ${sequence + 1} to ${acknowledged}`)
  if (sequence > acknowledged + mostInFlight) found.push(`made up after ${acknowledged}`)
  const read = await journal.read(org, 0, sequence + 1)
  if (read.length !== sequence) found.push(`${read.length} entries, head at ${sequence}`)
  for (const [index, { entry }] of read.entries()) {
    if (canonical(entry) !== canonical(entryAt(index + 1))) {
      found.push(`entry ${index + 1} is not the one written`)
    }
  }
  return found
}

/** The same, and keys, texts and outbox besides, of a whole folder. */
export async function wrongsInFolder(
  dataFolder: string,
  acknowledged: number,
  mostInFlight: number,
): Promise<readonly string[]> {
  const stores = await openStores({ dataFolder })
  try {
    const found = [...(await wrongs(stores.journal, acknowledged, mostInFlight))]
    const { sequence } = await stores.journal.head(org)
    const numbers = Array.from({ length: sequence }, (_, index) => index + 1)
    await stores.journal.append(org, sequence, numbers.map(keyAt), (_news, kept) => {
      if (kept.length !== sequence) found.push(`${kept.length} answers for ${sequence} keys`)
      return []
    })
    const sealed = await stores.journal.texts(org, numbers.map(textIdAt))
    const opened = await stores.sealing.open(org, sealed)
    for (const number of numbers) {
      if (opened.get(textIdAt(number)) !== `word ${number}`) found.push(`text ${number} is lost`)
    }
    const lines = (await stores.journal.waiting(sequence + 1)).length
    if (lines !== sequence) found.push(`${lines} outbox lines for ${sequence} entries`)
    return found
  } finally {
    await stores.close()
  }
}
