// Simulating over the caller's own folder: three files that agree with each other, and refusals.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { measureOperation } from './measure.ts'
import { simulatedNames, simulateOperation } from './simulate.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-simulate-'))
afterAll(() => rmSync(folder, { recursive: true }))

const here = { progress: () => {}, now: () => 0 }

const simulated = (asked: object) =>
  simulateOperation.run(here, simulateOperation.input.parse(asked))

describe('given a folder', () => {
  it.each(simulatedNames)('when %s is written into it, then all files agree', async (behaviour) => {
    const out = join(folder, behaviour)
    const made = await simulated({ behaviour, out, seed: 9 })
    if (!made.ok) throw new Error(made.refusal.detail)
    expect(made.value.written).toEqual(['log.csv', 'context.json', 'truth.json'])
    const read = (name: string) => readFileSync(join(out, name), 'utf8')
    expect(read('log.csv')).toBe(made.value.log)
    const context = JSON.parse(read('context.json'))
    const truth = JSON.parse(read('truth.json'))
    const ids = context.people.map(({ id }: { id: string }) => id)
    for (const { actors } of truth.behaviours) expect(ids).toEqual(expect.arrayContaining(actors))
    const input = measureOperation.input.parse({ file: join(out, 'log.csv') })
    const measured = await measureOperation.run(here, input)
    if (!measured.ok) throw new Error(measured.refusal.detail)
    const { favors, declined, selfDropped, badRows } = measured.value
    expect({ favors, declined, selfDropped, badRows }).toEqual({
      favors: made.value.favors,
      declined: made.value.declined,
      selfDropped: 0,
      badRows: [],
    })
  })

  it('when it is a file, then it is refused', async () => {
    const out = join(folder, 'a-file')
    writeFileSync(out, '')
    expect(await simulated({ behaviour: 'direct', out })).toMatchObject({
      refusal: { about: 'out', detail: 'Nothing could be written into that folder.' },
    })
  })
})

describe('given two behaviours', () => {
  it('when one is asked for twice, then it is refused', async () => {
    expect(await simulated({ behaviour: 'circle', with: 'circle' })).toMatchObject({
      refusal: { about: 'with' },
    })
  })

  it('when both are in, then in the order they were named, each with its truth', async () => {
    const made = await simulated({ behaviour: 'structural', with: 'direct', fromWeek: 20 })
    if (!made.ok) throw new Error(made.refusal.detail)
    expect(made.value.truth.behaviours).toMatchObject([
      { behaviour: 'structural', fromWeek: 20, driver: 'structure' },
      { behaviour: 'direct', fromWeek: 20, driver: 'pressure' },
    ])
  })
})

describe('given a world without arms', () => {
  it.each([
    { arm: 'decoy' },
    { strength: 1 },
    { with: 'direct' },
    { fromWeek: 3 },
  ])('when given %o, then it is refused', async (more) => {
    const made = await simulated({ behaviour: 'joining-and-leaving', ...more })
    expect(made).toMatchObject({ ok: false, refusal: { code: 'bad-input' } })
  })
})

describe('given input nobody means', () => {
  it.each([
    { behaviour: 'kindness' },
    { behaviour: 'direct', people: 3 },
    { behaviour: 'direct', people: 1e6 },
    { behaviour: 'direct', weeks: 0 },
    { behaviour: 'direct', seed: -1 },
    { behaviour: 'direct', strength: Number.NaN },
    { behaviour: 'direct', recorded: 2 },
  ])('when it is %o, then it is no input', (asked) => {
    expect(simulateOperation.input.safeParse(asked).success).toBe(false)
  })
})
