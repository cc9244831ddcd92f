// Acts of a rota in random traces: planned, covered, dropped, taken, swapped, answered, moved for
// an absence, wished about, handed over, and carried on by the clockwork. The first of them sets
// the rota up.
import type { RotaState } from '../src/core/record/rota-state.ts'
import type { ShiftState } from '../src/core/record/shift-state.ts'
import { addDays, dayOf, startOfDayMs } from '../src/core/time.ts'
import type { PersonId } from '../src/core/vocabulary.ts'
import { KeyDestroyed } from '../src/journal/errors.ts'
import { handoversDueIn } from '../src/operations/handovers/due.ts'
import { changesDueIn } from '../src/operations/rotas/due.ts'
import { remindersDueIn } from '../src/operations/rotas/remind.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import type { Act } from './traces.ts'
import type { Played, Wide } from './wide-acts.ts'

const hourMs = 3_600_000
const names = ['ana', 'raj', 'mia', 'lee', 'ines'] as const
const everyday = [1, 2, 3, 4, 5, 6, 7]

const duty = (name: string, letter: string, starts: string, ends: string) => {
  const recurs = { every: 'week', weekdays: everyday, weeks: 1 }
  return { name, letter, patterns: [{ recurs, starts, ends, from: '2026-05-01' }] }
}
const hours = [
  { from: 7, until: 15 },
  { from: 15, until: 23 },
]
const terms = {
  zone: 'UTC',
  duties: [duty('Early', 'E', '07:00', '15:00'), duty('Late', 'L', '15:00', '23:00')],
  members: names.map((person) => ({ person })),
  // So that most of what is asked is lawful.
  rules: { restMinutes: 0, consecutiveDays: 31 },
}

async function standing({ tested, org }: Played): Promise<RotaState | undefined> {
  const { rotas } = await tested.house.scribe.ledger(org.org)
  return [...rotas.values()].at(-1)
}

/** The org's rota, set up and planned by Ana if there is none yet. */
async function rotaIn(played: Played, key: string): Promise<RotaState | undefined> {
  const known = await standing(played)
  if (known !== undefined) return known
  const { tested, org } = played
  const form = { team: 'Support', name: 'Desk', terms }
  const formed = await tested.call(org.ana, 'rota.form', form, `${key} form`)
  if (formed.ok) await plan(played, org.ana, 0, `${key} plan`)
  return standing(played)
}

/** Ten days from tomorrow, one after the other in turn; each fifth seat is left open. */
async function plan(played: Played, by: Viewer, turn: number, key: string) {
  const { tested, org } = played
  const rota = await standing(played)
  if (rota === undefined) return { ok: false }
  const from = addDays(dayOf(tested.clock.now()), 1)
  const days = Array.from({ length: 10 }, (_, step) => startOfDayMs(addDays(from, step)))
  const seats = days.flatMap((dayMs, at) =>
    rota.terms.duties.map(({ duty: id }, place) => {
      const fromMs = dayMs + (hours[place]?.from ?? 0) * hourMs
      const untilMs = dayMs + (hours[place]?.until ?? 1) * hourMs
      const known = [...rota.shifts.values()].find(
        ({ planned, calledOff }) => !calledOff && planned.duty === id && planned.fromMs === fromMs,
      )
      const number = 2 * at + place + turn
      const person = org[names[number % 5] ?? 'ana'].person
      return {
        ...{ duty: id, fromMs, untilMs },
        ...(known === undefined ? {} : { shift: known.planned.shift }),
        ...(number % 5 === 4 && turn % 2 === 0 ? {} : { person }),
      }
    }),
  )
  const { version } = rota
  const said = { rota: rota.rota, version, from, until: addDays(from, 10), seed: turn, seats }
  return tested.call(by, 'rota.publish', said, key)
}

/** One of somebody's shifts to come, or of all where they have none; sometimes one that began. */
async function shiftFor(
  { tested, org }: Played,
  rota: RotaState,
  person: PersonId | undefined,
  which: number,
): Promise<string> {
  const ledger = await tested.house.scribe.ledger(org.org)
  const nowMs = tested.clock.now()
  const all = [...rota.shifts.values()].filter(
    ({ calledOff, planned }) => !calledOff && (which % 7 === 0 || planned.fromMs > nowMs),
  )
  const isOf = ({ parts }: ShiftState): boolean =>
    parts.some(({ by }) => by && ledger.identities.get(by)?.person === person)
  const own = all.filter(isOf)
  const among = own.length === 0 ? all : own
  return among[which % (among.length || 1)]?.planned.shift ?? 'shift_none'
}

/** One that is open or offered, if any is. */
function freeShift(rota: RotaState, which: number, nowMs: number): string {
  const free = [...rota.shifts.values()].filter(
    ({ calledOff, offeredBy, parts, planned }) =>
      !calledOff &&
      planned.fromMs > nowMs &&
      (offeredBy !== undefined || parts.some(({ by }) => by === undefined)),
  )
  return free[which % (free.length || 1)]?.planned.shift ?? 'shift_none'
}

type Input = (played: Played, rota: RotaState, act: Act, viewer: Viewer) => object | Promise<object>

const about =
  (name: string, input: Input): Wide =>
  async (played, viewer, act, key) => {
    const rota = await rotaIn(played, key)
    if (rota === undefined) return { ok: false }
    const said = { rota: rota.rota, ...(await input(played, rota, act, viewer)) }
    return forgiving(() => played.tested.call(viewer, name, said, key))
  }

/** Words to somebody erased cannot be kept; over HTTP that is a refusal. */
const forgiving = (call: () => ReturnType<Wide>): ReturnType<Wide> =>
  call().catch((error: unknown) => {
    if (error instanceof KeyDestroyed) return { ok: false, refusal: { code: 'not-a-member' } }
    throw error
  })

const ownShift: Input = async (played, rota, { which }, { person }) => ({
  shift: await shiftFor(played, rota, person, which),
})

/** One that changed hands, if any did. */
const takenOver: Input = async (_, rota, { which }) => {
  const taken = [...rota.shifts].flatMap(([id, { hands }]) => (hands.length > 0 ? [id] : []))
  return { shift: taken[which % (taken.length || 1)] ?? 'shift_none' }
}

const swapped: Input = async (played, rota, { whom, which }, viewer) => ({
  gives: await shiftFor(played, rota, viewer.person, which),
  takes: await shiftFor(played, rota, played.org[names[whom] ?? 'ana'].person, which),
  words: `a swap ${which}`,
})

const moved: Input = async (played, rota, { whom, which }, viewer) => ({
  ...{ from: '2026-05-13', until: '2026-05-20', words: `away ${which}` },
  moves: [
    {
      shift: await shiftFor(played, rota, viewer.person, which),
      to: played.org[names[whom] ?? 'ana'].person,
    },
  ],
})

/** Mostly the last one that was proposed. */
const change: Input = (_, rota, { which }) => {
  const changes = [...rota.changes].map(([id]) => id)
  const among = which % 4 === 0 ? changes : changes.slice(-1)
  return { change: among[which % (among.length || 1)] ?? 'change_none' }
}

/** By whoever proposed it. */
const takenBack =
  (name: string, standing: 'waiting' | 'accepted'): Wide =>
  async (played, viewer, act, key) => {
    const all = [...((await rotaIn(played, key))?.changes ?? [])].map(([, each]) => each)
    const found = all.filter((each) => each.standing === standing)
    const one = found[act.which % (found.length || 1)]
    const by = one?.proposedBy.startsWith('person_') ? (one.proposedBy as PersonId) : viewer.person
    const said: Input = () => ({ change: one?.change ?? 'change_none' })
    return about(name, said)(played, { ...viewer, person: by }, act, key)
  }

const answered =
  (answer: string, words?: string): Input =>
  async (...given) => ({ ...(await change(...given)), answer, ...(words && { words }) })

/** Said by one it waits for, as often as by anybody. */
const asTouched =
  (said: Wide): Wide =>
  async (played, viewer, act, key) => {
    const rota = act.days % 2 === 0 ? await standing(played) : undefined
    const last = rota && [...rota.changes].at(-1)?.[1]
    const { identities } = await played.tested.house.scribe.ledger(played.org.org)
    const [asked] = (last?.touched ?? []).flatMap((each) => identities.get(each)?.person ?? [])
    return said(played, asked === undefined ? viewer : { ...viewer, person: asked }, act, key)
  }

const handover =
  (name: string, words?: string): Wide =>
  async ({ tested, org }, viewer, { which, days }, key) => {
    const { handovers, identities } = await tested.house.scribe.ledger(org.org)
    const among = [...handovers.values()].slice(which % 4 === 0 ? 0 : -2)
    const found = among[which % (among.length || 1)]
    const [whom] = words === undefined ? [found?.from] : (found?.to ?? [])
    const whose = days % 2 === 0 && whom ? identities.get(whom)?.person : undefined
    const by = whose === undefined ? viewer : { ...viewer, person: whose }
    const said = { handover: found?.handover ?? 'handover_none', ...(words && { words }) }
    return forgiving(() => tested.call(by, name, said, key))
  }

const items = ({ which }: Act): object => ({
  items: [{ kind: which % 2 === 0 ? 'open' : 'watch', words: `to hand over ${which}` }],
})

const handsWorkOver: Wide = ({ tested }, viewer, act, key) => {
  const to = [names[act.whom]]
  const said = { team: 'Support', why: 'project', to, ...items(act) }
  return forgiving(() => tested.call(viewer, 'handover.write', said, key))
}

const ticks: Wide = async ({ tested: { house }, org }) => {
  const changes = await changesDueIn(house, org.org)
  const handovers = await handoversDueIn(house, org.org)
  const reminders = await remindersDueIn(house, org.org)
  return { ok: true, value: { changes, handovers, reminders } }
}

const publishes: Wide = async (played, viewer, { which, who }, key) => {
  await rotaIn(played, key)
  return plan(played, who % 2 === 0 ? played.org.ana : viewer, which, key)
}

export const isPlanning = (act: Wide | undefined): boolean => act === publishes

const isAway: Wide = ({ tested }, viewer, { which }, key) => {
  const from = addDays(dayOf(tested.clock.now()), which % 5)
  return tested.call(viewer, 'person.away', { from, until: addDays(from, which % 3) }, key)
}

export const rotaActs: readonly Wide[] = [
  publishes,
  about('shift.drop', ownShift),
  about('shift.drop', ownShift),
  about('shift.keep', ownShift),
  about('shift.take', ({ tested }, rota, { which }) => ({
    shift: freeShift(rota, which, tested.clock.now()),
  })),
  about('shift.take', ({ tested }, rota, { which }) => ({
    shift: freeShift(rota, which, tested.clock.now()),
  })),
  about('shift.undo', takenOver),
  about('shift.done', takenOver),
  about('shift.ask-cover', async (...given) => ({
    ...(await ownShift(...given)),
    note: `cover ${given[2].which}`,
  })),
  about('swap.ask', swapped),
  about('swap.ask', swapped),
  about('rota.propose-absence', moved),
  asTouched(about('change.answer', answered('accept'))),
  asTouched(about('change.answer', answered('accept'))),
  asTouched(about('change.answer', answered('not this time', 'a no to it'))),
  about('change.answer', answered('tell me more', 'more of it')),
  takenBack('change.withdraw', 'waiting'),
  takenBack('change.undo', 'accepted'),
  about('rota.say-wishes', (_, __, { which }) => ({
    wishes: [{ how: 'cannot', on: { weekdays: [1 + (which % 7)] } }],
  })),
  isAway,
  handsWorkOver,
  about('handover.write', async (...given) => ({
    ...(await ownShift(...given)),
    to: [names[given[2].whom]],
    ...items(given[2]),
  })),
  handover('handover.receive', 'it is here'),
  handover('handover.withdraw'),
  ticks,
]
