// The reference model's own reading of time: it walks hour by hour where the core subtracts.
import type { Model, ModelPerson } from './model.ts'

const hourMs = 3_600_000

/** The UTC day of an instant in milliseconds. */
export function clampDay(instantMs: number): string {
  return new Date(instantMs).toISOString().slice(0, 10)
}

/** Hours a person was here in a span, walked one by one: joined, not left, not away. */
export function hoursHere(who: ModelPerson, fromMs: number, untilMs: number): number {
  let hours = 0
  for (let atMs = fromMs; atMs < untilMs; atMs += hourMs) {
    const day = clampDay(atMs)
    const stays = who.stays.some((stay) => stay.fromMs <= atMs && atMs < stay.untilMs)
    const away = who.away.some((span) => span.from <= day && day <= span.until)
    if (stays && !away) hours += 1
  }
  return hours
}

/** Whether the day has begun in the farthest east, 14 hours ahead of UTC. */
export function hasBegun(day: string, nowMs: number): boolean {
  return Date.parse(`${day}T00:00:00Z`) - 14 * hourMs <= nowMs
}

/** Whether one of two managed the other on a day. */
export function inLine(model: Model, first: string, second: string, day: string): boolean {
  return [
    [first, second],
    [second, first],
  ].some(([above, below]) => {
    if (model.people.some((each) => each.id === below && each.manager === above)) return true
    return model.teams.some((team) => {
      const leads = team.leads.some(
        (spell) => spell.who === above && spell.from <= day && day <= spell.until,
      )
      const works = team.members.some(
        (spell) => spell.who === below && spell.from <= day && day <= spell.until,
      )
      return leads && works
    })
  })
}
