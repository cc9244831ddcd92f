// Two countries there are holidays for: one with parts, one without.
import type { HolidayPlacesAnswer } from '../../src/operations/rotas/holiday-places.ts'

export const places: HolidayPlacesAnswer = {
  countries: [
    { place: 'DE', name: 'Germany', parts: [{ place: 'DE-BY', name: 'Bavaria' }] },
    { place: 'FI', name: 'Finland', parts: [] },
  ],
}
