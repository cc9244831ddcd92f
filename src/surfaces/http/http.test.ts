// The API from outside: refusals as problems, one 404 for absent and foreign, keys, tags, limits,
// sign-in and the links that work once. A real server on a real store.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookiesOf, type Journey, openJourney, type Visitor } from '../../../test/journey.ts'

let folder: string
let journey: Journey
let ana: Visitor
let raj: Visitor
let mia: Visitor

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-http-'))
  journey = await openJourney(folder)
  ana = await journey.begin('Ana Alvares', 'Support')
  raj = await journey.join(ana, 'Raj Rao')
  mia = await journey.join(ana, 'Mia Moser')
})

afterAll(async () => {
  await journey.close()
  rmSync(folder, { recursive: true })
})

describe('given bad requests', () => {
  it.each([
    ['no JSON', '{"giver":', 422, 'bad-input'],
    ['a list', '[1]', 422, 'bad-input'],
    ['an unknown field', '{"giver":"raj","colour":"red"}', 422, 'bad-input'],
    ['a wrong type', '{"giver":7}', 422, 'bad-input'],
    ['half a character', '{"giver":"\\ud800"}', 422, 'bad-input'],
    ['nobody’s name', '{"giver":"Zed"}', 422, 'unknown-person'],
    ['a foreign id', '{"giver":"person_00000000"}', 404, 'not-found'],
    ['a body too large', `{"giver":"${'x'.repeat(1_100_000)}"}`, 413, 'body-too-large'],
    ['deep nesting', '['.repeat(100_000), 422, 'bad-input'],
  ])('when %s comes, then it is a problem and nothing is written', async (_, body, status, code) => {
    const before = (await journey.entries()).length
    const answer = await ana.send('POST', '/api/v1/thanks', body, {
      'idempotency-key': `bad ${code} ${body.length}`,
    })
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.body).toMatchObject({ status, code })
    expect(answer.status).toBe(status)
    expect((await journey.entries()).length).toBe(before)
  })

  it('when a change comes without a key, then it is asked for', async () => {
    const answer = await ana.send('POST', '/api/v1/thanks', { giver: 'raj' })
    expect(answer.body).toMatchObject({ status: 400, code: 'key-missing' })
  })

  it('when nobody is signed in, then every operation says so alike', async () => {
    const answer = await journey.anonymous().send('GET', '/api/v1/today')
    expect(answer.body).toMatchObject({ status: 401, code: 'not-signed-in' })
  })

  it('when it comes from another site with a cookie, then it is not done', async () => {
    const headers = { origin: 'https://elsewhere.example', 'idempotency-key': 'foreign' }
    const answer = await ana.send('POST', '/api/v1/thanks', { giver: 'raj' }, headers)
    expect(answer.status).toBe(403)
  })
})

describe('given a favor between Ana and Raj', () => {
  it('when Mia asks, then foreign and absent answer to the byte alike', async () => {
    const { body } = await ana.post('/thanks', { giver: 'raj', note: 'the macros' })
    const foreign = await mia.send('GET', `/api/v1/favors/${body.favor.favor}`)
    const absent = await mia.send('GET', '/api/v1/favors/favor_absent')
    expect(foreign.status).toBe(404)
    expect(foreign.body).toEqual(absent.body)
    const route = await mia.send('GET', '/api/v1/nowhere')
    expect(route.body).toEqual(absent.body)
  })

  it('when nothing changed for Raj, then his tag holds, whatever others keep private', async () => {
    const first = await raj.send('GET', '/api/v1/today')
    const tag = first.headers.get('etag') ?? ''
    const { body } = await ana.post('/thanks', { giver: 'mia' })
    await ana.post('/private', { favor: body.favor.favor, answer: { field: 'pressure' } })
    const again = await raj.send('GET', '/api/v1/today', undefined, { 'if-none-match': tag })
    expect(again.status).toBe(304)
  })

  it('when one key comes sixteen times at once, then it has one effect', async () => {
    const before = (await journey.entries()).length
    const answers = await Promise.all(
      Array.from({ length: 16 }, () => ana.post('/thanks', { giver: 'raj' }, 'sixteen')),
    )
    expect(new Set(answers.map((each) => each.body.favor.favor)).size).toBe(1)
    expect((await journey.entries()).length).toBe(before + 2)
  })

  it('when a page is asked for, then the next one goes on where it ended', async () => {
    for (let count = 0; count < 5; count += 1) await ana.post('/thanks', { giver: 'mia' })
    const seen: string[] = []
    let next: string | null = ''
    while (next !== null) {
      const cursor = next === '' ? '' : `&cursor=${next}`
      const page: { favors: { favor: string }[]; next: string | null } = await ana.get(
        `/favors?limit=2${cursor}`,
      )
      seen.push(...page.favors.map((each) => each.favor))
      next = page.next
    }
    const whole = await ana.get('/favors?limit=200')
    expect(seen).toEqual(whole.favors.map((each: { favor: string }) => each.favor))
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('given signing in', () => {
  it('when the password fits, then there is a session; when not, one sentence', async () => {
    const nobody = journey.anonymous()
    const right = { email: 'raj@example.org', password: 'a long enough password' }
    const entered = await nobody.send('POST', '/api/sign-in', right)
    expect(entered.status).toBe(200)
    expect(cookiesOf(entered.headers)).toContain('session')
    const wrong = await nobody.send('POST', '/api/sign-in', { ...right, password: 'wrong one' })
    const unknown = await nobody.send('POST', '/api/sign-in', { ...right, email: 'no@example.org' })
    expect(wrong.body).toEqual(unknown.body)
    expect(wrong.status).toBe(401)
  })

  it('when an invitation is used twice, then the second is told it is spent', async () => {
    const invited = await ana.post('/people/invite', { name: 'Lee Lind' })
    const body = {
      secret: invited.body.secret,
      name: 'Lee Lind',
      email: 'lee@example.org',
      password: 'a long enough password',
    }
    const first = await journey.anonymous().send('POST', '/api/begin', body)
    expect(first.status).toBe(200)
    const second = await journey
      .anonymous()
      .send('POST', '/api/begin', { ...body, email: 'other@example.org' })
    expect(second.body.code).toBe('invitation-spent')
  })

  it('when a token is made, then it works without a cookie until it is revoked', async () => {
    const made = await raj.send('POST', '/api/tokens', { name: 'laptop' })
    const headers = { authorization: `Bearer ${made.body.token}` }
    const nobody = journey.anonymous()
    expect((await nobody.send('GET', '/api/v1/today', undefined, headers)).status).toBe(200)
    const { tokens } = (await raj.send('GET', '/api/tokens')).body
    await raj.send('POST', '/api/tokens/revoke', { id: tokens[0].id })
    expect((await nobody.send('GET', '/api/v1/today', undefined, headers)).status).toBe(401)
  })

  it('when Raj signs out, then his cookie opens nothing', async () => {
    const nobody = journey.anonymous()
    const right = { email: 'mia@example.org', password: 'a long enough password' }
    const cookie = cookiesOf((await nobody.send('POST', '/api/sign-in', right)).headers)
    await nobody.send('POST', '/api/sign-out', {}, { cookie })
    expect((await nobody.send('GET', '/api/v1/today', undefined, { cookie })).status).toBe(401)
  })
})

describe('given the description of the API', () => {
  it('when read, then every operation is in it with its problem', async () => {
    const { operations } = await import('../../operations/index.ts')
    const document = (await ana.send('GET', '/api/v1/openapi.json')).body
    expect(document.openapi).toBe('3.1.0')
    const described = Object.values(document.paths as Record<string, object>).flatMap((path) =>
      Object.values(path).map((each: { operationId: string }) => each.operationId),
    )
    expect(described.toSorted()).toEqual(operations.map((each) => each.name).toSorted())
  })
})
