// What Slack sends and takes: slash commands and mentions in, blocks out. All of it is plain text
// there, so that nobody's words are read as markup or ring at a whole channel.
import type { ChatUser, Named, Said } from './desk.ts'
import { type Act, actIn, actText, type Button, type Part, type Reply } from './reply.ts'

export interface SlackCommand extends Said {
  readonly answerTo: string
}

export interface SlackPress {
  readonly user: ChatUser
  /** Undefined for a button that only opens a link. */
  readonly act: Act | undefined
  readonly id: string
  readonly answerTo: string
}

export type SlackEvent =
  | { readonly is: 'verification'; readonly challenge: string }
  | { readonly is: 'mention'; readonly said: Said; readonly channel: string; readonly user: string }
  | { readonly is: 'other' }

const idCharacters = 40

/** Capital letters and figures, as Slack counts teams and people. */
function isSlackId(text: unknown): text is string {
  if (typeof text !== 'string' || text === '' || text.length > idCharacters) return false
  return [...text].every((sign) => (sign >= 'A' && sign <= 'Z') || (sign >= '0' && sign <= '9'))
}

export function slackUser(team: unknown, user: unknown, name: unknown): ChatUser | undefined {
  if (!isSlackId(team) || !isSlackId(user)) return undefined
  const handle = typeof name === 'string' && name !== '' ? name.slice(0, 80) : user
  return { address: `slack:${team}:${user}`, shown: `@${handle} on Slack` }
}

/** A slash command: `application/x-www-form-urlencoded`. */
export function commandIn(body: string): SlackCommand | undefined {
  const form = new URLSearchParams(body)
  const team = form.get('team_id')
  const user = slackUser(team, form.get('user_id'), form.get('user_name'))
  const id = form.get('trigger_id') ?? ''
  if (!user || !team || id === '') return undefined
  const answerTo = form.get('response_url') ?? ''
  return { user, id: `slack ${id}`, answerTo, ...spokenIn(form.get('text') ?? '', team) }
}

/** A pressed button: a form with a `payload` of JSON. */
export function pressIn(body: string): SlackPress | undefined {
  const payload = objectIn(new URLSearchParams(body).get('payload') ?? '')
  if (payload?.type !== 'block_actions') return undefined
  const team = record(payload.team)?.id ?? record(payload.user)?.team_id
  const by = record(payload.user)
  const user = slackUser(team, by?.id, by?.username ?? by?.name)
  const [action] = Array.isArray(payload.actions) ? payload.actions : []
  const id = payload.trigger_id
  if (!user || typeof id !== 'string' || id === '') return undefined
  const answerTo = typeof payload.response_url === 'string' ? payload.response_url : ''
  return { user, id: `slack ${id}`, answerTo, act: actIn(record(action)?.value) }
}

/** The Events API: the handshake, and mentions of the app; all else is none of ours. */
export function eventIn(body: string): SlackEvent | undefined {
  const payload = objectIn(body)
  if (!payload) return undefined
  if (payload.type === 'url_verification' && typeof payload.challenge === 'string') {
    return { is: 'verification', challenge: payload.challenge.slice(0, 500) }
  }
  const event = record(payload.event)
  const { event_id: id, team_id: team } = payload
  const mine = payload.type === 'event_callback' && event?.type === 'app_mention'
  if (!mine || event.bot_id !== undefined || typeof id !== 'string') return { is: 'other' }
  const user = slackUser(team, event.user, undefined)
  const { text, channel } = event
  if (!user || typeof text !== 'string' || !isSlackId(channel)) return { is: 'other' }
  const spoken = spokenIn(withoutFirstMention(text), String(team))
  const said = { user, id: `slack ${id}`, ...spoken }
  return { is: 'mention', said, channel, user: String(event.user) }
}

function withoutFirstMention(text: string): string {
  const trimmed = text.trim()
  const end = trimmed.startsWith('<@') ? trimmed.indexOf('>') : -1
  return trimmed.slice(end + 1)
}

/** Mentions come as `<@U123|handle>`, and `&`, `<` and `>` as entities. */
function spokenIn(text: string, team: string): { text: string; named: readonly Named[] } {
  const named: Named[] = []
  let out = ''
  let at = 0
  while (at < text.length) {
    const open = text.indexOf('<', at)
    const close = open < 0 ? -1 : text.indexOf('>', open)
    if (close < 0) break
    out += text.slice(at, open)
    const inside = text.slice(open + 1, close)
    const [target = '', label] = inside.split('|')
    const user = target.slice(1)
    if (target.startsWith('@') && isSlackId(user)) {
      const typed = `<@${user}>`
      named.push({ typed, address: `slack:${team}:${user}`, handle: label || user })
      out += typed
    } else out += label || (target.startsWith('!') || target.startsWith('#') ? '' : target)
    at = close + 1
  }
  return { text: unescaped(out + text.slice(at)), named }
}

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** A message only its reader sees. */
export function slackReply(reply: Reply): object {
  const text = reply.parts.flatMap(({ lines }) => lines).join('\n')
  return {
    response_type: 'ephemeral',
    text: escaped(text.slice(0, 3_000)),
    blocks: reply.parts.flatMap(blocksOf),
  }
}

/** A message for everybody in the channel, beside the one that asked for it. */
export const slackAloud = (text: string): object => ({
  response_type: 'in_channel',
  replace_original: false,
  text: escaped(text),
  blocks: [section(text)],
})

const plainly = (text: string): object => ({ type: 'plain_text', text, emoji: false })
const section = (text: string): object => ({ type: 'section', text: plainly(text) })

function blocksOf({ lines, link, buttons = [] }: Part, index: number): readonly object[] {
  const said = section([...lines, link ?? ''].join('\n').trim().slice(0, 3_000) || ' ')
  const elements = buttons.flatMap((button, at) => elementOf(button, `goodturn_${index}_${at}`))
  return elements.length === 0 ? [said] : [said, { type: 'actions', elements }]
}

function elementOf(button: Button, action_id: string): readonly object[] {
  const base = { type: 'button', action_id, text: plainly(button.label.slice(0, 75)) }
  const style = button.main ? { style: 'primary' } : {}
  if ('url' in button) return [{ ...base, ...style, url: button.url }]
  const value = actText(button.act)
  // Slack takes values of 2,000 characters; a longer line is written again.
  return value.length > 2_000 ? [] : [{ ...base, ...style, value }]
}

export function objectIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    return record(JSON.parse(text))
  } catch {
    return undefined
  }
}

export function record(value: unknown): Readonly<Record<string, unknown>> | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isObject ? (value as Record<string, unknown>) : undefined
}
