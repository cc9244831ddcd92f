// Looking at one favor.
import { z } from 'zod'
import { refuse } from '../../core/result.ts'
import type { FavorId } from '../../core/vocabulary.ts'
import { lookAtFavors } from '../looks/take.ts'
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
  async run(context, viewer, { favor }) {
    const shown = await showFavor(context, viewer, favor)
    if (!shown.ok || shown.value.favor.relation !== 'team') return shown
    const refusal = await lookAtFavors(context, viewer, [favor])
    return refusal ? refuse(refusal) : shown
  },
}
