// The server, put together: stores, record, sign-in, surfaces and clockwork, opened in order and
// closed in the other. The only place that knows every floor of the house.
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startClockwork } from './clockwork.ts'
import type { Config } from './config.ts'
import { limits } from './core/limits.ts'
import type { OrgId } from './core/vocabulary.ts'
import { openStores, type Stores } from './journal/open.ts'
import { type House, randomIds, systemClock } from './operations/context.ts'
import { demoOf } from './operations/demo/demo.ts'
import { ImportDesk } from './operations/imports/desk.ts'
import { operations } from './operations/index.ts'
import { operatorDoors } from './operations/operator.ts'
import { scribeFor } from './operations/record.ts'
import type { Viewer } from './operations/viewer.ts'
import { wordBookOf } from './operations/words.ts'
import { type HttpOptions, httpApp, type Listening, listen } from './surfaces/http/server.ts'
import { demoDoorsOf } from './surfaces/http/sign-in/demo-doors.ts'
import { Links } from './surfaces/http/sign-in/links.ts'
import { SignIn } from './surfaces/http/sign-in/sign-in.ts'
import {
  openPostgresSignIn,
  openSqliteSignIn,
  type SignInStore,
} from './surfaces/http/sign-in/store.ts'
import { openOperatorSocket } from './surfaces/operator/socket.ts'

export interface Serving {
  readonly url: string
  readonly house: House
  readonly signIn: SignIn
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
  const store = await openSignInStore(config)
  const { now } = systemClock
  const links = new Links(store, now, randomIds.secret)
  const baseUrl = config.publicUrl ?? `http://${config.host}:${config.port}`
  const secret = signInSecret(config.dataFolder)
  const isHere = (viewer: Viewer): Promise<boolean> => isMember(house, viewer)
  const signIn = await SignIn.open({ store, secret, baseUrl, now, isHere })
  const post = { mail: false, publicUrl: baseUrl, zone: config.zone }
  const house = houseOf(stores, store, links, signIn, { ...config, post })
  const demo = config.demo ? await demoOf(house) : undefined
  const http = httpApp({
    house,
    signIn,
    links,
    store,
    operations,
    log,
    pageFolder: join(rootFolder, 'dist', 'web'),
    version: versionOf(),
    ...reachOf(config),
    ...(demo ? { demo: demoDoorsOf(demo, signIn, links, secret, now) } : {}),
  })
  const listening = await listen(http, config.host, config.port)
  post.publicUrl = config.publicUrl ?? listening.url
  stores.folder.announce(listening.url)
  const socketPath = join(config.dataFolder, 'operator.sock')
  const socket = await openOperatorSocket(socketPath, operatorDoors(house, stores))
  const stopClockwork = startClockwork(house, [], log)
  return {
    url: listening.url,
    house,
    signIn,
    routes: http.app.routes,
    lines: await welcome(listening, links, house, (await demo?.ways()) ?? []),
    async stop() {
      await listening.stop()
      await socket.close()
      await stopClockwork()
      await close(house, store, stores)
    },
  }
}

async function close(house: House, store: SignInStore, stores: Stores): Promise<void> {
  await house.imports.close()
  await house.scribe.drain()
  await store.close()
  await stores.close()
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
  store: SignInStore,
  links: Links,
  signIn: SignIn,
  { repositories, post }: Pick<Config, 'repositories'> & Pick<House, 'post'>,
): House {
  const { journal, privateStore, sealing, keys } = stores
  const founderLeads: House['founderLeads'] = async (org) => {
    const [setting] = await store.rows<{ value: 'yes' | 'no' }>(
      "SELECT value FROM setting WHERE org = ? AND name = 'founder leads'",
      [org],
    )
    return setting?.value ?? 'not said'
  }
  return {
    clock: systemClock,
    ids: randomIds,
    journal,
    privateStore,
    sealing,
    keys,
    scribe: scribeFor(journal, systemClock),
    wordBook: wordBookOf(journal, sealing),
    accounts: {
      invite: (org, person, untilMs) => links.make({ kind: 'invitation', org, person }, untilMs),
      invitations: (org) => links.waiting(org),
      emailOf: (org, person) => signIn.emailOf({ org, person }),
      revokeInvitation: (org, person) => links.end(org, person),
      tokenNames: async (org, person) =>
        (await signIn.tokens({ org, person })).map((token) => token.name),
      personWithEmail: (org, email) => signIn.personWithEmail(org, email),
      async removePerson(org, person) {
        await links.end(org, person)
        await signIn.removePerson(org, person)
      },
      signOut: (org, person) => signIn.signOutPerson(org, person),
      async removeOrg(org) {
        await signIn.removeOrg(org)
        await stores.keys.forget(org)
      },
    },
    post,
    founderLeads,
    imports: new ImportDesk(systemClock, repositories),
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
