// Rotas found elsewhere that wait for a yes: in memory, their owner's alone, for two hours.
import { limits } from '../../core/limits.ts'
import type { TeamId } from '../../core/vocabulary.ts'
import type { Clock } from '../context.ts'
import type { Viewer } from '../viewer.ts'
import type { FoundShift } from './found.ts'

export interface RotaDraft extends Viewer {
  readonly draft: string
  readonly team: TeamId
  readonly zone: string
  readonly shifts: readonly FoundShift[]
}

export class RotaDrafts {
  readonly #drafts = new Map<string, RotaDraft & { readonly madeMs: number }>()
  readonly #clock: Clock

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** The oldest of somebody's own make room. */
  keep(draft: RotaDraft): void {
    const nowMs = this.#clock.now()
    const old = [...this.#drafts.values()].filter(({ madeMs }) => madeMs + limits.draftMs < nowMs)
    for (const each of old) this.#drafts.delete(each.draft)
    const own = [...this.#drafts.values()].filter(
      ({ org, person }) => org === draft.org && person === draft.person,
    )
    for (const each of own.slice(0, Math.max(0, own.length + 1 - limits.draftsOfAPerson))) {
      this.#drafts.delete(each.draft)
    }
    const [oldest] = this.#drafts.keys()
    if (this.#drafts.size >= limits.draftsAtOnce && oldest) this.#drafts.delete(oldest)
    this.#drafts.set(draft.draft, { ...draft, madeMs: nowMs })
  }

  /** For anybody but its owner it does not exist. */
  find({ org, person }: Viewer, id: string): RotaDraft | undefined {
    const draft = this.#drafts.get(id)
    if (draft?.org !== org || draft.person !== person) return undefined
    return draft.madeMs + limits.draftMs < this.#clock.now() ? undefined : draft
  }
}
