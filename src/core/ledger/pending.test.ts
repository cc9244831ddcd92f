// Commands in one commit: each sees what the ones before it did, and the ledger stays untouched.
import { describe, expect, test } from 'vitest'
import { decide } from '../record/decide.ts'
import { type AnyCommand, given, helped, wanted } from '../testing/given.ts'
import { by, favor, friday, type Name, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import type { Entry } from '../vocabulary.ts'
import { pendingOver } from './pending.ts'

/** Says each in turn over the same pending facts; the codes or `accepted`. */
function inOneCommit(entries: readonly Entry[], said: readonly (readonly [Name, AnyCommand])[]) {
  const past = given(entries)
  const pending = pendingOver(past.facts(by('ana')))
  let sequence = entries.length
  const answers = said.map(([who, command]) => {
    const { actor, nowMs } = by(who)
    const decision = decide(wanted(command), { ...pending, actor })
    if (!decision.ok) return decision.refusal.code
    for (const draft of decision.value) {
      sequence += 1
      pending.add({ ...draft, sequence, atMs: nowMs, by: actor } as Entry)
    }
    return 'accepted'
  })
  expect(past.ledger).toEqual(given(entries).ledger)
  return answers
}

describe('one commit', () => {
  test('given two admins, when both leave at once, then the second stays', () => {
    const leave = (name: Name) => ({ do: 'leave', person: person(name) }) as const
    const answers = inOneCommit(org({ admins: ['ana', 'raj'] }), [
      ['ana', leave('ana')],
      ['raj', leave('raj')],
    ])
    expect(answers).toEqual(['accepted', 'last-admin'])
  })

  test('given one favor back, when it is linked to two at once, then only to the first', () => {
    const past = given(org())
      .and(helped('ana', 'raj', { number: 1 }), by('raj'))
      .and(helped('ana', 'raj', { number: 2 }), by('raj'))
      .and(helped('raj', 'ana', { number: 3 }), by('ana'))
    const link = (number: number) => ({ do: 'return', favor: favor(number), by: favor(3) }) as const
    const answers = inOneCommit(past.entries, [
      ['raj', link(1)],
      ['raj', link(2)],
    ])
    expect(answers).toEqual(['accepted', 'return-already-ended'])
  })

  test('given a team formed in the commit, when it is helped in it, then it is known', () => {
    const desk = team('desk')
    const toDesk = helped('mia', 'raj', { receiver: desk })
    const answers = inOneCommit(org(), [
      ['ana', { do: 'form', team: desk, name: words('desk') }],
      ['ana', { do: 'add-member', team: desk, person: person('raj'), from: friday }],
      ['ana', { do: 'name-lead', team: desk, person: person('raj'), from: friday }],
      ['raj', { do: 'invite', person: 'person_new', name: words('new') }],
      ['raj', toDesk],
      ['raj', toDesk],
    ])
    expect(answers).toEqual([...Array(5).fill('accepted'), 'nothing-changes'])
  })
})
