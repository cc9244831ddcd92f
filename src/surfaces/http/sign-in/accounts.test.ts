// One account with people in two organisations: leaving or erasing oneself in one leaves the other
// as it was; erased in both, not a byte of the account is left.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import type { Viewer } from '../../../operations/viewer.ts'
import { SignIn } from './sign-in.ts'
import { openSqliteSignIn } from './store.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-accounts-'))
afterAll(() => rmSync(folder, { recursive: true }))

const one: Viewer = { org: 'org_a', person: 'person_a' }
const other: Viewer = { org: 'org_b', person: 'person_b' }
const email = 'raj.canary@example.org'
const password = 'a long enough password'

it('given a place in two, when one is left and then erased, then the other stays', async () => {
  const file = join(folder, 'sign-in.sqlite')
  const store = await openSqliteSignIn(file)
  const gone = new Set<string>()
  const signIn = await SignIn.open({
    store,
    secret: 'a secret of thirty-two bytes or more',
    baseUrl: 'http://localhost:1',
    now: () => 0,
    isHere: async ({ person }) => !gone.has(person),
  })
  await signIn.signUp({ name: 'member', email, password, ...one })
  const account = (await signIn.accountOf(one)) ?? ''
  const place = [account, other.org, other.person]
  await store.rows('INSERT INTO place (account, org, person) VALUES (?, ?, ?)', place)
  const signedIn = async (): Promise<Viewer | undefined> => {
    const headers = await signIn.withPassword(email, password)
    const cookie = headers?.getSetCookie().map((each) => each.split(';')[0]) ?? []
    return signIn.viewer(undefined, cookie.join('; '))
  }
  expect(await signedIn()).toEqual(one)
  gone.add(one.person)
  expect(await signedIn()).toEqual(other)
  await signIn.removePerson(one.org, one.person)
  expect(await signedIn()).toEqual(other)
  expect(await signIn.emailOf(one)).toBeUndefined()
  expect(await signIn.personWithEmail(other.org, email.toUpperCase())).toBe(other.person)
  await signIn.removePerson(other.org, other.person)
  expect(await signedIn()).toBeUndefined()
  for (const end of ['', '-wal']) {
    expect(readFileSync(`${file}${end}`).includes('raj.canary')).toBe(false)
  }
  await store.close()
})
