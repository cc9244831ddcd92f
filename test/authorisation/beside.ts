// The routes beside the API's description: what each is asked. A route that is in neither fails the
// test.
import { answerByLink } from '../../src/operations/asks/by-link.ts'
import { addressSecret, keptFeed, renewMark } from '../../src/operations/feeds/addresses.ts'
import { stopToken } from '../../src/operations/notices/stop.ts'
import type { Asked } from '../request-of.ts'
import { askedNewcomer } from './asking-asks.ts'
import { type Member, password, type World } from './world.ts'

interface Beside {
  readonly spends?: true
  request(world: World, caller: Member): Promise<Omit<Asked, 'method'>>
}

const plainly = (path: string): Beside => ({ request: async () => ({ path }) })
const sends = (path: string, body: (world: World, caller: Member) => Promise<unknown>): Beside => ({
  request: async (world, caller) => ({ path, body: await body(world, caller) }),
})

/** A link by which somebody takes their place, not used yet. */
async function secretOf(world: World): Promise<string> {
  const name = 'Ida Invited'
  return (await world.done(world.member('admin'), 'person.invite', { name })).secret
}

/** What a mail to Mia carries to stop mail about asks. */
async function stopOf(world: World): Promise<string> {
  const { org, person } = world.member('receiver')
  const { house } = world.serving
  return stopToken(house, { org, person, what: 'asks' })
}

/** Where a calendar program reads Mia's shifts. */
async function feedOf(world: World): Promise<string> {
  const { org, person } = world.member('receiver')
  const { house } = world.serving
  await renewMark({ ...house, call: { inputHash: '' } }, { org, person }, 'me')
  const kept = await keptFeed(house, { org, person }, 'me')
  return addressSecret(house, { org, person, of: 'me', mark: kept?.mark ?? '' })
}

let taken = 0
const newEmail = (): string => {
  taken += 1
  return `new.${taken}@example.org`
}

/** A link by which a chat name nobody has yet becomes somebody's. */
function chatSecret(world: World): Promise<string> {
  taken += 1
  return world.serving.chatLinks.make({ address: `slack:T1:U${taken}`, shown: '@ida on Slack' })
}

export const beside: Readonly<Record<string, Beside>> = {
  'GET /health': plainly('/health'),
  'GET /ready': plainly('/ready'),
  'GET /api/v1/openapi.json': plainly('/api/v1/openapi.json'),
  'GET /api/v1/changes': plainly('/api/v1/changes'),
  'POST /api/sign-in': sends('/api/sign-in', async (_, { email }) => ({ email, password })),
  'POST /api/sign-out': {
    spends: true,
    request: async () => ({ path: '/api/sign-out', body: {} }),
  },
  'GET /api/begin': {
    request: async (world) => ({ path: `/api/begin?secret=${await secretOf(world)}` }),
  },
  'POST /api/begin': sends('/api/begin', async (world) => ({
    secret: await secretOf(world),
    name: 'Ida Invited',
    email: newEmail(),
    password,
  })),
  'GET /api/ask-link': {
    request: async (world) => ({
      path: `/api/ask-link?secret=${(await askedNewcomer(world)).secret}`,
    }),
  },
  'POST /api/ask-link': sends('/api/ask-link', async (world) => ({
    secret: (await askedNewcomer(world)).secret,
    answer: 'not this time',
  })),
  'GET /api/ask-link/calendar.ics': {
    async request(world) {
      const { secret, ask, person } = await askedNewcomer(world)
      const { org } = world.member('receiver')
      const { house } = world.serving
      await answerByLink(house, { org, person, ask }, { answer: 'accept' }, `accepts ${ask}`)
      return { path: `/api/ask-link/calendar.ics?secret=${secret}` }
    },
  },
  'GET /api/chat-link': {
    request: async (world) => ({ path: `/api/chat-link?secret=${await chatSecret(world)}` }),
  },
  'POST /api/chat-link': sends('/api/chat-link', async (world) => ({
    secret: await chatSecret(world),
  })),
  'GET /api/tokens': plainly('/api/tokens'),
  'POST /api/tokens': sends('/api/tokens', async () => ({ name: 'laptop' })),
  'POST /api/tokens/revoke': sends('/api/tokens/revoke', async (world) => {
    const { signIn } = world.serving
    const party = world.member('receiver')
    const account = await signIn.accountOf(party)
    await signIn.tokenFor(account ?? '', 'phone')
    return { id: (await signIn.tokens(party)).at(-1)?.id }
  }),
  'POST /api/password': {
    spends: true,
    request: async () => ({ path: '/api/password', body: { old: password, new: `${password}.` } }),
  },
  'GET /api/sessions': plainly('/api/sessions'),
  'POST /api/sessions/end': sends('/api/sessions/end', async (world) => {
    const { signIn } = world.serving
    const party = world.member('receiver')
    await signIn.withPassword(party.email, password)
    const sessions = await signIn.sessions(party, party.cookie)
    return { id: sessions.find((each) => !each.current)?.id }
  }),
  'GET /feeds/:file': {
    request: async (world) => ({ path: `/feeds/${await feedOf(world)}.ics` }),
  },
  'POST /stop': {
    request: async (world) => ({ path: `/stop?token=${await stopOf(world)}`, body: {} }),
  },
  'POST /api/v1/stop': sends('/api/v1/stop', async (world) => ({ token: await stopOf(world) })),
  'GET /demo': plainly('/demo'),
  'GET /demo/:door': plainly('/demo/ana'),
  'GET /start': plainly('/start'),
  'ALL /chat/*': plainly('/chat/slack/command'),
  'ALL /api/*': plainly('/api/nowhere'),
  'GET /*': plainly('/'),
}
