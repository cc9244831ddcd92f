// Public holidays of a country or one of its parts, by `date-holidays`. Its tables are large, so
// they are read when somebody first asks, and what was worked out for a year is kept.
import { addDays } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'

export interface Holiday {
  readonly day: Day
  /** In English, or as it is called there. */
  readonly name: string
}

export interface HolidayPlace {
  /** A country, or a country and a part: 'DE', 'DE-BY'. */
  readonly place: string
  readonly name: string
}

export interface HolidayCountry extends HolidayPlace {
  readonly parts: readonly HolidayPlace[]
}

const placeShape = /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/
const keptMost = 400
const kept = new Map<string, readonly Holiday[]>()
const countries: { all?: readonly HolidayCountry[] } = {}

const read = async () => (await import('date-holidays')).default

/** From the first day to the one before `until`; none for a place nobody knows. */
export async function holidaysOf(
  place: string,
  from: Day,
  until: Day,
): Promise<readonly Holiday[]> {
  const found: Holiday[] = []
  // A feast that begins in December may reach into January.
  for (let year = Number(from.slice(0, 4)) - 1; year <= Number(until.slice(0, 4)); year += 1) {
    found.push(...(await holidaysIn(place, year)))
  }
  const days = new Map<Day, Holiday>()
  for (const holiday of found.sort((a, b) => (a.day < b.day ? -1 : 1))) {
    const within = holiday.day >= from && holiday.day < until
    if (within && !days.has(holiday.day)) days.set(holiday.day, holiday)
  }
  return [...days.values()]
}

async function holidaysIn(place: string, year: number): Promise<readonly Holiday[]> {
  if (!placeShape.test(place)) return []
  const key = `${place} ${year}`
  const known = kept.get(key)
  if (known) return known
  const Holidays = await read()
  const [country = '', part] = place.split('-')
  const options = { types: ['public' as const] }
  const table =
    part === undefined ? new Holidays(country, options) : new Holidays(country, part, options)
  const found = (table.getHolidays(year, 'en') ?? []).flatMap(daysOf)
  if (kept.size >= keptMost) kept.clear()
  kept.set(key, found)
  return found
}

interface Found {
  /** The wall clock it begins at, there. */
  readonly date: string
  readonly start: Date
  readonly end: Date
  readonly name: string
}

/** Each day that is a holiday for more than half of it: an afternoon off makes none. */
function daysOf({ date, start, end, name }: Found): readonly Holiday[] {
  const first = date.slice(0, 10) as Day
  if (Number(date.slice(11, 13)) >= 12) return []
  const count = Math.round((end.getTime() - start.getTime()) / 86_400_000)
  return Array.from({ length: Math.min(count, 31) }, (_, step) => ({
    day: addDays(first, step),
    name,
  }))
}

/** Every country and part there are holidays for, by name. */
export async function holidayCountries(): Promise<readonly HolidayCountry[]> {
  if (countries.all) return countries.all
  const table = new (await read())()
  const all = Object.entries(table.getCountries('en')).map(([country, name]) => ({
    place: country,
    name,
    parts: byName(
      Object.entries(table.getStates(country, 'en') ?? {}).map(([part, partName]) => ({
        place: `${country}-${part}`,
        name: partName,
      })),
    ),
  }))
  countries.all = byName(all)
  return countries.all
}

const byName = <Place extends HolidayPlace>(places: readonly Place[]): readonly Place[] =>
  places
    .filter(({ place }) => placeShape.test(place))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'))

/** Whether there are holidays for a place. */
export async function knowsHolidaysOf(place: string): Promise<boolean> {
  const all = await holidayCountries()
  return all.some((each) => each.place === place || each.parts.some((part) => part.place === place))
}
