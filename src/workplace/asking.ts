// Asking in the demo: Mia cannot make a Thursday, Joe says not this time and names Lee, and Sam's
// boundary answers for Sam; and what Raj and Mia agreed on. The ask stays open for as long as the
// demo stands.
import type { Calendar } from './calendar.ts'
import type { Step } from './script.ts'

/** Mia's ask, by the name other steps know it by. */
export const thursdayAsk = 'Mia’s Thursday'
const mentoring = 'Raj mentors Mia'

const [raj, mia, lee, sam, joe] = ['Raj Rao', 'Mia Moser', 'Lee Lind', 'Sam Sato', 'Joe Jansen']

export function askingSteps(calendar: Calendar): Step[] {
  const thursday = firstThursday(calendar)
  const setUp = calendar.before(6)
  const asked = calendar.before(1)
  return [
    step(
      calendar.before(25),
      600,
      raj,
      'agreement.propose',
      {
        kind: 'mentoring',
        yours: 'an hour every other Tuesday, on being on call',
        others: [{ who: mia, terms: 'bring the questions, and write down what came of them' }],
        cadence: 'every two weeks',
        start: { daysAgo: calendar.before(25) },
        end: { daysAhead: 150 },
      },
      mentoring,
    ),
    step(calendar.before(24), 620, mia, 'agreement.accept', { agreement: { ref: mentoring } }),
    step(setUp, 500, sam, 'boundary.set', {
      boundary: {
        weeklyMinutes: 180,
        pausedUntil: { daysAhead: 12 },
        kindsNotNow: [],
        askLastFor: [],
      },
    }),
    step(setUp, 505, joe, 'offers.say', { offers: [{ kind: 'cover' }], nameMe: true }),
    step(setUp, 510, lee, 'offers.say', {
      offers: [{ kind: 'knowledge', words: 'anything about tagging' }],
      nameMe: true,
    }),
    step(
      asked,
      560,
      mia,
      'ask.open',
      {
        kind: 'cover',
        what: 'my late shift',
        note: 'My son’s school play. I’ll be back on Friday morning.',
        span: {
          fromMs: { daysAhead: thursday, minute: 840 },
          untilMs: { daysAhead: thursday, minute: 1_320 },
        },
        to: { people: [joe, lee, sam] },
        expiresAtMs: { daysAhead: thursday - 1, minute: 1_080 },
      },
      thursdayAsk,
    ),
    step(asked, 700, joe, 'ask.answer', {
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
  actor: string | undefined,
  operation: string,
  input: Step['input'],
  saveAs?: string,
): Step {
  const named = saveAs === undefined ? {} : { saveAs }
  return { daysAgo, minuteOfDay, actor: actor ?? '', operation, input, ...named }
}
