// Rotas, posted to the ledger: how each stands, and who is in it.
import { evolveRota, type RotaState, unknownRota } from '../record/rota-state.ts'
import type { RotaId, ShiftId } from '../rota.ts'
import type { AskId, IdentityId, RotaEntry, TeamId } from '../vocabulary.ts'
import type { Ledger } from './ledger.ts'
import { listIn } from './listed.ts'

export interface RotaBook {
  readonly rotas: Map<RotaId, RotaState>
  readonly rotasOf: Map<IdentityId, RotaId[]>
  readonly rotasOfTeam: Map<TeamId, RotaId[]>
  readonly asksOfShift: Map<ShiftId, AskId[]>
}

export const emptyRotas = (): RotaBook => ({
  rotas: new Map(),
  rotasOf: new Map(),
  rotasOfTeam: new Map(),
  asksOfShift: new Map(),
})

export function postRota(ledger: Ledger, entry: RotaEntry): void {
  const { rota } = entry.data
  const before = ledger.rotas.get(rota) ?? unknownRota
  const after = evolveRota(before, entry)
  ledger.rotas.set(rota, after)
  if (entry.type === 'rota.formed') listIn(ledger.rotasOfTeam, entry.data.team).push(rota)
  // It and its duties have names.
  if (after.name !== before.name || after.duties !== before.duties) {
    ledger.rosterSequence = entry.sequence
  }
  if (after.people === before.people) return
  for (const each of after.people) {
    if (!before.people.has(each)) listIn(ledger.rotasOf, each).push(rota)
  }
}
