// What happened in a rota, as it is told to one person: with who had each shift before and who has
// it after. What has become of it since may leave nothing to tell.
import type { Span } from '../asking.ts'
import { isTheirs } from '../record/rota-standing.ts'
import type { RotaState } from '../record/rota-state.ts'
import type { Move } from '../rota.ts'
import { addDays } from '../time.ts'
import type { Day, EntryOf, RotaEntry, TextId } from '../vocabulary.ts'
import { instantOf } from '../zone.ts'
import { changeTexts, relationTo, standingFor } from './change-lens.ts'
import { authorView, partyView } from './favor-lens.ts'
import type { Glass } from './glass.ts'
import { rotaBrief } from './rota-lens.ts'
import type { ChangeStanding } from './rota-views.ts'
import { movesView } from './shift-lens.ts'
import type { RotaHappened, RotaToldView, ToldView } from './told-views.ts'

/** `part`: its hours, where they are not those of the whole. */
type PartMove = Move & { readonly calledOff?: true; readonly part?: Span }

type Told = Pick<RotaToldView, 'happened'> &
  Partial<Pick<RotaToldView, 'by' | 'change' | 'answer' | 'words'>> & {
    readonly moves: readonly PartMove[]
  }

export function rotaTold(glass: Glass, entry: RotaEntry): ToldView | undefined {
  const state = glass.facts.rota(entry.data.rota)
  const told = state && toldOfEntry(glass, state, entry)
  if (state === undefined || told === undefined) return undefined
  const moves = movesView(glass, state, told.moves)
  if (moves.length === 0) return undefined
  const by = authorView(glass, entry.by)
  return { is: 'rota', rota: rotaBrief(glass, state), by, ...told, moves }
}

/** What was said with a change, so that it can be opened beforehand. */
export function rotaToldTexts(
  glass: Omit<Glass, 'words'>,
  data: RotaEntry['data'],
): readonly TextId[] {
  const id = 'change' in data ? data.change : undefined
  const change = id && glass.facts.rota(data.rota)?.changes.get(id)
  return change === undefined ? [] : changeTexts(glass, change)
}

function toldOfEntry(glass: Glass, state: RotaState, entry: RotaEntry): Told | undefined {
  const { facts, viewer } = glass
  switch (entry.type) {
    case 'rota.published': {
      const publish = state.publishes.find(({ sequence }) => sequence === entry.sequence)
      const moves = (publish?.moved ?? []).flatMap(({ shift, before, after, calledOff }) => {
        const own = [before, after].some((each) => isTheirs(each, viewer, facts))
        if (!own) return []
        const off = calledOff ? ({ calledOff: true } as const) : {}
        return [{ shift, ...off, ...(before && { from: before }), ...(after && { to: after }) }]
      })
      return { happened: 'published', moves }
    }
    case 'shift.offered': {
      const { shift, by } = entry.data
      const still = state.shifts.get(shift)
      if (still?.offeredBy !== by || still.planned.fromMs <= facts.nowMs) return undefined
      return { happened: 'offered', by: partyView(glass, by), moves: [{ shift, from: by }] }
    }
    case 'shift.handed': {
      const { shift, from, to, how } = entry.data
      const happened = how === 'left' ? 'open' : how === 'undo' ? 'taken back' : 'taken'
      return { happened, moves: [{ shift, ...(from && { from }), ...(to && { to }) }] }
    }
    case 'shift.reminded':
      return reminderTold(glass, state, entry)
    case 'rota.week-told':
      return weekTold(state, entry.data.week)
    case 'change.proposed':
    case 'change.answered':
    case 'change.withdrawn':
    case 'change.expired':
    case 'change.undone':
      return changeTold(glass, state, entry)
    case 'rota.formed':
    case 'rota.renamed':
    case 'rota.set-up':
    case 'rota.wishes-said':
    case 'rota.closed':
    case 'shift.kept':
    case 'shift.done':
      return undefined
    default:
      return entry satisfies never
  }
}

/** Only while they have it, and before it begins. */
function reminderTold(
  { facts, viewer }: Glass,
  state: RotaState,
  { data: { shift, before } }: EntryOf<'shift.reminded'>,
): Told | undefined {
  const still = state.shifts.get(shift)
  if (still === undefined || still.calledOff || still.planned.fromMs <= facts.nowMs)
    return undefined
  const own = still.parts.find(({ by }) => isTheirs(by, viewer, facts))
  if (own?.by === undefined) return undefined
  const happened = before === 'week' ? 'in a week' : 'tomorrow'
  return { happened, moves: [{ shift, to: own.by, part: own }] }
}

/** All of a week, by start, each part with whoever has it. */
function weekTold(state: RotaState, monday: Day): Told {
  const { zone } = state.terms
  const [fromMs, untilMs] = [monday, addDays(monday, 7)].map((day) => instantOf(day, 0, zone))
  const parts = [...state.shifts.values()]
    .filter(({ calledOff }) => !calledOff)
    .flatMap(({ planned, parts: own }) => own.map((part) => ({ ...part, shift: planned.shift })))
    .filter((part) => part.fromMs < (untilMs ?? 0) && part.untilMs > (fromMs ?? 0))
    .sort((one, other) => one.fromMs - other.fromMs)
  const moves = parts.map(({ shift, by, ...part }) => ({ shift, ...(by && { to: by }), part }))
  return { happened: 'week', moves }
}

const ended: Readonly<Record<ChangeStanding, RotaHappened>> = {
  waiting: 'change waits',
  accepted: 'change accepted',
  declined: 'change declined',
  withdrawn: 'change withdrawn',
  expired: 'change expired',
  undone: 'change undone',
}

type ChangeEntry = Extract<RotaEntry, { type: `change.${string}` }>

function changeTold(glass: Glass, state: RotaState, entry: ChangeEntry): Told | undefined {
  const change = state.changes.get(entry.data.change)
  const relation = change && relationTo(glass, change)
  if (change === undefined || relation === undefined) return undefined
  const { change: id, moves } = change
  const standing = standingFor(glass, change, relation)
  const common = { change: id, moves }
  if (entry.type === 'change.proposed') {
    // Moved already, as nobody else was touched; else only while it waits for a word.
    if (standing === 'accepted' && change.touched.length === 0) {
      return { ...common, happened: 'change accepted' }
    }
    const words = change.words && glass.words(change.words)
    const from = partyView(glass, change.from)
    if (standing !== 'waiting') return undefined
    return { ...common, happened: 'change waits', by: from, ...(words && { words }) }
  }
  if (entry.type === 'change.answered')
    return answerTold(glass, entry, { standing, relation, common })
  if (entry.type === 'change.withdrawn') return { ...common, happened: 'change withdrawn' }
  return {
    ...common,
    happened: entry.type === 'change.expired' ? 'change expired' : ended[standing],
  }
}

function answerTold(
  glass: Glass,
  { data }: EntryOf<'change.answered'>,
  {
    standing,
    relation,
    common,
  }: {
    readonly standing: ChangeStanding
    readonly relation: 'proposer' | 'touched'
    readonly common: Pick<Told, 'change' | 'moves'>
  },
): Told {
  if (relation === 'touched') return { ...common, happened: ended[standing] }
  const words = data.words && glass.words(data.words)
  return {
    ...common,
    happened: standing === 'waiting' ? 'change answered' : ended[standing],
    by: partyView(glass, data.by),
    answer: data.answer,
    ...(words && { words }),
  }
}
