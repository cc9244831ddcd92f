// The plan is its team's and its people's; a change is for those it touches, an answer for its
// proposer, a wish for its owner.
import { describe, expect, test } from 'vitest'
import { factsFor } from '../ledger/facts.ts'
import { toldOf } from '../record/told.ts'
import type { Given } from '../testing/given.ts'
import { account, by, type Name, person } from '../testing/names.ts'
import {
  desk,
  onDay,
  planned,
  publish,
  published,
  shiftOf,
  swap,
  swapping,
  week,
} from '../testing/rota.ts'
import { seeChange } from './change-lens.ts'
import { lensFor } from './lens.ts'
import { seeRota, seeRotas, seeWishes } from './rota-lens.ts'
import { toldView } from './told-lens.ts'

const at = (hours: number) => ({ hours })
const spread = () => ({ before: 0, after: 0 })

function glassOf(past: Given, who: Name, nowMs: number) {
  return lensFor(past.ledger, person(who), nowMs, (text) => text.slice('text_'.length)).glass
}

const rotaFor = (past: Given, who: Name, nowMs = by(who, at(9)).nowMs) =>
  seeRota(glassOf(past, who, nowMs), desk, {
    ...{ fromDay: '2026-05-04', weeks: 1, holidays: [], spread: [] },
    changeSpread: spread,
    ruleAgainst: () => undefined,
  })

const shiftFor = (past: Given, who: Name, shift: string, nowMs?: number) =>
  rotaFor(past, who, nowMs)?.shifts.find((each) => each.shift === shift)

const changeFor = (past: Given, who: Name) =>
  seeChange(glassOf(past, who, by(who, at(9)).nowMs), desk, swap, spread)

const waiting = published.and(swapping(), by('ana', at(3)))
const answer = (said: 'accept' | 'not this time') =>
  ({ do: 'answer-change', rota: desk, change: swap, answer: said }) as const
const swapped = waiting.and(answer('accept'), by('raj', at(4)))

describe('a rota', () => {
  test('given its team, then they read who has what, A to Z and by start; others nothing', () => {
    const view = rotaFor(published, 'raj')
    expect(view?.people.map((each) => each.person.name)).toEqual(['ana', 'lee', 'mia', 'raj'])
    expect(view?.shifts.map((each) => each.by?.name)).toEqual([
      'ana',
      'raj',
      'raj',
      'ana',
      'lee',
      undefined,
    ])
    expect(view).toMatchObject({ mayPlan: false, version: 2, publishedUntil: '2026-05-11' })
    expect(rotaFor(published, 'mia')?.mayPlan).toBe(true)
    const stranger = published
      .and({ do: 'give-role', person: person('lee'), role: 'admin' }, by('ines'))
      .and({ do: 'take-role', person: person('ines'), role: 'admin' }, by('lee', at(2)))
    expect(rotaFor(stranger, 'ines')).toBeUndefined()
    expect(seeRotas(glassOf(stranger, 'ines', by('ines', at(9)).nowMs))).toEqual([])
    expect(seeRotas(glassOf(published, 'raj', by('raj').nowMs))).toMatchObject([
      { name: 'desk rota', yours: true },
    ])
  })

  test('given what can be done with a shift, then it is what the decider accepts', () => {
    const monday = shiftOf(0, 'early')
    expect(shiftFor(published, 'ana', monday)?.actions).toEqual(['ask cover', 'swap', 'drop'])
    expect(shiftFor(published, 'raj', monday)?.actions).toEqual([])
    expect(shiftFor(published, 'raj', shiftOf(2, 'late'))?.actions).toEqual(['take'])
    expect(shiftFor(published, 'lee', shiftOf(2, 'late'))?.actions).toEqual([])
    const offered = published.and(
      { do: 'offer', rota: desk, shift: monday, by: account('ana') },
      by('ana', at(3)),
    )
    expect(shiftFor(offered, 'ana', monday)?.actions).toEqual(['keep'])
    expect(shiftFor(offered, 'lee', monday)).toMatchObject({ waits: 'offered', actions: ['take'] })
    expect(shiftFor(waiting, 'ana', monday)).toMatchObject({ waits: 'swap', actions: [] })
    expect(shiftFor(waiting, 'lee', monday)?.waits).toBeUndefined()
    expect(shiftFor(published, 'ana', monday, onDay(0, 7))?.actions).toEqual(['hand over'])
  })

  test('given a shift that changed hands, then it says whose it was, or that it was swapped', () => {
    const monday = shiftOf(0, 'early')
    expect(shiftFor(swapped, 'lee', monday)).toMatchObject({ by: { name: 'raj' }, swapped: true })
    expect(shiftFor(swapped, 'lee', monday)?.insteadOf).toBeUndefined()
    const taken = published
      .and({ do: 'offer', rota: desk, shift: monday, by: account('ana') }, by('ana', at(3)))
      .and({ do: 'take', rota: desk, shift: monday, by: account('lee') }, by('lee', at(4)))
    expect(shiftFor(taken, 'raj', monday)).toMatchObject({
      by: { name: 'lee' },
      insteadOf: { name: 'ana' },
    })
    expect(shiftFor(taken, 'lee', monday)?.actions).toContain('undo')
  })

  test('given wishes, then nobody but their owner reads them', () => {
    const wishes = [{ how: 'cannot', on: { weekdays: [1] } }] as const
    const said = published.and(
      { do: 'say-wishes', rota: desk, member: account('ana'), wishes },
      by('ana', at(3)),
    )
    expect(seeWishes(glassOf(said, 'ana', by('ana').nowMs), desk)).toEqual(wishes)
    expect(seeWishes(glassOf(said, 'mia', by('mia').nowMs), desk)).toEqual([])
    expect(JSON.stringify(rotaFor(said, 'mia'))).not.toContain('cannot')
  })
})

describe('a change', () => {
  test('given whom it touches, then they see what would move; given others, nothing', () => {
    expect(changeFor(waiting, 'ana')).toMatchObject({ relation: 'proposer', actions: ['withdraw'] })
    expect(changeFor(waiting, 'raj')).toMatchObject({
      relation: 'touched',
      moves: [
        { from: { name: 'ana' }, to: { name: 'raj' } },
        { from: { name: 'raj' }, to: { name: 'ana' } },
      ],
      actions: ['accept', 'not this time', 'tell me more'],
    })
    expect(changeFor(waiting, 'mia')).toBeUndefined()
    expect(changeFor(swapped, 'raj')?.actions).toEqual(['undo'])
  })

  test('given several, then what one answered is the proposer’s alone', () => {
    const moves = [
      { shift: shiftOf(0, 'early'), from: account('ana'), to: account('raj') },
      { shift: shiftOf(1, 'late'), from: account('ana'), to: account('mia') },
    ]
    const plan = published.and(swapping({ how: 'absence', moves }), by('ana', at(3)))
    const one = plan.and(answer('accept'), by('mia', at(4)))
    expect(changeFor(one, 'raj')?.touched).toEqual([
      { person: expect.objectContaining({ name: 'mia' }) },
      { person: expect.objectContaining({ name: 'raj' }) },
    ])
    const declined = one.and(answer('not this time'), by('raj', at(5)))
    expect(changeFor(declined, 'ana')).toMatchObject({ standing: 'declined' })
    expect(changeFor(declined, 'mia')).toMatchObject({ standing: 'withdrawn' })
    expect(changeFor(declined, 'raj')).toMatchObject({ standing: 'declined' })
  })
})

describe('for somebody away', () => {
  const monday = shiftOf(0, 'early')
  const away = published.and(
    { do: 'be-away', person: person('ana'), from: '2026-05-04', until: '2026-05-04' },
    by('ana', at(3)),
  )

  test('given who plans, then they may ask, swap or offer it for them, and keep it after all', () => {
    const may = ['ask cover', 'swap', 'drop']
    expect(shiftFor(published, 'mia', monday)).not.toHaveProperty('forThem')
    expect(shiftFor(away, 'mia', monday)?.forThem).toEqual(may)
    expect(shiftFor(away, 'mia', shiftOf(1, 'late'))).not.toHaveProperty('forThem')
    const offer = { do: 'offer', rota: desk, shift: monday, by: account('ana') } as const
    const offered = away.and(offer, by('mia', at(4)))
    expect(shiftFor(offered, 'mia', monday)?.forThem).toEqual(['keep'])
  })

  test('given anybody else, or themselves, then nobody is acted for', () => {
    expect(shiftFor(away, 'raj', monday)).not.toHaveProperty('forThem')
    expect(shiftFor(away, 'ana', monday)).not.toHaveProperty('forThem')
  })
})

describe('what is told', () => {
  /** What each is told of the entries a step added. */
  function told(after: Given, before: Given, hours = 9) {
    const nowMs = by('ana', at(hours)).nowMs
    const facts = factsFor(after.ledger, 'clockwork', nowMs)
    const added = after.entries.slice(before.entries.length)
    return added.flatMap((entry) =>
      toldOf(entry, facts).flatMap((whom) => {
        const name = whom.slice('person_'.length) as Name
        const view = toldView(glassOf(after, name, nowMs), entry)
        return view?.is === 'rota' ? [`${name}: ${view.happened}`] : []
      }),
    )
  }

  test('given a swap, then each hears what waits for them, and then that it stands', () => {
    expect(told(waiting, published)).toEqual(['raj: change waits'])
    expect(told(swapped, waiting)).toEqual(['ana: change accepted'])
    const declined = waiting.and(answer('not this time'), by('raj', at(4)))
    expect(told(declined, waiting)).toEqual(['ana: change declined'])
  })

  test('given a plan, then who has other shifts to come hears it, with before and after', () => {
    const other = week.map((each) =>
      each.shift === shiftOf(2, 'early') ? planned(2, 'early', 'ana') : each,
    )
    const after = published.and(publish(other, { version: 2 }), by('mia', at(4)))
    expect(told(after, published).toSorted()).toEqual(['ana: published', 'lee: published'])
    const entry = after.entries.at(-1)
    const view = entry && toldView(glassOf(after, 'lee', by('lee', at(5)).nowMs), entry)
    expect(view).toMatchObject({
      moves: [{ shift: { day: '2026-05-06' }, from: { name: 'lee' }, to: { name: 'ana' } }],
    })
  })

  test('given an offer, then who does that duty; taken, then whose it was; left, then who plans', () => {
    const monday = shiftOf(0, 'early')
    const offered = published.and(
      { do: 'offer', rota: desk, shift: monday, by: account('ana') },
      by('ana', at(3)),
    )
    expect(told(offered, published).toSorted()).toEqual([
      'lee: offered',
      'mia: offered',
      'raj: offered',
    ])
    const taken = offered.and(
      { do: 'take', rota: desk, shift: monday, by: account('lee') },
      by('lee', at(4)),
    )
    expect(told(taken, offered)).toEqual(['ana: taken'])
    expect(told(taken, published).filter((line) => line.includes('offered'))).toEqual([])
    const left = published.and({ do: 'leave', person: person('lee') }, by('lee', at(3)))
    expect(told(left, published)).toEqual(['mia: open'])
  })
})
