// My record: what the viewer gave and received by week, with whom, what is open and where their
// help went. Nobody reads another person's.
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import { recordSpans } from '../../core/ledger/own-record.ts'
import { lensFor, textsFor } from '../../core/privacy/lens.ts'
import { favorsShown, planRecord } from '../../core/privacy/record-lens.ts'
import { accept, refuse } from '../../core/result.ts'
import type { FavorId } from '../../core/vocabulary.ts'
import { lookAtFavors } from '../looks/take.ts'
import type { ServerOperation } from '../operation.ts'
import { type RecordAnswer, recordAnswer } from './shapes.ts'

const recordInput = z.strictObject({
  span: z.enum(recordSpans).default('half a year'),
  hours: z
    .union([z.boolean(), z.enum(['true', 'false'])])
    .default(false)
    .describe('Whether hours by colleague are asked for; they are left out otherwise.'),
})
type RecordInput = z.infer<typeof recordInput>

export const readRecord: ServerOperation<RecordInput, RecordAnswer> = {
  name: 'record.read',
  about: 'Read your own record: by week, with whom, what is open, and where your help went.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/record' },
  who: 'member',
  input: recordInput as unknown as z.ZodType<RecordInput>,
  output: recordAnswer,
  async run(context, viewer, { span, hours }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const nowMs = context.clock.now()
    const looking = { ledger, viewer: viewer.person, facts: factsFor(ledger, viewer.person, nowMs) }
    const plan = planRecord(looking, span)
    const texts = textsFor(looking, favorsShown(plan))
    const words = await context.wordBook.open(viewer.org, ledger, texts)
    const lens = lensFor(ledger, viewer.person, nowMs, words)
    const record = lens.record(plan, String(hours) === 'true')
    const refusal = await lookAtFavors(context, viewer, shownByOthers(record))
    return refusal ? refuse(refusal) : accept(record)
  },
}

/** Steps of a chain between two others, read because they show them to a team: those are looks. */
function shownByOthers({ chains }: RecordAnswer): readonly FavorId[] {
  const favors = chains.flatMap(({ steps }) => steps.flatMap((step) => step.favor ?? []))
  return favors.filter(({ relation }) => relation === 'team').map(({ favor }) => favor)
}
