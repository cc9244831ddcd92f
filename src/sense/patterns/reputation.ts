// Reputation: does a yes come more easily to people known to give? Whoever asks is known the more,
// the more they gave of late than most people there. Volume says nothing (givers may ask more), so
// only answers are compared, those of one person with each other, and what a favor to give back
// does to an answer is taken out first: that would be direct return.
import type { Chance } from '../chance.ts'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { DAY_SECONDS, informalFavors } from '../help-record.ts'
import { compareWithDraws } from '../inference/sequential.ts'
import {
  againstDeals,
  dealer,
  product,
  type StrataRow,
  type Within,
  withinStrata,
} from '../inference/within-strata.ts'
import { aboutEverybody } from './about-everybody.ts'
import { abstain, type Detector, type Test } from './detector.ts'
import { walkOpenHelp } from './open-help.ts'
import { Standing } from './standing.ts'

const NEEDED_FAVORS = 100
const NEEDED_PEOPLE = 6
/** Asks of known givers, and of others. */
const NEEDED_ASKS = 20
/** Before that many days nobody can be known for giving. */
const FIRST_DAYS = 14
/** Favors above the middle by which somebody is well known: three quarters of the way. */
const WELL_KNOWN = 1.5
const NINETY_PERCENT = 1.6448536269514722

export const reputation: Detector = {
  pattern: 'reputation',
  smallestTeam: NEEDED_PEOPLE,
  needs: `${NEEDED_FAVORS} favors, and ${NEEDED_ASKS} asks each of known givers and of others`,
  look(record, chance) {
    const favors = informalFavors(record).length
    if (favors < NEEDED_FAVORS) return [abstain('reputation', favors, NEEDED_FAVORS)]
    if (record.people.length < NEEDED_PEOPLE) {
      return [abstain('reputation', record.people.length, NEEDED_PEOPLE)]
    }
    const asks = answeredAsks(record)
    const known = asks.filter(isKnown).length
    const fewer = Math.min(known, asks.length - known)
    if (fewer < NEEDED_ASKS) return [abstain('reputation', fewer, NEEDED_ASKS)]
    const within = withinStrata(asks)
    if (!(within.sd > 0)) return [abstain('reputation', 0, NEEDED_ASKS)]
    return [testOf(within, chance)]
  },
}

interface Answered extends StrataRow {
  readonly row: HelpRow
}

const isKnown = ({ looked }: Answered): boolean => looked > 0.5

/** What managers are answered by their own people is no free yes, and left out. */
function answeredAsks(record: HelpRecord): readonly Answered[] {
  const standing = new Standing(record)
  const from = (record.rows[0]?.time ?? 0) + FIRST_DAYS * DAY_SECONDS
  const asks: Answered[] = []
  walkOpenHelp(record.rows, record.people.length, (row, open) => {
    if (!row.asked || row.underAuthority || row.time < from) return
    standing.moveTo(row)
    const above = standing.aboveMiddle(row.receiver, row)
    asks.push({
      row,
      stratum: row.giver,
      looked: (1 + Math.tanh((above - 0.5) / WELL_KNOWN)) / 2,
      answer: Number(row.accepted),
      side: Number(open.from(row.receiver, row.giver, row.time) > 0),
    })
  })
  return asks
}

function testOf(within: Within<Answered>, chance: Chance): Test {
  const deal = dealer(within, chance)
  const weight = product(within.looked, within.looked)
  const { slope, sd, rows } = within
  const loose = withinStrata(rows.map((row) => ({ ...row, stratum: 0, side: 0 })))
  return aboutEverybody({
    pattern: 'reputation',
    measure: 'yes to people known to give, against yes to others who ask the same person',
    unit: 'share difference',
    estimate: slope,
    interval: [slope - NINETY_PERCENT * sd, slope + NINETY_PERCENT * sd],
    n: within.n,
    null: compareWithDraws(slope, () => product(within.looked, deal()) / weight, {
      name: 'each person’s answers dealt anew among those who asked them',
    }),
    naive: againstDeals(loose, 'answers dealt anew among all asks'),
    holds: slope > 0,
    driver: 'signalling',
    decision: 'normalise',
    decisionReason:
      'Giving is seen and answered. Say aloud that asking needs no record of giving, so that new ' +
      'and quiet people ask too.',
    otherExplanations: [
      'People who give much have been there longer, and ask for what is easy to give.',
      'They work on what everybody is working on, so their asks fit the day.',
      'In a busy season those who give less may have less time to ask well.',
    ],
    evidence: rows.filter((ask) => isKnown(ask) && ask.answer === 1).map(({ row }) => row),
  })
}
