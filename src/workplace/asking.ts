// Asking in the demo: Mia cannot make a Thursday, Joe says not this time and names Lee, and Sam's
// boundary answers for Sam; and what Raj and Mia agreed on. The ask stays open for as long as the
// demo stands.
import type { Calendar } from './calendar.ts'
import { shiftOn, supportRota } from './rota.ts'
import type { Step } from './script.ts'

/** Mia's ask, by the name other steps know it by. */
export const thursdayAsk = 'Mia’s Thursday'
const mentoring = 'Raj mentors Mia'

const raj = 'Raj Rao'
const mia = 'Mia Moser'
const lee = 'Lee Lind'
const sam = 'Sam Sato'
const joe = 'Joe Jansen'

export function askingSteps(calendar: Calendar): Step[] {
  return [...agreed(calendar), ...setUp(calendar), ...asked(calendar)]
}

function agreed(calendar: Calendar): Step[] {
  const terms = {
    kind: 'mentoring',
    yours: 'an hour every other Tuesday, on being on call',
    others: [{ who: mia, terms: 'bring the questions, and write down what came of them' }],
    cadence: 'every two weeks',
    start: { daysAgo: calendar.before(25) },
    end: { daysAhead: 150 },
  }
  const agreement = { ref: mentoring }
  return [
    step(calendar.before(25), 600, raj, 'agreement.propose', terms, mentoring),
    step(calendar.before(24), 620, mia, 'agreement.accept', { agreement }),
  ]
}

/** What Sam cannot take on now, and what Joe and Lee can be asked for. */
function setUp(calendar: Calendar): Step[] {
  const daysAgo = calendar.before(6)
  const pausedUntil = { daysAhead: 12 }
  const knowledge = { kind: 'knowledge', words: 'anything about tagging' }
  return [
    step(daysAgo, 500, sam, 'boundary.set', {
      boundary: { weeklyMinutes: 180, pausedUntil, kindsNotNow: [], askLastFor: [] },
    }),
    step(daysAgo, 505, joe, 'offers.say', { offers: [{ kind: 'cover' }], nameMe: true }),
    step(daysAgo, 510, lee, 'offers.say', { offers: [knowledge], nameMe: true }),
  ]
}

function asked(calendar: Calendar): Step[] {
  const thursday = firstThursday(calendar)
  const daysAgo = calendar.before(1)
  const ask = {
    rota: { ref: supportRota },
    shift: shiftOn('Late', thursday),
    people: [joe, lee, sam],
    manner: 'one at a time',
    note: 'My son’s school play. I’ll be back on Friday morning.',
    expiresAtMs: { daysAhead: thursday - 1, minute: 1_080 },
  }
  return [
    step(daysAgo, 560, mia, 'shift.ask-cover', ask, thursdayAsk),
    step(daysAgo, 700, joe, 'ask.answer', {
      ask: { ref: thursdayAsk },
      answer: 'not this time',
      words: 'Choir on Thursdays. Lee was hoping to get a Friday free.',
      alternative: { person: lee },
    }),
  ]
}

/** Days ahead of the first Thursday after the demo's week. */
function firstThursday(calendar: Calendar): number {
  for (let daysAhead = 9; daysAhead < 16; daysAhead += 1) {
    if (calendar.weekday(-daysAhead) === 4) return daysAhead
  }
  return 9
}

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
