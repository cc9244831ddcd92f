// What is written down of what happened: each person keeps up their record for a share of it,
// fields are left empty, some favors are never confirmed, and a no comes with a polite reason and
// often something else instead.
import { seededChance } from '../../sense/chance.ts'
import type { Happening } from './happenings.ts'
import type { SimulatedKind } from './occasions.ts'
import { skillNames } from './people.ts'
import type { World } from './world.ts'

/** One row of the help log; empty where nothing was written. */
export interface LogRow {
  readonly id: string
  /** Milliseconds since 1970. */
  readonly timeMs: number
  readonly giver: string
  readonly receiver: string
  readonly kind: SimulatedKind
  readonly skill: string
  readonly minutes: number | undefined
  readonly expectation: 'freely' | 'return' | 'unclear' | ''
  readonly asked: boolean
  readonly accepted: boolean
  readonly reason: string
  readonly alternative: string
  readonly confirmed: boolean | undefined
  readonly visible: boolean
  readonly offHours: boolean | undefined
  readonly priorityBlocked: boolean | undefined
  readonly waitHours: number | undefined
  readonly giverTeam: string
  readonly receiverTeam: string
  readonly inReturnFor: string
  readonly passedOnFrom: string
  readonly formal: boolean
  readonly underAuthority: boolean
}

/** Monday, 6 January 2025, 00:00 UTC. */
export const START_MS = 1_736_121_600_000

export const teamName = (team: number): string => `team-${team + 1}`
export const projectName = (project: number): string => `project-${project + 1}`

const BY_RECEIVER = 0.7
const EMPTY = { minutes: 0.15, expectation: 0.2, waitHours: 0.15, skill: 0.1, flag: 0.05 }
const CONFIRMED = 0.95
const MINUTES_ROUGHNESS = 0.25

const reasons = ['full week', 'not my area', 'deadline', 'on call', 'another time', '']
const alternatives = ['next week', 'a part of it', 'somebody else', '', '']

export function writeDown(world: World, happenings: readonly Happening[]): readonly LogRow[] {
  const written = happenings
    .map((happening, place) => ({ ...drawWriting(happening), happening, place }))
    .filter((each) => isWritten(world, each))
    .sort((one, other) => one.happening.atMs - other.happening.atMs || one.place - other.place)
  const ids = new Map(
    written.map(({ place }, at) => [place, `f${String(at + 1).padStart(5, '0')}`]),
  )
  return written.map((each) => rowOf(world, each, ids))
}

interface Writing {
  readonly happening: Happening
  readonly place: number
  /** Draws in [0, 1), one for each thing that may go one way or another. */
  readonly writer: number
  readonly kept: number
  readonly minutes: number
  readonly roughness: number
  readonly expectation: number
  readonly wait: number
  readonly skill: number
  readonly offHours: number
  readonly blocked: number
  readonly confirmed: number
  readonly reason: number
  readonly alternative: number
}

function drawWriting({ writing }: Happening): Omit<Writing, 'happening' | 'place'> {
  const chance = seededChance(writing)
  return {
    writer: chance.unit(),
    kept: chance.unit(),
    minutes: chance.unit(),
    roughness: chance.unit(),
    expectation: chance.unit(),
    wait: chance.unit(),
    skill: chance.unit(),
    offHours: chance.unit(),
    blocked: chance.unit(),
    confirmed: chance.unit(),
    reason: chance.unit(),
    alternative: chance.unit(),
  }
}

/** The receiver writes most of them; an ask that was declined is written by whoever asked. */
function isWritten(world: World, { happening, writer, kept }: Writing): boolean {
  const { accepted, giver, receiver } = happening
  const by = !accepted || writer < BY_RECEIVER ? receiver : giver
  return kept < world.people[by]!.recordedShare
}

function rowOf(world: World, drawn: Writing, ids: ReadonlyMap<number, string>): LogRow {
  const { happening, place } = drawn
  const { occasion, giver, receiver, accepted, unanswered } = happening
  const from = world.people[giver]!
  const to = world.people[receiver]!
  const answered = !accepted && !unanswered
  const hasWait = occasion.asked && drawn.wait >= EMPTY.waitHours
  const roughly = occasion.minutes * (1 + MINUTES_ROUGHNESS * (2 * drawn.roughness - 1))
  const hasMinutes = accepted && drawn.minutes >= EMPTY.minutes
  const hasSkill = occasion.skill >= 0 && drawn.skill >= EMPTY.skill
  return {
    id: ids.get(place)!,
    timeMs: START_MS + happening.atMs,
    giver: from.id,
    receiver: to.id,
    kind: occasion.kind,
    skill: hasSkill ? skillNames[occasion.skill]! : '',
    minutes: hasMinutes ? Math.max(5, Math.round(roughly)) : undefined,
    expectation: accepted ? expectationAt(drawn.expectation) : '',
    asked: occasion.asked,
    accepted,
    reason: answered ? reasons[Math.floor(drawn.reason * reasons.length)]! : '',
    alternative: answered ? insteadAt(drawn.alternative) : '',
    confirmed: accepted ? drawn.confirmed < CONFIRMED : undefined,
    visible: occasion.visible,
    offHours: drawn.offHours < EMPTY.flag ? undefined : happening.offHours,
    priorityBlocked: accepted && drawn.blocked >= EMPTY.flag ? happening.blocksPriority : undefined,
    waitHours: hasWait ? Math.round(happening.waitHours * 10) / 10 : undefined,
    giverTeam: teamName(from.team),
    receiverTeam: teamName(to.team),
    inReturnFor: ids.get(happening.inReturnFor ?? -1) ?? '',
    passedOnFrom: ids.get(happening.passedOnFrom ?? -1) ?? '',
    formal: happening.formal,
    underAuthority: from.manager === receiver,
  }
}

function insteadAt(drawn: number): string {
  return alternatives[Math.floor(drawn * alternatives.length)]!
}

function expectationAt(drawn: number): LogRow['expectation'] {
  if (drawn < EMPTY.expectation) return ''
  const said = (drawn - EMPTY.expectation) / (1 - EMPTY.expectation)
  if (said < 0.65) return 'freely'
  return said < 0.92 ? 'unclear' : 'return'
}
