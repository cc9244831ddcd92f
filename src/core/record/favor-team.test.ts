// Favors to and from a team: who may confirm, and that no return is expected of a team.
import { describe, expect, test } from 'vitest'
import { obligationOf } from '../ledger/obligations.ts'
import { given, helped } from '../testing/given.ts'
import { account, by, favor, person, team } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import type { CharterTerms } from '../vocabulary.ts'

const id = favor(1)
const desk = team('desk')
const leadConfirms: CharterTerms = {
  shownTo: 'us two',
  teamConfirmation: 'a lead',
  coverCounts: 'not in the rota',
}
const withDesk = (terms?: CharterTerms) =>
  given(
    org({
      teams: {
        desk: { members: ['ana', 'raj', 'mia'], leads: ['mia'], ...(terms ? { terms } : {}) },
      },
    }),
  )
const anaHelpsDesk = helped('ana', 'raj', { receiver: desk })
const deskHelpsLee = helped('ana', 'lee', { giver: desk })
const confirm = { do: 'confirm', favor: id } as const
const confirmed = [{ type: 'favor.confirmed' as const, data: { favor: id } }]

describe('help to a team', () => {
  test('given the giver is of the team, then any other member confirms, never the giver', () => {
    const claimed = withDesk().and(anaHelpsDesk, by('ana'))
    expect(claimed.favor(1)).toMatchObject({ side: 'giver', standing: 'waiting' })
    claimed.when(confirm, by('raj')).then(confirmed)
    claimed.when(confirm, by('mia')).then(confirmed)
    claimed.when(confirm, by('ana')).then('not-yours-to-do')
    claimed.when(confirm, by('lee')).then('not-found')
  })

  test('given somebody left the team, then they confirm no longer', () => {
    const claimed = withDesk().and(anaHelpsDesk, by('ana'))
    const until = '2026-05-02'
    const moved = claimed.and(
      { do: 'end-member', team: desk, person: person('raj'), until },
      by('raj'),
    )
    moved.when(confirm, by('raj', { days: 1 })).then(confirmed)
    moved.when(confirm, by('raj', { days: 2 })).then('not-found')
  })

  test('given the charter wants a lead, then a member may not and the lead may', () => {
    const claimed = withDesk(leadConfirms).and(anaHelpsDesk, by('ana'))
    claimed.when(confirm, by('raj')).then('not-yours-to-do')
    claimed.when(confirm, by('mia')).then(confirmed)
  })

  test('when a member thanks for the team, then it is confirmed at once', () => {
    const thanks = helped('lee', 'raj', { receiver: desk })
    expect(withDesk().and(thanks, by('raj')).favor(1).standing).toBe('confirmed')
  })

  test('given the charter wants a lead, when a member thanks, then it waits for a lead', () => {
    const thanks = helped('lee', 'raj', { receiver: desk })
    const waiting = withDesk(leadConfirms).and(thanks, by('raj'))
    expect(waiting.favor(1).standing).toBe('waiting')
    waiting.when(confirm, by('raj')).then('not-yours-to-do')
    waiting.when(confirm, by('ana')).then('not-yours-to-do')
    waiting.when(confirm, by('lee')).then('not-yours-to-do')
    waiting.when(confirm, by('mia')).then(confirmed)
    const stands = waiting.and(confirm, by('mia'))
    stands
      .when({ do: 'decline', favor: id }, by('lee'))
      .then([{ type: 'favor.declined', data: { favor: id } }])
    expect(withDesk(leadConfirms).and(thanks, by('mia')).favor(1).standing).toBe('confirmed')
  })
})

describe('help from a team', () => {
  test('when a member claims it, then the receiver confirms', () => {
    const claimed = withDesk().and(deskHelpsLee, by('raj'))
    expect(claimed.favor(1)).toMatchObject({ side: 'giver', standing: 'waiting' })
    claimed.when(confirm, by('mia')).then('not-yours-to-do')
    claimed.when(confirm, by('lee')).then(confirmed)
  })

  test('given the receiver is of the team, then it is on the receiver’s side they stand', () => {
    const toAna = helped('ana', 'ana', { giver: desk, receiver: account('ana') })
    expect(withDesk().and(toAna, by('ana')).favor(1)).toMatchObject({
      side: 'receiver',
      standing: 'confirmed',
    })
  })
})

describe('no obligation with a team', () => {
  test('when a return is said of or to a team, then refused', () => {
    const stands = withDesk().and(anaHelpsDesk, by('ana')).and(confirm, by('raj'))
    for (const [word, who] of [
      ['return', 'ana'],
      ['freely', 'raj'],
    ] as const) {
      stands
        .when({ do: 'say-expectation', favor: id, expectation: word }, by(who))
        .then('team-not-confirmed')
    }
    stands.when({ do: 'let-go', favor: id }, by('ana')).then('team-not-confirmed')
  })

  test('given a return said in the recording itself, then no obligation comes of it', () => {
    const said = { ...anaHelpsDesk, expectation: 'return' as const }
    const stands = withDesk().and(said, by('ana')).and(confirm, by('raj'))
    expect(obligationOf(stands.ledger, id)).toBeUndefined()
  })
})
