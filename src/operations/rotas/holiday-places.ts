// Whose holidays a rota can count: every country there are holidays for, each with its parts.
import { z } from 'zod'
import { holidayCountries } from '../../connectors/calendars/holidays.ts'
import { seenByAuthor } from '../../core/privacy/seen.ts'
import { accept } from '../../core/result.ts'
import type { ServerOperation } from '../operation.ts'

const place = z.object({
  /** What a rota's terms take: 'DE', 'DE-BY'. */
  place: z.string(),
  name: z.string(),
})

const holidayPlacesAnswer = z.object({
  /** A to Z, and A to Z inside each. */
  countries: z.array(place.extend({ parts: z.array(place).readonly() })).readonly(),
})
export type HolidayPlacesAnswer = z.infer<typeof holidayPlacesAnswer>

export const holidayPlaces: ServerOperation<Record<string, never>, HolidayPlacesAnswer> = {
  name: 'holiday.places',
  about: 'Read the countries, and parts of them, whose holidays a rota can count.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/holidays/places' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: holidayPlacesAnswer,
  run: async () => accept(seenByAuthor({ countries: await holidayCountries() })),
}
