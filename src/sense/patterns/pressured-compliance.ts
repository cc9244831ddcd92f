// Compliance under pressure: the people of one manager say yes to them more easily than to like
// asks of peers, and at a cost peers' asks do not have: priority work waiting, evenings. Both are
// needed: a manager who asks well and in time hears yes too. Compared by Mantel and Haenszel inside
// each person asked and kind, so that who is asked and for what makes no difference.

import { type HelpRecord, type HelpRow, informalAsks } from '../help-record.ts'
import { mantelHaenszel, type Stratum } from '../inference/mantel-haenszel.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { againstFixed, combinedP, finite, smallestOf } from './fixed-null.ts'

const LEAST_DOWN = 20
const LEAST_LATERAL = 20
const EACH_P = 0.05

export const pressuredCompliance: Detector = {
  pattern: 'pressured-compliance',
  smallestTeam: 5,
  needs: '20 asks of one manager to their people, 20 of peers to the same',
  look: (record) => {
    const lines = linesOf(record)
    const enough = lines.filter(
      ({ down, lateral }) => down.length >= LEAST_DOWN && lateral.length >= LEAST_LATERAL,
    )
    if (enough.length === 0) {
      const most = lines.reduce(
        (so, { down, lateral }) => Math.max(so, Math.min(down.length, lateral.length)),
        0,
      )
      return [abstain('pressured-compliance', most, LEAST_DOWN)]
    }
    const compared = enough.map(compare)
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
  return [...downBy].map(([manager, down]) => {
    const led = new Set(down.map(({ giver }) => giver))
    const lateral = asks.filter(
      (row) => led.has(row.giver) && !isDown(row) && !leads.has(row.receiver),
    )
    return { manager, down, lateral }
  })
}

interface Compared extends Line {
  readonly yes: ReturnType<typeof mantelHaenszel>
  readonly cost: ReturnType<typeof mantelHaenszel>
  readonly yesP: number
  readonly costP: number
  readonly p: number
}

function compare(line: Line): Compared {
  const yes = mantelHaenszel(strataOf(line, ({ accepted }) => accepted))
  const cost = mantelHaenszel(strataOf(line, costs))
  const [yesP, costP] = [oneSided(yes), oneSided(cost)]
  return { ...line, yes, cost, yesP, costP, p: combinedP(yesP, costP) }
}

function oneSided({ oddsRatio, p }: ReturnType<typeof mantelHaenszel>): number {
  if (!Number.isFinite(p)) return 1
  return oddsRatio > 1 ? p / 2 : 1 - p / 2
}

/** Whether a favor kept priority work waiting or fell off hours; nothing where neither was said. */
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

function shareOf(rows: readonly HelpRow[], says: (row: HelpRow) => boolean | undefined): number {
  const said = rows.map(says).filter((each) => each !== undefined)
  return said.length === 0 ? 0 : said.filter(Boolean).length / said.length
}

function testOf(record: HelpRecord, found: Compared, looks: number): Test {
  const { manager, down, lateral, yesP, costP } = found
  const [own, peers] = [down, lateral].map((rows) => shareOf(rows, (row) => row.accepted)) as [
    number,
    number,
  ]
  const [ownCost, peerCost] = [down, lateral].map((rows) => shareOf(rows, costs)) as [
    number,
    number,
  ]
  const gap = own - peers
  const sd = Math.sqrt((own * (1 - own)) / down.length + (peers * (1 - peers)) / lateral.length)
  const p = smallestOf(finite(found.p, 1), looks)
  const percent = (share: number) => `${Math.round(100 * share)} %`
  const compared = againstFixed(
    'the same people say yes alike, at a like cost, whoever asks (Mantel-Haenszel)',
    gap,
    { mean: 0, sd, p },
  )
  return {
    pattern: 'pressured-compliance',
    people: [record.people[manager]!.id],
    scope: record.people[manager]!.team,
    measure:
      'yes to a manager from their own people, less yes to peers from the same; ' +
      `${percent(ownCost)} and ${percent(peerCost)} kept priority work waiting or fell off hours`,
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
    holds: yesP <= EACH_P && costP <= EACH_P && gap > 0.05,
  }
}
