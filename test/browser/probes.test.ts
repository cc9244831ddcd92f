// Probes in a real browser on the real server. Words that are markup or script are stored wherever
// words can be, and every page is opened on them: they are read as words, nothing runs, and the
// content policy has nothing to forbid. Then another site tries to do things in somebody's name.
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { operations } from '../../src/operations/index.ts'
import { base64 } from '../imports.ts'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { startChromium } from './chromium.ts'
import { payloads } from './payloads.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-probes-'))
let browser: Browser
let journey: Journey
let elsewhere: Server
let ana: Visitor
let raj: Visitor

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([startChromium(), openJourney(join(folder, 'data'))])
  elsewhere = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end('<title>elsewhere</title>')
  })
  await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve))
  ana = await journey.begin('Ana', 'Support')
  raj = await journey.join(ana, 'Raj')
})
afterAll(async () => {
  await browser.close()
  elsewhere.close()
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})

const urlOf = (path: string): string => new URL(path, journey.serving.url).href

async function signedIn(visitor: Visitor): Promise<BrowserContext> {
  const context = await browser.newContext()
  const cookies = visitor.cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url: journey.serving.url, sameSite: 'Lax' as const }
  })
  await context.addCookies(cookies)
  return context
}

interface Heard {
  readonly fired: string[]
  readonly violations: string[]
}

/** A page whose probes are heard: what ran, and what the content policy kept from running. */
async function probed(context: BrowserContext): Promise<{ page: Page; heard: Heard }> {
  const page = await context.newPage()
  const heard: Heard = { fired: [], violations: [] }
  await page.exposeFunction('probeFired', () => heard.fired.push(page.url()))
  await page.exposeFunction('probeBlocked', (what: string) => heard.violations.push(what))
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { probeBlocked } = window as unknown as { probeBlocked(what: string): void }
      probeBlocked(`${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  page.on('dialog', (dialog) => void dialog.dismiss())
  return { page, heard }
}

/** Every payload, in everything that holds words. Answers the favor and the imports. */
async function stored(): Promise<{ favors: string[]; imports: string[]; team: string }> {
  const favors: string[] = []
  const name = (payload: string): string => payload.slice(0, 78)
  for (const payload of payloads) {
    const note = { kind: 'introduction', note: payload }
    const { body } = await raj.post('/thanks', { giver: 'Ana', ...note })
    favors.push(body.favor.favor)
    await ana.post('/private', {
      favor: body.favor.favor,
      answer: { field: 'private-note', note: payload },
    })
    await ana.post('/private/lines', { giver: name(payload), receiver: 'me', note: payload })
    await ana.post('/people/invite', { name: name(payload) })
    await ana.post('/people/me/identities', { kind: 'chat', address: payload })
  }
  await raj.post('/people/me/skills', { skills: payloads })
  await raj.post('/people/me/projects', { projects: payloads })
  const { teams } = await ana.get('/teams')
  const { team } = teams[0]
  for (const words of payloads.slice(0, 4)) {
    await ana.post(`/teams/${team}/goals`, { words, endDay: '2100-01-01' })
  }
  await ana.post(`/teams/${team}/name`, { name: payloads[1] })
  await raj.post('/people/me/name', { name: payloads[2] })
  const imports: string[] = []
  for (const accepts of [false, true]) imports.push(await broughtIn(accepts))
  return { favors, imports, team }
}

/** A file whose name and every cell are payloads; taken in, or left as a draft. */
async function broughtIn(accepts: boolean): Promise<string> {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const rows = payloads.map((payload, at) =>
    ['2026-05-01', accepts ? 'Ana' : payload, payload, 'cover', String(at), payload].map(quoted),
  )
  const header = ['date', 'from', 'to', 'kind', 'minutes', payloads[3] ?? ''].map(quoted)
  const csv = [header, ...rows].map((cells) => cells.join(',')).join('\n')
  const given = { name: `${payloads[0]}.csv`, bytes: base64(csv) }
  const { import: draft } = (await ana.post('/imports/csv', given)).body
  await stands(draft.import)
  if (accepts) await ana.post(`/imports/${draft.import}/accept`, {})
  await stands(draft.import)
  return draft.import
}

async function stands(id: string): Promise<void> {
  await expect
    .poll(async () => (await ana.get(`/imports/${id}`)).import.stage, { timeout: 20_000 })
    .not.toMatch(/reading|bringing in/)
}

describe('given markup and script wherever words can be', () => {
  test('when every page is opened on them, then they are words', async () => {
    const { favors, imports, team } = await stored()
    const parts = ['you', 'people', 'roles', 'looks', 'imports', 'data', 'sign-in', 'team']
    const paths = [
      ...['/', '/record', '/record/entries', '/team', '/people', '/settings', '/imports', '/begin'],
      ...[`/team/${team}`, ...imports.map((each) => `/imports/${each}`)],
      ...parts.map((part) => `/settings/${part}`),
      ...favors.slice(0, 6).map((favor) => `/favors/${favor}`),
      ...payloads.slice(0, 6).map((payload) => `/${encodeURIComponent(payload)}`),
      ...payloads
        .slice(0, 3)
        .map((payload) => `/record/entries?words=${encodeURIComponent(payload)}`),
      `/sign-in?next=${encodeURIComponent('javascript:probeFired()')}`,
      ...['/api/v1/today', '/api/v1/people', '/api/v1/me/export?format=csv', '/api/v1/favors'],
      `/api/v1/${encodeURIComponent(payloads[1] ?? '')}`,
    ]
    let words = 0
    for (const visitor of [ana, raj]) {
      const context = await signedIn(visitor)
      const { page, heard } = await probed(context)
      for (const path of paths) {
        await page.goto(urlOf(path), { waitUntil: 'load' })
        await page.waitForTimeout(120)
        for (const opener of await page.locator('main details summary').all()) {
          await opener.click({ timeout: 500 }).catch(() => undefined)
        }
        if ((await page.locator('body').innerText()).includes('probeFired')) words += 1
        expect([path, heard.fired, heard.violations]).toEqual([path, [], []])
      }
      await context.close()
    }
    // They were there to be read: most pages show some.
    expect(words).toBeGreaterThan(paths.length)
  }, 240_000)

  test('when a page takes words for markup, then the policy keeps them', async () => {
    const context = await signedIn(ana)
    const { page, heard } = await probed(context)
    await page.goto(urlOf('/'))
    await page.evaluate((markup) => {
      document.body.insertAdjacentHTML('beforeend', markup)
    }, payloads.slice(0, 4).join(''))
    await expect.poll(() => heard.violations.length).toBeGreaterThan(0)
    expect(heard.fired).toEqual([])
    await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`)
    await page.evaluate((markup) => {
      document.body.insertAdjacentHTML('beforeend', markup)
    }, payloads[1] ?? '')
    await expect.poll(() => heard.fired.length).toBeGreaterThan(0)
    await context.close()
  })
})

describe('given another site open in the same browser', () => {
  const beside = ['/api/tokens', '/api/sign-out', '/api/password', '/api/begin', '/api/sign-in']
  const routes = [
    ...operations
      .filter(({ kind }) => kind === 'write')
      .map(({ route }) => `/api/v1${route.path.replaceAll(/:([a-z]+)/g, '$1_absent')}`),
    ...beside,
  ]

  // localhost is another site than 127.0.0.1; another port of it is the same site, which browsers
  // send their cookies to.
  test.each([
    'localhost',
    '127.0.0.1',
  ])('when it is on %s and sends anything, then nothing is done', async (host) => {
    const before = JSON.stringify(await journey.entries())
    const context = await signedIn(ana)
    const page = await context.newPage()
    const { port } = elsewhere.address() as AddressInfo
    await page.goto(`http://${host}:${port}/`)
    const statuses = await page.evaluate(sendEverything, routes.map(urlOf))
    expect(statuses).toEqual([])
    await page.evaluate(postForm, urlOf('/api/tokens'))
    await page.waitForURL(urlOf('/api/tokens'))
    expect(await page.locator('body').innerText()).toContain('not-yours-to-do')
    await context.close()
    expect(JSON.stringify(await journey.entries())).toBe(before)
    const { tokens } = (await ana.send('GET', '/api/tokens')).body
    expect(tokens).toEqual([])
    expect((await ana.send('GET', '/api/v1/today')).status).toBe(200)
  }, 120_000)

  test('when a name of its own points at this machine, then it is not answered', async () => {
    const { port } = new URL(journey.serving.url)
    const rebinding = await startChromium([`--host-resolver-rules=MAP evil.example 127.0.0.1`])
    const page = await rebinding.newPage()
    const response = await page.goto(`http://evil.example:${port}/`)
    expect(response?.status()).toBe(403)
    expect(await response?.text()).toContain('not-yours-to-do')
    await rebinding.close()
  })
})

/** Runs on the other site: every way a page has to send something. Answers what it could read. */
async function sendEverything(urls: readonly string[]): Promise<readonly string[]> {
  const readable: string[] = []
  const body = JSON.stringify({ name: 'stolen', giver: 'Raj', sure: 'erase me' })
  const json = { 'content-type': 'application/json', 'idempotency-key': 'stolen' }
  for (const url of urls) {
    const tries: RequestInit[] = [
      { method: 'POST', mode: 'no-cors', credentials: 'include', body },
      { method: 'POST', mode: 'cors', credentials: 'include', body },
      { method: 'POST', mode: 'cors', credentials: 'include', headers: json, body },
      { method: 'GET', mode: 'cors', credentials: 'include' },
    ]
    for (const each of tries) {
      const response = await fetch(url, each).catch(() => undefined)
      if (response && response.type !== 'opaque') readable.push(`${each.method} ${url}`)
    }
    navigator.sendBeacon(url, body)
    const image = document.createElement('img')
    image.src = url
  }
  return readable
}

/** Runs on the other site: a form whose one field reads as JSON. */
function postForm(url: string): void {
  const form = document.createElement('form')
  form.method = 'POST'
  form.action = url
  form.enctype = 'text/plain'
  const field = document.createElement('input')
  field.name = '{"name":"stolen","ignored":"'
  field.value = '"}'
  form.append(field)
  document.body.append(form)
  form.submit()
}
