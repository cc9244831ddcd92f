// What every store of the journal must keep, as one suite: each adapter's test runs it on a fresh
// store of its own.
import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Entry, OrgId, PersonId, TextId } from '../core/vocabulary.ts'
import { canonical } from './canonical.ts'
import { emptyHead, entryHash } from './chain.ts'
import type { Commit, Journal, KeptAnswer, SealedText } from './journal.ts'

export const ana: PersonId = 'person_ana'

/** A fresh org in a store. */
export async function foundOrg(journal: Journal, demo = false): Promise<OrgId> {
  const org: OrgId = `org_${randomUUID()}`
  await journal.found({ org, demo, createdMs: 1 })
  return org
}

/** A commit of one entry, with a text if it is named. */
export function commitOf(sequence: number, text?: SealedText, answer?: KeptAnswer): Commit {
  const name = text?.id ?? 'text_none'
  const data = { person: ana, name }
  const entry: Entry = { sequence, atMs: 1_000 + sequence, by: ana, type: 'person.renamed', data }
  const outbox = [{ person: ana, sequence }]
  return { entries: [entry], texts: text ? [text] : [], outbox, ...(answer && { answer }) }
}

export function answerFor(key: string, sequence: number, atMs = 1_000): KeptAnswer {
  return { actor: ana, key, inputHash: 'a'.repeat(64), outcome: { sequences: [sequence] }, atMs }
}

export function textNamed(id: TextId): SealedText {
  return { id, owners: [ana], box: Buffer.from(`box of ${id}`), commitment: 'c'.repeat(64) }
}

/** Appends `count` entries after whatever is there, one commit each, in one transaction. */
export async function appendSome(journal: Journal, org: OrgId, count: number): Promise<void> {
  const { sequence } = await journal.head(org)
  const commits = Array.from({ length: count }, (_, index) => commitOf(sequence + index + 1))
  await journal.append(org, sequence, [], () => commits)
}

export function journalContract(open: () => Promise<Journal>): void {
  describe('appending', () => appendContract(open))
  describe('news and exports', () => newsContract(open))
  describe('kept answers', () => answersContract(open))
  describe('texts', () => textsContract(open))
  describe('orgs', () => orgsContract(open))
}

function appendContract(open: () => Promise<Journal>): void {
  test('given entries, when read, then they come in order, gapless and chained', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    expect(await journal.head(org)).toEqual(emptyHead)
    for (const count of [1, 3, 2]) await appendSome(journal, org, count)
    const read = await journal.read(org, 0, 100)
    expect(read.map(({ entry }) => entry.sequence)).toEqual([1, 2, 3, 4, 5, 6])
    let previous = emptyHead.hash
    for (const { entry, commitments, previous: before, hash } of read) {
      expect(before).toBe(previous)
      const { data, ...envelope } = entry
      const texts = { data: canonical(data), commitments: canonical(commitments) }
      expect(hash).toBe(entryHash(org, previous, { ...envelope, ...texts }))
      previous = hash
    }
    expect(await journal.head(org)).toEqual({ sequence: 6, hash: previous })
    expect(await journal.read(org, 2, 2)).toEqual(read.slice(2, 4))
    expect(await journal.verify(org)).toEqual({ org, entries: 6, head: await journal.head(org) })
  })

  test('given work that throws, when it does, then nothing is kept', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const work = () => {
      throw new RangeError('no')
    }
    await expect(journal.append(org, 0, [], work)).rejects.toThrow(RangeError)
    await appendSome(journal, org, 1)
    expect((await journal.head(org)).sequence).toBe(1)
  })

  test('given a gap or a number twice, when appended, then nothing is kept', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const gap = [commitOf(1, textNamed(`text_${randomUUID()}`)), commitOf(3)]
    await expect(journal.append(org, 0, [], () => gap)).rejects.toThrow('does not follow')
    await expect(journal.append(org, 0, [], () => [commitOf(1), commitOf(1)])).rejects.toThrow()
    expect(await journal.head(org)).toEqual(emptyHead)
    expect(await journal.textsOf(org, ana)).toEqual([])
    expect((await journal.waiting(1_000)).filter((line) => line.org === org)).toEqual([])
  })
}

function newsContract(open: () => Promise<Journal>): void {
  test('given entries by another server, when work runs, then once, with the news', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    await appendSome(journal, org, 3)
    const calls: (readonly number[])[] = []
    await journal.append(org, 1, [], (news) => {
      calls.push(news.map((entry) => entry.sequence))
      return [commitOf(4)]
    })
    await journal.append(org, 4, [], (news) => {
      calls.push(news.map((entry) => entry.sequence))
      return []
    })
    expect(calls).toEqual([[2, 3], []])
  })

  test('given an export, when loaded elsewhere, then the chain is the same', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const text = textNamed(`text_${randomUUID()}`)
    await journal.append(org, 0, [], () => [commitOf(1, text), commitOf(2)])
    const entries = await journal.read(org, 0, 10)
    expect(entries[0]?.commitments).toEqual({ [text.id]: text.commitment })
    const bent = entries.map((chained) => ({ ...chained, commitments: {} }))
    const copy = await open()
    if (copy === journal) return
    await copy.found({ org, demo: false, createdMs: 1 })
    await expect(copy.load(org, bent, [])).rejects.toThrow('does not follow')
    await copy.load(org, entries, [text])
    expect(await copy.read(org, 0, 10)).toEqual(entries)
    expect((await copy.verify(org)).broken).toBeUndefined()
  })
}

function answersContract(open: () => Promise<Journal>): void {
  test('given a kept answer, when its key comes again, then work is handed it', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const answer = answerFor('one', 1)
    await journal.append(org, 0, [{ actor: ana, key: 'one' }], (_news, kept) => {
      expect(kept).toEqual([])
      return [commitOf(1, undefined, answer)]
    })
    const keys = [
      { actor: ana, key: 'one' },
      { actor: 'operator', key: 'one' },
    ] as const
    await journal.append(org, 1, keys, (_news, kept) => {
      expect(kept).toEqual([answer])
      return []
    })
    const again = () => [commitOf(2, undefined, answer)]
    await expect(journal.append(org, 1, [], again)).rejects.toThrow()
    expect((await journal.head(org)).sequence).toBe(1)
    expect(await journal.forgetAnswers(1_000)).toBe(0)
    expect(await journal.forgetAnswers(1_001)).toBe(1)
  })

  test('given a refusal kept, when read, then it comes back whole', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const outcome = { refusal: 'to-oneself', about: 'giver' } as const
    const answer: KeptAnswer = { ...answerFor('no', 0), outcome }
    const commit: Commit = { entries: [], texts: [], outbox: [], answer }
    await journal.append(org, 0, [], () => [commit])
    await journal.append(org, 0, [answer], (_news, kept) => {
      expect(kept).toEqual([answer])
      return []
    })
  })
}

function textsContract(open: () => Promise<Journal>): void {
  test('given texts, when shredded, then they are gone and the chain still holds', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const [one, two] = [textNamed(`text_${randomUUID()}`), textNamed(`text_${randomUUID()}`)]
    await journal.append(org, 0, [], () => [commitOf(1, one), commitOf(2, two)])
    const found = await journal.texts(org, [two.id, one.id, 'text_never'])
    expect(found.map(({ box, ...rest }) => ({ ...rest, box: Buffer.from(box) }))).toEqual([
      two,
      one,
    ])
    expect(await journal.textsOf(org, ana)).toEqual([one.id, two.id].sort())
    await journal.shred(org, [one.id])
    expect((await journal.texts(org, [one.id, two.id])).map((text) => text.id)).toEqual([two.id])
    expect(await journal.textsOf(org, ana)).toEqual([two.id])
    expect((await journal.verify(org)).broken).toBeUndefined()
  })

  test('given texts, when they change owners, then words and chain stay, or nothing does', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const [one, two] = [textNamed(`text_${randomUUID()}`), textNamed(`text_${randomUUID()}`)]
    await journal.append(org, 0, [], () => [commitOf(1, one), commitOf(2, two)])
    const moved: SealedText = { ...one, owners: ['person_raj'], box: Buffer.from('another box') }
    const bent: SealedText = { ...two, owners: ['person_raj'], commitment: 'd'.repeat(64) }
    await expect(journal.reseal(org, [moved, bent])).rejects.toThrow('another text')
    await expect(journal.reseal(org, [{ ...moved, id: 'text_never' }])).rejects.toThrow()
    expect(await journal.textsOf(org, 'person_raj')).toEqual([])
    await journal.reseal(org, [moved])
    expect(await journal.textsOf(org, 'person_raj')).toEqual([one.id])
    expect(await journal.textsOf(org, ana)).toEqual([two.id])
    const [found] = await journal.texts(org, [one.id])
    expect(Buffer.from(found?.box ?? []).toString()).toBe('another box')
    expect((await journal.verify(org)).broken).toBeUndefined()
  })

  test('given lines and answers, when a person is forgotten, then only theirs are gone', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const his = { ...answerFor('his', 1), actor: 'person_raj' as const }
    const commit = { ...commitOf(1, undefined, answerFor('hers', 1)) }
    const outbox = [...commit.outbox, { person: 'person_raj' as const, sequence: 1 }]
    const other = { entries: [], texts: [], outbox: [], answer: his }
    await journal.append(org, 0, [], () => [{ ...commit, outbox }, other])
    await journal.forgetPerson(org, ana)
    await journal.settle()
    const lines = (await journal.waiting(1_000)).filter((line) => line.org === org)
    expect(lines.map((line) => line.person)).toEqual(['person_raj'])
    const keys = [answerFor('hers', 1), his]
    await journal.append(org, 1, keys, (_news, kept) => {
      expect(kept).toEqual([his])
      return []
    })
  })

  test('given a text no entry names, when appended, then it is refused', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    const lost = { ...commitOf(1), texts: [textNamed(`text_${randomUUID()}`)] }
    await expect(journal.append(org, 0, [], () => [lost])).rejects.toThrow('no entry')
  })
}

function orgsContract(open: () => Promise<Journal>): void {
  test('given two orgs, when one is written, then the other does not see it', async () => {
    const journal = await open()
    const [one, other] = [await foundOrg(journal), await foundOrg(journal)]
    const text = textNamed(`text_${randomUUID()}`)
    await journal.append(one, 0, [], () => [commitOf(1, text, answerFor('k', 1))])
    expect(await journal.head(other)).toEqual(emptyHead)
    expect(await journal.read(other, 0, 10)).toEqual([])
    expect(await journal.texts(other, [text.id])).toEqual([])
    await journal.append(other, 0, [{ actor: ana, key: 'k' }], (_news, kept) => {
      expect(kept).toEqual([])
      return []
    })
  })

  test('given an org, when founded again or asked for unknown, then it throws', async () => {
    const journal = await open()
    const org = await foundOrg(journal)
    await expect(journal.found({ org, demo: false, createdMs: 2 })).rejects.toThrow()
    await expect(journal.head('org_unknown')).rejects.toThrow()
    expect(await journal.orgs()).toContainEqual({ org, demo: false, createdMs: 1 })
  })

  test('given a demo, when removed, then it is gone whole; any other org stays', async () => {
    const journal = await open()
    const [demo, real] = [await foundOrg(journal, true), await foundOrg(journal)]
    for (const org of [demo, real]) await appendSome(journal, org, 3)
    await journal.removeDemo(demo)
    await expect(journal.removeDemo(real)).rejects.toThrow()
    await expect(journal.head(demo)).rejects.toThrow()
    const orgs = (await journal.orgs()).map((row) => row.org)
    expect(orgs).toContain(real)
    expect(orgs).not.toContain(demo)
    expect((await journal.waiting(1_000)).filter((line) => line.org === demo)).toEqual([])
    expect((await journal.verify(real)).entries).toBe(3)
  })
}
