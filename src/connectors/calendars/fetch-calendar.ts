// A calendar asked for at its address, from outside. Only https, and only from the public net:
// every address a name stands for is looked at before anything is connected, so that no link makes
// this server read what only it can reach. Bytes, time and redirections are limited.
import { lookup } from 'node:dns'
import { request } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'

const redirectionsMost = 4
const waitMs = 15_000

const closed = new BlockList()
for (const [net, bits] of [
  ...[['0.0.0.0', 8] as const, ['10.0.0.0', 8] as const, ['100.64.0.0', 10] as const],
  ...[['127.0.0.0', 8] as const, ['169.254.0.0', 16] as const, ['172.16.0.0', 12] as const],
  ...[['192.0.0.0', 24] as const, ['192.0.2.0', 24] as const, ['192.168.0.0', 16] as const],
  ...[['198.18.0.0', 15] as const, ['198.51.100.0', 24] as const, ['203.0.113.0', 24] as const],
  ...[['224.0.0.0', 4] as const, ['240.0.0.0', 4] as const],
]) {
  closed.addSubnet(net, bits, 'ipv4')
}

/** IPv6 that is not given out for everybody, or that carries an IPv4 address inside, is closed. */
const open6 = new BlockList()
open6.addSubnet('2000::', 3, 'ipv6')
const closed6 = new BlockList()
for (const [net, bits] of [['2001::', 23] as const, ['2001:db8::', 32] as const]) {
  closed6.addSubnet(net, bits, 'ipv6')
}
closed6.addSubnet('2002::', 16, 'ipv6')

/** Whether an address is one anybody on the internet could reach. */
export function isPublic(address: string): boolean {
  const kind = isIP(address)
  if (kind === 4) return !closed.check(address, 'ipv4')
  if (kind !== 6) return false
  return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6')
}

/** Answers a name's addresses only if all of them are public: what is checked is what is used. */
const publicLookup: LookupFunction = (name, options, answer) => {
  lookup(name, { ...options, all: true }, (error, found) => {
    if (error) return answer(error, '')
    const [first] = found
    if (!first || !found.every(({ address }) => isPublic(address))) {
      return answer(new Error('not public'), '')
    }
    return options.all ? answer(null, found) : answer(null, first.address, first.family)
  })
}

/** The bytes there, or a refusal that says why not. `webcal:` is read as https. */
export async function fetchCalendar(address: string): Promise<Result<Buffer, Refusal>> {
  let next = address.replace(/^webcals?:/i, 'https:')
  for (let turn = 0; turn <= redirectionsMost; turn += 1) {
    const checked = addressOf(next)
    if (typeof checked === 'string') return no(checked)
    const answered = await answerOf(checked)
    if (Buffer.isBuffer(answered)) return accept(answered)
    if ('why' in answered) return no(answered.why)
    next = new URL(answered.location, checked).href
  }
  return no('That address leads on and on.')
}

const no = (detail: string) =>
  refuse({ code: 'unreadable-input' as const, about: 'source', detail })

const notReached = 'Nothing answered at that address that this server may read.'

function addressOf(text: string): URL | string {
  if (!URL.canParse(text)) return 'That is no address.'
  const url = new URL(text)
  if (url.protocol !== 'https:') return 'Only an address that begins with https is read.'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  // A bare address is never looked up, so it is checked here.
  if (isIP(host) !== 0 && !isPublic(host)) return notReached
  if (url.username !== '' || url.password !== '') return 'An address with a password is not read.'
  return url
}

type Answer = Buffer | { readonly location: string } | { readonly why: string }

function answerOf(url: URL): Promise<Answer> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(waitMs)
    const headers = { accept: 'text/calendar, text/plain;q=0.5', 'user-agent': 'Goodturn' }
    const asked = request(url, { lookup: publicLookup, signal, headers }, (response) => {
      const { statusCode = 0, headers: said } = response
      if (statusCode >= 300 && statusCode < 400 && said.location !== undefined) {
        response.destroy()
        return resolve({ location: said.location })
      }
      if (statusCode !== 200) {
        response.destroy()
        return resolve({ why: `That address answers ${statusCode}, and no calendar.` })
      }
      const chunks: Buffer[] = []
      let bytes = 0
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length
        if (bytes <= limits.feedBytes) return chunks.push(chunk)
        response.destroy()
        return resolve({ why: 'That calendar is larger than 10 MB: bring in a part of it.' })
      })
      response.on('end', () => resolve(Buffer.concat(chunks)))
      response.on('error', () => resolve({ why: notReached }))
      return undefined
    })
    asked.on('error', () => resolve({ why: notReached }))
    asked.end()
  })
}
