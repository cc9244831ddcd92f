// What stands in one cell of a help log: a time, a kind, an effort, a person. Each answers what it
// read or says in a few words why it could not.
import { dayOf, isDay } from '../../core/time.ts'
import { type Day, type FavorKind, favorKinds } from '../../core/vocabulary.ts'
import { parseContact } from '../git/trailers.ts'
import { parseTime } from './help-log.ts'

export interface Unread {
  readonly reason: string
}

export interface ReadTime {
  /** As it was written, in the zone of whoever wrote it. */
  readonly day: Day
  /** Milliseconds since 1970, where it says more than a day. */
  readonly instantMs?: number
}

const noTime: Unread = { reason: 'a time that is no instant, day or Unix seconds' }

/** ISO 8601 instant or day, `12.05.2026`, or Unix seconds. */
export function readTime(cell: string): ReadTime | Unread {
  const text = cell.trim()
  if (text === '') return { reason: 'no time' }
  const plainDay: boolean = isDay(text)
  if (plainDay) return { day: text }
  const dotted = dottedDay(text)
  if (dotted !== undefined) return isDay(dotted) ? { day: dotted } : noTime
  const seconds = text.length > 40 ? undefined : parseTime(text)
  if (seconds === undefined || Math.abs(seconds) > 1e11) return noTime
  const written = text.slice(0, 10)
  if (text[4] === '-' && !isDay(written)) return noTime
  const instantMs = Math.round(seconds * 1000)
  return { day: isDay(written) ? written : dayOf(instantMs), instantMs }
}

/** `12.5.2026` and `12.05.2026`, as half of Europe writes a day. */
function dottedDay(text: string): Day | undefined {
  const [day, month, year, more] = text.split('.')
  if (year === undefined || more !== undefined || year.length !== 4) return undefined
  if (Number.isNaN(Number(year + month + day))) return undefined
  return `${year}-${(month ?? '').padStart(2, '0')}-${(day ?? '').padStart(2, '0')}`
}

const otherKinds: Readonly<Record<string, FavorKind>> = {
  review: 'check',
  'code review': 'check',
  intro: 'introduction',
  covered: 'cover',
  shift: 'cover',
  teaching: 'knowledge',
  helped: 'expertise',
}

/** `known` is false where we have no such kind and it comes in as `other`. */
export function readKind(cell: string): { readonly kind: FavorKind; readonly known: boolean } {
  const text = cell.trim().toLowerCase()
  if (text === '') return { kind: 'other', known: true }
  const kind = favorKinds.find((each) => each === text) ?? otherKinds[text]
  return { kind: kind ?? 'other', known: kind !== undefined }
}

/** Minutes; undefined where nothing is said. Whole hours and halves of them too: `2h`, `1:30`. */
export function readMinutes(cell: string, inHours: boolean): number | undefined | Unread {
  const text = cell.trim().toLowerCase()
  if (text === '') return undefined
  const minutes = text.includes(':') ? clockMinutes(text) : plainMinutes(text, inHours)
  const readable = minutes !== undefined && Number.isFinite(minutes) && minutes < 1e9
  return readable ? Math.round(minutes) : { reason: 'an effort that is no number of minutes' }
}

function clockMinutes(text: string): number | undefined {
  const [hours = '', minutes = '', more] = text.split(':')
  if (more !== undefined || hours === '' || minutes.length !== 2) return undefined
  return Number(hours) * 60 + Number(minutes)
}

function plainMinutes(text: string, inHours: boolean): number | undefined {
  const unit = ['hours', 'hour', 'hrs', 'h', 'minutes', 'mins', 'min', 'm'].find((each) =>
    text.endsWith(each),
  )
  const bare = unit === undefined ? text : text.slice(0, -unit.length).trim()
  if (bare === '') return undefined
  const amount = Number(bare.replace(',', '.'))
  const hours = unit === undefined ? inHours : unit.startsWith('h')
  return Number.isNaN(amount) ? undefined : amount * (hours ? 60 : 1)
}

export interface ReadPerson {
  readonly key: string
  readonly label: string
  readonly address: string
}

const nameCharacters = 80
const addressCharacters = 254

/** `Raj Rao`, `raj@example.org` or `Raj Rao <raj@example.org>`; text, whatever it looks like. */
export function readPerson(cell: string): ReadPerson | Unread {
  const contact = cell.length > 1_000 ? undefined : parseContact(cell)
  if (contact === undefined) {
    return { reason: cell.trim() === '' ? 'nobody named' : 'a name that is none' }
  }
  const bare = contact.address === '' && isAddress(contact.name)
  const address = (bare ? contact.name : contact.address).toLowerCase()
  const name = bare ? '' : contact.name
  if (name.length > nameCharacters || address.length > addressCharacters) {
    return { reason: 'a name too long' }
  }
  const key = address === '' ? name.toLowerCase() : address
  return { key, label: name === '' ? address : name, address }
}

function isAddress(text: string): boolean {
  const at = text.indexOf('@')
  return at > 0 && at < text.length - 1 && !text.includes(' ')
}
