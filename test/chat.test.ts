// Chats from the outside: requests as the platforms document them, over HTTP, to a real server on
// disk. Who is not known is told how to be; forged, stale and copied requests do nothing.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { slackSignature } from '../src/surfaces/chat/signatures.ts'
import {
  type Chatting,
  chatSettings,
  chattingWith,
  readSlack,
  slackForm,
  slackMention,
  slackPress,
  slackSecret,
} from './chats.ts'
import { type Journey, openJourney, type Visitor } from './journey.ts'

let folder: string
let journey: Journey
let chat: Chatting
let ana: Visitor
let raj: Visitor
const logged: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-chat-'))
  journey = await openJourney(folder, chatSettings, (line) => logged.push(line))
  chat = chattingWith(journey.serving.url)
  ana = await journey.begin('Ana Alvares', 'Support')
  raj = await journey.join(ana, 'Raj Rao')
})

afterAll(async () => {
  chat.stop()
  await journey.close()
  rmSync(folder, { recursive: true })
})

const command = async (text: string, more: Readonly<Record<string, string>> = {}) => {
  const response = await chat.slack('/chat/slack/command', slackForm(text, more))
  expect(response.status).toBe(200)
  const message = await response.json()
  expect(message.response_type).toBe('ephemeral')
  return readSlack(message)
}

const press = async (value: string | undefined, more: object = {}) => {
  const body = slackPress(value ?? '', more)
  expect((await chat.slack('/chat/slack/interact', body)).status).toBe(200)
}

const rajHere = { user_id: 'U0RAJ', user_name: 'raj' }
const secretIn = (url: string | undefined): string => url?.split('secret=')[1] ?? ''

describe('given a chat name nobody has tied yet', () => {
  it('when it asks for help, then it is helped', async () => {
    expect((await command('help')).text).toContain('thanks @raj for covering')
    expect((await command('')).text).toContain('who knows the export scripts')
  })

  it('when it writes a line, then nothing is written and a link is offered', async () => {
    const before = (await journey.entries()).length
    const { text, buttons } = await command('thanks Raj for covering my sprint')
    expect(text).toContain('who @ana on Slack is')
    expect((await journey.entries()).length).toBe(before)

    const secret = secretIn(buttons['Tie it to me'])
    const path = `/api/chat-link?secret=${secret}`
    expect((await journey.anonymous().send('GET', path)).status).toBe(401)
    const read = await ana.send('GET', path)
    expect(read.body).toEqual({ shown: '@ana on Slack', you: 'Ana Alvares' })

    expect((await ana.send('POST', '/api/chat-link', { secret })).status).toBe(200)
    expect((await raj.send('POST', '/api/chat-link', { secret })).status).toBe(409)
    expect((await ana.send('GET', path)).status).toBe(409)
  })

  it('when a second link is made, then the first opens nothing', async () => {
    const first = await command('me', rajHere)
    const second = await command('me', rajHere)
    const [old, fresh] = [first, second].map((each) => secretIn(each.buttons['Tie it to me']))
    expect((await raj.send('POST', '/api/chat-link', { secret: old })).status).toBe(409)
    expect((await raj.send('POST', '/api/chat-link', { secret: fresh })).status).toBe(200)
  })

  it('when somebody claims its address otherwise, then that is refused', async () => {
    const claim = { kind: 'chat', address: 'Slack:T1DC2JH3J:U0MIA' }
    expect((await ana.post('/people/me/identities', claim)).status).toBe(403)
  })
})

describe('given a chat name that is tied', () => {
  it('when it thanks a mention, then both are told, it can be undone and said aloud', async () => {
    const said = await command('thanks <@U0RAJ|raj> for covering my sprint &amp; demo, 2h')
    expect(said.text).toBe('Written down, and Raj is told: Raj covered for you today, 2 hours.')
    const since = (await raj.get('/today')).since[0]
    expect(since.favor.note).toBe('my sprint & demo')

    await press(said.buttons['Say it here too'])
    const [aloud, kept] = await chat.sent(2)
    expect(aloud?.body.response_type).toBe('in_channel')
    expect(aloud?.body.blocks[0].text).toEqual({
      type: 'plain_text',
      text: 'Ana Alvares thanked Raj Rao for covering for them: “my sprint & demo”',
      emoji: false,
    })
    expect(aloud?.body.text).toContain('my sprint &amp; demo')
    expect(kept?.body).toMatchObject({ response_type: 'ephemeral', replace_original: true })

    await press(said.buttons.Undo)
    const [gone] = await chat.sent(1)
    expect(gone?.url).toBe('https://hooks.slack.com/actions/T1DC2JH3J/123123123123/one-reply')
    expect(readSlack(gone?.body).text).toContain('Taken back')
  })

  it('when somebody else presses its button, then it is not theirs to do', async () => {
    const said = await command('thanks Raj for checking my deck')
    await press(said.buttons.Undo, { user: { id: 'U0RAJ', username: 'raj', team_id: 'T1DC2JH3J' } })
    const [refused] = await chat.sent(1)
    expect(readSlack(refused?.body).text).not.toContain('Taken back')
    await press(said.buttons['Say it here too'], {
      user: { id: 'U0RAJ', username: 'raj', team_id: 'T1DC2JH3J' },
    })
    expect((await chat.sent(1)).map(({ body }) => body.response_type)).toEqual(['ephemeral'])
  })

  it('when it names a stranger, then a press invites them and the line goes through', async () => {
    const before = (await journey.entries()).length
    const said = await command('thanks @zoe for teaching me the export scripts')
    expect(said.text).toContain('Nobody here goes by “zoe”')
    expect((await journey.entries()).length).toBe(before)
    await press(said.buttons['Invite zoe, and go on'])
    const [done] = await chat.sent(1)
    expect(readSlack(done?.body).text).toContain('Written down, and zoe is told')
    expect(readSlack(done?.body).text).toContain('/begin?secret=')
  })

  it('when a line is not read, then it says how to write it and nothing is stored', async () => {
    const before = (await journey.entries()).length
    expect((await command('what a \u0000 lovely <day>')).text).toContain('For example:')
    expect((await command('cover Friday 2 to 6')).text).toContain('morning or in the afternoon')
    expect((await journey.entries()).length).toBe(before)
  })

  it('when two did it, then each or together is asked with the line kept', async () => {
    await journey.join(ana, 'Mia Moser')
    const said = await command('thanks Raj and Mia for checking the release, 1h')
    expect(said.text).toContain('each, or together?')
    await press(said.buttons.Each)
    const [done] = await chat.sent(1)
    expect(readSlack(done?.body).text).toContain('Mia checked your work today, 1 hour.')
  })

  it('when it asks, then whoever is asked answers with a press', async () => {
    const asked = await command('cover the day after tomorrow 14 to 22 <@U0RAJ>')
    expect(asked.text).toContain('Raj is asked now.')
    const waiting = await command('me', rajHere)
    expect(waiting.text).toContain('Ana asks: cover for me')
    expect(Object.keys(waiting.buttons)).toEqual(
      expect.arrayContaining(['Accept', 'Not this time', 'Tell me more']),
    )
    await press(waiting.buttons.Accept, {
      user: { id: 'U0RAJ', username: 'raj', team_id: 'T1DC2JH3J' },
    })
    const [done] = await chat.sent(1)
    expect(readSlack(done?.body).text).toContain('You took it, and Ana is told')
    expect((await command('me')).text).toContain('Raj took it')
  })

  it('when it answers in words, then the one ask that waits is answered', async () => {
    await command('ask Raj to check my slides by tomorrow')
    const said = await command('not this time, Mia could', rajHere)
    expect(said.text).toContain('Answered: not this time. Only Ana reads it')
    expect((await command('accept', rajHere)).text).toBe('No ask waits for your answer.')
  })

  it('when it asks who, or for a no, then it is answered and nothing is written', async () => {
    const before = (await journey.entries()).length
    expect((await command('who can cover tomorrow 14 to 22')).text).toContain('Raj')
    expect((await command('no Can you look at my slides before Thursday?')).text).not.toBe('')
    expect((await command('who knows the export scripts')).text).not.toBe('')
    expect((await journey.entries()).length).toBe(before)
  })

  it('when it takes back the last thing, then that is gone', async () => {
    await command('thanks Raj for covering my shift')
    expect((await command('undo')).text).toContain('Taken back')
  })
})

describe('given a request that is not what it says', () => {
  const body = (): string => slackForm('thanks Raj for covering my sprint')

  it('when its signature, age or body is wrong, then nothing is done', async () => {
    const before = (await journey.entries()).length
    const wrong = { 'x-slack-signature': `v0=${'0'.repeat(64)}` }
    expect((await chat.slack('/chat/slack/command', body(), wrong)).status).toBe(401)
    const old = String(Math.floor(Date.now() / 1_000) - 301)
    const text = body()
    const stale = {
      'x-slack-request-timestamp': old,
      'x-slack-signature': slackSignature(slackSecret, old, text),
    }
    expect((await chat.slack('/chat/slack/command', text, stale)).status).toBe(401)
    const none = { 'x-slack-signature': '', 'x-slack-request-timestamp': '' }
    expect((await chat.slack('/chat/slack/interact', slackPress('{}'), none)).status).toBe(401)
    const large = slackForm('x'.repeat(70_000))
    expect((await chat.slack('/chat/slack/command', large)).status).toBe(401)
    expect((await journey.entries()).length).toBe(before)
  })

  it('when it is a copy of one that came, then it is refused', async () => {
    const text = body()
    expect((await chat.slack('/chat/slack/command', text)).status).toBe(200)
    const before = (await journey.entries()).length
    expect((await chat.slack('/chat/slack/command', text)).status).toBe(401)
    expect((await journey.entries()).length).toBe(before)
  })

  it('when the platform tries again, then it is done once', async () => {
    const text = body()
    const at = (seconds: number): Record<string, string> => {
      const timestamp = String(Math.floor(Date.now() / 1_000) - seconds)
      const signature = slackSignature(slackSecret, timestamp, text)
      return { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature }
    }
    const first = await (await chat.slack('/chat/slack/command', text, at(3))).json()
    const before = (await journey.entries()).length
    const again = await (await chat.slack('/chat/slack/command', text, at(2))).json()
    expect(again).toEqual(first)
    expect((await journey.entries()).length).toBe(before)
  })

  it('when it would be answered somewhere else, then nothing goes there', async () => {
    const said = await command('thanks Raj for covering my shift')
    for (const response_url of [
      'http://hooks.slack.com/actions/1',
      'https://hooks.slack.com.example.org/1',
      'https://user@hooks.slack.com/1',
      'http://127.0.0.1:4646/api',
    ]) {
      await press(said.buttons['Say it here too'], { response_url })
    }
    await press(said.buttons.Undo)
    expect((await chat.sent(1)).map(({ url }) => new URL(url).host)).toEqual(['hooks.slack.com'])
  })
})

describe('given Slack’s events', () => {
  it('when it verifies the address, then the challenge comes back', async () => {
    const challenge = '3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P'
    const body = { token: 'Jhj5dZrVaK7ZwHHjRyZWjbDl', challenge, type: 'url_verification' }
    const response = await chat.slack('/chat/slack/events', JSON.stringify(body))
    expect(await response.json()).toEqual({ challenge })
  })

  it('when somebody mentions it twice by retry, then it is done once, for them alone', async () => {
    const mention = slackMention('<@U0LAN0Z89> thanks <@U0RAJ> for covering my late', 'Ev08MFMKH6')
    expect((await chat.slack('/chat/slack/events', mention)).status).toBe(200)
    const [first] = await chat.sent(1)
    expect(first?.url).toBe('https://slack.com/api/chat.postEphemeral')
    expect(first?.headers.get('authorization')).toBe('Bearer xoxb-not-a-real-one')
    expect(first?.body).toMatchObject({ channel: 'C123ABC456', user: 'U2CERLKJA' })
    const before = (await journey.entries()).length
    const timestamp = String(Math.floor(Date.now() / 1_000) - 1)
    await chat.slack('/chat/slack/events', mention, {
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': slackSignature(slackSecret, timestamp, mention),
      'x-slack-retry-num': '1',
      'x-slack-retry-reason': 'http_timeout',
    })
    const [again] = await chat.sent(1)
    expect(again?.body.text).toBe(first?.body.text)
    expect((await journey.entries()).length).toBe(before)
  })
})
