// Who else meets a favor: shown by both, seen by the team, a third person leaving, a note disputed.
import { describe, expect, test } from 'vitest'
import { given, helped } from '../testing/given.ts'
import { account, by, favor, friday, mail, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { answeringParty, audienceTeams, isGoneFor, isTeam, sideOf } from './favor-sides.ts'

const id = favor(1)
const five = given(org({ teams: { desk: { members: ['ana', 'raj', 'mia'] } } }))
const stands = five.and(helped('ana', 'raj'), by('raj'))
const show = { do: 'show', favor: id } as const
const hide = { do: 'hide', favor: id } as const
const notice = { do: 'notice', favor: id } as const
const shown = stands.and(show, by('ana')).and(show, by('raj'))

describe('shown to our team', () => {
  test('given one side said so, then nobody else sees; with both, a shared team does', () => {
    const half = stands.and(show, by('ana'))
    expect(audienceTeams(half.favor(1), half.facts(by('mia')))).toEqual([])
    expect(audienceTeams(shown.favor(1), shown.facts(by('mia')))).toEqual([team('desk')])
    half.when(notice, by('mia')).then('not-found')
    shown.when(notice, by('lee')).then('not-found')
  })

  test('when either hides it again, then nobody else sees it', () => {
    shown.when(show, by('ana')).then('nothing-changes')
    const hidden = shown.and(hide, by('raj'))
    hidden.when(hide, by('raj')).then('nothing-changes')
    hidden.when(notice, by('mia')).then('not-found')
  })

  test('given it waits, when shown, then refused: the other side’s word comes first', () => {
    const claimed = five.and(helped('ana', 'raj'), by('ana'))
    claimed.when(show, by('ana')).then('not-confirmed')
    claimed.when(show, by('mia')).then('not-found')
  })

  test('given a side left the team, then it is shown to the team no longer', () => {
    const until = '2026-05-01'
    const moved = shown.and(
      { do: 'end-member', team: team('desk'), person: person('raj'), until },
      by('raj'),
    )
    expect(moved.when(notice, by('mia')).decision.ok).toBe(true)
    moved.when(notice, by('mia', { days: 1 })).then('not-found')
  })
})

describe('I saw that', () => {
  test('when somebody of the team saw it, then once, and not a side of it', () => {
    shown
      .when(notice, by('mia'))
      .then([{ type: 'favor.noticed', data: { favor: id, person: person('mia') } }])
    const seen = shown.and(notice, by('mia'))
    seen.when(notice, by('mia')).then('nothing-changes')
    seen.when(notice, by('ana')).then('not-found')
    seen.when(notice, by('clockwork')).then('not-yours-to-do')
    expect(seen.favor(1).noticedBy).toEqual([person('mia')])
  })
})

describe('a third person', () => {
  const content = { kind: 'introduction', day: friday } as const
  const named = five.and(
    helped('ana', 'raj', { content, third: account('lee'), about: mail('ines') }),
    by('raj'),
  )
  const leave = { do: 'leave-third', favor: id } as const

  test('when they take themselves out, then they are out, and only they can', () => {
    named
      .when(leave, by('lee'))
      .then([{ type: 'favor.third-left', data: { favor: id, which: 'third' } }])
    named
      .when(leave, by('ines'))
      .then([{ type: 'favor.third-left', data: { favor: id, which: 'about' } }])
    named.when(leave, by('ana')).then('not-found')
    const out = named.and(leave, by('lee'))
    expect(out.favor(1)).toMatchObject({ third: undefined, about: mail('ines') })
    out.when(leave, by('lee')).then('not-found')
  })

  test('given they left the org, then they can still take themselves out', () => {
    const gone = named.and({ do: 'leave', person: person('lee') }, by('lee'))
    expect(gone.when(leave, by('lee')).decision.ok).toBe(true)
  })
})

describe('a disputed note', () => {
  const content = { kind: 'cover', day: friday, note: words('note') } as const
  const noted = five.and(helped('ana', 'raj', { content }), by('ana'))
  const dispute = { do: 'dispute-note', favor: id } as const
  const accept = { do: 'accept-note', favor: id } as const

  test('when the other side disputes or accepts it, then so, also while it waits', () => {
    noted.when(dispute, by('raj')).then([{ type: 'favor.note-disputed', data: { favor: id } }])
    const disputed = noted.and(dispute, by('raj'))
    disputed.when(dispute, by('raj')).then('nothing-changes')
    disputed.when(accept, by('raj')).then([{ type: 'favor.note-accepted', data: { favor: id } }])
  })

  test('when its author, a stranger, or somebody without a note disputes, then refused', () => {
    noted.when(dispute, by('ana')).then('not-yours-to-do')
    noted.when(dispute, by('mia')).then('not-found')
    stands.when(dispute, by('ana')).then('not-yours-to-do')
    noted.when(accept, by('raj')).then('nothing-changes')
  })
})

describe('sides', () => {
  test('a team is no person, and a side is told by any identity', () => {
    expect(isTeam(team('desk'))).toBe(true)
    expect(isTeam(account('ana'))).toBe(false)
    const parties = { giver: mail('ana'), receiver: team('desk') } as const
    expect(sideOf(parties, five.facts(by('ana')))).toBe('giver')
    expect(sideOf(parties, five.facts(by('mia')))).toBe('receiver')
    expect(sideOf(parties, five.facts(by('lee')))).toBeUndefined()
    expect(sideOf(parties, five.facts(by('clockwork')))).toBeUndefined()
  })

  test('the answer is the other side’s', () => {
    const giver = account('ana')
    const receiver = account('raj')
    const common = { giver, receiver, confirmedAtMs: undefined }
    expect(answeringParty({ ...common, side: 'giver' })).toBe(receiver)
    expect(answeringParty({ ...common, side: 'receiver' })).toBe(giver)
  })

  test('gone is gone for everybody but those named', () => {
    const author = person('ana')
    const declinedBy = person('raj')
    const gone = (standing: 'declined' | 'withdrawn' | 'lapsed', viewer: 'ana' | 'raj' | 'mia') =>
      isGoneFor({ standing, author, declinedBy }, person(viewer))
    expect([gone('declined', 'ana'), gone('declined', 'raj'), gone('declined', 'mia')]).toEqual([
      false,
      false,
      true,
    ])
    expect([gone('withdrawn', 'ana'), gone('withdrawn', 'raj')]).toEqual([false, true])
    expect(gone('lapsed', 'mia')).toBe(false)
  })
})
