// Merging and splitting: addresses and words move, the old name and key are gone, and favors
// between two who are one show nowhere until they are told apart again.
import { beforeEach, describe, expect, it } from 'vitest'
import {
  memoryKeys,
  type TestHouse,
  type TestOrg,
  testHouse,
  testOrg,
} from '../../../test/house.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import { forgetDue } from '../forgetting.ts'

const keys = memoryKeys()
let tested: TestHouse
let org: TestOrg
let vera: PersonId

beforeEach(async () => {
  tested = testHouse({ keys })
  org = await testOrg(tested)
  const invited = await tested.done(org.ana, 'person.invite', { name: 'Vera Voss' })
  vera = invited.person.person
})

const merge = (from: PersonId, to: PersonId) => tested.call(org.ana, 'person.merge', { from, to })

async function nameTextOf(person: PersonId) {
  const { people } = await tested.house.scribe.ledger(org.org)
  return people.get(person)?.name ?? 'text_none'
}

describe('given somebody invited who is somebody else', () => {
  it('when merged, then lines are the other’s, notes are read, name and key are gone', async () => {
    const thanked = await tested.done(org.mia, 'favor.thank', { giver: vera, note: 'the macros' })
    const text = await nameTextOf(vera)
    const answer = await merge(vera, org.raj.person)
    expect(answer).toMatchObject({ ok: true, value: { person: { name: 'Raj Rao' } } })
    for (const viewer of [org.raj, org.mia]) {
      const { favor } = await tested.done(viewer, 'favor.read', { favor: thanked.favor.favor })
      expect(favor).toMatchObject({ note: 'the macros', giver: { name: 'Raj Rao' } })
    }
    expect(await tested.house.journal.texts(org.org, [text])).toEqual([])
    expect(await tested.house.journal.textsOf(org.org, vera)).toEqual([])
    expect(await keys.destroyed()).toContainEqual({ org: org.org, owner: vera })
    const everything = [
      await tested.done(org.ana, 'person.directory'),
      await tested.done(org.raj, 'person.list'),
    ]
    expect(JSON.stringify(everything)).not.toContain('Vera')
    expect((await tested.house.journal.verify(org.org)).broken).toBeUndefined()
    const { notices } = await tested.done(org.raj, 'today.read')
    expect(notices[0]).toMatchObject({ notice: 'found to be you', by: { name: 'Ana Alvares' } })
  })

  it('when killed in between, then the next tick finishes it', async () => {
    const thanked = await tested.done(org.mia, 'favor.thank', { giver: vera, note: 'the macros' })
    const { journal } = tested.house
    const reseal = journal.reseal.bind(journal)
    journal.reseal = () => Promise.reject(new Error('killed'))
    await expect(merge(vera, org.raj.person)).rejects.toThrow('killed')
    journal.reseal = reseal
    await forgetDue(tested.house)
    const { favor } = await tested.done(org.raj, 'favor.read', { favor: thanked.favor.favor })
    expect(favor.note).toBe('the macros')
    expect(await journal.textsOf(org.org, vera)).toEqual([])
    const ledger = await tested.house.scribe.ledger(org.org)
    expect(ledger.people.get(vera)).toMatchObject({ standing: 'merged', forgotten: true })
  })

  it('when two members are to be one, or somebody unknown, then it is refused', async () => {
    expect(await merge(org.raj.person, org.mia.person)).toMatchObject({
      ok: false,
      refusal: { code: 'already-joined' },
    })
    expect(await merge(vera, 'person_none')).toMatchObject({ refusal: { code: 'not-found' } })
    expect(await merge(vera, vera)).toMatchObject({ refusal: { code: 'nothing-changes' } })
    const raj = await tested.call(org.raj, 'person.merge', { from: vera, to: org.raj.person })
    expect(raj).toMatchObject({ refusal: { code: 'not-yours-to-do' } })
  })
})

describe('given two who are the two sides of a favor', () => {
  it('when merged, then it shows nowhere; when split again, then it is there', async () => {
    const given = await tested.done(org.raj, 'favor.record', { giver: 'me', receiver: vera })
    const favor = { favor: given.favor.favor }
    const ledger = await tested.house.scribe.ledger(org.org)
    const [identity] = ledger.identitiesOf.get(vera) ?? []
    await merge(vera, org.raj.person)
    for (const viewer of [org.ana, org.raj, org.mia]) {
      const read = await tested.call(viewer, 'favor.read', favor)
      expect(read).toMatchObject({ ok: false, refusal: { code: 'not-found' } })
      expect(JSON.stringify(await tested.done(viewer, 'today.read'))).not.toContain(favor.favor)
      expect(JSON.stringify(await tested.done(viewer, 'favor.list'))).not.toContain(favor.favor)
    }
    const split = await tested.done(org.ana, 'person.split', { identity, name: 'Vera Voss' })
    expect(split.person).toMatchObject({ standing: 'named' })
    const { favor: again } = await tested.done(org.raj, 'favor.read', favor)
    expect(again.receiver).toMatchObject({ person: split.person.person })
    expect(again.receiver.name).toMatch(/^colleague /)
  })
})

describe('given an address that is somebody else’s', () => {
  it('when split off, then it is sealed under the new person’s key alone', async () => {
    const input = { kind: 'git', address: 'lee@git.example' }
    const { identities } = await tested.done(org.raj, 'identity.add', input)
    const identity = identities[1].identity
    const split = await tested.done(org.ana, 'person.split', { identity, name: 'Lee of git' })
    const ledger = await tested.house.scribe.ledger(org.org)
    const address = ledger.identities.get(identity)?.address ?? 'text_none'
    const [text] = await tested.house.journal.texts(org.org, [address])
    expect(text?.owners).toEqual([split.person.person])
    const { people } = await tested.done(org.ana, 'person.directory')
    const row = people.find(
      (each: { person: { person: string } }) => each.person.person === split.person.person,
    )
    expect(row).toMatchObject({
      importedName: 'Lee of git',
      identities: [{ kind: 'git', address: 'lee@git.example' }],
    })
    const own = { identity: (await tested.done(org.raj, 'me.read')).identities[0].identity }
    const only = await tested.call(org.ana, 'person.split', { ...own, name: 'Raj' })
    expect(only).toMatchObject({ ok: false, refusal: { code: 'not-yours-to-do' } })
  })
})
