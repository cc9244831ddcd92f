// Setting up a rota: what a draft begins with, what is missing in it, what is sent, and the
// sentences it is read back in.
import { describe, expect, test } from 'vitest'
import { type Draft, draftFor, draftOf, missing, termsOf, withDuties } from './draft.ts'
import { meaningOf } from './meaning.ts'
import { memberWords } from './member-words.ts'
import { dutySentence, patternWords, wrongHours } from './pattern-words.ts'
import { marked, ownDuty, presets, presetsLeft } from './presets.ts'

const from = '2026-05-12'
const team = {
  team: 'team_support',
  name: 'Support',
  people: ['Ana', 'Lee'].map((name) => ({ person: `person_${name.toLowerCase()}`, name })),
}
const blank = draftFor(team, 'Europe/Helsinki')
const preset = (name: string) => presets.find((each) => each.name === name)?.duties(from) ?? []
const withPreset = (name: string, draft: Draft = blank): Draft =>
  withDuties(draft, [...draft.duties, ...marked(preset(name), draft.duties)])

describe('sentences', () => {
  test.each([
    ['Early and late', 'Early, Monday to Friday, 07:00 to 15:00, one person.'],
    ['On call, weekly', 'On call, from Monday 09:00 for a week, one person.'],
    ['Nights', 'Night, every day, 22:00 to 06:00 the next day, one person.'],
    ['Weekend desk', 'Weekend, Saturday and Sunday, 09:00 to 17:00, one person.'],
    ['Once a month', 'Month end, the last day of each month, 09:00 to 17:00, one person.'],
    ['Follow the sun', 'Asia and Pacific, every day, 09:00 to 17:00, in Singapore, one person.'],
  ])('%s', (name, sentence) => {
    const [first] = preset(name)
    expect(first && dutySentence(first, 'Europe/Helsinki')).toBe(sentence)
  })

  test('every other week, days of the month, and what ends before it starts', () => {
    const [pattern] = ownDuty(from).patterns
    if (!pattern) throw new Error('no pattern')
    const often = { every: 'week' as const, weekdays: [2, 4], weeks: 2 }
    expect(patternWords({ ...pattern, recurs: often })).toContain(
      'Tuesday and Thursday every other week',
    )
    const monthly = { every: 'month' as const, days: [1, 11, 22] }
    expect(patternWords({ ...pattern, recurs: monthly })).toContain(
      'the 1st, the 11th and the 22nd',
    )
    expect(wrongHours({ ...pattern, ends: '08:00' })).toContain('ends before it starts')
    expect(wrongHours({ ...pattern, ends: '08:00', daysLater: 1 })).toBeUndefined()
  })

  test('a draft as a whole, with about how often each comes round', () => {
    expect(meaningOf(blank)).toEqual([])
    const draft = withPreset('Early and late')
    expect(meaningOf(draft).slice(2)).toEqual([
      'Two people share it, so that it falls evenly. The clock is that of Helsinki.',
      'A full-time share is about 20 shifts in four weeks.',
    ])
  })

  test('one person, with part of the duties', () => {
    const { duties, members } = withPreset('Early and late')
    const [ana] = members
    if (!ana) throw new Error('nobody')
    expect(memberWords(ana, duties)).toBe('Full time, all duties.')
    const said = { ...ana, sharePercent: 60, does: ['new-2'], shadowsUntil: '2026-06-01' }
    expect(memberWords(said, duties)).toBe('60\u2009% of full time, Late, goes along until 1 June.')
  })
})

describe('a draft', () => {
  test('says what is missing, one thing at a time', () => {
    expect(missing(blank)).toContain('what is covered')
    const draft = withPreset('Early and late')
    expect(missing(draft)).toBeUndefined()
    expect(missing({ ...draft, name: ' ' })).toContain('name')
    const [first, second] = draft.duties
    if (!first || !second) throw new Error('no duties')
    expect(missing({ ...draft, duties: [first, { ...second, name: 'early' }] })).toContain('Two')
    const nobody = draft.members.map((member) => ({ ...member, takesPart: false }))
    expect(missing({ ...draft, members: nobody })).toContain('Tick')
    const early = draft.members.map((member) => ({ ...member, does: [first.key] }))
    expect(missing({ ...draft, members: early })).toContain('Nobody does “Late”')
  })

  test('a duty of a week is not cut by the days in a row', () => {
    expect(withPreset('Early and late').rules.consecutiveDays).toBe(6)
    expect(withPreset('On call, weekly').rules.consecutiveDays).toBe(8)
  })

  test('what is covered already is not offered again', () => {
    const left = presetsLeft(withPreset('Nights').duties).map(({ name }) => name)
    expect(left).not.toContain('Nights')
    expect(left).toContain('Early and late')
  })

  test('one there is comes back as it was said, and a renamed duty keeps who does it', () => {
    const draft = withPreset('Early and late')
    const members = draft.members.map((member, at) =>
      at === 0 ? { ...member, does: ['new-1'] } : { ...member, takesPart: false },
    )
    const terms = termsOf({ ...draft, members })
    expect(terms.members).toEqual([{ person: 'person_ana', sharePercent: 100, duties: ['Early'] }])
    const again = draftOf({ rota: 'rota_1', version: 2, name: 'Support', terms }, team)
    expect(again.members.map(({ takesPart }) => takesPart)).toEqual([true, false])
    const renamed = again.duties.map((duty, at) => (at === 0 ? { ...duty, name: 'Dawn' } : duty))
    expect(termsOf({ ...again, duties: renamed }).members[0]?.duties).toEqual(['Dawn'])
  })
})
