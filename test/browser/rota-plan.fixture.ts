// Support's four weeks from 11 May 2026 as Ines reads them: a row of letters for each, and what
// became of some of the shifts since they were planned.
import type {
  RotaPersonView,
  RotaView,
  ShiftAction,
  ShiftView,
} from '../../src/core/privacy/rota-views.ts'
import type { PartyView } from '../../src/core/privacy/views.ts'

export const hourMs = 3_600_000
export const dayMs = 24 * hourMs
export const zone = 'Europe/Helsinki'
/** Midnight of 11 May in Helsinki. */
export const firstMs = Date.UTC(2026, 4, 10, 21)
const dayOf = (index: number): string =>
  new Date(Date.UTC(2026, 4, 11 + index)).toISOString().slice(0, 10)

/** A row for each, a letter for each day: C on call, X away, s going along. */
const plan: Readonly<Record<string, string>> = {
  Ana: 'E..E... ....CCC .LL.... ...EL..',
  Ines: 'L...... ....E.. .E..E.. ...LCCC',
  Joe: '.L..E.. ..L.... ....CCC .E..E..',
  Lee: '..EL... ....L.. ....L.. CCCC...',
  Mia: '..L.L.. CCCC... L..E... .L.....',
  Omar: '.s..... .s..... ..s.... ..s....',
  Raj: 'CCCC... EE.E... ...L... L......',
  Sam: 'XXXXXXX LL.L... CCCC... E.E....',
  Tuuli: '.E..CCC ..E.... E.E.... ..LXXXX',
}

export const duties: RotaView['duties'] = (
  [
    ['early', 'Early', 'E', 'outlined', '07:00', '15:00', 0],
    ['late', 'Late', 'L', 'tinted', '14:00', '22:00', 0],
    ['oncall', 'On call', 'C', 'solid', '22:00', '07:00', 4],
  ] as const
).map(([id, name, letter, look, starts, ends, daysLater]) => ({
  duty: `duty_${id}`,
  name,
  letter,
  look,
  weight: 100,
  people: 1,
  patterns: [
    {
      recurs: { every: 'week', weekdays: [1, 2, 3, 4, 5], weeks: 1 },
      starts,
      ends,
      daysLater,
      from: '2026-01-01',
      except: [],
      holidays: 'as any day',
    },
  ],
}))

export const party = (name: string): PartyView => ({
  is: name === 'Ines' ? 'you' : 'person',
  person: `person_${name.toLowerCase()}`,
  name,
})

const hours = { E: [7, 15], L: [14, 22], C: [22, 31] } as const
type Letter = keyof typeof hours

const ownActions: readonly ShiftAction[] = ['ask cover', 'swap', 'drop', 'hand over']

function shiftOf(name: string, letter: Letter, first: number, last: number): ShiftView {
  const [from, until] = hours[letter]
  const isPast = first === 0
  return {
    shift: `shift_${name.toLowerCase()}-${first}`,
    duty: letter === 'E' ? 'duty_early' : letter === 'L' ? 'duty_late' : 'duty_oncall',
    fromMs: firstMs + first * dayMs + from * hourMs,
    untilMs: firstMs + last * dayMs + until * hourMs,
    day: dayOf(first),
    lastDay: dayOf(letter === 'C' ? last + 1 : last),
    by: party(name),
    actions: name === 'Ines' && !isPast ? ownActions : [],
  }
}

function shiftsOf(name: string): readonly ShiftView[] {
  const row = (plan[name] ?? '').replaceAll(' ', '')
  return [...row].flatMap((letter, at) => {
    if (!(letter in hours) || (letter === 'C' && row[at - 1] === 'C')) return []
    const run = letter === 'C' ? (/^C+/.exec(row.slice(at))?.[0].length ?? 1) : 1
    return [shiftOf(name, letter as Letter, at, at + run - 1)]
  })
}

/** What became of some of them since they were planned. */
const since: Readonly<Record<string, Partial<ShiftView>>> = {
  'shift_lee-3': { insteadOf: party('Mia') },
  'shift_ines-15': { waits: 'swap', actions: ['hand over'] },
  'shift_joe-9': { waits: 'swap' },
  'shift_tuuli-1': { shadow: party('Omar') },
  'shift_raj-8': { shadow: party('Omar') },
  'shift_tuuli-16': { shadow: party('Omar') },
  'shift_sam-23': { shadow: party('Omar') },
}

export const shifts = Object.keys(plan)
  .flatMap(shiftsOf)
  .map((shift) => ({ ...shift, ...since[shift.shift] }))
  .sort((a, b) => a.fromMs - b.fromMs)

export const people: readonly RotaPersonView[] = Object.keys(plan).map((name) => ({
  person: party(name),
  duties: name === 'Omar' ? ['duty_early'] : duties.map(({ duty }) => duty),
  away:
    name === 'Sam'
      ? [{ from: '2026-05-11', until: '2026-05-17' }]
      : name === 'Tuuli'
        ? [{ from: '2026-06-04', until: '2026-06-14' }]
        : [],
  ...(name === 'Omar' ? { shadowsUntil: '2026-06-08' } : {}),
}))
