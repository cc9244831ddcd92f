// Answering an ask, taking an answer back, and the thread of "tell me more". A yes is as easy as a
// no; neither needs a reason.
import { z } from 'zod'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Facts } from '../../core/record/decider.ts'
import { accept, refuse } from '../../core/result.ts'
import type { AskId, IdentityId, PersonId } from '../../core/vocabulary.ts'
import { directoryOf } from '../directory.ts'
import type { ServerOperation } from '../operation.ts'
import { barredFrom, refusalOfCovering } from '../rotas/lawful.ts'
import { askId, personId } from '../shapes.ts'
import { Sealer } from './input.ts'
import { writeAsk } from './see.ts'
import { type AnswerInput, type AskAnswer, answerInput, askAnswer, words } from './shapes.ts'

export const answerAsk: ServerOperation<AnswerInput, AskAnswer> = {
  name: 'ask.answer',
  about: 'Answer an ask: accept, not this time, or tell me more.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/asks/:ask/answer' },
  who: 'member',
  input: answerInput as unknown as z.ZodType<AnswerInput>,
  output: askAnswer,
  async run(context, viewer, input) {
    const { ask, answer, alternative } = input
    const ledger = await context.scribe.ledger(viewer.org)
    const asker = ledger.asks.get(ask)?.from
    const whose = asker && ledger.identities.get(asker)?.person
    const sealer = new Sealer(context, viewer)
    const others = whose === undefined ? [] : [whose]
    const seal = (plain: string | undefined) =>
      plain === undefined ? undefined : sealer.seal(plain, others)
    const directory = directoryOf(ledger, await context.wordBook.open(viewer.org, ledger))
    const named =
      alternative?.person === undefined
        ? undefined
        : directory.identity(alternative.person, viewer.person, 'alternative')
    if (named && !named.ok) return named
    const [said, waited, smaller] = await Promise.all([
      seal(input.words),
      seal(input.waited),
      seal(alternative?.smaller),
    ])
    const way = {
      ...(named === undefined ? {} : { person: named.value }),
      ...(alternative?.day === undefined ? {} : { day: alternative.day }),
      ...(smaller === undefined ? {} : { smaller }),
    }
    const command = {
      do: 'answer' as const,
      ask,
      answer,
      ...(said === undefined ? {} : { words: said }),
      ...(waited === undefined ? {} : { waited }),
      ...(Object.keys(way).length === 0 ? {} : { alternative: way }),
    }
    const decided = (facts: Facts, now: Ledger) => {
      const refusal = answer === 'accept' && refusalOfCovering(now, ask, facts)
      return refusal ? refuse(refusal) : accept({ ...command, barred: barredFrom(now, ask, facts) })
    }
    return writeAsk(context, viewer, ask, decided, sealer.texts)
  },
}

const askOnly = z.strictObject({ ask: askId })

export const takeBackAnswer: ServerOperation<{ ask: AskId }, AskAnswer> = {
  name: 'ask.take-back-answer',
  about: 'Take your answer back while the ask is open.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/asks/:ask/answer/take-back' },
  who: 'member',
  input: askOnly,
  output: askAnswer,
  run: (context, viewer, { ask }) =>
    writeAsk(context, viewer, ask, () => accept({ do: 'take-back-answer', ask })),
}

const sayInput = z.strictObject({
  ask: askId,
  with: personId.optional().describe('Whose thread, where you are the one who asked.'),
  words,
})
type SayInput = z.infer<typeof sayInput>

export const sayInThread: ServerOperation<SayInput, AskAnswer> = {
  name: 'ask.say',
  about: 'Write a line in the thread of an ask: between the asker and one who was asked.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/asks/:ask/thread' },
  who: 'member',
  input: sayInput as unknown as z.ZodType<SayInput>,
  output: askAnswer,
  async run(context, viewer, { ask, with: other, words: plain }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const state = ledger.asks.get(ask)
    const whose = state && ledger.identities.get(state.from)?.person
    const reader: PersonId | undefined = whose === viewer.person ? other : whose
    const sealer = new Sealer(context, viewer)
    if (reader !== undefined && !ledger.people.has(reader)) return refuse({ code: 'not-found' })
    const said = await sealer.seal(plain, reader === undefined ? [] : [reader])
    return writeAsk(
      context,
      viewer,
      ask,
      (facts) => {
        const asked: IdentityId | undefined =
          other === undefined
            ? undefined
            : [...(facts.ask(ask)?.asked.keys() ?? [])].find(
                (identity) => facts.personOf(identity) === other,
              )
        return accept({
          do: 'say',
          ask,
          words: said,
          ...(asked === undefined ? {} : { with: asked }),
        })
      },
      sealer.texts,
    )
  },
}
