// The core held against the reference model: random sequences of valid and invalid commands give
// the same answers, standings, balances and obligations in both.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sequences } from '../testing/commands.ts'
import { holderOf, type Model, modelSays, personIn } from '../testing/model.ts'
import { type ModelFavor, standingOf } from '../testing/model-favor.ts'
import { isOpen, returnDayOf } from '../testing/model-return.ts'
import { modelOf, play } from '../testing/play.ts'
import { runs } from '../testing/runs.ts'
import type { Step } from '../testing/story.ts'
import { balances } from './balances.ts'
import type { Ledger } from './ledger.ts'
import { obligationsOf } from './obligations.ts'

test('given random sequences, when both decide, then they agree on everything', () => {
  fc.assert(
    fc.property(sequences(), (steps) => {
      const model = modelOf()
      const { ledger } = play(steps, (step, accepted) => agree(model, step, accepted))
      expect(coreFavors(ledger)).toEqual(modelFavors(model))
      expect(coreFigures(ledger)).toEqual(modelFigures(model))
      expect(coreObligations(ledger)).toEqual(modelObligations(model))
    }),
    { numRuns: runs(5_000) },
  )
})

test('given a few hundred sequences, then each command is accepted and refused', () => {
  const answers = new Map<string, Set<boolean>>()
  fc.assert(
    fc.property(sequences(), (steps) => {
      play(steps, ({ command: { command } }, accepted) => {
        const known = answers.get(command.do) ?? new Set()
        answers.set(command.do, known.add(accepted))
      })
    }),
    { numRuns: 500, seed: 7 },
  )
  expect([...answers].filter(([, seen]) => seen.size < 2)).toEqual([])
})

function agree(model: Model, { command, who }: Step, accepted: boolean): void {
  const says = modelSays(model, command, who)
  if (says !== accepted) {
    throw new Error(`${JSON.stringify({ command, who })}: core ${accepted}, model ${says}`)
  }
}

function coreFavors(ledger: Ledger) {
  return [...ledger.favors.values()].map(({ favor, standing, withinLine, content }) => {
    const { kind, day, effort } = content
    return { favor, standing, withinLine, kind, day, minutes: effort?.minutes ?? 0 }
  })
}

function modelFavors(model: Model) {
  return model.favors.map((each) => ({
    favor: each.id,
    standing: standingOf(each),
    withinLine: each.inLine,
    kind: each.kind,
    day: each.day,
    minutes: each.minutes,
  }))
}

function coreFigures(ledger: Ledger) {
  const figures = [...balances(ledger)].map(([who, balance]) => {
    const { given, received, givenMinutes, receivedMinutes } = balance
    return [who, given, received, givenMinutes, receivedMinutes] as const
  })
  return figures.toSorted()
}

/** The two people a favor counts between, if it counts. */
function between(model: Model, favor: ModelFavor): readonly [string, string] | undefined {
  const [giver, receiver] = [holderOf(model, favor.giver), holderOf(model, favor.receiver)]
  if (!giver || !receiver || giver === receiver || standingOf(favor) !== 'confirmed') return
  const named = [giver, receiver].some((id) => personIn(model, id)?.standing === 'named')
  return named ? undefined : [giver, receiver]
}

function modelFigures(model: Model) {
  const figures = model.people.map(({ id }) => {
    const given = model.favors.filter((favor) => between(model, favor)?.[0] === id)
    const received = model.favors.filter((favor) => between(model, favor)?.[1] === id)
    const minutes = (favors: ModelFavor[]) => favors.reduce((sum, each) => sum + each.minutes, 0)
    return [id, given.length, received.length, minutes(given), minutes(received)] as const
  })
  return figures.filter(([, given, received]) => given + received > 0).toSorted()
}

function coreObligations(ledger: Ledger) {
  return [...ledger.people.keys()]
    .flatMap((who) => obligationsOf(ledger, who))
    .map(({ favor, by, towards, day }) => `${favor} ${by} ${towards} ${day}`)
    .toSorted()
}

function modelObligations(model: Model) {
  return model.favors
    .filter((favor) => isOpen(model, favor) && between(model, favor))
    .flatMap((favor) => {
      const [giver, receiver] = between(model, favor) ?? []
      const line = `${favor.id} ${receiver} ${giver} ${returnDayOf(favor)}`
      return [line, line]
    })
    .toSorted()
}
