// A rota from a calendar or a table there is: what is found is said before anything is written, and
// a yes brings its duties, people, past and plan, for whoever may plan for the team.
import { describe, expect, it } from 'vitest'
import { type TestHouse, testHouse, testOrg } from '../../../test/house.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import { addDays, dayOf, mondayOf } from '../../core/time.ts'
import type { Viewer } from '../viewer.ts'

async function opened() {
  const tested = testHouse()
  const org = await testOrg(tested)
  const monday = mondayOf(dayOf(tested.clock.now()))
  return { ...tested, org, monday }
}

/** Eight weeks, four behind and four ahead: Mia and Raj take turns at the late shift. */
function table(monday: string): string {
  const rows = ['duty,day,start,end,person']
  for (let at = -28; at < 28; at += 1) {
    const day = addDays(monday as `${number}-${number}-${number}`, at)
    if ((at + 28) % 7 < 5) rows.push(`Late,${day},14:00,22:00,${at % 2 ? 'Mia' : 'Raj Rao'}`)
  }
  return [...rows, `Late,${monday},14:00,later,Mia`, `Late,${monday},06:00,14:00,Zed`].join('\n')
}

const draft = (tested: TestHouse, viewer: Viewer, text: string, zone = 'Europe/Berlin') =>
  tested.done(viewer, 'rota.draft-import', {
    team: 'Support',
    zone,
    source: { fileName: 'rota', text },
  })

async function rotaIn({ house }: TestHouse, viewer: Viewer, id: string): Promise<RotaState> {
  const found = (await house.scribe.ledger(viewer.org)).rotas.get(id as `rota_${string}`)
  if (!found) throw new Error('no rota')
  return found
}

describe('given a table of shifts', () => {
  it('when it is read, then who, what and when is said, and nothing is written', async () => {
    const all = await opened()
    const before = (await all.house.scribe.ledger(all.org.org)).sequence
    const found = await draft(all, all.org.ana, table(all.monday))
    expect(found).toMatchObject({
      kind: 'table',
      shifts: 41,
      people: [
        { written: 'Mia', shifts: 20, is: { name: 'Mia Moser' } },
        { written: 'Raj Rao', shifts: 20, is: { name: 'Raj Rao' } },
        { written: 'Zed', shifts: 1 },
      ],
      duties: [{ written: 'Late', shifts: 41, pattern: 'Monday to Friday, 14:00 to 22:00' }],
      notUnderstoodInAll: 1,
      notUnderstood: [{ what: 'Line 42', why: expect.stringContaining('left out') }],
    })
    expect(found.people[2].is).toBeUndefined()
    expect((await all.house.scribe.ledger(all.org.org)).sequence).toBe(before)
  })

  it('when it is brought in, then past and plan are the rota’s, once', async () => {
    const all = await opened()
    const { org, done, call } = all
    const found = await draft(all, org.ana, table(all.monday))
    const input = { draft: found.draft, name: 'Support desk' }
    const brought = await done(org.ana, 'rota.bring-in', input, 'once')
    expect(brought.rota).toMatchObject({ name: 'Support desk', mayPlan: true })
    expect(await done(org.ana, 'rota.bring-in', input, 'once')).toEqual(brought)
    const rota = await rotaIn(all, org.ana, brought.rota.rota)
    const shifts = [...rota.shifts.values()]
    expect(shifts).toHaveLength(41)
    expect(shifts.filter(({ planned }) => planned.by === undefined)).toHaveLength(1)
    expect(rota.terms.members).toHaveLength(2)
    expect(rota.terms.duties[0]).toMatchObject({
      people: 1,
      letter: 'L',
      patterns: [{ starts: '14:00', ends: '22:00', daysLater: 0 }],
    })
    const { feeds } = await done(org.mia, 'feed.renew', { of: 'me' })
    expect(feeds[0].url).toContain('/feeds/')
    expect((await call(org.raj, 'rota.bring-in', input)).ok).toBe(false)
  })

  it('when people are written by the address they sign in with, then they are found', async () => {
    const all = await opened()
    const { house, monday, org } = all
    house.accounts.emailOf = async (_, person) =>
      person === org.mia.person ? 'Mia@example.org' : undefined
    const rows = ['mia@example.org', 'zed@example.org'].map(
      (person) => `Late,${monday},14:00,22:00,${person}`,
    )
    const found = await draft(all, org.ana, ['duty,day,start,end,person', ...rows].join('\n'))
    expect(found.people).toMatchObject([
      { written: 'mia@example.org', is: { name: 'Mia Moser' } },
      { written: 'zed@example.org' },
    ])
    expect(found.people[1].is).toBeUndefined()
  })

  it('when somebody is said to be another, then it is theirs', async () => {
    const all = await opened()
    const { org, done } = all
    const found = await draft(all, org.ana, table(all.monday))
    const { rota } = await done(org.ana, 'rota.bring-in', {
      draft: found.draft,
      name: 'Support desk',
      people: [{ written: 'Zed', is: org.lee.person }, { written: 'Raj Rao' }],
      duties: [{ written: 'Late', name: 'Evening' }],
    })
    const state = await rotaIn(all, org.ana, rota.rota)
    const { identities } = await all.house.scribe.ledger(org.org)
    const people = state.terms.members.map(({ member }) => identities.get(member)?.person)
    expect(new Set(people)).toEqual(new Set([org.mia.person, org.lee.person]))
  })
})

describe('given a calendar', () => {
  it('when lines name people and duties in some way, then both are found', async () => {
    const all = await opened()
    const day = all.monday.replaceAll('-', '')
    const lines = [
      'On call - Mia Moser - Primary',
      'Secondary: Raj',
      'On call - Zed Zorn - Primary',
    ]
    const events = lines.map((summary, at) =>
      [
        ...['BEGIN:VEVENT', `UID:${at}`, `SUMMARY:${summary}`, `DTSTART:${day}T0${at}0000Z`],
        ...['DURATION:PT1H', 'END:VEVENT'],
      ].join('\n'),
    )
    const text = `BEGIN:VCALENDAR\n${events.join('\n')}\nEND:VCALENDAR\n`
    const found = await draft(all, all.org.ana, text)
    expect(found.kind).toBe('calendar')
    expect(found.people.map((each: { written: string }) => each.written)).toEqual([
      ...['Mia Moser', 'Raj', 'Zed Zorn'],
    ])
    expect(found.duties.map((each: { written: string }) => each.written)).toEqual([
      ...['Primary', 'Secondary'],
    ])
  })
})

describe('given what may not be', () => {
  it('when somebody may not plan, or there is nothing to read, then it is refused', async () => {
    const all = await opened()
    const { call, org } = all
    const source = { fileName: 'x', text: table(all.monday) }
    const input = { team: 'Support', zone: 'UTC', source }
    const code = async (viewer: Viewer, more: object) => {
      const result = await call(viewer, 'rota.draft-import', { ...input, ...more })
      return result.ok ? 'ok' : result.refusal.code
    }
    expect(await code(org.mia, {})).toBe('not-yours-to-do')
    expect(await code(org.ana, { zone: 'Mars/Olympus' })).toBe('unknown-zone')
    expect(await code(org.ana, { team: 'Nowhere' })).toBe('not-found')
    expect(await code(org.ana, { source: { fileName: 'x', text: '<html>' } })).toBe(
      'unreadable-input',
    )
    expect(await code(org.ana, { source: { address: 'https://127.0.0.1/x.ics' } })).toBe(
      'unreadable-input',
    )
  })
})
