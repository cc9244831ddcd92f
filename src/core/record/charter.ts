// A team's charter, to start with: what the team may see of favors when both sides say so, who
// confirms help given to the team, and whether a cover outside the rota counts in it. Later terms
// join here; each writing replaces the last.
import { accept, refuse } from '../result.ts'
import { dayOf } from '../time.ts'
import type { CharterEntry, CharterTerms, TeamId } from '../vocabulary.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { isAdmin, isHere, isLeadOn, isPerson } from './standing.ts'

export interface CharterCommand {
  readonly do: 'write'
  readonly team: TeamId
  readonly terms: CharterTerms
}

/** What holds where a team has written nothing. */
export const defaultTerms: CharterTerms = {
  shownTo: 'us two',
  teamConfirmation: 'any member',
  coverCounts: 'not in the rota',
}

export const charterDecider: Decider<CharterTerms, CharterCommand, CharterEntry> = {
  start: defaultTerms,
  decide,
  // What an earlier version did not know of stands as it did then.
  evolve: (_state, entry) => ({ ...defaultTerms, ...entry.data.terms }),
}

function decide(state: CharterTerms, command: CharterCommand, facts: Facts): Decision {
  const { team, terms } = command
  const { actor } = facts
  const known = facts.team(team)
  if (!known?.formed) return refuse({ code: 'not-found' })
  if (!isPerson(actor) || !isHere(facts, actor)) return refuse({ code: 'not-yours-to-do' })
  if (!isLeadOn(known, actor, dayOf(facts.nowMs)) && !isAdmin(facts, actor)) {
    return refuse({ code: 'not-yours-to-do' })
  }
  const same =
    terms.shownTo === state.shownTo &&
    terms.teamConfirmation === state.teamConfirmation &&
    terms.coverCounts === state.coverCounts
  if (same) {
    return refuse({ code: 'nothing-changes' })
  }
  return accept([{ type: 'charter.written', data: { team, terms } }])
}
