// What is said when a shift was not found or could be several: why, and lines that would be read.
// Each is fit to be read aloud in front of whoever it names.
import type { Span } from '../../core/asking.ts'
import type { RotaView } from '../../core/privacy/rota-views.ts'
import { dayIn } from '../../core/zone.ts'
import { andNames } from '../asking/sentences.ts'
import { partyName, upperFirst } from '../sentences.ts'
import { dayAndMonth } from '../words.ts'
import type { FoundShift, Onlooker, Search } from './find.ts'
import { dayOfShift, isYours } from './match.ts'
import type { ShiftSaid } from './reading.ts'
import { hourWords, longDay, shiftWords } from './words.ts'

export interface NotFound {
  /** `no shift`: none of theirs then. Whoever asks for cover may mean no shift at all. */
  readonly is: 'no shift' | 'no duty' | 'which' | 'half' | 'outside'
  readonly why: string
  /** One each, and how to say it: “Late at 14:00 on 14 May”. */
  readonly choices: readonly { readonly label: string; readonly phrase: string }[]
}

const nothing = 'Nothing was changed.'
const choicesMost = 6
const counts = ['no', 'one', 'two', 'three', 'four', 'five', 'six']

export function noDuty(said: string, rotas: readonly RotaView[]): NotFound {
  const names = [...new Set(rotas.flatMap(({ duties }) => duties.map(({ name }) => name)))]
  const here = names.length === 0 ? 'There is no duty yet.' : `Here there are ${andNames(names)}.`
  return { is: 'no duty', why: `No duty here is called “${said}”. ${here} ${nothing}`, choices: [] }
}

/** “You have two shifts on Thursday 14 May: Early 07:00 and Late 14:00. Say which.” */
export function whichOne(
  { among, said }: Search,
  found: readonly FoundShift[],
  onlooker: Onlooker,
): NotFound {
  const shown = found.slice(0, choicesMost)
  const days = new Set(found.map(({ shift }) => dayIn(shift.fromMs, onlooker.zone)))
  const duties = new Set(found.map(({ shift }) => shift.duty))
  const owners = new Set(found.map(({ shift }) => (shift.by ? partyName(shift.by) : '')))
  const parted = among === 'theirs' && owners.size > 1
  const label = (each: FoundShift): string => labelOf(each, days.size > 1, parted, onlooker)
  const many = counts[found.length] ?? 'several'
  const [day] = days
  const on = days.size === 1 && day ? ` on ${longDay(day, onlooker.today)}` : ''
  const duty = duties.size === 1 ? `${found[0]?.named.dutyName} ` : ''
  const list = andNames(shown.map(label))
  const opening = openingOf(among, said, `${many} ${duty}shifts`)
  const more = found.length > shown.length ? ' The others are on the page.' : ''
  return {
    is: 'which',
    why: `${opening}${on}: ${list}. Say which.${more} ${nothing}`,
    choices: shown.map((each) => ({ label: label(each), phrase: phraseOf(each, onlooker) })),
  }
}

function openingOf(among: Search['among'], { whose }: ShiftSaid, what: string): string {
  if (among === 'yours') return `You have ${what}`
  if (among === 'to take') return `${upperFirst(what)} can be taken`
  // What others have is not counted.
  return whose ? `It could be one of ${whose.split(' ')[0]}’s` : 'It could be one of these'
}

function labelOf(
  { named, shift }: FoundShift,
  withDay: boolean,
  withOwner: boolean,
  onlooker: Onlooker,
): string {
  const day = withDay ? ` ${longDay(dayIn(named.fromMs, onlooker.zone), onlooker.today)}` : ''
  const owner = withOwner && shift.by ? `${partyName(shift.by)}’s ` : ''
  return `${owner}${named.dutyName}${day} ${hourWords(named.fromMs, onlooker)}`
}

/** Says just this one. */
export function phraseOf({ named }: FoundShift, onlooker: Onlooker): string {
  const day = dayAndMonth(dayIn(named.fromMs, onlooker.zone), onlooker.today)
  return `${named.dutyName} at ${hourWords(named.fromMs, onlooker)} on ${day}`
}

/** Nothing there: what there is instead, in a sentence. */
export function noneFound(
  search: Search,
  fitting: readonly FoundShift[],
  onlooker: Onlooker,
): NotFound {
  const why = `${whyNone(search, fitting, onlooker)} ${nothing}`
  return { is: 'no shift', why, choices: [] }
}

function whyNone(search: Search, fitting: readonly FoundShift[], onlooker: Onlooker): string {
  const { among, said } = search
  const theirs = said.whose === undefined ? undefined : said.whose.split(' ')[0]
  const one = fitting.find(({ shift }) => startsOn(shift, said, onlooker))
  const own = fitting.filter(({ shift }) => isYours(shift))
  if (among === 'yours') {
    const begun = own.find(({ shift }) => shift.fromMs <= onlooker.nowMs)
    if (begun) return `${shiftWords(begun.named, onlooker)} has begun already.`
    return `You have no ${whatSaid(search, onlooker)}.`
  }
  if (among === 'theirs') {
    return `${theirs ? `${theirs} has no` : 'Nobody else has a'} ${whatSaid(search, onlooker)}.`
  }
  if (!one) return `There is no ${whatSaid(search, onlooker)}.`
  const words = shiftWords(one.named, onlooker)
  if (one.shift.fromMs <= onlooker.nowMs) return `${words} has begun already.`
  if (own.length > 0) return `${words} is yours already.`
  if (one.shift.by === undefined || one.shift.waits === 'offered') {
    const why = 'it is no duty of yours, or too near a shift you have'
    return `${words} is open, and not for you to take: ${why}.`
  }
  return `${words} is with ${partyName(one.shift.by)}, and not offered. A swap could be proposed.`
}

const startsOn = (shift: Span, { days }: ShiftSaid, { zone }: Onlooker): boolean =>
  days === undefined || dayOfShift(shift, days, zone) === 'starts'

/** “Late on Thursday 14 May”, “shift this week”. */
function whatSaid({ said }: Search, onlooker: Onlooker): string {
  const { days = [], duty, part } = said
  const what = duty === undefined ? 'shift' : upperFirst(duty)
  const [first, ...more] = days
  const last = days.at(-1)
  if (!first || !last) return `${what} ahead${part ? ` in the ${part}` : ''}`
  const when = `on ${longDay(first, onlooker.today)}${part ? `, ${part}` : ''}`
  if (more.length === 0) return `${what} ${when}`
  const until = longDay(last, onlooker.today)
  return more.length === 1
    ? `${what} ${when} or on ${until}`
    : `${what} from ${longDay(first, onlooker.today)} to ${until}`
}

/** Hours that do not lie in it, a day in the midst of it, or a part where only the whole goes. */
export function notInside(
  found: FoundShift,
  what: 'hours' | 'day' | 'swap',
  onlooker: Onlooker,
): NotFound {
  const words = shiftWords(found.named, onlooker)
  const whole = { label: shiftWords(found.named, onlooker), phrase: phraseOf(found, onlooker) }
  const ways: Readonly<Record<typeof what, string>> = {
    hours: `It is ${words}. Say hours inside it, or none for all of it.`,
    day: `That day lies inside ${words}. Say hours of it, or its first day for all of it.`,
    swap: `A swap is of whole shifts: ${words}. A part of one can be covered.`,
  }
  return { is: 'outside', why: `${ways[what]} ${nothing}`, choices: [whole] }
}

export function whichHalf(found: FoundShift, onlooker: Onlooker): NotFound {
  const words = shiftWords(found.named, onlooker)
  const why = `In ${words}, that could be in the morning or in the afternoon. ${nothing}`
  return { is: 'half', why, choices: [] }
}
