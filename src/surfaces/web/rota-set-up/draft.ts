// A rota while it is being set up: what is typed so far, begun from nothing or from one there is,
// and what of it is sent. Duties carry a mark of their own here, so that who does them follows a
// renamed one.
import { type RotaMode, rotaModes } from '../../../core/rota.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { SetUpAnswer, TermsInput } from '../../../operations/rotas/shapes.ts'

export type DutyTerms = TermsInput['duties'][number]
export type PatternTerms = DutyTerms['patterns'][number]
export type MemberTerms = TermsInput['members'][number]
export type RulesTerms = TermsInput['rules']

export type DraftDuty = DutyTerms & { readonly key: string }

export interface DraftMember extends Omit<MemberTerms, 'duties' | 'person'> {
  readonly person: string
  readonly name: string
  /** Ticked: they take part. */
  readonly takesPart: boolean
  /** Marks of the duties they do; left out: all. */
  readonly does?: readonly string[]
}

export interface Draft {
  readonly rota?: string
  readonly version?: number
  readonly team: string
  readonly name: string
  readonly zone: string
  readonly mode: RotaMode
  readonly duties: readonly DraftDuty[]
  readonly members: readonly DraftMember[]
  readonly rules: RulesTerms
  readonly holidays?: string | undefined
  readonly periodWeeks: number
  readonly backup?: string | undefined
}

export interface TeamOfDraft {
  readonly team: string
  readonly name: string
  readonly people: readonly { readonly person: string; readonly name: string }[]
}

export const usualRules: RulesTerms = {
  restMinutes: 660,
  consecutiveDays: 6,
  weeklyMinutes: 10_080,
  apart: [],
}

/** Everybody of the team takes part, full time, in all duties, until somebody says otherwise. */
export function draftFor({ team, name, people }: TeamOfDraft, zone: string): Draft {
  return {
    team,
    name,
    zone,
    mode: 'fair',
    duties: [],
    members: people.map((each) => ({ ...each, takesPart: true, sharePercent: 100 })),
    rules: usualRules,
    periodWeeks: 4,
  }
}

/** One there is, as it was said last; people of the team who are not in it stand unticked. */
export function draftOf({ rota, version, name, terms }: SetUpAnswer, of: TeamOfDraft): Draft {
  const duties = terms.duties.map((duty, at) => ({ ...duty, key: duty.duty ?? `duty-${at}` }))
  const keyOf = (said: string): string | undefined =>
    duties.find((duty) => duty.duty === said || duty.name === said)?.key
  const members = terms.members.map(({ person: who, duties: does, ...rest }) => {
    const known = of.people.find((each) => each.person === who || each.name === who)
    return {
      ...rest,
      person: known?.person ?? String(who),
      name: known?.name ?? String(who),
      takesPart: true,
      ...(does ? { does: does.flatMap((each) => keyOf(each) ?? []) } : {}),
    }
  })
  const others = of.people
    .filter((each) => !members.some(({ person }) => person === each.person))
    .map((each) => ({ ...each, takesPart: false, sharePercent: 100 }))
  const { duties: _, members: __, ...rest } = terms
  const all = [...members, ...others].sort((one, other) => one.name.localeCompare(other.name))
  return { ...rest, rota, version, team: of.team, name, duties, members: all }
}

/** Hands terms over as the operations take them. */
export function termsOf(draft: Draft): TermsInput {
  const { zone, mode, duties, members, rules, holidays, periodWeeks, backup } = draft
  return {
    zone,
    mode,
    duties: duties.map(({ key: _, ...duty }) => duty),
    members: members
      .filter(({ takesPart }) => takesPart)
      .map(({ takesPart: _, name: __, does, ...member }) => ({
        ...member,
        ...(does ? { duties: namesOf(duties, does) } : {}),
      })),
    rules,
    periodWeeks,
    ...(holidays ? { holidays } : {}),
    ...(backup ? { backup } : {}),
  }
}

const namesOf = (duties: readonly DraftDuty[], keys: readonly string[]): string[] =>
  duties.filter(({ key }) => keys.includes(key)).map(({ name }) => name)

/** What is missing, in a sentence; undefined where it can be set up. */
export function missing(draft: Draft): string | undefined {
  const { name, duties, members } = draft
  if (name.trim() === '') return 'Give the rota a name first.'
  if (duties.length === 0) return 'Say first what is covered: choose one of the duties.'
  if (duties.some((duty) => duty.name.trim() === '')) return 'One duty has no name yet.'
  const names = duties.map((duty) => duty.name.trim().toLowerCase())
  const twice = duties.find((_, at) => names.indexOf(names[at] ?? '') !== at)
  if (twice) return `Two duties are called “${twice.name}”. Give one of them another name.`
  if (duties.some(({ patterns }) => patterns.some((each) => isNever(each)))) {
    return 'One duty has no day yet.'
  }
  if (!members.some(({ takesPart }) => takesPart)) return 'Tick at least one person.'
  const undone = duties.find(({ key }) => !members.some((member) => doesIt(member, key)))
  return undone ? `Nobody does “${undone.name}” yet. Tick somebody for it.` : undefined
}

const isNever = ({ recurs }: PatternTerms): boolean =>
  (recurs.every === 'week' ? recurs.weekdays : recurs.days).length === 0

export const doesIt = ({ takesPart, does }: DraftMember, key: string): boolean =>
  takesPart && (does?.includes(key) ?? true)

export const modeOf = (said: string): RotaMode => rotaModes.find((mode) => mode === said) ?? 'fair'

/** With more duties; a duty of a week is no seven days in a row that a rule could forbid. */
export function withDuties(draft: Draft, duties: readonly DraftDuty[]): Draft {
  const longest = Math.max(0, ...duties.flatMap(({ patterns }) => patterns.map(daysLong)))
  const consecutiveDays = Math.min(31, Math.max(draft.rules.consecutiveDays, longest))
  return { ...draft, duties, rules: { ...draft.rules, consecutiveDays } }
}

/** Calendar days that one shift touches. */
const daysLong = ({ daysLater }: PatternTerms): number => daysLater + 1

/** A duty with one of its patterns said otherwise; the others stay. */
export function withPattern(duty: DraftDuty, at: number, more: Partial<PatternTerms>): DraftDuty {
  return {
    ...duty,
    patterns: duty.patterns.map((each, index) => (index === at ? { ...each, ...more } : each)),
  }
}

/** With a day said, or without the field where nothing is said. */
export function withDay<Holder extends object>(
  holder: Holder,
  field: keyof Holder & string,
  day: Day | '',
): Holder {
  const { [field]: _, ...rest } = holder
  return (day === '' ? rest : { ...rest, [field]: day }) as Holder
}
