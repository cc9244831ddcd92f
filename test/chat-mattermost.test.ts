// Mattermost from the outside, with requests as it documents them; what no chat may do, whichever it
// is: log anybody's words, or be there without having been set.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type Chatting,
  chatSettings,
  chattingWith,
  mattermostForm,
  mattermostHook,
} from './chats.ts'
import { type Journey, openJourney, type Visitor } from './journey.ts'

let folder: string
let journey: Journey
let chat: Chatting
let ana: Visitor
const logged: string[] = []

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'goodturn-mattermost-'))
  journey = await openJourney(folder, chatSettings, (line) => logged.push(line))
  chat = chattingWith(journey.serving.url)
  ana = await journey.begin('Ana Alvares', 'Support')
  await journey.join(ana, 'Raj Rao')
})

afterAll(async () => {
  chat.stop()
  await journey.close()
  rmSync(folder, { recursive: true })
})

describe('given Mattermost', () => {
  const say = async (text: string, more: Readonly<Record<string, string>> = {}) => {
    const response = await chat.mattermost('/chat/mattermost/command', mattermostForm(text, more))
    expect(response.status).toBe(200)
    return response.json()
  }

  it('when its token is wrong, then nothing is done', async () => {
    const form = mattermostForm('help', { token: 'xr3j5x3p4pfk7kk6ck7b4e6ghi' })
    expect((await chat.mattermost('/chat/mattermost/command', form)).status).toBe(401)
  })

  it('when a name is tied, then it writes, presses and says aloud under our signature', async () => {
    const untied = await say('me')
    const secret = /secret=([\w-]+)/.exec(untied.attachments[0].text)?.[1]
    expect((await ana.send('POST', '/api/chat-link', { secret })).status).toBe(200)

    const said = await say('thanks Raj for covering *@channel* :tada: <b>')
    const [undo, aloud] = said.attachments[0].actions
    expect(undo.integration.url).toBe(`${journey.serving.url}/chat/mattermost/action`)
    const action = (button: typeof undo, more: object = {}): object => ({
      user_id: 'c3a4cqe3dfy6dgopqt8ai3hydh',
      user_name: 'ana',
      channel_id: 'cniah6qa73bjjjan6mzn11f4ie',
      team_id: 'rdc9bgriktyx9p4kowh3dmgqyc',
      post_id: 'x1',
      trigger_id: '',
      type: 'button',
      data_source: '',
      context: button.integration.context,
      ...more,
    })
    const pressed = (given: object): Promise<Response> =>
      chat.mattermost('/chat/mattermost/action', given)
    expect((await pressed(action(undo, { user_id: 'rajrajrajrajrajrajrajraj00' }))).status).toBe(
      401,
    )
    const forged = { ...undo.integration.context, act: aloud.integration.context.act }
    expect((await pressed(action(undo, { context: forged }))).status).toBe(401)

    expect((await pressed(action(aloud))).status).toBe(200)
    const [out] = await chat.sent(1)
    expect(out?.url).toBe(mattermostHook)
    expect(out?.body.text).not.toContain('@channel')
    expect(out?.body.text).not.toContain(':tada:')
    const undone = await (await pressed(action(undo))).json()
    expect(undone.update.props.attachments[0].text).toContain('Taken back')
  })
})

describe('given all of that', () => {
  it('when the log is read, then nobody’s words are in it', () => {
    expect(logged.join('\n')).toBe('')
  })

  it('when no chat is set, then its doors are not there', async () => {
    const other = mkdtempSync(join(tmpdir(), 'goodturn-no-chat-'))
    const bare = await openJourney(other)
    for (const path of ['slack/command', 'slack/interact', 'slack/events', 'mattermost/command']) {
      const answer = await bare.anonymous().send('POST', `/chat/${path}`, {})
      expect(answer.status).toBe(404)
    }
    await bare.close()
    rmSync(other, { recursive: true })
  })
})
