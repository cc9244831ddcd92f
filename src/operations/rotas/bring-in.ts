// A rota from a draft: formed with the duties, patterns and people that were found, and its past
// and plan published as they were, in one commit. Nobody but those said to be somebody comes along.
import type { z } from 'zod'
import { limits } from '../../core/limits.ts'
import type { RotaCommand } from '../../core/record/rota.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Duty, DutyId, PlannedShift, RotaMember, RotaTerms } from '../../core/rota.ts'
import { dayMs } from '../../core/time.ts'
import type { IdentityId, PersonId } from '../../core/vocabulary.ts'
import { dayIn } from '../../core/zone.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import { directoryOf } from '../directory.ts'
import { write } from '../favors/answer.ts'
import type { ServerOperation } from '../operation.ts'
import type { Viewer } from '../viewer.ts'
import { knowsIn, planning } from './draft-import.ts'
import { dutyFound, type FoundShift } from './found.ts'
import type { RotaDraft } from './import-drafts.ts'
import { type BringIn, bringInInput } from './import-shapes.ts'
import { showRota } from './see.ts'
import { type RotaAnswer, rotaAnswer } from './shapes.ts'

interface Made {
  readonly commands: readonly RotaCommand[]
  readonly texts: readonly SealedText[]
}

/** Times a rota's record can hold: the nearest to now, where there are more than a plan has. */
function within(shifts: readonly FoundShift[], nowMs: number): readonly FoundShift[] {
  const from = nowMs - (limits.planBehindDays - 1) * dayMs
  const until = nowMs + (limits.planAheadDays - 1) * dayMs
  const fits = shifts.filter(
    ({ fromMs, untilMs }) =>
      fromMs >= from && untilMs <= until && untilMs > fromMs && untilMs - fromMs <= 15 * dayMs,
  )
  const near = [...fits].sort((a, b) => Math.abs(a.fromMs - nowMs) - Math.abs(b.fromMs - nowMs))
  return near.slice(0, limits.shiftsPerPlan).sort((a, b) => a.fromMs - b.fromMs)
}

/** Whom each written name stands for: as it was said, or else as the draft had it. */
async function peopleOf(
  context: Context,
  viewer: Viewer,
  draft: RotaDraft,
  { people }: BringIn,
): Promise<Result<ReadonlyMap<string, IdentityId>, Refusal>> {
  const planned = await planning(context, viewer, draft.team)
  if (!planned.ok) return planned
  const knows = knowsIn(planned.value)
  const ledger = await context.scribe.ledger(viewer.org)
  const directory = directoryOf(ledger, await context.wordBook.open(viewer.org, ledger))
  const said = new Map(people.map(({ written, is }) => [written, is]))
  const found = new Map<string, IdentityId>()
  for (const { person: written } of draft.shifts) {
    if (found.has(written)) continue
    const person: PersonId | undefined = said.has(written) ? said.get(written) : knows(written)
    const identity = person && directory.identity(person, viewer.person, 'people')
    if (!identity) continue
    if (!identity.ok) return identity
    found.set(written, identity.value)
  }
  return accept(found)
}

async function made(
  context: Context,
  viewer: Viewer,
  draft: RotaDraft,
  input: BringIn,
): Promise<Result<Made, Refusal>> {
  const people = await peopleOf(context, viewer, draft, input)
  if (!people.ok) return people
  const nowMs = context.clock.now()
  const shifts = within(draft.shifts, nowMs)
  const [first, last] = [shifts[0], shifts.at(-1)]
  if (!first || !last) {
    return refuse({ code: 'unreadable-input', about: 'draft', detail: 'No shift in it is near.' })
  }
  const { duties, texts } = await dutiesOf(context, viewer, draft, shifts, input)
  if (duties.size > limits.dutiesPerRota) return refuse({ code: 'too-many', about: 'duties' })
  const [rota, name] = [context.ids.rota(), context.ids.text()]
  const sealed = await context.sealing.seal(viewer.org, name, input.name, [viewer.org])
  const planned = shifts.map((shift): PlannedShift => {
    const by = people.value.get(shift.person)
    return {
      shift: context.ids.shift(),
      duty: duties.get(shift.duty)?.duty ?? 'duty_',
      ...{ fromMs: shift.fromMs, untilMs: shift.untilMs },
      ...(by === undefined ? {} : { by }),
    }
  })
  const terms: RotaTerms = {
    zone: draft.zone,
    mode: 'fair',
    duties: [...duties.values()],
    members: membersOf(planned, draft.zone),
    rules: { restMinutes: 660, consecutiveDays: 7, weeklyMinutes: 10_080, apart: [] },
    periodWeeks: 4,
  }
  const span = { fromMs: first.fromMs, untilMs: last.fromMs + 1 }
  const plan = { version: 1, ...span, seed: 0, shifts: planned, broughtIn: true } as const
  return accept({
    commands: [
      { do: 'form-rota', rota, team: draft.team, name, terms },
      { do: 'publish', rota, ...plan },
    ],
    texts: [sealed, ...texts],
  })
}

async function dutiesOf(
  context: Context,
  { org }: Viewer,
  { zone }: RotaDraft,
  shifts: readonly FoundShift[],
  input: BringIn,
): Promise<{ duties: ReadonlyMap<string, Duty>; texts: readonly SealedText[] }> {
  const names = new Map(input.duties.map(({ written, name }) => [written, name]))
  const duties = new Map<string, Duty>()
  const texts: SealedText[] = []
  for (const written of [...new Set(shifts.map(({ duty }) => duty))].sort()) {
    const text = context.ids.text()
    const name = names.get(written) ?? written
    texts.push(await context.sealing.seal(org, text, name, [org]))
    const own = shifts.filter(({ duty }) => duty === written)
    const letter = (name.match(/[\p{L}\p{N}]/u)?.[0] ?? 'S').toUpperCase()
    const look = (['outlined', 'tinted', 'solid'] as const)[duties.size % 3] ?? 'outlined'
    const plain = { duty: context.ids.duty(), name: text, letter, look, weight: 100 }
    duties.set(written, { ...plain, ...dutyFound(own, zone) })
  }
  return { duties, texts }
}

/** Each with the duties they did, from the first day they did one. */
function membersOf(planned: readonly PlannedShift[], zone: string): readonly RotaMember[] {
  const members = new Map<IdentityId, RotaMember>()
  for (const { by, duty, fromMs } of planned) {
    if (by === undefined) continue
    const known = members.get(by)
    const duties: readonly DutyId[] = known?.duties ?? []
    members.set(by, {
      member: by,
      sharePercent: 100,
      duties: duties.includes(duty) ? duties : [...duties, duty],
      from: known?.from ?? dayIn(fromMs, zone),
    })
  }
  return [...members.values()]
}

export const bringInRota: ServerOperation<BringIn, RotaAnswer> = {
  name: 'rota.bring-in',
  about: 'Form a rota from a draft: its duties, its people, its past and its plan.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/rotas/bring-in' },
  who: 'member',
  input: bringInInput as unknown as z.ZodType<BringIn>,
  output: rotaAnswer,
  async run(context, viewer, input) {
    const draft = context.imports.rotaDrafts.find(viewer, input.draft)
    if (!draft) return refuse({ code: 'not-found', about: 'draft' })
    const rota = await made(context, viewer, draft, input)
    if (!rota.ok) return rota
    const { commands, texts } = rota.value
    const written = await write(
      context,
      viewer,
      () => accept(commands.map((command) => ({ noun: 'rota' as const, command }))),
      texts,
    )
    if (!written.ok) return written
    const published = written.value.entries.find(({ type }) => type === 'rota.published')
    if (published?.type !== 'rota.published') return refuse({ code: 'not-found' })
    return showRota(context, viewer, published.data.rota)
  },
}
