// What is said to ask, and how it becomes commands: who is meant, who is new here and gets a place
// by an invitation, and the words sealed under the asker's key alone, since they are the asker's.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { OpenCommand } from '../../core/record/ask-opening.ts'
import type { Command } from '../../core/record/decide.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { AskId, IdentityId, TeamId, TextId } from '../../core/vocabulary.ts'
import type { Owner, SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import { type Directory, directoryOf } from '../directory.ts'
import { effortOf } from '../favors/input.ts'
import type { Viewer } from '../viewer.ts'
import type { AskInput } from './shapes.ts'

/** Words on their way into the vault, and as they were said. */
export class Sealer {
  readonly texts: SealedText[] = []
  readonly said = new Map<TextId, string>()
  readonly #context: Context
  readonly #viewer: Viewer

  constructor(context: Context, viewer: Viewer) {
    this.#context = context
    this.#viewer = viewer
  }

  /** Seals for the viewer and whoever else the words concern. */
  async seal(plain: string, others: readonly Owner[] = []): Promise<TextId> {
    return this.#sealed(plain, [...new Set([this.#viewer.person, ...others])])
  }

  /** Seals what is somebody else's: their name, their address. */
  async sealFor(owner: Owner, plain: string): Promise<TextId> {
    return this.#sealed(plain, [owner])
  }

  async #sealed(plain: string, owners: readonly Owner[]): Promise<TextId> {
    const id = this.#context.ids.text()
    this.texts.push(await this.#context.sealing.seal(this.#viewer.org, id, plain, owners))
    this.said.set(id, plain)
    return id
  }

  async maybe(plain: string | undefined): Promise<TextId | undefined> {
    return plain === undefined ? undefined : this.seal(plain)
  }
}

export interface PreparedAsk {
  readonly ask: AskId
  readonly open: OpenCommand
  /** Bring in who is new, then ask. */
  readonly commands: readonly Command[]
  readonly sealer: Sealer
}

export async function prepareAsk(
  context: Context,
  viewer: Viewer,
  ledger: Ledger,
  input: AskInput,
): Promise<Result<PreparedAsk, Refusal>> {
  const words = await context.wordBook.open(viewer.org, ledger)
  const directory = directoryOf(ledger, words)
  const from = directory.identity('me', viewer.person, 'from')
  if (!from.ok) return from
  const about =
    input.about === undefined ? undefined : directory.identity(input.about, viewer.person, 'about')
  if (about && !about.ok) return about
  const sealer = new Sealer(context, viewer)
  const whom = await whomToAsk(context, viewer, directory, sealer, input.to)
  if (!whom.ok) return whom
  const note = await sealer.maybe(input.note)
  const waited = await sealer.maybe(input.waited)
  const effort = effortOf(input.effort)
  const ask = context.ids.ask()
  const { audience, people, arrivals } = whom.value
  const open: OpenCommand = {
    do: 'open',
    ask,
    from: from.value,
    kind: input.kind,
    what: await sealer.seal(input.what),
    audience,
    people,
    leaveOut: input.leaveOut ?? [],
    manner: input.manner,
    expiresAtMs: input.expiresAtMs,
    ...(note === undefined ? {} : { note }),
    ...(waited === undefined ? {} : { waited }),
    ...(effort === undefined ? {} : { effort }),
    ...(input.span === undefined ? {} : { span: input.span }),
    ...(input.neededBy === undefined ? {} : { neededBy: input.neededBy }),
    ...(about === undefined ? {} : { about: about.value }),
    ...(input.goal === undefined ? {} : { goal: input.goal }),
    ...(input.gatherUntilMs === undefined ? {} : { gatherUntilMs: input.gatherUntilMs }),
  }
  return accept({ ask, open, sealer, commands: [...arrivals, { noun: 'ask', command: open }] })
}

interface Whom {
  readonly audience: OpenCommand['audience']
  readonly people: readonly IdentityId[]
  /** Commands that bring in who is not here yet. */
  readonly arrivals: readonly Command[]
}

/** Who is meant by an audience, with a place for those who are not here yet. */
export async function whomToAsk(
  context: Context,
  viewer: Viewer,
  directory: Directory,
  sealer: Sealer,
  to: AskInput['to'],
): Promise<Result<Whom, Refusal>> {
  if ('everyone' in to) return accept({ audience: { kind: 'everyone' }, people: [], arrivals: [] })
  if ('team' in to) {
    const party = directory.party(to.team, viewer.person, 'to')
    if (!party.ok) return party
    if (!party.value.startsWith('team_')) return refuse({ code: 'not-found', about: 'to' })
    const audience = { kind: 'team', team: party.value as TeamId } as const
    return accept({ audience, people: [], arrivals: [] })
  }
  const people: IdentityId[] = []
  for (const said of to.people) {
    const identity = directory.identity(said, viewer.person, 'to')
    if (!identity.ok) return refuse({ ...identity.refusal, ...notHere(identity.refusal, said) })
    people.push(identity.value)
  }
  const arrivals: Command[] = []
  for (const newcomer of to.newcomers) {
    const email = newcomer.email?.toLowerCase()
    const known = email === undefined ? undefined : directory.identity(email, viewer.person, 'to')
    if (known?.ok) {
      people.push(known.value)
      continue
    }
    const arrival = await arrivalOf(context, sealer, newcomer.name, email)
    people.push(arrival.identity)
    arrivals.push(...arrival.commands)
  }
  return accept({ audience: { kind: 'people' }, people, arrivals })
}

/** A name nobody here goes by is not lost: it can be asked by a link. */
function notHere({ code }: Refusal, said: string): Partial<Refusal> {
  if (code !== 'unknown-person') return {}
  const name = said.startsWith('@') ? said.slice(1) : said
  return {
    detail: `${name} is not here yet. Add them with their address, and they answer by a link.`,
  }
}

async function arrivalOf(
  { ids }: Context,
  sealer: Sealer,
  name: string,
  email: string | undefined,
): Promise<{ readonly identity: IdentityId; readonly commands: readonly Command[] }> {
  const [person, identity] = [ids.person(), ids.identity()]
  const text = await sealer.sealFor(person, name)
  const commands: Command[] = [
    { noun: 'person', command: { do: 'invite', person, name: text } },
    { noun: 'identity', command: { do: 'attach', identity, person, kind: 'account' } },
  ]
  if (email !== undefined) {
    const address = await sealer.sealFor(person, email)
    const mail = { do: 'attach', identity: ids.identity(), person, kind: 'email', address } as const
    commands.push({ noun: 'identity', command: mail })
  }
  return { identity, commands }
}

const bringingIn =
  'Bringing in somebody new is for an admin or who leads a team: they can invite whom you mean.'

/** A refusal in words of what was asked: only some may bring in who is not here yet. */
export function refusalOfAsk(refusal: Refusal, commands: readonly Command[]): Refusal {
  const isArrival = commands.some(({ noun }) => noun === 'person')
  const isTheirs = refusal.code === 'not-yours-to-do' && isArrival
  return isTheirs ? { ...refusal, about: 'to', detail: bringingIn } : refusal
}
