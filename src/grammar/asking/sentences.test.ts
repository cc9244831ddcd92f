// What is read of an ask by its asker and by whoever is asked.
import { describe, expect, it } from 'vitest'
import type { AskView } from '../../core/privacy/ask-views.ts'
import type { PartyView } from '../../core/privacy/views.ts'
import { dayIn, instantOf, minuteOfDay } from '../../core/zone.ts'
import { answeredLines, askForYou, fairLines, offerLines, openedLines } from './sentences.ts'

const reader = { today: '2026-05-12', zone: 'Europe/Berlin' }
const party = (name: string): PartyView => ({
  is: name === 'Ana Alvares' ? 'you' : 'person',
  person: `person_${name[0]}`,
  name,
})
const at = (day: string, hour: number): number => instantOf(day, hour * 60, reader.zone)
const ask: AskView = {
  ask: 'ask_1',
  relation: 'asker',
  asker: party('Ana Alvares'),
  kind: 'cover',
  what: 'cover my late shift',
  span: { fromMs: at('2026-05-14', 14), untilMs: at('2026-05-14', 22) },
  audience: { kind: 'people' },
  manner: 'one at a time',
  openedDay: '2026-05-12',
  expiresAtMs: at('2026-05-13', 18),
  standing: 'open',
  actions: [],
}
const row = { thread: [], byLink: false }

describe('given an ask', () => {
  it('when its asker reads it, then it says who is asked and by when there is an answer', () => {
    const asked = [
      { ...row, person: party('Joe Janssen'), is: 'asked' as const },
      { ...row, person: party('Lee Lind'), is: 'to be asked' as const },
      { ...row, person: party('Mia Moser'), is: 'can’t just now' as const },
    ]
    expect(openedLines({ ...ask, asked }, reader)).toEqual([
      'Asked: cover my late shift, Thu 14 May 14:00 to 22:00',
      'Joe is asked now.',
      'Then, if need be: Lee.',
      'Mia can’t just now.',
      'You have an answer by tomorrow 18:00 either way.',
    ])
  })

  it('when somebody asked reads it, then a no needs no reason', () => {
    const theirs = { ...ask, relation: 'asked' as const, asker: party('Joe Janssen') }
    expect(askForYou(theirs, reader)).toEqual([
      'Joe asks: cover my late shift, Thu 14 May 14:00 to 22:00',
      'An answer by tomorrow 18:00 is enough. A no needs no reason.',
    ])
    const yours = { answer: 'not this time' as const, day: reader.today }
    const named = { ...yours, alternative: { person: party('Lee Lind') } }
    expect(answeredLines({ ...theirs, yours: named }, reader)).toEqual([
      'Answered: not this time. Only Joe reads it: cover my late shift, Thu 14 May 14:00 to 22:00',
      'Lee is asked as anybody else would be.',
    ])
    const yes = { answer: 'accept' as const, day: reader.today }
    const taken = { ...theirs, yours: yes, taker: party('Ana Alvares') }
    expect(answeredLines(taken, reader)[0]).toContain('You took it, and Joe is told')
  })

  it('when nobody has said anything, then that is said and nobody is named', () => {
    expect(offerLines([])).toHaveLength(1)
    expect(fairLines([])).toEqual(['There is nobody else here to ask.'])
  })
})

describe('given hours in a zone', () => {
  it('when clocks change, then an hour of the day stays that hour', () => {
    for (const day of ['2026-03-29', '2026-10-25', '2026-07-01', '2026-12-31']) {
      for (const minutes of [0, 5 * 60, 12 * 60, 23 * 60 + 59]) {
        const instant = instantOf(day, minutes, 'Europe/Berlin')
        expect([dayIn(instant, 'Europe/Berlin'), minuteOfDay(instant, 'Europe/Berlin')]).toEqual([
          day,
          minutes,
        ])
      }
    }
  })
})
