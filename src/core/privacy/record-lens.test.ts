// A record as its owner sees it: colleagues A to Z, hours only where asked for, and a chain that
// tells no more than its first giver may see.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RecordSpan } from '../ledger/own-record.ts'
import { sequences } from '../testing/commands.ts'
import { type Given, given, helped } from '../testing/given.ts'
import { by, favor, type Name, names, person } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { play } from '../testing/play.ts'
import { runs } from '../testing/runs.ts'
import { lensFor } from './lens.ts'
import { favorsShown, planRecord } from './record-lens.ts'
import type { RecordView } from './record-views.ts'

const desk = org({ teams: { desk: { members: ['ana', 'raj', 'mia', 'lee'] } } })
const five = given(desk)

const opened = (text: string): string => text.slice('text_'.length)

function recordOf(
  past: Pick<Given, 'ledger'>,
  name: Name,
  hours = false,
  span: RecordSpan = 'all',
) {
  return seen(past.ledger, name, by(name).nowMs, hours, span)
}

function seen(
  ledger: Given['ledger'],
  name: Name,
  nowMs: number,
  hours = true,
  span: RecordSpan = 'all',
): RecordView {
  const lens = lensFor(ledger, person(name), nowMs, opened)
  return lens.record(planRecord(lens.glass, span), hours)
}

/** Ana helped Raj, who passed it on to Mia, who passed it on to Lee. */
const chain = five
  .and(helped('ana', 'raj'), by('raj'))
  .and(helped('raj', 'mia', { number: 2 }), by('mia'))
  .and({ do: 'pass-on', favor: favor(1), by: favor(2) }, by('raj'))
  .and(helped('mia', 'lee', { number: 3 }), by('lee'))
  .and({ do: 'pass-on', favor: favor(2), by: favor(3) }, by('mia'))

const showing = (past: Given, number: number, first: Name, second: Name): Given =>
  past
    .and({ do: 'show', favor: favor(number) }, by(first))
    .and({ do: 'show', favor: favor(number) }, by(second))

const told = (past: Pick<Given, 'ledger'>, name: Name) =>
  recordOf(past, name).chains.map(({ steps }) =>
    steps.map(({ how, by: { name: who }, favor: step }) => [how, who, step?.favor]),
  )

describe('given a favor that was passed on', () => {
  test('when those two show it to nobody, then only that it was passed on is told', () => {
    expect(told(chain, 'ana')).toEqual([
      [
        ['given', 'ana', favor(1)],
        ['passed on', 'raj', undefined],
      ],
    ])
    expect(JSON.stringify(recordOf(chain, 'ana'))).not.toContain('mia')
  })

  test('when they show it, then it is read; beyond what is not shown nothing follows', () => {
    expect(told(showing(chain, 2, 'raj', 'mia'), 'ana')).toEqual([
      [
        ['given', 'ana', favor(1)],
        ['passed on', 'raj', favor(2)],
      ],
    ])
    expect(told(showing(chain, 3, 'mia', 'lee'), 'ana')[0]).toHaveLength(2)
    const both = showing(showing(chain, 2, 'raj', 'mia'), 3, 'mia', 'lee')
    expect(told(both, 'ana')[0]?.at(-1)).toEqual(['passed on', 'mia', favor(3)])
  })

  test('when it comes home, then the chain closes, also while it waits for a word', () => {
    const home = five
      .and(helped('ana', 'raj'), by('raj'))
      .and(helped('raj', 'mia', { number: 2 }), by('mia'))
      .and({ do: 'pass-on', favor: favor(1), by: favor(2) }, by('raj'))
      .and(helped('mia', 'ana', { number: 4 }), by('mia'))
      .and({ do: 'pass-on', favor: favor(2), by: favor(4) }, by('mia'))
    // That Mia gave it says nothing of Raj, as long as those two show nothing.
    expect(told(home, 'ana')[0]).toEqual(told(chain, 'ana')[0])
    const shown = showing(home, 2, 'raj', 'mia')
    const closing = ['came home', 'mia', favor(4)]
    expect(told(shown, 'ana')[0]?.at(-1)).toEqual(closing)
    const stands = shown.and({ do: 'confirm', favor: favor(4) }, by('ana'))
    expect(told(stands, 'ana')[0]?.at(-1)).toEqual(closing)
  })

  test('when it waits for another’s word, then it was not passed on yet', () => {
    const claim = five
      .and(helped('ana', 'raj'), by('raj'))
      .and(helped('raj', 'mia', { number: 2 }), by('raj'))
      .and({ do: 'pass-on', favor: favor(1), by: favor(2) }, by('raj'))
    expect(told(claim, 'ana')).toEqual([])
  })
})

describe('given colleagues', () => {
  const some = five
    .and(helped('raj', 'ana'), by('ana'))
    .and(helped('ana', 'lee', { number: 2 }), by('lee'))
    .and(helped('ana', 'ines', { number: 3 }), by('ines'))
    .and(helped('mia', 'ana', { number: 4 }), by('ana'))

  test('when listed, then A to Z, and those who left in one row at the end', () => {
    const left = some
      .and({ do: 'leave', person: person('ines') }, by('ines'))
      .and({ do: 'leave', person: person('lee') }, by('lee'))
    expect(recordOf(some, 'ana').withWhom.map(({ who }) => who.name)).toEqual([
      'ines',
      'lee',
      'mia',
      'raj',
    ])
    const rows = recordOf(left, 'ana').withWhom
    expect(rows.map(({ who }) => who.name)).toEqual(['mia', 'raj', 'former colleagues'])
    expect(rows.at(-1)).toMatchObject({ gave: ['expertise'], received: [] })
  })

  test('when hours are not asked for, then there are none beside a name', () => {
    for (const row of recordOf(some, 'ana').withWhom) {
      expect(Object.keys(row)).toEqual(['who', 'gave', 'received', 'lastDay'])
    }
    expect(recordOf(some, 'ana', true).withWhom[1]).toMatchObject({
      givenMinutes: 120,
      receivedMinutes: 0,
    })
  })

  test('when a line waits or a return is open, then both are told', () => {
    const open = some
      .and({ do: 'say-expectation', favor: favor(1), expectation: 'return' }, by('ana'))
      .and(helped('ana', 'raj', { number: 5 }), by('ana'))
    const record = recordOf(open, 'ana')
    expect(record.open.map((each) => each.favor)).toEqual([favor(1)])
    expect([record.waiting, record.favors]).toEqual([1, 4])
    expect(recordOf(open, 'raj').waiting).toBe(0)
  })
})

describe('given any ledger', () => {
  test('then a record holds no favor its owner could not read by itself', () => {
    fc.assert(
      fc.property(sequences(), (steps) => {
        const { ledger } = play(steps)
        const nowMs = steps.at(-1)?.who.nowMs ?? 0
        for (const name of names) {
          const lens = lensFor(ledger, person(name), nowMs, opened)
          const record = seen(ledger, name, nowMs)
          for (const { steps: links } of record.chains) {
            for (const [index, { favor: step, by: giver }] of links.entries()) {
              if (step) expect(step).toEqual(lens.favor(step.favor))
              else expect(giver).toEqual(links[index - 1]?.favor?.receiver)
            }
          }
          for (const each of record.open) expect(each.returnIs).toBe('open')
          const shown = new Set(favorsShown(planRecord(lens.glass, 'all')))
          for (const { favor: own } of record.open) expect(shown.has(own)).toBe(true)
        }
      }),
      { numRuns: runs(150) },
    )
  })
})
