// The part of the year that is told by hand: a sprint covered and what came back for it, help
// passed on, a Saturday and the day set for it, a return let go.
import type { Calendar } from './calendar.ts'
import type { Step } from './script.ts'
import { dayForAna, waitingSteps } from './waiting.ts'

const ana = 'Ana Alvares'
const raj = 'Raj Rao'
const mia = 'Mia Moser'
const lee = 'Lee Lind'
const ines = 'Ines Ito'
const omar = 'Omar Osei'
const sam = 'Sam Sato'
const joe = 'Joe Jansen'
const tuuli = 'Tuuli Tamm'

/** Nothing made up by chance touches Ana or Raj from this many days ago on. */
export const quietDaysAgo = 13

/** When Ana and Raj last looked at their page: what comes after it is their news. */
const lastLookDaysAgo = 8

type Told = Omit<Step, 'daysAgo' | 'minuteOfDay' | 'actor'>

export function storySteps(calendar: Calendar): Step[] {
  const at = (daysAgo: number, minuteOfDay: number, actor: string, told: Told): Step => ({
    daysAgo: calendar.before(daysAgo),
    minuteOfDay,
    actor,
    ...told,
  })
  return [
    ...sprint(at, calendar),
    ...exportScripts(at, calendar),
    ...saturday(at, calendar),
    ...earlyShift(at, calendar),
    ...joesEvening(at, calendar),
    ...lately(at, calendar),
    ...waitingSteps(calendar),
    ...[ana, raj].map((person) => at(lastLookDaysAgo, 20 * 60, person, lookedAtToday)),
  ]
}

export const lookedAtToday: Told = { operation: 'today.seen', input: { upTo: { newest: true } } }

type At = (daysAgo: number, minuteOfDay: number, actor: string, told: Told) => Step

/** An operation that is one word about one favor. */
const word = (operation: string, ref: string): Told => ({
  operation: `favor.${operation}`,
  input: { favor: { ref } },
})

const linked = (operation: 'return' | 'pass-on', ref: string, by: string): Told => ({
  operation: `favor.${operation}`,
  input: { favor: { ref }, by: { ref: by } },
})

/** Ana takes Raj's sprint; months later he co-leads her pitch; this week he says what it was. */
function sprint(at: At, calendar: Calendar): Step[] {
  const covered = { giver: ana, kind: 'cover', effort: { minutes: 2_400 }, expectation: 'return' }
  const pitched = { giver: raj, kind: 'expertise', effort: { minutes: 360 } }
  return [
    at(357, 540, raj, {
      operation: 'favor.thank',
      input: {
        ...covered,
        day: { daysAgo: calendar.before(358) },
        note: 'my sprint, the whole of it',
      },
      saveAs: 'sprint',
    }),
    at(355, 605, raj, word('show', 'sprint')),
    at(350, 540, ana, word('show', 'sprint')),
    at(348, 700, mia, word('notice', 'sprint')),
    at(347, 830, sam, word('notice', 'sprint')),
    at(211, 1_010, ana, {
      operation: 'favor.thank',
      input: {
        ...pitched,
        day: { daysAgo: calendar.before(212) },
        note: 'the Brightwater pitch, the two of us at the front',
      },
      saveAs: 'pitch',
    }),
    at(208, 590, raj, word('show', 'pitch')),
    at(3, 615, ana, word('show', 'pitch')),
    at(2, 660, lee, word('notice', 'pitch')),
    at(1, 1_015, raj, linked('return', 'sprint', 'pitch')),
  ]
}

/**
 * What Ana taught Raj, he teaches Mia, and she Omar; each lets the team see it, so Ana does. Omar's
 * day for Ana, which waits for her word, brings it home.
 */
function exportScripts(at: At, calendar: Calendar): Step[] {
  const kind = 'knowledge'
  return [
    at(132, 905, raj, {
      operation: 'favor.thank',
      input: {
        giver: ana,
        kind,
        day: { daysAgo: calendar.before(133) },
        effort: { minutes: 150 },
        note: 'the export scripts, until I could run them alone',
      },
      saveAs: 'scripts',
    }),
    at(6, 570, mia, {
      operation: 'favor.thank',
      input: {
        giver: raj,
        kind,
        day: { daysAgo: calendar.before(7) },
        effort: { minutes: 120 },
        note: 'the export scripts, from the first line to the last',
      },
      saveAs: 'scripts for Mia',
    }),
    at(4, 645, mia, word('show', 'scripts for Mia')),
    at(3, 650, raj, word('show', 'scripts for Mia')),
    at(2, 670, raj, linked('pass-on', 'scripts', 'scripts for Mia')),
    at(6, 600, omar, {
      operation: 'favor.thank',
      input: {
        giver: mia,
        kind,
        day: { daysAgo: calendar.before(6) },
        effort: { minutes: 90 },
        note: 'the export scripts, and where they break',
      },
      saveAs: 'scripts for Omar',
    }),
    at(4, 655, omar, word('show', 'scripts for Omar')),
    at(3, 665, mia, word('show', 'scripts for Omar')),
    at(2, 680, mia, linked('pass-on', 'scripts for Mia', 'scripts for Omar')),
    at(1, 980, omar, linked('pass-on', 'scripts for Omar', dayForAna)),
  ]
}

/** Ines took Ana's Saturday; both named a day for the return. */
function saturday(at: At, calendar: Calendar): Step[] {
  const taken = [21, 20, 22, 19, 23, 18, 24].find((daysAgo) => calendar.weekday(daysAgo) === 6)
  const back = [12, 13, 11, 14, 10, 15, 9].find((ahead) => calendar.weekday(-ahead) === 6)
  const daysAgo = taken ?? 21
  const day = { daysAhead: back ?? 12 }
  const set = { operation: 'favor.set-return-day', input: { favor: { ref: 'Saturday' }, day } }
  return [
    {
      ...at(1, 555, ana, {
        operation: 'favor.thank',
        input: {
          giver: ines,
          kind: 'cover',
          day: { daysAgo },
          effort: { minutes: 480 },
          note: 'my Saturday, so I could be at the wedding',
          expectation: 'return',
        },
        saveAs: 'Saturday',
      }),
      daysAgo: daysAgo - 2,
    },
    at(14, 720, ana, set),
    at(11, 610, ines, set),
  ]
}

/** Sam hoped for a return, and let it go. */
function earlyShift(at: At, calendar: Calendar): Step[] {
  return [
    at(74, 840, sam, {
      operation: 'favor.record',
      input: {
        giver: 'me',
        receiver: ana,
        kind: 'cover',
        day: { daysAgo: calendar.before(75) },
        effort: { minutes: 240 },
        note: 'your early shift, with the alarm at five',
        expectation: 'return',
      },
      saveAs: 'early shift',
    }),
    at(71, 590, ana, word('confirm', 'early shift')),
    at(4, 1_000, sam, word('let-go', 'early shift')),
  ]
}

/** Joe said he would do something for Raj; no day is set. */
function joesEvening(at: At, calendar: Calendar): Step[] {
  return [
    at(29, 580, joe, {
      operation: 'favor.thank',
      input: {
        giver: raj,
        kind: 'cover',
        day: { daysAgo: calendar.before(30) },
        effort: { minutes: 180 },
        note: 'my evening phone, for the concert',
        expectation: 'return',
      },
    }),
  ]
}

/** What Ana and Raj did themselves these days, and what others said to it. */
function lately(at: At, calendar: Calendar): Step[] {
  return [
    at(6, 870, ana, {
      operation: 'favor.thank',
      input: {
        giver: tuuli,
        kind: 'check',
        day: { daysAgo: calendar.before(6) },
        effort: { size: 'S' },
        note: 'the outage notice, before it went to everybody',
      },
    }),
    at(5, 800, ana, {
      operation: 'favor.record',
      input: {
        giver: 'me',
        receiver: lee,
        kind: 'check',
        day: { daysAgo: calendar.before(5) },
        effort: { minutes: 45 },
        note: 'the refund macros',
      },
      saveAs: 'macros',
    }),
    at(1, 640, lee, word('confirm', 'macros')),
    at(5, 815, raj, {
      operation: 'favor.record',
      input: {
        giver: 'me',
        receiver: omar,
        kind: 'expertise',
        day: { daysAgo: calendar.before(5) },
        effort: { minutes: 60 },
        note: 'why the Norrland Rail refunds ran twice',
      },
      saveAs: 'refunds',
    }),
    at(2, 700, omar, word('confirm', 'refunds')),
  ]
}
