// What becomes of others’ favors when somebody erases themselves: nothing stays open with them,
// what waits for their word lapses, what is the other’s stays theirs.
import { describe, expect, test } from 'vitest'
import { obligationsOf } from '../ledger/obligations.ts'
import { given, helped } from '../testing/given.ts'
import { by, favor, person } from '../testing/names.ts'
import { org } from '../testing/org.ts'

const id = favor(1)
const past = given(org({ teams: { desk: { members: ['ana', 'raj', 'mia'] } } }))
const erase = { do: 'erase', person: person('raj') } as const

describe('given somebody in favors erases themselves', () => {
  test('when a return was open with them, then it is no longer, on either side', () => {
    const open = past.and(helped('ana', 'raj', { expectation: 'return' }), by('ana'))
    const stands = open.and({ do: 'confirm', favor: id }, by('raj'))
    expect(obligationsOf(stands.ledger, person('ana'))).toHaveLength(1)
    const gone = stands.and(erase, by('raj'))
    expect(obligationsOf(gone.ledger, person('ana'))).toEqual([])
    const view = gone.as('ana').favor(id)
    expect(view).not.toHaveProperty('returnIs')
    expect(view).toMatchObject({ receiver: { is: 'former colleague' }, effort: { minutes: 120 } })
    expect(view?.actions).not.toContain('say-expectation')
    gone
      .when({ do: 'say-expectation', favor: id, expectation: 'freely' }, by('ana'))
      .then('not-a-member')
    gone.when({ do: 'let-go', favor: id }, by('ana')).then('not-a-member')
  })

  test('when it waits for their word, then it lapses; for the other’s, that can be said', () => {
    const waits = past.and(helped('ana', 'raj'), by('ana')).and(erase, by('raj'))
    waits
      .when({ do: 'lapse', favor: id }, by('clockwork'))
      .then([{ type: 'favor.lapsed', data: { favor: id } }])
    const claimed = past.and(helped('raj', 'ana'), by('raj')).and(erase, by('raj'))
    claimed.when({ do: 'lapse', favor: id }, by('clockwork')).then('not-due')
    expect(claimed.as('ana').favor(id)?.actions).toContain('confirm')
    claimed
      .when({ do: 'confirm', favor: id }, by('ana'))
      .then([{ type: 'favor.confirmed', data: { favor: id } }])
  })

  test('when both showed it to their team, then the team sees it no longer', () => {
    const shown = past
      .and(helped('ana', 'raj'), by('raj'))
      .and({ do: 'show', favor: id }, by('ana'))
      .and({ do: 'show', favor: id }, by('raj'))
    expect(shown.as('mia').favor(id)?.relation).toBe('team')
    const gone = shown.and(erase, by('raj'))
    expect(gone.as('mia').favor(id)).toBeUndefined()
    expect(gone.as('ana').favor(id)?.actions).toContain('hide')
    expect(gone.as('ana').people()).toHaveLength(4)
  })

  test('when they are named in a new line, then it is refused; so is a second erasure', () => {
    const gone = past.and(erase, by('raj'))
    gone.when(helped('ana', 'raj'), by('ana')).then('not-a-member')
    gone.when(erase, by('raj')).then('not-found')
    gone.when({ do: 'join', person: person('raj'), name: 'text_raj' }, by('raj')).then('not-found')
    gone
      .when(
        { do: 'attach', identity: 'identity_new', person: person('raj'), kind: 'email' },
        by('ana'),
      )
      .then('not-found')
  })
})

describe('given who may erase whom', () => {
  test('when it is another, or the last admin of others, then it is refused', () => {
    past.when(erase, by('ana')).then('not-yours-to-do')
    past.when({ do: 'erase', person: person('ana') }, by('ana')).then('last-admin')
    const alone = given(org({ absent: ['raj', 'mia', 'lee'], invited: ['ines'] }))
    alone.when({ do: 'leave', person: person('ana') }, by('ana')).then('last-admin')
    alone
      .when({ do: 'erase', person: person('ana') }, by('ana'))
      .then([{ type: 'person.erased', data: { person: person('ana') } }])
  })

  test('when the operator does it, then only for somebody who is no member', () => {
    past.when(erase, by('operator')).then('not-yours-to-do')
    const left = past.and({ do: 'leave', person: person('raj') }, by('raj'))
    left.when(erase, by('ana')).then('not-yours-to-do')
    left
      .when(erase, by('operator'))
      .then([{ type: 'person.erased', data: { person: person('raj') } }])
  })

  test('when the clockwork says that nothing is left, then once, and only of the erased', () => {
    const forget = { do: 'forget', person: person('raj') } as const
    past.when(forget, by('clockwork')).then('nothing-changes')
    const gone = past.and(erase, by('raj'))
    gone.when(forget, by('ana')).then('not-yours-to-do')
    gone.and(forget, by('clockwork')).when(forget, by('clockwork')).then('nothing-changes')
  })
})
