// Undoing an import as a whole: one entry, and then the words that came with it are shredded.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result } from '../../core/result.ts'
import type { Author, ImportId, OrgId, TextId } from '../../core/vocabulary.ts'
import type { House } from '../context.ts'
import { pause } from './slices.ts'

/** Takes an import back. Its lines are gone once this resolves, whatever happens later. */
export async function undoImport(
  house: House,
  org: OrgId,
  actor: Author,
  id: ImportId,
): Promise<Result<unknown, Refusal>> {
  const undone = await house.scribe.record(org, {
    actor,
    commands: () => accept([{ noun: 'import', command: { do: 'undo', import: id } }]),
  })
  if (undone.ok) await clear(house, org, id)
  return undone
}

/** Shreds what came with an undone import; again, where a kill came between. */
async function clear(house: House, org: OrgId, id: ImportId): Promise<void> {
  const ledger = await house.scribe.ledger(org)
  await shred(house, org, [...namesOf(ledger, id), ...notesOf(ledger, id)])
  house.imports.cleared.add(id)
}

/** Names and addresses it brought that nobody goes by: who stayed keeps theirs. */
function namesOf(ledger: Ledger, id: ImportId): readonly TextId[] {
  const still = new Set<TextId>()
  for (const person of ledger.importPeople.get(id) ?? []) {
    const name = ledger.people.get(person)?.name
    if (name) still.add(name)
  }
  for (const { address, person } of ledger.identities.values()) {
    if (address && person) still.add(address)
  }
  return (ledger.importNames.get(id) ?? []).filter((text) => !still.has(text))
}

/** Notes of the lines that were taken back. */
function notesOf(ledger: Ledger, id: ImportId): readonly TextId[] {
  return (ledger.importLines.get(id) ?? []).flatMap((line) => {
    const favor = ledger.favors.get(line)
    return favor?.standing === 'withdrawn' && favor.content.note ? [favor.content.note] : []
  })
}

const textsAtOnce = 250
const wanted = { calledOff: false }

async function shred(house: House, org: OrgId, texts: readonly TextId[]): Promise<void> {
  for (let from = 0; from < texts.length; from += textsAtOnce) {
    await house.journal.shred(org, texts.slice(from, from + textsAtOnce))
    await pause(wanted)
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
        await shred(
          house,
          org,
          left.map((text) => text.id),
        )
        await pause(wanted)
      }
    }
  }
}

/** How long an unfinished import of another server is left alone, milliseconds without a line. */
const otherServersMs = 60_000

/**
 * Takes back what no server works on any more: it was killed half-way. Returns how many. What was
 * taken back before this start is cleared once more, since the kill may have come between.
 */
export async function undoInterrupted(house: House): Promise<number> {
  house.imports.clear()
  let undone = 0
  for (const { org } of await house.journal.orgs()) {
    const ledger = await house.scribe.ledger(org)
    for (const [id, { standing, begunAtMs }] of ledger.imports) {
      if (standing === 'undone' && !house.imports.cleared.has(id)) await clear(house, org, id)
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
