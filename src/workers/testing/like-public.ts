// Instances in the benchmark's format that mirror the public ones in size and in the look of their
// rules, drawn from a seed: the public files are not part of this repository.
import type { Chance } from '../../sense/chance.ts'
import { seededChance } from '../../sense/chance.ts'

export interface Size {
  readonly people: number
  readonly days: number
  readonly shifts: number
}

/** Sizes of the public instances by their numbers. */
export const publicSizes: Readonly<Record<number, Size>> = {
  1: { people: 8, days: 14, shifts: 1 },
  2: { people: 14, days: 14, shifts: 2 },
  3: { people: 20, days: 14, shifts: 3 },
  4: { people: 10, days: 28, shifts: 2 },
  5: { people: 16, days: 28, shifts: 2 },
  7: { people: 20, days: 28, shifts: 3 },
  8: { people: 30, days: 28, shifts: 4 },
}

const kinds = ['E,480,', 'L,480,E', 'D,480,E', 'N,600,E|D|L']

/** The text of an instance: about as many needed as can come, so that cover and requests clash. */
export function likePublic({ people, days, shifts }: Size, seed: number): string {
  const chance = seededChance(seed)
  const ids = Array.from({ length: people }, (_, at) => `P${at}`)
  const names = ['E', 'L', 'D', 'N'].slice(0, shifts)
  const weeks = days / 7
  const staff = ids.map((id, at) => {
    const part = at % 4 === 3
    const [least, most] = part ? [1080, 1640] : [1680, 2400]
    const cannot = shifts > 1 && chance.below(6) === 0 ? names[chance.below(shifts)] : ''
    const limit = names.map((name) => `${name}=${name === cannot ? 0 : days}`).join('|')
    const row = [4 + chance.below(3), 2, 2 + chance.below(2), Math.ceil(weeks / 2)]
    return `${id},${limit},${most! * weeks},${least! * weeks},${row.join(',')}`
  })
  const off = ids.map((id) => `${id},${drawnDays(chance, days, Math.ceil(days / 14)).join(',')}`)
  const on: string[] = []
  const against: string[] = []
  for (const id of ids) {
    for (let run = 0; run < weeks; run += 1) {
      const first = chance.below(days - 3)
      const into = chance.below(3) > 0 ? on : against
      const shift = names[chance.below(shifts)]
      const weight = 1 + chance.below(3)
      for (let day = first; day < first + 2 + chance.below(3) && day < days; day += 1) {
        into.push(`${id},${day},${shift},${weight}`)
      }
    }
  }
  const perShift = (people * 0.58) / shifts
  const cover = Array.from({ length: days }, (_, day) =>
    names.map((name) => {
      const weekend = day % 7 > 4 ? perShift * 0.25 : 0
      const needed = Math.max(1, Math.round(perShift + chance.unit() * 1.6 - 0.8 - weekend))
      return `${day},${name},${needed},100,1`
    }),
  ).flat()
  return [
    'SECTION_HORIZON',
    `${days}`,
    'SECTION_SHIFTS',
    ...kinds.slice(0, shifts).map((kind) => onlyKnown(kind, names)),
    'SECTION_STAFF',
    ...staff,
    'SECTION_DAYS_OFF',
    ...off,
    'SECTION_SHIFT_ON_REQUESTS',
    ...on,
    'SECTION_SHIFT_OFF_REQUESTS',
    ...against,
    'SECTION_COVER',
    ...cover,
    '',
  ].join('\n')
}

function onlyKnown(kind: string, names: readonly string[]): string {
  const [id, minutes, never = ''] = kind.split(',')
  return `${id},${minutes},${never
    .split('|')
    .filter((name) => names.includes(name))
    .join('|')}`
}

function drawnDays(chance: Chance, days: number, count: number): number[] {
  const drawn = new Set<number>()
  while (drawn.size < count) drawn.add(chance.below(days))
  return [...drawn].sort((a, b) => a - b)
}
