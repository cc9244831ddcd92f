// Triads, betweenness and groups: each counted fast and by brute force, on any small network.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toFavorColumns } from '../favors.ts'
import { type Arcs, arcsOf } from './arcs.ts'
import { betweennessOf } from './betweenness.ts'
import { externalInternal } from './groups.ts'
import { giversOf, partnersOf, receiversOf } from './neighbours.ts'
import { type TriadName, transitivityOf, triadNames, triadsOf, triadTypes } from './triads.ts'

const PEOPLE = 8
const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const networks = fc
  .array(fc.record({ time: fc.constant(0), giver: person, receiver: person }), { maxLength: 40 })
  .map((rows) => arcsOf(toFavorColumns(rows, PEOPLE)))

const matrixOf = (arcs: Arcs) => {
  const there = Array.from({ length: arcs.people }, () => new Array(arcs.people).fill(false))
  arcs.giver.forEach((giver, at) => {
    there[giver]![arcs.receiver[at]!] = true
  })
  return there as boolean[][]
}

/** What each type is, drawn as sna's manual draws it; lower case a, b and c in any places. */
const drawn: Record<TriadName, string> = {
  ...{ '003': '', '012': 'ab', '102': 'ab ba', '021D': 'ba bc', '021U': 'ab cb', '021C': 'ab bc' },
  ...{ '111D': 'ab ba cb', '111U': 'ab ba bc', '030T': 'ab bc ac', '030C': 'ab bc ca' },
  ...{ '201': 'ab ba bc cb', '120D': 'ba bc ac ca', '120U': 'ab cb ac ca' },
  ...{ '120C': 'ab bc ac ca', '210': 'ab bc cb ac ca', '300': 'ab ba ac ca bc cb' },
}

const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba']

/** Independent of how three people are named: the smallest of the six spellings. */
const shapeOf = (pairs: string) =>
  orders
    .map((order) => {
      const renamed = [...pairs].map((each) => (each === ' ' ? ' ' : order['abc'.indexOf(each)]!))
      return renamed.join('').split(' ').sort().join(' ')
    })
    .sort()[0]!

const nameOfShape = new Map(triadNames.map((name) => [shapeOf(drawn[name]), name]))

describe('given any network', () => {
  it('when triads are counted, then they equal looking at every three people', () => {
    fc.assert(
      fc.property(networks, (arcs) => {
        const there = matrixOf(arcs)
        const wanted = Object.fromEntries(triadNames.map((name) => [name, 0]))
        for (let a = 0; a < PEOPLE; a += 1) {
          for (let b = a + 1; b < PEOPLE; b += 1) {
            for (let c = b + 1; c < PEOPLE; c += 1) {
              const three = { a, b, c }
              const pairs = ['ab', 'ba', 'ac', 'ca', 'bc', 'cb'].filter(
                ([from, to]) => there[three[from as 'a']]![three[to as 'a']],
              )
              wanted[nameOfShape.get(shapeOf(pairs.join(' ')))!]! += 1
            }
          }
        }
        expect(triadsOf(arcs)).toEqual(wanted)
      }),
    )
  })

  it('when closed triples are taken, then they equal looking at every path of two', () => {
    fc.assert(
      fc.property(networks, (arcs) => {
        const there = matrixOf(arcs)
        const tied = (one: number, other: number) => there[one]![other]! || there[other]![one]!
        let triples = 0
        let closed = 0
        for (let b = 0; b < PEOPLE; b += 1) {
          for (let a = 0; a < PEOPLE; a += 1) {
            for (let c = a + 1; c < PEOPLE; c += 1) {
              if (a === b || b === c || !tied(a, b) || !tied(b, c)) continue
              triples += 1
              if (tied(a, c)) closed += 1
            }
          }
        }
        const found = transitivityOf(arcs)
        if (triples === 0) expect(found).toBeNaN()
        else expect(found).toBeCloseTo(closed / triples, 12)
      }),
    )
  })

  it('when betweenness is taken, then it equals walking every shortest way', () => {
    fc.assert(
      fc.property(networks, (arcs) => {
        const there = matrixOf(arcs)
        const wanted = new Float64Array(PEOPLE)
        for (let from = 0; from < PEOPLE; from += 1) {
          for (let to = 0; to < PEOPLE; to += 1) {
            const ways = from === to ? [] : shortestWays(there, from, to)
            for (const way of ways) {
              for (const through of way.slice(1, -1)) wanted[through]! += 1 / ways.length
            }
          }
        }
        betweennessOf(arcs).forEach((each, at) => {
          expect(each).toBeCloseTo(wanted[at]!, 9)
        })
      }),
    )
  })

  it('when neighbours are sliced, then each side sees the same arcs, ascending', () => {
    fc.assert(
      fc.property(networks, (arcs) => {
        const there = matrixOf(arcs)
        const [to, from, with_] = [receiversOf(arcs), giversOf(arcs), partnersOf(arcs)]
        for (let one = 0; one < PEOPLE; one += 1) {
          const others = [...Array(PEOPLE).keys()]
          const slice = ({ start, who }: typeof to) => [...who.slice(start[one]!, start[one + 1]!)]
          expect(slice(to)).toEqual(others.filter((other) => there[one]![other]))
          expect(slice(from)).toEqual(others.filter((other) => there[other]![one]))
          const either = others.filter((other) => there[one]![other] || there[other]![one])
          expect(slice(with_)).toEqual(either)
        }
      }),
    )
  })
})

describe('given the 64 codes of three people', () => {
  it('when each is drawn, then the table names the same shape', () => {
    const bits = ['ab', 'ba', 'ac', 'ca', 'bc', 'cb']
    triadTypes.forEach((type, code) => {
      const pairs = bits.filter((_, bit) => (code >> bit) & 1)
      expect(triadNames[type]).toBe(nameOfShape.get(shapeOf(pairs.join(' '))))
    })
  })
})

describe('given people in groups', () => {
  it('when E-I is taken, then it equals counting arcs and pairs by hand', () => {
    const groups = fc.array(fc.integer({ min: -1, max: 2 }), {
      minLength: PEOPLE,
      maxLength: PEOPLE,
    })
    fc.assert(
      fc.property(networks, groups, (arcs, group) => {
        const pairs = group.flatMap((own, a) =>
          group.map((other, b) => ({ a, b, known: a !== b && own >= 0 && other >= 0 })),
        )
        const there = matrixOf(arcs)
        const sums = { external: 0, internal: 0, apart: 0, together: 0 }
        for (const { a, b } of pairs.filter(({ known }) => known)) {
          const same = group[a] === group[b]
          sums[same ? 'together' : 'apart'] += 1
          if (there[a]![b]) sums[same ? 'internal' : 'external'] += 1
        }
        const found = externalInternal(arcs, Int32Array.from(group))
        const { external, internal, apart, together } = sums
        expect(found).toMatchObject({ external, internal })
        const [index, expected] = [
          (external - internal) / (external + internal),
          (apart - together) / (apart + together),
        ]
        if (Number.isNaN(index)) expect(found.index).toBeNaN()
        else expect(found.index).toBeCloseTo(index, 12)
        if (Number.isNaN(expected)) expect(found.expected).toBeNaN()
        else expect(found.expected).toBeCloseTo(expected, 12)
      }),
    )
  })
})

/** All ways of fewest hops, longer and longer until one arrives. */
function shortestWays(there: boolean[][], from: number, to: number): number[][] {
  let ways = [[from]]
  for (let hops = 0; hops < there.length && ways.length > 0; hops += 1) {
    ways = ways.flatMap((way) =>
      there[way.at(-1)!]!.flatMap((gave, next) =>
        gave && !way.includes(next) ? [[...way, next]] : [],
      ),
    )
    const arrived = ways.filter((way) => way.at(-1) === to)
    if (arrived.length > 0) return arrived
  }
  return []
}
