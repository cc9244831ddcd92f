// What can become of a written favor, one operation each: most are a word about it and nothing
// more.
import { z } from 'zod'
import { undoing } from '../../core/ledger/acts.ts'
import { limits } from '../../core/limits.ts'
import { seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import type { FavorCommand } from '../../core/record/favor.ts'
import type { ContentChanges } from '../../core/record/favor-correcting.ts'
import { accept, refuse } from '../../core/result.ts'
import type { FavorId, TextId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { ServerOperation } from '../operation.ts'
import { day, effortSaid, expectation, favorId, kind, note } from '../shapes.ts'
import { type FavorAnswer, favorAnswer, write, writeFavor } from './answer.ts'
import { effortOf, ownersOf } from './input.ts'

const onlyFavor = z.strictObject({ favor: favorId })

/** An operation that is one word about one favor. */
function word(
  name: string,
  about: string,
  command: Extract<FavorCommand, { do: string; favor: FavorId }>['do'],
): ServerOperation<{ favor: FavorId }, FavorAnswer> {
  return {
    name: `favor.${name}`,
    about,
    place: 'server',
    kind: 'write',
    route: { method: 'POST', path: `/favors/:favor/${name}` },
    who: 'member',
    input: onlyFavor,
    output: favorAnswer,
    run: (context, viewer, { favor }) =>
      writeFavor(context, viewer, () =>
        accept([{ noun: 'favor', command: { do: command, favor } as FavorCommand }]),
      ),
  }
}

export const confirmFavor = word('confirm', 'Say that a favor happened as written.', 'confirm')
export const declineFavor = word(
  'decline',
  'Say that you remember it differently: it leaves every view but its author’s own.',
  'decline',
)
export const withdrawFavor = word('withdraw', 'Take back a line you wrote.', 'withdraw')
export const showFavorToTeam = word(
  'show',
  'Let the team you share see that it happened, once the other side says so too.',
  'show',
)
export const hideFavor = word('hide', 'Keep it between the two of you again.', 'hide')
export const noticeFavor = word('notice', 'Say that you saw it. Never counted.', 'notice')

/** Afterwards there is nothing left for them to see: the answer is that, not the favor. */
export const leaveThird: ServerOperation<{ favor: FavorId }, { readonly left: boolean }> = {
  ...word('leave-third', 'Take yourself out of a favor others wrote about you.', 'leave-third'),
  output: z.object({ left: z.boolean() }),
  async run(context, viewer, { favor }) {
    const written = await write(context, viewer, () =>
      accept([{ noun: 'favor', command: { do: 'leave-third', favor } }]),
    )
    return written.ok ? accept(seenTogether({ left: seenPlain(true) })) : written
  },
}
export const disputeNote = word('dispute-note', 'Hide a note about you everywhere.', 'dispute-note')
export const acceptNote = word('accept-note', 'Let a note you hid be read again.', 'accept-note')
export const refuseReturn = word(
  'refuse-return',
  'Say that you do not take on a return that was said aloud.',
  'refuse-return',
)
export const letGo = word('let-go', 'Let an expected return go.', 'let-go')

const expectationInput = z.strictObject({ favor: favorId, expectation })
export const sayExpectation: ServerOperation<z.infer<typeof expectationInput>, FavorAnswer> = {
  name: 'favor.say-expectation',
  about: 'Say aloud what you expect: given freely, a return, or unclear.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/favors/:favor/expectation' },
  who: 'member',
  input: expectationInput,
  output: favorAnswer,
  run: (context, viewer, input) =>
    writeFavor(context, viewer, () =>
      accept([{ noun: 'favor', command: { do: 'say-expectation', ...input } }]),
    ),
}

const returnDayInput = z.strictObject({ favor: favorId, day: day.nullable() })
export const setReturnDay: ServerOperation<z.infer<typeof returnDayInput>, FavorAnswer> = {
  name: 'favor.set-return-day',
  about: 'Name a day for a return; it counts once both sides have named one.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/favors/:favor/return-day' },
  who: 'member',
  input: returnDayInput,
  output: favorAnswer,
  run: (context, viewer, input) =>
    writeFavor(context, viewer, () =>
      accept([{ noun: 'favor', command: { do: 'set-return-day', ...input } }]),
    ),
}

const linkInput = z.strictObject({ favor: favorId, by: favorId })
type LinkInput = z.infer<typeof linkInput>

function link(name: 'return' | 'pass-on', about: string): ServerOperation<LinkInput, FavorAnswer> {
  return {
    name: `favor.${name}`,
    about,
    place: 'server',
    kind: 'write',
    route: { method: 'POST', path: `/favors/:favor/${name}` },
    who: 'member',
    input: linkInput,
    output: favorAnswer,
    run: (context, viewer, input) =>
      writeFavor(context, viewer, () =>
        accept([{ noun: 'favor', command: { do: name, ...input } }]),
      ),
  }
}

export const returnFavor = link('return', 'Say which later favor returned this one.')
export const passOn = link('pass-on', 'Say which later favor passed this one on.')

const correctInput = z.strictObject({
  favor: favorId,
  kind: kind.optional(),
  day: day.optional(),
  effort: effortSaid.nullable().optional().describe('null takes it out again.'),
  note: note.nullable().optional().describe('By its author only; null takes it out again.'),
})
export const correctFavor: ServerOperation<z.infer<typeof correctInput>, FavorAnswer> = {
  name: 'favor.correct',
  about: 'Correct what a line says; both sides are told, with before and after.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/favors/:favor/correct' },
  who: 'member',
  input: correctInput,
  output: favorAnswer,
  async run(context, viewer, input) {
    const { favor } = input
    const ledger = await context.scribe.ledger(viewer.org)
    const state = ledger.favors.get(favor)
    const texts: SealedText[] = []
    let noteText: TextId | undefined
    if (input.note != null && state) {
      noteText = context.ids.text()
      const owners = ownersOf(viewer, ledger, [state.giver, state.receiver])
      texts.push(await context.sealing.seal(viewer.org, noteText, input.note, owners))
    }
    const effort = input.effort === null ? null : effortOf(input.effort)
    const noteChange = input.note === null ? null : noteText
    const changes: ContentChanges = {
      ...(input.kind === undefined ? {} : { kind: input.kind }),
      ...(input.day === undefined ? {} : { day: input.day }),
      ...(effort === undefined ? {} : { effort }),
      ...(noteChange === undefined ? {} : { note: noteChange }),
    }
    return writeFavor(
      context,
      viewer,
      () => accept([{ noun: 'favor', command: { do: 'correct', favor, changes } }]),
      texts,
    )
  },
}

export const undo: ServerOperation<Record<string, never>, FavorAnswer> = {
  name: 'undo',
  about: 'Take back the last thing you did to a favor, within a day of doing it.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/undo' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: favorAnswer,
  run: (context, viewer) =>
    writeFavor(context, viewer, (facts, ledger) => {
      const act = ledger.lastActs.get(viewer.person)
      if (!act || facts.nowMs - act.atMs > limits.undoMs) return refuse({ code: 'nothing-to-undo' })
      const command = undoing(act)
      return command ? accept([{ noun: 'favor', command }]) : refuse({ code: 'nothing-to-undo' })
    }),
}
