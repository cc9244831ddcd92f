// What was given and received between people: lines, and totals that equal their lines. Only
// favors both sides stand by count; a favor that became one to oneself by a merge drops out.
import { isTeam } from '../record/favor-sides.ts'
import type { FavorState } from '../record/favor-state.ts'
import type { FavorId, PersonId } from '../vocabulary.ts'
import type { Ledger } from './ledger.ts'

export interface CountedFavor {
  readonly favor: FavorState
  readonly giver: PersonId
  readonly receiver: PersonId
}

/** Confirmed favors between two different people, as identities resolve today. */
export function* countedFavors(ledger: Ledger): Generator<CountedFavor> {
  for (const favor of ledger.favors.values()) {
    const counted = countedFavor(ledger, favor)
    if (counted) yield counted
  }
}

/** One favor with its two people, or nothing where it counts in no figure. */
export function countedFavor(
  ledger: Pick<Ledger, 'people' | 'identities'>,
  favor: FavorState,
): CountedFavor | undefined {
  if (favor.standing !== 'confirmed' || isTeam(favor.giver) || isTeam(favor.receiver)) {
    return undefined
  }
  const giver = ledger.identities.get(favor.giver)?.person
  const receiver = ledger.identities.get(favor.receiver)?.person
  if (giver === undefined || receiver === undefined || giver === receiver) return undefined
  if (isOnlyNamed(ledger, giver) || isOnlyNamed(ledger, receiver)) return undefined
  return { favor, giver, receiver }
}

/** Known from an import or a mention only: in nobody's figures until they join. */
function isOnlyNamed(ledger: Pick<Ledger, 'people'>, person: PersonId): boolean {
  return ledger.people.get(person)?.standing === 'named'
}

/** One person's side of one favor: +1 given, -1 received. */
export interface BalanceLine {
  readonly favor: FavorId
  readonly other: PersonId
  readonly sign: 1 | -1
  readonly minutes: number
}

export interface Balance {
  readonly given: number
  readonly received: number
  readonly givenMinutes: number
  readonly receivedMinutes: number
  readonly lines: readonly BalanceLine[]
}

/** Every person's balance, in counts and minutes (efforts left unsaid count no minutes). */
export function balances(ledger: Ledger): Map<PersonId, Balance> {
  const lines = new Map<PersonId, BalanceLine[]>()
  for (const { favor, giver, receiver } of countedFavors(ledger)) {
    const minutes = favor.content.effort?.minutes ?? 0
    put(lines, giver, { favor: favor.favor, other: receiver, sign: 1, minutes })
    put(lines, receiver, { favor: favor.favor, other: giver, sign: -1, minutes })
  }
  return new Map([...lines].map(([person, own]) => [person, totalled(own)]))
}

/** One counted favor as one of its two people holds it. */
export interface OwnLine extends CountedFavor {
  readonly way: 'given' | 'received'
  readonly other: PersonId
}

/** A person's own counted favors, each once. */
export function* ownLines(ledger: Ledger, person: PersonId): Generator<OwnLine> {
  for (const identity of ledger.identitiesOf.get(person) ?? []) {
    for (const id of ledger.favorsOf.get(identity) ?? []) {
      const state = ledger.favors.get(id)
      const counted = state && countedFavor(ledger, state)
      if (!counted) continue
      const { giver, receiver, favor } = counted
      if (giver === person && favor.giver === identity) {
        yield { ...counted, way: 'given', other: receiver }
      } else if (receiver === person && favor.receiver === identity) {
        yield { ...counted, way: 'received', other: giver }
      }
    }
  }
}

/** One person's balance from their own favors only. */
export function balanceOf(ledger: Ledger, person: PersonId): Balance {
  const own = [...ownLines(ledger, person)].map(
    ({ favor, other, way }): BalanceLine => ({
      favor: favor.favor,
      other,
      sign: way === 'given' ? 1 : -1,
      minutes: favor.content.effort?.minutes ?? 0,
    }),
  )
  return totalled(own)
}

function put(lines: Map<PersonId, BalanceLine[]>, person: PersonId, line: BalanceLine): void {
  const own = lines.get(person)
  if (own) own.push(line)
  else lines.set(person, [line])
}

function totalled(lines: readonly BalanceLine[]): Balance {
  const total = { given: 0, received: 0, givenMinutes: 0, receivedMinutes: 0 }
  for (const { sign, minutes } of lines) {
    if (sign === 1) {
      total.given += 1
      total.givenMinutes += minutes
    } else {
      total.received += 1
      total.receivedMinutes += minutes
    }
  }
  return { ...total, lines }
}
