// The desk where drafts lie and work on them goes on while its owner looks elsewhere. One a server,
// in memory: nothing of a draft is in the record, and a restart leaves none behind.
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { ImportId, ImportSource, OrgId, PersonId } from '../../core/vocabulary.ts'
import type { Clock } from '../context.ts'
import { RotaDrafts } from '../rotas/import-drafts.ts'
import type { Viewer } from '../viewer.ts'
import { type Draft, emptied, enter, isOver } from './draft.ts'
import { CalledOff, type Wanted } from './slices.ts'

export interface NewDraft {
  readonly import: ImportId
  readonly source: ImportSource
  readonly name: string
  readonly content: string
  /** Of the file it is made from; 0 where there is none. */
  readonly bytes: number
}

export class ImportDesk {
  /** The operator's folder of repositories, if there is one. */
  readonly repositories: string | undefined
  /** Undone imports whose words this server knows to be shredded. */
  readonly cleared = new Set<ImportId>()
  /** Rotas found elsewhere that wait for a yes. */
  readonly rotaDrafts: RotaDrafts
  readonly #drafts = new Map<ImportId, Draft>()
  readonly #clock: Clock

  constructor(clock: Clock, repositories?: string) {
    this.#clock = clock
    this.rotaDrafts = new RotaDrafts(clock)
    this.repositories = repositories
  }

  /** The viewer's own draft; for anybody else it does not exist. */
  find(viewer: Viewer, id: ImportId): Draft | undefined {
    const draft = this.#drafts.get(id)
    if (draft?.org !== viewer.org || draft.person !== viewer.person) return undefined
    draft.touchedMs = this.#clock.now()
    return draft
  }

  listOf(viewer: Viewer): readonly Draft[] {
    this.clear()
    return [...this.#drafts.values()].filter(
      (draft) => draft.org === viewer.org && draft.person === viewer.person,
    )
  }

  /** Whether work of this server goes on for an import that is in the record. */
  isBringingIn(id: ImportId): boolean {
    return this.#drafts.get(id)?.stage === 'bringing in'
  }

  /** A new draft, or the viewer's own one of the very same content that still waits. */
  open(viewer: Viewer, made: NewDraft): Result<Draft, Refusal> {
    const own = this.listOf(viewer).filter((draft) => !isOver(draft))
    const same = own.find(
      ({ content, stage }) => content === made.content && stage !== 'bringing in',
    )
    if (same) return accept(same)
    if (own.length >= limits.draftsOfAPerson && !this.#dropOldest(own)) {
      const detail = `${own.length} imports of yours come in just now: wait for one of them.`
      return refuse({ code: 'too-many', detail })
    }
    const going = [...this.#drafts.values()].filter((draft) => !isOver(draft))
    const held = going.reduce((sum, { bytes }) => sum + bytes, made.bytes)
    if (going.length >= limits.draftsAtOnce || held > limits.draftBytesAtOnce) {
      return refuse({ code: 'too-busy' })
    }
    const nowMs = this.#clock.now()
    const draft: Draft = {
      ...made,
      org: viewer.org,
      person: viewer.person,
      stage: 'reading',
      progress: { done: 0, total: 0, sinceMs: nowMs },
      touchedMs: nowMs,
      begunMs: nowMs,
      said: new Map(),
      work: undefined,
      wanted: { calledOff: false },
    }
    this.#drafts.set(draft.import, draft)
    return accept(draft)
  }

  /**
   * Lets work on a draft go on by itself. What goes wrong ends in a sentence on the draft; work
   * that was called off ends as whoever called it off says.
   */
  work(draft: Draft, run: (wanted: Wanted) => Promise<void>): Promise<void> {
    const wanted = { calledOff: false }
    draft.wanted = wanted
    const going = run(wanted)
      .catch((error: unknown) => {
        if (error instanceof CalledOff) return
        draft.problem = 'Something broke on our side.'
        enter(draft, 'failed', this.#clock.now())
        emptied(draft)
      })
      .finally(() => {
        if (draft.work === going) draft.work = undefined
      })
    draft.work = going
    return going
  }

  /** Calls off what is under way on a draft and waits until it has stopped. */
  async stop(draft: Draft): Promise<void> {
    draft.wanted.calledOff = true
    await draft.work
  }

  /** Stops all work: nothing half-done is left but what the next start undoes. */
  async close(): Promise<void> {
    await Promise.all([...this.#drafts.values()].map((draft) => this.stop(draft)))
  }

  /** Makes room: of drafts that only wait, the one looked at longest ago goes. */
  #dropOldest(drafts: readonly Draft[]): boolean {
    const [oldest] = drafts
      .filter(({ stage }) => stage !== 'bringing in')
      .sort((one, other) => one.touchedMs - other.touchedMs)
    if (!oldest) return false
    oldest.wanted.calledOff = true
    return this.#drafts.delete(oldest.import)
  }

  /** Takes away everything somebody has on the desk: they are gone. */
  forget(org: OrgId, person: PersonId): void {
    for (const [id, draft] of this.#drafts) {
      if (draft.org !== org || draft.person !== person) continue
      draft.wanted.calledOff = true
      this.#drafts.delete(id)
    }
  }

  /** Takes away drafts nobody has looked at for long, and what ended. */
  clear(): void {
    const before = this.#clock.now() - limits.draftMs
    for (const [id, draft] of this.#drafts) {
      if (draft.touchedMs >= before || draft.stage === 'bringing in') continue
      draft.wanted.calledOff = true
      this.#drafts.delete(id)
    }
  }
}
