// Who reads which card: what is about somebody goes to them alone, what is about a team to its
// members where nine take part, and nobody's no is anybody else's to count.
import { beforeEach, describe, expect, test } from 'vitest'
import { type TestHouse, type TestOrg, testHouse, testOrg } from '../../../test/house.ts'
import type { PatternCardView, TeamPatternsView } from '../../core/privacy/pattern-views.ts'
import { accept } from '../../core/result.ts'
import type { PersonId, TeamId } from '../../core/vocabulary.ts'
import type { Finding } from '../../sense/finding.ts'
import type { HelpRecord } from '../../sense/help-record.ts'
import type { PatternPass } from '../../sense/look-for-patterns.ts'
import { abstain } from '../../sense/patterns/detector.ts'
import { joinOrg } from '../begin.ts'
import type { Viewer } from '../viewer.ts'

const nothing: PatternPass = { findings: [], quiet: [], abstained: [] }
let seen: (record: HelpRecord) => PatternPass
let tested: TestHouse
let org: TestOrg
let team: TeamId
let others: Viewer[]

/** Ten in Support who all consent, and two favors of each to the next and the next but one. */
beforeEach(async () => {
  seen = () => nothing
  tested = testHouse({ looking: async (record) => accept(seen(record)) })
  org = await testOrg(tested)
  const { done, house } = tested
  team = (await done(org.ana, 'team.list')).teams.find(
    ({ name }: { name: string }) => name === 'Support',
  ).team
  others = []
  for (const name of ['Bo', 'Cy', 'Di', 'Ed', 'Fay', 'Gus']) {
    const { person } = await done(org.ana, 'person.invite', { name })
    const viewer = { org: org.org, person: person.person as PersonId }
    await joinOrg(house, viewer, name)
    await done(viewer, 'person.consent', { consents: true })
    await done(org.ana, 'team.add-member', { team, person: viewer.person })
    others.push(viewer)
  }
  const all = [org.ana, org.raj, org.mia, org.lee, ...others]
  for (const [place, who] of all.entries()) {
    const giver = all[(place + 1) % all.length]!
    await done(who, 'favor.thank', { giver: giver.person, kind: 'check', day: '2026-05-01' })
  }
})

const finding = (record: HelpRecord, more: Partial<Finding> = {}): Finding => ({
  pattern: 'structural-shift',
  people: [],
  scope: 'check',
  measure: 'checks, beside all other help',
  unit: 'share',
  estimate: 0.737,
  interval: [0.55, 0.871],
  n: 19,
  null: { name: 'months dealt anew', mean: 0.22, sd: 0.1, z: 5, p: 0.001, draws: 999 },
  naive: null,
  p: 0.001,
  q: 0.01,
  probability: null,
  driver: 'structure',
  decision: 'formalise',
  decisionReason: 'It keeps coming back.',
  otherExplanations: ['One.', 'Two.'],
  evidence: record.rows.map(({ id }) => id),
  ...more,
})

const only = (of: (record: HelpRecord) => Partial<Finding>): typeof seen => {
  return (record) => ({ ...nothing, findings: [finding(record, of(record))] })
}

async function pageOf(viewer: Viewer): Promise<TeamPatternsView> {
  const { look } = await tested.done(viewer, 'patterns.read', { team })
  expect(look.is).toBe('over')
  return look.seen
}

const cardsOf = async (viewer: Viewer): Promise<readonly PatternCardView[]> =>
  (await pageOf(viewer)).cards

describe('a card about somebody', () => {
  test('given it names Raj, then Raj alone reads it, with their own entries to open', async () => {
    seen = only(() => ({ pattern: 'sole-provider', people: [org.raj.person] }))
    const [card] = await cardsOf(org.raj)
    expect(card).toMatchObject({ about: 'you', estimate: 0.737, n: 19 })
    expect(card?.favors).toHaveLength(2)
    expect(card?.others).toBe(8)
    const asAna = await pageOf(org.ana)
    expect(asAna.cards).toEqual([])
    expect(JSON.stringify(asAna)).not.toContain('0.737')
  })

  test('given it is found or not, then everybody else reads the same', async () => {
    const test = (record: HelpRecord) => finding(record, { people: [org.raj.person] })
    seen = (record) => ({ ...nothing, findings: [test(record)] })
    const found = await pageOf(org.mia)
    await tested.done(org.lee, 'favor.thank', { giver: 'raj', day: '2026-05-02' })
    seen = (record) => ({ ...nothing, quiet: [test(record)] })
    expect(await pageOf(org.mia)).toEqual(found)
  })
})

describe('a card about the team', () => {
  test('given nine others take part, then each reads it, in steps', async () => {
    seen = only(() => ({}))
    for (const viewer of [org.ana, org.raj, others[0]!]) {
      expect(await cardsOf(viewer)).toMatchObject([
        {
          ...{ about: 'team', estimate: 0.75, interval: [0.55, 0.85], n: 20, others: 10 },
          chance: { mean: 0.2 },
        },
      ])
    }
    expect((await tested.call(org.ines, 'patterns.read', { team })).ok).toBe(false)
  })

  test('given all but eight take it back, then nothing is told of the team', async () => {
    seen = only(() => ({}))
    await tested.done(others[5]!, 'person.consent', { consents: false })
    expect(await cardsOf(org.ana)).toHaveLength(1)
    await tested.done(others[4]!, 'person.consent', { consents: false })
    expect(await pageOf(org.ana)).toMatchObject({ cards: [], tooFewTakePart: true })
  })

  test('given one person is behind most of it, then nobody reads it', async () => {
    seen = only(({ rows }) => ({ evidence: [...rows.slice(0, 2), rows[0]!].map(({ id }) => id) }))
    expect(await cardsOf(org.ana)).toEqual([])
  })

  test('given it is about a no, then nobody is named and no entry is opened', async () => {
    seen = only(() => ({ pattern: 'withholding', people: [org.raj.person] }))
    for (const viewer of [org.ana, org.raj]) {
      const [card] = await cardsOf(viewer)
      expect(card).toMatchObject({ about: 'team', favors: [], asks: [] })
      expect(card).not.toHaveProperty('others')
    }
  })

  test('given an id is left in its words, then it is told to nobody', async () => {
    seen = only(() => ({ scope: `asks of ${org.raj.person}` }))
    expect(await cardsOf(org.ana)).toEqual([])
  })
})

describe('what is not seen', () => {
  test('given too few records, then how many of how many; of a no, never', async () => {
    seen = () => ({
      ...nothing,
      abstained: [abstain('structural-shift', 9, 100), abstain('withholding', 3, 20)],
    })
    const { notYet } = await pageOf(org.ana)
    const shift = notYet.find(({ pattern }) => pattern === 'structural-shift')
    expect(shift).toMatchObject({ n: 9, needed: 100 })
    expect(notYet.find(({ pattern }) => pattern === 'withholding') ?? {}).not.toHaveProperty('n')
  })

  test('given no consent, then nothing is looked for', async () => {
    let looks = 0
    seen = () => {
      looks += 1
      return nothing
    }
    await tested.done(org.raj, 'person.consent', { consents: false })
    const answer = await tested.done(org.raj, 'patterns.read')
    expect(answer).toMatchObject({ consents: false, teams: [{ name: 'Support', people: 10 }] })
    expect(answer).not.toHaveProperty('look')
    expect(looks).toBe(0)
  })
})

describe('a card that is fine as it is', () => {
  test('given it is set aside, then it comes back for its reader when it has changed', async () => {
    seen = only(() => ({ estimate: 0.7 }))
    const [card] = await cardsOf(org.ana)
    const one = { team, card: card?.card }
    const aside = { ...one, interval: card?.interval }
    await tested.done(org.ana, 'patterns.set-aside', aside)
    expect(await pageOf(org.ana)).toMatchObject({ cards: [], setAside: [{ card: card?.card }] })
    expect(await cardsOf(org.raj)).toHaveLength(1)
    await tested.done(org.ana, 'patterns.take-up', one)
    expect(await cardsOf(org.ana)).toHaveLength(1)
    await tested.done(org.ana, 'patterns.set-aside', aside)
    await tested.done(org.lee, 'favor.thank', { giver: 'raj', day: '2026-05-02' })
    seen = only(() => ({ estimate: 0.95 }))
    expect(await cardsOf(org.ana)).toHaveLength(1)
  })
})
