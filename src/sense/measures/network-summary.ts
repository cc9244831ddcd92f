// The figures of a whole set of favors in one value: what `measure` prints and a report's table
// shows. NaN becomes null, since JSON knows no NaN and a missing figure is no zero.
import type { FavorColumns } from '../favors.ts'
import { expectedWeightedReciprocity } from '../nulls/weighted-configuration.ts'
import { arcsOf } from './arcs.ts'
import { countsOf, giniOf, topShareOf } from './concentration.ts'
import { correctedFor, reciprocityOf } from './reciprocity.ts'

export interface NetworkSummary {
  readonly people: number
  readonly favors: number
  readonly arcs: number
  readonly dyads: { readonly mutual: number; readonly asymmetric: number; readonly null: number }
  readonly density: number | null
  readonly reciprocity: number | null
  readonly dyadRatio: number | null
  readonly rho: number | null
  readonly weighted: {
    readonly reciprocity: number | null
    /** By the weighted configuration model; null where it has no solution. */
    readonly expected: number | null
    readonly rho: number | null
  }
  readonly gini: { readonly given: number | null; readonly received: number | null }
  /** Share of all favors given by the k people who gave most; k is a twentieth, rounded up. */
  readonly topShare: { readonly given: number | null; readonly k: number }
}

export function summarise(favors: FavorColumns): NetworkSummary {
  const arcs = arcsOf(favors)
  const shape = reciprocityOf(arcs)
  const expected = expectedWeightedReciprocity(arcs) ?? Number.NaN
  const given = countsOf(favors.giver, favors.people)
  const received = countsOf(favors.receiver, favors.people)
  const top = topShareOf(given)
  return {
    people: favors.people,
    favors: favors.time.length,
    arcs: shape.arcs,
    dyads: shape.dyads,
    density: known(shape.density),
    reciprocity: known(shape.reciprocity),
    dyadRatio: known(shape.dyadRatio),
    rho: known(shape.rho),
    weighted: {
      reciprocity: known(shape.weighted),
      expected: known(expected),
      rho: known(correctedFor(expected, shape.weighted)),
    },
    gini: { given: known(giniOf(given)), received: known(giniOf(received)) },
    topShare: { given: known(top.share), k: top.k },
  }
}

function known(figure: number): number | null {
  return Number.isFinite(figure) ? figure : null
}
