// What is set up of a rota, on its way in and out: people by name become identities, duties by name
// their ids, and names are sealed under the org's key, as a team's are.

import { knowsHolidaysOf } from '../../connectors/calendars/holidays.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import type { Words } from '../../core/privacy/glass.ts'
import { nameOf } from '../../core/privacy/pseudonym.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Duty, DutyId, RotaMember, RotaTerms } from '../../core/rota.ts'
import { dayOf } from '../../core/time.ts'
import type { IdentityId, TextId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import { type Directory, directoryOf } from '../directory.ts'
import type { Viewer } from '../viewer.ts'
import type { TermsInput } from './shapes.ts'

export interface PreparedTerms {
  readonly terms: RotaTerms
  readonly texts: readonly SealedText[]
}

type DutyInput = TermsInput['duties'][number]
type MemberInput = TermsInput['members'][number]

export async function termsOf(
  context: Context,
  viewer: Viewer,
  ledger: Ledger,
  input: TermsInput,
  before?: RotaTerms,
): Promise<Result<PreparedTerms, Refusal>> {
  const wrong = zonesWrong(input)
  if (wrong !== undefined) return refuse({ code: 'bad-input', about: 'zone', detail: wrong })
  if (input.holidays !== undefined && !(await knowsHolidaysOf(input.holidays))) {
    const detail = 'There are no holidays known for that place.'
    return refuse({ code: 'bad-input', about: 'holidays', detail })
  }
  const known = before?.duties ?? []
  const words = await context.wordBook.open(viewer.org, ledger, known.map(nameOfDuty))
  const named = await dutiesNamed(context, viewer, input, known, words)
  if (!named.ok) return named
  const { duties, texts } = named.value
  const directory = directoryOf(ledger, words)
  const members = membersOf(input, duties, directory, viewer, dayOf(context.clock.now()), before)
  if (!members.ok) return members
  const apart = apartOf(input, directory, viewer)
  if (!apart.ok) return apart
  const backup = input.backup && directory.identity(input.backup, viewer.person, 'backup')
  if (backup && !backup.ok) return backup
  const { zone, mode, holidays, periodWeeks, rules } = input
  return accept({
    texts,
    terms: {
      zone,
      mode,
      duties,
      members: members.value,
      rules: { ...rules, apart: apart.value },
      periodWeeks,
      ...(holidays === undefined ? {} : { holidays }),
      ...(backup ? { backup: backup.value } : {}),
    },
  })
}

const nameOfDuty = ({ name }: Duty): TextId => name

/** Each duty with its name sealed, unless it keeps the one it had. */
async function dutiesNamed(
  context: Context,
  viewer: Viewer,
  input: TermsInput,
  known: readonly Duty[],
  words: Words,
): Promise<
  Result<{ readonly duties: readonly Duty[]; readonly texts: readonly SealedText[] }, Refusal>
> {
  const texts: SealedText[] = []
  const duties: Duty[] = []
  for (const said of input.duties) {
    const standing = known.find(({ duty }) => duty === said.duty)
    if (said.duty !== undefined && standing === undefined) {
      return refuse({ code: 'not-found', about: 'duty' })
    }
    const kept = standing !== undefined && words(standing.name) === said.name
    const name = kept ? standing.name : context.ids.text()
    if (!kept) texts.push(await context.sealing.seal(viewer.org, name, said.name, [viewer.org]))
    duties.push(dutyOf(said, standing?.duty ?? context.ids.duty(), name))
  }
  return accept({ duties, texts })
}

function apartOf(
  { rules }: TermsInput,
  directory: Directory,
  viewer: Viewer,
): Result<RotaTerms['rules']['apart'], Refusal> {
  const apart: (readonly [IdentityId, IdentityId])[] = []
  for (const { one, other } of rules.apart) {
    const first = directory.identity(one, viewer.person, 'apart')
    if (!first.ok) return first
    const second = directory.identity(other, viewer.person, 'apart')
    if (!second.ok) return second
    apart.push([first.value, second.value])
  }
  return accept(apart)
}

function dutyOf(said: DutyInput, duty: DutyId, name: TextId): Duty {
  const { zone, patterns, letter, look, weight, people } = said
  return {
    duty,
    name,
    letter,
    look,
    weight,
    people,
    ...(zone === undefined ? {} : { zone }),
    patterns: patterns as Duty['patterns'],
  }
}

function membersOf(
  input: TermsInput,
  duties: readonly Duty[],
  directory: Directory,
  viewer: Viewer,
  today: string,
  before: RotaTerms | undefined,
): Result<readonly RotaMember[], Refusal> {
  const members: RotaMember[] = []
  for (const said of input.members) {
    const member = directory.identity(said.person, viewer.person, 'person')
    if (!member.ok) return member
    const can = dutiesOf(said, input.duties, duties)
    if (can === undefined) return refuse({ code: 'not-found', about: 'duties' })
    const earlier = before?.members.find((each) => each.member === member.value)
    const { person: _person, duties: _duties, from, ...rest } = said
    members.push({
      ...(rest as Omit<RotaMember, 'member' | 'duties' | 'from'>),
      member: member.value,
      duties: can,
      from: (from ?? earlier?.from ?? today) as RotaMember['from'],
    })
  }
  return accept(members)
}

/** Which duties somebody can do, said by name or id; all of them where nothing is said. */
function dutiesOf(
  { duties: wanted }: MemberInput,
  said: readonly DutyInput[],
  duties: readonly Duty[],
): readonly DutyId[] | undefined {
  if (wanted === undefined) return duties.map(({ duty }) => duty)
  const found = wanted.map((each) => {
    const folded = each.trim().toLowerCase()
    const place = said.findIndex(({ duty, name }) => duty === each || name.toLowerCase() === folded)
    return duties[place]?.duty
  })
  return found.includes(undefined) ? undefined : (found as DutyId[])
}

function zonesWrong(input: TermsInput): string | undefined {
  const zones = [
    input.zone,
    ...input.duties.flatMap(({ zone }) => zone ?? []),
    ...input.members.flatMap(({ hours }) => hours?.zone ?? []),
  ]
  const wrong = zones.find((zone) => !isZone(zone))
  return wrong === undefined ? undefined : `“${wrong}” is no time zone, such as Europe/Lisbon.`
}

export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    return false
  }
}

/** The same, as it was said: what one who plans reads back to change it. */
export function saidOf(terms: RotaTerms, ledger: Ledger, words: Words): TermsInput {
  const personOf = (identity: IdentityId): string => {
    const person = ledger.identities.get(identity)?.person
    const state = person && ledger.people.get(person)
    return (person && state && nameOf(person, state, words) && person) ?? identity
  }
  return {
    ...terms,
    duties: terms.duties.map(({ name, ...duty }) => ({ ...duty, name: words(name) ?? '…' })),
    // Two names that turned out to be one person are read back as one.
    members: terms.members
      .map(({ member, ...rest }) => ({ ...rest, person: personOf(member) }))
      .filter(({ person }, at, all) => all.findIndex((each) => each.person === person) === at),
    rules: {
      ...terms.rules,
      apart: terms.rules.apart.map(([one, other]) => ({
        one: personOf(one),
        other: personOf(other),
      })),
    },
    ...(terms.backup === undefined ? {} : { backup: personOf(terms.backup) }),
  } as unknown as TermsInput
}

/** Texts a rota's names are kept in. */
export const textsOfTerms = (terms: RotaTerms): readonly TextId[] =>
  terms.duties.map(({ name }) => name)
