// Time zones and countries to choose from, as the browser knows them.
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

const codes =
  'AD AE AL AM AO AR AT AU AZ BA BB BD BE BF BG BI BJ BL BM BN BO BR BS BW BY BZ CA CC CD CF CG ' +
  'CH CL CM CN CO CR CU CW CX CY CZ DE DJ DK DM DO EC EE EG ER ES ET FI FO FR GA GB GD GE GG GI ' +
  'GL GP GQ GR GT GU GY HK HN HR HT HU ID IE IL IM IN IR IS IT JE JM JP KE KM KR KY LI LK LS LT ' +
  'LU LV MA MC MD ME MG MK MM MO MQ MS MT MU MW MX MY MZ NA NC NG NI NL NO NZ PA PE PH PL PR PT ' +
  'PY RE RO RS RU RW SC SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SY SZ TD TG TH TO TR TT TW TZ ' +
  'UA UG US UY VA VC VE VG VI VN XK YT ZA ZM ZW'

/** Countries A to Z, after "none". */
export function countryChoices(): readonly Choice[] {
  const names = new Intl.DisplayNames('en', { type: 'region' })
  const countries = codes
    .split(' ')
    .map((code) => ({ value: code, words: names.of(code) ?? code }))
    .sort((one, other) => one.words.localeCompare(other.words))
  return [{ value: '', words: 'no country’s' }, ...countries]
}
