// The handover's decider: written by whoever passes work on, all of it again until it is received;
// received once, by one it goes to, or by the backup once that was told. Nothing in it is a duty
// to answer: unreceived, it is said once more after a quarter of an hour and to the backup after
// half an hour, and never again.
import type { HandoverEntryData, HandoverId } from '../handover.ts'
import { limits } from '../limits.ts'
import type { Refusal } from '../refusals.ts'
import { accept, refuse } from '../result.ts'
import { dayOf } from '../time.ts'
import type { HandoverEntry, IdentityId, PersonId, TeamId, TextId } from '../vocabulary.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { foreignIn, worksIn } from './handover-shift.ts'
import { evolveHandover, type HandoverState, unknownHandover } from './handover-state.ts'
import { isHere, isLeadOn, isMemberOn, isPerson } from './standing.ts'

type Written = HandoverEntryData['handover.written']
export type WriteHandoverCommand = Written & { readonly do: 'hand-over' }

export type HandoverCommand =
  | WriteHandoverCommand
  | { readonly do: 'receive'; readonly handover: HandoverId; readonly words?: TextId }
  | { readonly do: 'take-back'; readonly handover: HandoverId }
  | { readonly do: 'nudge'; readonly handover: HandoverId }
  | { readonly do: 'tell-backup'; readonly handover: HandoverId }

export const handoverDecider: Decider<HandoverState, HandoverCommand, HandoverEntry> = {
  start: unknownHandover,
  decide,
  evolve: evolveHandover,
}

function decide(state: HandoverState, command: HandoverCommand, facts: Facts): Decision {
  if (command.do === 'hand-over') return decideWrite(state, command, facts)
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (command.do === 'nudge' || command.do === 'tell-backup') {
    return decideTelling(state, command.do, facts)
  }
  if (!readsHandover(state, facts)) return refuse({ code: 'not-found' })
  if (!isHere(facts, facts.actor)) return refuse({ code: 'not-a-member' })
  return command.do === 'receive'
    ? decideReceive(state, command.words, facts)
    : decideWithdraw(state, facts)
}

/** Whether the actor may read it: its sides, its backup once told, and the team it is of. */
export function readsHandover(state: HandoverState, facts: Facts): boolean {
  const { actor } = facts
  if (!isPerson(actor) || state.standing === 'unknown') return false
  if (sideOf(state, facts) !== undefined) return true
  if (state.standing === 'withdrawn' || !isHere(facts, actor)) return false
  return isOfTeam(facts, state.team, actor) || worksIn(facts, state.rota)
}

export type HandoverSide = 'from' | 'to' | 'backup'

/** What the actor is to it, if they are more than one of the team. */
export function sideOf(state: HandoverState, facts: Facts): HandoverSide | undefined {
  const isActor = (identity: IdentityId) => facts.personOf(identity) === facts.actor
  if (isActor(state.from)) return 'from'
  if (state.to.some(isActor)) return 'to'
  const told = state.backupToldAtMs !== undefined
  return told && state.backup !== undefined && isActor(state.backup) ? 'backup' : undefined
}

export function isOfTeam(facts: Facts, id: TeamId, person: PersonId): boolean {
  const team = facts.team(id)
  const today = dayOf(facts.nowMs)
  if (team === undefined || facts.person(person)?.standing !== 'joined') return false
  return isMemberOn(team, person, today) || isLeadOn(team, person, today)
}

function decideWrite(
  state: HandoverState,
  { do: _, ...data }: WriteHandoverCommand,
  facts: Facts,
): Decision {
  const { actor } = facts
  if (!isHere(facts, actor) || !isPerson(actor)) return refuse({ code: 'not-a-member' })
  if (!isOfTeam(facts, data.team, actor) && !worksIn(facts, data.rota)) {
    return refuse({ code: 'not-found', about: 'team' })
  }
  if (facts.personOf(data.from) !== actor) return refuse({ code: 'not-yours-to-do' })
  const refusal =
    refusalOfAgain(state, data, facts) ??
    refusalOfWhom(data, facts) ??
    refusalOfItems(data, facts) ??
    refusalOfOccasion(data, facts)
  return refusal ? refuse(refusal) : accept([{ type: 'handover.written', data }])
}

/** Written again it stays what it is: by the same person, for the same team and shift. */
function refusalOfAgain(state: HandoverState, data: Written, facts: Facts): Refusal | undefined {
  if (state.standing === 'unknown') return undefined
  if (!readsHandover(state, facts)) return { code: 'not-found' }
  if (facts.personOf(state.from) !== facts.actor) return { code: 'not-yours-to-do' }
  if (state.standing !== 'waiting') return { code: over(state) }
  const same =
    state.team === data.team &&
    state.rota === data.rota &&
    state.shift === data.shift &&
    state.change === data.change
  return same ? undefined : { code: 'bad-input', about: 'shift' }
}

const over = ({ standing }: HandoverState): 'handover-received' | 'handover-withdrawn' =>
  standing === 'withdrawn' ? 'handover-withdrawn' : 'handover-received'

function refusalOfWhom({ to, backup }: Written, facts: Facts): Refusal | undefined {
  const people = to.map((identity) => facts.personOf(identity))
  if (to.length > limits.peopleAsked) return { code: 'too-many', about: 'to' }
  if (people.includes(facts.actor as PersonId)) return { code: 'handover-to-oneself', about: 'to' }
  if (people.some((person) => !isHereNow(facts, person))) {
    return { code: 'not-a-member', about: 'to' }
  }
  if (backup !== undefined && !isHereNow(facts, facts.personOf(backup))) {
    return { code: 'not-a-member', about: 'backup' }
  }
  // Where nobody is next, the backup alone can receive it.
  const other = backup !== undefined && facts.personOf(backup) !== facts.actor
  return to.length === 0 && !other ? { code: 'handover-to-nobody', about: 'to' } : undefined
}

const isHereNow = (facts: Facts, person: PersonId | undefined): boolean =>
  person !== undefined && facts.person(person)?.standing === 'joined'

/** A next step is of somebody who can read it, and what is carried on stood where they say. */
function refusalOfItems({ items, team, to, from }: Written, facts: Facts): Refusal | undefined {
  if (items.length > limits.itemsPerHandover) return { code: 'too-many', about: 'items' }
  for (const { owner, carriedFrom } of items) {
    const person = owner === undefined ? undefined : facts.personOf(owner)
    if (owner !== undefined) {
      const side = [...to, from].some((each) => facts.personOf(each) === person)
      const reads = person !== undefined && (side || isOfTeam(facts, team, person))
      if (!reads || !isHereNow(facts, person)) return { code: 'not-a-member', about: 'items' }
    }
    if (carriedFrom === undefined) continue
    const before = facts.handover(carriedFrom)
    if (before === undefined || before.team !== team || !readsHandover(before, facts)) {
      return { code: 'not-found', about: 'items' }
    }
  }
  return undefined
}

/** One that waits a shift is enough: it is written again rather than twice. */
function refusalOfOccasion(data: Written, facts: Facts): Refusal | undefined {
  const farMs = limits.planAheadDays * 24 * 60 * 60 * 1000
  if (data.dueAtMs > facts.nowMs + farMs) return { code: 'ask-too-far', about: 'dueAtMs' }
  const foreign = foreignIn(data, facts)
  if (foreign !== undefined) return { code: 'not-found', about: foreign }
  const rota = data.rota === undefined ? undefined : facts.rota(data.rota)
  if (rota !== undefined && rota.team !== data.team) return { code: 'not-found', about: 'rota' }
  if (data.shift === undefined) return undefined
  const waits = facts.handoversOf(data.from).some((id) => {
    const other = facts.handover(id)
    return id !== data.handover && other?.shift === data.shift && other?.standing === 'waiting'
  })
  return waits ? { code: 'handover-waits', about: 'shift' } : undefined
}

function decideReceive(state: HandoverState, words: TextId | undefined, facts: Facts): Decision {
  const { handover, to, backup } = state
  const side = sideOf(state, facts)
  if (side !== 'to' && side !== 'backup') return refuse({ code: 'not-yours-to-do' })
  if (state.standing !== 'waiting') return refuse({ code: over(state) })
  const own = [...to, ...(backup === undefined ? [] : [backup])]
  const by = own.find((identity) => facts.personOf(identity) === facts.actor) as IdentityId
  const data = { handover, by, ...(words === undefined ? {} : { words }) }
  return accept([{ type: 'handover.received', data }])
}

function decideWithdraw(state: HandoverState, facts: Facts): Decision {
  if (sideOf(state, facts) !== 'from') return refuse({ code: 'not-yours-to-do' })
  if (state.standing !== 'waiting') return refuse({ code: over(state) })
  return accept([{ type: 'handover.withdrawn', data: { handover: state.handover } }])
}

/** What the clockwork says next of one nobody has received: each once, and not before its time. */
export function tellingDue(
  state: HandoverState,
  nowMs: number,
): 'nudge' | 'tell-backup' | undefined {
  if (state.standing !== 'waiting') return undefined
  // One written after the work changed hands has its quarter of an hour, too.
  const sinceMs = nowMs - Math.max(state.dueAtMs, state.begunAtMs)
  if (state.backupToldAtMs === undefined && sinceMs >= limits.handoverBackupMs) {
    return 'tell-backup'
  }
  const nudges = state.nudgedAtMs === undefined && state.backupToldAtMs === undefined
  return nudges && sinceMs >= limits.handoverNudgeMs ? 'nudge' : undefined
}

function decideTelling(
  state: HandoverState,
  wanted: 'nudge' | 'tell-backup',
  facts: Facts,
): Decision {
  if (facts.actor !== 'clockwork') return refuse({ code: 'not-yours-to-do' })
  const { handover, standing, nudgedAtMs, backupToldAtMs } = state
  const told = wanted === 'nudge' ? (nudgedAtMs ?? backupToldAtMs) : backupToldAtMs
  if (standing !== 'waiting' || told !== undefined) return refuse({ code: 'nothing-changes' })
  if (tellingDue(state, facts.nowMs) !== wanted) return refuse({ code: 'not-due' })
  const data = { handover }
  return accept([
    wanted === 'nudge' ? { type: 'handover.nudged', data } : { type: 'handover.backup-told', data },
  ])
}
