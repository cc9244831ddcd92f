// Reads a handover: items behind the word for what each is, parted by semicolons or lines;
// “nothing” where it is explicitly none; and that one was received.
import { type ItemKind, itemKinds } from '../../core/handover.ts'
import { limits } from '../../core/limits.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { AskSurroundings } from '../asking/reading.ts'
import { freeAt, type Line, partsOf, phraseLength, take } from '../line.ts'
import { type Mention, mentionsIn } from '../names.ts'
import { tokensOf } from '../tokens.ts'
import type { WhyNotRota } from './not-read.ts'
import type { ItemSaid, RotaReading } from './reading.ts'

type Read = Result<RotaReading, WhyNotRota> | undefined

const received = ['received', 'got it', 'got', 'taken', 'thanks', 'read']
const nothings = [
  'nothing',
  'none',
  'nothing open',
  'nothing to hand over',
  'nothing to say',
  'explicitly none',
  'all quiet',
]
const kindsSaid: ReadonlyMap<string, ItemKind> = new Map<string, ItemKind>([
  ...itemKinds.map((kind) => [kind, kind] as const),
  ['todo', 'open'],
  ['opened', 'open'],
  ['watching', 'watch'],
  ['changes', 'change'],
  ['changed', 'change'],
  ['contacts', 'contact'],
  ['risks', 'risk'],
  ['next', 'next step'],
  ['next steps', 'next step'],
  ['then', 'next step'],
])

export function readHandover(line: Line, at: number, around: AskSurroundings): Read {
  const opens = ['handover', 'handovers', 'hand-over', 'handoff'].includes(freeAt(line, at))
    ? 1
    : phraseLength(line, at, ['hand', 'over'])
  const opener = opens
  if (opener === 0) return undefined
  const from = at + opener
  take(line, at, from, 'kind')
  const mentions = mentionsIn(line.tokens, around.known).filter(({ is }) => is === 'person')
  const receipt = readReceived(line, from, mentions)
  if (receipt) return receipt
  const { to, next } = toWhom(line, from, mentions)
  const colon = [':', ','].includes(freeAt(line, next)) ? 1 : 0
  const start = line.tokens[next + colon]?.start
  if (start === undefined) {
    return to.length > 0
      ? refuse({ is: 'hand over what' })
      : accept({ verb: 'handovers', parts: partsOf(line) })
  }
  const rest = line.text.slice(start).trim()
  take(line, next, next + colon, 'glue')
  take(line, next + colon, line.tokens.length, 'note')
  return withItems(rest, to, line, around)
}

function readReceived(line: Line, from: number, mentions: readonly Mention[]): Read {
  const words = received.find((each) => phraseLength(line, from, each.split(' ')) > 0)
  if (!words) return undefined
  const until = from + words.split(' ').length
  const hinge = ['from', 'of'].includes(freeAt(line, until)) ? 1 : 0
  const giver = mentions.find(({ from: at }) => at === until + hinge)
  const next = giver ? giver.until : until
  const sign = [':', ','].includes(freeAt(line, next)) ? 1 : 0
  const start = line.tokens[next + sign]?.start
  const said = start === undefined ? undefined : line.text.slice(start).trim()
  if ((said ?? '').length > limits.noteCharacters) return refuse({ is: 'long words' })
  take(line, from, until, 'glue')
  if (giver) take(line, giver.from, giver.until, 'giver')
  return accept({
    verb: 'receive',
    ...(giver ? { giver: giver.name } : {}),
    ...(said ? { words: said } : {}),
    parts: partsOf(line),
  })
}

/** “to Lee and Joe”, right behind the verb. */
function toWhom(line: Line, from: number, mentions: readonly Mention[]) {
  const to: string[] = []
  if (freeAt(line, from) !== 'to') return { to, next: from }
  let at = from + 1
  for (;;) {
    const mention = mentions.find((each) => each.from === at)
    if (!mention) break
    to.push(mention.name)
    take(line, mention.from, mention.until, 'receiver')
    at = mention.until
    if (
      ['and', ',', '&'].includes(freeAt(line, at)) &&
      mentions.some((each) => each.from === at + 1)
    ) {
      at += 1
    }
  }
  return to.length > 0 ? { to: [...new Set(to)], next: at } : { to, next: from }
}

function withItems(
  rest: string,
  to: readonly string[],
  line: Line,
  around: AskSurroundings,
): Result<RotaReading, WhyNotRota> {
  const bare = tokensOf(rest)
    .filter(({ isWord }) => isWord)
    .map(({ plain }) => plain)
    .join(' ')
  if (bare === '') return refuse({ is: 'hand over what' })
  if (nothings.includes(bare)) {
    return accept({ verb: 'handover', items: [], to, parts: partsOf(line) })
  }
  const items: ItemSaid[] = []
  let kind: ItemKind = 'open'
  for (const piece of rest.split(/[;\n]/)) {
    const item = itemOf(piece.trim(), kind, around)
    if (!item) continue
    kind = item.kind
    if (item.words === '') continue
    if (item.words.length > limits.noteCharacters) return refuse({ is: 'long words' })
    items.push(item)
  }
  if (items.length === 0) return refuse({ is: 'hand over what' })
  if (items.length > limits.itemsPerHandover) return refuse({ is: 'many items' })
  return accept({ verb: 'handover', items, to, parts: partsOf(line) })
}

/** “next: @lee call the customer”: what it is, whose it is, and the words. */
function itemOf(piece: string, before: ItemKind, around: AskSurroundings): ItemSaid | undefined {
  if (piece === '' || piece === '-') return undefined
  const colon = piece.indexOf(':')
  const head = tokensOf(piece.slice(0, Math.max(0, colon)))
    .map(({ plain }) => plain)
    .join(' ')
  const said = colon > 0 ? kindsSaid.get(head) : undefined
  const kind = said ?? before
  const words = (said ? piece.slice(colon + 1) : piece).trim()
  const owner = kind === 'next step' ? ownerIn(words, around) : undefined
  return { kind, words: owner?.rest ?? words, ...(owner ? { owner: owner.name } : {}) }
}

/** Somebody named by `@` at the start or the end of a next step. */
function ownerIn(words: string, { known }: AskSurroundings) {
  const tokens = tokensOf(words)
  const mentions = mentionsIn(tokens, known).filter(({ is }) => is === 'person')
  for (const { name, from, until } of mentions) {
    const [first, last] = [tokens[from], tokens[until - 1]]
    if (!first?.text.startsWith('@') || !last) continue
    if (from !== 0 && until !== tokens.length) continue
    const rest = `${words.slice(0, first.start)}${words.slice(last.end)}`.trim()
    return {
      name,
      rest: rest
        .replace(/^[:,]\s*/, '')
        .replace(/[,(]\s*$/, '')
        .trim(),
    }
  }
  return undefined
}
