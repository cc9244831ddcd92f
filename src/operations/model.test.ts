// The model command's coefficients held against published ones, to the digits printed there, and
// what it says of logs that have no answer.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { modelOperation } from './model.ts'

const data = (name: string) => fileURLToPath(new URL(`../../test/data/${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'goodturn-model-'))
afterAll(() => rmSync(folder, { recursive: true }))

const run = (input: Record<string, unknown>) =>
  modelOperation.run({ progress: () => {}, now: () => 0 }, modelOperation.input.parse(input))

async function model(input: Record<string, unknown>) {
  const made = await run(input)
  if (!made.ok) throw new Error(JSON.stringify(made.refusal))
  return made.value
}

const shown = (found: Awaited<ReturnType<typeof model>>, digits: number) =>
  found.coefficients.map(({ effect, estimate, standardError }) => [
    effect,
    estimate?.toFixed(digits),
    standardError?.toFixed(digits),
  ])

const calls = { file: data('social_evolution_calls.csv'), columns: { giver: 'sender' } }

describe('given the reference logs', () => {
  it('when callers choose whom to call, then coefficients are goldfish’s', async () => {
    const effects = 'inertia:binary,reciprocity:binary,transitivity:binary'
    const found = await model({ ...calls, people: 84, effects })
    expect(shown(found, 5)).toEqual([
      ['inertia:binary', '5.19690', '0.17397'],
      ['reciprocity:binary', '1.39802', '0.17300'],
      ['transitivity:binary', '-0.23036', '0.21554'],
    ])
    expect(found.logLikelihood.toFixed(2)).toBe('-696.72')
    expect(found).toMatchObject({ events: 439, skipped: 0, candidates: 83, converged: true })
  })

  it('when friendship, grade and floor come beside, then they are goldfish’s too', async () => {
    const found = await model({
      ...calls,
      effects:
        'inertia:binary,reciprocity:binary,tie(network),reverse(network),' +
        'same(gradeType),same(floor)',
      covariates: data('social_evolution_actors.csv'),
      network: data('social_evolution_friendship.csv'),
    })
    expect(found.coefficients.map(({ estimate }) => estimate?.toFixed(5))).toEqual([
      ...['4.42057', '0.27151', '1.28779', '0.68625', '0.69847', '-0.28700'],
    ])
    expect(found.coefficients[1]?.standardError?.toFixed(5)).toBe('0.19735')
    expect(found.logLikelihood.toFixed(2)).toBe('-637.96')
  })

  it('when radio calls are put in order, then a coordinator’s pull is as published', async () => {
    const found = await model({
      file: data('wtc_police_calls.csv'),
      columns: { giver: 'source', receiver: 'recipient' },
      orderOnly: true,
      choice: 'dyad',
      covariates: data('wtc_police_actors.csv'),
      effects: 'sum(is_icr)',
    })
    // relevent printed 2.104464, where its search stopped: 2 millionths before the maximum, at
    // which the calls' own sum equals what is expected of 481 (the sum below, by hand).
    const [pull] = found.coefficients
    expect(Math.abs((pull?.estimate ?? 0) - 2.104464)).toBeLessThan(3e-6)
    expect(pull?.standardError?.toFixed(6)).toBe('0.069817')
    const weight = [0, 1, 2].map((both) => Math.exp(both * (pull?.estimate ?? 0)))
    const icr = [34 * 33, 2 * 3 * 34, 3 * 2].map((pairs, both) => pairs * weight[both]!)
    const expected = (icr[1]! + 2 * icr[2]!) / (icr[0]! + icr[1]! + icr[2]!)
    expect(481 * expected).toBeCloseTo(373, 6)
    expect(found.nullDeviance.toFixed(3)).toBe('6921.048')
    expect(found.deviance.toFixed(3)).toBe('6193.998')
    expect(found.candidates).toBe(1_332)
  })

  it('when times count, then rates are remstimate’s', async () => {
    const found = await model({
      file: data('remstimate_tie_data.csv'),
      columns: { giver: 'actor1', receiver: 'actor2' },
      choice: 'dyad',
      likelihood: 'interval',
      effects: 'indegree-giver:count,inertia:count,reciprocity:count',
    })
    expect(
      found.coefficients.map(({ effect, estimate }) => [effect, estimate?.toFixed(6)]),
    ).toEqual([
      ['baseline', '-4.910454'],
      ['indegree-giver:count', '0.043490'],
      ['inertia:count', '-0.201506'],
      ['reciprocity:count', '-0.052137'],
    ])
    expect(found.deviance.toFixed(3)).toBe('1210.625')
    expect(found.candidates).toBe(20)
  })

  it('when git’s receivers choose who helps, then coefficients are as published', async () => {
    const found = await model({
      file: data('git_trailers.csv'),
      where: [{ column: 'kind', value: 'helped' }],
      choice: 'giver',
      candidates: 'seen',
      effects: 'inertia:log1p,reciprocity:log1p,activity:log1p,pay-it-forward:log1p',
    })
    expect(shown(found, 5)).toEqual([
      ['inertia:log1p', '1.01900', '0.03897'],
      ['reciprocity:log1p', '-0.13247', '0.05694'],
      ['activity:log1p', '0.73122', '0.02281'],
      ['pay-it-forward:log1p', '0.20585', '0.02643'],
    ])
    expect(found.logLikelihood.toFixed(3)).toBe('-6278.964')
    expect(found).toMatchObject({ events: 1_883, skipped: 472 })
  })
})

const logOf = (name: string, rows: readonly string[]) => {
  const file = join(folder, name)
  writeFileSync(file, ['time,giver,receiver', ...rows].join('\n'))
  return file
}

const refusal = async (input: Record<string, unknown>) => {
  const made = await run(input)
  return made.ok ? JSON.stringify(made.value) : made.refusal.detail
}

describe('given logs without an answer', () => {
  it('when there are three rows or one person, then there is nothing to choose', async () => {
    const effects = 'inertia'
    const three = logOf('three.csv', ['1,Ana,Raj', '2,Raj,Ana', '3,Ana,Raj'])
    const one = logOf('one.csv', ['1,Ana,Ana', '2,Ana,Ana'])
    const empty = logOf('empty.csv', [])
    for (const file of [three, one, empty]) {
      expect(await refusal({ file, effects })).toContain('there is nothing to choose')
    }
  })

  it('when all are ties in time, then an effect never differs, and it says so', async () => {
    const file = logOf('ties.csv', ['5,"a, b",🌻', '5,🌻,c', '5,c,d'])
    const found = await model({ file, effects: 'inertia' })
    expect(found.converged).toBe(false)
    expect(found.why).toContain('Nothing tells inertia:count from the effects before it')
    expect(found.coefficients[0]).toMatchObject({ standardError: null, z: null, p: null })
  })

  it('when one effect separates all choices, then it does not converge and says so', async () => {
    // Raj always helps again whom he helped, and nobody else ever helps.
    const rows = Array.from({ length: 12 }, (_, at) => `${at},Raj,Ana`)
    const file = logOf('apart.csv', [...rows, '20,Lee,Kim'])
    const asked = { file, effects: 'inertia:binary', candidates: 'seen' }
    expect(await refusal(asked)).toContain('there is nothing to choose')
    const all = await model({ ...asked, candidates: 'all' })
    expect(all).toMatchObject({ converged: false })
    expect(all.why).toContain('grows without end')
    expect(JSON.stringify(all)).not.toContain('NaN')
  })

  it('when times are no numbers, then those rows are said and the rest goes on', async () => {
    const rows = ['1,a,b', 'NaN,a,b', '2,b,c', '3,a,c', '4,a,b', '5,c,a', '6,a,c', '7,b,c']
    const found = await model({ file: logOf('nan.csv', rows), effects: 'inertia:log1p' })
    expect(found.badRows).toEqual([
      { line: 3, reason: 'a time that is no instant, day or Unix seconds' },
    ])
    expect(found.events).toBe(7)
  })
})

describe('given input that does not fit', () => {
  const file = data('wtc_police_calls.csv')
  const given = { file, columns: { giver: 'source', receiver: 'recipient' }, orderOnly: true }
  const actors = data('wtc_police_actors.csv')

  it('when an effect is unknown or lacks its file, then a sentence says what is needed', async () => {
    expect(await refusal({ ...given, effects: 'luck' })).toContain('There is no effect “luck”')
    expect(await refusal({ ...given, effects: 'sum(is_icr)' })).toContain(
      '“sum(is_icr)” needs a covariates file with the column “is_icr”.',
    )
    expect(await refusal({ ...given, effects: 'same(team)', covariates: actors })).toBe(
      '“same(team)” needs the covariate “team”; there are is_icr.',
    )
    expect(await refusal({ ...given, effects: 'tie(network)' })).toContain('need a network file')
    const covariates = join(folder, 'half.csv')
    writeFileSync(covariates, 'id,x\n16,1\n32,many\n')
    expect(await refusal({ ...given, effects: 'sum(x)', covariates })).toBe(
      'The covariates have no number in “x” for “32”.',
    )
  })

  it('when waits are asked for without times or pairs, then it refuses', async () => {
    const interval = { ...given, effects: 'inertia', likelihood: 'interval' }
    expect(await refusal(interval)).toContain('needs --choice dyad and real times')
    expect(await refusal({ ...given, effects: 'inertia', halfLifeDays: 3 })).toContain('real times')
  })

  it('when a network cannot be read, then its line is said', async () => {
    const network = join(folder, 'network.csv')
    const asked = { ...given, effects: 'tie(network)', network }
    writeFileSync(network, 'giver,receiver,value\n16,32,1\n16,32,lots\n')
    expect(await refusal(asked)).toBe('Network, line 3: a value that is no number.')
    writeFileSync(network, 'a,b\n')
    expect(await refusal(asked)).toContain('needs the columns giver and receiver')
    writeFileSync(network, 'giver,receiver\n16,32\n32,16\nnobody,16\n')
    expect((await model(asked)).events).toBe(481)
  })

  it('when managers are in the covariates, then authority is who has a say', async () => {
    const covariates = join(folder, 'managers.csv')
    writeFileSync(covariates, 'id,manager\na,b\nb,c\nc,\nd,c\n')
    const rows = ['1,a,b', '2,b,c', '3,a,d', '4,d,c', '5,c,a', '6,a,c', '7,b,a', '8,d,b']
    const found = await model({ file: logOf('up.csv', rows), effects: 'authority', covariates })
    expect(found.converged).toBe(true)
  })
})
