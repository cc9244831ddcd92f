// Worlds of twelve people and a season, for what is said of direct return where records are few:
// two without any (people who are very unequally active; people who come and go), and one in which
// four favors of ten give something back.
import { type Settings, settingsOf, staged } from './settings.ts'

export const worldNames = ['unequal-activity', 'joining-and-leaving', 'many-returns'] as const
export type WorldName = (typeof worldNames)[number]

const season: Partial<Settings> = { people: 12, weeks: 13, busyness: 0.8 }

/** Longer and busier: the first favors of a log have nothing to give back. */
const returning: Partial<Settings> = { weeks: 17, busyness: 1.1, staged: [staged('direct')] }

export function worldNamed(name: WorldName, given: Partial<Settings>): Settings {
  switch (name) {
    case 'unequal-activity':
      return settingsOf({ ...season, unequal: 0.9, turnover: 0, ...given })
    case 'joining-and-leaving':
      return settingsOf({ ...season, unequal: 0.4, turnover: 0.6, busyness: 1.1, ...given })
    case 'many-returns':
      return settingsOf({ ...season, turnover: 0, ...returning, ...given })
    default:
      return name satisfies never
  }
}
