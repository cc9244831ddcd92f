// The desk drafts lie on: matches and columns said by hand, one draft of one file, and room made
// for new ones.
import { describe, expect, it } from 'vitest'
import { testHouse, testOrg } from '../../../test/house.ts'
import { base64, drafted, helpCsv, still } from '../../../test/imports.ts'

async function started() {
  const tested = testHouse()
  return { tested, org: await testOrg(tested), ...tested }
}

describe('given matches and columns said by hand', () => {
  it('when somebody is said to be another, left out, or a side of both, then so it is', async () => {
    const { tested, org, done, call } = await started()
    const { import: id } = await drafted(tested, org.ana, helpCsv)
    const match = async (label: string, said: object) => {
      await done(org.ana, 'import.set-match', { import: id, label, match: said })
      return (await still(tested, org.ana, id)).preview
    }
    const asLee = await match('Nora Nils', { is: 'person', person: org.lee.person })
    expect(asLee.people[2]).toMatchObject({ because: 'said', match: { person: org.lee.person } })
    const out = await match('Mia Moser', { is: 'left out' })
    expect(out).toMatchObject({
      proposed: 2,
      refused: [{ reason: 'Left out by you.', count: 3, lines: [3, 4, 6] }],
    })
    const both = await match('Ana Alvares', { is: 'person', person: org.raj.person })
    expect(both.refused[1]).toMatchObject({ reason: 'A favor to oneself is not written down.' })
    const nobody = { import: id, label: 'Nobody', match: { is: 'left out' } }
    expect(await call(org.ana, 'import.set-match', nobody)).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  it('when columns are set, then rows are read anew; one that is not there is refused', async () => {
    const { tested, org, done, call } = await started()
    const csv = 'a,b,c\n2026-05-01,Raj Rao,Ana Alvares\nsoon,Raj Rao,Ana Alvares\n'
    const view = await drafted(tested, org.ana, csv)
    expect(view).toMatchObject({ stage: 'draft', table: { guess: {}, header: true } })
    expect(view.preview).toBeUndefined()
    const set = { import: view.import, mapping: { time: 0, giver: 1, receiver: 2 }, header: true }
    await done(org.ana, 'import.set-columns', set)
    expect((await still(tested, org.ana, view.import)).preview).toMatchObject({
      proposed: 1,
      refused: [{ reason: 'A time that is no instant, day or Unix seconds.', lines: [3] }],
    })
    const wrong = { ...set, mapping: { time: 3 } }
    expect(await call(org.ana, 'import.set-columns', wrong)).toMatchObject({
      refusal: { code: 'bad-input' },
    })
  })

  it('when a team is named, then its lines are told to be written by hand', async () => {
    const { tested, org } = await started()
    const csv = 'time,giver,receiver\n2026-05-01,Raj Rao,Support\n'
    expect((await drafted(tested, org.ana, csv)).preview.refused).toMatchObject([
      { reason: 'Help of or for a team is written down by hand.', count: 1 },
    ])
  })
})

describe('given the desk', () => {
  it('when the same file is sent again, then it is the same draft', async () => {
    const { tested, org, done } = await started()
    const first = await drafted(tested, org.ana, helpCsv)
    expect((await drafted(tested, org.ana, helpCsv)).import).toBe(first.import)
    expect((await done(org.ana, 'import.list')).imports).toHaveLength(1)
  })

  it('when nobody looks for two hours, then a draft is gone', async () => {
    const { tested, org, clock, call, done } = await started()
    const draft = await drafted(tested, org.ana, helpCsv)
    clock.set(clock.now() + 2 * 60 * 60 * 1000 + 1)
    expect((await done(org.ana, 'import.list')).imports).toEqual([])
    expect(await call(org.ana, 'import.accept', { import: draft.import })).toMatchObject({
      refusal: { code: 'not-found' },
    })
  })

  it('when a sixth draft is opened, then the one looked at longest ago makes room', async () => {
    const { tested, org, clock, done } = await started()
    const opened: string[] = []
    for (let file = 0; file < 6; file += 1) {
      clock.set(clock.now() + 1_000)
      opened.push(
        (await drafted(tested, org.ana, `${helpCsv}2026-05-0${1 + file},a,b,,,\n`)).import,
      )
    }
    const { imports } = await done(org.ana, 'import.list')
    expect(imports.map((each: { import: string }) => each.import)).toEqual(
      opened.slice(1).reverse(),
    )
  })

  it('when bytes are more than a file may have, then it is refused', async () => {
    const { org, call } = await started()
    const bytes = base64(Buffer.alloc(25_165_825, 'a'))
    expect(await call(org.ana, 'import.draft-csv', { name: 'big.csv', bytes })).toMatchObject({
      ok: false,
    })
  })
})
