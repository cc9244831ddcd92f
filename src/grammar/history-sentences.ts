// A favor's past as sentences, oldest first: who said what, with before and after. "You" for the
// reader, first names for others; nobody where Goodturn did it.
import type { ContentView, HistoryLineView } from '../core/privacy/record-views.ts'
import type { FavorView, PartyView } from '../core/privacy/views.ts'
import type { Day, Expectation, PersonId } from '../core/vocabulary.ts'
import { favorClause, otherSide, partyName, type Told, upperFirst } from './sentences.ts'
import { dayAndMonth, effortWords, kindWords } from './words.ts'

interface Telling {
  readonly line: HistoryLineView
  readonly favor: FavorView
  readonly today: Day
  /** At the beginning of a sentence: "You", "Raj". */
  readonly who: string
  readonly isYou: boolean
}

export function historyTold(line: HistoryLineView, favor: FavorView, today: Day): Told {
  const isYou = line.by?.is === 'you'
  const who = line.by ? upperFirst(partyName(line.by)) : 'Goodturn'
  const telling: Telling = { line, favor, today, who, isYou }
  switch (line.what) {
    case 'recorded':
      return { what: `${who} wrote this down` }
    case 'brought in':
      return { what: `${who} brought this in`, sub: 'Another system left it: observed, not told.' }
    case 'confirmed':
      return { what: `${who} said yes to it` }
    case 'declined':
      return {
        what: isYou ? 'You remember it differently' : `${who} remembers it differently`,
        sub: 'It left every view but its author’s own.',
      }
    case 'word taken back':
      return { what: `${who} took that word back`, sub: 'The line waited again.' }
    case 'lapsed':
      return { what: 'No word came within 14 days', sub: 'Since then it counts in no figure.' }
    case 'withdrawn':
      return { what: `${who} took the line back` }
    case 'corrected':
      return corrected(telling)
    case 'shown':
      return {
        what: `${who} said that your team may see it`,
        ...(favor.shownTo === 'our team' ? {} : { sub: 'It takes the word of you both.' }),
      }
    case 'hidden':
      return { what: `${who} wanted it between the two of you again` }
    case 'noticed':
      return { what: `${who} saw that` }
    case 'third left':
      return { what: 'Somebody who was named in it took themselves out' }
    case 'note disputed':
      return { what: `${who} hid the note`, sub: 'It is hidden everywhere.' }
    case 'note accepted':
      return { what: `${who} let the note be read again` }
    default:
      return returnTold(telling, line.what)
  }
}

type ReturnWhat = Extract<
  HistoryLineView['what'],
  | 'expectation said'
  | 'return refused'
  | 'return day set'
  | 'returned'
  | 'passed on'
  | 'let go'
  | 'made formal'
>

function returnTold(telling: Telling, what: ReturnWhat): Told {
  const { line, favor, today, who, isYou } = telling
  switch (what) {
    case 'expectation said':
      return { what: `${who} ${expectationWords(line.expectation, sideOf(line.by, favor), isYou)}` }
    case 'return refused':
      return { what: `${who} did not take a return on`, sub: 'Nothing was left open.' }
    case 'return day set':
      return line.returnDay
        ? {
            what: `${who} named ${dayAndMonth(line.returnDay, today)} for the return`,
            ...(favor.returnDay ? {} : { sub: 'A day counts once both of you named one.' }),
          }
        : { what: `${who} took the day for the return away again` }
    case 'returned':
      return { what: `${who} wrote down what returned it`, ...clauseOf(telling) }
    case 'passed on':
      return line.other
        ? { what: `${who} passed it on`, ...clauseOf(telling) }
        : { what: `${who} passed it on`, sub: toWhom }
    case 'let go':
      return { what: `${who} let the return go`, sub: 'Nothing was left open.' }
    case 'made formal':
      return { what: 'It became part of an agreement of yours', sub: 'Nothing was left open.' }
    default:
      return what satisfies never
  }
}

/** Where a chain goes on out of the reader's sight. */
export const toWhom = 'To whom is for those two to show.'

function clauseOf({ line }: Telling): { readonly sub?: string } {
  const { by, other } = line
  if (!other) return {}
  const pronoun = by && 'person' in by && by.is === 'person' ? (by.person as PersonId) : undefined
  return { sub: `${upperFirst(favorClause(other, pronoun))}.` }
}

function sideOf(by: PartyView | undefined, favor: FavorView): 'giver' | 'receiver' {
  const own = favor.relation === 'receiver' ? 'receiver' : 'giver'
  if (by?.is === 'you') return own
  return own === 'giver' ? 'receiver' : 'giver'
}

function expectationWords(
  expectation: Expectation | undefined,
  side: 'giver' | 'receiver',
  isYou: boolean,
): string {
  const they = isYou ? 'you' : 'they'
  switch (expectation) {
    case 'freely':
      return side === 'giver' ? 'said it was given freely' : 'said they took it as a gift'
    case 'return':
      return side === 'giver'
        ? 'said a return would be welcome'
        : `said ${they} would do something in return`
    default:
      return 'said it is unclear whether anything should come back'
  }
}

function corrected({ line, who, today }: Telling): Told {
  const { before, after } = line
  const changes = before && after ? changesOf(before, after, today) : []
  if (line.noteChanged) changes.push('the note')
  const what = `${who} corrected ${changes.length > 0 ? 'it' : 'the line'}`
  return changes.length > 0 ? { what, sub: `${upperFirst(changes.join('; '))}.` } : { what }
}

function changesOf(before: ContentView, after: ContentView, today: Day): string[] {
  const effort = ({ effort: said }: ContentView): string => (said ? effortWords(said) : 'unsaid')
  const pairs = [
    ['kind', kindWords[before.kind].label, kindWords[after.kind].label],
    ['day', dayAndMonth(before.day, today), dayAndMonth(after.day, today)],
    ['effort', effort(before), effort(after)],
  ] as const
  return pairs
    .filter(([, first, second]) => first !== second)
    .map(([name, first, second]) => `${name}: ${first} before, ${second} now`)
}

/** What a side says of a return, as the reader hears it; nothing where it says nothing. */
export function saidOfReturn(favor: FavorView, side: 'giver' | 'receiver'): string | undefined {
  const said = side === 'giver' ? favor.saidByGiver : favor.saidByReceiver
  const party = side === 'giver' ? favor.giver : favor.receiver
  if (said === undefined) return undefined
  const isYou = party.is === 'you'
  const name = upperFirst(partyName(party))
  const other = partyName(side === 'giver' ? favor.receiver : favor.giver)
  switch (said) {
    case 'freely':
      return side === 'giver' ? `${name} gave it freely.` : `${name} took it as a gift.`
    case 'return':
      return side === 'giver'
        ? `${name} would welcome a return.`
        : `${name} said ${isYou ? 'you’d' : 'they’d'} do something for ${other} in return.`
    case 'unclear':
      return `${name} said it is unclear whether anything should come back.`
    default:
      return said satisfies never
  }
}

/** Who can see a favor, in whole sentences, for whoever reads it. */
export function whoSees(favor: FavorView): readonly string[] {
  const other = partyName(otherSide(favor))
  const between = 'Effort, words and what was said of a return stay between the two of you.'
  if (favor.relation === 'team') {
    return [
      'Both of them show your team that it happened.',
      'How long it took and what they wrote is theirs.',
    ]
  }
  if (favor.relation === 'third') {
    return ['You are named in it, so you see that it happened. What the two say of it is theirs.']
  }
  if (favor.standing === 'declined' || favor.standing === 'withdrawn') {
    return ['Nobody else. It counts in no figure.']
  }
  switch (favor.shownTo) {
    case 'our team':
      return ['Your team sees that it happened, because you both said so.', between]
    case 'waiting for the other side':
      return [
        favor.actions.includes('hide')
          ? `You would let your team see that it happened. It waits for ${other} to say so too.`
          : `${upperFirst(other)} would let your team see it happened. It waits for your word.`,
        between,
      ]
    default:
      return ['The two of you. Your team sees that it happened only if you both say so.']
  }
}
