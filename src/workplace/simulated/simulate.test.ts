// The simulated workplace as a machine: what it is given decides every byte, arms share what they
// can, and its logs are what a help log is.
import { describe, expect, it } from 'vitest'
import { readHelpLog } from '../../connectors/help-log/help-log.ts'
import { seededChance } from '../../sense/chance.ts'
import { normal, placeOf, poisson, seedOf } from './draws.ts'
import { drawOccasions } from './occasions.ts'
import { arms, behaviourNames, type Settings, settingsOf, staged } from './settings.ts'
import { simulate } from './simulate.ts'
import { stageOf } from './stage.ts'
import { figures, weekOf } from './testing/figures.ts'
import { seedsFrom } from './testing/pooled.ts'
import { logText, namedRows } from './text.ts'
import { worldNamed, worldNames } from './worlds.ts'

const textOf = (settings: Partial<Settings>): string => logText(simulate(settingsOf(settings)).rows)

describe('given one seed', () => {
  it.each(behaviourNames)('when %s is simulated twice, then it is the same', (behaviour) => {
    for (const arm of arms) {
      const settings = { seed: 11, weeks: 20, staged: [staged(behaviour, arm)] }
      expect(textOf(settings)).toBe(textOf(settings))
    }
  })

  it('when another is given, then it is another log', () => {
    expect(textOf({ seed: 1 })).not.toBe(textOf({ seed: 2 }))
  })

  it.each(behaviourNames)('when %s has arms, then planted and control share people', (name) => {
    const [planted, control] = arms.map((arm) =>
      simulate(settingsOf({ seed: 5, staged: [staged(name, arm)] })),
    )
    expect(control!.context).toEqual(planted!.context)
    expect(control!.truth.behaviours[0]!.alike).toHaveLength(
      stageOf(settingsOf({ seed: 5, staged: [staged(name)] })).played[0]!.actors.length,
    )
  })

  it.each(behaviourNames)('when %s has arms, then volumes are near each other', (name) => {
    const [planted, control] = arms.map((arm) => {
      const logs = seedsFrom(1, 8).map((seed) =>
        simulate(settingsOf({ seed, staged: [staged(name, arm)] })),
      )
      return logs.reduce((sum, { rows }) => sum + rows.filter((row) => row.accepted).length, 0)
    })
    expect(planted! / control!).toBeGreaterThan(0.9)
    expect(planted! / control!).toBeLessThan(1.15)
  })

  it('when arms are played, then what could happen is the same', () => {
    const [planted, control] = (['planted', 'control'] as const).map((arm) =>
      drawOccasions(stageOf(settingsOf({ staged: [staged('signalling', arm)] })).world).map(
        ({ atMs, person, kind, threshold }) => ({ atMs, person, kind, threshold }),
      ),
    )
    expect(planted).toEqual(control)
  })

  it('when nothing is strong, then planted with strength 0 names nobody', () => {
    const { truth } = simulate(
      settingsOf({ staged: [staged('coercion', 'planted', { strength: 0 })] }),
    )
    expect(truth.behaviours[0]).toMatchObject({ patterns: [], actors: [], decision: null })
  })
})

describe('given a log', () => {
  it.each([6, 14, 40])('when %i people are in it, then it is a help log', (people) => {
    const { rows, context } = simulate(settingsOf({ seed: 3, people, staged: [staged('circle')] }))
    const read = readHelpLog(logText(rows), {})
    if (!read.ok) throw new Error(read.refusal.detail)
    expect(read.value.bad).toEqual([])
    expect(read.value.rows).toHaveLength(rows.filter(({ accepted }) => accepted).length)
    expect(read.value.declined).toBe(rows.filter(({ accepted }) => !accepted).length)
    expect(context.people).toHaveLength(people)
    expect(new Set(context.people.map(({ team }) => team)).size).toBe(Math.round(people / 5))
  })

  it('when read in order, then times do not go back, ids are one each, nobody helps themselves', () => {
    const { rows } = simulate(settingsOf({ seed: 4 }))
    const times = rows.map(({ timeMs }) => timeMs)
    expect(times).toEqual([...times].sort((one, other) => one - other))
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    expect(rows.filter(({ giver, receiver }) => giver === receiver)).toEqual([])
  })

  it('when it links, then to earlier favors the other way, or to what was received', () => {
    const log = simulate(settingsOf({ staged: [staged('direct'), staged('generalised')] }))
    const byId = new Map(log.rows.map((row) => [row.id, row]))
    const links = log.rows.filter(({ inReturnFor }) => inReturnFor !== '')
    const passed = log.rows.filter(({ passedOnFrom }) => passedOnFrom !== '')
    expect(links.length).toBeGreaterThan(10)
    expect(passed.length).toBeGreaterThan(5)
    for (const { inReturnFor, giver, receiver } of links) {
      expect(byId.get(inReturnFor)).toMatchObject({ giver: receiver, receiver: giver })
    }
    for (const { passedOnFrom, giver } of passed) {
      expect(byId.get(passedOnFrom)).toMatchObject({ receiver: giver })
    }
  })

  it('when people come, go and are away, then nothing of theirs lies outside their weeks', () => {
    const { rows, context } = simulate(settingsOf({ seed: 8, turnover: 0.6 }))
    for (const { id, startWeek, endWeek, awayWeeks } of context.people) {
      const own = rows.filter((row) => row.accepted && [row.giver, row.receiver].includes(id))
      for (const row of own) {
        const week = weekOf(row)
        expect(week >= startWeek && week <= endWeek && !awayWeeks.includes(week)).toBe(true)
      }
    }
    expect(context.people.some(({ startWeek }) => startWeek > 0)).toBe(true)
    expect(context.people.some(({ endWeek }) => endWeek < 51)).toBe(true)
  })

  it.each([0.3, 0.98])('when %f is recorded, then that share of all is in it', (share) => {
    const count = (recorded: readonly [number, number]) =>
      seedsFrom(1, 8)
        .map((seed) => simulate(settingsOf({ seed, recorded })).rows.length)
        .reduce((sum, each) => sum + each, 0)
    expect(count([share, share]) / count([1, 1])).toBeCloseTo(share, 1)
  })

  it('when fields are left empty, then rows by name do not have them', () => {
    const { rows } = simulate(settingsOf({}))
    const minutes = rows.filter((row) => row.accepted && row.minutes === undefined)
    expect(minutes.length / rows.length).toBeGreaterThan(0.05)
    expect(namedRows(minutes)[0]).not.toHaveProperty('minutes')
    const declined = rows.filter(({ accepted }) => !accepted)
    const share = declined.filter(({ reason }) => reason !== '').length / declined.length
    expect(share).toBeGreaterThan(0.6)
    expect(share).toBeLessThan(1)
  })
})

describe('given two behaviours, or one from the middle on', () => {
  it('when mixed, then each has its own figures', () => {
    const logs = seedsFrom(1, 30).map((seed) =>
      simulate(
        settingsOf({ seed, recorded: [1, 1], staged: [staged('coercion'), staged('deadline')] }),
      ),
    )
    const asks = logs.map((log) => figures.coercion(log).toManager!)
    const sum = (of: 'hits' | 'of') => asks.reduce((total, tally) => total + tally[of], 0)
    expect(sum('hits') / sum('of')).toBeGreaterThan(0.92)
    const weeks = logs.map((log) => figures.deadline(log))
    const rate = (name: string) =>
      weeks.reduce((total, each) => total + each[name]!.hits, 0) /
      weeks.reduce((total, each) => total + each[name]!.of, 0)
    expect(rate('deadline') / rate('otherwise')).toBeGreaterThan(2.2)
    expect(logs[0]!.truth.behaviours.map(({ patterns }) => patterns[0])).toEqual([
      'pressured-compliance',
      'deadline-dependence',
    ])
  })

  it('when it begins in week 26, then the weeks before are as the control’s', () => {
    const shares = seedsFrom(1, 20).map((seed) => {
      const late = staged('coercion', 'planted', { fromWeek: 26 })
      const log = simulate(settingsOf({ seed, staged: [late] }))
      const control = simulate(settingsOf({ seed, staged: [staged('coercion', 'control')] }))
      const early = (rows: typeof log.rows) =>
        rows.filter((row) => weekOf(row) < 26).map(({ timeMs }) => timeMs)
      expect(early(log.rows)).toEqual(early(control.rows))
      const after = { ...log, rows: log.rows.filter((row) => weekOf(row) >= 26) }
      return figures.coercion(after).blocks!
    })
    const hits = shares.reduce((total, tally) => total + tally.hits, 0)
    expect(hits / shares.reduce((total, tally) => total + tally.of, 0)).toBeCloseTo(0.5, 1)
  })
})

describe('given the worlds of twelve', () => {
  it.each(worldNames)('when %s is simulated, then it has eighty favors or more', (name) => {
    const counts = seedsFrom(1, 60).map((seed) => {
      const { rows, context } = simulate(worldNamed(name, { seed }))
      expect(context.people).toHaveLength(12)
      return rows.filter(({ accepted }) => accepted).length
    })
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(80)
  })
})

describe('given the smallest and the largest', () => {
  it.each(behaviourNames)('when %s is staged, then they are simulated', (behaviour) => {
    for (const arm of arms) {
      for (const [people, weeks] of [
        [4, 4],
        [5, 260],
        [200, 4],
      ] as const) {
        const most = [staged(behaviour, arm, { strength: 1.5 })]
        const log = simulate(settingsOf({ people, weeks, staged: most }))
        expect(log.rows.length).toBeGreaterThan(0)
      }
    }
  })
})

describe('given draws', () => {
  it('when a thousand are made, then means and spreads are as said', () => {
    const chance = seededChance(1)
    const counts = Array.from({ length: 4_000 }, () => poisson(2.8, chance))
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    expect(mean).toBeCloseTo(2.8, 0)
    const normals = Array.from({ length: 4_000 }, () => normal(chance))
    expect(normals.reduce((sum, each) => sum + each ** 2, 0) / 4_000).toBeCloseTo(1, 1)
    expect(normals.reduce((sum, each) => sum + each, 0) / 4_000).toBeCloseTo(0, 1)
  })

  it('when a place is drawn by weight, then never one of weight 0', () => {
    const weights = Float64Array.of(0, 1, 0, 3, 0)
    expect([0, 0.24, 0.26, 0.999].map((share) => placeOf(share, weights))).toEqual([1, 1, 3, 3])
    expect(placeOf(0.5, new Float64Array(3))).toBe(-1)
  })

  it('when seeds are made from seeds, then order and each part count', () => {
    expect(new Set([seedOf(1, 2), seedOf(2, 1), seedOf(1, 2, 0), seedOf(1, 3)]).size).toBe(4)
  })
})
