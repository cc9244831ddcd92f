// Erasing for somebody who cannot come in: found by an address or an id, never a member.
import { describe, expect, it } from 'vitest'
import { testHouse, testOrg } from '../../test/house.ts'
import { eraseFormer } from './erase-former.ts'

async function given() {
  const tested = testHouse()
  const org = await testOrg(tested)
  await tested.done(org.raj, 'identity.add', { kind: 'git', address: 'Raj@git.example' })
  await tested.done(org.mia, 'favor.thank', { giver: 'raj', note: 'the macros' })
  return { tested, org }
}

describe('given somebody who left', () => {
  it('when the operator erases them by an address, then nothing of theirs is left', async () => {
    const { tested, org } = await given()
    await tested.done(org.raj, 'person.leave')
    const answer = await eraseFormer(tested.house, { who: 'raj@git.example' })
    expect(answer).toEqual({ ok: true, lines: [`Erased: ${org.raj.person} of ${org.org}.`] })
    expect(await tested.house.journal.textsOf(org.org, org.raj.person)).toEqual([])
    const { favors } = await tested.done(org.mia, 'favor.list')
    expect(favors[0].giver.name).toBe('a former colleague')
    expect(await eraseFormer(tested.house, { who: org.raj.person })).toMatchObject({ ok: false })
  })

  it('when they are a member, or nobody, then it is said and nothing is done', async () => {
    const { tested, org } = await given()
    const member = await eraseFormer(tested.house, { who: org.raj.person })
    expect(member.lines[0]).toContain('they erase themselves')
    expect(await eraseFormer(tested.house, { who: 'zed@example.org' })).toEqual({
      ok: false,
      lines: ['Nobody here goes by that.'],
    })
    expect(await eraseFormer(tested.house, {})).toMatchObject({ ok: false })
    expect((await tested.done(org.raj, 'me.read')).you.name).toBe('Raj Rao')
  })
})
