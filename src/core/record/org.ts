// An organisation as a whole: what Goodturn is used for in it. Its admins say so, and everybody is
// told by whom.
import type { OrgMode } from '../org.ts'
import { accept, refuse } from '../result.ts'
import type { OrgEntry } from '../vocabulary.ts'
import type { Decider } from './decider.ts'
import { isAdmin } from './standing.ts'

export interface OrgState {
  readonly mode: OrgMode
}

export interface OrgCommand {
  readonly do: 'set-mode'
  readonly mode: OrgMode
}

export const orgDecider: Decider<OrgState, OrgCommand, OrgEntry> = {
  start: { mode: 'everything' },
  decide(state, { mode }, facts) {
    if (!isAdmin(facts, facts.actor)) return refuse({ code: 'not-yours-to-do' })
    if (state.mode === mode) return refuse({ code: 'nothing-changes' })
    return accept([{ type: 'org.mode-set', data: { mode } }])
  },
  evolve: (_state, entry) => ({ mode: entry.data.mode }),
}
