// Time zones to choose from, as the browser knows them.
import type { Choice } from '../paper/Chip.tsx'
import { placeOf } from './pattern-words.ts'

/** The one this device lives in. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

const spelled = (zone: string): string => {
  const [region = zone] = zone.split('/')
  return region === zone ? zone : `${placeOf(zone)} (${region.replaceAll('_', ' ')})`
}

function known(also: string | undefined): readonly Choice[] {
  const all = new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])
  if (also) all.add(also)
  return [...all]
    .map((zone) => ({ value: zone, words: spelled(zone) }))
    .sort((one, other) => one.words.localeCompare(other.words))
}

export const rotaZones = (zone: string): readonly Choice[] => known(zone)

/** For a duty: the rota's, unless it says its own. */
export const zoneChoices = (own: string | undefined, rota: string): readonly Choice[] => [
  { value: '', words: `that of ${placeOf(rota)}` },
  ...known(own),
]
