// The lines of an import that name the viewer: read page by page, and one word for all of them at
// once: a yes to what they received, or leaving it altogether.
import { createHash } from 'node:crypto'
import { z } from 'zod'
import { factsFor } from '../../core/ledger/facts.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { limits } from '../../core/limits.ts'
import { isNamedIn, linesWith } from '../../core/privacy/import-lens.ts'
import { type Seen, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import type { Command } from '../../core/record/decide.ts'
import type { Facts } from '../../core/record/decider.ts'
import { mayConfirm, mayDecline } from '../../core/record/favor-sides.ts'
import type { FavorState } from '../../core/record/favor-state.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { ImportId } from '../../core/vocabulary.ts'
import type { Context } from '../context.ts'
import { viewsOf, write } from '../favors/answer.ts'
import type { ServerOperation } from '../operation.ts'
import { cursor, favorView } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'
import { importId } from './shapes.ts'

const linesShown = 50

const linesInput = z.strictObject({ import: importId, cursor })
const linesAnswer = z.object({ favors: z.array(favorView).readonly(), next: z.string().nullable() })

export const readImportLines: ServerOperation<
  z.infer<typeof linesInput>,
  z.infer<typeof linesAnswer>
> = {
  name: 'import.lines',
  about: 'Read the lines of an import that name you, newest day first.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/imports/:import/lines' },
  who: 'member',
  input: linesInput,
  output: linesAnswer,
  async run(context, viewer, { import: id, cursor: after }) {
    const ledger = await context.scribe.ledger(viewer.org)
    const facts = factsFor(ledger, viewer.person, context.clock.now())
    const glass = { ledger, viewer: viewer.person, facts }
    if (!isThere(glass, id)) return refuse({ code: 'not-found' })
    const lines = linesWith(glass, id)
    const rest = lines
      .map((favor) => ({ favor, key: `${ledger.favors.get(favor)?.content.day} ${favor}` }))
      .filter(({ key }) => after === undefined || key < after)
      .sort((one, other) => (one.key < other.key ? 1 : -1))
    const page = rest.slice(0, linesShown)
    const favors = await viewsOf(
      context,
      viewer,
      page.map(({ favor }) => favor),
    )
    const last = rest.length > linesShown ? page.at(-1) : undefined
    const next: Seen<string | null> = seenPlain(last?.key ?? null)
    return accept(seenTogether({ favors, next }))
  },
}

const onlyImport = z.strictObject({ import: importId })
type OnlyImport = z.infer<typeof onlyImport>

const confirmedAnswer = z.object({ confirmed: z.number().int() })

export const confirmImport: ServerOperation<OnlyImport, z.infer<typeof confirmedAnswer>> = {
  name: 'import.confirm-all',
  about: 'Say that everything it says you received happened as written.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/imports/:import/confirm-all' },
  who: 'member',
  input: onlyImport,
  output: confirmedAnswer,
  async run(context, viewer, { import: id }) {
    const said = await sayOfAll(context, viewer, id, 'confirm', (favor, facts) => {
      return favor.standing === 'observed' && mayConfirm(favor, facts)
    })
    return said.ok ? accept(seenTogether({ confirmed: seenPlain(said.value) })) : said
  },
}

const leftAnswer = z.object({ left: z.number().int() })

export const leaveImport: ServerOperation<OnlyImport, z.infer<typeof leftAnswer>> = {
  name: 'import.leave',
  about: 'Take yourself out of all its lines: they are gone from every view but your own.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/imports/:import/leave' },
  who: 'member',
  input: onlyImport,
  output: leftAnswer,
  async run(context, viewer, { import: id }) {
    const said = await sayOfAll(context, viewer, id, 'decline', mayDecline)
    return said.ok ? accept(seenTogether({ left: seenPlain(said.value) })) : said
  },
}

/** It names the viewer, or is their own: for anybody else there is nothing here. */
function isThere(glass: Parameters<typeof isNamedIn>[0], id: ImportId): boolean {
  return glass.facts.import(id)?.by === glass.viewer || isNamedIn(glass, id)
}

/** One word about every line it fits, a thousand a commit; tried again with its key, said once. */
async function sayOfAll(
  context: Context,
  viewer: Viewer,
  id: ImportId,
  word: 'confirm' | 'decline',
  fits: (favor: FavorState, facts: Facts) => boolean,
): Promise<Result<number, Refusal>> {
  let said = 0
  for (let turn = 0; ; turn += 1) {
    const call = { ...context.call, key: keyOf(context.call.key, turn) }
    const written = await write({ ...context, call }, viewer, (facts, ledger) => {
      if (!isThere({ ledger, viewer: viewer.person, facts }, id)) {
        return refuse({ code: 'not-found' })
      }
      return accept(wordsOf(ledger, facts, viewer, id, word, fits))
    })
    if (!written.ok) return written
    const { length } = written.value.entries
    said += length
    if (length < limits.importLinesInOneCommit) return accept(said)
  }
}

function wordsOf(
  ledger: Ledger,
  facts: Facts,
  { person }: Viewer,
  id: ImportId,
  word: 'confirm' | 'decline',
  fits: (favor: FavorState, facts: Facts) => boolean,
): readonly Command[] {
  return linesWith({ ledger, viewer: person, facts }, id)
    .filter((line) => {
      const favor = facts.favor(line)
      return favor !== undefined && fits(favor, facts)
    })
    .slice(0, limits.importLinesInOneCommit)
    .map((favor): Command => ({ noun: 'favor', command: { do: word, favor } }))
}

/** The call's own key first, and one made from it for each thousand more. */
function keyOf(key: string | undefined, turn: number): string {
  if (turn === 0) return key ?? ''
  return createHash('sha256').update(`${key} ${turn}`).digest('hex')
}
