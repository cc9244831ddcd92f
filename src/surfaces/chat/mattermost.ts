// What Mattermost sends and takes: slash commands in, attachments with buttons out. Mattermost
// signs nothing, so each button carries our own signature, for the one it was shown to, for a
// week.
import type { ChatUser, Named, Said } from './desk.ts'
import { type Act, actIn, actText, type Button, type Part, type Reply } from './reply.ts'
import { type ButtonContext, contextSignature, isSame } from './signatures.ts'
import { objectIn, record } from './slack.ts'

export interface MattermostCommand extends Said {
  readonly token: string
  readonly answerTo: string
  readonly userId: string
}

export interface MattermostPress {
  readonly user: ChatUser
  readonly userId: string
  readonly act: Act | undefined
  readonly id: string
  readonly answerTo: string
}

const buttonMs = 7 * 24 * 60 * 60_000

/** 26 small letters and figures, as Mattermost counts everything. */
function isMattermostId(text: unknown): text is string {
  if (typeof text !== 'string' || text === '' || text.length > 40) return false
  return [...text].every((sign) => (sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9'))
}

function userOf(host: string, id: unknown, name: unknown): ChatUser | undefined {
  if (!isMattermostId(id)) return undefined
  const handle = typeof name === 'string' && name !== '' ? name.slice(0, 80) : id
  return { address: `mattermost:${host}:${id}`, shown: `@${handle} on Mattermost` }
}

export function commandIn(body: string, host: string): MattermostCommand | undefined {
  const form = new URLSearchParams(body)
  const userId = form.get('user_id')
  const user = userOf(host, userId, form.get('user_name'))
  const id = form.get('trigger_id') ?? ''
  if (!user || !userId || id === '') return undefined
  const ids = form.getAll('user_mentions_ids')
  const named = form.getAll('user_mentions').flatMap((handle, at): readonly Named[] => {
    const bare = handle.startsWith('@') ? handle.slice(1) : handle
    const mentioned = userOf(host, ids[at], bare)
    return mentioned && bare !== ''
      ? [{ typed: `@${bare}`, address: mentioned.address, handle: bare }]
      : []
  })
  return {
    user,
    userId,
    id: `mattermost ${id}`,
    token: form.get('token') ?? '',
    text: form.get('text') ?? '',
    named,
    answerTo: form.get('response_url') ?? '',
  }
}

/** A pressed button, if its context is ours, for this user, and not too old. */
export function pressIn(
  body: string,
  { host, token, nowMs }: { readonly host: string; readonly token: string; readonly nowMs: number },
): MattermostPress | undefined {
  const payload = objectIn(body)
  const context = record(payload?.context)
  const user = userOf(host, payload?.user_id, payload?.user_name)
  if (!payload || !context || !user) return undefined
  const { act, user: shownTo, untilMs, answerTo, signed } = context
  if (typeof act !== 'string' || typeof shownTo !== 'string' || typeof answerTo !== 'string') {
    return undefined
  }
  if (typeof untilMs !== 'number' || typeof signed !== 'string') return undefined
  const wanted = contextSignature(token, { act, user: shownTo, untilMs, answerTo })
  if (!isSame(signed, wanted) || shownTo !== payload.user_id || untilMs < nowMs) return undefined
  const trigger = typeof payload.trigger_id === 'string' ? payload.trigger_id : ''
  const id = `mattermost ${trigger === '' ? signed : trigger}`
  return { user, userId: shownTo, act: actIn(act), id, answerTo }
}

export interface Buttons {
  readonly token: string
  readonly userId: string
  readonly nowMs: number
  /** Where presses go. */
  readonly url: string
  /** Where what is said aloud goes. */
  readonly answerTo: string
}

export function mattermostReply(reply: Reply, buttons: Buttons): object {
  return { response_type: 'ephemeral', text: '', attachments: attachmentsOf(reply, buttons) }
}

/** What takes the place of the message whose button was pressed. */
export function mattermostUpdate(reply: Reply, buttons: Buttons): object {
  return { update: { message: '', props: { attachments: attachmentsOf(reply, buttons) } } }
}

export const mattermostAloud = (text: string): object => ({
  response_type: 'in_channel',
  text: plainly(text),
})

function attachmentsOf(reply: Reply, buttons: Buttons): readonly object[] {
  return reply.parts.map((part, index) => attachmentOf(part, index, buttons))
}

function attachmentOf({ lines, link, buttons = [] }: Part, index: number, given: Buttons): object {
  const links = buttons.flatMap((button) => ('url' in button ? [linkOf(button)] : []))
  const actions = buttons.flatMap((button, at) =>
    'url' in button ? [] : [actionOf(button.label, button.act, `goodturn${index}x${at}`, given)],
  )
  const said = [...lines.map(plainly), ...(link === undefined ? [] : [link]), ...links].join('\n')
  const fallback = lines.join('\n').slice(0, 500)
  return { fallback, text: said, ...(actions.length === 0 ? {} : { actions }) }
}

const linkOf = ({ label, url }: Extract<Button, { url: string }>): string => `[${label}](${url})`

function actionOf(name: string, act: Act, id: string, given: Buttons): object {
  const { token, userId, nowMs, url, answerTo } = given
  const context: ButtonContext = {
    act: actText(act),
    user: userId,
    untilMs: nowMs + buttonMs,
    answerTo,
  }
  const signed = contextSignature(token, context)
  return { id, name, type: 'button', integration: { url, context: { ...context, signed } } }
}

const isFigure = (sign: string): boolean => sign >= '0' && sign <= '9'
const markup = new Set([...'\\`*_{}[]()#+-!|~<>'])

/** Nobody's words are markup, and no `@channel` of theirs rings. */
function plainly(text: string): string {
  let out = ''
  let before = ''
  for (const sign of text) {
    // Nothing to see between them, and no name, link or small picture any more.
    if (before === '@' || (before === ':' && sign !== ' ' && !isFigure(sign))) out += '\u200b'
    out += markup.has(sign) ? `\\${sign}` : sign
    before = sign
  }
  return out
}
