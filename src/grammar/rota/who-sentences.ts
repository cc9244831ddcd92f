// Who has which duty as sentences: now and until when, who is next, and who on a day. Nothing is
// added up, and nobody stands in an order but the clock's.
import type { Span } from '../../core/asking.ts'
import type {
  DutyView,
  HeldView,
  RotaView,
  ShiftView,
  WhoDutyView,
  WhoView,
} from '../../core/privacy/rota-views.ts'
import { dayIn, instantOf } from '../../core/zone.ts'
import { hoursMeant, oneMeant } from '../asking/hours.ts'
import { andNames, dayWords, type Reader } from '../asking/sentences.ts'
import { partyName } from '../sentences.ts'
import { plain } from '../tokens.ts'
import { heldParts } from './held.ts'
import { dayOfShift, dutiesNamed, dutyWords, isPart, overlaps } from './match.ts'
import type { WhoSaid } from './reading.ts'
import { hoursWords, hourWords, longDay } from './words.ts'

/** “Late: Joe until 22:00, then Lee from tomorrow 14:00.” */
export function whoLines(
  views: readonly WhoView[],
  { of, next }: Pick<WhoSaid, 'of' | 'next'>,
  reader: Reader,
): readonly string[] {
  const named = of === undefined ? views : views.filter((view) => isOf(view, of))
  const shown = named.length > 0 ? named : views
  const lines = shown.flatMap((view) => {
    const duties = view.duties.filter((duty) => isDuty(duty, view, of))
    const inside = duties.flatMap((duty) => dutyLine(duty, next, reader))
    if (inside.length === 0) return []
    return shown.length > 1 ? [`${view.name}:`, ...inside.map((line) => `  ${line}`)] : inside
  })
  return lines.length > 0 ? lines : [nobodyLine(views, next)]
}

function nobodyLine(views: readonly WhoView[], next: boolean): string {
  if (views.length === 0) return 'There is no rota here that you can read.'
  return next ? 'Nothing is planned ahead.' : 'Nothing is planned for now or ahead.'
}

const isOf = ({ name, team }: WhoView, of: string): boolean =>
  [plain(name), plain(team.name)].some((each) => of === each || of.startsWith(`${each} `))

/** Words that name no duty ask for all of them. */
function isDuty({ dutyName }: WhoDutyView, view: WhoView, of: string | undefined): boolean {
  if (of === undefined) return true
  const said = [plain(view.name), plain(view.team.name)].reduce(
    (words, name) => (words.startsWith(name) ? words.slice(name.length).trim() : words),
    of,
  )
  const isNamed = (name: string): boolean => spaced(name).includes(spaced(said))
  const isAny = view.duties.some((duty) => isNamed(duty.dutyName))
  return said === '' || !isAny || isNamed(dutyName)
}

/** “On-call” and “on call” are one. */
const spaced = (text: string): string => plain(text).replaceAll('-', ' ')

function dutyLine({ dutyName, now, next }: WhoDutyView, only: boolean, reader: Reader) {
  const later = next.length > 0 ? `${names(next)} from ${whenOf(next, reader)}` : undefined
  if (only) return later ? [`${dutyName}: ${later}`] : []
  if (now.length === 0) return later ? [`${dutyName}: nobody now; ${later}`] : []
  const until = untilOf(now, reader)
  return [`${dutyName}: ${names(now)} until ${until}${later ? `, then ${later}` : ''}`]
}

const names = (held: readonly HeldView[]): string =>
  andNames(held.map(({ by }) => (by ? partyName(by) : 'nobody yet')))

const whenOf = ([first]: readonly HeldView[], reader: Reader): string =>
  first ? momentOf(first.fromMs, reader) : ''

function untilOf(held: readonly HeldView[], reader: Reader): string {
  const untilMs = Math.min(...held.map((each) => each.untilMs))
  return dayIn(untilMs, reader.zone) === reader.today
    ? hourWords(untilMs, reader)
    : momentOf(untilMs, reader)
}

const momentOf = (atMs: number, reader: Reader): string =>
  `${dayWords(dayIn(atMs, reader.zone), reader)} ${hourWords(atMs, reader)}`

/** Who has what on days that were said. */
export function whoOnLines(
  rotas: readonly RotaView[],
  said: WhoSaid,
  reader: Reader,
): readonly string[] {
  const { days = [] } = said
  const moments = momentsOf(said, reader)
  const lines = rotas.flatMap((rota) => {
    const wanted = dutiesOf(rota, said, reader)
    const held = rota.shifts.flatMap((shift) => {
      const duty = wanted(shift)
      if (!duty) return []
      const parts = heldParts(shift, duty)
      if (moments) return parts.filter((part) => moments.some((each) => overlaps(part, each)))
      return dayOfShift(shift, days, reader.zone) === undefined ? [] : parts
    })
    const isPlain = (each: HeldView): boolean =>
      days.length === 1 && days.includes(dayIn(each.fromMs, reader.zone))
    return held.map((each) => heldLine(each, !isPlain(each), reader))
  })
  if (lines.length > 0) return lines
  const [first] = days
  return [first ? `Nothing is planned on ${longDay(first, reader.today)}.` : 'Nothing is planned.']
}

/** The duty of a shift, if that is one that was asked for. */
function dutiesOf(rota: RotaView, { of, part, hours, at }: WhoSaid, { zone }: Reader) {
  const words = of === undefined ? '' : dutyWords(rota, of)
  const named = words === '' ? [] : dutiesNamed(rota.duties, words)
  const wanted = named.length > 0 ? named : rota.duties
  const byPart = part && named.length === 0 && !hours && !at
  return (shift: ShiftView): DutyView | undefined => {
    if (byPart && !isPart(shift, part, rota.duties, zone)) return undefined
    return wanted.find(({ duty }) => duty === shift.duty)
  }
}

/** The stretches hours mean on the days that were said; undefined where no hour was. */
function momentsOf({ days = [], part, hours, at }: WhoSaid, { zone }: Reader) {
  if (!hours && !at) return undefined
  return days.map((day): Span => {
    const meant = hours && hoursMeant(hours, part)
    const from = meant?.from ?? hours?.from.minutes ?? (at && oneMeant(at, part, true)) ?? 0
    const until = meant?.until ?? hours?.until.minutes ?? from + 1
    return { fromMs: instantOf(day, from, zone), untilMs: instantOf(day, until, zone) }
  })
}

function heldLine(held: HeldView, withDay: boolean, reader: Reader): string {
  const day = withDay ? `${longDay(dayIn(held.fromMs, reader.zone), reader.today)}, ` : ''
  const who = held.by ? partyName(held.by) : 'nobody yet'
  return `${held.shift.dutyName}: ${who}, ${day}${hoursWords(held, reader)}`
}
