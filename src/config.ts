// Everything an operator can set, by environment, with what holds otherwise. Read once, at start.
import { resolve } from 'node:path'

export interface ChatSettings {
  readonly slack?: { readonly signingSecret: string; readonly botToken?: string }
  readonly mattermost?: { readonly url: string; readonly token: string }
}

export interface Config {
  readonly host: string
  readonly port: number
  readonly dataFolder: string
  /** How people reach it from outside; decides secure cookies. */
  readonly publicUrl: string | undefined
  readonly databaseUrl: string | undefined
  readonly ownerUrl: string | undefined
  readonly keysPassphrase: string | undefined
  /** A folder whose repositories members may bring in by name. */
  readonly repositories: string | undefined
  /** The mail server notices leave by; without it there are none by mail. */
  readonly smtpUrl: string | undefined
  /** Whom mails are from: an address, or a name and an address. */
  readonly mailFrom: string
  /** Chats whose lines are answered; one that is not set is not there. */
  readonly chat: ChatSettings
  /** The zone of whoever has not chosen one. */
  readonly zone: string
  /** Whether it answers this machine alone, under this machine's own names. */
  readonly localOnly: boolean
  /** The demo: on while the server answers this machine alone, unless said otherwise. */
  readonly demo: boolean
}

export class WrongSetting extends Error {
  override readonly name = 'WrongSetting'
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws `WrongSetting` with one sentence. */
export function configFrom(environment: Environment): Config {
  const host = environment.GOODTURN_HOST || '127.0.0.1'
  const loopback = host === '127.0.0.1' || host === 'localhost' || host === '::1'
  return {
    host,
    port: portOf(environment.GOODTURN_PORT ?? environment.PORT),
    dataFolder: resolve(environment.GOODTURN_DATA || './data'),
    publicUrl: urlOf(environment.GOODTURN_PUBLIC_URL),
    databaseUrl: environment.GOODTURN_DATABASE_URL || undefined,
    ownerUrl: environment.GOODTURN_OWNER_URL || undefined,
    keysPassphrase: environment.GOODTURN_KEYS_PASSPHRASE || undefined,
    repositories: environment.GOODTURN_REPOSITORIES
      ? resolve(environment.GOODTURN_REPOSITORIES)
      : undefined,
    ...mailOf(environment),
    chat: chatOf(environment),
    zone: zoneOf(environment.GOODTURN_ZONE),
    localOnly: loopback && !environment.GOODTURN_PUBLIC_URL,
    demo: onOrOff(environment.GOODTURN_DEMO) ?? loopback,
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 4646
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port
  throw new WrongSetting(`GOODTURN_PORT is “${text}”: it should be a number up to 65535.`)
}

function urlOf(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined
  if (URL.canParse(text) && text.startsWith('http')) return text.replace(/\/$/, '')
  throw new WrongSetting(`GOODTURN_PUBLIC_URL is “${text}”: it should begin with https://.`)
}

/** A mail server needs to know whom the mails are from. */
function mailOf({ GOODTURN_SMTP_URL: url, GOODTURN_MAIL_FROM: from }: Environment) {
  if (!url) return { smtpUrl: undefined, mailFrom: '' }
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol)) {
    // It may hold a password: what it is stays unsaid.
    throw new WrongSetting('GOODTURN_SMTP_URL should begin with smtp:// or smtps://.')
  }
  if (from?.includes('@')) return { smtpUrl: url, mailFrom: from }
  throw new WrongSetting(
    'GOODTURN_MAIL_FROM is missing: set whom mails are from, such as goodturn@example.org.',
  )
}

/** Mattermost is named by its address and the token of its slash command, both. */
function chatOf(environment: Environment): ChatSettings {
  const signingSecret = environment.GOODTURN_SLACK_SIGNING_SECRET?.trim()
  const botToken = environment.GOODTURN_SLACK_BOT_TOKEN?.trim()
  const url = environment.GOODTURN_MATTERMOST_URL?.trim().replace(/\/$/, '')
  const token = environment.GOODTURN_MATTERMOST_TOKEN?.trim()
  if (url && (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))) {
    throw new WrongSetting(`GOODTURN_MATTERMOST_URL is “${url}”: it should begin with https://.`)
  }
  if (Boolean(url) !== Boolean(token)) {
    throw new WrongSetting('GOODTURN_MATTERMOST_URL and GOODTURN_MATTERMOST_TOKEN go together.')
  }
  return {
    ...(signingSecret ? { slack: { signingSecret, ...(botToken ? { botToken } : {}) } } : {}),
    ...(url && token ? { mattermost: { url, token } } : {}),
  }
}

function zoneOf(text: string | undefined): string {
  try {
    return new Intl.DateTimeFormat('en', text ? { timeZone: text } : {}).resolvedOptions().timeZone
  } catch {
    throw new WrongSetting(
      `GOODTURN_ZONE is “${text}”: it should be a zone, such as Europe/Berlin.`,
    )
  }
}

function onOrOff(text: string | undefined): boolean | undefined {
  switch (text) {
    case undefined:
    case '':
      return undefined
    case 'on':
      return true
    case 'off':
      return false
    default:
      throw new WrongSetting(`GOODTURN_DEMO is “${text}”: it should be on or off.`)
  }
}
