// Support’s rota in the demo, lived in: planned three times, with a swap and a cover that were
// agreed on, days away, a shift offered and one that is open, handovers received, and two things
// that wait for a word: Joe’s swap for Ines’s, and Ana’s handover for Lee’s.
import type { Calendar } from './calendar.ts'
import { dayOfWeek, firstWeek, seatsOf, termsFrom, weeksAtOnce, weeksPlanned } from './rota-plan.ts'
import type { InputValue, Step } from './script.ts'

/** The rota, by the name other steps know it by. */
export const supportRota = 'Support’s rota'
const samsSwap = 'Sam’s swap'

const rota = { ref: supportRota }
const tuuli = 'Tuuli Tamm'
const ana = 'Ana Alvares'
const raj = 'Raj Rao'
const mia = 'Mia Moser'
const lee = 'Lee Lind'
const sam = 'Sam Sato'
const joe = 'Joe Jansen'

export function rotaSteps(calendar: Calendar): Step[] {
  return [
    ...planned(calendar),
    ...agreedOn(calendar),
    ...handedOver(calendar),
    ...away(calendar),
    ...waiting(calendar),
  ]
}

/** A shift, by what it is of and the day it begins on; the player finds which one that is. */
export const shiftOn = (duty: string, daysAhead: number): InputValue => ({
  duty,
  day: { daysAhead },
})

/** Four weeks at a time, each ten days before they begin. */
function planned(calendar: Calendar): Step[] {
  const formed = calendar.before(12 - dayOfWeek(calendar, firstWeek, 1))
  const form = { team: { team: 'Support' }, name: 'Support desk', terms: termsFrom(calendar) }
  const steps = [step(formed, 540, tuuli, 'rota.form', form, supportRota)]
  const last = firstWeek + weeksPlanned
  for (let week = firstWeek; week < last; week += weeksAtOnce) {
    const [from, until] = [week, week + weeksAtOnce].map((at) => dayOfWeek(calendar, at, 1))
    if (from === undefined || until === undefined) continue
    const published = calendar.before(10 - from)
    steps.push(
      step(published, 600 + week, tuuli, 'rota.publish', {
        rota,
        from: { daysAhead: from },
        until: { daysAhead: until },
        seed: week - firstWeek,
        seats: seatsOf(calendar, week, week + weeksAtOnce),
      }),
    )
  }
  return steps
}

/**
 * Sam and Tuuli swapped; Lee took what Mia had offered, and it is remembered; this Friday Mia has
 * what Joe offered.
 */
function agreedOn(calendar: Calendar): Step[] {
  const on = (week: number, weekday: number) => dayOfWeek(calendar, week, weekday)
  const swap = {
    gives: shiftOn('Early', on(-2, 2)),
    takes: shiftOn('Late', on(-2, 4)),
    words: 'The plumber comes on Tuesday.',
  }
  const answer = { rota, change: { ref: samsSwap }, answer: 'accept' }
  const late = { rota, shift: shiftOn('Late', on(-1, 3)) }
  const early = { rota, shift: shiftOn('Early', on(0, 5)) }
  return [
    step(-on(-3, 3), 610, sam, 'swap.ask', { rota, ...swap }, samsSwap),
    step(-on(-3, 4), 505, tuuli, 'change.answer', answer),
    step(-on(-1, 1), 515, mia, 'shift.drop', late),
    step(-on(-1, 2), 550, lee, 'shift.take', late),
    step(-on(-1, 4), 540, mia, 'shift.done', late),
    step(-on(-1, 3), 600, joe, 'shift.drop', early),
    step(-on(-1, 3), 830, mia, 'shift.take', early),
  ]
}

/** What a night on call leaves behind on Friday morning: for Lee, on the early shift, and Joe. */
function handedOver(calendar: Calendar): Step[] {
  const friday = (week: number) => -dayOfWeek(calendar, week, 5)
  const handover = (ref: string) => ({ handover: { ref } })
  const mias = 'Mia’s week on call'
  const anas = 'Ana’s week on call'
  const write = (week: number, to: string, items: readonly InputValue[]) => ({
    ...{ rota, to: [to], items },
    shift: shiftOn('On call', dayOfWeek(calendar, week, 1)),
  })
  return [
    step(friday(-2), 400, mia, 'handover.write', write(-2, lee, miasItems), mias),
    step(friday(-2), 425, lee, 'handover.receive', {
      ...handover(mias),
      words: 'Got it. A quiet week, by the looks of it.',
    }),
    step(friday(-1), 395, ana, 'handover.write', write(-1, joe, anasItems), anas),
    step(friday(-1), 422, joe, 'handover.receive', {
      ...handover(anas),
      words: 'I have it, and will look at queue two tonight.',
    }),
  ]
}

const miasItems = [
  { kind: 'watch', words: 'The disk of the mail relay: 81 % on Thursday evening.' },
  { kind: 'change', words: 'The status page has a new sign-in. The old one ends on Sunday.' },
]

const anasItems = [
  { kind: 'open', words: 'Queue two stood still twice on Wednesday. Restarted; cause not found.' },
  { kind: 'contact', words: 'Dana in Platform knows the queues.' },
  { kind: 'risk', words: 'Norrland Rail closes its month on Sunday and will run big exports.' },
]

/** Days off: Raj’s are over, Tuuli’s are to come. */
function away(calendar: Calendar): Step[] {
  const on = (week: number, weekday: number) => ({ daysAhead: dayOfWeek(calendar, week, weekday) })
  const asked = calendar.before(72)
  return [
    step(asked, 560, raj, 'person.away', { from: on(-2, 3), until: on(-2, 5) }),
    step(calendar.before(24), 560, tuuli, 'person.away', { from: on(3, 4), until: on(3, 7) }),
  ]
}

/** What stands open today. All of it lies further ahead than a demo stands. */
function waiting(calendar: Calendar): Step[] {
  const yesterday = calendar.before(1)
  const on = (week: number, weekday: number) => dayOfWeek(calendar, week, weekday)
  return [
    step(calendar.before(2), 590, sam, 'shift.drop', { rota, shift: shiftOn('Early', on(3, 3)) }),
    step(yesterday, 480, joe, 'swap.ask', {
      rota,
      gives: shiftOn('Late', on(2, 3)),
      takes: shiftOn('Early', on(3, 2)),
      words: 'It’s my daughter’s birthday that evening.',
    }),
    step(yesterday, 900, ana, 'handover.write', {
      team: { team: 'Support' },
      why: 'project',
      to: [lee],
      dueAtMs: { daysAhead: on(2, 1), minute: 480 },
      items: exportItems,
    }),
  ]
}

const exportItems = [
  { kind: 'open', words: 'The export of the two largest customers is still slow.' },
  { kind: 'watch', words: 'Queue two, after each deploy.' },
  { kind: 'contact', words: 'Dana in Platform knows the exporter best.' },
  { kind: 'next step', words: 'Try the smaller batches on Tuesday.', owner: lee },
]

function step(
  daysAgo: number,
  minuteOfDay: number,
  actor: string,
  operation: string,
  input: Step['input'],
  saveAs?: string,
): Step {
  const named = saveAs === undefined ? {} : { saveAs }
  return { daysAgo, minuteOfDay, actor, operation, input, ...named }
}
