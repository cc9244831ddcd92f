// Records nobody would expect: every detector answers or abstains, never throws, and no finding or
// quiet test holds a figure that is none.
import { describe, expect, it } from 'vitest'
import type { HelpRecord, HelpRow } from '../help-record.ts'
import { lookForPatterns } from '../look-for-patterns.ts'
import { detectors } from './index.ts'
import { peopleNamed, personOf, recordOf, rowOf } from './testing/records.ts'

const ring = (people: number, rows: number, given: (at: number) => Partial<HelpRow> = () => ({})) =>
  Array.from({ length: rows }, (_, at) =>
    rowOf(at % people, (at * 7 + 1 + Math.floor(at / people)) % people, given(at)),
  ).filter(({ giver, receiver }) => giver !== receiver)

const known = { team: 'a', project: 'one', skills: ['billing'], weeklyCapacityMinutes: 0 }

const odd: readonly (readonly [string, HelpRecord])[] = [
  ['nothing', recordOf([], [])],
  ['people and no rows', recordOf(peopleNamed(14), [])],
  ['one person', recordOf(peopleNamed(1), [])],
  ['three rows', recordOf(peopleNamed(2), [rowOf(0, 1), rowOf(1, 0), rowOf(0, 1)])],
  [
    'one time for all',
    recordOf(
      peopleNamed(14),
      ring(14, 300, () => ({ time: 1_000 })),
    ),
  ],
  [
    'one great burst',
    recordOf(
      peopleNamed(3),
      ring(3, 3_000, (at) => ({ time: 1_000 + at })),
    ),
  ],
  [
    'people who appear once',
    recordOf(
      peopleNamed(200),
      Array.from({ length: 100 }, (_, at) => rowOf(2 * at, 2 * at + 1)),
    ),
  ],
  [
    'no minutes',
    recordOf(
      peopleNamed(14, known),
      ring(14, 400, () => ({ minutes: undefined })),
    ),
  ],
  [
    'no yes at all',
    recordOf(
      peopleNamed(14),
      ring(14, 400, () => ({ accepted: false })),
    ),
  ],
  [
    'offers alone',
    recordOf(
      peopleNamed(14),
      ring(14, 400, () => ({ asked: false })),
    ),
  ],
  [
    'all of it formal',
    recordOf(
      peopleNamed(14, known),
      ring(14, 400, () => ({ formal: true })),
    ),
  ],
  [
    'all from above',
    recordOf(
      peopleNamed(14),
      ring(14, 400, () => ({ underAuthority: true })),
    ),
  ],
  [
    'no waiting',
    recordOf(
      peopleNamed(5, known),
      ring(5, 300, () => ({ waitHours: 0 })),
    ),
  ],
  ['one pair alone', recordOf(peopleNamed(12), ring(2, 500))],
  ['nobody ever there', recordOf(peopleNamed(14, { startWeek: 9_000 }), ring(14, 400))],
  [
    'everybody their own manager’s manager',
    recordOf(
      Array.from({ length: 14 }, (_, at) => personOf(`p${at}`, { manager: (at + 1) % 14 })),
      ring(14, 600, (at) => ({ accepted: at % 3 > 0, priorityBlocked: at % 2 === 0 })),
    ),
  ],
]

describe.each(detectors.map((each) => [each.pattern, each] as const))('given %s', (_, detector) => {
  it.each(odd)('when the record is %s, then it answers in figures or abstains', (_name, record) => {
    const pass = lookForPatterns(record, [detector], { seed: 3 })
    for (const each of [...pass.findings, ...pass.quiet]) {
      const { estimate, interval, n, null: compared, p, q, probability, people } = each
      const figures = [estimate, ...interval, n, compared.mean, compared.sd, compared.z, compared.p]
      const said = [...figures, p ?? 0, q ?? 0, probability ?? 0]
      expect(said.map(Number.isFinite)).not.toContain(false)
      for (const chance of [compared.p, p ?? 0, q ?? 0, probability ?? 0]) {
        expect(chance).toBeGreaterThanOrEqual(0)
        expect(chance).toBeLessThanOrEqual(1)
      }
      const ids = new Set(record.people.map(({ id }) => id))
      expect(people.filter((id) => !ids.has(id))).toEqual([])
    }
    for (const { n, needed, why } of pass.abstained) {
      expect(n).toBeLessThan(needed)
      expect(why).toBe(`not enough records (${n} of ${needed})`)
    }
  })
})
