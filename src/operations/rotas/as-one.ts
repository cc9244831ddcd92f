// Two names in a rota that turned out to be one person are one in it for its engine: with the
// duties and the wishes of both, and never in two places at once.
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { RotaMember } from '../../core/rota.ts'
import type { IdentityId } from '../../core/vocabulary.ts'

type Naming = (identity: IdentityId) => IdentityId

/** The name under which whoever it is is in the rota; the given one for somebody who is not. */
export function nameInRota({ terms }: RotaState, ledger: Ledger): Naming {
  const personOf = (identity: IdentityId) => ledger.identities.get(identity)?.person
  const names = new Map<string, IdentityId>()
  for (const { member } of terms.members) {
    const person = personOf(member)
    if (person !== undefined && !names.has(person)) names.set(person, member)
  }
  return (identity) => names.get(personOf(identity) ?? '') ?? identity
}

/** The rota with each person in it once; what its shifts are called by stays. */
export function eachOnce(rota: RotaState, naming: Naming): RotaState {
  const { terms } = rota
  const members = new Map<IdentityId, RotaMember>()
  for (const each of terms.members) {
    const member = naming(each.member)
    const first = members.get(member)
    const duties = [...new Set([...(first?.duties ?? []), ...each.duties])]
    members.set(member, { ...(first ?? each), member, duties })
  }
  if (members.size === terms.members.length) return rota
  const wishes = new Map(rota.wishes)
  for (const [by, said] of rota.wishes) {
    const member = naming(by)
    if (member !== by) wishes.set(member, [...(wishes.get(member) ?? []), ...said])
    if (member !== by) wishes.delete(by)
  }
  const apart = terms.rules.apart.map(([one, other]) => [naming(one), naming(other)] as const)
  const rules = { ...terms.rules, apart: apart.filter(([one, other]) => one !== other) }
  return { ...rota, wishes, terms: { ...terms, members: [...members.values()], rules } }
}
