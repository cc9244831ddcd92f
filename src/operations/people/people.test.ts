// People as operations: invited again, taken back, named first and joined later, addresses, roles
// and leaving, and what each refuses in words.
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import { accept } from '../../core/result.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import { joinOrg } from '../begin.ts'
import type { Viewer } from '../viewer.ts'

let tested: TestHouse
let org: TestOrg

beforeEach(async () => {
  tested = testHouse()
  org = await testOrg(tested)
})

const names = async (viewer: Viewer): Promise<readonly string[]> => {
  const { people } = await tested.done(viewer, 'person.list')
  return people.map((each: { name: string }) => each.name)
}

async function refused(viewer: Viewer, name: string, input: object): Promise<string> {
  const answer = await tested.call(viewer, name, input)
  return answer.ok ? 'accepted' : answer.refusal.code
}

/** Somebody known from an import only, with an address. */
async function named(name: string, address: string): Promise<PersonId> {
  const { house } = tested
  const person = house.ids.person()
  const plain = [name, address].map((each) => ({
    id: house.ids.text(),
    plain: each,
    owners: [person],
  }))
  const [text, at] = await house.sealing.sealAll(org.org, plain)
  if (!text || !at) throw new Error('not sealed')
  const identity = house.ids.identity()
  const written = await house.scribe.record(org.org, {
    actor: org.ana.person,
    texts: [text, at],
    commands: () =>
      accept([
        { noun: 'person', command: { do: 'name', person, name: text.id, origin: 'import' } },
        {
          noun: 'identity',
          command: { do: 'attach', identity, person, kind: 'git', address: at.id },
        },
      ]),
  })
  if (!written.ok) throw new Error(written.refusal.code)
  return person
}

describe('given an invitation', () => {
  it('when its inviter leads the team, then they are in it at once; else refused', async () => {
    const { teams } = await tested.done(org.ana, 'team.list')
    const [platform, support] = teams
    const invited = await tested.done(org.ana, 'person.invite', {
      name: 'Omar Okoye',
      team: support.team,
    })
    const page = await tested.done(org.raj, 'team.read', { team: support.team })
    const members = page.team.members.map((each: { person: { name: string } }) => each.person.name)
    expect(members).toContain('Omar Okoye')
    expect(invited.person.standing).toBe('invited')
    const input = { name: 'Zoe Zorn', team: platform.team }
    expect(await refused(org.raj, 'person.invite', input)).toBe('not-yours-to-do')
    expect(await names(org.ana)).not.toContain('Zoe Zorn')
  })

  it('when taken back, then nobody lists them, and they can be invited again', async () => {
    const { person } = await tested.done(org.ana, 'person.invite', { name: 'Omar Okoye' })
    const who = { person: person.person }
    await tested.done(org.ana, 'person.revoke-invitation', who)
    expect(await names(org.raj)).not.toContain('Omar Okoye')
    expect(await refused(org.ana, 'person.revoke-invitation', who)).toBe('nothing-changes')
    const again = await tested.done(org.ana, 'person.invite-again', who)
    expect(again.secret).toBeTruthy()
    expect(await names(org.raj)).toContain('Omar Okoye')
    expect(await refused(org.ana, 'person.invite-again', { person: org.raj.person })).toBe(
      'already-joined',
    )
  })

  it('when somebody only named is invited, then they keep who they are', async () => {
    const person = await named('Vera Voss', 'vera@git.example')
    expect(await names(org.raj)).not.toContain('Vera Voss')
    await tested.done(org.ana, 'person.invite-again', { person, name: 'Vera' })
    await joinOrg(tested.house, { org: org.org, person }, 'Vera Voss')
    const vera: Viewer = { org: org.org, person }
    const me = await tested.done(vera, 'me.read')
    expect(me.identities).toMatchObject([{ kind: 'git', address: 'vera@git.example' }, {}])
    expect(await names(org.raj)).toContain('Vera Voss')
  })

  it('when a lead invites a pseudonym, then they must say by which name', async () => {
    const person = await named('Vera Voss', 'vera@git.example')
    const { teams } = await tested.done(org.ana, 'team.list')
    const input = { team: teams[1].team, person: org.raj.person }
    await tested.done(org.ana, 'team.name-lead', input)
    expect(await refused(org.raj, 'person.invite-again', { person })).toBe('bad-input')
    const invited = await tested.done(org.raj, 'person.invite-again', { person, name: 'V. Voss' })
    expect(invited.person.name).toBe('V. Voss')
  })
})

describe('given addresses', () => {
  it('when added, then only once in the org, whoever asks at once', async () => {
    const input = { kind: 'git', address: 'Raj@Git.example' }
    const other = { kind: 'chat', address: 'raj@git.example' }
    const answers = await Promise.all([
      tested.call(org.raj, 'identity.add', input),
      tested.call(org.mia, 'identity.add', other),
    ])
    expect(answers.map((each) => each.ok)).toEqual([true, false])
    expect(await refused(org.mia, 'identity.add', other)).toBe('identity-taken')
    const thanked = await tested.done(org.mia, 'favor.thank', { giver: 'raj@git.example' })
    expect(thanked.favor.giver.name).toBe('Raj Rao')
  })

  it('when removed, then it is nobody’s and its words are gone; the account stays', async () => {
    const input = { kind: 'email', address: 'raj@home.example' }
    const { identities } = await tested.done(org.raj, 'identity.add', input)
    const [account, email] = identities
    const own = { identity: email.identity }
    expect(await refused(org.mia, 'identity.remove', own)).toBe('identity-not-attached')
    const left = await tested.done(org.raj, 'identity.remove', own)
    expect(left.identities).toEqual([account])
    expect(await refused(org.raj, 'identity.remove', { identity: account.identity })).toBe(
      'not-yours-to-do',
    )
    const ledger = await tested.house.scribe.ledger(org.org)
    const address = ledger.identities.get(email.identity)?.address ?? 'text_none'
    expect(await tested.house.journal.texts(org.org, [address])).toEqual([])
    expect((await tested.call(org.mia, 'identity.add', input)).ok).toBe(true)
  })

  it('when an address is no e-mail, then it is refused', async () => {
    const input = { kind: 'email', address: 'raj' }
    expect(await refused(org.raj, 'identity.add', input)).toBe('bad-input')
  })
})

describe('given what somebody says of themselves', () => {
  it('when said again, then the last saying stands, without doubles', async () => {
    await tested.done(org.mia, 'person.say-skills', { skills: ['SQL', 'rota'] })
    await tested.done(org.mia, 'person.say-skills', { skills: ['rota', 'rota', 'French'] })
    await tested.done(org.mia, 'person.say-projects', { projects: ['Atlas'] })
    const me = await tested.done(org.mia, 'me.read')
    expect(me).toMatchObject({ skills: ['rota', 'French'], projects: ['Atlas'], leads: false })
    const skills = Array.from({ length: 41 }, (_, index) => `skill ${index}`)
    expect(await refused(org.mia, 'person.say-skills', { skills })).toBe('bad-input')
  })
})

describe('given admins', () => {
  it('when the last one goes or loses the role, then it is refused in words', async () => {
    const role = { person: org.ana.person, role: 'admin', has: false }
    expect(await refused(org.ana, 'person.set-role', role)).toBe('last-admin')
    expect(await refused(org.ana, 'person.leave', {})).toBe('last-admin')
    expect(await refused(org.ana, 'me.erase', { sure: 'erase me' })).toBe('last-admin')
    await tested.done(org.ana, 'person.set-role', { ...role, person: org.raj.person, has: true })
    await tested.done(org.ana, 'person.leave')
    expect(await refused(org.raj, 'person.end', { person: org.raj.person })).toBe('last-admin')
  })

  it('when one ends a membership, then that person’s every call is refused', async () => {
    await tested.done(org.ana, 'person.end', { person: org.raj.person })
    expect(await refused(org.raj, 'today.read', {})).toBe('not-signed-in')
    expect(await names(org.mia)).not.toContain('Raj Rao')
    expect(await refused(org.ana, 'person.end', { person: org.raj.person })).toBe('already-left')
    expect(await refused(org.mia, 'person.end', { person: org.lee.person })).toBe('not-yours-to-do')
  })
})
