// The five people every test of the core knows, with ids that read as names, and the days they
// live in.
import type { Author, Day, FavorId, IdentityId, PersonId, TeamId, TextId } from '../vocabulary.ts'

export const names = ['ana', 'raj', 'mia', 'lee', 'ines'] as const
export type Name = (typeof names)[number]
export type TeamName = 'desk' | 'ward'

export const person = (name: Name): PersonId => `person_${name}`
export const account = (name: Name): IdentityId => `identity_${name}`
export const mail = (name: Name): IdentityId => `identity_${name}-mail`
export const team = (name: TeamName): TeamId => `team_${name}`
export const favor = (number: number): FavorId => `favor_${number}`
export const words = (said: string): TextId => `text_${said}`

/** The org's first hour: Friday, 1 May 2026, 09:00 UTC, in milliseconds since 1970. */
export const firstHourMs = Date.UTC(2026, 4, 1, 9)
/** The day most favors of these tests are on. */
export const friday: Day = '2026-05-01'

const hourMs = 60 * 60 * 1000
const dayMs = 24 * hourMs

/** Who says something, and when. */
export interface Saying {
  readonly actor: Author
  readonly nowMs: number
}

/** Somebody speaking, so many days and hours after the first hour. */
export function by(
  who: Name | 'clockwork' | 'operator',
  after: { readonly days?: number; readonly hours?: number } = {},
): Saying {
  const actor = who === 'clockwork' || who === 'operator' ? who : person(who)
  const { days = 0, hours = 1 } = after
  return { actor, nowMs: firstHourMs + days * dayMs + hours * hourMs }
}
