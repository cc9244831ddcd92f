// A chat name tied in a real browser: the link from Slack says whose name it is, one press ties it,
// and the line written again goes through. The same link opens nothing afterwards.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Chatting, chatSettings, chattingWith, readSlack, slackForm } from '../chats.ts'
import { type Journey, openJourney, type Visitor } from '../journey.ts'
import { openPage, startChromium } from './chromium.ts'
import { wrongWith } from './states.ts'

const folder = mkdtempSync(join(tmpdir(), 'goodturn-link-chat-'))
let browser: Browser
let journey: Journey
let chat: Chatting
let ana: Visitor

beforeAll(async () => {
  ;[browser, journey] = await Promise.all([startChromium(), openJourney(folder, chatSettings)])
  chat = chattingWith(journey.serving.url)
  ana = await journey.begin('Ana Alvares', 'Support')
  await journey.join(ana, 'Raj Rao')
})
afterAll(async () => {
  chat.stop()
  await browser.close()
  await journey.close()
  rmSync(folder, { recursive: true, force: true })
})

async function typed(text: string) {
  const response = await chat.slack('/chat/slack/command', slackForm(text))
  return readSlack(await response.json())
}

async function open(path: string): Promise<{ page: Page; errors: string[] }> {
  const { page, errors } = await openPage(browser, { width: 390, clock: 'real' })
  const { url } = journey.serving
  const cookies = ana.cookie.split('; ').map((each) => {
    const [name = '', ...value] = each.split('=')
    return { name, value: value.join('='), url }
  })
  await page.context().addCookies(cookies)
  await page.goto(new URL(path, url).href)
  return { page, errors }
}

test('a chat name is tied by one press, and the line goes through', async () => {
  const { buttons } = await typed('thanks Raj for covering my sprint')
  const path = new URL(buttons['Tie it to me'] ?? '')
  const { page, errors } = await open(`${path.pathname}${path.search}`)
  await page.getByText('Whoever writes as @ana on Slack acts here as you').waitFor()
  expect(await wrongWith(page)).toEqual([])
  await page.getByRole('button', { name: 'Tie @ana on Slack to me' }).press('Enter')
  await page.getByRole('heading', { name: 'It is tied to you.' }).waitFor()
  expect(errors).toEqual([])
  await page.context().close()

  const said = await typed('thanks Raj for covering my sprint')
  expect(said.text).toContain('Written down, and Raj is told')

  const again = await open(`${path.pathname}${path.search}`)
  await again.page.getByText('used already').waitFor()
  await again.page.context().close()
})
