// Undoing an import as a whole: one entry, and then the words that came with it are shredded.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result } from '../../core/result.ts'
import type { Author, ImportId, OrgId, TextId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'

/** Takes an import back. Its lines are gone once this resolves, whatever happens later. */
export async function undoImport(
  house: House,
  org: OrgId,
  actor: Author,
  id: ImportId,
): Promise<Result<unknown, Refusal>> {
  const before = namesOf(await house.scribe.ledger(org), id)
  const undone = await house.scribe.record(org, {
    actor,
    commands: () => accept([{ noun: 'import', command: { do: 'undo', import: id } }]),
  })
  if (!undone.ok) return undone
  const ledger = await house.scribe.ledger(org)
  const still = new Set(namesOf(ledger, id))
  await shred(house, org, [...before.filter((text) => !still.has(text)), ...notesOf(ledger, id)])
  return undone
}

/** Names and addresses of the people an import named, as far as they still go by them. */
function namesOf(ledger: Ledger, id: ImportId): readonly TextId[] {
  const texts: TextId[] = []
  for (const person of ledger.importPeople.get(id) ?? []) {
    const name = ledger.people.get(person)?.name
    if (name) texts.push(name)
    for (const identity of ledger.identitiesOf.get(person) ?? []) {
      const address = ledger.identities.get(identity)?.address
      if (address) texts.push(address)
    }
  }
  return texts
}

/** Notes of the lines that were taken back. */
function notesOf(ledger: Ledger, id: ImportId): readonly TextId[] {
  return (ledger.importLines.get(id) ?? []).flatMap((line) => {
    const favor = ledger.favors.get(line)
    return favor?.standing === 'withdrawn' && favor.content.note ? [favor.content.note] : []
  })
}

const textsAtOnce = 1_000

async function shred(house: House, org: OrgId, texts: readonly TextId[]): Promise<void> {
  for (let from = 0; from < texts.length; from += textsAtOnce) {
    await house.journal.shred(org, texts.slice(from, from + textsAtOnce))
  }
}

/** Shreds what an undoing left behind where it was killed before it came to that. */
export async function shredLeftovers(house: House): Promise<void> {
  for (const { org } of await house.journal.orgs()) {
    const ledger = await house.scribe.ledger(org)
    for (const [id, { standing }] of ledger.imports) {
      if (standing !== 'undone') continue
      const notes = notesOf(ledger, id)
      for (let from = 0; from < notes.length; from += textsAtOnce) {
        const left = await house.journal.texts(org, notes.slice(from, from + textsAtOnce))
        if (left.length > 0) {
          await house.journal.shred(
            org,
            left.map((text) => text.id),
          )
        }
      }
    }
  }
}

/** How long an unfinished import of another server is left alone, milliseconds without a line. */
const otherServersMs = 60_000

/** Takes back what no server works on any more: it was killed half-way. Returns how many. */
export async function undoInterrupted(house: House): Promise<number> {
  house.imports.clear()
  let undone = 0
  for (const { org } of await house.journal.orgs()) {
    const ledger = await house.scribe.ledger(org)
    for (const [id, { standing, begunAtMs }] of ledger.imports) {
      if (standing !== 'begun' || house.imports.isBringingIn(id)) continue
      const last = ledger.importLines.get(id)?.at(-1)
      const activeMs = (last && ledger.favors.get(last)?.recordedAtMs) ?? begunAtMs
      const shared = house.journal.store === 'postgres'
      if (shared && house.clock.now() - activeMs < otherServersMs) continue
      const result = await undoImport(house, org, 'clockwork', id)
      if (result.ok) undone += 1
    }
  }
  return undone
}
