// Taking everything away: all that is the viewer's and nothing of anybody else's, and a help log
// that reads back to the same favors.
import { beforeEach, describe, expect, it } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import { broughtIn } from '../../../test/imports.ts'
import { readCsv } from '../../connectors/help-log/csv.ts'
import { readHelpLog } from '../../connectors/help-log/help-log.ts'
import { helpLogOf } from './help-log.ts'

let tested: TestHouse
let org: TestOrg

beforeEach(async () => {
  tested = testHouse()
  org = await testOrg(tested)
  const { done } = tested
  await done(org.raj, 'person.say-skills', { skills: ['SQL'] })
  await done(org.raj, 'identity.add', { kind: 'git', address: 'raj@git.example' })
  await done(org.raj, 'person.consent', { consents: false })
  const thanked = await done(org.mia, 'favor.thank', {
    giver: 'raj',
    kind: 'cover',
    day: '2026-05-04',
    effort: { minutes: 90 },
    note: 'the "macros", all\nof them',
    expectation: 'freely',
  })
  const { favor } = thanked.favor
  await done(org.raj, 'favor.show', { favor })
  await done(org.raj, 'private.set', { favor, answer: { field: 'private-note', note: 'glad' } })
  await done(org.mia, 'private.set', { favor, answer: { field: 'private-note', note: 'hers' } })
  await done(org.raj, 'private.keep-line', { giver: 'Zoe', receiver: 'me', note: 'kept' })
  await done(org.raj, 'favor.record', { giver: 'me', receiver: 'Support', note: '=SUM(A1)' })
  await done(org.ana, 'favor.thank', { giver: 'lee', note: 'not his' })
  const declined = await done(org.raj, 'favor.record', { giver: 'me', receiver: 'ines' })
  await done(org.ines, 'favor.decline', { favor: declined.favor.favor })
  await done(org.ana, 'person.directory')
  await done(org.raj, 'offers.say', { offers: [{ kind: 'check', words: 'leases' }], nameMe: true })
  const boundary = { weeklyMinutes: 60, kindsNotNow: ['cover'], askLastFor: [] }
  await done(org.raj, 'boundary.set', { boundary })
  const others = [{ who: 'Mia', terms: 'notes' }]
  const agreement = { kind: 'mentoring', yours: 'an hour', others, end: '2026-08-01' }
  await done(org.raj, 'agreement.propose', agreement)
  const hers = [{ who: 'Lee', terms: 'hers' }]
  await done(org.mia, 'agreement.propose', { ...agreement, yours: 'hers', others: hers })
  const asked = { what: 'take my shift', to: { people: ['Raj Rao', 'Ines Ito'] } }
  const expiresAtMs = tested.clock.now() + 3_600_000
  const { ask } = await done(org.mia, 'ask.open', { ...asked, manner: 'everyone', expiresAtMs })
  const no = { ask: ask.ask, answer: 'not this time' }
  await done(org.raj, 'ask.answer', { ...no, words: 'a dentist' })
  await done(org.ines, 'ask.answer', { ...no, words: 'a wedding' })
})

const taken = (format?: string) =>
  tested.done(org.raj, 'me.export', format === undefined ? {} : { format })

describe('given everything of one’s own', () => {
  it('when taken as JSON, then it says what it is not for, and holds all of it', async () => {
    const file = await taken()
    expect(file).toMatchObject({
      fileName: 'goodturn-not-for-appraisal-2026-05-12.json',
      mediaType: 'application/json',
    })
    const all = JSON.parse(file.text)
    expect(Object.keys(all)[0]).toBe('notForAppraisal')
    expect(all).toMatchObject({
      name: 'Raj Rao',
      skills: ['SQL'],
      teams: ['Support'],
      consent: [
        { day: '2026-05-12', consents: true },
        { day: '2026-05-12', consents: false },
      ],
      identities: [{ kind: 'account' }, { kind: 'git', address: 'raj@git.example' }],
      looks: [{ what: 'addresses', by: { name: 'Ana Alvares' } }],
      imports: [],
      tokens: ['laptop'],
      boundary: { weeklyMinutes: 60, kindsNotNow: ['cover'] },
      offers: [{ kind: 'check', words: 'leases' }],
      agreements: [{ parties: [{ terms: 'an hour' }, { terms: 'notes' }], standing: 'proposed' }],
    })
    const kept = all.privateAnswers.map((each: { said: { note: string } }) => each.said.note)
    expect(kept.toSorted()).toEqual(['glad', 'kept'])
    expect(all.favors).toHaveLength(3)
    const covered = all.favors.find(
      (each: { favor: { kind: string } }) => each.favor.kind === 'cover',
    )
    expect(covered.favor.note).toContain('macros')
    expect(covered.history.map((line: { what: string }) => line.what)).toEqual([
      'recorded',
      'shown',
    ])
    expect(all.asks).toMatchObject([
      { what: 'take my shift', yours: { answer: 'not this time', words: 'a dentist' } },
    ])
    expect(file.text).not.toMatch(/hers|not his|wedding/)
  })

  it('when taken as a help log, then it reads back to the same rows', async () => {
    const file = await taken('csv')
    expect(file.fileName).toBe('goodturn-not-for-appraisal-2026-05-12.csv')
    const [header, ...rows] = [...readCsv(file.text)].map((row) => row.cells)
    const cell = (row: readonly string[] | undefined, name: string) =>
      row?.[header?.indexOf(name) ?? -1]
    // What went to a team has no second person, and is in the whole record only.
    expect(rows).toHaveLength(1)
    const [cover] = rows
    expect(cell(cover, 'confirmed')).toBe('1')
    expect(cell(cover, 'note')).toBe('the "macros", all of them')
    expect(cell(cover, 'minutes')).toBe('90')
    expect(cell(cover, 'expectation')).toBe('freely')
    const read = readHelpLog(file.text, {})
    expect(read).toMatchObject({
      ok: true,
      value: {
        bad: [],
        rows: [{ giver: 'Raj Rao', receiver: 'Mia Moser', time: Date.UTC(2026, 4, 4) / 1000 }],
      },
    })
  })
})

describe('given shifts of one’s own', () => {
  const recurs = { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 }
  const patterns = [{ recurs, starts: '14:00', ends: '22:00', from: '2026-05-04' }]
  const terms = {
    zone: 'UTC',
    duties: [{ name: 'Late', letter: 'L', patterns }],
    members: ['Raj', 'Mia', 'Lee'].map((person) => ({ person })),
    rules: { restMinutes: 0 },
  }

  /** Mia wishes and hands over, Raj wishes, offers a shift that Lee takes, and asks Mia to swap. */
  async function lived(): Promise<void> {
    const { done } = tested
    const { ana, raj, mia, lee } = org
    const form = { team: 'Support', name: 'Support desk', terms }
    const { rota } = (await done(ana, 'rota.form', form)).rota
    const preview = await done(ana, 'rota.preview', { rota, from: '2026-05-18', weeks: 2 })
    const { version, from, until, seed, seats } = preview
    await done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
    const hers = { how: 'want', on: { weekdays: [2] } }
    const his = { how: 'rather not', on: { days: ['2026-05-20'] } }
    await done(mia, 'rota.say-wishes', { rota, wishes: [hers] })
    await done(raj, 'rota.say-wishes', { rota, wishes: [his] })
    const view = (await done(raj, 'rota.read', { rota, from })).rota
    const of = (person: string): string[] =>
      view.shifts.flatMap((each: { shift: string; by?: { person: string } }) =>
        each.by?.person === person ? [each.shift] : [],
      )
    const [first, second] = of(raj.person)
    await done(raj, 'shift.drop', { rota, shift: first })
    await done(lee, 'shift.take', { rota, shift: first })
    const swap = { rota, gives: second, takes: of(mia.person)[0], words: 'a concert' }
    await done(raj, 'swap.ask', swap)
    const work = { team: 'Support', why: 'project', items: [] }
    const open = (words: string) => [{ kind: 'open', words }]
    await done(raj, 'handover.write', { ...work, to: ['Lee'], items: open('the exporter') })
    await done(mia, 'handover.write', { ...work, to: ['Lee'], items: open('hers to Lee') })
    await done(raj, 'feed.renew', { of: 'me' })
  }

  it('when taken as JSON, then shifts, wishes, changes, handovers and feeds are in it', async () => {
    await lived()
    const { text } = await taken()
    const all = JSON.parse(text)
    const [rota] = all.rotas
    expect(rota).toMatchObject({
      ...{ rota: 'Support desk', team: 'Support' },
      wishes: [{ how: 'rather not', on: { days: ['2026-05-20'] } }],
      changes: [{ how: 'swap', relation: 'proposer', words: 'a concert', standing: 'waiting' }],
    })
    const [handed, ...kept] = rota.shifts
    expect(handed).toMatchObject({ duty: 'Late', yours: [] })
    expect(handed.hands).toMatchObject([{ how: 'take', to: { name: 'Lee Lind' } }])
    expect(kept.length).toBeGreaterThan(0)
    for (const { yours } of kept) expect(yours).toHaveLength(1)
    expect(all.handovers).toMatchObject([{ items: [{ words: 'the exporter' }] }])
    expect(all.calendarFeeds).toEqual([{ of: 'me', since: '2026-05-12' }])
    expect(text).not.toMatch(/hers to Lee|"want"|mark/)
  })

  it('when taken as a table, then it holds what they have, as a rota is brought in', async () => {
    await lived()
    const { shifts } = JSON.parse((await taken()).text).rotas[0]
    const file = await taken('shifts-csv')
    expect(file).toMatchObject({
      fileName: 'goodturn-not-for-appraisal-2026-05-12-shifts.csv',
      mediaType: 'text/csv',
    })
    const [header, first, ...more] = [...readCsv(file.text)].map(({ cells }) => cells)
    expect(header).toEqual(['start', 'end', 'duty', 'person', 'rota'])
    expect(first?.slice(2)).toEqual(['Late', 'Raj Rao', 'Support desk'])
    expect(first?.[0]).toMatch(/^2026-05-\d\dT14:00Z$/)
    expect(more).toHaveLength(shifts.length - 2)
  })
})

describe('given another installation', () => {
  it('when the help log is imported there, then its lines between people come in', async () => {
    const { text } = await taken('csv')
    const elsewhere = testHouse()
    const there = await testOrg(elsewhere)
    const done = await broughtIn(elsewhere, there.raj, text)
    expect(done).toMatchObject({ stage: 'done', lines: 1 })
    const { favors } = await elsewhere.done(there.mia, 'import.lines', { import: done.import })
    expect(favors).toMatchObject([
      {
        relation: 'receiver',
        giver: { name: 'Raj Rao' },
        kind: 'cover',
        day: '2026-05-04',
        effort: { minutes: 90 },
        note: 'the "macros", all of them',
        observed: true,
      },
    ])
  })
})

describe('given cells a spreadsheet would run', () => {
  it.each(['=1', '+1', '-1', '@a', '\tx'])('when “%s” is written, then it is plain', (note) => {
    const party = { is: 'person', person: 'person_a', name: note } as const
    const text = helpLogOf([
      {
        favor: 'favor_1',
        relation: 'giver',
        giver: party,
        receiver: { ...party, name: 'Lee "the" Lind, X' },
        kind: 'cover',
        day: '2026-05-12',
        standing: 'confirmed',
        writtenBy: 'giver',
        withinLine: false,
        observed: false,
        actions: [],
        note,
      },
    ])
    const [, row] = [...readCsv(text)]
    expect(row?.cells).toHaveLength(13)
    expect(row?.cells[2]).toBe(`'${note}`)
    expect(row?.cells[3]).toBe('Lee "the" Lind, X')
    expect(row?.cells[12]).toBe(`'${note}`)
  })
})
