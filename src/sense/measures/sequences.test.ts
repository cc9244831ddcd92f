// Motifs, participation shifts, chains and time to return: what follows what, counted fast and by
// looking at every two and every three favors.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededChance } from '../chance.ts'
import { type FavorColumns, toFavorColumns } from '../favors.ts'
import { compareChains } from '../nulls/shuffled-times.ts'
import { chainFinder } from './chains.ts'
import { eventNames, MotifCensus, motifCounts, motifSteps, motifsOf } from './motifs.ts'
import { participationShifts, shiftNames } from './participation-shifts.ts'
import { timeToReturn } from './time-to-return.ts'
import { stretchesOf } from './window-lists.ts'

const PEOPLE = 5
const person = fc.integer({ min: 0, max: PEOPLE - 1 })
const logs = fc
  .array(fc.record({ time: fc.integer({ min: 0, max: 15 }), giver: person, receiver: person }), {
    maxLength: 22,
  })
  .map((rows) => toFavorColumns(rows, PEOPLE))
const windows = fc.integer({ min: 1, max: 12 })

const listOf = (favors: FavorColumns) =>
  Array.from(favors.time, (time, at) => ({
    time,
    giver: favors.giver[at]!,
    receiver: favors.receiver[at]!,
  }))

/** `01,10,02` of any favors, people numbered by first appearance. */
function spelled(favors: readonly { giver: number; receiver: number }[]): string {
  const seen: number[] = []
  const number = (who: number) => {
    if (!seen.includes(who)) seen.push(who)
    return seen.indexOf(who)
  }
  return favors.map(({ giver, receiver }) => `${number(giver)}${number(receiver)}`).join(',')
}

describe('given any favors and a window', () => {
  it('when motifs are counted, then they equal looking at every two and three favors', () => {
    fc.assert(
      fc.property(logs, windows, (favors, delta) => {
        const list = listOf(favors)
        const wanted = new Map<string, number>()
        const note = (spelling: string) => wanted.set(spelling, (wanted.get(spelling) ?? 0) + 1)
        for (const one of list) {
          for (const two of list) {
            if (two.time <= one.time || two.time - one.time > delta) continue
            note(spelled([one, two]))
            for (const three of list) {
              if (three.time <= two.time || three.time - one.time > delta) continue
              note(spelled([one, two, three]))
            }
          }
        }
        const found = motifsOf(favors, delta)
        eventNames.forEach((second, at) => {
          expect(found.two[at]).toBe(wanted.get(`01,${second}`) ?? 0)
          eventNames.forEach((third, place) => {
            const counted = found.three[6 * at + place]
            expect(counted).toBe(wanted.get(`01,${second},${third}`) ?? 0)
          })
        })
        const total = found.three.reduce((sum, count) => sum + count, 0)
        expect(found.total).toBe(total)
      }),
    )
  })

  it('when the log is cut into stretches for two, then together they count the same', () => {
    fc.assert(
      fc.property(logs, windows, fc.integer({ min: 1, max: 9 }), (favors, delta, least) => {
        const hands = [new MotifCensus(favors, delta), new MotifCensus(favors, delta)]
        stretchesOf(favors.time, delta, { least }).forEach((stretch, at) => {
          hands[at % 2]!.count(stretch)
        })
        const sums = hands.map((hand) => hand.sums)
        expect(motifCounts(delta, sums)).toEqual(motifsOf(favors, delta))
      }),
    )
  })

  it('when the work is estimated, then it is never less than the favors that meet', () => {
    fc.assert(
      fc.property(logs, windows, (favors, delta) => {
        const met = motifsOf(favors, delta).two.reduce((sum, count) => sum + count, 0)
        expect(motifSteps(favors, delta)).toBeGreaterThanOrEqual(met)
      }),
    )
  })

  it('when chains are followed, then they equal trying every favor after every other', () => {
    fc.assert(
      fc.property(logs, windows, (favors, delta) => {
        const list = listOf(favors)
        const last = Math.max(...list.map(({ time }) => time))
        const nextOf = (one: (typeof list)[number]) =>
          list.filter(
            (two) =>
              two.giver === one.receiver &&
              two.receiver !== one.giver &&
              two.time > one.time &&
              two.time - one.time <= delta,
          )
        const lengthFrom = (one: (typeof list)[number]): number =>
          1 + Math.max(0, ...nextOf(one).map(lengthFrom))
        const found = chainFinder(delta)(favors)
        const eligible = list.filter((one) => one.time + delta <= last)
        expect(found.passOns).toBe(list.reduce((sum, one) => sum + nextOf(one).length, 0))
        expect(found.eligible).toBe(eligible.length)
        expect(found.passedOn).toBe(eligible.filter((one) => nextOf(one).length > 0).length)
        expect(found.longest).toBe(Math.max(0, ...list.map(lengthFrom)))
        expect(found.passOns).toBe(motifsOf(favors, delta).two[eventNames.indexOf('12')])
      }),
    )
  })

  it('when no wait is cut off, then the share returned is a plain share', () => {
    fc.assert(
      fc.property(logs, windows, (favors, delta) => {
        // Nothing is censored before the last time, so only what comes after it is.
        const padded = toFavorColumns(
          [...listOf(favors), { time: 1_000, giver: 0, receiver: 1 }],
          PEOPLE,
        )
        const list = listOf(padded)
        const returned = list.filter((one) =>
          list.some(
            (two) =>
              two.giver === one.receiver &&
              two.receiver === one.giver &&
              two.time > one.time &&
              two.time - one.time <= delta,
          ),
        )
        // The last favor is cut off at once, at zero, before anything was returned.
        const share = returned.length / (list.length - 1)
        const [by] = timeToReturn(padded, [delta]).by
        if (list.length > 1) expect(by!.share).toBeCloseTo(share, 10)
        expect(by!.interval[0]).toBeLessThanOrEqual(by!.share + 1e-12)
        expect(by!.interval[1]).toBeGreaterThanOrEqual(by!.share - 1e-12)
      }),
    )
  })

  it('when shifts are counted, then they are one fewer than favors and each is its class', () => {
    fc.assert(
      fc.property(logs, (favors) => {
        const list = listOf(favors)
        const wanted = Object.fromEntries(shiftNames.map((name) => [name, 0]))
        list.slice(1).forEach((two, at) => {
          const one = list[at]!
          const letter = (who: number, fresh: string) =>
            who === one.giver ? 'A' : who === one.receiver ? 'B' : fresh
          const giver = letter(two.giver, 'X')
          const receiver = letter(two.receiver, 'Y')
          wanted[`AB-${giver}${receiver}`]! += 1
        })
        expect(participationShifts(favors)).toEqual(wanted)
      }),
    )
  })
})

describe('given one chain in a long record', () => {
  it('when times are shuffled, then it stands out, and the same seed says the same', () => {
    const rows = Array.from({ length: 40 }, (_, at) => ({
      time: at * 10,
      giver: at % 20,
      receiver: (at + 1) % 20,
    }))
    const favors = toFavorColumns(rows, 20)
    const run = () =>
      compareChains(favors, 10, ({ longest }) => longest, {
        name: 'times shuffled',
        blockStarts: [0],
        chance: seededChance(4),
      })
    expect(chainFinder(10)(favors).longest).toBe(40)
    expect(run().p).toBe(0.001)
    expect(run()).toEqual(run())
  })
})
