// What this server reads from outside: nothing on this machine or beside it, however it is written.
import { describe, expect, it } from 'vitest'
import { fetchCalendar, isPublic } from './fetch-calendar.ts'

describe('given addresses', () => {
  it.each([
    ...['127.0.0.1', '10.1.2.3', '172.31.0.1', '192.168.1.1', '169.254.169.254', '0.0.0.0'],
    ...['100.64.0.1', '224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1'],
    ...['::ffff:127.0.0.1', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '2002:7f00:1::', 'localhost', ''],
  ])('when %s is asked about, then it is not public', (address) => {
    expect(isPublic(address)).toBe(false)
  })

  it.each(['8.8.8.8', '172.32.0.1', '2606:4700::1111'])('when it is %s, then it is', (address) => {
    expect(isPublic(address)).toBe(true)
  })

  it.each([
    ...[
      'http://example.org/x.ics',
      'file:///etc/passwd',
      'ftp://x',
      'x',
      'https://a:b@example.org/',
    ],
    ...['https://127.0.0.1/x.ics', 'https://[::1]/x.ics', 'https://2130706433/', 'https://0x7f.1/'],
    ...['https://localhost/x.ics', 'webcal://localhost:1/x.ics'],
  ])('when a calendar is asked for at %s, then nothing is read', async (address) => {
    expect(await fetchCalendar(address)).toMatchObject({
      ok: false,
      refusal: { code: 'unreadable-input' },
    })
  })
})
