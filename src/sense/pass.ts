// A pass over everything: arcs, balances, reciprocity, returns, chains and motifs, each once, with
// no permutations. Cut into parts that know nothing of each other, so that any number of hands may
// share them; sums are of whole numbers, so that it does not matter who did what.
import type { FavorColumns } from './favors.ts'
import { arcsOf } from './measures/arcs.ts'
import { type Balances, balancesOf } from './measures/balances.ts'
import { type Chains, chainFinder } from './measures/chains.ts'
import {
  MotifCensus,
  type MotifCounts,
  type MotifSums,
  motifCounts,
  motifSteps,
} from './measures/motifs.ts'
import { type Reciprocity, reciprocityOf } from './measures/reciprocity.ts'
import { eligibleCount, ReturnCensus, type Returns } from './measures/returns.ts'
import { type Look, type Stretch, stretchesOf } from './measures/window-lists.ts'

export interface PassWindows {
  /** For returns. */
  readonly returnSeconds: number
  /** For motifs and chains. */
  readonly deltaSeconds: number
}

export interface PassFigures {
  readonly people: number
  readonly favors: number
  readonly reciprocity: Reciprocity
  readonly balances: Balances
  readonly returns: Returns
  /** Null where more favors meet in one window than can be gone past. */
  readonly chains: Chains | null
  readonly motifs: MotifCounts | null
}

/** One thing to do, and how many rows it is about, for progress. */
export type PassPart = { readonly rows: number } & (
  | { readonly kind: 'arcs' | 'chains' }
  | { readonly kind: 'returns' | 'motifs'; readonly stretch: Stretch }
)

/** Pairs of favors that meet in one window: beyond this motifs and chains are left out. */
export const MOST_STEPS = 2_000_000_000

/** All parts, the longest first; the same for whoever asks. */
export function partsOf(favors: FavorColumns, windows: PassWindows): PassPart[] {
  const { time } = favors
  const rows = time.length
  const stretched = (kind: 'returns' | 'motifs', stretches: readonly Stretch[]): PassPart[] =>
    stretches.map((stretch) => ({ kind, stretch, rows: stretch.to - stretch.from }))
  const parts: PassPart[] = [{ kind: 'arcs', rows }]
  if (motifSteps(favors, windows.deltaSeconds) <= MOST_STEPS) {
    parts.unshift({ kind: 'chains', rows })
    parts.push(...stretched('motifs', stretchesOf(time, windows.deltaSeconds)))
  }
  const eligible = eligibleCount(time, windows.returnSeconds)
  const stretches = stretchesOf(time, windows.returnSeconds, { rows: eligible })
  return [...parts, ...stretched('returns', stretches)]
}

/** What one hand has done so far: plain data. */
export interface HandFigures {
  readonly arcs: { readonly reciprocity: Reciprocity; readonly balances: Balances } | null
  readonly chains: Chains | null
  readonly answered: number
  readonly motifs: MotifSums | null
}

export class PassHand {
  readonly #favors: FavorColumns
  readonly #windows: PassWindows
  #arcs: HandFigures['arcs'] = null
  #chains: Chains | null = null
  #returns: ReturnCensus | undefined
  #motifs: MotifCensus | undefined

  constructor(favors: FavorColumns, windows: PassWindows) {
    this.#favors = favors
    this.#windows = windows
  }

  /** `look` is called at least every few ten milliseconds and may throw. */
  take(part: PassPart, look: Look): void {
    const { deltaSeconds, returnSeconds } = this.#windows
    look()
    switch (part.kind) {
      case 'arcs': {
        const arcs = arcsOf(this.#favors)
        look()
        this.#arcs = { reciprocity: reciprocityOf(arcs), balances: balancesOf(arcs) }
        return
      }
      case 'chains':
        this.#chains = chainFinder(deltaSeconds)(this.#favors, look)
        return
      case 'returns':
        this.#returns ??= new ReturnCensus(this.#favors, returnSeconds)
        this.#returns.count(part.stretch, look)
        return
      case 'motifs':
        this.#motifs ??= new MotifCensus(this.#favors, deltaSeconds)
        this.#motifs.count(part.stretch, look)
        return
      default:
        part satisfies never
    }
  }

  figures(): HandFigures {
    return {
      arcs: this.#arcs,
      chains: this.#chains,
      answered: this.#returns?.answered ?? 0,
      motifs: this.#motifs?.sums ?? null,
    }
  }
}

/** What all hands did together. Throws where a part is missing. */
export function joined(
  favors: FavorColumns,
  windows: PassWindows,
  hands: readonly HandFigures[],
): PassFigures {
  const arcs = hands.find((hand) => hand.arcs !== null)?.arcs
  if (!arcs) throw new Error('nobody counted the arcs')
  const chains = hands.find((hand) => hand.chains !== null)?.chains ?? null
  const sums = hands.flatMap(({ motifs }) => (motifs === null ? [] : [motifs]))
  const eligible = eligibleCount(favors.time, windows.returnSeconds)
  const answered = hands.reduce((sum, hand) => sum + hand.answered, 0)
  return {
    people: favors.people,
    favors: favors.time.length,
    ...arcs,
    returns: {
      windowSeconds: windows.returnSeconds,
      eligible,
      answered,
      share: answered / eligible,
    },
    chains,
    motifs: chains === null ? null : motifCounts(windows.deltaSeconds, sums),
  }
}

/** The whole pass by one hand, here and now. */
export function passOver(favors: FavorColumns, windows: PassWindows): PassFigures {
  const hand = new PassHand(favors, windows)
  for (const part of partsOf(favors, windows)) hand.take(part, () => {})
  return joined(favors, windows, [hand.figures()])
}
