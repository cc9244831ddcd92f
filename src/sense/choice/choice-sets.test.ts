// Every figure of every candidate, made as history goes on and by looking through the whole log
// again for each; and who could be chosen at all.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FavorColumns, toFavorColumns } from '../favors.ts'
import { type Candidates, type ChoiceSets, choiceSetsOf, UNUSED, ZERO_ROW } from './choice-sets.ts'
import { inForm, parseEffects, type TallyName, tallyNames } from './effects.ts'
import { type ChoiceFacts, noFacts } from './facts.ts'
import type { Choice } from './figures.ts'

const PEOPLE = 5
const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const logs = fc
  .array(fc.record({ time: fc.integer({ min: 0, max: 12 }), giver: person, receiver: person }), {
    maxLength: 16,
  })
  .map((rows) => toFavorColumns(rows, PEOPLE))
const choices = fc.constantFrom<Choice>('receiver', 'giver', 'dyad')
const candidateSets = fc.constantFrom<Candidates>('all', 'seen', 'present')
const halfLives = fc.constantFrom(Number.POSITIVE_INFINITY, 3)

const names = Object.keys(tallyNames) as TallyName[]
const typed = names.flatMap((name) => ['binary', 'count', 'log1p'].map((form) => `${name}:${form}`))
const text = [...typed, 'sum(x)', 'same(x)', 'tie(network)', 'reverse(network)', 'authority']
const parsed = parseEffects(text.join(','))
const effects = parsed.ok ? parsed.value : []

/** The manager of 1 and 2 is 0, of 0 is 3; the tie 0-1 is there from 2 to 6. */
const facts: ChoiceFacts = {
  figures: new Map([['x', Float64Array.of(1, 0, 2, 0.5, 0)]]),
  groups: new Map([['x', Int32Array.of(0, 1, 0, -1, -1)]]),
  manager: Int32Array.of(3, 0, 0, -1, -1),
  network: {
    time: Float64Array.of(2, 6),
    from: Int32Array.of(0, 0),
    to: Int32Array.of(1, 1),
    value: Float64Array.of(1, 0),
  },
}

describe('given any log', () => {
  it('when choices are made of it, then every figure equals looking through all before', () => {
    fc.assert(
      fc.property(logs, choices, candidateSets, halfLives, (favors, choice, who, halfLife) => {
        const options = { effects, choice, candidates: who, halfLife, facts, keepUnused: false }
        const sets = choiceSetsOf(favors, options)!
        let at = 0
        for (let row = 0; row < favors.time.length; row += 1) {
          const wanted = bruteForce(favors, row, choice, who, halfLife)
          if (wanted === undefined) continue
          expectSame(candidatesOf(sets, at), wanted.candidates)
          const { chosen } = wanted
          const found = sets.chosen[at]!
          const figures = found === ZERO_ROW ? effects.map(() => 0) : rowOf(sets, found)
          figures.forEach((figure, place) => {
            expect(figure).toBeCloseTo(chosen[place]!, 9)
          })
          at += 1
        }
        expect(sets.chosen).toHaveLength(at)
        expect(sets.skipped).toBe(favors.time.length - at)
      }),
      { numRuns: 60 },
    )
  })

  it('when waits are kept, then they add up to the record and one unit more', () => {
    fc.assert(
      fc.property(logs, (favors) => {
        const options = { effects, choice: 'dyad', candidates: 'seen', halfLife: 3, facts } as const
        const sets = choiceSetsOf(favors, { ...options, keepUnused: true })!
        const whole = favors.time.length === 0 ? 0 : favors.time.at(-1)! - favors.time[0]! + 1
        expect(sets.wait.reduce((sum, wait) => sum + wait, 0)).toBe(whole)
        expect(sets.chosen.filter((at) => at === UNUSED)).toHaveLength(sets.skipped)
      }),
    )
  })
})

describe('given effects as typed', () => {
  const wrong = (typedText: string) => {
    const made = parseEffects(typedText)
    return made.ok ? made.value.map((effect) => effect.text).join(' ') : made.refusal
  }

  it('when they are known, then each has its form', () => {
    expect(wrong('inertia, same( team ):binary,authority')).toBe(
      'inertia:count same(team):binary authority',
    )
  })

  it('when one is not, then a sentence says which', () => {
    expect(wrong('inertai')).toContain('There is no effect “inertai”. Known are inertia,')
    expect(wrong('inertia:cubed')).toContain('has to end in :binary, :count or :log1p')
    expect(wrong('inertia(x)')).toContain('There is no effect')
    expect(wrong('sum')).toContain('it takes a covariate')
    expect(wrong('tie(friends)')).toContain('it is written tie(network)')
    expect(wrong('authority(x)')).toContain('takes nothing in brackets')
    expect(wrong('inertia,inertia:count')).toContain('is there twice')
    expect(wrong('')).toContain('There is no effect')
  })

  it('when a fact is missing, then the rest still stands', () => {
    expect(noFacts.network.time).toHaveLength(0)
  })
})

const rowOf = (sets: ChoiceSets, at: number) => [...sets.figures.slice(at, at + sets.width)]

function candidatesOf(sets: ChoiceSets, at: number): number[][] {
  const rows: number[][] = []
  for (let row = sets.start[at]!; row < sets.start[at + 1]!; row += sets.width) {
    rows.push(rowOf(sets, row))
  }
  for (let zero = 0; zero < sets.zeros[at]!; zero += 1) rows.push(effects.map(() => 0))
  return rows
}

const sorted = (rows: number[][]) =>
  rows.map((row) => row.map((each) => (each + 0).toFixed(9)).join(' ')).sort()

function expectSame(found: number[][], wanted: number[][]): void {
  expect(sorted(found)).toEqual(sorted(wanted))
}

/** Everything about one favor, from nothing but the log: undefined if it cannot be used. */
function bruteForce(
  { time, giver, receiver }: FavorColumns,
  row: number,
  choice: Choice,
  who: Candidates,
  halfLife: number,
) {
  const now = time[row]!
  const rows = [...time.keys()]
  const before = rows.filter((at) => time[at]! < now)
  const fading = (at: number) =>
    halfLife === Number.POSITIVE_INFINITY ? 1 : 0.5 ** ((now - time[at]!) / halfLife)
  const sum = (keep: (at: number) => boolean) =>
    before.filter(keep).reduce((total, at) => total + fading(at), 0)
  const given = (a: number, b: number) => sum((at) => giver[at] === a && receiver[at] === b)
  const ever = (a: number, b: number) => before.some((at) => giver[at] === a && receiver[at] === b)
  const isIn = (at: number, one: number) => giver[at] === one || receiver[at] === one
  const people = [...Array(PEOPLE).keys()].filter((one) => {
    if (who === 'all') return true
    if (who === 'seen') return before.some((at) => isIn(at, one))
    const own = rows.filter((at) => isIn(at, one)).map((at) => time[at]!)
    return own.some((at) => at <= now) && own.some((at) => at >= now)
  })
  const [from, to] = [giver[row]!, receiver[row]!]
  if (!people.includes(from) || !people.includes(to)) return undefined
  const others = (a: number, b: number) => sum((at) => giver[at] === a && receiver[at] !== b)
  const gotOthers = (a: number, b: number) => sum((at) => receiver[at] === a && giver[at] !== b)
  const tallies = (g: number, r: number): Record<TallyName, number> => {
    const thirds = [...Array(PEOPLE).keys()].filter((k) => ever(g, k) && ever(k, r))
    return {
      inertia: given(g, r),
      reciprocity: given(r, g),
      transitivity: thirds.reduce((all, k) => all + Math.min(given(g, k), given(k, r)), 0),
      activity: choice === 'receiver' ? others(r, g) : others(g, r),
      popularity: choice === 'giver' ? gotOthers(g, r) : gotOthers(r, g),
      'pay-it-forward': gotOthers(g, r),
      reputation: others(r, g),
      'outdegree-giver': sum((at) => giver[at] === g),
      'indegree-giver': sum((at) => receiver[at] === g),
      'outdegree-receiver': sum((at) => giver[at] === r),
      'indegree-receiver': sum((at) => receiver[at] === r),
    }
  }
  const factsOf = (g: number, r: number) => {
    const x = [1, 0, 2, 0.5, 0]
    const tie = (a: number, b: number) => Number(a === 0 && b === 1 && now > 2 && now <= 6)
    const says = [[3], [0, 3], [0, 3], [], []]
    const together = (g === 0 && r === 2) || (g === 2 && r === 0)
    return [x[g]! + x[r]!, Number(together), tie(g, r), tie(r, g), Number(says[g]!.includes(r))]
  }
  const figures = (g: number, r: number) => [
    ...names.flatMap((name) => {
      const value = tallies(g, r)[name]
      const thirds = [...Array(PEOPLE).keys()].filter((k) => ever(g, k) && ever(k, r)).length
      const binary = name === 'transitivity' ? thirds : inForm('binary', value)
      return [binary, value, inForm('log1p', value)]
    }),
    ...factsOf(g, r),
  ]
  const pairs = people.flatMap((g) => people.map((r) => [g, r] as const))
  const candidates = pairs.filter(
    ([g, r]) => g !== r && (choice === 'dyad' || (choice === 'giver' ? r === to : g === from)),
  )
  return { candidates: candidates.map(([g, r]) => figures(g, r)), chosen: figures(from, to) }
}
