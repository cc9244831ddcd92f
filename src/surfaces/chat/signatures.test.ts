// Slack's signature, held against the example of its own documentation, and what is not from Slack.
import { describe, expect, it } from 'vitest'
import { isFromSlack, isSame, SeenOnce, slackSignature } from './signatures.ts'

const secret = '8f742231b10e8888abcd99yyyzzz85a5'
const timestamp = '1531420618'
const body =
  'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&' +
  'channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&' +
  'command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2F' +
  'T1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&' +
  'trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c'
const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503'
const atMs = 1_531_420_618_000

describe('given the example of Slack’s documentation', () => {
  it('when signed, then it is the signature given there', () => {
    expect(slackSignature(secret, timestamp, body)).toBe(signature)
    expect(isFromSlack(secret, { timestamp, signature, body }, atMs)).toBe(true)
  })

  it('when anything of it is otherwise, then it is not from Slack', () => {
    const good = { timestamp, signature, body }
    expect(isFromSlack(secret, { ...good, body: `${body}x` }, atMs)).toBe(false)
    expect(isFromSlack(`${secret}x`, good, atMs)).toBe(false)
    expect(isFromSlack(secret, { ...good, timestamp: '1531420619' }, atMs)).toBe(false)
    expect(isFromSlack(secret, { ...good, signature: signature.toUpperCase() }, atMs)).toBe(false)
    expect(isFromSlack(secret, { ...good, signature: undefined }, atMs)).toBe(false)
    for (const wrong of ['', 'NaN', '-1', '1e9', ' 1531420618', '153142061800']) {
      expect(isFromSlack(secret, { ...good, timestamp: wrong }, atMs)).toBe(false)
    }
  })

  it('when it is older than five minutes, or of a time to come, then it is not taken', () => {
    const good = { timestamp, signature, body }
    expect(isFromSlack(secret, good, atMs + 300_000)).toBe(true)
    expect(isFromSlack(secret, good, atMs + 301_000)).toBe(false)
    expect(isFromSlack(secret, good, atMs - 301_000)).toBe(false)
  })
})

describe('given a signature that came', () => {
  it('when it comes again, then it is a copy for as long as it could be taken', () => {
    const seen = new SeenOnce()
    expect(seen.isNew('a', 0)).toBe(true)
    expect(seen.isNew('a', 590_000)).toBe(false)
    expect(seen.isNew('b', 0)).toBe(true)
  })

  it('when texts are compared, then only equal ones are the same', () => {
    expect(isSame('token', 'token')).toBe(true)
    expect(isSame('', 'token')).toBe(false)
    expect(isSame('tokem', 'token')).toBe(false)
  })
})
