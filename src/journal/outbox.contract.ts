// What every store keeps of the outbox: each line is handed to one server at a time, all of one
// person's together, and again at the hour it was put back for.
import { expect, test } from 'vitest'
import type { PersonId } from '../core/vocabulary.ts'
import { ana, commitOf, foundOrg } from './journal.contract.ts'
import type { Commit, Journal, WaitingLine } from './journal.ts'

export function outboxContract(open: () => Promise<Journal>): void {
  const raj: PersonId = 'person_raj'

  /** Three entries told to Ana, the first to Raj as well. */
  async function told(journal: Journal) {
    const org = await foundOrg(journal)
    const [one, ...others] = [1, 2, 3].map((sequence) => commitOf(sequence))
    const outbox = [{ person: ana, sequence: 1 } as const, { person: raj, sequence: 1 } as const]
    await journal.append(org, 0, [], () => [{ ...one, outbox } as Commit, ...others])
    const claim = async (nowMs: number, untilMs: number, people = 1_000) =>
      (await journal.claim(nowMs, untilMs, people)).filter((line) => line.org === org)
    return { org, claim }
  }

  const saying = ({ person, sequence }: WaitingLine) => `${sequence} ${person}`

  test('given lines, when claimed, then nobody else is handed them before the end', async () => {
    const journal = await open()
    const { claim } = await told(journal)
    const lines = await claim(1_000, 2_000)
    expect(lines.map(saying)).toEqual([
      '1 person_ana',
      '1 person_raj',
      '2 person_ana',
      '3 person_ana',
    ])
    expect(lines[0]).toMatchObject({ attempts: 0, taken: [] })
    expect(await claim(1_999, 3_000)).toEqual([])
    expect(await claim(2_000, 9_000)).toEqual(lines)
  })

  test('given lines of two, when claimed one by one, then all of each come together', async () => {
    const journal = await open()
    const { claim } = await told(journal)
    // Lines of other tests in the same store are out of the way first.
    await journal.claim(0, 1_000_000, 1_000_000)
    const { claim: own } = await told(journal)
    const first = await own(10, 2_000, 1)
    const second = await own(10, 2_000, 1)
    const people = [first, second].map((lines) => [...new Set(lines.map(({ person }) => person))])
    expect(people).toEqual([[ana], [raj]])
    expect(first.map(saying)).toEqual(['1 person_ana', '2 person_ana', '3 person_ana'])
    expect(await own(10, 2_000, 1)).toEqual([])
    expect(await claim(999, 2_000)).toEqual([])
  })

  test('given lines, when put back or sent, then the rest is due at its hour', async () => {
    const journal = await open()
    const { org, claim } = await told(journal)
    const [first, , second, third] = await claim(1_000, 2_000)
    if (!first || !second || !third) throw new Error('there are three')
    await journal.sent([second.id])
    await journal.putBack([
      { id: first.id, dueMs: 5_000, attempts: 1, taken: ['mail', 'chat'] },
      { id: third.id, dueMs: 1_500, attempts: 0, taken: [] },
    ])
    expect((await claim(1_500, 9_000)).map(saying)).toEqual(['3 person_ana'])
    const later = await claim(5_000, 9_000)
    expect(later.map(saying)).toEqual(['1 person_ana', '1 person_raj'])
    expect(later[0]).toMatchObject({ attempts: 1, taken: ['mail', 'chat'] })
    const all = (await journal.waiting(1_000_000)).filter((line) => line.org === org)
    expect(all.map(saying)).toEqual(['1 person_ana', '1 person_raj', '3 person_ana'])
    await journal.putBack([{ id: second.id, dueMs: 0, attempts: 0, taken: [] }])
    expect(await claim(9_000, 9_001)).toHaveLength(3)
  })
}
