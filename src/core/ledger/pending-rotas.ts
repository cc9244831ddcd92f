// Where rotas are found in facts with entries not yet written: what the layer added comes after
// what was there.
import type { Facts } from '../record/decider.ts'
import type { RotaState } from '../record/rota-state.ts'
import type { RotaId } from '../rota.ts'
import type { Layer } from './pending.ts'

export function rotaIndexesOver(
  facts: Facts,
  { asks, rotas }: Pick<Layer, 'asks' | 'rotas'>,
): Pick<Facts, 'rotasOf' | 'rotasOfTeam' | 'asksOfShift'> {
  const found = (fits: (rota: RotaState) => boolean): readonly RotaId[] =>
    [...rotas.values()].filter(fits).map(({ rota }) => rota)
  return {
    rotasOf: (identity) => [
      ...new Set([...facts.rotasOf(identity), ...found(({ people }) => people.has(identity))]),
    ],
    rotasOfTeam: (team) => [
      ...new Set([...facts.rotasOfTeam(team), ...found((rota) => rota.team === team)]),
    ],
    asksOfShift: (shift) => {
      const now = [...asks.values()].filter((ask) => ask.shift?.shift === shift)
      return [...new Set([...facts.asksOfShift(shift), ...now.map(({ ask }) => ask)])]
    },
  }
}
