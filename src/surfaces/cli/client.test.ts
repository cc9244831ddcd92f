// What the client sends: to whom, as whom, and with which key.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { clientFor } from './client.ts'
import { keepSettings, serverAddress, settingsFile } from './settings.ts'
import { worldOf } from './world.contract.ts'

let home: string
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'goodturn-client-'))
})
afterEach(() => rmSync(home, { recursive: true }))

const here = (env: Record<string, string> = {}) =>
  worldOf({ env: { XDG_CONFIG_HOME: home, ...env } })

describe('given a token that was kept', () => {
  it('when its server is asked, then it goes along; to another it does not', async () => {
    const { io, sent } = here()
    keepSettings({ server: 'https://one.example.org', token: 'gt_ana' }, io)
    expect(statSync(settingsFile(io)).mode & 0o777).toBe(0o600)
    expect((await clientFor(io).read('/today')).ok).toBe(true)
    const other = await clientFor(io, 'https://two.example.org').read('/today')
    expect(other).toMatchObject({ ok: false, refusal: { code: 'not-signed-in', exit: 1 } })
    expect(sent.map(({ headers }) => headers.authorization)).toEqual(['Bearer gt_ana', undefined])
  })

  it('when the environment names another, then that one goes', async () => {
    const { io, sent } = here({ GOODTURN_TOKEN: 'gt_raj\n', GOODTURN_URL: 'http://x.example.org/' })
    keepSettings({ server: 'https://one.example.org', token: 'gt_ana' }, io)
    const client = clientFor(io)
    expect(client.server).toBe('http://x.example.org')
    const answer = await client.read('/today')
    expect(answer.ok ? '' : answer.refusal.detail).toContain('GOODTURN_TOKEN')
    expect(sent[0]?.headers.authorization).toBe('Bearer gt_raj')
  })
})

describe('given a change', () => {
  it('when it is sent, then it has a key of its own, or the one given', async () => {
    const { io, sent } = here({ GOODTURN_TOKEN: 'gt_ana' })
    const client = clientFor(io)
    await client.write('/undo', {})
    await client.write('/undo', {})
    await client.write('/undo', {}, 'mine')
    const keys = sent.map(({ headers }) => headers['idempotency-key'])
    expect(keys).toEqual(['key-1', 'key-2', 'mine'])
    expect(sent[0]?.what).toBe('POST /api/v1/undo')
  })
})

describe('given something that is no Goodturn', () => {
  it('when it answers a page or sends elsewhere, then that is said', async () => {
    const { io } = here()
    for (const answer of [new Response('<h1>It works</h1>'), new Response('', { status: 302 })]) {
      const client = clientFor({ ...io, fetch: async () => answer })
      expect(await client.read('/today')).toMatchObject({
        ok: false,
        refusal: { code: 'not-goodturn', exit: 3 },
      })
    }
  })
})

it('given addresses, when they are read, then only http and https are', () => {
  expect(serverAddress('https://a.example.org/')).toBe('https://a.example.org')
  expect(serverAddress('https://a.example.org/goodturn/')).toBe('https://a.example.org/goodturn')
  expect(serverAddress('ftp://a.example.org')).toBeUndefined()
  expect(serverAddress('localhost:4646')).toBeUndefined()
})
