// A team's own problem from a file: solved as the engine would, or refused with what is wrong.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { solveRotaOperation } from './solve.ts'
import { filesToSolve } from './testing/solvable.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-solve-'))
afterAll(() => rmSync(folder, { recursive: true }))
filesToSolve(folder)

const here = { progress: () => {}, now: () => 0 }

function solve(file: string, more: object = {}) {
  const input = solveRotaOperation.input.parse({ file: join(folder, file), ...more })
  return solveRotaOperation.run(here, input)
}

describe('given a team’s problem as JSON', () => {
  it('when solved, then nine shifts are three each and no rule is broken', async () => {
    const made = await solve('team.json', { iterations: 2_000 })
    if (!made.ok) throw new Error(made.refusal.detail)
    const { objective, violations, assignments, capped } = made.value
    expect({ objective, violations, capped }).toEqual({
      objective: 300,
      violations: [],
      capped: false,
    })
    expect(assignments.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8])
    for (const who of ['ana', 'mia', 'raj']) {
      expect(assignments.filter(({ person }) => person === who)).toHaveLength(3)
    }
  })

  it.each([
    ['{"workers": []}', 'At workers: '],
    ['{"workers": [{"id": "a", "duties": []}], "seats": [{"id": "s"}]}', 'At seats.0.duty: '],
    ['{', 'That is not JSON.'],
  ])('when it is %s, then it is refused with “%s”', async (text, detail) => {
    writeFileSync(join(folder, 'wrong.json'), text)
    expect(await solve('wrong.json')).toMatchObject({
      ok: false,
      refusal: { code: 'unreadable-input', detail: expect.stringContaining(detail) },
    })
  })

  it('when two workers have one id, then it is refused', async () => {
    const twice = { id: 'a', duties: ['d'] }
    const seat = { id: 's', duty: 'd', day: 0, week: 0, fromMs: 1, untilMs: 2 }
    const problem = { workers: [twice, twice], seats: [seat] }
    writeFileSync(join(folder, 'twice.json'), JSON.stringify(problem))
    expect(await solve('twice.json')).toMatchObject({
      refusal: { detail: 'Two workers have one id.' },
    })
  })
})
