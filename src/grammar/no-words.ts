// A kind no, ready to send: short, with a way on where there is one, and without an apology or a
// reason nobody asked for. The same ask gets the same words.
import type { FavorKind } from '../core/vocabulary.ts'
import { askedFor, inWords } from './boundary-sentences.ts'
import { kindWordAt } from './kinds.ts'
import { lineOf, phraseLength } from './line.ts'
import { firstName, upperFirst } from './sentences.ts'

/** What asks say of the kind of help, besides the words that tell of help that was given. */
const asked: readonly (readonly [FavorKind, string])[] = [
  ['cover', 'my shift / late shift / early shift / night shift / shift / on call / on-call / swap'],
  ['cover', 'fill in / stand in / step in / take my / take over'],
  ['check', 'look over / look at / proofread / second pair of eyes / second opinion / feedback'],
  ['mentoring', 'mentoring / be my mentor / coach me'],
  [
    'introduction',
    'introduce me / introduce us / put me in touch / put us in touch / know anybody',
  ],
  ['advocacy', 'put in a word / good word / back me up / recommend me / vouch for me'],
  ['knowledge', 'teach me / show me / explain / walk me through / how do i / how to'],
  ['deadline', 'deadline / more time / stay late / extension'],
  ['expertise', 'debug / fix / advice / advise / unblock'],
]
const rows = asked.flatMap(([kind, phrases]) =>
  phrases.split(' / ').map((phrase) => [kind, phrase.split(' ')] as const),
)

/** What kind of help a pasted ask is about: the first words that say it, else `other`. */
export function kindInAsk(text: string): FavorKind {
  const line = lineOf(text)
  for (let at = 0; at < line.tokens.length; at += 1) {
    const row = rows.find(([, phrase]) => phraseLength(line, at, phrase) > 0)
    if (row) return row[0]
    const word = kindWordAt(line, at, 'any')
    if (word?.does === 'names') return word.kind
  }
  return 'other'
}

export interface NoAsked {
  readonly kind: FavorKind
  /** Who asks, by their whole name, where it is known. */
  readonly asker?: string | undefined
  /** Names of those who agreed to be named, A to Z. */
  readonly named: readonly string[]
  /** The ask as it came: it chooses among the ways to say no. */
  readonly text?: string | undefined
  /** The next one words it otherwise. */
  readonly wording?: number | undefined
}

const openings = [
  'thanks for asking me. I can’t take this on just now.',
  'I can’t take this on just now, and I’d rather say so at once, so that you can ask on.',
  'not this time for me, and thank you for asking.',
] as const

const onward = [
  'If a smaller piece of it or another day would help, ask me again.',
  'If it can wait for another day, or be a smaller piece, ask me again then.',
  'It may help to ask a few people at once; and if a smaller piece would do, ask me again.',
] as const

export function kindNo({ kind, asker, named, text = '', wording = 0 }: NoAsked): string {
  const which = choiceFor(`${kind} ${text}`, wording)
  const opening = openings[which]
  const begun = asker === undefined ? upperFirst(opening) : `${firstName(asker)}, ${opening}`
  if (named.length === 0) return `${begun} ${onward[which]}`
  const who = inWords(named.map(firstName))
  const what = kind === 'other' ? 'something like this' : askedFor[kind]
  return `${begun} ${who} said they can be asked for ${what}.`
}

/** One of the three, the same for the same words; each further wording is another. */
function choiceFor(text: string, wording: number): 0 | 1 | 2 {
  let sum = 0
  for (const character of text) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65_521
  return ((sum + wording) % 3) as 0 | 1 | 2
}
