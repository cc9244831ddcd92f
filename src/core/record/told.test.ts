// Who is told of an entry: the others it is about, never its author.
import { describe, expect, test } from 'vitest'
import { type AnyCommand, type Given, given, helped } from '../testing/given.ts'
import { account, by, favor, friday, type Name, person, team } from '../testing/names.ts'
import { org } from '../testing/org.ts'
import { toldOf } from './told.ts'

const id = favor(1)
const five = given(org({ teams: { desk: { members: ['ana', 'raj', 'mia'], leads: ['mia'] } } }))

/** Who is told of what a command adds, each once an entry. */
function told(past: Given, command: AnyCommand, who: Name) {
  const next = past.and(command, by(who))
  const added = next.entries.slice(past.entries.length)
  return added.flatMap((entry) => toldOf(entry, next.facts(by(who)))).toSorted()
}

describe('told', () => {
  test('given a claim, a word, a correction, a return, then the other side is told', () => {
    expect(told(five, helped('ana', 'raj'), 'ana')).toEqual([person('raj')])
    const claimed = five.and(helped('ana', 'raj'), by('ana'))
    expect(told(claimed, { do: 'confirm', favor: id }, 'raj')).toEqual([person('ana')])
    const changes = { kind: 'check' } as const
    expect(told(claimed, { do: 'correct', favor: id, changes }, 'raj')).toEqual([person('ana')])
  })

  test('given help to a team, then its members are told', () => {
    const toTeam = helped('lee', 'ana', { receiver: team('desk') })
    expect(told(five, toTeam, 'lee')).toEqual([person('ana'), person('mia'), person('raj')])
  })

  test('given whom it was about and a third person, then they are told once it stands', () => {
    const content = { kind: 'introduction', day: friday } as const
    const others = { about: account('lee'), third: account('ines'), content }
    expect(told(five, helped('ana', 'raj', others), 'ana')).toEqual([person('raj')])
    const everybody = [person('ana'), person('ines'), person('lee')]
    expect(told(five, helped('ana', 'raj', others), 'raj')).toEqual(everybody)
  })

  test('given something said of a person or a team, then they are told', () => {
    const give = { do: 'give-role', person: person('raj'), role: 'admin' } as const
    expect(told(five, give, 'ana')).toEqual([person('raj')])
    const terms = {
      shownTo: 'our team',
      teamConfirmation: 'a lead',
      coverCounts: 'not in the rota',
    } as const
    const write = { do: 'write', team: team('desk'), terms } as const
    expect(told(five, write, 'mia')).toEqual([person('ana'), person('raj')])
  })
})
