// Asking for a shift to be covered: an ask like any other, to those who do its duty and may
// lawfully have it then. A yes changes hands at once, and the cover is remembered once it was
// done.
import type { z } from 'zod'
import type { Span } from '../../core/asking.ts'
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { seesRota } from '../../core/record/rota-standing.ts'
import type { RotaState } from '../../core/record/rota-state.ts'
import type { ShiftState } from '../../core/record/shift-state.ts'
import { accept, refuse } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import type { IdentityId } from '../../core/vocabulary.ts'
import { prepareAsk, refusalOfAsk } from '../asks/input.ts'
import { showAsk } from '../asks/see.ts'
import { type AskAnswer, type AskInput, askAnswer } from '../asks/shapes.ts'
import { write } from '../favors/answer.ts'
import type { ServerOperation } from '../operation.ts'
import { fairestFirst } from './fairest.ts'
import { sideOf } from './hands.ts'
import { unlawful } from './lawful.ts'
import { askCoverInput } from './shapes.ts'

type CoverInput = z.infer<typeof askCoverInput>

const longestMs = 2 * 24 * 60 * 60 * 1000

export const askCover: ServerOperation<CoverInput, AskAnswer> = {
  name: 'shift.ask-cover',
  about: 'Ask those who could to cover a shift of yours, or a part of it.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/:rota/shifts/:shift/cover' },
  who: 'member',
  input: askCoverInput as unknown as z.ZodType<CoverInput>,
  output: askAnswer,
  async run(context, viewer, input) {
    const ledger = await context.scribe.ledger(viewer.org)
    const nowMs = context.clock.now()
    const facts = factsFor(ledger, viewer.person, nowMs)
    const rota = ledger.rotas.get(input.rota)
    const shift = rota?.shifts.get(input.shift)
    const isRead = rota !== undefined && seesRota(rota, viewer.person, facts)
    if (!isRead || shift === undefined) return refuse({ code: 'not-found' })
    const whose = sideOf(rota, input.for ?? viewer.person, facts)
    if (whose === undefined) return refuse({ code: 'not-found', about: 'for' })
    const span = input.span ?? ownSpan(shift, whose)
    const duty = rota.duties.get(shift.planned.duty)
    const words = await context.wordBook.open(viewer.org, ledger, duty ? [duty.name] : [])
    const name = (duty && words(duty.name)) ?? 'shift'
    const people = input.people ?? whoCould(rota, shift, ledger, { whose, span, nowMs })
    if (people.length === 0) return refuse({ code: 'nobody-to-ask' })
    const prepared = await prepareAsk(context, viewer, ledger, {
      kind: 'cover',
      what: input.for === undefined ? `my ${name} shift` : `a ${name} shift`,
      ...(input.note === undefined ? {} : { note: input.note }),
      span,
      neededBy: dayOf(span.fromMs),
      ...(input.for === undefined ? {} : { about: input.for }),
      to: { people: [...people], newcomers: [] },
      manner: input.manner,
      expiresAtMs: input.expiresAtMs ?? Math.min((nowMs + span.fromMs) / 2, nowMs + longestMs),
    } as AskInput)
    if (!prepared.ok) return prepared
    const { sealer, commands } = prepared.value
    const asked = { rota: input.rota, shift: input.shift, span }
    const { open } = prepared.value
    const order = await fairestFirst(rota, ledger, input.shift, open.people, nowMs)
    const withShift = commands.map((each) =>
      each.noun === 'ask' && each.command.do === 'open'
        ? { ...each, command: { ...each.command, shift: asked, people: order } }
        : each,
    )
    const written = await write(context, viewer, () => accept(withShift), sealer.texts)
    if (!written.ok) return refuse(refusalOfAsk(written.refusal, commands))
    const opened = written.value.entries.find((entry) => entry.type === 'ask.opened')
    return opened ? showAsk(context, viewer, opened.data.ask) : refuse({ code: 'not-found' })
  },
}

/** What somebody has of a shift: all of it, unless it was parted. */
function ownSpan({ planned, parts }: ShiftState, whose: IdentityId) {
  const own = parts.filter(({ by }) => by === whose)
  const [first, last] = [own.at(0), own.at(-1)]
  if (first === undefined || last === undefined) {
    return { fromMs: planned.fromMs, untilMs: planned.untilMs }
  }
  return { fromMs: first.fromMs, untilMs: last.untilMs }
}

/** Everybody of the rota who does the duty and would break no rule by it. */
function whoCould(
  rota: RotaState,
  { planned }: ShiftState,
  ledger: Ledger,
  {
    whose,
    span,
    nowMs,
  }: { readonly whose: IdentityId; readonly span: Span; readonly nowMs: number },
): readonly IdentityId[] {
  return rota.terms.members.flatMap(({ member, duties }) => {
    if (member === whose || !duties.includes(planned.duty)) return []
    const moves = [{ shift: planned.shift, from: whose, to: member, span }]
    return unlawful(rota, ledger, moves, nowMs) === undefined ? [member] : []
  })
}
