// The measure command's figures held against published ones, to the digits printed there.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { measureOperation } from './measure.ts'

const data = (name: string) => fileURLToPath(new URL(`../../test/data/${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'goodturn-measure-'))
afterAll(() => rmSync(folder, { recursive: true }))

async function measure(input: Record<string, unknown>) {
  const here = { progress: () => {}, now: () => 0 }
  const parsed = measureOperation.input.parse(input)
  const made = await measureOperation.run(here, parsed)
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value
}

describe('given the reference logs', () => {
  it('when the managers are measured, then advice and friendship are as published', async () => {
    const columns = { giver: 'ego', receiver: 'alter' }
    const of = (column: string) =>
      measure({
        file: data('krackhardt_managers_dyads.csv'),
        columns,
        where: [{ column, value: '1' }],
        orderOnly: true,
        people: 21,
        covariates: data('krackhardt_managers_attrs.csv'),
        groups: 'dept',
      })
    const advice = await of('advice_tie')
    expect(advice.groups?.index?.toFixed(3)).toBe('0.516')
    expect(advice.groups?.expected?.toFixed(3)).toBe('0.552')
    // Triads and closed triples as networkx 3 counts them on the same arcs.
    expect(advice.triads).toEqual({
      ...{ '003': 74, '012': 153, '102': 90, '021D': 160, '021U': 86, '021C': 49 },
      ...{ '111D': 59, '111U': 101, '030T': 190, '030C': 2, '201': 72, '120D': 62 },
      ...{ '120U': 78, '120C': 17, '210': 107, '300': 30 },
    })
    expect(advice.transitivity).toBeCloseTo(0.7345088161, 9)
    expect(advice.betweenness?.['18']).toBeCloseTo(88.9166666667, 9)
    expect(advice.betweenness?.['21']).toBeCloseTo(60.126984127, 9)
    expect(advice.arcs).toBe(190)
    expect(advice.dyads).toEqual({ mutual: 45, asymmetric: 100, null: 65 })
    expect(advice.reciprocity).toBeCloseTo(0.47368, 5)
    expect(advice.rho).toBeCloseTo(0.0389, 5)
    const friendship = await of('friendship_tie')
    expect(friendship.arcs).toBe(102)
    expect(friendship.dyads).toEqual({ mutual: 23, asymmetric: 56, null: 131 })
    expect(friendship.reciprocity).toBeCloseTo(0.45098, 5)
    expect(friendship.rho).toBeCloseTo(0.27488, 5)
    expect(friendship.betweenness?.['17']).toBeCloseTo(134.4333333333, 9)
  })

  it('when phone calls are measured, then the weighted figures are as published', async () => {
    const calls = await measure({
      file: data('social_evolution_calls.csv'),
      columns: { giver: 'sender' },
      people: 84,
      deltaSeconds: [86_400, 604_800],
    })
    expect(calls.arcs).toBe(84)
    expect(calls.dyads).toEqual({ mutual: 20, asymmetric: 44, null: 3422 })
    expect(calls.reciprocity).toBeCloseTo(0.47619, 5)
    expect(calls.motifs.map(({ total }) => total)).toEqual([13_616, 341_655])
    expect(calls.motifs[0]?.ties).toBe('strict')
    expect(Object.keys(calls.motifs[0]?.three ?? {})).toHaveLength(36)
    expect(calls.chains.map(({ passOns }) => passOns)).toEqual(
      calls.motifs.map(({ two }) => two?.['01,12']),
    )
    expect(calls.participationShifts).toMatchObject({
      ...{ 'AB-XY': 157, 'AB-BA': 153, 'AB-AB': 94 },
      ...{ 'AB-AY': 22, 'AB-BY': 6, 'AB-XB': 6, 'AB-XA': 0 },
    })
    expect(calls.rho).toBeCloseTo(0.4698, 5)
    expect(calls.weighted.reciprocity).toBeCloseTo(0.53759, 5)
    expect(calls.weighted.expected).toBeCloseTo(0.22241, 5)
    expect(calls.weighted.rho).toBeCloseTo(0.40533, 5)
  })

  it('when radio calls are measured, then order is enough', async () => {
    const calls = await measure({
      file: data('wtc_police_calls.csv'),
      columns: { giver: 'source', receiver: 'recipient' },
      orderOnly: true,
      people: 37,
    })
    expect(calls.dyads).toEqual({ mutual: 37, asymmetric: 12, null: 617 })
    expect(calls.reciprocity).toBeCloseTo(0.86047, 5)
    expect(calls.arcs).toBe(86)
    expect(calls.participationShifts).toMatchObject({
      ...{ 'AB-BA': 329, 'AB-XB': 37, 'AB-XA': 34, 'AB-XY': 33 },
      ...{ 'AB-BY': 19, 'AB-AB': 16, 'AB-AY': 12 },
    })
    expect(calls.betweenness?.['32']).toBeCloseTo(737.8333333333, 9)
    expect(calls.betweenness?.['16']).toBeCloseTo(89.9166666667, 9)
  })

  it('when git’s help is measured, then naive returns look strong, honest ones do not', async () => {
    const help = await measure({
      file: data('git_trailers.csv'),
      where: [{ column: 'kind', value: 'helped' }],
      deltaSeconds: [2_592_000, 31_536_000],
    })
    expect(help).toMatchObject({ favors: 2355, selfDropped: 3, people: 419, arcs: 1119 })
    expect(help.dyads).toEqual({ mutual: 113, asymmetric: 893, null: 86565 })
    expect(help.reciprocity).toBeCloseTo(0.20197, 5)
    expect(help.rho).toBeCloseTo(0.19684, 4)
    expect(help.triads).toMatchObject({ '003': 11_788_412, '021D': 13_715, '030T': 390, '300': 88 })
    expect(help.motifs[0]?.total).toBe(16_976)
    expect(help.weighted.reciprocity).toBeCloseTo(0.16391, 5)
    expect(help.weighted.expected).toBeCloseTo(0.08653, 5)
    const [month, year] = help.returns
    expect(month).toMatchObject({ answered: 51, eligible: 2331 })
    expect(year?.share).toBeCloseTo(0.1212, 4)
    expect(month?.naive?.z).toBeGreaterThan(5.5)
    expect(year?.naive?.z).toBeGreaterThan(8.5)
    expect(Math.abs((month?.null?.z ?? 9) - 0.4)).toBeLessThan(0.5)
    expect(Math.abs((year?.null?.z ?? 9) + 0.9)).toBeLessThan(0.5)
    expect(month?.share?.toFixed(4)).toBe('0.0219')
  })

  it('when all kinds of git’s help are measured, then a week’s motifs are as published', async () => {
    const all = await measure({ file: data('git_trailers.csv'), deltaSeconds: [604_800] })
    expect(all.motifs[0]?.total).toBe(264_769)
  }, 90_000)

  it('when degrees are kept and ends swapped, then the same seed says the same', async () => {
    const swapped = () =>
      measure({
        file: data('social_evolution_calls.csv'),
        columns: { giver: 'sender' },
        undirectedNull: 'configuration',
      })
    const once = await swapped()
    expect(once.weighted.undirectedExpected).toBeGreaterThan(0.5)
    expect(once.swapped?.reciprocity.p).toBe(0.001)
    expect(once.swapped?.reciprocity.mean).toBeLessThan(0.2)
    expect(await swapped()).toEqual(once)
  })
})

describe('given a log with bad rows', () => {
  it('when it is measured, then each is reported with its line and the rest goes on', async () => {
    const file = join(folder, 'bad.csv')
    const rows = [
      'time,giver,receiver,accepted,weight',
      '2026-01-01,Ana,Raj,,',
      'yesterday,Ana,Raj,,',
      '2026-01-02,,Raj,,',
      '2026-01-03,"Raj, the ""second""",Ana,1,2',
      '2026-01-04,Ana,Raj,0,',
      '2026-01-05,"Ana"x,Raj,,',
      '2026-01-06,Raj,Ana,,',
      '2026-01-07,Ana,Ana,,',
    ]
    writeFileSync(file, `\ufeff${rows.join('\r\n')}\r\n`)
    const found = await measure({ file })
    expect(found).toMatchObject({ people: 3, favors: 4, selfDropped: 1, declined: 1 })
    expect(found.badRows).toEqual([
      { line: 3, reason: 'a time that is no instant, day or Unix seconds' },
      { line: 4, reason: 'no giver or no receiver' },
      { line: 7, reason: 'text after a closing quotation mark' },
    ])
  })

  it('when it is JSON Lines, then it reads the same', async () => {
    const file = join(folder, 'log.jsonl')
    writeFileSync(
      file,
      '{"time":1,"giver":"a","receiver":"b"}\nnonsense\n{"time":2,"giver":"b","receiver":"a"}\n',
    )
    const found = await measure({ file })
    expect(found).toMatchObject({ favors: 2, badRows: [{ line: 2, reason: 'not a JSON object' }] })
    expect(found.reciprocity).toBe(1)
  })
})

describe('given logs with hardly anything to measure', () => {
  const logOf = (name: string, rows: readonly string[]) => {
    const file = join(folder, name)
    writeFileSync(file, ['time,giver,receiver', ...rows].join('\n'))
    return measure({ file, deltaSeconds: [10], undirectedNull: 'configuration' })
  }

  it('when there are no rows or one person, then figures are missing, not made up', async () => {
    for (const rows of [[], ['1,Ana,Ana', '2,Ana,Ana']]) {
      const found = await logOf('little.csv', rows)
      expect(found).toMatchObject({ favors: 0, arcs: 0, reciprocity: null, transitivity: null })
      expect(found.motifs[0]?.total).toBe(0)
      expect(found.returns[0]?.share).toBeNull()
      expect(found.chains[0]).toMatchObject({ share: null, meanLength: null, null: null })
      expect(found.timeToReturn).toMatchObject({ favors: 0, median: null })
      expect(JSON.stringify(found)).not.toContain('NaN')
    }
  })

  it('when all times are ties, then nothing follows anything', async () => {
    const found = await logOf('ties.csv', ['5,"a, b",🌻', '5,🌻,"a, b"', '5,🌻,c'])
    expect(found.motifs[0]).toMatchObject({ total: 0 })
    expect(found.chains[0]).toMatchObject({ passOns: 0, longest: 1 })
    expect(found.betweenness).toEqual({ 'a, b': 0, '🌻': 1, c: 0 })
  })

  it('when a giant burst meets in one window, then it is left out and said', async () => {
    const burst = Array.from({ length: 70_000 }, (_, at) => `${at / 10_000},a,b`)
    const found = await logOf('burst.csv', burst)
    expect(found.motifs[0]).toMatchObject({ two: null, three: null, total: null })
    expect(found.chains).toEqual([])
    expect(found.favors).toBe(70_000)
  })
})

describe('given input that cannot be measured', () => {
  const refusal = async (input: Record<string, unknown>) => {
    const here = { progress: () => {}, now: () => 0 }
    const made = await measureOperation.run(here, measureOperation.input.parse(input))
    return made.ok ? undefined : made.refusal
  }

  it('when there is no file, no column or no row, then clear words come', async () => {
    const empty = join(folder, 'empty.csv')
    writeFileSync(empty, '')
    const header = join(folder, 'other.csv')
    writeFileSync(header, 'a,b\n1,2\n')
    expect((await refusal({ file: join(folder, 'none') }))?.detail).toContain('no file')
    expect((await refusal({ file: folder }))?.detail).toContain('not a file')
    expect((await refusal({ file: empty }))?.detail).toContain('header')
    expect((await refusal({ file: header }))?.detail).toContain('"time", "giver", "receiver"')
  })

  it('when groups are not in the covariates, then it says which columns there are', async () => {
    const file = data('wtc_police_calls.csv')
    const given = { file, columns: { giver: 'source', receiver: 'recipient' }, orderOnly: true }
    const covariates = data('wtc_police_actors.csv')
    const wrong = await refusal({ ...given, covariates, groups: 'team' })
    expect(wrong?.detail).toBe('The covariates have no column "team", only is_icr.')
    const without = await refusal({ ...given, groups: 'team' })
    expect(without?.detail).toContain('need a covariates file')
  })

  it('when more people occur than were given, then it refuses', async () => {
    const file = data('wtc_police_calls.csv')
    const columns = { giver: 'source', receiver: 'recipient' }
    expect((await refusal({ file, columns, orderOnly: true, people: 3 }))?.code).toBe('bad-input')
  })
})
