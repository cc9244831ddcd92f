// Agreements: proposed, accepted by all or by nobody, ended by anybody in them, lapsed in silence.
// While one runs, help between its people of its kind is formal.
import { describe, expect, test } from 'vitest'
import { obligationOf } from '../ledger/obligations.ts'
import { type Given, given, helped } from '../testing/given.ts'
import { account, by, favor, friday, type Name, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { addDays } from '../time.ts'
import type { AgreementCommand, ProposeCommand } from './agreement.ts'

const id = 'agreement_one'
const five = given(org({ left: ['ines'] }))

function propose(parties: readonly Name[], more: Partial<ProposeCommand> = {}): ProposeCommand {
  return {
    do: 'propose',
    agreement: id,
    kind: 'expertise',
    parties: parties.map(account),
    terms: parties.map((name) => words(`terms-of-${name}`)),
    cadence: 'every week',
    start: friday,
    end: addDays(friday, 90),
    reviewDay: addDays(friday, 76),
    ...more,
  }
}
const say = (word: Exclude<AgreementCommand['do'], 'propose'>) =>
  ({ do: word, agreement: id }) as AgreementCommand
const proposed = five.and(propose(['ana', 'raj']), by('ana'))
const running = proposed.and(say('agree'), by('raj'))
const standing = (past: Given) => past.ledger.agreements.get(id)?.standing

describe('proposing', () => {
  test('given one proposes, then it waits for the others and nothing runs yet', () => {
    expect(standing(proposed)).toBe('proposed')
    expect(proposed.and(helped('ana', 'raj'), by('raj')).favor(1).under).toBeUndefined()
  })

  test('when it is for oneself, for others alone or with who left, then refused', () => {
    five.when(propose(['ana']), by('ana')).then('agreement-with-oneself')
    five.when(propose(['ana', 'ana']), by('ana')).then('agreement-with-oneself')
    five.when(propose(['raj', 'mia']), by('ana')).then('not-yours-to-do')
    five.when(propose(['ana', 'ines']), by('ana')).then('not-a-member')
    five.when(propose(['ines', 'ana']), by('ines')).then('not-a-member')
  })

  test('when its days do not fit, then refused', () => {
    const when = (more: Partial<ProposeCommand>) =>
      five.when(propose(['ana', 'raj'], more), by('ana'))
    when({ end: addDays(friday, 367) }).then('agreement-days')
    when({ end: addDays(friday, -1) }).then('agreement-days')
    when({ start: addDays(friday, -2) }).then('agreement-days')
    when({ reviewDay: addDays(friday, 91) }).then('agreement-days')
    when({ reviewDay: '2026-02-31' }).then('bad-input')
    expect(when({ end: addDays(friday, 366) }).decision.ok).toBe(true)
  })

  test('when terms are missing or there are seven, then refused', () => {
    five.when(propose(['ana', 'raj'], { terms: [words('one')] }), by('ana')).then('bad-input')
    const many = propose(['ana', 'raj', 'mia', 'lee', 'ana', 'raj', 'mia'])
    five.when(many, by('ana')).then('too-many')
  })
})

describe('answering', () => {
  test('when all have accepted, then it is agreed; nobody accepts twice', () => {
    const three = five.and(propose(['ana', 'raj', 'mia']), by('ana'))
    three.when(say('agree'), by('ana')).then('nothing-changes')
    const half = three.and(say('agree'), by('mia'))
    expect(standing(half)).toBe('proposed')
    expect(standing(half.and(say('agree'), by('raj')))).toBe('accepted')
  })

  test('when somebody of none of it speaks, then there is nothing for them', () => {
    for (const word of ['agree', 'not-agree', 'take-back', 'end'] as const) {
      proposed.when(say(word), by('lee')).then('not-found')
    }
  })

  test('when one declines, then it is over for all', () => {
    const declined = proposed.and(say('not-agree'), by('raj'))
    expect(standing(declined)).toBe('declined')
    declined.when(say('agree'), by('raj')).then('agreement-over')
    proposed.when(say('not-agree'), by('ana')).then('not-yours-to-do')
  })

  test('when the proposer withdraws, then it is over; nobody else can', () => {
    proposed.when(say('take-back'), by('raj')).then('not-yours-to-do')
    expect(standing(proposed.and(say('take-back'), by('ana')))).toBe('withdrawn')
    running.when(say('take-back'), by('ana')).then('agreement-over')
  })

  test('when anybody in it ends it, then it has ended', () => {
    proposed.when(say('end'), by('raj')).then('agreement-over')
    for (const name of ['ana', 'raj'] as const) {
      expect(standing(running.and(say('end'), by(name)))).toBe('ended')
    }
  })
})

describe('lapsing', () => {
  test('given no word for 14 days, then it lapses and cannot be accepted any more', () => {
    proposed.when(say('run-out'), by('clockwork', { days: 13 })).then('not-due')
    proposed.when(say('run-out'), by('raj', { days: 15 })).then('not-yours-to-do')
    proposed.when(say('agree'), by('raj', { days: 15 })).then('agreement-over')
    const lapsed = proposed.and(say('run-out'), by('clockwork', { days: 15 }))
    expect(standing(lapsed)).toBe('lapsed')
    lapsed.when(say('run-out'), by('clockwork', { days: 16 })).then('nothing-changes')
  })

  test('given it runs, then it lapses after its last day and not before', () => {
    running.when(say('run-out'), by('clockwork', { days: 90 })).then('not-due')
    expect(standing(running.and(say('run-out'), by('clockwork', { days: 91 })))).toBe('lapsed')
  })
})

describe('renewing', () => {
  const again = { agreement: 'agreement_two', renews: id } as const

  test('given it ran, then its people can propose it again, in any order', () => {
    expect(running.when(propose(['raj', 'ana'], again), by('raj')).decision.ok).toBe(true)
  })

  test('given it never ran, or is of other people, then refused', () => {
    proposed.when(propose(['ana', 'raj'], again), by('ana')).then('agreement-over')
    running.when(propose(['ana', 'mia'], again), by('ana')).then('bad-input')
    running.when(propose(['mia', 'lee'], again), by('mia')).then('not-found')
  })
})

describe('help under it', () => {
  const under = (past: Given, number = 1) => past.favor(number).under

  test('given it runs, then help of its kind between its people is formal, both ways', () => {
    expect(under(running.and(helped('ana', 'raj'), by('raj')))).toBe(id)
    expect(under(running.and(helped('raj', 'ana'), by('raj')))).toBe(id)
  })

  test('given another kind, another colleague, or a day before it, then it is not', () => {
    const checking = { content: { kind: 'check', day: friday } } as const
    expect(under(running.and(helped('ana', 'raj', checking), by('raj')))).toBeUndefined()
    expect(under(running.and(helped('ana', 'mia'), by('mia')))).toBeUndefined()
    const before = { content: { kind: 'expertise', day: addDays(friday, -1) } } as const
    expect(under(running.and(helped('ana', 'raj', before), by('raj')))).toBeUndefined()
  })

  test('given it ended, then later help is not; a correction moves help in and out', () => {
    const ended = running.and(say('end'), by('raj', { days: 3 }))
    const later = { content: { kind: 'expertise', day: addDays(friday, 5) } } as const
    expect(under(ended.and(helped('ana', 'raj', later), by('raj', { days: 5 })))).toBeUndefined()
    const formal = running.and(helped('ana', 'raj'), by('raj'))
    const check = { do: 'correct', favor: favor(1), changes: { kind: 'check' } } as const
    const out = formal.and(check, by('raj'))
    expect(under(out)).toBeUndefined()
    const back = { do: 'correct', favor: favor(1), changes: { kind: 'expertise' } } as const
    expect(under(out.and(back, by('raj')))).toBe(id)
  })
})

describe('making a return formal', () => {
  const expecting = five.and(helped('ana', 'raj', { expectation: 'return' }), by('raj'))
  const asked = expecting.and(propose(['raj', 'ana'], { returnOf: favor(1) }), by('raj'))
  const isOpen = (past: Given) => obligationOf(past.ledger, favor(1)) !== undefined

  test('given it is only proposed, then the return stays open; accepted, it has ended', () => {
    expect(isOpen(asked)).toBe(true)
    asked.when(say('agree'), by('ana')).then([
      { type: 'agreement.accepted', data: { agreement: id, party: account('ana') } },
      { type: 'favor.made-formal', data: { favor: favor(1), under: id } },
    ])
    expect(isOpen(asked.and(say('agree'), by('ana')))).toBe(false)
  })

  test('given it was let go in between, then accepting makes nothing formal', () => {
    const gone = asked.and({ do: 'let-go', favor: favor(1) }, by('ana'))
    gone
      .when(say('agree'), by('ana'))
      .then([{ type: 'agreement.accepted', data: { agreement: id, party: account('ana') } }])
  })

  test('given no return is open, or it is between others, then refused', () => {
    const plain = five.and(helped('ana', 'raj'), by('raj'))
    const with_ = { returnOf: favor(1) }
    plain.when(propose(['raj', 'ana'], with_), by('raj')).then('no-return-expected')
    expecting.when(propose(['raj', 'mia'], with_), by('raj')).then('return-does-not-fit')
    expecting.when(propose(['mia', 'raj'], with_), by('mia')).then('not-found')
  })
})
