// Looks: once for each viewer, thing and day, at everybody else a favor names and never at oneself;
// copies are the operator's alone.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { factsFor } from '../ledger/facts.ts'
import { emptyLedger, post } from '../ledger/ledger.ts'
import { given, helped } from '../testing/given.ts'
import { by, favor, type Name, names, person } from '../testing/names.ts'
import { org, written } from '../testing/org.ts'
import { dayOf } from '../time.ts'
import type { Author } from '../vocabulary.ts'
import { decideLook, type LookCommand, thingsLookedAt } from './look.ts'

const past = given(org({ left: ['ines'] }))
  .and(helped('raj', 'mia', { number: 1 }), by('mia'))
  .and(helped('ana', 'raj', { number: 2 }), by('raj'))

const decided = (command: LookCommand, who: Name | 'operator' | 'clockwork') => {
  const decision = decideLook(command, past.facts(by(who)))
  return decision.ok ? decision.value : decision.refusal.code
}

describe('given favors of others', () => {
  test('when read, then both sides are looked at; one’s own names the other side alone', () => {
    const favors = [favor(1), favor(2)]
    expect(decided({ do: 'look-at-favors', favors }, 'lee')).toEqual([
      {
        type: 'look.taken',
        data: {
          what: 'shown favor',
          at: [person('raj'), person('mia'), person('ana')],
          favors,
        },
      },
    ])
    const own = decided({ do: 'look-at-favors', favors: [favor(1)] }, 'mia')
    expect(own).toMatchObject([{ data: { at: [person('raj')] } }])
    expect(decided({ do: 'look-at-favors', favors: ['favor_none'] }, 'lee')).toEqual([])
  })
})

describe('given addresses and copies', () => {
  test('when read, then those who are here are looked at, but whoever reads is not', () => {
    const people = names.map(person)
    expect(decided({ do: 'look-at-addresses', people }, 'ana')).toMatchObject([
      { data: { at: ['raj', 'mia', 'lee'].map((name) => person(name as Name)) } },
    ])
    expect(decided({ do: 'look-at-addresses', people }, 'operator')).toBe('not-yours-to-do')
  })

  test('when copied, then it is the operator’s, at everybody', () => {
    expect(decided({ do: 'copy', what: 'backup' }, 'operator')).toEqual([
      { type: 'look.taken', data: { what: 'backup', at: 'everybody' } },
    ])
    expect(decided({ do: 'copy', what: 'backup' }, 'ana')).toBe('not-yours-to-do')
  })
})

const looking = fc.record({
  who: fc.constantFrom<Author>(person('ana'), person('lee'), 'operator'),
  command: fc.oneof(
    fc.constant<LookCommand>({ do: 'copy', what: 'export' }),
    fc
      .subarray([favor(1), favor(2)], { minLength: 1 })
      .map((favors): LookCommand => ({ do: 'look-at-favors', favors })),
    fc
      .subarray(names.map(person), { minLength: 1 })
      .map((people): LookCommand => ({ do: 'look-at-addresses', people })),
  ),
  hours: fc.nat(20),
})

test('given any looks at any times, then each thing is looked at once a viewer and day', () => {
  fc.assert(
    fc.property(fc.array(looking, { maxLength: 30 }), (looks) => {
      const ledger = emptyLedger()
      for (const entry of past.entries) post(ledger, entry)
      let entries = past.entries
      let nowMs = by('ana').nowMs
      const seen = new Set<string>()
      for (const { who, command, hours } of looks) {
        nowMs += hours * 3_600_000
        const decision = decideLook(command, factsFor(ledger, who, nowMs))
        if (!decision.ok) continue
        const more = written(entries, decision.value, who, nowMs)
        for (const entry of more.slice(entries.length)) {
          post(ledger, entry)
          if (entry.type !== 'look.taken') throw new Error('a look is a look')
          expect(entry.data.at).not.toContain(who)
          for (const thing of thingsLookedAt(entry)) {
            const name = `${entry.by} ${entry.data.what} ${thing} ${dayOf(entry.atMs)}`
            expect(seen.has(name)).toBe(false)
            seen.add(name)
          }
        }
        entries = more
      }
    }),
  )
})
