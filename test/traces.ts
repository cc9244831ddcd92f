// Random traces of what five people do through operations: recorded, answered, corrected, shown,
// kept private, asked, planned, handed over, brought in, erased. The same trace on the same ids
// gives the same answers, on every store.
import fc from 'fast-check'
import type { Ids } from '../src/operations/context.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import { isOpening } from './ask-acts.ts'
import type { TestHouse, TestOrg } from './house.ts'
import { isPlanning, rotaActs } from './rota-acts.ts'
import { type Played, type Wide, wideActs } from './wide-acts.ts'

export interface Act {
  readonly who: number
  readonly what: number
  readonly whom: number
  readonly which: number
  readonly days: number
}

const act = (least: number, most: number): fc.Arbitrary<Act> =>
  fc.record({
    who: fc.nat(4),
    what: fc.integer({ min: least, max: most }),
    whom: fc.nat(4),
    which: fc.nat(20),
    days: fc.nat(3),
  })

/** Of everything people do; each third trace is of a rota alone, where one act leads to another. */
export const acts = (most: number): fc.Arbitrary<readonly Act[]> => {
  const lengths = { minLength: 5, maxLength: most }
  const first = favorActs + wideActs.indexOf(rotaActs[0] as Wide)
  const anything = fc.array(act(0, favorActs + wideActs.length - 1), lengths)
  const ofRota = fc.array(act(first, first + rotaActs.length - 1), lengths)
  return fc.oneof({ arbitrary: anything, weight: 2 }, { arbitrary: ofRota, weight: 1 })
}

const names = ['ana', 'raj', 'mia', 'lee', 'ines'] as const
const kinds = ['cover', 'check', 'knowledge', 'deadline'] as const

/**
 * Ids that count up, so that two runs can be compared to the byte. Secrets count apart: one drawn
 * more moves no other id, as none of the real ones does.
 */
export function countingIds(): Ids {
  let count = 0
  let secrets = 0
  const next = (): string => {
    count += 1
    return String(count).padStart(8, '0')
  }
  return {
    org: () => `org_${next()}`,
    person: () => `person_${next()}`,
    identity: () => `identity_${next()}`,
    team: () => `team_${next()}`,
    favor: () => `favor_${next()}`,
    import: () => `import_${next()}`,
    ask: () => `ask_${next()}`,
    agreement: () => `agreement_${next()}`,
    rota: () => `rota_${next()}`,
    duty: () => `duty_${next()}`,
    shift: () => `shift_${next()}`,
    change: () => `change_${next()}`,
    handover: () => `handover_${next()}`,
    goal: () => `goal_${next()}`,
    text: () => `text_${next()}`,
    secret: () => {
      secrets += 1
      return `secret${String(secrets).padStart(8, '0')}`
    },
  }
}

export function viewersOf(org: TestOrg): readonly Viewer[] {
  return names.map((name) => org[name])
}

type Call = readonly [operation: string, input: object]

/** How many of the acts are about one favor. */
const favorActs = 18

/** What an act calls, given the favors so far. */
function callOf(act: Act, favors: readonly string[]): Call {
  const other = names[act.whom] ?? 'ana'
  const favor = favors.length === 0 ? 'favor_none' : favors[act.which % favors.length]
  const kind = kinds[act.which % kinds.length]
  const said = { kind, note: `note ${act.which}`, effort: { minutes: 15 + act.which } }
  const calls: readonly Call[] = [
    ['favor.thank', { giver: other, ...said }],
    ['favor.thank', { giver: other, kind, expectation: 'return' }],
    ['favor.record', { giver: 'me', receiver: other, ...said }],
    ['favor.record', { giver: 'me', receiver: other, kind, expectation: 'freely' }],
    ['favor.record', { giver: 'me', receiver: 'Support', kind }],
    ['favor.confirm', { favor }],
    ['favor.confirm', { favor }],
    ['favor.decline', { favor }],
    ['favor.correct', { favor, kind, effort: { size: 'M' } }],
    ['favor.show', { favor }],
    ['favor.show', { favor }],
    ['favor.say-expectation', { favor, expectation: act.days > 1 ? 'return' : 'freely' }],
    ['favor.let-go', { favor }],
    ['favor.return', { favor, by: favors[(act.which + act.days) % (favors.length || 1)] ?? favor }],
    ['favor.notice', { favor }],
    ['favor.dispute-note', { favor }],
    ['undo', {}],
    ['favor.withdraw', { favor }],
  ]
  return calls[act.what % favorActs] ?? ['undo', {}]
}

/** Whether somebody erases themselves by it: the last of the wide ones. */
export const erases = ({ what }: Act): boolean => what === favorActs + wideActs.length - 1

/** Whether somebody asks for something by it. */
export const opensAnAsk = ({ what }: Act): boolean => isOpening(wideActs[what - favorActs])

/** Every act of a rota by everybody in turn, often enough for each to come to something. */
export const aLifeOfARota: readonly Act[] = [0, 1, 2, 3, 4].flatMap((round) =>
  rotaActs.map((each, at) => ({
    who: (at + round) % 5,
    what: favorActs + wideActs.indexOf(each),
    whom: (at + 2 * round + 1) % 5,
    which: at + round,
    days: at === rotaActs.length - 1 ? 2 : 0,
  })),
)

/** Whether a plan is made by it, which goes by what everybody wishes. */
export const plansARota = ({ what }: Act): boolean => isPlanning(wideActs[what - favorActs])

/** Ana plans a rota, and sets it up first. */
export const aPlan: Act = {
  who: 0,
  what: favorActs + wideActs.findIndex(isPlanning),
  whom: 0,
  which: 0,
  days: 0,
}

/** Ana asks all the others one at a time, Raj first; `whom` 0 leaves nobody but her out. */
export const anAsk: Act = {
  who: 0,
  what: favorActs + wideActs.findIndex(isOpening),
  whom: 0,
  which: 0,
  days: 0,
}

/** Runs a trace; answers every call's answer, as text. Whoever comes in by it is in `joined`. */
export async function play(
  tested: TestHouse,
  org: TestOrg,
  trace: readonly Act[],
  between?: (index: number, favors: readonly string[]) => Promise<void>,
  joined: Viewer[] = [],
): Promise<readonly string[]> {
  const viewers = viewersOf(org)
  const favors: string[] = []
  const answers: string[] = []
  const played: Played = { tested, org, favors, imports: [], joined }
  for (const [index, act] of trace.entries()) {
    const viewer = viewers[act.who]
    if (!viewer) continue
    tested.clock.addDays(act.days)
    const [operation, input] = callOf(act, favors)
    const wide = wideActs[act.what - favorActs]
    const answer = wide
      ? await wide(played, viewer, act, `trace ${index}`)
      : await tested.call(viewer, operation, input, `trace ${index}`)
    answers.push(JSON.stringify(answer))
    if (answer.ok && answer.value.favor?.favor && !favors.includes(answer.value.favor.favor)) {
      favors.push(answer.value.favor.favor)
    }
    await between?.(index, favors)
  }
  return answers
}

async function rotasOf({ house }: TestHouse, { org }: Viewer): Promise<readonly string[]> {
  return [...(await house.scribe.ledger(org)).rotas.keys()]
}

/** Everything one viewer can read, as text. */
export async function everythingFor(
  tested: TestHouse,
  viewer: Viewer,
  favors: readonly string[],
): Promise<string> {
  const reads: readonly Call[] = [
    ['today.read', {}],
    ['favor.list', { limit: 200 }],
    ['favor.list', { limit: 200, words: 'note' }],
    ['record.read', { span: 'all', hours: true }],
    ['patterns.read', {}],
    ['person.list', {}],
    ['team.list', {}],
    ['private.list', {}],
    ['ask.list', {}],
    ['rota.who', {}],
    ['handover.list', {}],
    ['feed.read', {}],
    ...(await rotasOf(tested, viewer)).flatMap((rota): Call[] => [
      ['rota.read', { rota }],
      ['rota.read-wishes', { rota }],
    ]),
    ...favors.flatMap((favor): Call[] => [
      ['favor.read', { favor }],
      ['favor.history', { favor }],
    ]),
  ]
  const answers = []
  for (const [operation, input] of reads) {
    answers.push(await tested.call(viewer, operation, input))
  }
  return JSON.stringify(answers)
}
