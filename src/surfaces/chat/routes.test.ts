// What a platform is answered when the work takes longer than it waits for: at once that it is under
// way, and the reply where it said, once there is one.
import { Hono } from 'hono'
import { describe, expect, it, vi } from 'vitest'
import type { House } from '../../operations/context.ts'
import { chatOver } from './routes.ts'
import { slackSignature } from './signatures.ts'

const nowMs = 1_531_420_618_000
const house = {
  clock: { now: () => nowMs },
  journal: { orgs: async () => [] },
  post: { publicUrl: 'https://goodturn.example.org', zone: 'UTC', mail: false },
} as unknown as House

interface SentOut {
  readonly url: string
  readonly body: string
}

function open(linkFor: () => Promise<string>) {
  const out: SentOut[] = []
  const logged: string[] = []
  const chat = chatOver({
    house,
    operations: [],
    linkFor,
    settings: { slack: { signingSecret: 'secret' } },
    log: (line) => logged.push(line),
    async send(url, init) {
      out.push({ url, body: String(init.body) })
      return new Response('ok')
    },
  })
  const app = new Hono()
  chat.open(app)
  const write = (text: string): Response | Promise<Response> => {
    const body = new URLSearchParams({
      team_id: 'T1',
      user_id: 'U1',
      user_name: 'ana',
      text,
      trigger_id: '1.2',
      response_url: 'https://hooks.slack.com/commands/1/2/3',
    }).toString()
    const timestamp = String(nowMs / 1_000)
    const headers = {
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': slackSignature('secret', timestamp, body),
    }
    return app.request('/chat/slack/command', { method: 'POST', body, headers })
  }
  return { chat, write, out, logged }
}

describe('given work that takes longer than a platform waits', () => {
  it('when a line comes, then it is answered in time and once more when it is done', async () => {
    let done: (url: string) => void = () => undefined
    const slow = new Promise<string>((resolve) => {
      done = resolve
    })
    const { chat, write, out } = open(() => slow)
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const writing = write('me')
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(1), { timeout: 20_000 })
    // Platforms give up after three seconds.
    vi.advanceTimersByTime(2_500)
    const first = await (await writing).json()
    vi.useRealTimers()
    expect(first).toEqual({ response_type: 'ephemeral', text: 'Working on it.' })
    expect(out).toEqual([])
    done('https://goodturn.example.org/link-chat?secret=1')
    await chat.settled()
    expect(out[0]?.url).toBe('https://hooks.slack.com/commands/1/2/3')
    expect(out[0]?.body).toContain('link-chat?secret=1')
  })

  it('when it breaks, then that is said and logged by its kind alone', async () => {
    const { write, logged } = open(async () => {
      throw new RangeError('Ana wrote of the export scripts')
    })
    const answer = await (await write('me')).json()
    expect(answer.text).toContain('Something broke on our side')
    expect(logged).toEqual(['fault in a chat: RangeError'])
  })
})
