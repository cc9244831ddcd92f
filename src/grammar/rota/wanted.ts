// From what was read and the plan to what is called: an operation by name with its input, or why
// not, with lines that would be read. Pure: whoever calls it reads the plan first.
import type { RotaView } from '../../core/privacy/rota-views.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Clock } from '../asking/hours.ts'
import { andNames } from '../asking/sentences.ts'
import { dayAndMonth } from '../words.ts'
import { type FoundShift, findShift, type Onlooker } from './find.ts'
import { dutiesNamed, dutyWords } from './match.ts'
import type { RotaReading, ShiftSaid, ShiftVerb } from './reading.ts'
import type { NotFound } from './unclear.ts'
import { phraseOf } from './unclear.ts'

export interface RotaWanted {
  readonly operation: 'shift.ask-cover' | 'shift.take' | 'shift.drop' | 'shift.keep' | 'swap.ask'
  readonly input: object
  readonly of: FoundShift
  /** Of a swap: what would be taken for it. */
  readonly other?: FoundShift
}

/** Why nothing was called, and lines that say one thing each. */
export interface RotaUnclear {
  readonly is: NotFound['is']
  readonly why: string
  readonly choices: readonly { readonly label: string; readonly line: string }[]
}

export type OfShifts = Extract<RotaReading, { verb: ShiftVerb | 'swap' }>

export const isOfShifts = (reading: RotaReading): reading is OfShifts =>
  ['cover', 'take', 'drop', 'keep', 'swap'].includes(reading.verb)

export function rotaWanted(
  reading: OfShifts,
  rotas: readonly RotaView[],
  onlooker: Onlooker,
): Result<RotaWanted, RotaUnclear> {
  if (reading.verb === 'swap') return swapWanted(reading, rotas, onlooker)
  const { verb, shift: said } = reading
  const among = verb === 'take' ? 'to take' : 'yours'
  const found = findShift({ verb, among, said }, rotas, onlooker)
  if (!found.ok) {
    const keepsHours = found.refusal.is !== 'outside'
    const line = (phrase: string): string => retold(reading, phrase, keepsHours)
    return refuse(unclear(found.refusal, line))
  }
  const of = found.value
  const { rota, shift, span } = of
  const which = { rota: rota.rota, shift: shift.shift, ...(span ? { span } : {}) }
  switch (verb) {
    case 'cover':
      return accept({ operation: 'shift.ask-cover', input: { ...which, ...asked(reading) }, of })
    case 'take':
      return accept({ operation: 'shift.take', input: which, of })
    case 'drop':
      return accept({ operation: 'shift.drop', input: which, of })
    case 'keep':
      return accept({ operation: 'shift.keep', input: which, of })
    default:
      return verb satisfies never
  }
}

/**
 * Whether a cover was meant without a rota: the asker has no shift then, and said no duty of one.
 */
export function isPlainCover(
  reading: OfShifts,
  { is }: RotaUnclear,
  rotas: readonly RotaView[],
): boolean {
  if (reading.verb !== 'cover') return false
  if (is === 'no duty' || rotas.length === 0) return true
  const { duty, next, days } = reading.shift
  if (is !== 'no shift' || next || !days) return false
  return !rotas.some((rota) => {
    const words = duty === undefined ? '' : dutyWords(rota, duty)
    return words !== '' && dutiesNamed(rota.duties, words).length > 0
  })
}

type Covering = Extract<OfShifts, { verb: ShiftVerb }>

const asked = ({ people, words, expiresAtMs }: Covering): object => ({
  ...(people.length > 0 ? { people } : {}),
  ...(words === undefined ? {} : { note: words }),
  ...(expiresAtMs === undefined ? {} : { expiresAtMs }),
})

function swapWanted(
  reading: Extract<OfShifts, { verb: 'swap' }>,
  rotas: readonly RotaView[],
  onlooker: Onlooker,
): Result<RotaWanted, RotaUnclear> {
  const { gives, takes, words } = reading
  const verb = 'swap'
  const own = findShift({ verb, among: 'yours', said: gives }, rotas, onlooker)
  const because = words === undefined ? '' : `: ${words}`
  if (!own.ok) {
    const rest = `for ${saidAgain(takes, onlooker)}${because}`
    return refuse(unclear(own.refusal, (phrase) => `swap ${phrase} ${rest}`))
  }
  const of = own.value
  const theirs = findShift({ verb, among: 'theirs', said: takes }, [of.rota], onlooker)
  if (!theirs.ok) {
    const whose = takes.whose === undefined ? '' : ` with ${takes.whose}`
    const mine = phraseOf(of, onlooker)
    const line = (phrase: string): string => `swap ${mine} for ${phrase}${whose}${because}`
    return refuse(unclear(theirs.refusal, line))
  }
  const other = theirs.value
  const input = {
    rota: of.rota.rota,
    gives: of.shift.shift,
    takes: other.shift.shift,
    ...(words === undefined ? {} : { words }),
  }
  return accept({ operation: 'swap.ask', input, of, other })
}

const unclear = (
  { is, why, choices }: NotFound,
  line: (phrase: string) => string,
): RotaUnclear => ({
  is,
  why,
  choices: choices.map(({ label, phrase }) => ({ label, line: line(phrase) })),
})

/** The same line about just one shift. */
function retold(
  { verb, people, words, shift }: Covering,
  phrase: string,
  keepsHours: boolean,
): string {
  const { hours } = shift
  const part = hours && keepsHours ? ` ${clockAgain(hours.from)} to ${clockAgain(hours.until)}` : ''
  const whom = verb === 'cover' && people.length > 0 ? ` with ${andNames(people)}` : ''
  return `${verb} ${phrase}${part}${whom}${words === undefined ? '' : `: ${words}`}`
}

/** As it was said: 2 stays 2, which may still be 14. */
function clockAgain({ minutes, says }: Clock): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  const half = says === 'am' || says === 'pm' ? says : ''
  const plain = rest === 0 && says !== 'sure'
  return `${hours}${plain ? '' : `:${String(rest).padStart(2, '0')}`}${half}`
}

function saidAgain({ whose, duty, days, part, at }: ShiftSaid, onlooker: Onlooker): string {
  const [day] = days ?? []
  const one = day !== undefined && days?.length === 1 ? dayAndMonth(day, onlooker.today) : undefined
  return [
    whose === undefined ? undefined : `${whose}’s`,
    duty,
    at && `at ${clockAgain(at)}`,
    one && `on ${one}`,
    part,
  ]
    .filter((each) => each !== undefined)
    .join(' ')
}
