// The one write path: key seen? -> facts -> decide -> append with its outbox, in one transaction.
// Commands of one org queue up and share a commit; nobody is answered before it is synced.
import { emptyLedger, type Ledger, post } from '../core/ledger/ledger.ts'
import { limits } from '../core/limits.ts'
import type { Command } from '../core/record/decide.ts'
import type { Facts } from '../core/record/decider.ts'
import type { Refusal } from '../core/refusals.ts'
import { type Result, refuse } from '../core/result.ts'
import type { Author, Entry, OrgId, PersonId } from '../core/vocabulary.ts'
import type { Journal, SealedText } from '../journal/journal.ts'
import { commitTogether } from './commit.ts'
import type { Clock } from './context.ts'

export interface Request {
  readonly actor: Author
  readonly key?: string
  readonly inputHash?: string
  /** Chosen under the lock, from how things stand then. */
  readonly commands: (facts: Facts, ledger: Ledger) => Result<readonly Command[], Refusal>
  readonly texts?: readonly SealedText[]
  /** Keep only those texts an entry names: some commands may turn out to add nothing. */
  readonly onlyNamedTexts?: boolean
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
  return new QueueingScribe(journal, clock)
}

type Listener = (org: OrgId, told: ReadonlySet<PersonId>) => void

/** One desk an org: its ledger, and the commands waiting to share the next commit. */
class QueueingScribe implements Scribe {
  readonly #journal: Journal
  readonly #clock: Clock
  readonly #desks = new Map<OrgId, Desk>()
  readonly #listeners = new Set<Listener>()

  constructor(journal: Journal, clock: Clock) {
    this.#journal = journal
    this.#clock = clock
    void journal.listen((org) => {
      this.#desk(org).stale = true
      for (const tell of this.#listeners) tell(org, new Set())
    })
  }

  record(org: OrgId, request: Request): Promise<Result<Recorded, Refusal>> {
    const desk = this.#desk(org)
    if (desk.queue.length >= limits.commandsWaiting) {
      return Promise.resolve(refuse({ code: 'too-busy' }))
    }
    return new Promise((resolve, reject) => {
      desk.queue.push({ request, resolve, reject })
      desk.working ??= Promise.resolve().then(() => this.#work(org, desk))
    })
  }

  async ledger(org: OrgId): Promise<Ledger> {
    const desk = this.#desk(org)
    if (desk.ledger && !desk.stale) return desk.ledger
    await desk.working
    return this.#caughtUp(org, desk)
  }

  onWrite(listener: Listener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  async drain(): Promise<void> {
    await Promise.all([...this.#desks.values()].map((desk) => desk.working))
  }

  #desk(org: OrgId): Desk {
    const known = this.#desks.get(org)
    if (known) return known
    const made: Desk = { ledger: undefined, stale: false, queue: [], working: undefined }
    this.#desks.set(org, made)
    return made
  }

  async #caughtUp(org: OrgId, desk: Desk): Promise<Ledger> {
    if (desk.ledger && !desk.stale) return desk.ledger
    desk.stale = false
    const ledger = desk.ledger ?? emptyLedger()
    for (;;) {
      const rows = await this.#journal.read(org, ledger.sequence, readRows)
      for (const { entry } of rows) if (entry.sequence > ledger.sequence) post(ledger, entry)
      if (rows.length < readRows) break
    }
    desk.ledger = ledger
    return ledger
  }

  async #work(org: OrgId, desk: Desk): Promise<void> {
    while (desk.queue.length > 0) {
      await gathered(desk.queue)
      const batch = desk.queue.splice(0, limits.commandsInOneCommit)
      await this.#commit(org, desk, batch)
    }
    desk.working = undefined
  }

  /** Answers a batch. If the store fails, the ledger in memory is no longer trusted. */
  async #commit(org: OrgId, desk: Desk, batch: readonly Waiting[]): Promise<void> {
    const requests = batch.map((each) => each.request)
    try {
      const ledger = await this.#caughtUp(org, desk)
      const nowMs = this.#clock.now()
      const { answers, told } = await commitTogether(this.#journal, org, ledger, requests, nowMs)
      batch.forEach((each, index) => {
        const answer = answers[index]
        if (answer) each.resolve(answer)
      })
      if (told.size > 0) for (const tell of this.#listeners) tell(org, told)
    } catch (error) {
      desk.ledger = undefined
      for (const each of batch) each.reject(error)
    }
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
