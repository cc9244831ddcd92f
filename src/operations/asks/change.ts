// What else becomes of an ask: more people are asked, it is withdrawn or handed back, and at its
// end it was done, with nothing to type, or did not come to it.
import { z } from 'zod'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { seenTogether } from '../../core/privacy/seen.ts'
import type { Facts } from '../../core/record/decider.ts'
import { accept, refuse } from '../../core/result.ts'
import type { AskId, FavorId } from '../../core/vocabulary.ts'
import { directoryOf } from '../directory.ts'
import { viewsOf, write } from '../favors/answer.ts'
import { effortOf } from '../favors/input.ts'
import { couldReturnWith } from '../favors/memory.ts'
import type { ServerOperation } from '../operation.ts'
import { barredFrom } from '../rotas/lawful.ts'
import { askId, day, effortSaid, expectation, favorView } from '../shapes.ts'
import { refusalOfAsk, Sealer, whomToAsk } from './input.ts'
import { seeAsk, showAsk, writeAsk } from './see.ts'
import { type AskAnswer, askAnswer, askView, audienceInput, words } from './shapes.ts'

const askOnly = z.strictObject({ ask: askId })
type AskOnly = z.infer<typeof askOnly>

const oneWord = (
  verb: 'withdraw' | 'not-done',
  about: string,
): ServerOperation<AskOnly, AskAnswer> => ({
  name: `ask.${verb}`,
  about,
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: `/asks/:ask/${verb}` },
  who: 'member',
  input: askOnly,
  output: askAnswer,
  run: (context, viewer, { ask }) =>
    writeAsk(context, viewer, ask, () => accept({ do: verb, ask })),
})

export const withdrawAsk = oneWord('withdraw', 'Take your ask back; whoever still has it is told.')
export const askNotDone = oneWord(
  'not-done',
  'Say that it did not come to it. Nothing is recorded.',
)

const widenInput = z.strictObject({ ask: askId, to: audienceInput })
type WidenInput = z.infer<typeof widenInput>

export const widenAsk: ServerOperation<WidenInput, AskAnswer> = {
  name: 'ask.widen',
  about: 'Ask more people, after those who were asked.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/asks/:ask/widen' },
  who: 'member',
  input: widenInput as unknown as z.ZodType<WidenInput>,
  output: askAnswer,
  async run(context, viewer, { ask, to }) {
    const before = await seeAsk(context, viewer, ask)
    if (!before.ok) return before
    const ledger = await context.scribe.ledger(viewer.org)
    const directory = directoryOf(ledger, await context.wordBook.open(viewer.org, ledger))
    const sealer = new Sealer(context, viewer)
    const whom = await whomToAsk(context, viewer, directory, sealer, to)
    if (!whom.ok) return whom
    const { people, arrivals, audience } = whom.value
    if (audience.kind !== 'people') return refuse({ code: 'bad-input', about: 'to' })
    const written = await write(
      context,
      viewer,
      () => accept([...arrivals, { noun: 'ask', command: { do: 'widen', ask, people } }]),
      sealer.texts,
    )
    if (!written.ok) return refuse(refusalOfAsk(written.refusal, arrivals))
    return showAsk(context, viewer, ask)
  },
}

const handBackInput = z.strictObject({ ask: askId, words: words.optional() })
type HandBackInput = z.infer<typeof handBackInput>

export const handBackAsk: ServerOperation<HandBackInput, AskAnswer> = {
  name: 'ask.hand-back',
  about: 'Give back what you took on, before it begins; it goes round again while there is time.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/asks/:ask/hand-back' },
  who: 'member',
  input: handBackInput as unknown as z.ZodType<HandBackInput>,
  output: askAnswer,
  async run(context, viewer, { ask, words: plain }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const asker = ledger.asks.get(ask)?.from
    const whose = asker && ledger.identities.get(asker)?.person
    const sealer = new Sealer(context, viewer)
    const said =
      plain === undefined ? undefined : await sealer.seal(plain, whose === undefined ? [] : [whose])
    const command = {
      do: 'hand-back' as const,
      ask,
      ...(said === undefined ? {} : { words: said }),
    }
    const decided = (facts: Facts, now: Ledger) =>
      accept({ ...command, barred: barredFrom(now, ask, facts) })
    return writeAsk(context, viewer, ask, decided, sealer.texts)
  },
}

const doneInput = z.strictObject({
  ask: askId,
  effort: effortSaid.optional().describe('As asked, or as long as it lasted, if left out.'),
  day: day.optional(),
  expectation: expectation.optional(),
})
type DoneInput = z.infer<typeof doneInput>
const doneAnswer = z.object({
  ask: askView,
  favor: favorView,
  couldReturn: favorView
    .optional()
    .describe('An earlier favor this one could return, if you say so.'),
})
type DoneAnswer = z.infer<typeof doneAnswer>

export const askDone: ServerOperation<DoneInput, DoneAnswer> = {
  name: 'ask.done',
  about: 'Say that it was done: it becomes a favor, with nothing to type.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/asks/:ask/done' },
  who: 'member',
  input: doneInput as unknown as z.ZodType<DoneInput>,
  output: doneAnswer,
  async run(context, viewer, input) {
    const { ask, effort: said, day: on, expectation: expected } = input
    const effort = effortOf(said)
    const command = {
      do: 'done' as const,
      ask: ask as AskId,
      favor: context.ids.favor(),
      ...(effort === undefined ? {} : { effort }),
      ...(on === undefined ? {} : { day: on }),
      ...(expected === undefined ? {} : { expectation: expected }),
    }
    const written = await write(context, viewer, () => accept([{ noun: 'ask', command }]))
    if (!written.ok) return written
    const done = written.value.entries.find((entry) => entry.type === 'ask.done')
    const favor: FavorId = done?.data.favor ?? command.favor
    const [seen, shown] = await Promise.all([
      seeAsk(context, viewer, ask),
      viewsOf(context, viewer, [favor]),
    ])
    if (!seen.ok) return seen
    const [view] = shown
    if (!view) return refuse({ code: 'not-found' })
    const couldReturn = await couldReturnWith(context, viewer, favor)
    const both = { ask: seen.value, favor: view }
    return accept(seenTogether(couldReturn ? { ...both, couldReturn } : both))
  },
}
