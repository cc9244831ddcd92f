// Correcting a favor: a new entry with before and after, which both sides are told of. A new day or
// kind can put it within a line of management, or under an agreement, and take it out again.
import { accept, refuse } from '../result.ts'
import type { AgreementId, Effort, FavorContent, TextId } from '../vocabulary.ts'
import { agreementFor } from './agreement-running.ts'
import type { Decision, Facts } from './decider.ts'
import { isWithinLine, refusalOfContent, takesThird } from './favor-recording.ts'
import type { FavorState } from './favor-state.ts'

/** What a correction changes; null takes an effort or a note out again. */
export interface ContentChanges {
  readonly kind?: FavorContent['kind']
  readonly day?: FavorContent['day']
  readonly effort?: Effort | null
  readonly note?: TextId | null
}

export function decideCorrect(state: FavorState, changes: ContentChanges, facts: Facts): Decision {
  const { favor, content: before } = state
  if (state.standing === 'declined') return refuse({ code: 'already-declined' })
  if (state.standing === 'observed') return refuse({ code: 'not-confirmed' })
  const after = changed(before, changes)
  const refusal = refusalOfContent(after, facts)
  if (refusal) return refuse(refusal)
  if (after.note !== before.note && facts.actor !== state.author) {
    return refuse({ code: 'not-yours-to-do', about: 'note' })
  }
  if (state.third !== undefined && !takesThird(after)) {
    return refuse({ code: 'bad-input', about: 'kind' })
  }
  if (sameContent(before, after)) return refuse({ code: 'nothing-changes' })
  const inLine = after.day === before.day ? state.withinLine : isWithinLine(state, after.day, facts)
  const marked = inLine === state.withinLine ? {} : { withinLine: inLine }
  const formal = formalAfter(state, after, facts)
  return accept([{ type: 'favor.corrected', data: { favor, before, after, ...marked, ...formal } }])
}

/** Which agreement it stands under with its new kind and day, where that changes. */
function formalAfter(
  state: FavorState,
  after: FavorContent,
  facts: Facts,
): { readonly under?: AgreementId | null } {
  const { kind, day } = state.content
  if (after.kind === kind && after.day === day) return {}
  const under = agreementFor(state, after, facts)
  return under === state.under ? {} : { under: under ?? null }
}

function changed(before: FavorContent, changes: ContentChanges): FavorContent {
  const effort = changes.effort === undefined ? before.effort : changes.effort
  const note = changes.note === undefined ? before.note : changes.note
  return {
    kind: changes.kind ?? before.kind,
    day: changes.day ?? before.day,
    ...(effort == null ? {} : { effort }),
    ...(note == null ? {} : { note }),
  }
}

function sameContent(first: FavorContent, second: FavorContent): boolean {
  return (
    first.kind === second.kind &&
    first.day === second.day &&
    first.note === second.note &&
    first.effort?.minutes === second.effort?.minutes &&
    first.effort?.size === second.effort?.size
  )
}
