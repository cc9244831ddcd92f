// A page used by keys alone: Tab goes to what is called so, and only then something is pressed.
import type { Page } from 'playwright-core'

/** What is focused is called: by its label, or by what stands in it. */
export const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: now } = document
    const labels = now instanceof HTMLInputElement || now instanceof HTMLSelectElement
    const areas = now instanceof HTMLTextAreaElement
    const label = labels || areas ? [...(now.labels ?? [])].map((each) => each.textContent) : []
    const own = now?.getAttribute('aria-label') ?? (label.join(' ') || now?.textContent) ?? ''
    return own.trim().replaceAll(/\s+/g, ' ')
  })

/** Tabs until what is focused is called so. */
export async function tabTo(page: Page, name: string | RegExp, most = 120): Promise<void> {
  const isIt = (said: string): boolean =>
    typeof name === 'string' ? said.startsWith(name) : name.test(said)
  for (let step = 0; step < most; step += 1) {
    await page.keyboard.press('Tab')
    if (isIt(await focusedName(page))) return
  }
  throw new Error(`no way to ${name} by Tab`)
}

/** Goes there and presses it. */
export async function pressByKeys(page: Page, name: string | RegExp): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

/** Goes there and types. */
export async function typeByKeys(page: Page, name: string | RegExp, text: string): Promise<void> {
  await tabTo(page, name)
  await page.keyboard.type(text)
}

/** Goes to a group of radios, and on to the one that is called so. */
export async function chooseByKeys(page: Page, from: string, name: string): Promise<void> {
  await tabTo(page, from)
  for (let step = 0; step < 9 && !(await focusedName(page)).startsWith(name); step += 1) {
    await page.keyboard.press('ArrowDown')
  }
}
