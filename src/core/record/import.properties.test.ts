// An import over any past: nobody sees a line they are no side of, whatever they brought in, and
// undoing it gives the ledger of before, figure for figure.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balances } from '../ledger/balances.ts'
import { columnsOf } from '../ledger/columns.ts'
import { factsFor } from '../ledger/facts.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { obligationsOf } from '../ledger/obligations.ts'
import { lensFor } from '../privacy/lens.ts'
import { sequences } from '../testing/commands.ts'
import { type Given, given, help, observed } from '../testing/given.ts'
import { names, person, words } from '../testing/names.ts'
import { play } from '../testing/play.ts'
import { runs } from '../testing/runs.ts'
import type { FavorId } from '../vocabulary.ts'
import { sideOf } from './favor-sides.ts'

const few = { numRuns: runs(150) }
const hourMs = 3_600_000

/** Everything everybody reads of some favors, and all figures. */
function everythingIn(ledger: Ledger, nowMs: number, favors: readonly FavorId[]) {
  const seen = names.map((name) => {
    const lens = lensFor(ledger, person(name), nowMs, (text) => text)
    return [
      lens.favors(favors),
      favors.map((id) => lens.history(id)),
      ...[lens.news(0), lens.people(), lens.teams()],
      obligationsOf(ledger, person(name)),
    ]
  })
  return { seen, columns: columnsOf(ledger), balances: [...balances(ledger)] }
}

/** Three lines between five people, by somebody who is admin, as far as they are accepted. */
function broughtIn(past: Given, who: Parameters<Given['and']>[1], pairs: readonly number[]): Given {
  let filled = past.and({ do: 'begin', import: help, source: 'git', name: words('log') }, who)
  for (const [index, pair] of pairs.entries()) {
    const giver = names[pair % 5] ?? 'ana'
    const receiver = names[(pair + 1 + (pair >> 3)) % 5] ?? 'raj'
    const line = observed(giver, receiver, { number: 900 + index, trace: `own ${index}` })
    if (filled.when(line, who).decision.ok) filled = filled.and(line, who)
  }
  return filled.and({ do: 'finish', import: help }, who)
}

const pairs = fc.array(fc.nat({ max: 39 }), { minLength: 1, maxLength: 6 })

/** Somebody admin after a past, an hour later. */
function adminAfter(past: Given, nowMs: number) {
  const [admin] = past.ledger.admins
  return { actor: admin ?? person('ana'), nowMs: nowMs + hourMs }
}

describe('given any past and an import over it', () => {
  test('when it is undone before anybody spoke, then all is as it was', () => {
    fc.assert(
      fc.property(sequences(40), pairs, (steps, lines) => {
        const past = given(play(steps).entries)
        const who = adminAfter(past, steps.at(-1)?.who.nowMs ?? 0)
        const favors = [...past.ledger.favors.keys()]
        const before = everythingIn(past.ledger, who.nowMs, favors)
        const undone = broughtIn(past, who, lines).and({ do: 'undo', import: help }, who)
        const after = [...undone.ledger.favors.keys()]
        expect(everythingIn(undone.ledger, who.nowMs, favors)).toEqual(before)
        for (const name of names) {
          const lens = lensFor(undone.ledger, person(name), who.nowMs, (text) => text)
          expect(lens.favors(after)).toEqual(lens.favors(favors))
        }
        expect(undone.ledger.traces).toEqual(past.ledger.traces)
      }),
      few,
    )
  })

  test('when it is done, then only sides see its lines, and only yeses count', () => {
    fc.assert(
      fc.property(sequences(40), pairs, (steps, lines) => {
        const past = given(play(steps).entries)
        const who = adminAfter(past, steps.at(-1)?.who.nowMs ?? 0)
        const { ledger } = broughtIn(past, who, lines)
        expect([...balances(ledger)]).toEqual([...balances(past.ledger)])
        for (const name of names) {
          const facts = factsFor(ledger, person(name), who.nowMs)
          const lens = lensFor(ledger, person(name), who.nowMs, (text) => text)
          for (const line of ledger.importLines.get(help) ?? []) {
            const state = ledger.favors.get(line)
            const side = state && sideOf(state, facts)
            expect(lens.favor(line)?.relation).toBe(side)
          }
        }
      }),
      few,
    )
  })
})
