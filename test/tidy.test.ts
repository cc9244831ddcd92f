// The style as a test: every rule of STYLE.md that a machine can check, on all sources, and each
// rule on a planted violation, so that none of them sleeps.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { budgetsHold, rules } from './tidy/rules.ts'
import { isTest, root, type SourceFile, sourcesIn } from './tidy/source.ts'

const sources = sourcesIn('src')
const tests = [...sourcesIn('test'), ...sourcesIn('bench')]

describe('given all sources', () => {
  it.each(Object.entries(rules))('when tidied, then %s', (_name, rule) => {
    expect(rule(sources)).toEqual([])
  })

  it('when tests are tidied, then they too speak first and are short', () => {
    const wanted = ['files speak first', 'files are short'] as const
    for (const name of wanted) expect(rules[name]?.(tests)).toEqual([])
  })

  it('when counted, then half of the files have under 90 lines', () => {
    const lengths = sources
      .filter(({ path }) => !isTest(path))
      .map(({ text }) => text.split('\n').length)
      .sort((a, b) => a - b)
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(90)
  })
})

const good = '// What it is.\n'
const planted: readonly [string, SourceFile][] = [
  ['arrows point down', file('src/core/a.ts', `import { b } from '../journal/b.ts'`)],
  ['arrows point down', file('src/core/a.ts', `import '../journal/b.ts'`)],
  ['arrows point down', file('src/core/a.ts', `const b = await import('../operations/b.ts')`)],
  ['arrows point down', file('src/sense/a.ts', `export { b } from '../operations/b.ts'`)],
  ['arrows point down', file('src/core/a.ts', `export * from '../journal/b.ts'`)],
  ['arrows point down', file('src/surfaces/cli/a.ts', `import { b } from '../http/b.ts'`)],
  ['arrows point down', file('src/surfaces/cli/a.ts', `import { b } from '../../journal/b.ts'`)],
  ['arrows point down', file('src/surfaces/web/a.ts', `import { b } from '../../sense/b.ts'`)],
  ['arrows point down', file('src/clockwork.ts', `import { b } from './journal/b.ts'`)],
  ['arrows point down', file('src/journal/a.ts', `import { b } from '../connectors/b.ts'`)],
  ['arrows point down', file('src/elsewhere/a.ts', '')],
  ['pure rooms stand alone', file('src/core/a.ts', `import { readFileSync } from 'node:fs'`)],
  ['pure rooms stand alone', file('src/core/a.ts', `import { z } from 'zod'`)],
  ['pure rooms stand alone', file('src/grammar/a.ts', `import * as chrono from 'chrono-node'`)],
  ['time and chance are given', file('src/core/a.ts', 'const now = Date.now()')],
  ['time and chance are given', file('src/journal/a.ts', 'const now = new Date()')],
  ['time and chance are given', file('src/sense/a.ts', 'const one = Math.random()')],
  ['time and chance are given', file('src/operations/a.ts', 'const id = randomUUID()')],
  ['none of the nine words', file('src/core/a.ts', 'const favorScore = 1')],
  ['none of the nine words', file('src/surfaces/web/a.tsx', 'const text = "You owe Ines"')],
  ['none of the nine words', file('src/core/a.ts', 'const help_points = 1')],
  ['files speak first', { path: 'src/core/a.ts', text: 'export const a = 1\n' }],
  ['files are short', file('src/core/a.ts', 'const a = 1\n'.repeat(301))],
  ['files are short', file('src/core/a.ts', `const a = '${'x'.repeat(100)}'`)],
  ['functions are short', file('src/core/a.ts', `function a() {\n${'  b()\n'.repeat(50)}}\n`)],
  ['names say what', file('src/core/text-utils.ts', '')],
  ['names say what', file('src/core/service.ts', '')],
  ['names say what', file('src/core/a.ts', 'export default 1')],
  ['names say what', file('src/core/a.ts', `export * from './b.ts'`)],
  ['only the lens marks', file('src/operations/a.ts', 'markSeen(favor)')],
  ['only the lens marks', file('src/operations/a.ts', 'return favor as Seen<FavorView>')],
  ['switches are whole', file('src/core/a.ts', 'switch (a) {\n  case 1:\n    break\n}')],
]

describe('given a planted violation', () => {
  it.each(planted)('when it breaks “%s”, then the rule says so', (name, violation) => {
    expect(rules[name]?.([violation])).not.toEqual([])
  })

  it('when a room outgrows its budget, then it is said', () => {
    expect(budgetsHold([file('src/core/a.ts', 'const a = 1\n'.repeat(12_651))])).toHaveLength(1)
  })
})

describe('given the documents', () => {
  it.each([
    ['ARCHITECTURE.md', 200],
    ['STYLE.md', 100],
  ])('when %s is counted, then it has at most %i lines', (name, most) => {
    const lines = readFileSync(join(root, name), 'utf8').split('\n').length
    expect(lines).toBeLessThanOrEqual(most)
  })
})

function file(path: string, text: string): SourceFile {
  return { path, text: `${good}${text}\n` }
}
