// What a simulated log is asked for: which behaviours, how strong, which arm, how many people, how
// long, and how much of what happened is written down. The defaults are a year of fourteen people.

export const behaviourNames = [
  'direct',
  'generalised',
  'indirect',
  'overgiver',
  'bottleneck',
  'circle',
  'withholding',
  'coercion',
  'signalling',
  'deadline',
  'structural',
] as const
export type BehaviourName = (typeof behaviourNames)[number]

/**
 * `planted` has the behaviour, `control` has the same people and about the same volume without it,
 * `decoy` has an innocent cause that looks like it to whoever only counts.
 */
export const arms = ['planted', 'control', 'decoy'] as const
export type Arm = (typeof arms)[number]

export interface Staged {
  readonly behaviour: BehaviourName
  readonly arm: Arm
  /** 1 is what the table in docs/simulated-workplace.md says; 0.6 is six tenths of the way. */
  readonly strength: number
  /** The first week it holds in; before, the log is as the control's. */
  readonly fromWeek: number
}

export interface Settings {
  readonly seed: number
  readonly people: number
  readonly weeks: number
  /** None, one, or a mixture. */
  readonly staged: readonly Staged[]
  /** Between which shares of what happened people write down; one share per person. */
  readonly recorded: readonly [low: number, high: number]
  /** How unequal people are in asking, being asked and offering: the spread of a log-normal. */
  readonly unequal: number
  /** Which share of people joins late, and which leaves early. */
  readonly turnover: number
  /** Occasions for help against the usual 1.15 a week and person. */
  readonly busyness: number
}

export const settingLimits = {
  people: [4, 200],
  weeks: [4, 260],
  strength: [0, 1.5],
  recorded: [0.05, 1],
  seed: [0, 0xffff_ffff],
} as const

const usual: Settings = {
  seed: 1,
  people: 14,
  weeks: 52,
  staged: [],
  recorded: [0.7, 0.98],
  unequal: 0.25,
  turnover: 0.15,
  busyness: 1,
}

export function settingsOf(given: Partial<Settings>): Settings {
  return { ...usual, ...given }
}

/** One behaviour from the first week, at full strength unless said otherwise. */
export function staged(
  behaviour: BehaviourName,
  arm: Arm = 'planted',
  { strength = 1, fromWeek = 0 }: { strength?: number; fromWeek?: number } = {},
): Staged {
  return { behaviour, arm, strength, fromWeek }
}
