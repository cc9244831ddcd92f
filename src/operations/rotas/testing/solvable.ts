// Files for `goodturn rota solve` to try on: a benchmark instance whose least cost is known (203),
// one whose rules clash, one with a bad line, and a team's own problem.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { problem, seat, worker } from '../../../rota/testing/teams.ts'
import { knownOptimum } from '../../../workers/testing/known-optimum.ts'
import { writeInstance } from '../../../workers/testing/write-instance.ts'

export function filesToSolve(folder: string): void {
  const six = writeInstance(knownOptimum({ people: 6, days: 14, shifts: 2 }, 1).instance)
  writeFileSync(join(folder, 'six.txt'), six)
  writeFileSync(
    join(folder, 'clash.txt'),
    six.replace(/^P0,(E=\d+\|L=\d+),\d+,\d+/m, 'P0,$1,480,960'),
  )
  writeFileSync(
    join(folder, 'bad-line.txt'),
    six.replace('SECTION_COVER\n', 'SECTION_COVER\n99,E,1,1,1\n'),
  )
  writeFileSync(join(folder, 'team.json'), teamJson())
}

function teamJson(): string {
  const seats = Array.from({ length: 9 }, (_, day) => seat(day, 8, 16))
  const workers = ['ana', 'mia', 'raj'].map((id) => worker(id))
  const plain = { ...problem(workers, seats), wishes: undefined }
  const listed = workers.map((each) => ({ ...each, duties: [...each.duties] }))
  return JSON.stringify({ ...plain, workers: listed })
}
