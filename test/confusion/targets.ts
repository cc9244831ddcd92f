// What is asked of the detectors, line by line, and whether it holds.
import { behaviourNames } from '../../src/workplace/simulated/settings.ts'
import {
  cellOf,
  decidedRight,
  foreignClaims,
  namedIn,
  type Outcomes,
  ofTeamsOnly,
  seenIn,
} from './figures.ts'
import { head, partOf, row, type Share, shareOf } from './shares.ts'

interface Target {
  readonly asked: string
  readonly seen: string
  readonly holds: boolean
}

export function targetLines(outcomes: Outcomes, patterns: readonly string[]): readonly string[] {
  return [
    head(['asked', 'seen', '']),
    ...targetsOf(outcomes, patterns).map(({ asked, seen, holds }) =>
      row([asked, seen, holds ? 'holds' : '**missed**']),
    ),
  ]
}

function targetsOf(outcomes: Outcomes, patterns: readonly string[]): readonly Target[] {
  const each = (arm: string) =>
    behaviourNames.map((name) => [name, partOf(seenIn(cellOf(outcomes, `${name} ${arm}`), name))])
  const recall = each('1.0') as [string, number][]
  const high = recall.filter(([, share]) => share >= 0.9)
  const weaker = (each('0.6') as [string, number][]).map(([, share]) => share)
  const mean = weaker.reduce((sum, share) => sum + share, 0) / weaker.length
  const worlds = (name: string): number =>
    partOf(
      shareOf(
        cellOf(outcomes, name).map(({ found }) =>
          found.some(({ pattern }) => pattern === 'direct-return'),
        ),
      ),
    )
  const foreign = patterns.map(
    (pattern) => [pattern, partOf(foreignClaims(outcomes, pattern, 'control'))] as const,
  )
  return [
    {
      asked: 'seen at 1.0 in .90, nine behaviours of eleven',
      seen: `${high.length} of ${recall.length}`,
      holds: high.length >= 9,
    },
    least('seen at 1.0 in .70, every behaviour', recall, 0.7),
    { asked: 'seen at 0.6 in .65 on average', seen: two(mean), holds: mean >= 0.65 },
    most('alarm in its own control, .05', each('control') as [string, number][], 0.05),
    most('alarm in its own decoy, .10', each('decoy') as [string, number][], 0.1),
    most('alarm in a foreign control, .02 a log and detector', foreign, 0.02),
    least('people named who are actors, .8 at 1.0', people(outcomes, '1.0', 'right'), 0.8),
    least('actors who are named, .7 at 1.0', people(outcomes, '1.0', 'reached'), 0.7),
    least('people named who are actors, .7 at 0.6', people(outcomes, '0.6', 'right'), 0.7),
    least('the way out is right, .8 at 1.0', decisions(outcomes, '1.0'), 0.8),
    least('the way out is right, .6 at 0.6', decisions(outcomes, '0.6'), 0.6),
    most(
      'direct return claimed without any, .10',
      (['unequal-activity', 'joining-and-leaving'] as const).map((name) => [name, worlds(name)]),
      0.1,
    ),
    least(
      'direct return seen where four of ten are',
      [['many-returns', worlds('many-returns')]],
      0.85,
    ),
  ]
}

type Named = readonly (readonly [name: string, share: number])[]

function people(outcomes: Outcomes, arm: string, which: 'right' | 'reached'): Named {
  return behaviourNames
    .filter((name) => !ofTeamsOnly.includes(name))
    .map((name) => [name, namedIn(cellOf(outcomes, `${name} ${arm}`), name)[which]] as const)
    .filter(([, share]) => share.of > 0)
    .map(([name, share]) => [name, partOf(share)] as const)
}

function decisions(outcomes: Outcomes, arm: string): Named {
  return behaviourNames
    .map((name): [string, Share] => [name, decidedRight(cellOf(outcomes, `${name} ${arm}`), name)])
    .filter(([, share]) => share.of > 0)
    .map(([name, share]) => [name, partOf(share)] as const)
}

const two = (share: number) => share.toFixed(2).replace(/^0/, '')

function least(asked: string, all: Named, floor: number): Target {
  const below = all.filter(([, share]) => !(share >= floor))
  const lowest = Math.min(...all.map(([, share]) => share))
  return { asked, seen: saying('least', lowest, below), holds: below.length === 0 }
}

function most(asked: string, all: Named, ceiling: number): Target {
  const above = all.filter(([, share]) => !(share <= ceiling))
  const highest = Math.max(...all.map(([, share]) => share))
  return { asked, seen: saying('most', highest, above), holds: above.length === 0 }
}

function saying(which: string, share: number, missed: Named): string {
  const names = missed.map(([name, each]) => `${name} ${two(each)}`).join(', ')
  return `${which} ${two(share)}${names === '' ? '' : `: ${names}`}`
}
