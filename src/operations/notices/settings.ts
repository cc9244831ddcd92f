// What somebody chose about notices, kept for their own eyes, sealed under their key. Nobody else
// can know whether a mail reaches them.
import { z } from 'zod'
import { seenByAuthor } from '../../core/privacy/seen.ts'
import { accept } from '../../core/result.ts'
import type { Context, House } from '../context.ts'
import type { ServerOperation } from '../operation.ts'
import { keepPrivate, readPrivate } from '../private-answers.ts'
import type { Viewer } from '../viewer.ts'
import {
  type NoticeSettings,
  type NoticesAnswer,
  noticeSettings,
  noticesAnswer,
  usualSettings,
} from './shapes.ts'

const subject = 'notices'

/** What they chose, or what holds until somebody does. */
export async function settingsOf(house: House, viewer: Viewer): Promise<NoticeSettings> {
  const [kept] = await readPrivate(house, viewer, 'notices')
  const parsed = kept && noticeSettings.safeParse(JSON.parse(kept.plain))
  return parsed?.success ? parsed.data : usualSettings(house.post.zone)
}

export function keepSettings(house: House, viewer: Viewer, chosen: NoticeSettings): Promise<void> {
  return keepPrivate(house, viewer, 'notices', subject, JSON.stringify(chosen))
}

async function answer(context: Context, viewer: Viewer) {
  const { org, person } = viewer
  const settings = await settingsOf(context, viewer)
  const address = await context.accounts.emailOf(org, person)
  const mail = context.post.mail ? ('on' as const) : ('off' as const)
  return accept(seenByAuthor({ settings, mail, ...(address === undefined ? {} : { address }) }))
}

export const readNotices: ServerOperation<Record<string, never>, NoticesAnswer> = {
  name: 'notices.settings',
  about: 'Read how notices reach you.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/notices/settings' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: noticesAnswer,
  run: answer,
}

export const setNotices: ServerOperation<NoticeSettings, NoticesAnswer> = {
  name: 'notices.set',
  about: 'Choose how notices reach you, kind by kind. Nobody else can know.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/notices/settings' },
  who: 'member',
  input: noticeSettings,
  output: noticesAnswer,
  async run(context, viewer, chosen) {
    await keepSettings(context, viewer, chosen)
    return answer(context, viewer)
  },
}
