// Which kinds of help each team lives on, and how much of a day each kind takes as people say it.
import { type FavorKind, favorKinds } from '../core/vocabulary.ts'
import type { Chance } from '../sense/chance.ts'
import { byWeight } from './draw.ts'
import type { EffortWord, TeamName } from './script.ts'

type Weights = Readonly<Record<FavorKind, number>>

const weights: Readonly<Record<TeamName, Weights>> = {
  Support: {
    cover: 5,
    expertise: 3,
    check: 4,
    mentoring: 1.5,
    introduction: 0.6,
    advocacy: 0.6,
    knowledge: 4,
    deadline: 1.5,
    concession: 1.2,
    other: 1,
  },
  Platform: {
    cover: 2,
    expertise: 4,
    check: 6,
    mentoring: 1.5,
    introduction: 0.5,
    advocacy: 0.6,
    knowledge: 4,
    deadline: 1.5,
    concession: 0.6,
    other: 0.6,
  },
  Field: {
    cover: 4,
    expertise: 4,
    check: 2.5,
    mentoring: 2,
    introduction: 1.2,
    advocacy: 0.8,
    knowledge: 3,
    deadline: 2,
    concession: 1.5,
    other: 1.5,
  },
}

const size = (letter: 'S' | 'M' | 'L'): EffortWord => ({ size: letter })
const minutes = (count: number): EffortWord => ({ minutes: count })

/** `undefined` where nobody says how long. */
const efforts: Readonly<Record<FavorKind, readonly (EffortWord | undefined)[]>> = {
  cover: [size('L'), size('M'), size('M'), minutes(240), minutes(480), minutes(180), minutes(90)],
  expertise: [size('S'), size('M'), minutes(45), minutes(60), minutes(90), undefined],
  check: [size('S'), size('S'), minutes(20), minutes(45), minutes(60), undefined],
  mentoring: [minutes(60), minutes(60), minutes(90), size('M'), undefined],
  introduction: [size('S'), minutes(15), undefined, undefined],
  advocacy: [size('S'), minutes(20), undefined, undefined],
  knowledge: [size('S'), size('M'), minutes(60), minutes(90), undefined],
  deadline: [size('M'), size('L'), minutes(150), minutes(240), minutes(300)],
  concession: [size('S'), undefined, undefined],
  other: [size('S'), minutes(15), minutes(40), undefined],
}

export function drawKind(team: TeamName, chance: Chance): FavorKind {
  return byWeight(favorKinds, (kind) => weights[team][kind], chance)
}

export function drawEffort(kind: FavorKind, chance: Chance): EffortWord | undefined {
  return efforts[kind][chance.below(efforts[kind].length)]
}
