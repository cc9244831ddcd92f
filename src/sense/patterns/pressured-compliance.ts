// Compliance under pressure: the people of one manager say yes to them more easily than to like
// asks of peers, and at a cost peers' asks do not have: priority work waiting, evenings. Both are
// needed: a manager who asks well and in time hears yes too. Compared by Mantel and Haenszel inside
// each person asked and kind, so that who is asked and for what makes no difference.

import { type HelpRecord, type HelpRow, informalAsks } from '../help-record.ts'
import { mantelHaenszel, type Stratum } from '../inference/mantel-haenszel.ts'
import { asksByGiver, peopleIn } from './asks-by-giver.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { againstFixed, smallestOf } from './fixed-null.ts'

const LEAST_PEOPLE = 5
/** Asks from above, and as many of peers to the same people; of one manager half as many. */
const LEAST_ASKS = 20
const OF_ONE = 10
/** A yes comes more easily to them too, by so much and not likely by chance. */
const EASIER = 0.03
const EASIER_P = 0.2
/** A yes to them costs more, not only more often said. */
const COST_P = 0.03
/** Of all asks, so many more are met at a cost. */
const GAP = 0.12

export const pressuredCompliance: Detector = {
  pattern: 'pressured-compliance',
  smallestTeam: LEAST_PEOPLE,
  needs: '20 asks of one manager to their people, 20 of peers to the same',
  look: (record) => {
    const among = peopleIn(informalAsks(record))
    if (among < LEAST_PEOPLE) return [abstain('pressured-compliance', among, LEAST_PEOPLE)]
    const lines = linesOf(record)
    const down = lines.reduce((sum, line) => sum + line.down.length, 0)
    const lateral = lines.reduce((sum, line) => sum + line.lateral.length, 0)
    const few = Math.min(down, lateral)
    if (few < LEAST_ASKS) return [abstain('pressured-compliance', few, LEAST_ASKS)]
    const enough = lines.filter((line) => Math.min(line.down.length, line.lateral.length) >= OF_ONE)
    const compared = enough.map(compare)
    if (compared.length === 0) return [abstain('pressured-compliance', OF_ONE - 1, OF_ONE)]
    const best = compared.reduce((one, other) => (other.p < one.p ? other : one))
    return [testOf(record, best, enough.length)]
  },
}

/** What one manager asked of their people, and what peers asked of the same people. */
interface Line {
  readonly manager: number
  readonly down: readonly HelpRow[]
  readonly lateral: readonly HelpRow[]
}

function linesOf(record: HelpRecord): readonly Line[] {
  const { people } = record
  const asks = informalAsks(record)
  const leads = new Set(people.map(({ manager }) => manager).filter((place) => place >= 0))
  const isDown = ({ giver, receiver, underAuthority }: HelpRow) =>
    underAuthority || people[giver]!.manager === receiver
  const downBy = new Map<number, HelpRow[]>()
  for (const row of asks) {
    if (!isDown(row)) continue
    leads.add(row.receiver)
    const found = downBy.get(row.receiver)
    if (found === undefined) downBy.set(row.receiver, [row])
    else found.push(row)
  }
  const byGiver = asksByGiver(asks)
  return [...downBy].map(([manager, down]) => {
    const led = [...new Set(down.map(({ giver }) => giver))]
    const lateral = led.flatMap((place) =>
      (byGiver.get(place) ?? []).filter((row) => !isDown(row) && !leads.has(row.receiver)),
    )
    return { manager, down, lateral }
  })
}

interface Compared extends Line {
  readonly oddsRatio: number
  /** That they say yes alike, and that a yes costs alike; one-sided. */
  readonly yesP: number
  readonly costP: number
  readonly p: number
}

function compare(line: Line): Compared {
  const met = mantelHaenszel(strataOf(line, metAtCost))
  const yes = mantelHaenszel(strataOf(line, ({ accepted }) => accepted))
  const cost = mantelHaenszel(strataOf(line, costs))
  const [yesP, costP] = [oneSided(yes), oneSided(cost)]
  return { ...line, oddsRatio: met.oddsRatio, yesP, costP, p: oneSided(met) }
}

function oneSided({ oddsRatio, p }: ReturnType<typeof mantelHaenszel>): number {
  if (!Number.isFinite(p)) return 1
  return oddsRatio > 1 ? p / 2 : 1 - p / 2
}

/**
 * Whether an ask was met though priority work waited for it or it fell off hours; undefined where
 * it was met and neither was said.
 */
function metAtCost(row: HelpRow): boolean | undefined {
  return row.accepted ? costs(row) : false
}

/** Whether a favor kept priority work waiting or fell off hours; undefined if neither was said. */
function costs({ accepted, priorityBlocked, offHours }: HelpRow): boolean | undefined {
  if (!accepted || (priorityBlocked === undefined && offHours === undefined)) return undefined
  return priorityBlocked === true || offHours === true
}

function strataOf(
  { down, lateral }: Line,
  says: (row: HelpRow) => boolean | undefined,
): readonly Stratum[] {
  const strata = new Map<string, { -readonly [Key in keyof Stratum]: Stratum[Key] }>()
  const count = (row: HelpRow, answers: readonly ['yes' | 'otherYes', 'no' | 'otherNo']) => {
    const said = says(row)
    if (said === undefined) return
    const name = `${row.giver}`
    const found = strata.get(name) ?? { yes: 0, no: 0, otherYes: 0, otherNo: 0 }
    found[answers[said ? 0 : 1]] += 1
    strata.set(name, found)
  }
  for (const row of down) count(row, ['yes', 'no'])
  for (const row of lateral) count(row, ['otherYes', 'otherNo'])
  return [...strata.values()]
}

/** Of the manager's asks, and of peers'. */
function sharesOf(
  { down, lateral }: Line,
  says: (row: HelpRow) => boolean | undefined,
): readonly [own: number, peers: number] {
  const shareOf = (rows: readonly HelpRow[]) => {
    const said = rows.map(says).filter((each) => each !== undefined)
    return said.filter(Boolean).length / Math.max(1, said.length)
  }
  return [shareOf(down), shareOf(lateral)]
}

function testOf(record: HelpRecord, found: Compared, looks: number): Test {
  const { manager, down, lateral, yesP, costP } = found
  const [yes, yesToPeers] = sharesOf(found, ({ accepted }) => accepted)
  const [met, metOfPeers] = sharesOf(found, metAtCost)
  const gap = met - metOfPeers
  const spread = (share: number, of: number) => (share * (1 - share)) / of
  const sd = Math.sqrt(spread(met, down.length) + spread(metOfPeers, lateral.length))
  const name = 'the same people meet asks at a cost as often whoever asks (Mantel-Haenszel)'
  const compared = againstFixed(name, gap, { mean: 0, sd, p: smallestOf(found.p, looks) })
  const percent = (share: number) => `${Math.round(100 * share)} %`
  return {
    pattern: 'pressured-compliance',
    people: [record.people[manager]!.id],
    scope: record.people[manager]!.team,
    measure:
      'asks of a manager that were met with priority work waiting or off hours, less those of ' +
      `peers to the same people; ${percent(yes)} and ${percent(yesToPeers)} heard yes`,
    unit: 'share difference',
    estimate: gap,
    interval: [gap - 1.645 * sd, gap + 1.645 * sd],
    n: down.length + lateral.length,
    null: compared,
    naive: null,
    p: compared.p,
    probability: null,
    driver: 'structure',
    decision: 'disrupt',
    decisionReason:
      'A yes that costs more and comes more easily upward is no favor: a no has to be as ' +
      'easy there as elsewhere.',
    otherExplanations: [
      'Assigning work is a manager’s task, and these were assignments.',
      'They ask less often, and for what is needed most.',
      'A silence was written down as a yes.',
    ],
    evidence: down.map(({ id }) => id),
    holds: gap >= GAP && yes - yesToPeers >= EASIER && yesP <= EASIER_P && costP <= COST_P,
  }
}
