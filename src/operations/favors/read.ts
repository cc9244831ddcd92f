// Looking at one favor.
import { z } from 'zod'
import type { FavorId } from '../../core/vocabulary.ts'
import type { ServerOperation } from '../operation.ts'
import { favorId } from '../shapes.ts'
import { type FavorAnswer, favorAnswer, showFavor } from './answer.ts'

export const readFavor: ServerOperation<{ favor: FavorId }, FavorAnswer> = {
  name: 'favor.read',
  about: 'Read one favor, as far as it is for you.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/favors/:favor' },
  who: 'member',
  input: z.strictObject({ favor: favorId }),
  output: favorAnswer,
  run: (context, viewer, { favor }) => showFavor(context, viewer, favor),
}
