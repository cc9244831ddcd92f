// Answering by a link over HTTP, on a whole server: a question first, then a yes, calendars on both
// sides; used twice, forwarded, withdrawn, taken by another, guessed; and nothing else of the org.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Journey, openJourney, type Visitor } from '../../../../test/journey.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-ask-link-'))
const hourMs = 3_600_000
let journey: Journey
let mia: Visitor
let hands: Visitor

beforeAll(async () => {
  journey = await openJourney(folder)
  mia = await journey.begin('Mia Moser', 'Support')
  hands = journey.anonymous()
})
afterAll(async () => {
  await journey.close()
  rmSync(folder, { recursive: true })
})

/** Mia asks somebody who has not joined, and makes a link for them. */
async function asked(name: string, more: object = {}) {
  const fromMs = Date.now() + 2 * hourMs
  const opened = await mia.post('/asks', {
    kind: 'cover',
    what: 'take my late shift',
    to: { newcomers: [{ name, email: `${name.split(' ')[0]}@example.org` }] },
    span: { fromMs, untilMs: fromMs + 8 * hourMs },
    expiresAtMs: Date.now() + hourMs,
    ...more,
  })
  const { ask } = opened.body
  const { person } = ask.asked[0].person
  const link = await mia.post(`/asks/${ask.ask}/link`, { person })
  return { ask: ask.ask as string, person, secret: link.body.secret as string }
}

const read = (secret: string) => hands.send('GET', `/api/ask-link?secret=${secret}`)
const post = (secret: string, body: object) =>
  hands.send('POST', '/api/ask-link', { secret, ...body })

describe('given Joe, who has not joined, and a link to an ask', () => {
  it('when he asks, then accepts, then both have it in their calendars', async () => {
    const { ask, secret } = await asked('Joe Jost')
    const seen = await read(secret)
    expect(seen.status).toBe(200)
    expect(seen.body).toMatchObject({ forName: 'Joe', answered: false })
    expect(seen.body.ask).toMatchObject({ what: 'take my late shift', relation: 'asked' })
    expect(seen.body.ask).not.toHaveProperty('asked')
    const more = await post(secret, { answer: 'tell me more', words: 'Is it the whole shift?' })
    expect(more.body).toMatchObject({ answered: false, ask: { yours: { answer: 'tell me more' } } })
    const line = await post(secret, { words: 'And is somebody there with me?' })
    expect(line.body.ask.thread).toHaveLength(2)
    expect((await read(secret)).status).toBe(200)
    const yes = await post(secret, { answer: 'accept' })
    expect(yes.body).toMatchObject({ answered: true, ask: { standing: 'taken' } })
    const theirs = await hands.send('GET', `/api/ask-link/calendar.ics?secret=${secret}`)
    expect(theirs.headers.get('content-type')).toContain('text/calendar')
    const hers = await mia.get(`/asks/${ask}/calendar`)
    expect(hers).toMatchObject({ fileName: 'goodturn.ics' })
    expect(hers.text).toContain('SUMMARY:Joe covers for you')
    expect(hers.text).toContain(`UID:${ask}@goodturn`)
  })

  it('when it was used, forwarded or guessed, then it is said kindly whose it was', async () => {
    const { person, ask, secret } = await asked('Noa Nieto')
    const second = (await mia.post(`/asks/${ask}/link`, { person })).body.secret
    expect((await post(secret, { answer: 'not this time' })).status).toBe(200)
    for (const used of [secret, second]) {
      for (const answer of [await read(used), await post(used, { answer: 'accept' })]) {
        expect(answer.status).toBe(409)
        expect(answer.body).toMatchObject({ code: 'link-spent', about: 'used' })
        expect(answer.body.detail).toContain('This link was for Noa')
        expect(JSON.stringify(answer.body)).not.toMatch(/not this time|Moser|Nieto|example/)
      }
    }
    expect((await read('guessed')).status).toBe(404)
    expect((await hands.send('GET', '/api/ask-link')).status).toBe(404)
  })

  it('when two answer by it at once, then one of them is the answer', async () => {
    const { secret } = await asked('Pia Pohl')
    const both = await Promise.all([
      post(secret, { answer: 'accept' }),
      post(secret, { answer: 'not this time' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
  })

  it('when the ask is withdrawn or its time is over, then nothing is left to answer', async () => {
    const { ask, secret } = await asked('Uma Ulm')
    await mia.post(`/asks/${ask}/withdraw`, {})
    const answer = await post(secret, { answer: 'accept' })
    expect(answer.status).toBe(409)
    expect(answer.body.detail).toBe(
      'Mia took this ask back. There is nothing left to answer. Thank you.',
    )
    const soon = await asked('Vic Vogt', { expiresAtMs: Date.now() + 1_500 })
    await new Promise((resolve) => setTimeout(resolve, 1_800))
    const late = await read(soon.secret)
    expect(late.body).toMatchObject({ code: 'link-spent', about: 'over' })
    expect(late.body.detail).toBe('The time to answer is over. This link was for Vic.')
  })

  it('when he names somebody, then it tells nothing of who is here', async () => {
    const { ask, secret } = await asked('Ole Olsen')
    const answer = { answer: 'not this time', alternative: { person: 'Nobody Known' } }
    const said = await post(secret, answer)
    expect(said.body.ask.yours.words).toBe('Perhaps Nobody Known can.')
    const { ask: hers } = await mia.get(`/asks/${ask}`)
    expect(hers.asked[0].answer.words).toBe('Perhaps Nobody Known can.')
  })

  it('when it is tried without end, then it is for later', async () => {
    const { secret } = await asked('Rik Rohr')
    const statuses: number[] = []
    for (let turn = 0; turn < 14; turn += 1) statuses.push((await read(secret)).status)
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(statuses.at(-1)).toBe(429)
  })

  it('when anything else is asked by it, then it opens nothing', async () => {
    const { ask, person, secret } = await asked('Tea Toth')
    for (const path of ['/api/v1/today', `/api/v1/asks/${ask}`, '/api/v1/people']) {
      expect((await hands.send('GET', `${path}?secret=${secret}`)).status).toBe(401)
    }
    const raj = await journey.join(mia, 'Raj Rao')
    expect((await raj.post(`/asks/${ask}/link`, { person })).status).toBe(404)
    const begun = await hands.send('GET', `/api/begin?secret=${secret}`)
    expect(begun.status).toBe(409)
  })
})
