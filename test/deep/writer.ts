// A process to be killed: opens a data folder, appends without end (or up to a count), and writes
// each number to its output once, and only once, the journal has acknowledged it.
import { writeSync } from 'node:fs'
import { openStores } from '../../src/journal/open.ts'
import { commitAt, org } from './written.ts'

/** Several commands in one commit, as a busy server has them. */
export const mostInFlight = 5

if (import.meta.main) {
  const [dataFolder = '', count = '1000000'] = process.argv.slice(2)
  const stores = await openStores({ dataFolder })
  const orgs = await stores.journal.orgs()
  if (orgs.length === 0) await stores.journal.found({ org, demo: false, createdMs: 1 })
  let { sequence } = await stores.journal.head(org)
  for (let turn = 0; turn < Number(count); turn++) {
    const numbers = Array.from(
      { length: 1 + (turn % mostInFlight) },
      (_, index) => sequence + index + 1,
    )
    const commits = await Promise.all(numbers.map((number) => commitAt(stores, number)))
    await stores.journal.append(org, sequence, [], () => commits)
    sequence += numbers.length
    writeSync(1, `${sequence}\n`)
  }
  await stores.close()
}
