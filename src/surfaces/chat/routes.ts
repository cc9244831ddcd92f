// The doors of chats: each request is known by its signature or token before anything in it is
// read, answered within three seconds, and for its writer alone. A platform that is not set is not
// there.
import { hash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { answerLine, answerPress, type ChatDoors } from './desk.ts'
import * as mattermost from './mattermost.ts'
import { type Posting, postingTo, type Sending } from './outgoing.ts'
import { type Reply, saying } from './reply.ts'
import { isFromSlack, isSame, SeenOnce } from './signatures.ts'
import * as slack from './slack.ts'

export interface ChatSettings {
  readonly slack?: { readonly signingSecret: string; readonly botToken?: string }
  /** `url` without a slash at its end; the token is the slash command's. */
  readonly mattermost?: { readonly url: string; readonly token: string }
}

export interface ChatOptions extends ChatDoors {
  readonly settings: ChatSettings
  readonly send: Sending
  readonly log: (line: string) => void
}

const mostBytes = 65_536
/** Platforms give up after three seconds. */
const soonMs = 2_300

export interface Chat {
  /** Adds its doors. */
  readonly open: (app: Hono) => void
  /** Resolves once what was answered for later is sent. */
  settled(): Promise<void>
}

export function chatOver(options: ChatOptions): Chat {
  const later = new Later(options.log)
  const { settings } = options
  return {
    open(app) {
      if (settings.slack) addSlack(app, options, settings.slack, later)
      if (settings.mattermost) addMattermost(app, options, settings.mattermost, later)
      app.all('/chat/*', () => new Response(null, { status: 404 }))
    },
    settled: () => later.settled(),
  }
}

function addSlack(
  app: Hono,
  options: ChatOptions,
  { signingSecret, botToken }: NonNullable<ChatSettings['slack']>,
  later: Later,
): void {
  const seen = new SeenOnce()
  const posting = postingTo(['https://hooks.slack.com', 'https://slack.com'], options.send)
  const { clock } = options.house
  const known = async ({ req }: Context): Promise<string | undefined> => {
    const body = await bodyOf(req.raw)
    const timestamp = req.header('x-slack-request-timestamp')
    const signature = req.header('x-slack-signature')
    if (body === undefined) return undefined
    if (!isFromSlack(signingSecret, { timestamp, signature, body }, clock.now())) return undefined
    // The same signature again is a copy; a retry of Slack’s own is signed anew.
    return seen.isNew(hash('sha256', String(signature)), clock.now()) ? body : undefined
  }
  app.post('/chat/slack/command', async (context) => {
    const body = await known(context)
    if (body === undefined) return refusedRequest()
    const said = slack.commandIn(body)
    if (!said) return unread()
    const reply = answerLine(options, said).catch(broken(options))
    return later.soon(reply, slack.slackReply, working, (late) =>
      posting.post(said.answerTo, slack.slackReply(late)),
    )
  })
  app.post('/chat/slack/interact', async (context) => {
    const body = await known(context)
    if (body === undefined) return refusedRequest()
    const press = slack.pressIn(body)
    if (press?.act) later.add(pressed(options, press, press.act, posting))
    return new Response(null, { status: 200 })
  })
  app.post('/chat/slack/events', async (context) => {
    const body = await known(context)
    if (body === undefined) return refusedRequest()
    const event = slack.eventIn(body)
    if (event?.is === 'verification') return Response.json({ challenge: event.challenge })
    if (event?.is === 'mention' && botToken !== undefined) {
      later.add(mentioned(options, event, botToken, posting))
    }
    return new Response(null, { status: 200 })
  })
}

async function pressed(
  options: ChatOptions,
  { user, id, answerTo }: slack.SlackPress,
  act: Parameters<typeof answerPress>[2],
  posting: Posting,
): Promise<void> {
  const reply = await answerPress(options, user, act, id).catch(broken(options))
  if (reply.aloud !== undefined) await posting.post(answerTo, slack.slackAloud(reply.aloud))
  await posting.post(answerTo, { ...slack.slackReply(reply), replace_original: true })
}

/** A mention is answered where it was written, for its writer alone. */
async function mentioned(
  options: ChatOptions,
  { said, channel, user }: Extract<slack.SlackEvent, { is: 'mention' }>,
  botToken: string,
  posting: Posting,
): Promise<void> {
  const reply = await answerLine(options, said).catch(broken(options))
  const { response_type: _, ...message } = slack.slackReply(reply) as Record<string, unknown>
  await posting.post(
    'https://slack.com/api/chat.postEphemeral',
    { channel, user, ...message },
    { authorization: `Bearer ${botToken}` },
  )
}

function addMattermost(
  app: Hono,
  options: ChatOptions,
  { url, token }: NonNullable<ChatSettings['mattermost']>,
  later: Later,
): void {
  const { origin, host } = new URL(url)
  const posting = postingTo([origin], options.send)
  const { clock, post } = options.house
  const buttonsFor = (userId: string, answerTo: string): mattermost.Buttons => ({
    token,
    userId,
    nowMs: clock.now(),
    url: `${post.publicUrl}/chat/mattermost/action`,
    answerTo: posting.mayGo(answerTo) ? answerTo : '',
  })
  app.post('/chat/mattermost/command', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const said = body === undefined ? undefined : mattermost.commandIn(body, host)
    if (!said || !isSame(said.token, token)) return refusedRequest()
    const buttons = buttonsFor(said.userId, said.answerTo)
    const shown = (reply: Reply): object => mattermost.mattermostReply(reply, buttons)
    const reply = answerLine(options, said).catch(broken(options))
    return later.soon(reply, shown, working, (late) => posting.post(said.answerTo, shown(late)))
  })
  app.post('/chat/mattermost/action', async ({ req }) => {
    const body = await bodyOf(req.raw)
    const nowMs = clock.now()
    const press = body === undefined ? undefined : mattermost.pressIn(body, { host, token, nowMs })
    if (!press?.act) return refusedRequest()
    const { user, act, id, answerTo } = press
    const buttons = buttonsFor(press.userId, answerTo)
    const reply = answerPress(options, user, act, id)
      .catch(broken(options))
      .then(async (each) => {
        if (each.aloud !== undefined) {
          await posting.post(answerTo, mattermost.mattermostAloud(each.aloud))
        }
        return each
      })
    const shown = (each: Reply): object => mattermost.mattermostUpdate(each, buttons)
    return later.soon(
      reply,
      shown,
      () => ({ ephemeral_text: 'Working on it.' }),
      (late) => posting.post(answerTo, mattermost.mattermostReply(late, buttons)),
    )
  })
}

const refusedRequest = (): Response => new Response(null, { status: 401 })
const unread = (): Response => new Response(null, { status: 400 })
const working = (): object => ({ response_type: 'ephemeral', text: 'Working on it.' })

/** What broke is logged by its kind; nobody's words are. */
function broken({ log }: ChatOptions): (error: unknown) => Reply {
  return (error) => {
    log(`fault in a chat: ${error instanceof Error ? error.name : 'unknown'}`)
    return saying('Something broke on our side. What was acknowledged before is kept.')
  }
}

/** The body as it came, if it is no larger than a chat's ever is. */
async function bodyOf(request: Request): Promise<string | undefined> {
  if (Number(request.headers.get('content-length') ?? 0) > mostBytes) return undefined
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of request.body ?? []) {
    bytes += chunk.length
    if (bytes > mostBytes) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

/** Answers now, or says so and answers later. */
class Later {
  readonly #log: (line: string) => void
  readonly #under = new Set<Promise<unknown>>()

  constructor(log: (line: string) => void) {
    this.#log = log
  }

  async soon(
    reply: Promise<Reply>,
    shown: (reply: Reply) => object,
    meanwhile: () => object,
    post: (reply: Reply) => Promise<boolean>,
  ): Promise<Response> {
    const late = Symbol('late')
    let timer: NodeJS.Timeout | undefined
    const waited = new Promise<typeof late>((resolve) => {
      timer = setTimeout(() => resolve(late), soonMs)
    })
    const first = await Promise.race([reply, waited])
    clearTimeout(timer)
    if (first !== late) return Response.json(shown(first))
    this.add(reply.then(post))
    return Response.json(meanwhile())
  }

  add(work: Promise<unknown>): void {
    const kept = work
      .catch((error: unknown) => {
        this.#log(`fault in a chat: ${error instanceof Error ? error.name : 'unknown'}`)
      })
      .finally(() => this.#under.delete(kept))
    this.#under.add(kept)
  }

  async settled(): Promise<void> {
    await Promise.all(this.#under)
  }
}
