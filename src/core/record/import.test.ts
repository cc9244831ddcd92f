// Imports: who may bring in what, that nothing is seen before all of it is there, whose yes and no
// move a line, and what undoing takes back.
import { describe, expect, test } from 'vitest'
import { balances } from '../ledger/balances.ts'
import { type Given, given, help, helped, observed } from '../testing/given.ts'
import { account, by, favor, friday, mail, type Name, person, words } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import type { ImportCommand } from './import.ts'
import { toldOf } from './told.ts'

const begin = { do: 'begin', import: help, source: 'csv', name: words('file') } as const
const finish = { do: 'finish', import: help } as const
const undo = { do: 'undo', import: help } as const
const nora: ImportCommand = {
  do: 'name-person',
  import: help,
  person: 'person_nora',
  name: words('nora'),
  identity: 'identity_nora',
  kind: 'email',
}

const five = given(org())
const begun = five.and(begin, by('ana'))
const filling = begun.and(nora, by('ana')).and(observed('raj', 'mia'), by('ana'))
const done = filling.and(finish, by('ana'))
const noraToRaj = observed('raj', 'raj', { number: 2, giver: 'identity_nora' })
const withNora = filling.and(noraToRaj, by('ana')).and(finish, by('ana'))

/** What everybody can read of the favors of a past. */
function everythingIn(past: Given) {
  const look = (name: Name) => {
    const lens = past.as(name)
    return [...lens.favors([...past.ledger.favors.keys()]), ...lens.news(0), ...lens.people()]
  }
  const figures = [...balances(past.ledger)]
  return { seen: (['ana', 'raj', 'mia', 'lee', 'ines'] as const).map(look), figures }
}

describe('bringing lines in', () => {
  test('given a member who is no admin, then only lines they are a side of', () => {
    const own = five.and(begin, by('raj'))
    own.when(observed('raj', 'mia'), by('raj')).then([expect.anything()] as never)
    own.when(observed('mia', 'raj'), by('raj')).then([expect.anything()] as never)
    own.when(observed('lee', 'mia'), by('raj')).then('not-yours-to-bring')
    own.when(observed('raj', 'mia'), by('ana')).then('not-yours-to-do')
  })

  test('given what no favor could say, then it is refused here too', () => {
    begun.when(observed('raj', 'raj'), by('ana')).then('to-oneself')
    begun.when(observed('raj', 'raj', { receiver: mail('raj') }), by('ana')).then('to-oneself')
    const late = { kind: 'check', day: '2026-05-04' } as const
    begun.when(observed('raj', 'mia', { content: late }), by('ana')).then('day-in-future')
    const none = { kind: 'check', day: friday, effort: { minutes: 0 } } as const
    begun.when(observed('raj', 'mia', { content: none }), by('ana')).then('no-effort')
    const gone = given(org({ left: ['mia'] })).and(begin, by('ana'))
    gone.when(observed('raj', 'mia'), by('ana')).then('not-a-member')
  })

  test('given it is known, finished or was never begun, then nothing more comes in', () => {
    filling.when(observed('lee', 'mia'), by('ana')).then([])
    done.when(observed('lee', 'mia', { number: 3 }), by('ana')).then('nothing-changes')
    five.when(observed('raj', 'mia'), by('ana')).then('not-found')
    done.when(begin, by('ana')).then('nothing-changes')
    five.when(begin, by('clockwork')).then('not-yours-to-do')
  })

  test('given it is not finished, then nobody sees a line and nobody is told', () => {
    for (const name of ['ana', 'raj', 'mia'] as const) {
      expect(filling.as(name).favor(favor(1))).toBeUndefined()
    }
    filling.when({ do: 'confirm', favor: favor(1) }, by('mia')).then('not-found')
    const came = filling.entries.slice(five.entries.length)
    const told = came.flatMap((entry) => toldOf(entry, filling.facts(by('ana'))))
    expect(told).toEqual([])
  })

  test('given it is finished, then each member it names is told once', () => {
    const [last] = done.entries.slice(-1)
    expect(last?.data).toEqual({ import: help, people: [person('raj'), person('mia')] })
    expect(last && toldOf(last, done.facts(by('ana')))).toEqual([person('raj'), person('mia')])
  })
})

describe('a line of an import', () => {
  test('given no word yet, then its two sides see it, and neither importer nor admin', () => {
    expect(done.as('ana').favor(favor(1))).toBeUndefined()
    expect(done.as('mia').favor(favor(1))).toMatchObject({
      ...{ standing: 'observed', observed: true, relation: 'receiver' },
      actions: ['confirm', 'decline'],
    })
    expect(done.as('raj').favor(favor(1))).toMatchObject({ actions: ['decline'] })
  })

  test('given no word yet, then nothing else can be done with it, for ever', () => {
    const id = favor(1)
    for (const name of ['raj', 'mia'] as const) {
      const late = by(name, { days: 900 })
      done
        .when({ do: 'correct', favor: id, changes: { kind: 'cover' } }, late)
        .then('not-confirmed')
      done.when({ do: 'show', favor: id }, late).then('not-confirmed')
      const said = { do: 'say-expectation', favor: id, expectation: 'return' } as const
      done.when(said, late).then('not-confirmed')
      done.when({ do: 'withdraw', favor: id }, late).then('not-yours-to-do')
    }
    done.when({ do: 'lapse', favor: id }, by('clockwork', { days: 900 })).then('nothing-changes')
    done.when({ do: 'confirm', favor: id }, by('raj')).then('not-yours-to-do')
    done.when({ do: 'confirm', favor: id }, by('ana')).then('not-found')
  })

  test('given the receiver’s yes, then it counts and is a favor like any other', () => {
    const stands = done.and({ do: 'confirm', favor: favor(1) }, by('mia'))
    expect(balances(done.ledger).size).toBe(0)
    expect(balances(stands.ledger).get(person('raj'))?.given).toBe(1)
    const said = { do: 'say-expectation', favor: favor(1), expectation: 'return' } as const
    const open = stands.and(said, by('raj'))
    expect(open.as('mia').favor(favor(1))).toMatchObject({ returnIs: 'open', observed: true })
  })

  test('given a no of either side, then it is gone from all views but theirs', () => {
    for (const [name, other] of [
      ['raj', 'mia'],
      ['mia', 'raj'],
    ] as const) {
      const gone = done.and({ do: 'decline', favor: favor(1) }, by(name))
      expect(gone.as(name).favor(favor(1))).toMatchObject({ standing: 'declined' })
      expect(gone.as(other).favor(favor(1))).toBeUndefined()
      const back = gone.and({ do: 'take-back-word', favor: favor(1) }, by(name))
      expect(back.favor(1).standing).toBe('observed')
    }
  })

  test('given a yes and then the giver’s no, when that is taken back, then the yes stands', () => {
    const yes = done.and({ do: 'confirm', favor: favor(1) }, by('mia'))
    const no = yes.and({ do: 'decline', favor: favor(1) }, by('raj'))
    expect(no.as('mia').favor(favor(1))).toBeUndefined()
    const back = no.and({ do: 'take-back-word', favor: favor(1) }, by('raj'))
    expect(back.favor(1).standing).toBe('confirmed')
    const unsaid = yes.and({ do: 'take-back-word', favor: favor(1) }, by('mia'))
    expect(unsaid.favor(1).standing).toBe('observed')
  })

  test('given one side leads the other, then it is marked within the line', () => {
    const led = given(org({ managers: { mia: 'raj' } })).and(begin, by('ana'))
    expect(led.and(observed('raj', 'mia'), by('ana')).favor(1).withinLine).toBe(true)
  })

  test('given its two sides became one person, then nobody sees it, until they are split', () => {
    const move = (to: Name) =>
      ({ do: 'move', identity: account('mia'), person: person(to) }) as const
    const stands = done.and({ do: 'confirm', favor: favor(1) }, by('mia'))
    const merged = stands.and(move('raj'), by('ana'))
    for (const name of ['ana', 'raj', 'mia'] as const) {
      expect(merged.as(name).favor(favor(1))).toBeUndefined()
    }
    expect(balances(merged.ledger).size).toBe(0)
    merged.when({ do: 'decline', favor: favor(1) }, by('raj')).then('not-found')
    const split = merged.and(move('mia'), by('ana'))
    expect(split.as('raj').favor(favor(1))).toMatchObject({ standing: 'confirmed' })
  })
})

describe('undoing', () => {
  test('given no word was said, then everybody reads and counts as before it came', () => {
    const told = five.and(helped('ana', 'raj', { number: 9 }), by('raj'))
    const commands = [begin, nora, observed('raj', 'mia'), noraToRaj, finish]
    const came = commands.reduce((past, command) => past.and(command, by('ana')), told)
    const back = came.and(undo, by('ana'))
    expect(everythingIn(came)).not.toEqual(everythingIn(told))
    expect(everythingIn(back)).toEqual(everythingIn(told))
    expect([...back.ledger.admins]).toEqual([...told.ledger.admins])
    expect(back.ledger.traces.size).toBe(0)
    expect(back.ledger.people.get('person_nora')?.standing).toBe('unknown')
  })

  test('given a yes, then that line stays with whom it names; given a no, it stays known', () => {
    const stays = withNora.and({ do: 'confirm', favor: favor(2) }, by('raj')).and(undo, by('ana'))
    expect(stays.as('raj').favor(favor(2))).toMatchObject({ standing: 'confirmed' })
    expect(stays.ledger.people.get('person_nora')?.standing).toBe('named')
    expect(stays.as('mia').favor(favor(1))).toBeUndefined()
    const no = withNora.and({ do: 'decline', favor: favor(2) }, by('raj')).and(undo, by('ana'))
    expect(no.as('raj').favor(favor(2))).toBeUndefined()
    expect(no.ledger.traces.has('trace 2')).toBe(true)
    expect(no.ledger.traces.has('trace 1')).toBe(false)
    no.when({ do: 'take-back-word', favor: favor(2) }, by('raj')).then('not-found')
  })

  test('given a yes that is taken back after it, then the line goes too', () => {
    const yes = done.and({ do: 'confirm', favor: favor(1) }, by('mia')).and(undo, by('ana'))
    const back = yes.and({ do: 'take-back-word', favor: favor(1) }, by('mia'))
    expect(back.favor(1).standing).toBe('withdrawn')
    expect(back.ledger.traces.size).toBe(0)
  })

  test('given somebody it named is on another line, then they stay until that goes', () => {
    const other = { ...begin, import: 'import_other' } as const
    const line = observed('raj', 'mia', { number: 5, giver: 'identity_nora', import: other.import })
    const both = withNora
      .and(other, by('ana'))
      .and(line, by('ana'))
      .and({ do: 'finish', import: other.import }, by('ana'))
    const one = both.and(undo, by('ana'))
    expect(one.ledger.people.get('person_nora')?.standing).toBe('named')
    const none = one.and({ do: 'undo', import: other.import }, by('ana'))
    expect(none.ledger.people.get('person_nora')?.standing).toBe('unknown')
    expect(none.ledger.identities.get('identity_nora')?.person).toBeUndefined()
  })

  test('who may: whoever began it and admins; the clockwork what was left half-way', () => {
    const own = five.and(begin, by('raj')).and(observed('raj', 'mia'), by('raj'))
    const whole = own.and(finish, by('raj'))
    whole.when(undo, by('mia')).then('not-yours-to-do')
    whole.when(undo, by('clockwork')).then('not-yours-to-do')
    const undone = (why: string) =>
      [{ type: 'import.undone', data: { import: help, why } }] as never
    whole.when(undo, by('ana')).then(undone('undone'))
    whole.when(undo, by('raj')).then(undone('undone'))
    own.when(undo, by('clockwork')).then(undone('cancelled'))
    whole.and(undo, by('raj')).when(undo, by('raj')).then('nothing-changes')
  })
})
