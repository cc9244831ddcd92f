// Links to one ask, on both stores: several wait, one final answer uses them up, a use that a kill
// cut short frees them again, and nothing but hashes is kept.
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { freshDatabase } from '../../../../test/postgres.ts'
import { newFolder } from '../../../journal/scratch.contract.ts'
import { type AskLink, AskLinks } from './ask-links.ts'
import { openPostgresSignIn, openSqliteSignIn, type SignInStore } from './store.ts'

const stores: Readonly<Record<string, () => Promise<SignInStore>>> = {
  SQLite: () => openSqliteSignIn(join(newFolder(), 'sign-in.sqlite')),
  PostgreSQL: async () => {
    const { databaseUrl, ownerUrl } = await freshDatabase()
    return openPostgresSignIn(databaseUrl, ownerUrl)
  },
}

const joe: AskLink = { org: 'org_a', person: 'person_joe', ask: 'ask_one' }
const day = 24 * 60 * 60 * 1000

describe.each(Object.entries(stores))('given links to an ask on %s', (_, open) => {
  it('when one is used, then all of that person to that ask are, and no others', async () => {
    const store = await open()
    const links = new AskLinks(
      store,
      () => 1_000,
      () => randomBytes(8).toString('hex'),
    )
    const made = async (link: AskLink) => (await links.make(link, 5_000)) ?? ''
    const [first, second] = [await made(joe), await made(joe)]
    const other = await made({ ...joe, ask: 'ask_two' })
    const lee = await made({ ...joe, person: 'person_lee' })
    expect(await links.read(first)).toEqual({ ...joe, is: 'open' })
    const race = await Promise.all([links.use(first), links.use(first)])
    expect(race.filter(Boolean)).toHaveLength(1)
    expect(await links.read(first)).toMatchObject({ is: 'used' })
    await links.spend(joe)
    expect(await links.use(second)).toBe(false)
    expect(await links.read(second)).toEqual({ ...joe, is: 'used' })
    for (const secret of [other, lee])
      expect(await links.read(secret)).toMatchObject({ is: 'open' })
    expect(await links.read('guessed')).toBeUndefined()
    expect(JSON.stringify(await store.rows('SELECT * FROM ask_link'))).not.toContain(first)
    await links.removePerson(joe.org, joe.person)
    expect(await links.read(other)).toBeUndefined()
    await store.close()
  })

  it('when a use comes to nothing, then the link opens again; in its time', async () => {
    const store = await open()
    let nowMs = 1_000
    const links = new AskLinks(
      store,
      () => nowMs,
      () => randomBytes(8).toString('hex'),
    )
    const secret = (await links.make(joe, 10 * day)) ?? ''
    expect(await links.use(secret)).toBe(true)
    await links.giveBack(secret)
    expect(await links.use(secret)).toBe(true)
    // A kill here: neither given back nor used up.
    nowMs += 61_000
    expect(await links.read(secret)).toMatchObject({ is: 'open' })
    expect(await links.use(secret)).toBe(true)
    await links.giveBack(secret)
    nowMs = 10 * day + 1
    expect(await links.read(secret)).toMatchObject({ is: 'over', person: joe.person })
    expect(await links.use(secret)).toBe(false)
    nowMs = 50 * day
    await links.make({ ...joe, ask: 'ask_two' }, 60 * day)
    expect(await links.read(secret)).toBeUndefined()
    await store.close()
  })
})
