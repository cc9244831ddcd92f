// Asking, and what would happen if one did: the same decision, written or not.
import type { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import { pendingOver } from '../../core/ledger/pending.ts'
import { type AskPreview, askPreview } from '../../core/privacy/ask-preview.ts'
import type { Words } from '../../core/privacy/glass.ts'
import { decide } from '../../core/record/decide.ts'
import { accept, refuse } from '../../core/result.ts'
import type { Entry } from '../../core/vocabulary.ts'
import { write } from '../favors/answer.ts'
import type { ServerOperation } from '../operation.ts'
import { prepareAsk, refusalOfAsk } from './input.ts'
import { showAsk } from './see.ts'
import { type AskAnswer, type AskInput, askAnswer, askInput, previewAnswer } from './shapes.ts'

export const openAsk: ServerOperation<AskInput, AskAnswer> = {
  name: 'ask.open',
  about:
    'Ask people, a team or everybody for something; by its hour you have an answer either way.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/asks' },
  who: 'member',
  input: askInput as unknown as z.ZodType<AskInput>,
  output: askAnswer,
  async run(context, viewer, input) {
    const ledger = await context.scribe.ledger(viewer.org)
    const prepared = await prepareAsk(context, viewer, ledger, input)
    if (!prepared.ok) return prepared
    const { commands, sealer } = prepared.value
    const written = await write(context, viewer, () => accept(commands), sealer.texts)
    if (!written.ok) return refuse(refusalOfAsk(written.refusal, commands))
    const opened = written.value.entries.find((entry) => entry.type === 'ask.opened')
    if (opened === undefined) return refuse({ code: 'not-found' })
    return showAsk(context, viewer, opened.data.ask)
  },
}

export const previewAsk: ServerOperation<AskInput, AskPreview> = {
  name: 'ask.preview',
  about: 'See who would be asked, in what order and when, and what they would see. Writes nothing.',
  place: 'server',
  kind: 'read',
  route: { method: 'POST', path: '/asks/preview' },
  who: 'member',
  input: askInput as unknown as z.ZodType<AskInput>,
  output: previewAnswer,
  async run(context, viewer, input) {
    const ledger = await context.scribe.ledger(viewer.org)
    const prepared = await prepareAsk(context, viewer, ledger, input)
    if (!prepared.ok) return prepared
    const nowMs = context.clock.now()
    const facts = pendingOver(factsFor(ledger, viewer.person, nowMs))
    for (const command of prepared.value.commands) {
      const decided = decide(command, facts)
      if (!decided.ok) {
        return refuse(refusalOfAsk(decided.refusal, prepared.value.commands))
      }
      for (const draft of decided.value) {
        facts.add({ ...draft, sequence: 0, atMs: nowMs, by: viewer.person } as Entry)
      }
    }
    const opened = await context.wordBook.open(viewer.org, ledger)
    const { said } = prepared.value.sealer
    const words: Words = (text) => said.get(text) ?? opened(text)
    const preview = askPreview({ ledger, viewer: viewer.person, facts, words }, prepared.value.ask)
    return preview ? accept(preview) : refuse({ code: 'not-found' })
  },
}
