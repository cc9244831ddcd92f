// Writing favors down: one, in thanks, or up to a thousand in a call (all of them or none).
import { z } from 'zod'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { limits } from '../../core/limits.ts'
import { type Seen, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import type { FavorView } from '../../core/privacy/views.ts'
import type { Command } from '../../core/record/decide.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result } from '../../core/result.ts'
import type { Context } from '../context.ts'
import { type Directory, directoryOf } from '../directory.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import { type FavorAnswer, favorAnswer, write, writeFavor } from './answer.ts'
import { type FavorInput, favorInput, type PreparedFavor, prepareFavor } from './input.ts'
import { couldReturnWith } from './memory.ts'

export const recordFavor: ServerOperation<FavorInput, FavorAnswer> = {
  name: 'favor.record',
  about: 'Write down one favor you gave or received.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/favors' },
  who: 'member',
  input: favorInput as unknown as z.ZodType<FavorInput>,
  output: favorAnswer,
  async run(context, viewer, input) {
    const prepared = await prepareAll(context, viewer, [input])
    if (!prepared.ok) return prepared
    const [favor] = prepared.value
    const written = await writeFavor(
      context,
      viewer,
      () => commandsOf(prepared.value),
      textsOf(prepared.value),
      favor?.said,
    )
    if (!written.ok) return written
    const couldReturn = await couldReturnWith(context, viewer, written.value.favor.favor)
    return couldReturn ? accept(withReturn(written.value, couldReturn)) : written
  },
}

const withReturn = (
  answer: Seen<FavorAnswer>,
  couldReturn: Seen<FavorView>,
): Seen<FavorAnswer> => ({ ...answer, couldReturn })

const thanksInput = favorInput.omit({ receiver: true })
type ThanksInput = z.infer<typeof thanksInput>

export const thank: ServerOperation<ThanksInput, FavorAnswer> = {
  name: 'favor.thank',
  about: 'Thank somebody for help: your word, as the one who received it, confirms it at once.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/thanks' },
  who: 'member',
  input: thanksInput as unknown as z.ZodType<ThanksInput>,
  output: favorAnswer,
  run: (context, viewer, input) => recordFavor.run(context, viewer, { ...input, receiver: 'me' }),
}

const manyInput = z.strictObject({
  favors: z.array(favorInput).min(1).max(limits.favorsInOneCall),
})
type ManyInput = z.infer<typeof manyInput>
const manyAnswer = z.object({ written: z.number().int(), waiting: z.number().int() })

export const recordMany: ServerOperation<ManyInput, z.infer<typeof manyAnswer>> = {
  name: 'favor.record-many',
  about: 'Write down up to 1,000 favors in one call: all of them, or none.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/favors/many' },
  who: 'member',
  input: manyInput as unknown as z.ZodType<ManyInput>,
  output: manyAnswer,
  async run(context, viewer, { favors }) {
    const prepared = await prepareAll(context, viewer, favors)
    if (!prepared.ok) return prepared
    const result = await write(
      context,
      viewer,
      () => commandsOf(prepared.value),
      textsOf(prepared.value),
    )
    if (!result.ok) return result
    const { entries } = result.value
    const written = entries.filter((entry) => entry.type === 'favor.recorded').length
    const confirmed = entries.filter((entry) => entry.type === 'favor.confirmed').length
    return accept(
      seenTogether({ written: seenPlain(written), waiting: seenPlain(written - confirmed) }),
    )
  },
}

async function prepareAll(
  context: Context,
  viewer: Viewer,
  inputs: readonly FavorInput[],
): Promise<Result<readonly PreparedFavor[], Refusal>> {
  const ledger: Ledger = await context.scribe.ledger(viewer.org)
  const words = await context.wordBook.open(viewer.org, ledger)
  const directory: Directory = directoryOf(ledger, words)
  const prepared: PreparedFavor[] = []
  for (const input of inputs) {
    const each = await prepareFavor(context, viewer, ledger, directory, input)
    if (!each.ok) return each
    prepared.push(each.value)
  }
  return accept(prepared)
}

function commandsOf(prepared: readonly PreparedFavor[]): Result<readonly Command[], Refusal> {
  return accept(
    prepared.flatMap(({ command, links, shows }): Command[] => [
      { noun: 'favor', command },
      ...(shows ? [showing(command)] : []),
      ...links.map((link): Command => ({ noun: 'favor', command: link })),
    ]),
  )
}

const showing = ({ favor }: PreparedFavor['command']): Command => ({
  noun: 'favor',
  command: { do: 'show', favor },
})

const textsOf = (prepared: readonly PreparedFavor[]) => prepared.flatMap((each) => each.texts)
