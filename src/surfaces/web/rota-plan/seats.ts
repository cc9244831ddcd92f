// The seats of a plan while somebody looks at it: who was put where by hand, what a press on one
// does, and what is different from what is published.
import type { RotaView, ShiftView } from '../../../core/privacy/rota-views.ts'
import type { PartyView } from '../../../core/privacy/views.ts'
import type { Day, PersonId } from '../../../core/vocabulary.ts'
import { dayIn } from '../../../core/zone.ts'
import { firstName } from '../../../grammar/sentences.ts'
import type { PreviewAnswer, SeatInput } from '../../../operations/rotas/shapes.ts'

export type Rota = Pick<RotaView, 'zone' | 'duties' | 'people' | 'shifts'>

/** Seats of one day, by their start and their duty. */
export interface DayOfPlan {
  readonly day: Day
  readonly seats: readonly { readonly seat: SeatInput; readonly at: number }[]
}

export const zoneOf = ({ duties, zone }: Rota, seat: SeatInput): string =>
  duties.find(({ duty }) => duty === seat.duty)?.zone ?? zone

export const dayOfSeat = (rota: Rota, seat: SeatInput): Day =>
  dayIn(seat.fromMs, zoneOf(rota, seat))

/** By day; `at` is the seat's place in the plan. */
export function byDay(rota: Rota, seats: readonly SeatInput[]): readonly DayOfPlan[] {
  const order = seats.map((seat, at) => ({ seat, at }))
  order.sort((one, other) => one.seat.fromMs - other.seat.fromMs || one.at - other.at)
  const days = new Map<Day, { seat: SeatInput; at: number }[]>()
  for (const each of order) {
    const day = dayOfSeat(rota, each.seat)
    days.set(day, [...(days.get(day) ?? []), each])
  }
  return [...days].map(([day, each]) => ({ day, seats: each }))
}

export const openSeats = (seats: readonly SeatInput[]) =>
  seats.flatMap((seat, at) => (seat.person ? [] : [{ seat, at }]))

/** Somebody decided: no later plan moves it. */
export function given(seat: SeatInput, person: PersonId | ''): SeatInput {
  const { person: _, ...rest } = seat
  return person === '' ? { ...rest, pinned: true } : { ...rest, person, pinned: true }
}

export function staying(seat: SeatInput, stays: boolean): SeatInput {
  const { pinned: _, ...rest } = seat
  return stays ? { ...rest, pinned: true } : rest
}

export const replaced = (
  seats: readonly SeatInput[],
  at: number,
  seat: SeatInput,
): readonly SeatInput[] => seats.map((each, index) => (index === at ? seat : each))

/** Those decided by hand. */
export const pinsOf = (seats: readonly SeatInput[]): SeatInput[] =>
  seats.filter(({ pinned }) => pinned)

/** How many differ from what was planned for them. */
export const changedByHand = (plan: PreviewAnswer, seats: readonly SeatInput[]): number =>
  seats.filter((seat, at) => seat.person !== plan.seats[at]?.person).length

const markOf = ({ duty, fromMs, untilMs }: Pick<SeatInput, 'duty' | 'fromMs' | 'untilMs'>) =>
  `${duty} ${fromMs} ${untilMs}`

export const personOf = (party: PartyView | undefined): PersonId | undefined =>
  party?.is === 'you' || party?.is === 'person' ? party.person : undefined

const holderOf = ({ by }: ShiftView): PersonId | undefined => personOf(by)

/** Whose shifts would be others than are published: they are told, A to Z. */
export function toldBy(rota: Rota, plan: PreviewAnswer, seats: readonly SeatInput[]): PersonId[] {
  const inside = (day: Day): boolean => day >= plan.from && day < plan.until
  const before = new Map<PersonId, string[]>()
  const after = new Map<PersonId, string[]>()
  const add = (marks: Map<PersonId, string[]>, person: PersonId | undefined, mark: string) => {
    if (person) marks.set(person, [...(marks.get(person) ?? []), mark].sort())
  }
  for (const shift of rota.shifts) {
    if (inside(shift.day)) add(before, holderOf(shift), markOf(shift))
  }
  for (const seat of seats) {
    add(after, seat.person, markOf(seat))
    add(after, seat.shadow, `${markOf(seat)} along`)
  }
  return rota.people.flatMap(({ person }) => {
    const id = personOf(person)
    if (id === undefined) return []
    const [old, next] = [before.get(id) ?? [], after.get(id) ?? []]
    return old.join() === next.join() ? [] : [id]
  })
}

export const dutyNameOf = ({ duties }: Rota, seat: SeatInput): string =>
  duties.find(({ duty }) => duty === seat.duty)?.name ?? 'A duty'

/** Nobody, and those who do the duty, A to Z; whoever has it is always among them. */
export function whoCan({ people }: Rota, { duty, person: holder }: SeatInput) {
  const can = people.flatMap(({ person, duties }) => {
    const id = personOf(person)
    if (id === undefined || (!duties.includes(duty) && id !== holder)) return []
    return [{ value: id, words: firstName(person.name) }]
  })
  return [{ value: '', words: 'nobody: open' }, ...can]
}
