// The calendar file of one ask for one of its two sides, written by whatever main injected.
import { askTexts } from '../../core/privacy/ask-texts.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { AskId } from '../../core/vocabulary.ts'
import type { Context, House } from '../context.ts'
import { lensOf } from '../look.ts'
import type { Viewer } from '../viewer.ts'
import { calendarEvent } from './calendar.ts'

/** Refused where there are no hours, or it was never the viewer's. */
export async function calendarOf(
  house: House,
  viewer: Viewer,
  ask: AskId,
  link: string,
): Promise<Result<string, Refusal>> {
  const context: Context = { ...house, call: { inputHash: '' } }
  const lens = await lensOf(context, viewer, (glass) => askTexts(glass, ask))
  const view = lens.ask(ask)
  const { facts } = lens.glass
  const state = facts.ask(ask)
  if (!view || !state) return refuse({ code: 'not-found' })
  const isViewer = (identity: Parameters<typeof facts.personOf>[0]): boolean =>
    facts.personOf(identity) === viewer.person
  const event = calendarEvent(state, view, isViewer, link)
  return event ? accept(house.post.calendar(event)) : refuse({ code: 'ask-not-taken' })
}
