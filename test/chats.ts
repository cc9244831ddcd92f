// Requests exactly as Slack and Mattermost document them, over HTTP to a real server; and what the
// server sends to them, caught on its way out.
import { slackSignature } from '../src/surfaces/chat/signatures.ts'

export const slackSecret = '8f742231b10e8888abcd99yyyzzz85a5'
export const mattermostToken = 'xr3j5x3p4pfk7kk6ck7b4e6ghh'
export const mattermostUrl = 'https://chat.example.org'

export const chatSettings = {
  GOODTURN_SLACK_SIGNING_SECRET: slackSecret,
  GOODTURN_SLACK_BOT_TOKEN: 'xoxb-not-a-real-one',
  GOODTURN_MATTERMOST_URL: mattermostUrl,
  GOODTURN_MATTERMOST_TOKEN: mattermostToken,
  GOODTURN_ZONE: 'UTC',
}

export const slackHook = 'https://hooks.slack.com/commands/T1DC2JH3J/397700885554/96rGlfmibIGlg'
export const mattermostHook = `${mattermostUrl}/hooks/commands/b5dp8bhohbyzbcsxaio5hoxxma`

export interface SentOut {
  readonly url: string
  // biome-ignore lint/suspicious/noExplicitAny: a test reads messages of every shape.
  readonly body: any
  readonly headers: Headers
}

let triggers = 0

/** The form of a slash command, field by field. */
export function slackForm(text: string, more: Readonly<Record<string, string>> = {}): string {
  triggers += 1
  return new URLSearchParams({
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    team_id: 'T1DC2JH3J',
    team_domain: 'testteamnow',
    channel_id: 'G8PSS9T3V',
    channel_name: 'foobar',
    user_id: 'U2CERLKJA',
    user_name: 'ana',
    command: '/goodturn',
    text,
    api_app_id: 'A123456',
    is_enterprise_install: 'false',
    response_url: slackHook,
    trigger_id: `398738663015.47445629121.${triggers}`,
    ...more,
  }).toString()
}

/** The form of a pressed button: `payload` holds the JSON. */
export function slackPress(value: string, more: object = {}): string {
  triggers += 1
  const payload = {
    type: 'block_actions',
    user: { id: 'U2CERLKJA', username: 'ana', name: 'ana', team_id: 'T1DC2JH3J' },
    api_app_id: 'A123456',
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    container: { type: 'message', message_ts: '1548261231.000200', is_ephemeral: true },
    trigger_id: `12321423423.333649436676.${triggers}`,
    team: { id: 'T1DC2JH3J', domain: 'testteamnow' },
    channel: { id: 'G8PSS9T3V', name: 'foobar' },
    response_url: 'https://hooks.slack.com/actions/T1DC2JH3J/123123123123/one-reply',
    actions: [
      {
        action_id: 'goodturn_0_0',
        block_id: 'a1b2',
        type: 'button',
        text: { type: 'plain_text', text: 'Undo', emoji: false },
        value,
        action_ts: '1548426417.840180',
      },
    ],
    ...more,
  }
  return new URLSearchParams({ payload: JSON.stringify(payload) }).toString()
}

export function slackMention(text: string, event: string): string {
  return JSON.stringify({
    token: 'gIkuvaNzQIHg97ATvDxqgjtO',
    team_id: 'T1DC2JH3J',
    api_app_id: 'A123456',
    event: {
      type: 'app_mention',
      user: 'U2CERLKJA',
      text,
      ts: '1515449522.000016',
      channel: 'C123ABC456',
      event_ts: '1515449522000016',
    },
    type: 'event_callback',
    event_id: event,
    event_time: 1515449522000016,
    authed_users: ['U0LAN0Z89'],
  })
}

export function mattermostForm(text: string, more: Readonly<Record<string, string>> = {}): string {
  triggers += 1
  return new URLSearchParams({
    channel_id: 'cniah6qa73bjjjan6mzn11f4ie',
    channel_name: 'town-square',
    command: '/goodturn',
    response_url: mattermostHook,
    team_domain: 'someteam',
    team_id: 'rdc9bgriktyx9p4kowh3dmgqyc',
    text,
    token: mattermostToken,
    trigger_id: `aWRlbnRpZmllcjo${triggers}`,
    user_id: 'c3a4cqe3dfy6dgopqt8ai3hydh',
    user_name: 'ana',
    ...more,
  }).toString()
}

export interface Chatting {
  slack(path: string, body: string, more?: Readonly<Record<string, string>>): Promise<Response>
  mattermost(path: string, body: string | object): Promise<Response>
  /** What was sent out, once there is some of it. */
  sent(count: number): Promise<readonly SentOut[]>
  stop(): void
}

/** Catches what goes to the platforms; everything else goes its way. */
export function chattingWith(url: string): Chatting {
  const out: SentOut[] = []
  const real = globalThis.fetch
  globalThis.fetch = async (given, init) => {
    const target = String(given)
    if (new URL(target).hostname === '127.0.0.1') return real(given, init)
    const body: unknown = JSON.parse(String(init?.body))
    out.push({ url: target, body, headers: new Headers(init?.headers) })
    return new Response('ok')
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' }
  return {
    slack(path, body, more = {}) {
      const timestamp = String(Math.floor(Date.now() / 1_000))
      const type = body.startsWith('{') ? { 'content-type': 'application/json' } : form
      const signature = slackSignature(slackSecret, timestamp, body)
      const signed = {
        'x-slack-request-timestamp': timestamp,
        'x-slack-signature': signature,
      }
      return real(`${url}${path}`, {
        method: 'POST',
        body,
        headers: { ...type, ...signed, ...more },
      })
    },
    mattermost(path, body) {
      const isForm = typeof body === 'string'
      const headers = isForm ? form : { 'content-type': 'application/json' }
      const sent = isForm ? body : JSON.stringify(body)
      return real(`${url}${path}`, { method: 'POST', body: sent, headers })
    },
    async sent(count) {
      for (let tries = 0; out.length < count && tries < 200; tries += 1) {
        await new Promise((resolve) => setTimeout(resolve, 10))
      }
      return out.splice(0)
    },
    stop() {
      globalThis.fetch = real
    },
  }
}

/** The texts of a Slack message, and the values of its buttons by label. */
// biome-ignore lint/suspicious/noExplicitAny: a message has every shape.
export function readSlack(message: any): { text: string; buttons: Record<string, string> } {
  const buttons: Record<string, string> = {}
  const texts: string[] = []
  for (const block of message.blocks ?? []) {
    if (block.type === 'section') texts.push(block.text.text)
    for (const element of block.elements ?? []) {
      buttons[element.text.text] = element.value ?? element.url
    }
  }
  return { text: texts.join('\n'), buttons }
}
