// What would happen if somebody asked: who is asked when, who cannot just now, and the slip as
// those who are asked would meet it. Seen by the asker alone, before anything is written.
import { limits } from '../limits.ts'
import { standingFor } from '../match/fair.ts'
import { notAskedYet } from '../record/ask-sending.ts'
import type { AskState } from '../record/ask-state.ts'
import type { AskId, IdentityId } from '../vocabulary.ts'
import { viewAs } from './ask-lens.ts'
import type { AskView } from './ask-views.ts'
import { partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { markSeen, type Seen } from './seen.ts'
import type { PartyView } from './views.ts'

export interface AskPreview {
  readonly order: readonly {
    readonly person: PartyView
    /** When they are asked if nobody before them can, milliseconds since 1970. */
    readonly atMs: number
    readonly byLink: boolean
  }[]
  readonly cantJustNow: readonly PartyView[]
  readonly gatherUntilMs?: number
  readonly slip: AskView
}

/** `glass` looks at facts in which the ask is decided, though not written. */
export function askPreview(glass: Glass, ask: AskId): Seen<AskPreview> | undefined {
  const state = glass.facts.ask(ask)
  if (state === undefined) return undefined
  const slip = viewAs(glass, state, 'asked')
  const preview: AskPreview = {
    order: timesOf(glass, state).map(({ identity, atMs }) => ({
      person: partyView(glass, identity),
      atMs,
      byLink: standingOf(glass, identity) !== 'joined',
    })),
    cantJustNow: [...state.asked.keys(), ...notAskedYet(state)]
      .filter((identity) => !canBeAsked(glass, state, identity))
      .map((identity) => partyView(glass, identity)),
    slip: { ...slip, actions: ['accept', 'not this time', 'tell me more'] },
    ...(state.gatherUntilMs === undefined ? {} : { gatherUntilMs: state.gatherUntilMs }),
  }
  return markSeen(preview)
}

function canBeAsked({ facts }: Glass, state: AskState, identity: IdentityId): boolean {
  const person = facts.personOf(identity)
  return person !== undefined && standingFor(person, state, facts).mayBeAsked
}

function standingOf({ facts }: Glass, identity: IdentityId): string | undefined {
  const person = facts.personOf(identity)
  return person && facts.person(person)?.standing
}

/** If nobody answered: who would be asked when, each having their share of the time. */
function timesOf(
  glass: Glass,
  state: AskState,
): readonly { readonly identity: IdentityId; readonly atMs: number }[] {
  const people = [...state.asked.keys(), ...notAskedYet(state)].filter((identity) =>
    canBeAsked(glass, state, identity),
  )
  const { nowMs } = glass.facts
  const atOnce = { everyone: people.length, 'a few': limits.askedAtOnce, 'one at a time': 1 }
  // When each of those asked at once has had their share.
  const free = new Array<number>(Math.max(1, atOnce[state.manner])).fill(nowMs)
  const { least, most } = limits.askStepMs
  return people.flatMap((identity, place) => {
    const atMs = Math.min(...free)
    if (atMs >= state.expiresAtMs) return []
    const share = (state.expiresAtMs - atMs) / (people.length - place)
    free[free.indexOf(atMs)] = atMs + Math.min(most, Math.max(least, share))
    return [{ identity, atMs: Math.round(atMs) }]
  })
}
