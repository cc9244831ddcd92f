// Favors, news and Today's heading as sentences in the past, as they would be said in front of both
// of their people: "you" for the reader, first names for others, "they" for whoever was just named.
import type { FavorView, NewsView, PartyView } from '../core/privacy/views.ts'
import type { Day, PersonId } from '../core/vocabulary.ts'
import {
  type Called,
  dayAndMonth,
  dayInSentence,
  effortWords,
  kindWords,
  spokenEffort,
} from './words.ts'

/** A sentence without its full stop, and what it means now, in whole sentences. */
export interface Told {
  readonly what: string
  readonly sub?: string
}

const numbers = ['', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** What waits for the reader's word, with a number only while it is small. */
export function headline(waiting: number): string {
  if (waiting === 0) return 'Nothing waits for you.'
  if (waiting === 1) return 'One thing waits for your word.'
  return `${numbers[waiting] ?? 'Several'} things wait for your word.`
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** First name of a person; a team's whole name; "you"; "a former colleague". */
export function partyName(party: PartyView): string {
  if (party.is === 'you') return 'you'
  return party.is === 'person' ? firstName(party.name) : party.name
}

/** A pseudonym has no first name: "colleague 7F3A" stays whole. */
export function firstName(name: string): string {
  return name.startsWith('colleague ') ? name : (name.split(' ')[0] ?? name)
}

/** The side that is not the viewer's, where the viewer stands on one. */
export function otherSide(favor: FavorView): PartyView {
  return favor.relation === 'giver' ? favor.receiver : favor.giver
}

const you: Called = { acts: 'you', helped: 'you', whose: 'your' }
const them: Called = { acts: 'they', helped: 'them', whose: 'their' }

/** `pronounFor`: a person who was named just before and is "they" now. */
function called(party: PartyView, pronounFor?: PersonId): Called {
  if (party.is === 'you') return you
  if (party.is === 'person' && party.person === pronounFor) return them
  const name = partyName(party)
  return { acts: name, helped: name, whose: `${name}’s` }
}

/** What a clause is made of. */
export type Clause = Pick<FavorView, 'kind' | 'giver' | 'receiver' | 'third'>

/** "Omar covered for you", with no full stop. */
export function favorSentence(favor: Clause): string {
  return upperFirst(favorClause(favor))
}

/** The same inside a sentence: "you covered for them". */
export function favorClause(favor: Clause, pronounFor?: PersonId): string {
  const giver = called(favor.giver, pronounFor)
  const receiver = called(favor.receiver, pronounFor)
  const third = favor.third && called(favor.third, pronounFor)
  return kindWords[favor.kind].clause(giver, receiver, third)
}

/** "Omar covered for you on Thursday 7 May, 8 hours." */
export function favorWithDay(favor: FavorView, today: Day): string {
  const effort = favor.effort ? `, ${spokenEffort(favor.effort)}` : ''
  return `${favorSentence(favor)} ${dayInSentence(favor.day, today)}${effort}.`
}

/** What the other side says of a return, and what that means for a yes. */
export function expectationSentence(favor: FavorView): string | undefined {
  const name = upperFirst(partyName(otherSide(favor)))
  const receives = favor.relation === 'receiver'
  const said = receives ? favor.saidByGiver : favor.saidByReceiver
  if (said === 'freely') return `${name} expects nothing back.`
  if (said !== 'return') return undefined
  return receives
    ? `${name} would welcome a return. You can say yes to the help and no to that.`
    : `${name} would like to return it.`
}

/** A return that was said aloud and is open: who said what, and for which help. No hours. */
export function saidAloudTold(favor: FavorView, today: Day): Told {
  const name = partyName(otherSide(favor))
  const days = favor.returnDay === undefined ? '' : ' You both set this day.'
  const help = `${favorSentence(favor)} ${dayInSentence(favor.day, today)}.`
  return { what: whatIsSaid(favor, name), sub: `${help}${days}` }
}

function whatIsSaid(favor: FavorView, name: string): string {
  const byReceiver = favor.saidByReceiver === 'return'
  if (favor.relation === 'receiver') {
    return byReceiver
      ? `You said you’d do something for ${name}`
      : `${upperFirst(name)} would welcome something in return`
  }
  return byReceiver
    ? `${upperFirst(name)} said they’d do something for you`
    : `You said you’d welcome something from ${name}`
}

/** What every sentence about one piece of news is made of. */
interface Telling {
  readonly news: NewsView
  readonly today: Day
  readonly name: string
  readonly clause: string
  readonly when: string
}

const personOf = (party: PartyView): PersonId | undefined =>
  party.is === 'person' || party.is === 'you' ? party.person : undefined

const nothingLeft = 'Nothing is left open between you.'

/** One thing that happened while the reader was away. */
export function newsTold(news: NewsView, today: Day): Told {
  const { favor } = news
  const name = upperFirst(partyName(news.by))
  const clause = favorClause(favor, personOf(news.by))
  const telling = { news, today, name, clause, when: dayInSentence(favor.day, today) }
  switch (news.news) {
    case 'recorded':
      return { what: recorded(telling) }
    case 'confirmed':
      return { what: `${name} confirmed that ${clause}` }
    case 'declined':
      return {
        what: `${name} remembers it differently`,
        sub: `You wrote that ${clause}, ${telling.when}. Only you see that line now.`,
      }
    case 'corrected':
      return { what: `${name} corrected a line: ${clause}`, ...saidBefore(news, today) }
    case 'lapsed':
      return {
        what: `No word came about this: ${favorClause(favor)}`,
        sub: 'After 14 days it stays in your own view, outside every figure.',
      }
    case 'shown':
      return shown(telling)
    case 'noticed':
      return { what: `${name} saw that: ${clause}` }
    case 'note disputed':
      return { what: `${name} hid your note`, sub: `About this: ${clause}.` }
    default:
      return returnTold(telling, news.news)
  }
}

type ReturnNews = Extract<
  NewsView['news'],
  | 'return said'
  | 'offered freely'
  | 'return refused'
  | 'returned'
  | 'passed on'
  | 'let go'
  | 'made formal'
>

/** News of an expected return: said, offered freely, refused, ended. */
function returnTold(telling: Telling, kind: ReturnNews): Told {
  const { news, today, name, clause, when } = telling
  const { favor } = news
  const day = dayAndMonth(favor.day, today)
  switch (kind) {
    case 'return said':
      return {
        what:
          favor.relation === 'receiver'
            ? `${name} would welcome something in return`
            : `${name} said they would do something for you in return`,
        sub: `For this: ${favorClause(favor)}, ${when}. No day is set.`,
      }
    case 'offered freely':
      return { what: `${name} gave this freely: ${clause}`, sub: 'Nothing is expected back.' }
    case 'return refused':
      return { what: `${name} does not take on a return for ${day}`, sub: nothingLeft }
    case 'returned':
      return returned(telling)
    case 'passed on':
      return passedOn(telling)
    case 'let go':
      return { what: `${name} let go of the return for ${day}`, sub: nothingLeft }
    case 'made formal':
      return { what: `The return for ${day} became part of your agreement`, sub: nothingLeft }
    default:
      return kind satisfies never
  }
}

function recorded({ news, name, clause }: Telling): string {
  const { favor } = news
  if (favor.relation !== 'giver' || favor.writtenBy !== 'receiver') {
    return `${name} wrote this down: ${clause}`
  }
  const receiver = favor.receiver.is === 'person' ? them : called(favor.receiver)
  return `${name} thanked you for ${kindWords[favor.kind].thanks(receiver)}`
}

function shown({ news, name, clause }: Telling): Told {
  return news.favor.shownTo === 'our team'
    ? { what: `Your team can see that ${favorClause(news.favor)}`, sub: 'You both said so.' }
    : {
        what: `${name} would let your team see that ${clause}`,
        sub: 'It is shown once you say so too.',
      }
}

function saidBefore({ before, favor }: NewsView, today: Day): { readonly sub?: string } {
  if (!before) return {}
  const changes: string[] = []
  if (before.kind !== favor.kind) changes.push(kindWords[before.kind].label)
  if (before.day !== favor.day) changes.push(dayAndMonth(before.day, today))
  if (before.effort && before.effort.minutes !== favor.effort?.minutes) {
    changes.push(effortWords(before.effort))
  }
  return changes.length === 0 ? {} : { sub: `It said ${changes.join(', ')} before.` }
}

function returned({ news, name }: Telling): Told {
  const { favor, other, by } = news
  if (!other) return { what: `${name} wrote down a return` }
  const back = favorClause(other, personOf(by))
  return favor.relation === 'giver'
    ? {
        what: `${name} returned what you gave: ${back}`,
        sub: `Before that, ${favorClause(favor)}.`,
      }
    : { what: `${name} takes this as a return: ${back}` }
}

function passedOn({ news, name }: Telling): Told {
  const { favor, other, by } = news
  const what = `${name} passed on what you gave them`
  const told = other ? `${what}: ${favorClause(other, personOf(by))}` : what
  return { what: told, sub: `${favorSentence(favor)}.` }
}
