// What people of the team do between plans, by chance: swap, ask for cover, drop and take, be away,
// undo. Each act answers with whom it moved something of, as those who act know it themselves.
import type {
  ChangeView,
  RotaView,
  ShiftAction,
  ShiftView,
} from '../../src/core/privacy/rota-views.ts'
import type { Viewer } from '../../src/operations/viewer.ts'
import { dayAt, dayMs, type Team } from './team.ts'
import type { Span, Telling } from './telling.ts'

export interface Scene {
  readonly team: Team
  readonly telling: Telling
  readonly chance: () => number
  /** How often each thing came about. */
  readonly counts: Map<string, number>
  /** Those in the rota now. */
  readonly here: ReadonlySet<string>
  /** Asks for cover that are open, and who said yes to them. */
  readonly pending: Map<string, Pending>
  /** Called after each word that moved something: whom it moved, and whose word it was. */
  moved(touched: ReadonlySet<string>, actor: string, what: string, fresh?: boolean): Promise<void>
}

export interface Pending {
  readonly shift: string
  readonly asker: string
  readonly span?: Span
  readonly yes: Set<string>
}

export type Act = (scene: Scene, name: string) => Promise<void>

type Party = object | undefined
// biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape.
type Said = any

export const count = ({ counts }: Pick<Scene, 'counts'>, what: string): void => {
  counts.set(what, (counts.get(what) ?? 0) + 1)
}
const viewerOf = ({ team }: Scene, name: string): Viewer => {
  const viewer = team.viewers.get(name)
  if (viewer === undefined) throw new Error(`nobody is called ${name}`)
  return viewer
}
const nameOf = ({ team }: Scene, party: Party): string | undefined => {
  const { person } = (party ?? {}) as { readonly person?: `person_${string}` }
  return person && team.nameOf(person)
}
const one = <Each>({ chance }: Scene, among: readonly Each[]): Each | undefined =>
  among[Math.floor(chance() * among.length)]
const likely = ({ chance }: Scene, share: number): boolean => chance() < share

async function lookedAt({ team }: Scene, viewer: Viewer): Promise<RotaView> {
  return (await team.tested.done(viewer, 'rota.read', { rota: team.rota, weeks: 5 })).rota
}

async function whoseMay(scene: Scene, name: string, action: ShiftAction) {
  const view = await lookedAt(scene, viewerOf(scene, name))
  return view.shifts.filter(({ actions }) => actions.includes(action))
}

/** Says something; what is refused moves nothing, and is counted. */
async function say(scene: Scene, name: string, operation: string, input: object): Promise<Said> {
  const isOfRota = !/^(ask|person)\./.test(operation)
  const said = isOfRota ? { rota: scene.team.rota, ...input } : input
  const viewer = name === 'Ana Alvares' ? scene.team.ana : viewerOf(scene, name)
  const result = await scene.team.tested.call(viewer, operation, said)
  if (result.ok) return result.value
  count(scene, `${operation}: ${result.refusal.code}`)
  return undefined
}

const swap: Act = async (scene, name) => {
  const own = await whoseMay(scene, name, 'swap')
  const view = await lookedAt(scene, viewerOf(scene, name))
  const nowMs = scene.team.tested.clock.now()
  const theirs = view.shifts.filter(
    ({ by, fromMs, parts }) =>
      fromMs > nowMs && !parts && by !== undefined && nameOf(scene, by) !== name,
  )
  for (let turn = 0; turn < 6; turn += 1) {
    const [gives, takes] = [one(scene, own), one(scene, theirs)]
    const other = nameOf(scene, takes?.by)
    if (gives === undefined || takes === undefined || other === undefined) return
    const input = { gives: gives.shift, takes: takes.shift }
    const asked = await say(scene, name, 'swap.ask', input)
    if (asked === undefined) continue
    await answered(scene, asked.change, name, [other])
    return
  }
}

/** Each of those touched says their word, or one of them does not; then maybe it is undone. */
async function answered(
  scene: Scene,
  change: ChangeView,
  proposer: string,
  touched: readonly string[],
): Promise<boolean> {
  const about = { change: change.change }
  let last = proposer
  for (const each of touched) {
    last = each
    if (likely(scene, 0.08)) return false
    if (likely(scene, 0.1)) {
      await say(scene, each, 'change.answer', { ...about, answer: 'not this time' })
      count(scene, `${change.how}: a no`)
      return false
    }
    const answer = await say(scene, each, 'change.answer', { ...about, answer: 'accept' })
    if (answer === undefined) return false
  }
  count(scene, `${change.how}: agreed`)
  await moves(scene, change, last)
  if (!likely(scene, 0.2)) return true
  const who = one(
    scene,
    [proposer, ...touched].filter((each) => each !== 'Ana Alvares'),
  )
  const undone = who && (await say(scene, who, 'change.undo', about))
  if (undone === undefined || who === undefined) return true
  count(scene, `${change.how}: undone`)
  await moves(scene, change, who, true)
  return true
}

async function moves(scene: Scene, change: ChangeView, actor: string, back = false) {
  const touched = new Set<string>()
  for (const { shift, from, to } of change.moves) {
    const sides = [nameOf(scene, from), nameOf(scene, to)]
    const [giver, taker] = back ? sides.reverse() : sides
    const hand = back ? scene.telling.giveBack : scene.telling.hand
    for (const each of hand.call(scene.telling, shift.shift, giver, taker)) touched.add(each)
  }
  await scene.moved(touched, actor, change.how)
}

const cover: Act = async (scene, name) => {
  const shift = one(scene, await whoseMay(scene, name, 'ask cover'))
  if (shift === undefined) return
  const span = likely(scene, 0.3) ? halfOf(scene, shift) : undefined
  const manner = one(scene, ['one at a time', 'a few', 'everyone'])
  const input = { shift: shift.shift, manner, ...(span ? { span } : {}) }
  const asked = await say(scene, name, 'shift.ask-cover', input)
  if (asked === undefined) return
  const { ask } = asked.ask
  const yes = new Set<string>()
  scene.pending.set(ask, { shift: shift.shift, asker: name, yes, ...(span ? { span } : {}) })
  const heard = new Set<string>()
  let next = one(scene, await before(scene, name, ask, heard))
  while (next !== undefined) {
    heard.add(next)
    await answersCover(scene, next, ask, yes)
    if (!scene.pending.has(ask)) return
    next = one(scene, await before(scene, name, ask, heard))
  }
}

/** Those who have an ask before them and were not heard yet: a no brings it to the next. */
async function before(scene: Scene, asker: string, ask: string, heard: ReadonlySet<string>) {
  const asked: readonly Said[] = (await say(scene, asker, 'ask.read', { ask }))?.ask.asked ?? []
  return asked.flatMap(({ is, person }) => {
    const name = is === 'asked' ? nameOf(scene, person) : undefined
    return name === undefined || heard.has(name) ? [] : [name]
  })
}

/** Yes, no, or nothing at all. */
async function answersCover(scene: Scene, name: string, ask: string, yes: Set<string>) {
  if (likely(scene, 0.4)) return
  const answer = likely(scene, 0.3) ? 'not this time' : 'accept'
  const said = await say(scene, name, 'ask.answer', { ask, answer })
  if (said !== undefined && answer === 'accept') yes.add(name)
  await settle(scene, name)
}

/** Asks for cover that somebody has now: it has to be one of those who said yes. */
export async function settle(scene: Scene, actor: string): Promise<void> {
  for (const [ask, { shift, asker, span, yes }] of [...scene.pending]) {
    const standing: Said = (await say(scene, asker, 'ask.read', { ask }))?.ask
    for (const { person, is } of standing?.asked ?? []) {
      // A yes that a rule stands against by now is none any more.
      const name = nameOf(scene, person)
      if (is !== 'asked' || name === undefined || !yes.delete(name)) continue
      count(scene, 'cover: a yes not kept')
    }
    if (standing?.standing === 'open') continue
    scene.pending.delete(ask)
    const taker = nameOf(scene, standing?.taker)
    if (standing?.standing !== 'taken' || taker === undefined) {
      count(scene, `cover: ${standing?.standing}`)
      continue
    }
    count(scene, 'cover: taken')
    if (!yes.has(taker)) throw new Error(`${taker} covers and never said yes`)
    const touched = scene.telling.hand(shift, asker, taker, span)
    // What became open meanwhile, because they left, goes with it.
    for (const each of scene.telling.hand(shift, undefined, taker, span)) touched.add(each)
    await scene.moved(touched, actor, 'cover', actor !== 'the clockwork')
    if (!likely(scene, 0.25)) continue
    if ((await say(scene, taker, 'ask.hand-back', { ask })) === undefined) continue
    count(scene, 'cover: handed back')
    const back = scene.telling.giveBack(shift, taker, asker, span)
    for (const each of scene.telling.giveBack(shift, taker, undefined, span)) back.add(each)
    yes.delete(taker)
    // Handed back, the ask goes on, at once to another who had said yes.
    const next = nameOf(scene, (await say(scene, asker, 'ask.read', { ask }))?.ask.taker)
    if (next === undefined) {
      scene.pending.set(ask, { shift, asker, yes, ...(span ? { span } : {}) })
    } else if (yes.has(next)) {
      for (const each of scene.telling.hand(shift, asker, next, span)) back.add(each)
      count(scene, 'cover: taken by the next')
    } else throw new Error(`${next} covers and never said yes`)
    await scene.moved(back, taker, 'handed back')
  }
}

/** Weekend days stay whole: plans of whole shifts could not even out halves of them. */
function halfOf({ telling }: Scene, { shift, fromMs, untilMs }: ShiftView): Span | undefined {
  if (telling.shifts.get(shift)?.weekend) return undefined
  return { fromMs, untilMs: fromMs + Math.round((untilMs - fromMs) / 7_200_000) * 3_600_000 }
}

const drop: Act = async (scene, name) => {
  const shift = one(scene, await whoseMay(scene, name, 'drop'))
  if (shift === undefined) return
  if ((await say(scene, name, 'shift.drop', { shift: shift.shift })) === undefined) return
  count(scene, 'drop')
  if (likely(scene, 0.15)) await say(scene, name, 'shift.keep', { shift: shift.shift })
}

const take: Act = async (scene, name) => {
  const shift = one(scene, await whoseMay(scene, name, 'take'))
  if (shift === undefined) return
  const giver = shift.parts ? undefined : nameOf(scene, shift.by)
  const span = !shift.parts && likely(scene, 0.3) ? halfOf(scene, shift) : undefined
  const open = shift.parts?.filter(({ by }) => by === undefined) ?? []
  const offered = scene.telling.shifts.get(shift.shift)?.hours
  const input = { shift: shift.shift, ...(span ? { span } : {}) }
  const from = open.length > 0 ? undefined : (giver ?? offered?.[0]?.by)
  if (shift.waits === 'offered' && shift.parts) return
  if ((await say(scene, name, 'shift.take', input)) === undefined) return
  count(scene, span ? 'take: a part' : 'take')
  await scene.moved(scene.telling.hand(shift.shift, from, name, span), name, 'take')
  if (shift.parts || !likely(scene, 0.2)) return
  const undone = await say(scene, name, 'shift.undo', { shift: shift.shift })
  if (undone === undefined) return
  count(scene, 'take: undone')
  await scene.moved(scene.telling.giveBack(shift.shift, name, from, span), name, 'undo')
}

const away: Act = async (scene, name) => {
  const nowMs = scene.team.tested.clock.now()
  const fromMs = nowMs + (1 + Math.floor(scene.chance() * 18)) * dayMs
  const days = {
    from: dayAt(fromMs),
    until: dayAt(fromMs + Math.floor(scene.chance() * 6) * dayMs),
  }
  await say(scene, name, 'person.away', { ...days })
  count(scene, 'away')
  const person = viewerOf(scene, name).person
  const proposer = likely(scene, 0.25) ? 'Ana Alvares' : name
  const asked = { ...days, ...(proposer === name ? {} : { for: person }) }
  const found = await say(scene, proposer, 'rota.absence-plans', asked)
  for (const plan of (found?.plans ?? []).slice(0, 2)) {
    if (plan.moves.length === 0) return
    const list = plan.moves.map(({ shift, to }: Said) => ({
      shift: shift.shift,
      ...(to ? { to: to.is === 'you' ? person : to.person } : {}),
    }))
    const input = { ...asked, moves: list }
    const proposed = await say(scene, proposer, 'rota.propose-absence', input)
    if (proposed === undefined) continue
    const names = proposed.change.touched.map(({ person: each }: Said) => nameOf(scene, each))
    if (await answered(scene, proposed.change, proposer, names)) return
    await say(scene, proposer, 'change.withdraw', { change: proposed.change.change })
  }
}

export const acts: readonly Act[] = [swap, swap, cover, cover, drop, take, take, away, away]
