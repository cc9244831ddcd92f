// Who is told of what happens in a rota: whoever has other shifts to come than before, whoever's
// word a change waits for, and those who could take what is open. A cover is told by its ask, and
// the shifts of a change by the change, so that nobody hears of one thing twice.
import type { EntryOf, IdentityId, PersonId, RotaEntry } from '../vocabulary.ts'
import { peopleOfChange } from './change-state.ts'
import type { Facts } from './decider.ts'
import { dayOfShift, doesDuty, mayPlan } from './rota-standing.ts'
import type { RotaState } from './rota-state.ts'

export function toldOfRota(entry: RotaEntry, facts: Facts): readonly PersonId[] {
  const rota = facts.rota(entry.data.rota)
  if (rota === undefined) return []
  const people = (identities: readonly (IdentityId | undefined)[]): readonly PersonId[] =>
    identities.flatMap((each) => (each && facts.personOf(each)) ?? [])
  switch (entry.type) {
    case 'rota.published': {
      const publish = rota.publishes.find(({ sequence }) => sequence === entry.sequence)
      return people(publish?.moved.flatMap(({ before, after }) => [before, after]) ?? [])
    }
    case 'shift.offered':
      return couldTake(rota, entry, facts)
    case 'shift.handed':
      return people(sidesTold(entry, facts)).concat(plannersTold(rota, entry, facts))
    case 'shift.reminded':
      return people([entry.data.to])
    case 'rota.week-told':
      return people(rota.terms.members.map(({ member }) => member))
    case 'change.proposed':
    case 'change.answered':
    case 'change.withdrawn':
    case 'change.expired':
    case 'change.undone':
      return toldOfChange(rota, entry, people)
    case 'rota.formed':
    case 'rota.renamed':
    case 'rota.set-up':
    case 'rota.wishes-said':
    case 'rota.closed':
    case 'shift.kept':
    case 'shift.done':
      return []
    default:
      return entry satisfies never
  }
}

/** Everybody else who does that duty then. */
function couldTake(
  rota: RotaState,
  { data }: EntryOf<'shift.offered'>,
  facts: Facts,
): readonly PersonId[] {
  const shift = rota.shifts.get(data.shift)
  if (shift === undefined) return []
  const seat = { duty: shift.planned.duty, day: dayOfShift(rota, shift.planned) }
  const holders = new Set(shift.parts.map(({ by }) => by && facts.personOf(by)))
  return rota.terms.members.flatMap(({ member }) => {
    const person = facts.personOf(member)
    const could = person !== undefined && doesDuty(rota, person, seat, facts)
    return could && !holders.has(person) ? [person] : []
  })
}

function sidesTold(
  { data }: EntryOf<'shift.handed'>,
  facts: Facts,
): readonly (IdentityId | undefined)[] {
  const { from, to, how, ask, change } = data
  if (change !== undefined || how === 'left') return []
  if (ask === undefined) return [from, to]
  // Whoever asked, and whoever said yes, hear it of the ask; who it was asked for, of the shift.
  const state = facts.ask(ask)
  return state?.about === undefined ? [] : [from, to].filter((each) => each === state.about)
}

/** A shift nobody has any more is for whoever plans to see to. */
function plannersTold(
  rota: RotaState,
  { data }: EntryOf<'shift.handed'>,
  facts: Facts,
): readonly PersonId[] {
  if (data.how !== 'left') return []
  const team = facts.team(rota.team)
  const leads = new Set(team?.leads.map(({ person }) => person))
  const planners = [...leads].filter((person) => mayPlan(rota.team, facts, person))
  return planners.length > 0 ? planners : facts.admins()
}

type ChangeEntry = Extract<RotaEntry, { type: `change.${string}` }>

function toldOfChange(
  rota: RotaState,
  entry: ChangeEntry,
  people: (identities: readonly (IdentityId | undefined)[]) => readonly PersonId[],
): readonly PersonId[] {
  const change = rota.changes.get(entry.data.change)
  if (change === undefined) return []
  const by = change.proposedBy === 'clockwork' || change.proposedBy === 'operator'
  const proposer = by ? [] : [change.proposedBy as PersonId]
  const side = [...proposer, ...people([change.from])]
  const everybody = [...side, ...people([...peopleOfChange(change)])]
  switch (entry.type) {
    case 'change.proposed':
      return everybody
    case 'change.answered':
      // An answer is the proposer's alone; that it came about, or did not, is everybody's.
      return change.standing === 'waiting' ? side : everybody
    case 'change.withdrawn':
    case 'change.expired':
    case 'change.undone':
      return everybody
    default:
      return entry satisfies never
  }
}
