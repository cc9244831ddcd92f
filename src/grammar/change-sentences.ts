// Swaps and the moves of an absence as sentences: what is proposed, how it stands, and what it does
// to how evenly the shifts fall. A no is told to whoever proposed it, and to nobody else.
import type { ChangeView, MoveView, SpreadView } from '../core/privacy/rota-views.ts'
import type { PartyView } from '../core/privacy/views.ts'
import { untilWords } from './ask-sentences.ts'
import { type RotaPlace, shiftNamed } from './rota-sentences.ts'
import { partyName, type Told, upperFirst } from './sentences.ts'

export interface Halves {
  /** What the viewer would take. */
  readonly take: MoveView
  /** What the viewer would give. */
  readonly give: MoveView
}

/** The two halves of a swap, as the viewer has them; none where it is no swap of theirs. */
export function halvesOf({ how, moves }: ChangeView): Halves | undefined {
  if (how !== 'swap' || moves.length !== 2) return undefined
  const take = moves.find(({ to }) => to?.is === 'you')
  const give = moves.find(({ from }) => from?.is === 'you')
  return take && give ? { take, give } : undefined
}

/** What they did, after their name: "asks you to swap". */
export function changeAsks({ how, proposedBy, from }: ChangeView): string {
  if (proposedBy !== undefined && proposedBy.is !== 'you') {
    return `proposed this for ${partyName(from)}`
  }
  return how === 'swap' ? 'asks you to swap' : 'will be away, and asks you'
}

/** "Late, Wednesday 20 May: from Mia to you". */
export function moveWords({ shift, from, to }: MoveView, place: RotaPlace): string {
  const now = from === undefined ? 'nobody' : partyName(from)
  const then = to === undefined ? 'nobody yet' : partyName(to)
  return `${shiftNamed(shift, place)}: from ${now} to ${then}`
}

const few = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

/** What a change is called in a line: "Early, Tuesday 26 May, for Joe’s late, …". */
function changeNamed(change: ChangeView, place: RotaPlace): string {
  const halves = halvesOf(change)
  if (!halves && change.how === 'swap') {
    return change.moves.map((move) => moveWords(move, place)).join('; ')
  }
  if (!halves) {
    const { length } = change.moves
    return `${few[length] ?? length} ${length === 1 ? 'shift' : 'shifts'} while away`
  }
  return `${shiftNamed(halves.give.shift, place)}, for ${shiftNamed(halves.take.shift, place)}`
}

function namesOf(parties: readonly PartyView[]): string {
  const names = parties.map(partyName)
  return names.length < 2
    ? (names[0] ?? 'nobody')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Everybody in it but the viewer. */
function othersIn({ from, touched }: ChangeView): string {
  const all = [from, ...touched.map(({ person }) => person)]
  const seen = new Set<string>()
  return namesOf(
    all.filter((each) => each.is !== 'you' && !seen.has(each.name) && seen.add(each.name)),
  )
}

/** How a change stands, as one line: for whoever proposed it, or once it was answered. */
export function changeTold(change: ChangeView, place: RotaPlace): Told {
  const others = othersIn(change)
  const named = changeNamed(change, place)
  switch (change.standing) {
    case 'waiting':
      return waitingTold(change, others, named, place)
    case 'accepted':
      return {
        what:
          change.how === 'swap' ? `You and ${others} swapped: ${named}` : `All said yes: ${named}`,
        sub: 'Both calendars changed, and everyone touched was told.',
      }
    case 'declined':
      return { what: `Not this time: ${named}`, sub: 'Nothing has moved.' }
    case 'withdrawn':
      return { what: `Taken back: ${named}`, sub: 'Nothing has moved.' }
    case 'expired':
      return { what: `Its hour is over: ${named}`, sub: 'Nothing has moved.' }
    case 'undone':
      return { what: `Undone: ${named}`, sub: 'Every shift is where it was before.' }
    default:
      return change.standing satisfies never
  }
}

function waitingTold(change: ChangeView, others: string, named: string, place: RotaPlace): Told {
  const until = `An answer is welcome until ${untilWords(change.expiresAtMs, place)}.`
  if (change.relation === 'touched') {
    const said = change.yours === 'accept' ? 'You said yes' : 'You asked to know more'
    return { what: `${said}: ${named}`, sub: `${until} Nothing has moved.` }
  }
  const asked = change.how === 'swap' ? `You asked ${others} to swap` : `You asked ${others}`
  return { what: `${asked}: ${named}`, sub: `${until} Nothing has moved.` }
}

/** What each one said, for whoever proposed it: "Joe: tell me more". */
export function answersTold({ touched }: ChangeView): readonly Told[] {
  return touched.flatMap(({ person, answer, words }) =>
    answer === undefined || person.is === 'you'
      ? []
      : [
          {
            what: `${upperFirst(partyName(person))}: ${answer === 'accept' ? 'yes' : answer}`,
            ...(words === undefined ? {} : { sub: words }),
          },
        ],
  )
}

/** Hundredths of an ordinary shift as they are said: "9.5", "10". */
export function loadWords(hundredths: number): string {
  return String(Math.round(hundredths / 10) / 10)
}

/** "½", "1½", "2": a difference, to half a shift where it is that large. */
function differenceWords(hundredths: number): string {
  const halves = Math.round(hundredths / 50)
  if (halves === 0) return loadWords(Math.max(hundredths, 10))
  return `${halves > 1 ? Math.floor(halves / 2) : ''}${halves % 2 === 1 ? '½' : ''}`
}

/** "The team’s spread stays as it is", with no full stop. */
export function spreadEffect({ spread: { before, after } }: Pick<ChangeView, 'spread'>): string {
  const change = after - before
  if (Math.abs(change) < 5) return 'The team’s spread stays as it is'
  const way = change > 0 ? 'widens' : 'narrows'
  return `The team’s spread ${way} by ${differenceWords(Math.abs(change))}`
}

/** What a swap means, in whole sentences. */
export function changeMeans(change: ChangeView): string {
  const { how, withinBoundary } = change
  const together =
    how === 'swap'
      ? 'The two halves move together or not at all.'
      : 'All of it moves together, once everyone touched said yes, or not at all.'
  const hours =
    withinBoundary === undefined
      ? ''
      : withinBoundary
        ? ', and your hours stay within what you set'
        : ', and your hours go beyond what you set'
  return `${together} ${spreadEffect(change)}${hours}.`
}

/** "Between 8.5 and 10.5.", and what binds. */
export function spreadSentences({ rings, bound, binding }: SpreadView): readonly string[] {
  const [least, most] = [Math.min(...rings), Math.max(...rings)]
  if (rings.length === 0) return ['Nothing was served or planned yet.']
  const same = loadWords(least) === loadWords(most)
  return [
    same ? `All at ${loadWords(least)}.` : `Between ${loadWords(least)} and ${loadWords(most)}.`,
    ...(bound === undefined
      ? []
      : [`The rules and absences allow no less than ${loadWords(bound)} for the fullest.`]),
    ...(binding === undefined ? [] : [binding]),
  ]
}
