// Reading rotas: which there are for the viewer, who has what now, one with its plan, why somebody
// has a shift, and one's own wishes.
import { z } from 'zod'
import { seeRotas, seeWishes } from '../../core/privacy/rota-lens.ts'
import type { ExplainView } from '../../core/privacy/rota-views.ts'
import { seenByAuthor, seenTogether } from '../../core/privacy/seen.ts'
import { seeWho } from '../../core/privacy/who-lens.ts'
import { wishesLeft } from '../../core/record/rota.ts'
import { isInRota } from '../../core/record/rota-standing.ts'
import { accept, refuse } from '../../core/result.ts'
import type { RotaId } from '../../core/rota.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import { explainShift } from './explain.ts'
import { showRota, showRotaAround, textsOfRota, textsOfRotas } from './see.ts'
import {
  explainAnswer,
  type RotaAnswer,
  type RotasAnswer,
  rotaAnswer,
  rotaId,
  rotaReadInput,
  rotasAnswer,
  shiftId,
  type WhosAnswer,
  whosAnswer,
  wishesAnswer,
  wishesInput,
} from './shapes.ts'

export const listRotas: ServerOperation<Record<string, never>, RotasAnswer> = {
  name: 'rota.list',
  about: 'Read which rotas you do duties of, and those of your teams.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/rotas' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: rotasAnswer,
  async run(context, viewer) {
    const { glass } = await lensOf(context, viewer, textsOfRotas)
    return accept(seenTogether({ rotas: seeRotas(glass) }))
  },
}

export const readWho: ServerOperation<Record<string, never>, WhosAnswer> = {
  name: 'rota.who',
  about: 'Read who has which duty now, until when, and who is next, of every rota you read.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/rotas/who' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: whosAnswer,
  async run(context, viewer) {
    const { glass } = await lensOf(context, viewer, ({ ledger }) =>
      [...ledger.rotas.keys()].flatMap((rota) => textsOfRota(ledger, rota)),
    )
    return accept(seenTogether({ rotas: seeWho(glass) }))
  },
}

type ReadInput = z.infer<typeof rotaReadInput>

export const readRota: ServerOperation<ReadInput, RotaAnswer> = {
  name: 'rota.read',
  about: 'Read a rota: who has which shift, what waits for your word, how evenly it falls.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/rotas/:rota' },
  who: 'member',
  input: rotaReadInput as unknown as z.ZodType<ReadInput>,
  output: rotaAnswer,
  run: (context, viewer, { rota, from, weeks, shift }) =>
    shift
      ? showRotaAround(context, viewer, rota, shift)
      : showRota(context, viewer, rota, { ...(from === undefined ? {} : { from }), weeks }),
}

const explainInput = z.strictObject({ rota: rotaId, shift: shiftId })
type ExplainInput = z.infer<typeof explainInput>

export const explain: ServerOperation<ExplainInput, { readonly explain: ExplainView }> = {
  name: 'rota.explain',
  about: 'Read why somebody has a shift, and what stood against each other one.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/rotas/:rota/shifts/:shift/explain' },
  who: 'member',
  input: explainInput,
  output: explainAnswer,
  run: (context, viewer, { rota, shift }) => explainShift(context, viewer, rota, shift),
}

async function ownWishes(context: Context, viewer: Viewer, rota: RotaId) {
  const { glass } = await lensOf(context, viewer)
  const state = glass.facts.rota(rota)
  if (state === undefined || !isInRota(state, viewer.person, glass.facts)) {
    return refuse({ code: 'not-found' } as const)
  }
  const wishes = seeWishes(glass, rota)
  return accept(seenTogether({ wishes, left: seenByAuthor(wishesLeft(wishes)) }))
}

const one = z.strictObject({ rota: rotaId })
type One = z.infer<typeof one>
type WishesAnswer = z.infer<typeof wishesAnswer>

export const readWishes: ServerOperation<One, WishesAnswer> = {
  name: 'rota.read-wishes',
  about: 'Read what you wish of a rota. Nobody else reads it.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/rotas/:rota/wishes' },
  who: 'member',
  input: one,
  output: wishesAnswer as unknown as z.ZodType<WishesAnswer>,
  run: (context, viewer, { rota }) => ownWishes(context, viewer, rota),
}

type WishesInput = z.infer<typeof wishesInput>

export const sayWishes: ServerOperation<WishesInput, WishesAnswer> = {
  name: 'rota.say-wishes',
  about: 'Say what you want, would rather not, or cannot; all of it each time.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/wishes' },
  who: 'member',
  input: wishesInput as unknown as z.ZodType<WishesInput>,
  output: wishesAnswer as unknown as z.ZodType<WishesAnswer>,
  async run(context, viewer, { rota, wishes }) {
    const written = await write(context, viewer, (facts, ledger) => {
      const members = ledger.rotas.get(rota)?.terms.members ?? []
      const own = members.find(({ member }) => facts.personOf(member) === viewer.person)
      const [fallback] = facts.identitiesOf(viewer.person)
      const member = own?.member ?? fallback ?? 'identity_'
      const command = { do: 'say-wishes', rota, member, wishes } as const
      return accept([{ noun: 'rota', command } as never])
    })
    return written.ok ? ownWishes(context, viewer, rota) : written
  },
}
