// What an asker or a taker carries out of the house themselves: a link for somebody who has not
// joined, and the hours for a calendar.
import { z } from 'zod'
import { seenByAuthor } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import type { AskId, PersonId } from '../../core/vocabulary.ts'
import { type FileAnswer, fileAnswer } from '../me/shapes.ts'
import { calendarFileName } from '../notices/calendar.ts'
import { calendarOf } from '../notices/calendar-of.ts'
import { askPage } from '../notices/links.ts'
import type { ServerOperation } from '../operation.ts'
import { askId, personId } from '../shapes.ts'
import { seeAsk } from './see.ts'

const linkInput = z.strictObject({ ask: askId, person: personId })
const linkAnswer = z.object({
  /** For `/a?secret=…`: it answers this ask as this person, once. */
  secret: z.string(),
  untilMs: z.number().int(),
})

export const linkToAsk: ServerOperation<
  { ask: AskId; person: PersonId },
  z.infer<typeof linkAnswer>
> = {
  name: 'ask.link',
  about: 'Make a link by which somebody you asked, who has not joined, can answer you.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/asks/:ask/link' },
  who: 'member',
  input: linkInput,
  output: linkAnswer,
  async run(context, viewer, { ask, person }) {
    const seen = await seeAsk(context, viewer, ask)
    if (!seen.ok) return seen
    const ledger = await context.scribe.ledger(viewer.org)
    const state = ledger.asks.get(ask)
    if (!state || seen.value.relation !== 'asker') return refuse({ code: 'not-found' })
    if (state.standing !== 'open') return refuse({ code: 'ask-over' })
    const asked = [...state.asked].some(
      ([identity, each]) => !each.passedOver && ledger.identities.get(identity)?.person === person,
    )
    if (!asked) return refuse({ code: 'not-found', about: 'person' })
    if (ledger.people.get(person)?.standing === 'joined') return refuse({ code: 'already-joined' })
    const untilMs = state.expiresAtMs
    const secret = await context.accounts.askLink(viewer.org, person, ask, untilMs)
    if (secret === undefined) return refuse({ code: 'too-many' })
    return accept(seenByAuthor({ secret, untilMs }))
  },
}

export const askCalendar: ServerOperation<{ ask: AskId }, FileAnswer> = {
  name: 'ask.calendar',
  about: 'Take the hours of an ask that was taken, for your calendar.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/asks/:ask/calendar' },
  who: 'member',
  input: z.strictObject({ ask: askId }),
  output: fileAnswer,
  async run(context, viewer, { ask }) {
    const file = await calendarOf(context, viewer, ask, askPage(context, ask))
    if (!file.ok) return file
    const mediaType = 'text/calendar; charset=utf-8'
    return accept(seenByAuthor({ fileName: calendarFileName, mediaType, text: file.value }))
  },
}
