// The one write path: key seen? -> facts -> decide -> append with its outbox, in one transaction.
// Commands of one org queue up and share a commit; nobody is answered before it is synced.
import { factsFor } from '../core/ledger/facts.ts'
import { emptyLedger, type Ledger, post } from '../core/ledger/ledger.ts'
import { pendingOver } from '../core/ledger/pending.ts'
import { limits } from '../core/limits.ts'
import { type Command, decide } from '../core/record/decide.ts'
import type { Facts } from '../core/record/decider.ts'
import { isPerson } from '../core/record/standing.ts'
import { toldOf } from '../core/record/told.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import type { Author, Entry, OrgId, PersonId } from '../core/vocabulary.ts'
import type { Commit, Journal, KeptAnswer, SealedText } from '../journal/journal.ts'
import type { Clock } from './context.ts'

export interface Request {
  readonly actor: Author
  readonly key?: string
  readonly inputHash?: string
  /** Chosen under the lock, from how things stand then. */
  readonly commands: (facts: Facts, ledger: Ledger) => Result<readonly Command[], Refusal>
  readonly texts?: readonly SealedText[]
  /** Decide, answer, write nothing. */
  readonly dryRun?: boolean
}

export interface Recorded {
  readonly entries: readonly Entry[]
  /** True when the key had been used before and this is the first answer again. */
  readonly replayed: boolean
}

export interface Scribe {
  record(org: OrgId, request: Request): Promise<Result<Recorded, Refusal>>
  /** The org's ledger, up to its head. */
  ledger(org: OrgId): Promise<Ledger>
  /** Calls back after each commit with whose pages it changes. Returns how to stop. */
  onWrite(listener: (org: OrgId, told: ReadonlySet<PersonId>) => void): () => void
  /** Resolves when everything accepted so far has been answered. */
  drain(): Promise<void>
}

interface Waiting {
  readonly request: Request
  resolve(result: Result<Recorded, Refusal>): void
  reject(error: unknown): void
}

interface Desk {
  ledger: Ledger | undefined
  /** Another server may have written. */
  stale: boolean
  readonly queue: Waiting[]
  working: Promise<void> | undefined
}

const readRows = 5_000

/** A scribe over a journal. `clock` gives milliseconds since 1970. */
export function scribeFor(journal: Journal, clock: Clock): Scribe {
  const desks = new Map<OrgId, Desk>()
  const listeners = new Set<(org: OrgId, told: ReadonlySet<PersonId>) => void>()
  const deskOf = (org: OrgId): Desk => {
    const known = desks.get(org)
    if (known) return known
    const made: Desk = { ledger: undefined, stale: false, queue: [], working: undefined }
    desks.set(org, made)
    return made
  }
  void journal.listen((org) => {
    deskOf(org).stale = true
    for (const tell of listeners) tell(org, new Set())
  })

  async function caughtUp(org: OrgId, desk: Desk): Promise<Ledger> {
    if (desk.ledger && !desk.stale) return desk.ledger
    desk.stale = false
    const ledger = desk.ledger ?? emptyLedger()
    for (;;) {
      const rows = await journal.read(org, ledger.sequence, readRows)
      for (const { entry } of rows) if (entry.sequence > ledger.sequence) post(ledger, entry)
      if (rows.length < readRows) break
    }
    desk.ledger = ledger
    return ledger
  }

  async function work(org: OrgId, desk: Desk): Promise<void> {
    while (desk.queue.length > 0) {
      await gathered(desk.queue)
      const batch = desk.queue.splice(0, limits.commandsInOneCommit)
      try {
        const ledger = await caughtUp(org, desk)
        const { answers, told } = await commitBatch(journal, org, ledger, batch, clock.now())
        batch.forEach((each, index) => {
          const answer = answers[index]
          if (answer) each.resolve(answer)
        })
        if (told.size > 0) for (const tell of listeners) tell(org, told)
      } catch (error) {
        desk.ledger = undefined
        for (const each of batch) each.reject(error)
      }
    }
    desk.working = undefined
  }

  return {
    record(org, request) {
      const desk = deskOf(org)
      if (desk.queue.length >= limits.commandsWaiting) {
        return Promise.resolve(refuse({ code: 'too-busy' }))
      }
      return new Promise((resolve, reject) => {
        desk.queue.push({ request, resolve, reject })
        desk.working ??= Promise.resolve().then(() => work(org, desk))
      })
    },
    async ledger(org) {
      const desk = deskOf(org)
      if (desk.ledger && !desk.stale) return desk.ledger
      await desk.working
      return caughtUp(org, desk)
    },
    onWrite(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async drain() {
      await Promise.all([...desks.values()].map((desk) => desk.working))
    },
  }
}

const turnsWaited = 6

/**
 * Waits while others arrive in the same moment: a commit is one sync however many share it. One
 * caller alone waits for one turn of the event loop, a few microseconds.
 */
async function gathered(queue: readonly unknown[]): Promise<void> {
  for (let turn = 0, seen = 0; turn < turnsWaited && queue.length > seen; turn += 1) {
    seen = queue.length
    await new Promise<void>((resolve) => setImmediate(resolve))
  }
}

interface Batch {
  readonly answers: Result<Recorded, Refusal>[]
  readonly told: Set<PersonId>
}

/** One transaction for many requests. The ledger is posted to only once the commit is synced. */
async function commitBatch(
  journal: Journal,
  org: OrgId,
  ledger: Ledger,
  batch: readonly Waiting[],
  nowMs: number,
): Promise<Batch> {
  const requests = batch.map((each) => each.request)
  const keys = requests.flatMap(({ actor, key }) => (key === undefined ? [] : [{ actor, key }]))
  const written: Entry[] = []
  const told = new Set<PersonId>()
  const replays: { index: number; sequences: readonly number[] }[] = []
  const answers: Result<Recorded, Refusal>[] = []
  await journal.append(org, ledger.sequence, keys, (news, kept) => {
    for (const entry of news) post(ledger, entry)
    const shared = pendingOver(factsFor(ledger, 'clockwork', nowMs))
    const known = new Map(kept.map((each) => [keyOf(each.actor, each.key), each]))
    const commits: Commit[] = []
    let sequence = ledger.sequence
    requests.forEach((request, index) => {
      const before = request.key && known.get(keyOf(request.actor, request.key))
      if (before) {
        answers[index] = replay(before, request)
        if ('sequences' in before.outcome && before.inputHash === request.inputHash) {
          replays.push({ index, sequences: before.outcome.sequences })
        }
        return
      }
      const decided = decideRequest(request, shared, ledger, sequence, nowMs)
      answers[index] = decided.ok ? accept({ entries: decided.value, replayed: false }) : decided
      if (request.dryRun) return
      const commit = commitOf(request, decided, shared, nowMs)
      if (!commit) return
      for (const entry of commit.entries) written.push(entry)
      for (const line of commit.outbox) told.add(line.person)
      if (isPerson(request.actor) && commit.entries.length > 0) told.add(request.actor)
      if (commit.answer) known.set(keyOf(request.actor, commit.answer.key), commit.answer)
      sequence += commit.entries.length
      commits.push(commit)
    })
    return commits
  })
  for (const entry of written) post(ledger, entry)
  for (const { index, sequences } of replays) {
    const entries = await entriesAt(journal, org, sequences)
    answers[index] = accept({ entries, replayed: true })
  }
  return { answers, told }
}

const keyOf = (actor: Author, key: string): string => `${actor} ${key}`

/** Entries a request adds, or its refusal. `shared` takes them in only if all are accepted. */
function decideRequest(
  request: Request,
  shared: ReturnType<typeof pendingOver>,
  ledger: Ledger,
  head: number,
  nowMs: number,
): Result<readonly Entry[], Refusal> {
  const facts: Facts = { ...shared, actor: request.actor }
  const commands = request.commands(facts, ledger)
  if (!commands.ok) return commands
  const own = pendingOver(facts)
  const entries: Entry[] = []
  for (const command of commands.value) {
    const decision = decide(command, own)
    if (!decision.ok) return decision
    for (const draft of decision.value) {
      const sequence = head + entries.length + 1
      const entry = { ...draft, sequence, atMs: nowMs, by: request.actor } as Entry
      own.add(entry)
      entries.push(entry)
    }
  }
  if (!request.dryRun) for (const entry of entries) shared.add(entry)
  return accept(entries)
}

function commitOf(
  request: Request,
  decided: Result<readonly Entry[], Refusal>,
  facts: Facts,
  nowMs: number,
): Commit | undefined {
  const { actor, key, inputHash } = request
  const answer = (outcome: KeptAnswer['outcome']): Partial<Commit> =>
    key === undefined || inputHash === undefined
      ? {}
      : { answer: { actor, key, inputHash, outcome, atMs: nowMs } }
  if (!decided.ok) {
    if (key === undefined) return undefined
    const { code, about } = decided.refusal
    const outcome = { refusal: code, ...(about === undefined ? {} : { about }) }
    return { entries: [], texts: [], outbox: [], ...answer(outcome) }
  }
  const entries = decided.value
  const outbox = entries.flatMap((entry) =>
    toldOf(entry, facts).map((person) => ({ person, sequence: entry.sequence })),
  )
  const sequences = entries.map((entry) => entry.sequence)
  return { entries, texts: request.texts ?? [], outbox, ...answer({ sequences }) }
}

function replay(kept: KeptAnswer, request: Request): Result<Recorded, Refusal> {
  if (kept.inputHash !== request.inputHash) return refuse({ code: 'key-reused' })
  if ('refusal' in kept.outcome) {
    const { refusal: code, about } = kept.outcome
    return refuse({ code, ...(about === undefined ? {} : { about }) })
  }
  return accept({ entries: [], replayed: true })
}

async function entriesAt(
  journal: Journal,
  org: OrgId,
  sequences: readonly number[],
): Promise<readonly Entry[]> {
  const first = Math.min(...sequences)
  const count = Math.max(...sequences) - first + 1
  if (sequences.length === 0) return []
  const rows = await journal.read(org, first - 1, count)
  return rows.map((row) => row.entry)
}
