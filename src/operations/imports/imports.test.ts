// From a file to the record and back: what is previewed, what comes in, who sees it, who is told,
// what a yes and a no do, and that bringing it in twice changes nothing.
import { describe, expect, it } from 'vitest'
import { testHouse, testOrg } from '../../../test/house.ts'
import { broughtIn, drafted, helpCsv } from '../../../test/imports.ts'
import { balances } from '../../core/ledger/balances.ts'

async function started() {
  const tested = testHouse()
  const org = await testOrg(tested)
  const ledger = () => tested.house.scribe.ledger(org.org)
  return { tested, org, ledger, ...tested }
}

describe('given a CSV file and an admin', () => {
  it('when it is drafted, then the preview says by person what would come in', async () => {
    const { tested, org } = await started()
    const view = await drafted(tested, org.ana, helpCsv)
    expect(view).toMatchObject({ stage: 'draft', mayCancel: true, source: 'csv' })
    expect(view.table).toMatchObject({
      encoding: 'utf-8',
      delimiter: ',',
      header: true,
      rows: 5,
      guess: { time: 0, giver: 1, receiver: 2, kind: 3, minutes: 4, note: 5 },
    })
    expect(view.preview).toMatchObject({ proposed: 5, known: 0, refused: [], peopleUnlisted: 0 })
    expect(view.preview.people).toEqual([
      {
        label: 'Ana Alvares',
        match: { is: 'person', person: org.ana.person, name: 'Ana Alvares' },
        because: 'name',
        gave: 1,
        received: 1,
      },
      expect.objectContaining({ label: 'Mia Moser', because: 'name' }),
      {
        label: 'Nora Nils',
        match: { is: 'not here yet' },
        because: 'nothing',
        gave: 1,
        received: 0,
      },
      expect.objectContaining({ label: 'Raj Rao', gave: 2, received: 2 }),
    ])
    expect(view.preview.sample[0]).toEqual({
      giver: 'Raj Rao',
      receiver: 'you',
      kind: 'cover',
      day: '2026-05-01',
    })
  })

  it('when it is brought in, then its lines wait for their receivers and count nowhere', async () => {
    const { tested, org, ledger, done } = await started()
    const before = balances(await ledger())
    const view = await broughtIn(tested, org.ana, helpCsv)
    expect(view).toMatchObject({
      stage: 'done',
      lines: 5,
      yours: 2,
      mayUndo: true,
      name: 'help.csv',
    })
    expect(balances(await ledger())).toEqual(before)
    const { favors } = await done(org.raj, 'import.lines', { import: view.import })
    expect(favors).toHaveLength(4)
    const cover = favors.find((each: { kind: string }) => each.kind === 'cover')
    expect(cover).toMatchObject({
      standing: 'observed',
      observed: true,
      relation: 'giver',
      note: 'my sprint',
      effort: { minutes: 120 },
      actions: ['decline'],
    })
    const named = favors.find((each: { kind: string }) => each.kind === 'knowledge')
    expect(named.giver.name).toMatch(/^colleague [0-9A-Z]{4}$/)
    expect(named.actions).toEqual(['confirm', 'decline'])
  })

  it('when somebody is no side of a line, then neither importer nor admin sees it', async () => {
    const { tested, org, done, call } = await started()
    const view = await broughtIn(tested, org.ana, helpCsv)
    const { favors } = await done(org.raj, 'import.lines', { import: view.import })
    const other = favors.find((each: { kind: string }) => each.kind === 'check')
    expect(await call(org.ana, 'favor.read', { favor: other.favor })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect(await call(org.lee, 'import.read', { import: view.import })).toMatchObject({
      refusal: { code: 'not-found' },
    })
    expect((await done(org.lee, 'import.list')).imports).toEqual([])
  })

  it('when the receiver says yes, then it is a favor like any other, still marked', async () => {
    const { tested, org, ledger, done } = await started()
    const view = await broughtIn(tested, org.ana, helpCsv)
    const { confirmed } = await done(org.raj, 'import.confirm-all', { import: view.import })
    expect(confirmed).toBe(2)
    const { favors } = await done(org.raj, 'favor.list', { standing: 'confirmed' })
    expect(favors).toHaveLength(2)
    expect(favors[0]).toMatchObject({ observed: true, standing: 'confirmed' })
    // One of the two is with somebody who is only named: in nobody's figures.
    expect(balances(await ledger()).get(org.raj.person)).toMatchObject({ received: 1, given: 0 })
  })

  it('when somebody leaves it, then its lines with them are gone from every other view', async () => {
    const { tested, org, done } = await started()
    const view = await broughtIn(tested, org.ana, helpCsv)
    expect((await done(org.mia, 'import.leave', { import: view.import })).left).toBe(3)
    expect((await done(org.raj, 'import.lines', { import: view.import })).favors).toHaveLength(2)
    const again = await drafted(tested, org.ana, `${helpCsv}\n`)
    expect(again.preview).toMatchObject({ proposed: 0, known: 5 })
    expect((await done(org.ana, 'import.read', { import: view.import })).import.lines).toBe(5)
  })

  it('when it is done, then each member it names is told once, and once more of its undoing', async () => {
    const { tested, org, house, done } = await started()
    while (true) {
      const lines = await house.journal.waiting(200)
      if (lines.length === 0) break
      await house.journal.sent(lines.map((line) => line.id))
    }
    const view = await broughtIn(tested, org.ana, helpCsv)
    const told = (await house.journal.waiting(200)).map((line) => line.person)
    expect(told.toSorted()).toEqual([org.raj.person, org.mia.person].toSorted())
    const { notices } = await done(org.raj, 'today.read')
    expect(notices[0]).toMatchObject({
      notice: 'import',
      import: { import: view.import, name: 'help.csv', lines: 4 },
      by: { name: 'Ana Alvares' },
    })
    const undone = await done(org.ana, 'import.undo', { import: view.import })
    expect(undone.import.stage).toBe('undone')
    expect((await house.journal.waiting(200)).length).toBe(4)
    const after = await done(org.raj, 'today.read')
    expect(after.notices[0]).toMatchObject({ notice: 'import undone', import: { lines: 0 } })
    expect(after.notices).toHaveLength(notices.length)
  })

  it('when it is brought in twice, then the second time changes nothing', async () => {
    const { tested, org, ledger, call } = await started()
    await broughtIn(tested, org.ana, helpCsv)
    const { sequence } = await ledger()
    const again = await drafted(tested, org.ana, helpCsv)
    expect(again.preview).toMatchObject({ proposed: 0, known: 5 })
    expect(await call(org.ana, 'import.accept', { import: again.import })).toMatchObject({
      refusal: { code: 'nothing-changes' },
    })
    expect((await ledger()).sequence).toBe(sequence)
  })
})

describe('given a member who is no admin', () => {
  it('when they bring a file in, then only lines they are a side of come in', async () => {
    const { tested, org } = await started()
    const view = await drafted(tested, org.raj, helpCsv)
    expect(view.preview).toMatchObject({
      proposed: 4,
      refused: [
        {
          reason: 'A line between two other people is for an admin to bring in.',
          count: 1,
          lines: [3],
        },
      ],
    })
  })
})

describe('given more lines than go into one commit', () => {
  it('when all are said yes to, then all are, and a call tried again says them once', async () => {
    const { tested, org, done } = await started()
    const row = (at: number) => `2026-05-0${1 + (at % 9)},Mia Moser,Raj Rao,line ${at}`
    const rows = Array.from({ length: 1_200 }, (_, at) => row(at)).join('\n')
    const view = await broughtIn(tested, org.ana, `time,giver,receiver,note\n${rows}\n`)
    const all = { import: view.import }
    expect(await done(org.raj, 'import.confirm-all', all, 'all of it')).toEqual({
      confirmed: 1_200,
    })
    expect(await done(org.raj, 'import.confirm-all', all, 'all of it')).toEqual({
      confirmed: 1_200,
    })
    expect(await done(org.raj, 'import.confirm-all', all)).toEqual({ confirmed: 0 })
    const first = await done(org.raj, 'import.lines', all)
    const second = await done(org.raj, 'import.lines', { ...all, cursor: first.next })
    expect([first.favors.length, second.favors.length]).toEqual([50, 50])
    expect(second.favors[0].favor).not.toBe(first.favors[49].favor)
  }, 30_000)
})

describe('given a record somebody took away as a help log', () => {
  it('when it is brought in elsewhere, then every line of it is read', async () => {
    const { done, org } = await started()
    await done(org.raj, 'favor.thank', { giver: 'Mia', kind: 'check', note: '=1+1, "so"' })
    await done(org.mia, 'favor.thank', { giver: 'Raj', effort: { minutes: 45 } })
    const { text } = await done(org.raj, 'me.export', { format: 'csv' })
    const elsewhere = await started()
    const view = await drafted(elsewhere.tested, elsewhere.org.ana, text)
    expect(view.preview).toMatchObject({ proposed: 2, refused: [], remarks: [] })
  })
})
