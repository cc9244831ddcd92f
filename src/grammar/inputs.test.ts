// One input for each other person, in the shape the operations take.
import { describe, expect, it } from 'vitest'
import { toOperations } from './inputs.ts'
import { read } from './read.ts'
import { tuesday } from './testing/transcript.ts'

function wanted(line: string) {
  const found = read(line, tuesday)
  if (!found.ok) throw new Error(found.refusal.why)
  return toOperations(found.value)
}

describe('given a reading', () => {
  it('when I was helped, then it is a thanks', () => {
    expect(wanted('Raj covered my sprint yesterday, 2h')).toEqual([
      {
        operation: 'favor.thank',
        input: {
          giver: 'Raj Rao',
          kind: 'cover',
          day: '2026-05-11',
          effort: { minutes: 120 },
          note: 'my sprint',
        },
      },
    ])
  })

  it('when two were helped together, then each gets half, rounded up', () => {
    const inputs = wanted('helped Lee and Omar with the outage, 45 min together')
    expect(inputs.map(({ input }) => input)).toMatchObject([
      { giver: 'me', receiver: 'Lee Lind', effort: { minutes: 23 } },
      { giver: 'me', receiver: 'Omar Okafor', effort: { minutes: 23 } },
    ])
  })

  it('when each took the whole time, then each gets all of it', () => {
    const inputs = wanted('helped Lee and Omar with the outage, 45 min each')
    expect(inputs.map(({ input }) => input)).toMatchObject([
      { effort: { minutes: 45 } },
      { effort: { minutes: 45 } },
    ])
  })

  it('when my team was helped, then the team is the receiver', () => {
    expect(wanted('Raj helped my team with the audit')).toMatchObject([
      { operation: 'favor.record', input: { giver: 'Raj Rao', receiver: 'Support' } },
    ])
  })

  it('when it is a correction or a command, then that is what is asked for', () => {
    expect(wanted('it was 3h, not 2')).toEqual([
      { operation: 'favor.correct', input: { effort: { minutes: 180 } } },
    ])
    expect(wanted('undo')).toEqual([{ operation: 'undo', input: {} }])
    expect(wanted('me')).toEqual([{ operation: 'today.read', input: {} }])
    expect(wanted('help')).toEqual([])
  })
})
