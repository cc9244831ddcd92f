// Reading handovers: what is for the viewer to receive, shifts of theirs with nothing handed over
// yet, and what was handed over in their teams, to be read later.
import { z } from 'zod'
import type { HandoverId } from '../../core/handover.ts'
import { accept } from '../../core/result.ts'
import type { ServerOperation } from '../operation.ts'
import { showHandover, showHandovers } from './see.ts'
import {
  type HandoverAnswer,
  type HandoverListInput,
  type HandoversAnswer,
  handoverAnswer,
  handoverId,
  handoverListInput,
  handoversAnswer,
} from './shapes.ts'

export const listHandovers: ServerOperation<HandoverListInput, HandoversAnswer> = {
  name: 'handover.list',
  about: 'Read the handovers for you to receive and to write, and those of your teams.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/handovers' },
  who: 'member',
  input: handoverListInput as unknown as z.ZodType<HandoverListInput>,
  output: handoversAnswer,
  run: async (context, viewer, input) => accept(await showHandovers(context, viewer, input)),
}

export const readHandover: ServerOperation<{ handover: HandoverId }, HandoverAnswer> = {
  name: 'handover.read',
  about: 'Read one handover of yours or of your team.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/handovers/:handover' },
  who: 'member',
  input: z.strictObject({ handover: handoverId }),
  output: handoverAnswer,
  run: (context, viewer, { handover }) => showHandover(context, viewer, handover),
}
