// What the generator of random commands keeps while it tells a story: the favors written so
// far, and the time.
import type { Command } from '../record/decide.ts'
import type { RecordCommand } from '../record/favor.ts'
import type { ImportId } from '../vocabulary.ts'
import { type AnyCommand, wanted } from './given.ts'
import { type Name, person, type Saying } from './names.ts'

export const hourMs = 3_600_000

export interface Step {
  readonly command: Command
  readonly who: Saying
}

/** Five small numbers decide a step. */
export type Numbers = readonly [number, number, number, number, number]

export interface Story {
  readonly made: RecordCommand[]
  readonly imports: ImportId[]
  nowMs: number
}

export function at<T>(list: readonly T[], index: number): T {
  return list[index % list.length] as T
}

export function said(story: Story, command: AnyCommand, who: Name | 'clockwork'): Step {
  const actor = who === 'clockwork' ? who : person(who)
  return { command: wanted(command), who: { actor, nowMs: story.nowMs } }
}

/** A day about now, sometimes one too far ahead. */
export function dayNear(story: Story, number: number): string {
  const offset = number % 16 === 15 ? 2 : at([0, 0, 0, -1, -4, 1], number)
  return new Date(story.nowMs + offset * 24 * hourMs).toISOString().slice(0, 10)
}
