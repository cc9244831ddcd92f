// A feed as an iCalendar file (RFC 5545). The same feed on the same day gives the same bytes. A
// shift keeps its UID, and its SEQUENCE rises with each change; what was handed on or called off
// stays in it, cancelled, so that every calendar takes it out.
import ical, {
  ICalCalendarMethod,
  ICalEventBusyStatus,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator'
import type { FeedShift, FeedView } from '../../core/privacy/feed-lens.ts'
import { partyName, upperFirst } from '../../grammar/sentences.ts'
import type { FeedAsked } from '../../operations/feeds/read-feed.ts'

/** How often programs may come back: the standard's hint, in seconds. */
const comeBackSeconds = 60 * 60

export function feedFile({ feed, writtenAtMs, free }: FeedAsked): string {
  const calendar = ical({
    method: ICalCalendarMethod.PUBLISH,
    name: feed.of === 'me' ? 'Your shifts' : `Who covers: ${feed.name}`,
    prodId: { company: 'Goodturn', product: 'Goodturn', language: 'EN' },
    ttl: comeBackSeconds,
  })
  for (const shift of feed.shifts) {
    // A team's calendar is for looking things up: it takes nobody's time.
    const busy = feed.of === 'me' && shift.standing === 'stands' && !free
    calendar.createEvent({
      id: `${shift.uid}@goodturn`,
      sequence: shift.sequence,
      stamp: new Date(writtenAtMs),
      start: new Date(shift.fromMs),
      end: new Date(shift.untilMs),
      summary: feedSummary(feed, shift),
      description: shift.rota,
      organizer: { name: 'Goodturn', email: 'nobody@goodturn.invalid' },
      status: shift.standing === 'stands' ? ICalEventStatus.CONFIRMED : ICalEventStatus.CANCELLED,
      transparency: busy ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
      busystatus: busy ? ICalEventBusyStatus.BUSY : ICalEventBusyStatus.FREE,
    })
  }
  return `${calendar.toString()}\r\n`
}

export function feedSummary({ of }: FeedView, { duty, who, standing }: FeedShift): string {
  if (standing === 'called off') return `Called off: ${duty}`
  if (standing === 'handed on') return `Handed on: ${duty}`
  if (of === 'me') return duty
  return `${duty}: ${who === undefined ? 'open' : upperFirst(partyName(who))}`
}
