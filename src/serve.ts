// The server, put together: stores, record, sign-in, surfaces and clockwork, opened in order and
// closed in the other. The only place that knows every floor of the house.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startClockwork } from './clockwork.ts'
import type { Config } from './config.ts'
import { fetchCalendar } from './connectors/calendars/fetch-calendar.ts'
import { limits } from './core/limits.ts'
import type { OrgId } from './core/vocabulary.ts'
import { openStores, type Stores } from './journal/open.ts'
import { type House, randomIds, systemClock } from './operations/context.ts'
import { demoOf } from './operations/demo/demo.ts'
import { ImportDesk } from './operations/imports/desk.ts'
import { operations } from './operations/index.ts'
import { operatorDoors } from './operations/operator.ts'
import { PassDesk } from './operations/patterns/pass-desk.ts'
import { scribeFor } from './operations/record.ts'
import type { Viewer } from './operations/viewer.ts'
import { wordBookOf } from './operations/words.ts'
import { type Chat, chatOver } from './surfaces/chat/routes.ts'
import { type HttpOptions, httpApp, type Listening, listen } from './surfaces/http/server.ts'
import { AskLinks } from './surfaces/http/sign-in/ask-links.ts'
import { ChatLinks } from './surfaces/http/sign-in/chat-links.ts'
import { demoDoorsOf } from './surfaces/http/sign-in/demo-doors.ts'
import { accountsOver, founderLeadsIn } from './surfaces/http/sign-in/house-accounts.ts'
import { Links } from './surfaces/http/sign-in/links.ts'
import type { Doors } from './surfaces/http/sign-in/routes.ts'
import { SignIn, type SignInOptions } from './surfaces/http/sign-in/sign-in.ts'
import {
  openPostgresSignIn,
  openSqliteSignIn,
  type SignInStore,
} from './surfaces/http/sign-in/store.ts'
import { calendarFile } from './surfaces/ical/calendar-file.ts'
import { feedFile } from './surfaces/ical/feed-file.ts'
import { mailerOver } from './surfaces/mail/post.ts'
import { openOperatorSocket } from './surfaces/operator/socket.ts'

export interface Serving {
  readonly url: string
  readonly house: House
  readonly signIn: SignIn
  readonly chatLinks: ChatLinks
  /** Every route it answers, as registered. */
  readonly routes: readonly { readonly method: string; readonly path: string }[]
  /** What to print for somebody who just started it. */
  readonly lines: readonly string[]
  stop(): Promise<void>
}

const here = dirname(fileURLToPath(import.meta.url))
const rootFolder = join(here, '..')

/** Opens everything and listens. Throws one clear sentence where it cannot. */
export async function serve(config: Config, log: (line: string) => void): Promise<Serving> {
  const stores = await openStores({
    dataFolder: config.dataFolder,
    ...(config.databaseUrl === undefined ? {} : { databaseUrl: config.databaseUrl }),
    ...(config.ownerUrl === undefined ? {} : { ownerUrl: config.ownerUrl }),
    ...(config.keysPassphrase === undefined ? {} : { keysPassphrase: config.keysPassphrase }),
  })
  const secret = signInSecret(config.dataFolder)
  const baseUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  const isHere = (viewer: Viewer): Promise<boolean> => isMember(house, viewer)
  const doors = await openDoors(config, { secret, baseUrl, isHere })
  const { store, links, signIn } = doors
  const post = { ...postOf(config), publicUrl: baseUrl }
  const house = houseOf(stores, doors, { ...config, post })
  const demo = config.demo ? await demoOf(house) : undefined
  const chat = chatIn(house, doors, config, log)
  const http = httpApp({
    ...doors,
    house,
    operations,
    log,
    pageFolder: join(rootFolder, 'dist', 'web'),
    version: versionOf(),
    ...reachOf(config),
    more: chat.open,
    ...(demo ? { demo: demoDoorsOf(demo, signIn, links, secret, systemClock.now) } : {}),
  })
  const listening = await listen(http, config.host, config.port)
  post.publicUrl = config.publicUrl ?? listening.url
  stores.folder.announce(listening.url)
  const socketPath = join(config.dataFolder, 'operator.sock')
  const socket = await openOperatorSocket(socketPath, operatorDoors(house, stores))
  const stopClockwork = startClockwork(house, sendersOf(house, config, log), log)
  return {
    url: listening.url,
    house,
    signIn,
    chatLinks: doors.chatLinks,
    routes: http.app.routes,
    lines: await welcome(listening, links, house, (await demo?.ways()) ?? []),
    async stop() {
      await listening.stop()
      await chat.settled()
      await socket.close()
      await stopClockwork()
      await close(house, store, stores)
    },
  }
}

function chatIn(
  house: House,
  { chatLinks }: Pick<Doors, 'chatLinks'>,
  { chat: settings }: Config,
  log: (line: string) => void,
): Chat {
  return chatOver({
    house,
    operations,
    settings,
    log,
    send: (url, init) => fetch(url, init),
    linkFor: async (user) =>
      `${house.post.publicUrl}/link-chat?secret=${await chatLinks.make(user)}`,
  })
}

async function close(house: House, store: SignInStore, stores: Stores): Promise<void> {
  await house.imports.close()
  await house.scribe.drain()
  await store.close()
  await stores.close()
}

async function openDoors(
  config: Config,
  options: Pick<SignInOptions, 'secret' | 'baseUrl' | 'isHere'>,
): Promise<Omit<Doors, 'house'>> {
  const { now } = systemClock
  const store = await openSignInStore(config)
  return {
    store,
    links: new Links(store, now, randomIds.secret),
    askLinks: new AskLinks(store, now, randomIds.secret),
    chatLinks: new ChatLinks(store, now, randomIds.secret),
    signIn: await SignIn.open({ ...options, store, now }),
  }
}

/** Without a mail server nobody sends, and nothing piles up. */
function sendersOf(house: House, { smtpUrl, mailFrom: from }: Config, log: (line: string) => void) {
  return smtpUrl === undefined ? [] : [mailerOver(house, { smtpUrl, from, log })]
}

function postOf({ smtpUrl, zone }: Config) {
  return { mail: smtpUrl !== undefined, zone, calendar: calendarFile, feed: feedFile }
}

function reachOf({ publicUrl, localOnly }: Config): Pick<HttpOptions, 'secure' | 'localOnly'> {
  return { secure: publicUrl?.startsWith('https:') === true, localOnly }
}

function openSignInStore({ databaseUrl, ownerUrl, dataFolder }: Config): Promise<SignInStore> {
  return databaseUrl === undefined
    ? openSqliteSignIn(join(dataFolder, 'sign-in.sqlite'))
    : openPostgresSignIn(databaseUrl, ownerUrl)
}

async function isMember({ scribe }: House, { org, person }: Viewer): Promise<boolean> {
  return (await scribe.ledger(org)).people.get(person)?.standing === 'joined'
}

function houseOf(
  stores: Stores,
  doors: Omit<Doors, 'house'>,
  { repositories, post }: Pick<Config, 'repositories'> & Pick<House, 'post'>,
): House {
  const { journal, privateStore, sealing, keys, segments } = stores
  const founderLeads = founderLeadsIn(doors)
  return {
    clock: systemClock,
    ids: randomIds,
    journal,
    privateStore,
    sealing,
    keys,
    scribe: scribeFor(journal, systemClock),
    segments,
    wordBook: wordBookOf(journal, sealing),
    accounts: accountsOver(doors, (org) => keys.forget(org)),
    post,
    founderLeads,
    imports: new ImportDesk(systemClock, repositories),
    passes: new PassDesk(),
    fetchCalendar,
    async privateAnswersOff(org: OrgId) {
      return keys.protection() !== 'passphrase' && (await founderLeads(org)) === 'yes'
    },
  }
}

/** Signs cookies: made once, kept in the data folder for its owner alone. */
function signInSecret(folder: string): string {
  const file = join(folder, 'sign-in.secret')
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true })
  }
  return readFileSync(file, 'utf8')
}

function versionOf(): string {
  const text = readFileSync(join(rootFolder, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

async function welcome(
  listening: Listening,
  links: Links,
  house: House,
  ways: readonly { readonly door: string; readonly sentence: string }[],
): Promise<readonly string[]> {
  const { url } = listening
  const lines = [`Goodturn is at ${url}`, '']
  if (ways.length > 0) {
    const widest = Math.max(...ways.map(({ sentence }) => sentence.length))
    lines.push(
      'The demo: a year in three teams, made up, made anew each week.',
      ...ways.map(({ door, sentence }) => `  ${sentence.padEnd(widest)}   ${url}/demo/${door}`),
      '',
    )
  }
  const own = (await house.journal.orgs()).filter((row) => !row.demo)
  if (own.length === 0) {
    const untilMs = house.clock.now() + limits.invitationMs
    const secret = await links.make({ kind: 'first-run' }, untilMs)
    lines.push('Start your own (this link works once):', `  ${url}/begin?secret=${secret}`, '')
  } else {
    lines.push('Sign in:', `  ${url}/sign-in`, '')
  }
  return lines
}
