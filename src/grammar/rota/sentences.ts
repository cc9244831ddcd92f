// Shifts that change hands as sentences, for whoever did it and whoever it touches: what moves,
// before and after, and that nothing moves before everybody touched has said yes.
import type { Span } from '../../core/asking.ts'
import type { ChangeView, MoveView, ShiftBrief } from '../../core/privacy/rota-views.ts'
import type { PartyView } from '../../core/privacy/views.ts'
import { andNames, atWords, type Reader } from '../asking/sentences.ts'
import { partyName, upperFirst } from '../sentences.ts'
import type { RotaWanted } from './wanted.ts'
import { shiftWords } from './words.ts'

/** “Late, Thursday 14 May, 14:00 to 22:00”; of a part, its hours. */
export const partWords = (shift: ShiftBrief, span: Span | undefined, reader: Reader): string =>
  shiftWords(span ? { ...shift, ...span } : shift, reader)

const nameOf = (party: PartyView | undefined): string => (party ? partyName(party) : 'nobody')

/** “Late, Thursday 14 May, 14:00 to 22:00: Joe has it now, you then.” */
export function moveLine({ shift, from, to }: MoveView, reader: Reader): string {
  const now = from ? `${nameOf(from)} ${has(from)} it now` : 'it is open now'
  const then = to ? `${nameOf(to)} then` : 'open then'
  return `${shiftWords(shift, reader)}: ${now}, ${then}.`
}

const has = (party: PartyView): string => (party.is === 'you' ? 'have' : 'has')

/** What the change does to how evenly the shifts fall: never whose they are. */
export function spreadLine({ spread }: Pick<ChangeView, 'spread'>): string {
  const shifts = (hundredths: number): string => {
    const rounded = Math.round(hundredths / 10) / 10
    return rounded === 1 ? '1 shift' : `${rounded} shifts`
  }
  const { before, after } = spread
  if (Math.round(before / 10) === Math.round(after / 10)) return 'The spread stays as it is.'
  const way = after < before ? 'narrows' : 'widens'
  const between = `${shifts(before)} between the fullest and the emptiest now`
  return `The spread ${way}: ${between}, ${shifts(after)} then.`
}

/** A change that waits for the reader's word. */
export function changeForYou(change: ChangeView, reader: Reader): readonly string[] {
  const { how, from, proposedBy, moves, words, expiresAtMs, withinBoundary } = change
  const who = upperFirst(nameOf(from))
  const asks =
    how === 'swap' ? `${who} would like to swap with you.` : `${who} is away; this moves for it.`
  return [
    proposedBy ? `${upperFirst(nameOf(proposedBy))} proposed this for ${nameOf(from)}.` : asks,
    ...moves.map((move) => moveLine(move, reader)),
    ...(words === undefined ? [] : [`“${words}”`]),
    spreadLine(change),
    ...(withinBoundary === false
      ? ['It would be more than you set for yourself; only you see that.']
      : []),
    `An answer by ${atWords(expiresAtMs, reader)} is enough. A no needs no reason.`,
    'Nothing moves before you have said yes.',
  ]
}

/** What whoever proposed it reads. */
export function proposedLines(change: ChangeView, reader: Reader): readonly string[] {
  const asked = andNames(change.touched.map(({ person }) => partyName(person)))
  return [
    change.how === 'swap' ? `Proposed to ${asked}: a swap.` : `Proposed to ${asked}.`,
    ...change.moves.map((move) => moveLine(move, reader)),
    spreadLine(change),
    `Nothing moves before ${asked} ${change.touched.length === 1 ? 'has' : 'have'} said yes. ` +
      `You hear by ${atWords(change.expiresAtMs, reader)} either way.`,
  ]
}

/** What whoever answered reads, as things stand then. */
export function changeAnswered(change: ChangeView, reader: Reader): readonly string[] {
  const who = nameOf(change.proposedBy ?? change.from)
  switch (change.yours) {
    case 'accept':
      return change.standing === 'accepted'
        ? [
            'Agreed, and everybody it touches is told:',
            ...change.moves.map((move) => nowLine(move, reader)),
          ]
        : ['Your yes is kept. It moves once everybody it touches has said yes.']
    case 'not this time':
      return [`Answered: not this time. Only ${who} reads it. Nothing moves.`]
    case 'tell me more':
      return [`${upperFirst(who)} is asked to tell you more. Nothing moves meanwhile.`]
    case undefined:
      return ['Nothing is answered.']
    default:
      return change.yours satisfies never
  }
}

/** “Late, Thursday 14 May, 14:00 to 22:00: yours now, before it was Joe’s.” */
export function nowLine({ shift, from, to }: MoveView, reader: Reader): string {
  const now = to ? `${whose(to)} now` : 'open now'
  const before = from ? `before it was ${whose(from)}` : 'before it was open'
  return `${shiftWords(shift, reader)}: ${now}, ${before}.`
}

const whose = (party: PartyView): string => (party.is === 'you' ? 'yours' : `${partyName(party)}’s`)

/** How a change stands, in a word or two. */
export function changeStands({ standing, from, how }: ChangeView): string {
  const what = how === 'swap' ? 'The swap' : 'The change'
  switch (standing) {
    case 'waiting':
      return `${what} waits for an answer.`
    case 'accepted':
      return `${what} is agreed.`
    case 'declined':
      return `${what} did not come about. Every shift stays where it was.`
    case 'withdrawn':
      return `${upperFirst(nameOf(from))} took it back. Every shift stays where it was.`
    case 'expired':
      return `${what} was not answered in time. Every shift stays where it was.`
    case 'undone':
      return `${what} was taken back. Every shift is where it was before.`
    default:
      return standing satisfies never
  }
}

/** What whoever dropped, kept or took a shift reads. */
export function handedLines(
  { operation, of }: Pick<RotaWanted, 'operation' | 'of'>,
  reader: Reader,
): readonly string[] {
  const words = partWords(of.named, of.span, reader)
  const { by } = of.shift
  switch (operation) {
    case 'shift.drop':
      return [`Offered: ${words}`, 'It stays yours until somebody takes it. You hear when they do.']
    case 'shift.keep':
      return [`You keep it: ${words}`]
    case 'shift.take': {
      const rest = of.span ? ['The rest of it stays where it was.'] : []
      const told = by && by.is === 'person' ? `, and ${partyName(by)} is told` : ''
      return [`Yours now${told}: ${words}`, ...rest]
    }
    case 'shift.ask-cover':
    case 'swap.ask':
      return []
    default:
      return operation satisfies never
  }
}
