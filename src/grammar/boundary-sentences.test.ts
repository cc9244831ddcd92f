// What somebody set, in sentences, and what their boundary would answer.
import { describe, expect, it } from 'vitest'
import type { BoundaryView } from '../core/privacy/ask-views.ts'
import { boundaryTold, canBeAskedTold, weekTold, wouldBe } from './boundary-sentences.ts'

const today = '2026-05-12'
const set: BoundaryView = {
  weeklyMinutes: 180,
  pausedUntil: '2026-05-18',
  kindsNotNow: ['mentoring', 'check'],
  askLastFor: ['cover'],
}

describe('given a boundary', () => {
  it('when told to its owner, then each part is a sentence, and a pause that is over is none', () => {
    expect(boundaryTold(set, today)).toEqual([
      'About 3 hours a week',
      'Nothing until 18 May',
      'Not just now: mentoring and checks',
      'Asked last for cover',
    ])
    expect(boundaryTold({ ...set, pausedUntil: today }, today)).toHaveLength(3)
    expect(boundaryTold(null, today)).toEqual([])
  })

  it('when somebody asks, then a pause, a kind and a full week all read the same', () => {
    const { pausedUntil: _, ...open } = set
    const would = (boundary: BoundaryView | null, minutesThisWeek = 0) =>
      wouldBe(boundary, 'cover', { today, minutesThisWeek })
    expect(would(set)).toBe('can’t just now')
    expect(would({ ...open, kindsNotNow: ['cover'] })).toBe('can’t just now')
    expect(would(open, 180)).toBe('can’t just now')
    expect(would(open, 179)).toBe('asked last')
    expect(would(null, 999)).toBe('asked')
  })
})

describe('given a week', () => {
  it('when told, then it says what was said yes to beside what was set', () => {
    expect(weekTold({ yeses: 9, minutes: 420, setMinutes: 180 })).toBe(
      'You said yes 9 times, about 7\u2009h. You had set 3\u2009h.',
    )
    expect(weekTold({ yeses: 1, minutes: 0 })).toBe('You said yes once.')
    expect(weekTold({ yeses: 0, minutes: 0, setMinutes: 0 })).toBe(
      'You said yes to nothing this week. You had set none.',
    )
  })
})

it('given who can be asked, when told, then by first name, and nothing where there is nobody', () => {
  expect(canBeAskedTold(['Lee Lind', 'Mia Moser'])).toBe(
    'Lee and Mia said they can be asked for this.',
  )
  expect(canBeAskedTold([])).toBeUndefined()
})
