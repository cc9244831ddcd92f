// Coming in and going: invitations greet, end, and work once; whoever left and is invited again
// finds their record; passwords change, sessions end, and nothing outlasts a membership.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookiesOf, type Journey, openJourney, type Visitor } from '../../../../test/journey.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-sign-in-'))
const password = 'a long enough password'
let journey: Journey
let ana: Visitor

beforeAll(async () => {
  journey = await openJourney(folder)
  ana = await journey.begin('Ana Alvares', 'Support')
})

afterAll(async () => {
  await journey.close()
  rmSync(folder, { recursive: true })
})

const invite = async (name: string) => (await ana.post('/people/invite', { name })).body
const anybody = () => journey.anonymous()
const begin = (secret: string, name: string, more: object = {}) =>
  anybody().send('POST', '/api/begin', {
    secret,
    name,
    email: `${name.toLowerCase()}@example.org`,
    password,
    ...more,
  })
const greeting = async (secret: string) =>
  (await anybody().send('GET', `/api/begin?secret=${secret}`)).body
const withCookie = (cookie: string, method: string, path: string, body?: unknown) =>
  anybody().send(method, path, body, { cookie, 'idempotency-key': `${method} ${path}` })
const signIn = (email: string, secret = password) =>
  anybody().send('POST', '/api/sign-in', { email, password: secret })

describe('given an invitation', () => {
  it('when opened, then it greets by name and says who invited', async () => {
    const { secret } = await invite('Raj')
    expect(await greeting(secret)).toEqual({
      kind: 'invitation',
      name: 'Raj',
      invitedBy: 'Ana Alvares',
    })
    expect((await begin(secret, 'Raj')).status).toBe(200)
    expect(await greeting(secret)).toMatchObject({ code: 'invitation-spent', about: 'used' })
    expect(await greeting('nonsense')).toMatchObject({ about: 'unknown' })
    expect((await begin(secret, 'Raj')).body).toMatchObject({
      code: 'invitation-spent',
      detail: 'This link was used already or is over 7 days old.',
    })
  })

  it('when it is for a team, then it says which', async () => {
    const [team] = (await ana.get('/teams')).teams
    const { secret } = (await ana.post('/people/invite', { name: 'Ida', team: team.team })).body
    expect(await greeting(secret)).toMatchObject({ name: 'Ida', teams: ['Support'] })
  })

  it('when invited again, then the link before it ends; taken back, both', async () => {
    const { secret, person } = await invite('Mia')
    const again = (await ana.post(`/people/${person.person}/invite`, {})).body
    expect(await greeting(secret)).toMatchObject({ code: 'invitation-spent' })
    expect(await greeting(again.secret)).toMatchObject({ name: 'Mia' })
    const { people } = await ana.get('/people/directory')
    const row = people.find(
      (each: { person: { person: string } }) => each.person.person === person.person,
    )
    expect(row.invitedUntil).toMatch(/^\d{4}-\d{2}-\d{2}$/)
    await ana.post(`/people/${person.person}/invitation/revoke`, {})
    expect(await greeting(again.secret)).toMatchObject({ code: 'invitation-spent' })
    expect((await begin(again.secret, 'Mia')).body.code).toBe('invitation-spent')
  })

  it('when the address is taken, then the link stays good for another', async () => {
    const { secret } = await invite('Lee')
    const taken = await begin(secret, 'Lee', { email: 'raj@example.org' })
    expect(taken.body).toMatchObject({ code: 'identity-taken', about: 'email' })
    expect((await begin(secret, 'Lee')).status).toBe(200)
  })
})

describe('given somebody who goes', () => {
  it('when they leave, then cookie, token and password open nothing any more', async () => {
    const { secret } = await invite('Ivo')
    const ivo = cookiesOf((await begin(secret, 'Ivo')).headers)
    const token = (await withCookie(ivo, 'POST', '/api/tokens', { name: 'laptop' })).body.token
    const byToken = () =>
      anybody().send('GET', '/api/v1/today', undefined, { authorization: `Bearer ${token}` })
    expect((await byToken()).status).toBe(200)
    expect((await withCookie(ivo, 'POST', '/api/v1/people/me/leave', {})).status).toBe(200)
    expect((await withCookie(ivo, 'GET', '/api/v1/today')).status).toBe(401)
    expect((await byToken()).status).toBe(401)
    expect((await signIn('ivo@example.org')).status).toBe(401)
  })

  it('when an admin ends it and invites them again, then their password brings them back', async () => {
    const { secret, person } = await invite('Uma')
    const uma = cookiesOf((await begin(secret, 'Uma')).headers)
    await withCookie(uma, 'POST', '/api/v1/people/me/skills', { skills: ['welding'] })
    await ana.post(`/people/${person.person}/end`, {})
    expect((await withCookie(uma, 'GET', '/api/v1/today')).status).toBe(401)
    const again = (await ana.post(`/people/${person.person}/invite`, {})).body.secret
    const wrong = await begin(again, 'Uma', { password: 'another long password' })
    expect(wrong.body).toMatchObject({ code: 'identity-taken', about: 'password' })
    const back = cookiesOf((await begin(again, 'Uma')).headers)
    const me = (await withCookie(back, 'GET', '/api/v1/me')).body
    expect(me).toMatchObject({ skills: ['welding'], email: 'uma@example.org' })
    await ana.post(`/people/${person.person}/end`, {}, 'end again')
    const third = (await ana.post(`/people/${person.person}/invite`, {}, 'third')).body.secret
    expect((await begin(third, 'Uma', { email: 'uma@new.example' })).status).toBe(200)
    expect((await signIn('uma@example.org')).status).toBe(401)
    expect((await signIn('uma@new.example')).status).toBe(200)
  })
})

describe('given a password', () => {
  it('when changed, then the old one and every other session end', async () => {
    const { secret } = await invite('Zoe')
    const here = cookiesOf((await begin(secret, 'Zoe')).headers)
    const elsewhere = cookiesOf((await signIn('zoe@example.org')).headers)
    const change = (cookie: string, old: string, next: string) =>
      withCookie(cookie, 'POST', '/api/password', { old, new: next })
    expect((await change(here, 'not the password', 'another long one')).body).toMatchObject({
      code: 'bad-input',
      about: 'old',
    })
    expect((await change(here, password, 'short')).body.about).toBe('new')
    const changed = await change(here, password, 'another long one')
    expect(changed.status).toBe(200)
    const fresh = cookiesOf(changed.headers)
    expect((await withCookie(fresh, 'GET', '/api/v1/today')).status).toBe(200)
    expect((await withCookie(elsewhere, 'GET', '/api/v1/today')).status).toBe(401)
    expect((await signIn('zoe@example.org')).status).toBe(401)
    expect((await signIn('zoe@example.org', 'another long one')).status).toBe(200)
  })
})

describe('given sessions', () => {
  it('when listed, then one’s own, this one marked; ended, it opens nothing', async () => {
    const { secret } = await invite('Ben')
    const here = cookiesOf((await begin(secret, 'Ben')).headers)
    const elsewhere = cookiesOf((await signIn('ben@example.org')).headers)
    const { sessions } = (await withCookie(here, 'GET', '/api/sessions')).body
    expect(sessions.filter((each: { current: boolean }) => each.current)).toHaveLength(1)
    expect(JSON.stringify(sessions)).not.toContain(here.split('=')[1]?.split('.')[0])
    const others = sessions.filter((each: { current: boolean }) => !each.current)
    const foreign = await ana.send('POST', '/api/sessions/end', { id: others[0].id })
    expect(foreign.status).toBe(404)
    for (const { id } of others) await withCookie(here, 'POST', '/api/sessions/end', { id })
    expect((await withCookie(elsewhere, 'GET', '/api/v1/today')).status).toBe(401)
    expect((await withCookie(here, 'GET', '/api/v1/today')).status).toBe(200)
  })
})
