// One ask that was taken, as an iCalendar file (RFC 5545) for one of its two sides. The same state
// gives the same bytes: no clock is read. It holds first names and hours, and nobody's address.
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { PartyView } from '../../core/privacy/views.ts'
import { partyName, upperFirst } from '../../grammar/sentences.ts'
import { kindWords } from '../../grammar/words.ts'
import type { CalendarEvent } from '../../operations/notices/calendar.ts'

/** SEQUENCE is a 32-bit number: seconds since then, which says no more than DTSTAMP does. */
const sequenceStartMs = Date.UTC(2026, 0, 1)

/**
 * PUBLISH, and not REQUEST: that would name an attendee's address, and have calendars write back.
 * It asks for an organizer, and that is nobody: an address that cannot exist (RFC 2606).
 */
export function calendarFile(event: CalendarEvent): string {
  const { ask, side, span, changedAtMs, calledOff, link } = event
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Goodturn', product: 'Goodturn', language: 'EN' },
  })
  const busy = side === 'does it' && !calledOff
  calendar.createEvent({
    id: `${ask.ask}@goodturn`,
    sequence: Math.max(0, Math.floor((changedAtMs - sequenceStartMs) / 1000)),
    stamp: new Date(changedAtMs),
    start: new Date(span.fromMs),
    end: new Date(span.untilMs),
    summary: summaryOf(event),
    description: [`“${ask.what}”`, link].join('\n\n'),
    organizer: { name: 'Goodturn', email: 'nobody@goodturn.invalid' },
    status: calledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    busystatus: busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
  })
  // Every line ends in CRLF, the last one too.
  return `${calendar.toString()}\r\n`
}

function summaryOf({ ask, side, calledOff }: CalendarEvent): string {
  const label = upperFirst(kindWords[ask.kind].label)
  const off = calledOff ? 'Called off: ' : ''
  if (side === 'does it') return `${off}${label} for ${nameOf(ask.asker)}`
  if (ask.taker === undefined) return `${off}${label}`
  if (ask.kind === 'cover') return `${off}${upperFirst(nameOf(ask.taker))} covers for you`
  return `${off}${label} from ${nameOf(ask.taker)}`
}

const nameOf = (party: PartyView): string => partyName(party)
