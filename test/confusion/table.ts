// The outcomes as the table people read: how often each behaviour is seen when it is there, how
// often something is claimed when it is not, who is named, and which way out is offered.

import { wilsonInterval } from '../../src/sense/inference/wilson.ts'
import { behaviours } from '../../src/workplace/simulated/behaviours/all.ts'
import { type BehaviourName, behaviourNames } from '../../src/workplace/simulated/settings.ts'
import type { Outcome } from './tally.ts'

export interface Made {
  readonly logs: number
  readonly seeds: string
  readonly firstSeed: number
  readonly patterns: readonly string[]
}

export function tableOf(outcomes: readonly Outcome[], made: Made): string {
  const of = (name: string) => outcomes.filter(({ cell }) => cell === name)
  const lines = [
    '# What the detectors are worth',
    '',
    `Every detector ran blind on every log: ${made.logs} logs a cell,`,
    `seeds from ${made.firstSeed} on.`,
    '',
    '## Each behaviour',
    '',
    head([
      'behaviour',
      'strength',
      'seen',
      'abstained',
      'named right',
      'of actors named',
      'way out right',
      'control',
      'decoy',
      'naive: planted',
      'control',
      'decoy',
    ]),
    ...behaviourNames.flatMap((name) => [
      behaviourLine(name, '1.0', of),
      behaviourLine(name, '0.6', of),
    ]),
    '',
    '## Elsewhere',
    '',
    head([
      'behaviour',
      'mixed',
      'from mid-log',
      '6 people',
      '40 people',
      '30 % recorded',
      '98 % recorded',
    ]),
    ...behaviourNames.map((name) =>
      row([
        name,
        ...['mixed', 'from mid-log', '6 people', '40 people', '30 % recorded', '98 % recorded'].map(
          (what) => shareOf(seen(of(`${name} ${what}`), name)),
        ),
      ]),
    ),
    '',
    '## Each detector on foreign controls, and on foreign decoys',
    '',
    head(['pattern', 'controls', 'decoys', 'abstained']),
    ...made.patterns.map((pattern) => foreignLine(pattern, outcomes)),
    '',
    '## Worlds',
    '',
    head(['world', 'direct return claimed', 'abstained']),
    ...['unequal-activity', 'joining-and-leaving', 'many-returns'].map((name) =>
      row([
        name,
        shareOf(of(name).map(({ found }) => found.some((f) => f.pattern === 'direct-return'))),
        shareOf(of(name).map(({ abstained }) => abstained.includes('direct-return'))),
      ]),
    ),
    '',
  ]
  return lines.join('\n')
}

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
const head = (cells: readonly string[]) => `${row(cells)}\n|${cells.map(() => '---|').join('')}`

function own(name: BehaviourName): readonly string[] {
  return behaviours[name].patterns
}

function seen(outcomes: readonly Outcome[], name: BehaviourName): boolean[] {
  const met = outcomes.filter(({ abstained }) => !own(name).every((p) => abstained.includes(p)))
  return met.map(({ found }) => found.some(({ pattern }) => own(name).includes(pattern)))
}

function behaviourLine(
  name: BehaviourName,
  strength: string,
  of: (cell: string) => readonly Outcome[],
): string {
  const planted = of(`${name} ${strength}`)
  const naive = (cell: string) =>
    shareOf(
      of(cell).map((each) => each.naive.includes(name)),
      false,
    )
  const alarms = (cell: string) => shareOf(seen(of(cell), name))
  const people = peopleOf(planted, name)
  const decided = planted.flatMap(({ found }) =>
    found
      .filter(({ pattern }) => own(name).includes(pattern))
      .map(({ decision }) => decision === behaviours[name].decision),
  )
  return row([
    name,
    strength,
    shareOf(seen(planted, name)),
    shareOf(
      planted.map(({ abstained }) => own(name).every((p) => abstained.includes(p))),
      false,
    ),
    people.named === 0 ? '' : shareText(people.right, people.named, false),
    people.actors === 0 ? '' : shareText(people.reached, people.actors, false),
    shareOf(decided, false),
    alarms(`${name} control`),
    alarms(`${name} decoy`),
    naive(`${name} ${strength}`),
    naive(`${name} control`),
    naive(`${name} decoy`),
  ])
}

/** People named in logs where it was seen, and actors there. */
function peopleOf(planted: readonly Outcome[], name: BehaviourName) {
  const sums = { named: 0, right: 0, actors: 0, reached: 0 }
  for (const { found, truth } of planted) {
    const actors = truth.find(({ behaviour }) => behaviour === name)?.actors ?? []
    const hits = found.filter(({ pattern }) => own(name).includes(pattern))
    if (hits.length === 0 || actors.length === 0) continue
    const named = new Set(hits.flatMap(({ people }) => people))
    sums.named += named.size
    sums.right += [...named].filter((who) => actors.includes(who)).length
    sums.actors += actors.length
    sums.reached += actors.filter((who) => named.has(who)).length
  }
  return sums
}

function foreignLine(pattern: string, outcomes: readonly Outcome[]): string {
  const foreign = behaviourNames.filter((name) => !own(name).includes(pattern))
  const among = (arm: string) =>
    outcomes.filter(({ cell }) => foreign.some((name) => cell === `${name} ${arm}`))
  const claims = (arm: string) =>
    shareOf(among(arm).map(({ found }) => found.some((each) => each.pattern === pattern)))
  const quiet = among('control').map(({ abstained }) => abstained.includes(pattern))
  return row([pattern, claims('control'), claims('decoy'), shareOf(quiet, false)])
}

function shareOf(all: readonly boolean[], withLimits = true): string {
  return shareText(all.filter(Boolean).length, all.length, withLimits)
}

/** With 95 % limits (Wilson). */
function shareText(hits: number, of: number, withLimits: boolean): string {
  if (of === 0) return ''
  const short = (share: number) => share.toFixed(2).replace(/^0/, '')
  if (!withLimits) return short(hits / of)
  const [low, high] = wilsonInterval(hits, of, 1.959964)
  return `${short(hits / of)} (${short(low)} to ${short(high)})`
}
