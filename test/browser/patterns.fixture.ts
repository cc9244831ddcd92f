// Patterns as the stub answers them: Raj's own card of the mock with one about the team, a look
// under way, and a team where nobody said yes yet.
import type { PatternCardView, TeamPatternsView } from '../../src/core/privacy/pattern-views.ts'
import type { PatternsAnswer } from '../../src/operations/patterns/shapes.ts'
import { detectors } from '../../src/sense/patterns/index.ts'
import { received } from './fixture.ts'

const team = { team: 'team_support' as const, name: 'Support', people: 14 }

export const bottleneck: PatternCardView = {
  card: 'hidden-bottleneck-1',
  pattern: 'hidden-bottleneck',
  about: 'you',
  scope: 'expertise',
  measure: 'asks about expertise that end with one person',
  unit: 'share',
  estimate: 0.737,
  interval: [0.55, 0.871],
  n: 19,
  chance: { mean: 0.22, name: 'asks dealt evenly', draws: 999 },
  probability: null,
  driver: 'structure',
  decision: 'formalise',
  decisionReason: 'Asks gather where one person has no time for them.',
  otherExplanations: ['One.', 'Two.'],
  favors: [received('weekend', 'Ines', { day: '2026-03-14' })],
  asks: [
    {
      ...{ ask: 'ask_export', kind: 'expertise', day: '2026-04-02', side: 'asked' },
      other: { is: 'person', person: 'person_mia', name: 'Mia Moser' },
    },
  ],
  others: 11,
}

export const ofTheTeam: PatternCardView = {
  ...bottleneck,
  card: 'structural-shift-1',
  pattern: 'structural-shift',
  about: 'team',
  scope: 'mentoring',
  measure: 'mentoring, beside all other help, after the change of rules',
  unit: 'times',
  estimate: 1.8,
  interval: [1.3, 2.5],
  n: 120,
  chance: { mean: 1, name: 'the day of the change dealt anew', draws: 999 },
  decision: 'normalise',
  decisionReason: 'The rule did what it was for.',
  otherExplanations: ['People joined in the same weeks.', 'The season changed.'],
  favors: [],
  asks: [],
  others: 40,
}

const seen: TeamPatternsView = {
  team,
  from: '2025-05-12',
  until: '2026-05-11',
  cards: [bottleneck, ofTheTeam],
  setAside: [{ ...ofTheTeam, card: 'direct-return-1', pattern: 'direct-return' }],
  nothingToTell: ['over-giver', 'sole-provider'],
  notYet: [
    { pattern: 'withholding', needs: '20 asks of each sort, 5 of them declined' },
    { pattern: 'pay-it-forward', needs: '60 favors', n: 45, needed: 60, weeksMore: 18 },
  ],
  outOfReach: [],
  tooFewTakePart: false,
}

export const answer: PatternsAnswer = {
  consents: true,
  teams: [team, { team: 'team_desk', name: 'Night desk', people: 5 }],
  inReach: detectors.map(({ pattern, smallestTeam, needs }) => ({ pattern, smallestTeam, needs })),
  worth: { 'hidden-bottleneck': { claims: 100, right: 81 } },
  look: { is: 'over', seen },
}

export const underWay: PatternsAnswer = {
  ...answer,
  look: { is: 'under way', team: team.team, done: 5, of: 16 },
}

export const quiet: PatternsAnswer = {
  ...answer,
  look: { is: 'over', seen: { ...seen, cards: [], setAside: [], tooFewTakePart: true } },
}

const { look: _, ...without } = answer
export const noConsent: PatternsAnswer = { ...without, consents: false }
