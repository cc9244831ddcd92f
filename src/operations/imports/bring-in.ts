// Bringing a draft into the record: people first, then lines, a thousand a commit, through the one
// write path. Nobody sees a line until the last one is in; called off or broken, all of it is
// taken back by one entry.
import type { Proposal, SourceParty } from '../../connectors/proposal.ts'
import { limits } from '../../core/limits.ts'
import { type Command, decide } from '../../core/record/decide.ts'
import type { Facts } from '../../core/record/decider.ts'
import type { ImportCommand } from '../../core/record/import.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { cleaned } from '../../core/text.ts'
import type { IdentityId, PersonId, TextId } from '../../core/vocabulary.ts'
import type { PlainText } from '../../journal/sealing.ts'
import type { House } from '../context.ts'
import { type Draft, emptied, enter, type Plan } from './draft.ts'
import { contentOf } from './preview.ts'
import { CalledOff, pause, type Wanted } from './slices.ts'
import { undoImport } from './undo.ts'

/** Writes that it began; the rest goes on by itself. */
export async function bringIn(house: House, draft: Draft): Promise<Result<unknown, Refusal>> {
  const { read, plan } = draft
  if (!read || !plan) return refuse({ code: 'nothing-changes' })
  const total = plan.lines.length
  enter(draft, 'bringing in', house.clock.now(), total)
  const name = house.ids.text()
  const text = await house.sealing.seal(draft.org, name, draft.name, [draft.person])
  const { import: id, source } = draft
  const begun = await house.scribe.record(draft.org, {
    actor: draft.person,
    commands: () => accept([line({ do: 'begin', import: id, source, name })]),
    texts: [text],
  })
  if (!begun.ok) {
    enter(draft, 'draft', house.clock.now())
    return begun
  }
  void house.imports.work(draft, async (wanted) => {
    try {
      await write(house, draft, plan, wanted)
      enter(draft, 'done', house.clock.now(), total)
      emptied(draft)
    } catch (error) {
      await undoImport(house, draft.org, 'clockwork', id)
      if (!(error instanceof CalledOff)) throw error
      enter(draft, 'cancelled', house.clock.now())
      emptied(draft)
    }
  })
  return begun
}

const line = (command: ImportCommand): Command => ({ noun: 'import', command })

async function write(house: House, draft: Draft, plan: Plan, wanted: Wanted): Promise<void> {
  const { read, traces = [], import: id } = draft
  if (!read) return
  const lines = plan.lines.flatMap((at) => {
    const proposal = read.proposals[at]
    return proposal ? [{ proposal, trace: traces[at] ?? '' }] : []
  })
  const used = new Set(lines.flatMap(({ proposal }) => [proposal.giver, proposal.receiver]))
  const sides = await sidesOf(house, { draft, plan, wanted }, read.parties, used)
  for (let from = 0; from < lines.length; from += limits.importLinesInOneCommit) {
    await pause(wanted)
    await writeLines(house, draft, sides, lines.slice(from, from + limits.importLinesInOneCommit))
    draft.progress.done = Math.min(from + limits.importLinesInOneCommit, lines.length)
  }
  await pause(wanted)
  await recorded(house, draft, [{ do: 'finish', import: id }])
}

/** Where a party's lines go: an identity, and the person whose key seals their notes. */
interface SideOfLine {
  readonly identity: IdentityId
  readonly person: PersonId
}

/** An identity for each party a line needs; who is not here is named first. */
async function sidesOf(
  house: House,
  { draft, plan, wanted }: { draft: Draft; plan: Plan; wanted: Wanted },
  parties: readonly SourceParty[],
  used: ReadonlySet<number>,
): Promise<ReadonlyMap<number, SideOfLine>> {
  const sides = new Map<number, SideOfLine>()
  const missing: { at: number; party: SourceParty }[] = []
  const ledger = await house.scribe.ledger(draft.org)
  const words = await house.wordBook.open(draft.org, ledger)
  const addressOf = (identity: IdentityId): string | undefined => {
    const text = ledger.identities.get(identity)?.address
    return text && words(text)?.trim().toLowerCase()
  }
  for (const at of used) {
    const [party, person] = [parties[at], plan.people[at]]
    if (!party) continue
    const own = person ? [...(ledger.identitiesOf.get(person) ?? [])] : []
    const same = own.find((identity) => party.addresses.includes(addressOf(identity) ?? ''))
    const identity = same ?? own[0]
    if (person && identity) sides.set(at, { identity, person })
    // Whoever was matched and is gone since, erased perhaps, is not named anew: no line is theirs.
    else if (!person) missing.push({ at, party })
  }
  for (let from = 0; from < missing.length; from += peopleInOneCommit) {
    await pause(wanted)
    const batch = missing.slice(from, from + peopleInOneCommit)
    for (const [at, side] of await namePeople(house, draft, batch)) sides.set(at, side)
  }
  return sides
}

const peopleInOneCommit = 500

async function namePeople(
  house: House,
  draft: Draft,
  missing: readonly { readonly at: number; readonly party: SourceParty }[],
): Promise<readonly (readonly [number, SideOfLine])[]> {
  const { ids } = house
  const texts: PlainText[] = []
  const commands: ImportCommand[] = []
  const kind = draft.source === 'git' ? 'git' : 'email'
  const sides = missing.map(({ at, party }) => {
    const [person, identity] = [ids.person(), ids.identity()]
    const keep = (plain: string): TextId => {
      const id = ids.text()
      texts.push({ id, plain, owners: [person] })
      return id
    }
    const label = cleaned(party.label).slice(0, limits.nameCharacters) || 'somebody'
    const address = party.addresses[0]?.slice(0, limits.addressCharacters)
    commands.push({
      do: 'name-person',
      import: draft.import,
      person,
      name: keep(label),
      identity,
      kind,
      ...(address === undefined ? {} : { address: keep(cleaned(address)) }),
    })
    return [at, { person, identity }] as const
  })
  await recorded(house, draft, commands, texts)
  return sides
}

/** One commit of lines. What became impossible since the preview is left out. */
async function writeLines(
  house: House,
  draft: Draft,
  sides: ReadonlyMap<number, SideOfLine>,
  lines: readonly { readonly proposal: Proposal; readonly trace: string }[],
): Promise<void> {
  const texts: PlainText[] = []
  const commands: ImportCommand[] = []
  const { identities } = await house.scribe.ledger(draft.org)
  const stillThere = (side: SideOfLine | undefined): side is SideOfLine =>
    side !== undefined && identities.get(side.identity)?.person === side.person
  for (const { proposal, trace } of lines) {
    const [giver, receiver] = [sides.get(proposal.giver), sides.get(proposal.receiver)]
    if (!stillThere(giver) || !stillThere(receiver)) continue
    const plain = cleaned(proposal.note ?? '').slice(0, limits.noteCharacters)
    const note = plain === '' ? undefined : house.ids.text()
    if (note) texts.push({ id: note, plain, owners: [giver.person, receiver.person] })
    const { instantMs } = proposal
    commands.push({
      do: 'observe',
      import: draft.import,
      favor: house.ids.favor(),
      giver: giver.identity,
      receiver: receiver.identity,
      trace,
      content: { ...contentOf(proposal), ...(note && { note }) },
      ...(instantMs === undefined ? {} : { instantMs }),
    })
  }
  await recorded(house, draft, commands, texts, (command, facts) => {
    return decide(line(command), facts).ok
  })
}

/** Writes commands of an import in one commit. Throws where the record refuses. */
async function recorded(
  house: House,
  draft: Draft,
  commands: readonly ImportCommand[],
  plain: readonly PlainText[] = [],
  holds: (command: ImportCommand, facts: Facts) => boolean = () => true,
): Promise<void> {
  const texts = await house.sealing.sealAll(draft.org, plain)
  const written = await house.scribe.record(draft.org, {
    actor: draft.person,
    commands: (facts) => {
      if (facts.import(draft.import)?.standing === 'undone')
        return refuse({ code: 'nothing-changes' })
      return accept(commands.filter((command) => holds(command, facts)).map(line))
    },
    texts,
    onlyNamedTexts: true,
  })
  if (written.ok) return
  // Undone meanwhile, by an admin or another server: that is as good as called off.
  if (written.refusal.code === 'nothing-changes') throw new CalledOff('It was undone meanwhile.')
  throw new Error(`an import was refused: ${written.refusal.code}`)
}
