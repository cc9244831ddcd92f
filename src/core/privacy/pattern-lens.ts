// Patterns through the lens: what is about somebody goes to exactly them; what is about a team, to
// its members who take part, where the group is large enough and no one person carries it. What is
// about saying no, or help to those in charge, never names anybody and opens nobody's entries.
import { dayOf } from '../time.ts'
import type { AskId, FavorId, IdentityId, PersonId, TeamId } from '../vocabulary.ts'
import { favorView, partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import type { AskBehindView, EvidenceRow, FoundPattern, PatternCardView } from './pattern-views.ts'
import type { FavorView } from './views.ts'

/** Consenting others beside the reader, before a figure about a team is told (trust, section 4). */
export const SMALLEST_GROUP = 8
/** Different givers, and different receivers, behind a figure about a team. */
const FEWEST_SIDES = 3
const MOST_OF_ONE = 0.5
const MOST_OF_TWO = 0.8
const ENTRIES_SHOWN = 50

/** A no and pressure are told of a team only; nobody in it is named, nobody's entry opened. */
export const neverOfPeople: readonly string[] = ['withholding', 'pressured-compliance']

export interface PatternGlass extends Glass {
  readonly team: TeamId
  readonly teamName: string
  /** Consenting members of the team today, the reader among them. */
  readonly consenting: number
  readonly rows: ReadonlyMap<string, EvidenceRow>
  readonly smallestTeam: ReadonlyMap<string, number>
}

export const groupIsLarge = ({ consenting }: Pick<PatternGlass, 'consenting'>): boolean =>
  consenting - 1 >= SMALLEST_GROUP

/** The card of a finding; nothing where it is not for this reader. */
export function cardOf(glass: PatternGlass, found: FoundPattern): PatternCardView | undefined {
  const isOfPeople = found.people.length > 0 && !neverOfPeople.includes(found.pattern)
  if (isOfPeople && !found.people.includes(glass.viewer)) return undefined
  if (!isOfPeople && !mayBeTold(glass, found)) return undefined
  const card = wordedCard(glass, found, isOfPeople)
  return card && namesNobodyElse(card) ? card : undefined
}

function wordedCard(
  glass: PatternGlass,
  found: FoundPattern,
  isOfPeople: boolean,
): PatternCardView {
  const { pattern, unit, probability, driver, decision, decisionReason, otherExplanations } = found
  const words = (text: string): string => text.replaceAll(glass.team, glass.teamName)
  const round = isOfPeople ? (figure: number) => figure : roundedOf(unit)
  const { name, mean, draws } = found.null
  return {
    card: cardName(found, glass.viewer),
    pattern,
    about: isOfPeople ? 'you' : 'team',
    scope: words(found.scope),
    measure: words(found.measure),
    unit,
    estimate: round(found.estimate),
    interval: [round(found.interval[0]), round(found.interval[1])],
    n: isOfPeople ? found.n : Math.round(found.n / 5) * 5,
    chance: { mean: round(mean), name, draws },
    probability: isOfPeople ? probability : null,
    driver,
    decision,
    decisionReason,
    otherExplanations,
    ...entriesBehind(glass, found, isOfPeople),
  }
}

/** Large enough a team, and enough of it behind the figure. */
function mayBeTold(glass: PatternGlass, { pattern, evidence }: FoundPattern): boolean {
  if (!groupIsLarge(glass)) return false
  if (glass.consenting < (glass.smallestTeam.get(pattern) ?? 0)) return false
  const rows = evidence.flatMap((id) => glass.rows.get(id) ?? [])
  return (['giver', 'receiver'] as const).every((side) => {
    const counts = new Map<string, number>()
    for (const row of rows) counts.set(row[side], (counts.get(row[side]) ?? 0) + 1)
    const [first = 0, second = 0] = [...counts.values()].sort((one, other) => other - one)
    if (counts.size < FEWEST_SIDES) return false
    return first <= rows.length * MOST_OF_ONE && first + second <= rows.length * MOST_OF_TWO
  })
}

function entriesBehind(
  glass: PatternGlass,
  { pattern, evidence }: FoundPattern,
  isOfPeople: boolean,
): Pick<PatternCardView, 'favors' | 'asks' | 'others'> {
  if (neverOfPeople.includes(pattern)) return { favors: [], asks: [] }
  const favors: FavorView[] = []
  const asks: AskBehindView[] = []
  let own = 0
  for (const id of [...evidence].reverse()) {
    const row = glass.rows.get(id)
    if (!row || ![row.giver, row.receiver].includes(glass.viewer)) continue
    own += 1
    if (favors.length + asks.length >= ENTRIES_SHOWN) continue
    const ask = askBehind(glass, id)
    const favor = ask ? undefined : favorView(glass, id as FavorId)
    if (ask) asks.push(ask)
    else if (favor) favors.push(favor)
  }
  const others = evidence.length - own
  // Of a team, to the nearest five, as every count of it; of a person, only in a large group.
  if (!groupIsLarge(glass)) return { favors, asks }
  return { favors, asks, others: isOfPeople ? others : Math.round(others / 5) * 5 }
}

/** Of an ask: whoever asked reads what became of it, whoever was asked reads their own. */
function askBehind(glass: PatternGlass, id: string): AskBehindView | undefined {
  const [ask, identity] = id.split('/') as [AskId, IdentityId | undefined]
  const state = glass.ledger.asks.get(ask)
  const asked = identity && state?.asked.get(identity)
  if (!state || !asked) return undefined
  const isAsker = glass.facts.personOf(state.from) === glass.viewer
  return {
    ask,
    kind: state.kind,
    day: dayOf(asked.sentAtMs),
    side: isAsker ? 'asker' : 'asked',
    other: partyView(glass, isAsker ? identity : state.from),
  }
}

/** An id that is left in its words is somebody's: then it is told to nobody. */
function namesNobodyElse({ scope, measure, decisionReason, ...rest }: PatternCardView): boolean {
  const said = [scope, measure, decisionReason, rest.chance.name, ...rest.otherExplanations]
  return !said.some((text) => /\b(?:person|identity)_/.test(text))
}

/** Figures about a team come in steps, so that one line more or less is not read off them. */
function roundedOf(unit: string): (figure: number) => number {
  const step = steps[unit] ?? 0.25
  return (figure) => Math.round(Math.round(figure / step) * step * 1e6) / 1e6
}

const steps: Readonly<Record<string, number>> = {
  share: 0.05,
  'share difference': 0.05,
  times: 0.1,
  hours: 1,
  'a week': 0.1,
  'log odds': 0.1,
}

/** The same pattern over the same thing: the same card, however its figures move (FNV-1a). */
function cardName({ pattern, scope, measure, people }: FoundPattern, viewer: PersonId): string {
  const text = [scope, measure, people.length > 0 ? viewer : ''].join('|')
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  }
  return `${pattern}-${(hash >>> 0).toString(36)}`
}
