// One commit for many commands: each is decided in turn against how things stand after the ones
// before it, and all that were accepted go to the journal in one transaction.
import { hash } from 'node:crypto'
import { factsFor } from '../core/ledger/facts.ts'
import { type Ledger, post } from '../core/ledger/ledger.ts'
import { type Pending, pendingOver } from '../core/ledger/pending.ts'
import { decide } from '../core/record/decide.ts'
import type { Facts } from '../core/record/decider.ts'
import { isPerson } from '../core/record/standing.ts'
import { toldOf } from '../core/record/told.ts'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import type { Author, Entry, OrgId, PersonId } from '../core/vocabulary.ts'
import type { Commit, Journal, KeptAnswer } from '../journal/journal.ts'
import type { Recorded, Request } from './record.ts'

export interface Committed {
  /** One answer a request, in their order. */
  readonly answers: readonly Result<Recorded, Refusal>[]
  /** Whose pages it changes. */
  readonly told: ReadonlySet<PersonId>
}

/** One transaction for many requests. The ledger is posted to only once the commit is synced. */
export async function commitTogether(
  journal: Journal,
  org: OrgId,
  ledger: Ledger,
  requests: readonly Request[],
  nowMs: number,
): Promise<Committed> {
  const keys = requests.flatMap(({ actor, key }) =>
    key === undefined ? [] : [{ actor, key: keptKey(key) }],
  )
  let sitting: Sitting | undefined
  await journal.append(org, ledger.sequence, keys, (news, kept) => {
    for (const entry of news) postNew(ledger, entry)
    const held = new Sitting(ledger, kept, nowMs)
    for (const request of requests) held.hear(request)
    sitting = held
    return held.commits
  })
  if (!sitting) throw new Error('the journal did not ask for the work')
  for (const { entries } of sitting.commits) for (const each of entries) postNew(ledger, each)
  for (const { index, sequences } of sitting.replays) {
    const entries = await entriesAt(journal, org, sequences)
    sitting.answers[index] = accept({ entries, replayed: true })
  }
  return { answers: sitting.answers, told: sitting.told }
}

/** Somebody reading meanwhile may have taken the same entries in from the journal. */
function postNew(ledger: Ledger, entry: Entry): void {
  if (entry.sequence > ledger.sequence) post(ledger, entry)
}

/** What is decided under one lock: requests are heard in turn, each seeing what came before. */
class Sitting {
  readonly answers: Result<Recorded, Refusal>[] = []
  readonly commits: Commit[] = []
  readonly told = new Set<PersonId>()
  readonly replays: { readonly index: number; readonly sequences: readonly number[] }[] = []
  readonly #ledger: Ledger
  readonly #nowMs: number
  readonly #shared: Pending
  readonly #kept: Map<string, KeptAnswer>
  #sequence: number

  constructor(ledger: Ledger, kept: readonly KeptAnswer[], nowMs: number) {
    this.#ledger = ledger
    this.#nowMs = nowMs
    this.#shared = pendingOver(factsFor(ledger, 'clockwork', nowMs))
    this.#kept = new Map(kept.map((each) => [keyOf(each.actor, each.key), each]))
    this.#sequence = ledger.sequence
  }

  hear(request: Request): void {
    const before = request.key && this.#kept.get(keyOf(request.actor, keptKey(request.key)))
    if (before) {
      this.#answerAgain(before, request)
      return
    }
    const decided = this.#decide(request)
    this.answers.push(decided.ok ? accept({ entries: decided.value, replayed: false }) : decided)
    const commit = request.dryRun
      ? undefined
      : commitOf(request, decided, this.#shared, this.#nowMs)
    if (!commit) return
    for (const line of commit.outbox) this.told.add(line.person)
    const changes = commit.entries.some((entry) => entry.type !== 'look.taken')
    if (isPerson(request.actor) && changes) this.told.add(request.actor)
    if (commit.answer) this.#kept.set(keyOf(request.actor, commit.answer.key), commit.answer)
    this.#sequence += commit.entries.length
    this.commits.push(commit)
  }

  #answerAgain(before: KeptAnswer, request: Request): void {
    const answer = replay(before, request)
    if (answer.ok && 'sequences' in before.outcome) {
      this.replays.push({ index: this.answers.length, sequences: before.outcome.sequences })
    }
    this.answers.push(answer)
  }

  /** Entries a request adds, or its refusal; others see them only if all are accepted. */
  #decide(request: Request): Result<readonly Entry[], Refusal> {
    const facts: Facts = { ...this.#shared, actor: request.actor }
    const commands = request.commands(facts, this.#ledger)
    if (!commands.ok) return commands
    const own = pendingOver(facts)
    const entries: Entry[] = []
    for (const command of commands.value) {
      const decision = decide(command, own)
      if (!decision.ok) return decision
      for (const draft of decision.value) {
        const sequence = this.#sequence + entries.length + 1
        const entry = { ...draft, sequence, atMs: this.#nowMs, by: request.actor } as Entry
        own.add(entry)
        entries.push(entry)
      }
    }
    if (!request.dryRun) this.#shared.take(own)
    return accept(entries)
  }
}

const keyOf = (actor: Author, key: string): string => `${actor} ${key}`

/** A key as the record keeps it. What a caller put into one is nobody's to read in a backup. */
const keptKey = (key: string): string => hash('sha256', key)

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
      : { answer: { actor, key: keptKey(key), inputHash, outcome, atMs: nowMs } }
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
  return { entries, texts: textsOf(request, entries), outbox, ...answer({ sequences }) }
}

function textsOf({ texts = [], onlyNamedTexts }: Request, entries: readonly Entry[]) {
  if (!onlyNamedTexts) return texts
  const named = new Set<unknown>(entries.flatMap(({ data }) => Object.values(data)))
  return texts.filter(({ id }) => named.has(id))
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
