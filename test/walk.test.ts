// The walk of ARCHITECTURE.md, run: Ana types a line of thanks in a chat, signed as Slack signs it;
// Raj's page hears of it, and each sees what is theirs. One way down, one value back, over real HTTP
// and a real store on disk.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Chatting, chatSettings, chattingWith, readSlack, slackForm } from './chats.ts'
import { type Journey, openJourney, type Visitor } from './journey.ts'

let folder: string
let journey: Journey
let ana: Visitor
let raj: Visitor
let chat: Chatting

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-walk-'))
  journey = await openJourney(folder, chatSettings)
  chat = chattingWith(journey.serving.url)
  ana = await journey.begin('Ana Alvares', 'Support')
  raj = await journey.join(ana, 'Raj Rao')
})

afterAll(async () => {
  chat.stop()
  await journey.close()
  rmSync(folder, { recursive: true })
})

/** A slash command as Slack sends it; a second time as Slack tries again. */
async function typed(text: string, trigger: string) {
  const form = slackForm(text, { trigger_id: trigger })
  const response = await chat.slack('/chat/slack/command', form)
  return readSlack(await response.json())
}

describe('given Ana types “/goodturn thanks @raj for covering my sprint”', () => {
  it('when nobody knows that chat name yet, then one press ties it to Ana', async () => {
    const { buttons } = await typed('thanks @raj for covering my sprint', 'event-0')
    const secret = buttons['Tie it to me']?.split('secret=')[1]
    expect((await ana.send('POST', '/api/chat-link', { secret })).status).toBe(200)
  })

  it('when it walks down, then it is two entries, and Raj’s page tells him', async () => {
    // Listening before anything is said: what came before it would not be heard.
    const heard = await raj.hears()
    const said = await typed('thanks @raj for covering my sprint', 'event-1')
    expect(said.text).toBe('Written down, and Raj is told: Raj covered for you today.')
    expect(Object.keys(said.buttons)).toEqual(['Undo', 'Say it here too'])

    const entries = await journey.entries()
    expect(entries.slice(-2).map((entry) => entry.type)).toEqual([
      'favor.recorded',
      'favor.confirmed',
    ])
    expect(JSON.stringify(entries)).not.toContain('sprint')
    expect(await journey.verify()).toBe(true)

    await heard.told
    const today = await raj.get('/today')
    expect(today.since[0]).toMatchObject({ news: 'recorded', by: { name: 'Ana Alvares' } })
    expect(today.since[0].favor.note).toBe('my sprint')
  })

  it('when the same event comes again, then it is the first answer', async () => {
    const first = await typed('thanks @raj for covering my late', 'event-2')
    const before = (await journey.entries()).length
    await new Promise((resolve) => setTimeout(resolve, 1_050))
    expect(await typed('thanks @raj for covering my late', 'event-2')).toEqual(first)
    expect((await journey.entries()).length).toBe(before)
  })
})
