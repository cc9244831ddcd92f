// The lens on small stories: what each viewer is to a favor, and what of it they are given.
import { describe, expect, test } from 'vitest'
import { type Given, given, helped } from '../testing/given.ts'
import { account, by, favor, friday, type Name, person, team, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { textsFor } from './lens.ts'

const id = favor(1)
const five = given(org({ teams: { desk: { members: ['ana', 'raj', 'mia'], leads: ['mia'] } } }))
const content = {
  kind: 'advocacy',
  day: friday,
  effort: { minutes: 30 },
  note: words('spoke up for me'),
} as const
const full = helped('ana', 'raj', { content, third: account('lee'), expectation: 'return' })
const claimed = five.and(full, by('ana'))
const stands = claimed.and({ do: 'confirm', favor: id }, by('raj'))
const shown = stands
  .and({ do: 'show', favor: id }, by('ana'))
  .and({ do: 'show', favor: id }, by('raj'))
const look = (past: Given, name: Name, days = 0) => past.as(name, { days }).favor(id)

describe('a favor', () => {
  test('given the two of them, then they see all of it, each as themselves', () => {
    expect(look(stands, 'raj')).toMatchObject({
      relation: 'receiver',
      giver: { is: 'person', name: 'ana' },
      receiver: { is: 'you', name: 'raj' },
      effort: { minutes: 30 },
      note: 'spoke up for me',
      saidByGiver: 'return',
      returnIs: 'open',
      shownTo: 'us two',
    })
    expect(look(stands, 'ana')?.relation).toBe('giver')
  })

  test('given others, also an admin or a lead, then there is nothing', () => {
    for (const name of ['mia', 'ines'] as const) expect(look(stands, name)).toBeUndefined()
    expect(look(five, 'ana')).toBeUndefined()
    const managed = given(org({ managers: { raj: 'mia' } })).and(helped('ana', 'raj'), by('raj'))
    expect(look(managed, 'mia')).toBeUndefined()
    expect(
      look(
        managed.and({ do: 'give-role', person: person('mia'), role: 'admin' }, by('ana')),
        'mia',
      ),
    ).toBeUndefined()
  })

  test('given the third person, then they see that it was once it stands, and can leave', () => {
    expect(look(claimed, 'lee')).toBeUndefined()
    const view = look(stands, 'lee')
    expect(view).toMatchObject({
      relation: 'third',
      third: { is: 'you' },
      actions: ['leave-third'],
    })
    expect(view).not.toHaveProperty('effort')
    expect(view).not.toHaveProperty('note')
    expect(look(stands.and({ do: 'leave-third', favor: id }, by('lee')), 'lee')).toBeUndefined()
  })

  test('given both showed it, then the team sees that it was, never effort or words', () => {
    expect(look(shown, 'raj')?.shownTo).toBe('our team')
    const view = look(shown, 'mia')
    expect(Object.keys(view ?? {}).toSorted()).toEqual([
      'actions',
      'day',
      'favor',
      'giver',
      'kind',
      'observed',
      'receiver',
      'relation',
      'standing',
      'third',
      'withinLine',
      'writtenBy',
    ])
    const half = stands.and({ do: 'show', favor: id }, by('ana'))
    expect(look(half, 'mia')).toBeUndefined()
    expect(look(half, 'raj')?.shownTo).toBe('waiting for the other side')
  })

  test('given it was declined, then two see it; withdrawn, then its author', () => {
    const declined = claimed.and({ do: 'decline', favor: id }, by('raj'))
    expect(look(declined, 'raj')?.actions).toEqual(['confirm'])
    expect(look(declined, 'ana')?.actions).toEqual(['withdraw'])
    const withdrawn = declined.and({ do: 'withdraw', favor: id }, by('ana'))
    expect(look(withdrawn, 'raj')).toBeUndefined()
    expect(look(withdrawn, 'ana')?.actions).toEqual([])
  })

  test('given the note is disputed, then it is hidden from everybody, its author too', () => {
    expect(look(claimed, 'raj')?.actions).toContain('dispute-note')
    const disputed = claimed.and({ do: 'dispute-note', favor: id }, by('raj'))
    for (const name of ['ana', 'raj'] as const) {
      expect(look(disputed, name)).not.toHaveProperty('note')
      expect(look(disputed, name)?.noteDisputed).toBe(true)
    }
    const accepted = disputed.and({ do: 'accept-note', favor: id }, by('raj'))
    expect(look(accepted, 'ana')?.note).toBe('spoke up for me')
  })

  test('given its author is on no side any more, then they keep the bare line', () => {
    const moved = stands
      .and({ do: 'move', identity: account('raj'), person: person('ines') }, by('ana'))
      .and(helped('raj', 'mia', { number: 2, expectation: 'freely' }), by('ines'))
      .and({ do: 'move', identity: account('raj'), person: person('raj') }, by('ana'))
    const view = moved.as('ines').favor(favor(2))
    expect(view).toMatchObject({ relation: 'giver', actions: [] })
    for (const field of ['effort', 'saidByGiver', 'shownTo']) expect(view).not.toHaveProperty(field)
  })

  test('given it waits, then it says when it lapses, as long as the clock runs', () => {
    expect(look(claimed, 'ana', 2)?.lapses).toBe('2026-05-15')
    const away = {
      do: 'be-away',
      person: person('raj'),
      from: friday,
      until: '2026-06-01',
    } as const
    expect(look(claimed.and(away, by('raj')), 'ana', 2)).not.toHaveProperty('lapses')
    expect(look(stands, 'ana', 2)).not.toHaveProperty('lapses')
  })

  test('given how the return went, then that is told', () => {
    const back = stands.and(helped('raj', 'ana', { number: 2 }), by('ana'))
    const returned = back.and({ do: 'return', favor: id, by: favor(2) }, by('raj'))
    expect(look(returned, 'ana')?.returnIs).toBe('returned')
    expect(returned.as('ana').favor(favor(2))?.answers).toEqual({ how: 'returns', favor: id })
    const gone = stands.and({ do: 'let-go', favor: id }, by('ana'))
    expect(look(gone, 'raj')?.returnIs).toBe('let go')
    const refused = stands.and({ do: 'refuse-return', favor: id }, by('raj'))
    expect(look(refused, 'ana')?.returnIs).toBe('refused')
  })

  test('given one day alone, then none is told; with both, the later', () => {
    const set = (day: string) => ({ do: 'set-return-day', favor: id, day }) as const
    const one = stands.and(set('2026-06-01'), by('ana'))
    expect(look(one, 'ana')).not.toHaveProperty('returnDay')
    expect(look(one.and(set('2026-06-09'), by('raj')), 'ana')?.returnDay).toBe('2026-06-09')
  })
})

describe('people and teams', () => {
  test('given somebody left or was erased, then they are a former colleague', () => {
    for (const word of ['leave', 'erase'] as const) {
      const gone = stands.and({ do: word, person: person('raj') }, by('raj'))
      expect(look(gone, 'ana')?.receiver).toEqual({
        is: 'former colleague',
        name: 'a former colleague',
      })
      expect(
        gone
          .as('ana')
          .people()
          .map((each) => each.person),
      ).not.toContain(person('raj'))
      expect(gone.as('ana').teams()).toMatchObject([{ name: 'desk', people: 2, yours: true }])
    }
  })

  test('when people and teams are listed, then by name, with who you are', () => {
    const people = five.as('raj').people()
    expect(people.map((each) => each.name)).toEqual(['ana', 'ines', 'lee', 'mia', 'raj'])
    expect(people.filter((each) => each.you).map((each) => each.name)).toEqual(['raj'])
    expect(five.as('raj').person('person_nobody')).toBeUndefined()
    expect(five.as('lee').teams()).toMatchObject([{ team: team('desk'), people: 3, yours: false }])
  })

  test('when texts are fetched beforehand, then only notes of the viewer’s own favors', () => {
    const glass = (name: Name) => ({
      ledger: shown.ledger,
      viewer: person(name),
      facts: shown.facts(by(name)),
    })
    expect(textsFor(glass('ana'), [id, favor(9)])).toEqual([content.note])
    expect(textsFor(glass('mia'), [id])).toEqual([])
    expect(textsFor(glass('lee'), [id])).toEqual([])
  })
})
