// The outcomes as the table people read.
import { type BehaviourName, behaviourNames } from '../../src/workplace/simulated/settings.ts'
import {
  abstainedIn,
  cellOf,
  decidedRight,
  foreignClaims,
  namedIn,
  type Outcomes,
  ofTeamsOnly,
  patternsOf,
  rightClaims,
  seenIn,
} from './figures.ts'
import { head, plainShare, row, shareOf, withLimits } from './shares.ts'
import { targetLines } from './targets.ts'

export interface Made {
  readonly logs: number
  readonly firstSeed: number
  readonly patterns: readonly string[]
}

const ELSEWHERE = [
  'mixed',
  'from mid-log',
  '6 people',
  '40 people',
  '30 % recorded',
  '98 % recorded',
]
const WORLDS = ['unequal-activity', 'joining-and-leaving', 'many-returns']

export function tableOf(outcomes: Outcomes, made: Made): string {
  return `${[
    ...opening(made),
    ...behaviourNames.flatMap((name) =>
      ['1.0', '0.6'].map((strength) => behaviourLine(outcomes, name, strength)),
    ),
    ...section('What was asked, and what holds'),
    ...targetLines(outcomes, made.patterns),
    ...section(
      'Elsewhere',
      'The same behaviours at strength 1 with a second one in the log, setting in half way, in ' +
        'smaller and larger teams, and with less or more written down: how often they are seen ' +
        'among logs that meet the minimum, and how often all that could see them abstained.',
    ),
    head(['behaviour', ...ELSEWHERE]),
    ...behaviourNames.map((name) => elsewhereLine(outcomes, name)),
    ...section(
      'Each detector where others’ behaviours are',
      'Claims in the controls and decoys of behaviours that are not its own, a log; the share of ' +
        'logs in which it abstained; and of all its claims, how many were right, where one log ' +
        'of twenty-two has the behaviour. Cards cite that last figure.',
    ),
    head(['pattern', 'foreign controls', 'foreign decoys', 'abstained', 'claims right']),
    ...made.patterns.map((pattern) => detectorLine(outcomes, pattern)),
    ...section('Direct return among twelve people in a season'),
    head(['world', 'claimed', 'abstained']),
    ...WORLDS.map((name) => worldLine(outcomes, name)),
  ].join('\n')}\n`
}

function opening({ logs, firstSeed }: Made): readonly string[] {
  return [
    '# What the detectors are worth',
    '',
    'Every detector ran, blind, on every log of the ' +
      '[simulated workplace](simulated-workplace.md): ' +
      `${logs} logs a cell, seeds from ${firstSeed} on. Settings were chosen on seeds from 5001 ` +
      'on. In brackets are 95 % limits. `npm run deep -- confusion 200 --write` makes this page ' +
      'anew.',
    '',
    '*Seen*: among logs with enough records, those in which one of the behaviour’s patterns was ' +
      'claimed. *Named right*: of the people named, those who do it; *actors named*: of those ' +
      'who do it, the named. *Way out right*: of claims, those that advise what the behaviour ' +
      'calls for. *Naive*: the count people make first.',
    '',
    head([
      ...['behaviour', 'strength', 'seen', 'abstained', 'named right', 'actors named'],
      ...['way out right', 'claimed in control', 'in decoy', 'naive: planted', 'control', 'decoy'],
    ]),
  ]
}

function section(title: string, text?: string): readonly string[] {
  return ['', `## ${title}`, '', ...(text === undefined ? [] : [text, ''])]
}

function behaviourLine(outcomes: Outcomes, name: BehaviourName, strength: string): string {
  const planted = cellOf(outcomes, `${name} ${strength}`)
  const people = namedIn(planted, name)
  const naive = (arm: string) =>
    plainShare(shareOf(cellOf(outcomes, `${name} ${arm}`).map((each) => each.naive.includes(name))))
  const claimed = (arm: string) => withLimits(seenIn(cellOf(outcomes, `${name} ${arm}`), name))
  const nobody = ofTeamsOnly.includes(name) ? 'nobody' : ''
  return row([
    ...[name, strength, withLimits(seenIn(planted, name))],
    plainShare(abstainedIn(planted, name)),
    ...[plainShare(people.right) || nobody, plainShare(people.reached)],
    plainShare(decidedRight(planted, name)),
    ...[claimed('control'), claimed('decoy'), naive(strength), naive('control'), naive('decoy')],
  ])
}

function elsewhereLine(outcomes: Outcomes, name: BehaviourName): string {
  return row([
    name,
    ...ELSEWHERE.map((what) => {
      const cell = cellOf(outcomes, `${name} ${what}`)
      const abstained = abstainedIn(cell, name)
      const less = abstained.hits > 0 ? `, ${plainShare(abstained)} abstained` : ''
      return `${plainShare(seenIn(cell, name)) || 'none'}${less}`
    }),
  ])
}

function detectorLine(outcomes: Outcomes, pattern: string): string {
  const controls = behaviourNames.flatMap((name) => cellOf(outcomes, `${name} control`))
  const right = rightClaims(outcomes, pattern)
  const isPlanted = behaviourNames.some((name) => patternsOf(name).includes(pattern))
  return row([
    pattern,
    withLimits(foreignClaims(outcomes, pattern, 'control')),
    withLimits(foreignClaims(outcomes, pattern, 'decoy')),
    plainShare(shareOf(controls.map(({ abstained }) => abstained.includes(pattern)))),
    isPlanted ? `${plainShare(right)} of ${right.of}` : 'shown, untested',
  ])
}

function worldLine(outcomes: Outcomes, name: string): string {
  const world = cellOf(outcomes, name)
  const claims = world.map(({ found }) => found.some((each) => each.pattern === 'direct-return'))
  const quiet = world.map(({ abstained }) => abstained.includes('direct-return'))
  return row([name, withLimits(shareOf(claims)), plainShare(shareOf(quiet))])
}
