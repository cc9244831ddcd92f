// Asks by what they are about: a skill, or where none was said the kind; who was asked, and who of
// those there could have been. What bottlenecks and sole providers are looked for in.
import { type HelpRecord, type HelpRow, informalAsks, weekOf } from '../help-record.ts'

export const LEAST_ASKS = 15
export const LEAST_TOPIC_WEEKS = 3

export interface Topic {
  readonly name: string
  /** Informal asks about it, in order of time. */
  readonly asks: readonly HelpRow[]
  /** Whoever has the skill, or was ever asked; places, ascending. */
  readonly holders: readonly number[]
  /** Weeks in which somebody asked. */
  readonly weeks: number
}

/** Every topic, the most asked about first. */
export function topicsOf(record: HelpRecord): readonly Topic[] {
  const byName = new Map<string, HelpRow[]>()
  for (const ask of informalAsks(record)) {
    const name = ask.skill === '' ? ask.kind : ask.skill
    const found = byName.get(name)
    if (found === undefined) byName.set(name, [ask])
    else found.push(ask)
  }
  return [...byName]
    .map(([name, asks]) => topicOf(record, name, asks))
    .sort((a, b) => b.asks.length - a.asks.length || (a.name < b.name ? -1 : 1))
}

function topicOf({ people, start }: HelpRecord, name: string, asks: readonly HelpRow[]): Topic {
  const holders = new Set(asks.map(({ giver }) => giver))
  people.forEach(({ skills }, place) => {
    if (skills.includes(name)) holders.add(place)
  })
  const weeks = new Set(asks.map((row) => weekOf({ start }, row)))
  return { name, asks, holders: [...holders].sort((a, b) => a - b), weeks: weeks.size }
}

export const isEnough = ({ asks, weeks }: Topic): boolean =>
  asks.length >= LEAST_ASKS && weeks >= LEAST_TOPIC_WEEKS

/** Who was asked most, and how often; nobody is asked by themselves, so those asks are left out. */
export function mostAsked({ asks }: Pick<Topic, 'asks'>): {
  who: number
  asked: number
  of: number
} {
  const to = new Map<number, number>()
  const by = new Map<number, number>()
  for (const { giver, receiver } of asks) {
    to.set(giver, (to.get(giver) ?? 0) + 1)
    by.set(receiver, (by.get(receiver) ?? 0) + 1)
  }
  let most = { who: asks[0]?.giver ?? 0, asked: 0, of: 0 }
  for (const [who, asked] of to) {
    if (asked > most.asked) most = { who, asked, of: asks.length - (by.get(who) ?? 0) }
  }
  return most
}
