// Handing work over: written, all of it again until it is received, received with one press, taken
// back. Items are sealed under their writer's key, and under that of whose step one is: the team
// reads them through its lens as long as both are here, and whoever erases themselves shreds them.
import { z } from 'zod'
import type { HandoverId } from '../../core/handover.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Seen } from '../../core/privacy/seen.ts'
import type { HandoverCommand, WriteHandoverCommand } from '../../core/record/handover.ts'
import { isForgotten } from '../../core/record/standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { IdentityId, TeamId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import { Sealer } from '../asks/input.ts'
import type { Context } from '../context.ts'
import { type Directory, directoryOf } from '../directory.ts'
import { write } from '../favors/answer.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import { type Occasion, occasionOf } from './occasion.ts'
import { showHandover } from './see.ts'
import {
  type HandoverAnswer,
  type HandoverInput,
  handoverAnswer,
  handoverId,
  handoverInput,
  receiveInput,
} from './shapes.ts'

export const writeHandover: ServerOperation<HandoverInput, HandoverAnswer> = {
  name: 'handover.write',
  about: 'Hand work over: what is open, to watch, changed, who to ask, what could go wrong, next.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/handovers' },
  who: 'member',
  input: handoverInput as unknown as z.ZodType<HandoverInput>,
  output: handoverAnswer,
  async run(context, viewer, input) {
    const prepared = await prepare(context, viewer, input)
    if (!prepared.ok) return prepared
    const { command, sealer } = prepared.value
    return writeOne(context, viewer, command.handover, command, sealer.texts)
  },
}

export const receiveHandover: ServerOperation<z.infer<typeof receiveInput>, HandoverAnswer> = {
  name: 'handover.receive',
  about: 'Say that you have it.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/handovers/:handover/receive' },
  who: 'member',
  input: receiveInput,
  output: handoverAnswer,
  async run(context, viewer, { handover, words }) {
    const sealer = new Sealer(context, viewer)
    const said = await sealer.maybe(words)
    const text = said === undefined ? {} : { words: said }
    const command = { do: 'receive', handover, ...text } as const
    return writeOne(context, viewer, handover, command, sealer.texts)
  },
}

const one = z.strictObject({ handover: handoverId })

export const withdrawHandover: ServerOperation<z.infer<typeof one>, HandoverAnswer> = {
  name: 'handover.withdraw',
  about: 'Take a handover back that nobody has received.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/handovers/:handover/withdraw' },
  who: 'member',
  input: one,
  output: handoverAnswer,
  run: (context, viewer, { handover }) =>
    writeOne(context, viewer, handover, { do: 'take-back', handover }),
}

/** A call made again shows the one it made before. */
async function writeOne(
  context: Context,
  viewer: Viewer,
  handover: HandoverId,
  command: HandoverCommand,
  texts: readonly SealedText[] = [],
): Promise<Result<Seen<HandoverAnswer>, Refusal>> {
  const commands = () => accept([{ noun: 'handover' as const, command }])
  const written = await write(context, viewer, commands, texts)
  if (!written.ok) return written
  const entry = written.value.entries.find(({ data }) => 'handover' in data)
  const shown = entry && 'handover' in entry.data ? entry.data.handover : handover
  return showHandover(context, viewer, shown ?? handover)
}

interface Prepared {
  readonly command: WriteHandoverCommand
  readonly sealer: Sealer
}

async function prepare(
  context: Context,
  viewer: Viewer,
  input: HandoverInput,
): Promise<Result<Prepared, Refusal>> {
  const ledger = await context.scribe.ledger(viewer.org)
  const directory = directoryOf(ledger, await context.wordBook.open(viewer.org, ledger))
  const from = directory.identity('me', viewer.person, 'from')
  if (!from.ok) return from
  const found = occasionOf(context, viewer, ledger, input)
  if (!found.ok) return found
  const occasion = found.value
  const team = teamOf(viewer, directory, occasion, input)
  if (!team.ok) return team
  const to = everybody(viewer, directory, input.to, 'to')
  if (!to.ok) return to
  const said = input.backup === undefined ? undefined : [input.backup]
  const backup = everybody(viewer, directory, said, 'backup')
  if (!backup.ok) return backup
  const sealer = new Sealer(context, viewer)
  const items = await itemsOf(viewer, ledger, directory, sealer, input.items)
  if (!items.ok) return items
  const behind = backup.value?.[0] ?? occasion.backup
  const { rota, shift, change } = occasion
  const command: WriteHandoverCommand = {
    do: 'hand-over',
    handover: input.handover ?? context.ids.handover(),
    team: team.value,
    why: input.why ?? occasion.why,
    from: occasion.from ?? from.value,
    to: to.value ?? occasion.to,
    items: items.value,
    dueAtMs: input.dueAtMs ?? occasion.dueAtMs,
    ...(rota === undefined ? {} : { rota }),
    ...(shift === undefined ? {} : { shift }),
    ...(change === undefined ? {} : { change }),
    ...(behind === undefined ? {} : { backup: behind }),
  }
  return accept({ command, sealer })
}

function teamOf(
  viewer: Viewer,
  directory: Directory,
  { team, teams }: Occasion,
  input: HandoverInput,
): Result<TeamId, Refusal> {
  if (team !== undefined) return accept(team)
  if (input.team === undefined) {
    const [only, other] = teams
    if (only !== undefined && other === undefined) return accept(only)
    return refuse({ code: 'bad-input', about: 'team', detail: 'Say for which team it is.' })
  }
  const party = directory.party(input.team, viewer.person, 'team')
  if (!party.ok) return refuse({ code: 'not-found', about: 'team' })
  const isTeam = party.value.startsWith('team_')
  return isTeam ? accept(party.value as TeamId) : refuse({ code: 'not-found', about: 'team' })
}

function everybody(
  viewer: Viewer,
  directory: Directory,
  said: readonly string[] | undefined,
  about: string,
): Result<readonly IdentityId[] | undefined, Refusal> {
  if (said === undefined) return accept(undefined)
  const found: IdentityId[] = []
  for (const each of said) {
    const identity = directory.identity(each, viewer.person, about)
    if (!identity.ok) return identity
    if (!found.includes(identity.value)) found.push(identity.value)
  }
  return accept(found)
}

async function itemsOf(
  viewer: Viewer,
  ledger: Ledger,
  directory: Directory,
  sealer: Sealer,
  said: HandoverInput['items'],
): Promise<Result<WriteHandoverCommand['items'], Refusal>> {
  const items: WriteHandoverCommand['items'][number][] = []
  for (const { kind, words, owner, carriedFrom } of said) {
    const found =
      owner === undefined ? undefined : directory.identity(owner, viewer.person, 'items')
    if (found && !found.ok) return found
    const person = found && ledger.identities.get(found.value)?.person
    const gone = person === undefined || isForgotten(ledger.people.get(person))
    const text = await sealer.seal(words, gone ? [] : [person])
    const whose = found === undefined ? {} : { owner: found.value }
    items.push({ kind, words: text, ...whose, ...(carriedFrom && { carriedFrom }) })
  }
  return accept(items)
}
