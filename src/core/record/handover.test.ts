// Handovers: written and written again until somebody received them, received once, nudged once,
// their backup told once; after one was taken back nothing happens to it any more.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { handoverView } from '../privacy/handover-lens.ts'
import { type Given, given } from '../testing/given.ts'
import { account, by, firstHourMs, type Name, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { desk, published, shiftOf, swap, swapping } from '../testing/rota.ts'
import type { HandoverCommand, WriteHandoverCommand } from './handover.ts'

const id = 'handover_one'
const team4 = { members: ['ana', 'raj', 'mia'], leads: ['mia'] } as const
const five = given(org({ teams: { desk: { ...team4 } }, left: ['ines'] }))
/** When the work changes hands: five hours after the first. */
const due = { hours: 5 }

function write(to: readonly Name[], more: Partial<WriteHandoverCommand> = {}) {
  return {
    do: 'hand-over',
    handover: id,
    team: team('desk'),
    why: 'shift',
    from: account('ana'),
    to: to.map(account),
    items: [{ kind: 'open', words: words('the queue') }],
    dueAtMs: firstHourMs + 5 * 60 * 60 * 1000,
    ...more,
  } as const satisfies WriteHandoverCommand
}
const say = (word: Exclude<HandoverCommand['do'], 'hand-over'>) =>
  ({ do: word, handover: id }) as HandoverCommand
const waiting = five.and(write(['raj'], { backup: account('lee') }), by('ana'))
const standing = (past: Given) => past.ledger.handovers.get(id)?.standing
const minutesAfterDue = (minutes: number) => ({ hours: due.hours + minutes / 60 })

describe('writing', () => {
  test('given one hands over, then it waits, and can be written again by them alone', () => {
    expect(standing(waiting)).toBe('waiting')
    const again = waiting.and(write(['raj', 'mia'], { items: [] }), by('ana'))
    expect(again.ledger.handovers.get(id)).toMatchObject({ standing: 'waiting', items: [] })
    waiting.when(write(['mia'], { from: account('raj') }), by('raj')).then('not-yours-to-do')
    const other = write(['raj'], { shift: 'shift_other' })
    waiting.when(other, by('ana')).then('bad-input')
  })

  test('when it is to oneself, to nobody, or with who is not here, then refused', () => {
    const when = (more: Partial<WriteHandoverCommand>) => five.when(write(['raj'], more), by('ana'))
    when({ to: [account('ana')] }).then('handover-to-oneself')
    when({ to: [] }).then('handover-to-nobody')
    when({ to: [], backup: account('ana') }).then('handover-to-nobody')
    expect(when({ to: [], backup: account('lee') }).decision.ok).toBe(true)
    when({ to: [account('ines')] }).then('not-a-member')
    when({ backup: account('ines') }).then('not-a-member')
    when({ dueAtMs: firstHourMs + 1e12 }).then('ask-too-far')
  })

  test('when one is not of the team, or writes as another, then refused', () => {
    five.when(write(['raj'], { from: account('lee') }), by('lee')).then('not-found')
    five.when(write(['mia']), by('raj')).then('not-yours-to-do')
    five.when(write(['raj']), by('ines')).then('not-a-member')
  })

  test('when a next step is of who could not read it, or too many lines, then refused', () => {
    const step = { kind: 'next step', words: words('call') } as const
    const when = (items: WriteHandoverCommand['items']) =>
      five.when(write(['raj'], { items }), by('ana'))
    when([{ ...step, owner: account('lee') }]).then('not-a-member')
    expect(when([{ ...step, owner: account('mia') }]).decision.ok).toBe(true)
    when([{ ...step, carriedFrom: 'handover_none' }]).then('not-found')
    when(Array.from({ length: 61 }, () => step)).then('too-many')
  })

  test('given one of a shift waits, when another is written for it, then refused', () => {
    const of = { rota: desk, shift: shiftOf(0, 'early') }
    const past = published.and(write(['raj'], of), by('ana'))
    const second = write(['raj'], { handover: 'handover_two', ...of })
    past.when(second, by('ana')).then('handover-waits')
    expect(past.and(say('receive'), by('raj')).when(second, by('ana')).decision.ok).toBe(true)
  })
})

describe('what it is for', () => {
  test('when the shift, the rota or the swap is none of theirs, then it is not there', () => {
    const when = (more: Partial<WriteHandoverCommand>) =>
      published.when(write(['mia'], more), by('ana'))
    when({ rota: 'rota_none' }).then('not-found')
    when({ shift: shiftOf(0, 'early') }).then('not-found')
    when({ rota: desk, shift: shiftOf(0, 'late') }).then('not-found')
    when({ rota: desk, change: swap }).then('not-found')
    expect(when({ rota: desk, shift: shiftOf(1, 'late') }).decision.ok).toBe(true)
  })

  test('given a swap was agreed, then its handover, received, closes what it left open', () => {
    const proposed = published.and(swapping(), by('ana', { hours: 3 }))
    const of = { rota: desk, change: swap, why: 'swap' } as const
    proposed.when(write(['raj'], of), by('ana', { hours: 3 })).then('not-found')
    const yes = { do: 'answer-change', rota: desk, change: swap, answer: 'accept' } as const
    const agreed = proposed
      .and(yes, by('raj', { hours: 3 }))
      .and(write(['raj'], of), by('ana', { hours: 4 }))
    const viewOf = (past: Given, who: Name) => handoverView(past.as(who).glass, id)
    expect(viewOf(agreed, 'raj')?.change).toEqual({ change: swap, closed: false })
    const received = agreed.and(say('receive'), by('raj', { hours: 5 }))
    expect(viewOf(received, 'ana')?.change).toEqual({ change: swap, closed: true })
  })
})

describe('receiving', () => {
  test('given one it goes to, then received once, and nothing changes any more', () => {
    const command = { ...say('receive'), words: words('got it') } as HandoverCommand
    const past = waiting.and(command, by('raj'))
    expect(past.ledger.handovers.get(id)).toMatchObject({
      standing: 'received',
      receivedBy: account('raj'),
      receivedWords: words('got it'),
    })
    past.when(say('receive'), by('raj')).then('handover-received')
    past.when(write(['mia']), by('ana')).then('handover-received')
    past.when(say('take-back'), by('ana')).then('handover-received')
  })

  test('when somebody else tries, then it is for others; whoever cannot read it, not there', () => {
    waiting.when(say('receive'), by('mia')).then('not-yours-to-do')
    waiting.when(say('receive'), by('ana')).then('not-yours-to-do')
    waiting.when(say('receive'), by('lee')).then('not-found')
  })

  test('given the backup was told, then they can receive it, and so can whom it goes to', () => {
    const told = waiting.and(say('tell-backup'), by('clockwork', minutesAfterDue(30)))
    expect(standing(told.and(say('receive'), by('lee', { hours: 6 })))).toBe('received')
    expect(standing(told.and(say('receive'), by('raj', { hours: 6 })))).toBe('received')
  })

  test('given it was taken back, then it stays with its writer alone', () => {
    const past = waiting.and(say('take-back'), by('ana'))
    past.when(say('receive'), by('raj')).then('handover-withdrawn')
    past.when(say('receive'), by('mia')).then('not-found')
    past.when(say('take-back'), by('ana')).then('handover-withdrawn')
  })
})

describe('telling', () => {
  test('given nobody received it, then once after 15 minutes and to the backup after 30', () => {
    waiting.when(say('nudge'), by('clockwork', minutesAfterDue(14))).then('not-due')
    const nudged = waiting.and(say('nudge'), by('clockwork', minutesAfterDue(15)))
    nudged.when(say('nudge'), by('clockwork', minutesAfterDue(20))).then('nothing-changes')
    nudged.when(say('tell-backup'), by('clockwork', minutesAfterDue(29))).then('not-due')
    const told = nudged.and(say('tell-backup'), by('clockwork', minutesAfterDue(30)))
    told.when(say('tell-backup'), by('clockwork', minutesAfterDue(40))).then('nothing-changes')
    waiting.when(say('nudge'), by('ana', minutesAfterDue(15))).then('not-yours-to-do')
  })

  test('given it was written after the work changed hands, then its quarter begins then', () => {
    const late = five.and(write(['raj']), by('ana', minutesAfterDue(60)))
    late.when(say('nudge'), by('clockwork', minutesAfterDue(74))).then('not-due')
    expect(late.when(say('nudge'), by('clockwork', minutesAfterDue(75))).decision.ok).toBe(true)
  })
})

test('whatever is said in any order: one receipt, one nudge, one word to the backup', () => {
  const said = fc.array(
    fc.record({
      what: fc.constantFrom('write', 'receive', 'take-back', 'nudge', 'tell-backup'),
      who: fc.constantFrom('ana', 'raj', 'mia', 'lee', 'clockwork'),
      minutes: fc.integer({ min: 0, max: 20 }),
    }),
    { maxLength: 24 },
  )
  const run = (steps: readonly { what: string; who: string; minutes: number }[]): void => {
    let past = waiting
    let minutes = -10
    for (const step of steps) {
      minutes += step.minutes
      const command =
        step.what === 'write'
          ? write(['raj', 'mia'], { backup: account('lee') })
          : say(step.what as 'nudge')
      const saying = by(step.who as Name, minutesAfterDue(minutes))
      const { decision } = past.when(command, saying)
      if (!decision.ok) continue
      const ended = ['received', 'withdrawn'].includes(standing(past) ?? '')
      expect(ended).toBe(false)
      past = past.and(command, saying)
    }
    const types = past.entries.map(({ type }) => type as string)
    for (const once of ['received', 'withdrawn', 'nudged', 'backup-told']) {
      expect(types.filter((type) => type === `handover.${once}`).length).toBeLessThanOrEqual(1)
    }
    expect(past.ledger.waitingHandovers.has(id)).toBe(standing(past) === 'waiting')
  }
  fc.assert(fc.property(said, run))
})
