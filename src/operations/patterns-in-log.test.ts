// Patterns in a log: an answer or an abstention on whatever somebody hands in, the same for the
// same seed, and what was planted found through the files as it is found in memory.
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { notNumbers } from '../sense/patterns/testing/practice.ts'
import { settingsOf, staged } from '../workplace/simulated/settings.ts'
import { simulate } from '../workplace/simulated/simulate.ts'
import { logText } from '../workplace/simulated/text.ts'
import { patternsOperation } from './patterns-in-log.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'patterns-'))
})
afterAll(() => rm(folder, { recursive: true }))

const here = { progress: () => {}, now: () => Date.parse('2026-06-01') }

async function look(log: string, context?: string) {
  const file = join(folder, 'log.csv')
  await writeFile(file, log)
  const beside = join(folder, 'context.json')
  if (context !== undefined) await writeFile(beside, context)
  const asked = { file, ...(context === undefined ? {} : { context: beside }) }
  return patternsOperation.run(here, patternsOperation.input.parse(asked))
}

async function seen(log: string, context?: string) {
  const made = await look(log, context)
  if (!made.ok) throw new Error(made.refusal.detail ?? made.refusal.code)
  expect(notNumbers(made.value)).toEqual([])
  return made.value
}

const rows = (count: number, rowOf: (at: number) => string) =>
  `time,giver,receiver,minutes\n${Array.from({ length: count }, (_, at) => rowOf(at)).join('\n')}\n`

describe('given odd logs', () => {
  it.each([
    ['three rows', rows(3, (at) => `${at * 9e4},a${at},b,10`)],
    ['one person alone', rows(40, (at) => `${at * 9e4},a,a,10`)],
    ['all ties in time', rows(300, (at) => `1000,p${at % 13},p${(at * 5 + 1) % 13},10`)],
    ['one giant burst', rows(3_000, (at) => `${1e6 + at},p${at % 13},p${(at * 5 + 1) % 13},10`)],
    ['people who appear once', rows(200, (at) => `${at * 4e4},a${at},b${at},10`)],
    ['commas and faces', rows(300, (at) => `${at * 4e4},"a,${at % 9}","🙂${at % 7}",10`)],
    ['minutes that are none', rows(300, (at) => `${at * 4e4},p${at % 13},p${(at + 1) % 13},NaN`)],
    ['times to come', rows(300, (at) => `${4e9 + at},p${at % 13},p${(at + 1) % 13},10`)],
    ['no rows', 'time,giver,receiver\n'],
  ])('when there are %s, then it answers or abstains', async (_name, log) => {
    const made = await seen(log)
    expect(made.findings.length + made.quiet.length + made.abstained.length).toBeGreaterThan(0)
  })

  it('when a file is missing or no log, then it says so', async () => {
    expect(await look('what,ever\n1,2\n')).toMatchObject({ refusal: { code: 'unreadable-input' } })
    expect(
      await look(
        rows(3, (at) => `${at},a,b,1`),
        'no JSON',
      ),
    ).toMatchObject({
      refusal: { about: 'context', detail: 'The context is no JSON.' },
    })
  })
})

describe('given a workplace with deadline dependence, as files', () => {
  const made = simulate(settingsOf({ seed: 9, staged: [staged('deadline')] }))
  it('when looked at twice, then it is found, and the bytes are the same', async () => {
    const once = await seen(logText(made.rows), JSON.stringify(made.context))
    expect(once.findings.map(({ pattern }) => pattern)).toContain('deadline-dependence')
    const again = await seen(logText(made.rows), JSON.stringify(made.context))
    expect(JSON.stringify(again)).toBe(JSON.stringify(once))
    expect(once.drivers.map(({ driver }) => driver)).toContain('dependence')
  })
})
