// Asks and answers as sentences, for the command line and chats: what is asked, when, who is asked
// next, and what became of it. Hours are those of whoever reads.
import type { AskView, FairBand, FairView, OfferView } from '../../core/privacy/ask-views.ts'
import { addDays } from '../../core/time.ts'
import type { Day } from '../../core/vocabulary.ts'
import { dayIn, minuteOfDay } from '../../core/zone.ts'
import { partyName, upperFirst } from '../sentences.ts'
import { dateWords, kindWords, spokenEffort } from '../words.ts'

export interface Reader {
  readonly today: Day
  readonly zone: string
}

export function clockWords(atMs: number, { zone }: Reader): string {
  const minutes = minuteOfDay(atMs, zone)
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}

/** “today”, “tomorrow”, “Thu 14 May”. */
export function dayWords(day: Day, { today }: Reader): string {
  if (day === today) return 'today'
  return day === addDays(today, 1) ? 'tomorrow' : dateWords(day, today)
}

export const atWords = (atMs: number, reader: Reader): string =>
  `${dayWords(dayIn(atMs, reader.zone), reader)} ${clockWords(atMs, reader)}`

/** “Thu 14 May 14:00 to 22:00”, “by Fri 15 May”. */
export function whenWords(
  { span, neededBy }: Pick<AskView, 'span' | 'neededBy'>,
  reader: Reader,
): string | undefined {
  if (span) return `${atWords(span.fromMs, reader)} to ${clockWords(span.untilMs, reader)}`
  return neededBy === undefined ? undefined : `by ${dayWords(neededBy, reader)}`
}

/** “cover my late shift, Thu 14 May 14:00 to 22:00, about 2 hours”. */
export function askedFor(ask: AskView, reader: Reader): string {
  return [
    ask.what,
    whenWords(ask, reader),
    ask.effort ? spokenEffort(ask.effort) : undefined,
    ask.about && ask.about.is !== 'you' ? `for ${partyName(ask.about)}` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
}

/** An ask for the reader, with what helps to answer. */
export function askForYou(ask: AskView, reader: Reader): readonly string[] {
  return [
    `${upperFirst(partyName(ask.asker))} asks: ${askedFor(ask, reader)}`,
    ...(ask.note === undefined ? [] : [`“${ask.note}”`]),
    ...(ask.waited === undefined ? [] : [`It waits for this: ${ask.waited}`]),
    `An answer by ${atWords(ask.expiresAtMs, reader)} is enough. A no needs no reason.`,
  ]
}

/** What the asker reads once it is sent. */
export function openedLines(ask: AskView, reader: Reader): readonly string[] {
  const asked = (ask.asked ?? []).filter(({ is }) => is === 'asked').map(({ person }) => person)
  const next = (ask.asked ?? [])
    .filter(({ is }) => is === 'to be asked')
    .map(({ person }) => person)
  const cannot = (ask.asked ?? []).filter(({ is }) => is === 'can’t just now')
  return [
    `Asked: ${askedFor(ask, reader)}`,
    ...(asked.length > 0 ? [`${andNames(asked.map(partyName))} ${be(asked)} asked now.`] : []),
    ...(next.length > 0 ? [`Then, if need be: ${andNames(next.map(partyName))}.`] : []),
    ...cannot.map(({ person }) => `${upperFirst(partyName(person))} can’t just now.`),
    ...(ask.gatherUntilMs === undefined
      ? []
      : [`Answers are gathered until ${atWords(ask.gatherUntilMs, reader)}.`]),
    `You have an answer by ${atWords(ask.expiresAtMs, reader)} either way.`,
  ]
}

const be = (people: readonly unknown[]): string => (people.length === 1 ? 'is' : 'are')

export function andNames(names: readonly string[]): string {
  if (names.length < 2) return names.join('')
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** What whoever answered reads. */
export function answeredLines(ask: AskView, reader: Reader): readonly string[] {
  const asker = partyName(ask.asker)
  const what = askedFor(ask, reader)
  const said = ask.yours?.answer
  switch (said) {
    case 'accept':
      if (ask.taker?.is === 'you') return [`You took it, and ${asker} is told: ${what}`]
      return ask.gatherUntilMs === undefined
        ? [`Your yes is kept: ${what}`]
        : [
            `Your yes is kept: ${what}`,
            `Answers are gathered until ${atWords(ask.gatherUntilMs, reader)}; you hear by then.`,
          ]
    case 'not this time':
      return [`Answered: not this time. Only ${asker} reads it: ${what}`, ...wayOn(ask, reader)]
    case 'tell me more':
      return [`${upperFirst(asker)} is asked to tell you more: ${what}`]
    case undefined:
      return [`Taken back. It waits for your answer again: ${what}`]
    default:
      return said satisfies never
  }
}

function wayOn({ yours, asker }: AskView, reader: Reader): readonly string[] {
  const { person, day, smaller } = yours?.alternative ?? {}
  if (person) return [`${upperFirst(partyName(person))} is asked as anybody else would be.`]
  if (day !== undefined)
    return [`You said ${dayWords(day, reader)} works, and nobody else reads it.`]
  return smaller === undefined ? [] : [`You offered ${partyName(asker)}: ${smaller}`]
}

/** How an ask of the reader's own stands. */
export function standsLine(ask: AskView, reader: Reader): string {
  const what = askedFor(ask, reader)
  switch (ask.standing) {
    case 'open':
      return `Open until ${atWords(ask.expiresAtMs, reader)}: ${what}`
    case 'taken':
      return `${upperFirst(ask.taker ? partyName(ask.taker) : 'somebody')} took it: ${what}`
    case 'withdrawn':
      return `Withdrawn: ${what}`
    case 'expired':
      return `Nobody could by then: ${what}`
    case 'done':
      return `Done: ${what}`
    case 'not done':
      return `It did not come to it: ${what}`
    default:
      return ask.standing satisfies never
  }
}

const bands: readonly (readonly [FairBand, string])[] = [
  ['can be asked', 'Can be asked'],
  ['better not now', 'Better not now'],
  ['hasn’t said', 'Hasn’t said'],
]

/** Who it is fair to ask: bands, and A to Z inside each. */
export function fairLines(people: readonly FairView[]): readonly string[] {
  if (people.length === 0) return ['There is nobody else here to ask.']
  return bands.flatMap(([band, title]) => {
    const inside = people.filter((each) => each.band === band)
    if (inside.length === 0) return []
    const lines = inside.map(({ person, words }) =>
      words.length === 0 ? `  ${person.name}` : `  ${person.name}: ${words.join('; ')}`,
    )
    return [title, ...lines]
  })
}

export interface Offering {
  readonly person: Parameters<typeof partyName>[0]
  readonly said: readonly OfferView[]
  readonly skills: readonly string[]
}

/** Who said they can be asked for something, in their own words. */
export function offerLines(people: readonly Offering[]): readonly string[] {
  if (people.length === 0) {
    return ['Nobody has said so yet. Ask your team: somebody may know without having said it.']
  }
  return people.map(({ person, said, skills }) => {
    const words = [...said.map((each) => each.words ?? kindWords[each.kind].label), ...skills]
    return words.length === 0 ? fullName(person) : `${fullName(person)}: ${words.join('; ')}`
  })
}

const fullName = (party: Offering['person']): string => (party.is === 'you' ? 'You' : party.name)
