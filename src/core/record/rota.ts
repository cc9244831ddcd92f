// The rota's decider: formed for a team, set up and planned by who leads it, wished in by its
// members, and its shifts change hands among them by their own word. What has begun never changes.
import { limits } from '../limits.ts'
import { accept, refuse } from '../result.ts'
import type { RotaId, RotaTerms, Wish } from '../rota.ts'
import { isDay } from '../time.ts'
import type { Draft, IdentityId, PersonId, RotaEntry, TeamId, TextId } from '../vocabulary.ts'
import { type ChangeCommand, decideChange } from './change.ts'
import type { Decider, Decision, Facts } from './decider.ts'
import { endsOfShifts, leftOfRota } from './rota-leaving.ts'
import { decidePublish, type PublishCommand } from './rota-publishing.ts'
import { remindersDue } from './rota-reminding.ts'
import { isInRota, mayPlan, seesRota } from './rota-standing.ts'
import { evolveRota, type RotaState, unknownRota } from './rota-state.ts'
import { refusalOfTerms } from './rota-terms.ts'
import { decideHands, type HandsCommand } from './shift-hands.ts'
import { isPerson } from './standing.ts'

export type SetUpCommand = {
  readonly do: 'set-up'
  readonly rota: RotaId
  /** The version that was changed: another's is not written over. */
  readonly version: number
  readonly terms: RotaTerms
}

export type RotaCommand =
  | {
      readonly do: 'form-rota'
      readonly rota: RotaId
      readonly team: TeamId
      readonly name: TextId
      readonly terms?: RotaTerms
    }
  | { readonly do: 'rename-rota'; readonly rota: RotaId; readonly name: TextId }
  | SetUpCommand
  | {
      readonly do: 'say-wishes'
      readonly rota: RotaId
      readonly member: IdentityId
      readonly wishes: readonly Wish[]
    }
  | PublishCommand
  | { readonly do: 'close-rota'; readonly rota: RotaId }
  /** Says what is due of reminders and of the week. */
  | { readonly do: 'remind'; readonly rota: RotaId }
  | HandsCommand
  | ChangeCommand

export const rotaDecider: Decider<RotaState, RotaCommand, RotaEntry> = {
  start: unknownRota,
  decide,
  evolve: evolveRota,
}

function decide(state: RotaState, command: RotaCommand, facts: Facts): Decision {
  if (command.do === 'form-rota') return decideForm(state, command, facts)
  if (state.standing === 'unknown') return refuse({ code: 'not-found' })
  if (command.do === 'expire-change') return decideChange(state, command, facts)
  if (command.do === 'remind') {
    const due = remindersDue(state, facts)
    return due.length > 0 ? accept(due) : refuse({ code: 'nothing-changes' })
  }
  const { actor } = facts
  if (!isPerson(actor) || !seesRota(state, actor, facts)) return refuse({ code: 'not-found' })
  if (state.standing === 'closed') return refuse({ code: 'rota-closed' })
  const { rota } = state
  switch (command.do) {
    case 'rename-rota':
      if (!mayPlan(state.team, facts)) return refuse({ code: 'not-yours-to-do' })
      return accept([{ type: 'rota.renamed', data: { rota, name: command.name } }])
    case 'set-up':
      return decideSetUp(state, command, facts)
    case 'say-wishes':
      return decideWishes(state, command, actor, facts)
    case 'publish':
      return decidePublish(state, command, facts)
    case 'close-rota':
      if (!mayPlan(state.team, facts)) return refuse({ code: 'not-yours-to-do' })
      return accept([
        ...endsOfShifts(state, () => true, facts),
        { type: 'rota.closed', data: { rota } },
      ])
    case 'offer':
    case 'keep':
    case 'take':
    case 'undo-taking':
    case 'shift-done':
      return decideHands(state, command, facts)
    case 'propose-change':
    case 'answer-change':
    case 'withdraw-change':
    case 'undo-change':
      return decideChange(state, command, facts)
    default:
      return command satisfies never
  }
}

function decideForm(
  state: RotaState,
  { rota, team, name, terms }: Extract<RotaCommand, { do: 'form-rota' }>,
  facts: Facts,
): Decision {
  if (state.standing !== 'unknown') return refuse({ code: 'nothing-changes' })
  if (!facts.team(team)?.formed) return refuse({ code: 'not-found', about: 'team' })
  if (!mayPlan(team, facts)) return refuse({ code: 'not-yours-to-do' })
  const open = facts.rotasOfTeam(team).filter((id) => facts.rota(id)?.standing === 'open')
  if (open.length >= limits.rotasOfATeam) return refuse({ code: 'too-many', about: 'rotas' })
  const formed: Draft = { type: 'rota.formed', data: { rota, team, name } }
  if (terms === undefined) return accept([formed])
  const refusal = refusalOfTerms(state, terms, facts)
  if (refusal) return refuse(refusal)
  return accept([formed, { type: 'rota.set-up', data: { rota, terms } }])
}

/** Whoever is taken out has no shifts any more: those to come are open at once. */
function decideSetUp(state: RotaState, command: SetUpCommand, facts: Facts): Decision {
  if (!mayPlan(state.team, facts)) return refuse({ code: 'not-yours-to-do' })
  if (command.version !== state.version) return refuse({ code: 'rota-changed' })
  const { rota } = state
  const { terms } = command
  const refusal = refusalOfTerms(state, terms, facts)
  if (refusal) return refuse(refusal)
  const setUp: Draft = { type: 'rota.set-up', data: { rota, terms } }
  const still = new Set(terms.members.map(({ member }) => facts.personOf(member)))
  const out = new Set<PersonId>()
  for (const { member } of state.terms.members) {
    const person = facts.personOf(member)
    if (person !== undefined && !still.has(person)) out.add(person)
  }
  const left = [...out].flatMap((person) => leftOfRota(state, person, facts))
  return accept([setUp, ...left])
}

function decideWishes(
  state: RotaState,
  { member, wishes }: Extract<RotaCommand, { do: 'say-wishes' }>,
  actor: PersonId,
  facts: Facts,
): Decision {
  if (facts.personOf(member) !== actor) return refuse({ code: 'not-yours-to-do' })
  if (!isInRota(state, actor, facts)) return refuse({ code: 'not-found' })
  if (wishes.length > limits.wishesPerPeriod) return refuse({ code: 'too-many', about: 'wishes' })
  for (const { on, duty } of wishes) {
    if (duty !== undefined && !state.terms.duties.some((each) => each.duty === duty)) {
      return refuse({ code: 'not-found', about: 'duty' })
    }
    const fits =
      'days' in on
        ? on.days.length > 0 && on.days.every(isDay)
        : on.weekdays.length > 0 && on.weekdays.every((day) => day >= 1 && day <= 7)
    if (!fits) return refuse({ code: 'bad-input', about: 'wishes' })
  }
  const left = wishesLeft(wishes)
  const spent = (['want', 'rather not', 'cannot'] as const).find((how) => left[how] < 0)
  if (spent !== undefined) return refuse({ code: 'too-many', about: spent })
  return accept([{ type: 'rota.wishes-said', data: { rota: state.rota, member, wishes } }])
}

/**
 * What is left of each budget. A wish costs as many as it names days or weekdays: who says a month
 * in one breath has said a month.
 */
export function wishesLeft(wishes: readonly Wish[]): Readonly<Record<Wish['how'], number>> {
  const left: Record<Wish['how'], number> = { ...limits.wishBudget }
  for (const { how, on } of wishes) {
    left[how] -= 'days' in on ? new Set(on.days).size : new Set(on.weekdays).size
  }
  return left
}
