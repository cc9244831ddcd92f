// Which words say what kind of help it was: one row a kind. Verbs say it in any form, nouns where
// help is handed over (“2 h of mentoring”). A row that keeps its words leaves them in the note.
import type { FavorKind } from '../core/vocabulary.ts'
import { freeAt, type Line, phraseLength } from './line.ts'

export interface KindRow {
  readonly kind: FavorKind
  readonly verbs: string
  readonly nouns: string
  /** The words say more than the kind, so the author's note keeps them. */
  readonly keeps?: true
}

/** Phrases are parted by ` / `; all forms of a verb are written out: nothing is guessed. */
export const kindRows: readonly KindRow[] = [
  {
    kind: 'cover',
    verbs:
      'covered for / covering for / covers for / cover for / covered / covering / cover / ' +
      'covers / took over / taking over / take over / stood in for / ' +
      'standing in for / stood in / ' +
      'standing in / filled in for / filling in for / filled in / filling in / subbed for / ' +
      'swapped / swapping / took / taking',
    nouns: 'cover / covering / coverage',
  },
  {
    kind: 'check',
    verbs:
      'reviewed / reviewing / review / reviews / checked / checking / check / checks / ' +
      'proofread / proofreading / looked over / looking over / read over / ' +
      'reading over / read through / ' +
      'reading through / double-checked / double-checking / tested / testing',
    nouns: 'review / reviews / check / check-up / proofreading / second look / look / code review',
  },
  {
    kind: 'mentoring',
    verbs:
      'mentored / mentoring / mentor / mentors / coached / coaching / coach / onboarded / ' +
      'onboarding',
    nouns: 'mentoring / coaching / onboarding / mentorship',
  },
  {
    kind: 'introduction',
    verbs:
      'introduced / introducing / introduce / introduces / connected / connecting / ' +
      'put in touch / putting in touch',
    nouns: 'introduction / intro / introductions / in touch',
  },
  {
    kind: 'advocacy',
    verbs:
      'spoke up for / speaking up for / speak up for / spoke up / speaking up / stood up for / ' +
      'standing up for / vouched for / vouching for / backed / backing / recommended / ' +
      'recommending / advocated for / advocating for / put in a good word for / ' +
      'putting in a good word for / put in a word for / spoke for / speaking for',
    nouns: 'advocacy / recommendation / good word / backing',
  },
  {
    kind: 'knowledge',
    verbs:
      'taught / teaching / teach / teaches / showed / showing / show / explained / explaining / ' +
      'explain / walked / walking / trained / training',
    nouns: 'knowledge / training / tutorial / walkthrough',
  },
  {
    kind: 'knowledge',
    keeps: true,
    verbs: 'shared / sharing / documented / documenting',
    nouns: '',
  },
  {
    kind: 'expertise',
    verbs: 'advised / advising / advise / consulted / consulting',
    nouns: 'expertise / advice / consulting',
  },
  {
    kind: 'expertise',
    keeps: true,
    verbs:
      'debugged / debugging / fixed / fixing / repaired / repairing / unblocked / unblocking / ' +
      'translated / translating / answered / answering / sorted out / sorting out / designed / ' +
      'designing / wrote / writing / set up / setting up',
    nouns: 'feedback',
  },
  {
    kind: 'deadline',
    keeps: true,
    verbs:
      'stayed late / staying late / worked late / working late / pulled an all-nighter / ' +
      'finished / finishing / moved the deadline / moving the deadline / ' +
      'extended the deadline / extending the deadline / gave more time / giving more time',
    nouns: 'more time / extension',
  },
  {
    kind: 'concession',
    keeps: true,
    verbs: 'gave way / giving way / gave up / giving up / let go first / agreed to / agreeing to',
    nouns: 'concession',
  },
]

/** General words of help: they say that it was help, and leave the kind open. */
const general =
  'helped out / helping out / help out / helped / helping / help / helps / supported / ' +
  'supporting / assisted / assisting'
/** Words that hand help over and say nothing of it themselves. */
const handing =
  'gave / give / giving / did / do / doing / offered / offering / spent / spending / put / putting'
const receiving = 'got / received / had / getting / receiving / having'

export interface KindWord {
  readonly kind: FavorKind
  readonly does: 'names' | 'helps' | 'gives' | 'gets'
  readonly isVerb: boolean
  readonly keeps: boolean
  readonly length: number
}

interface Phrase extends Omit<KindWord, 'length'> {
  readonly words: readonly string[]
}

const phrases: ReadonlyMap<string, readonly Phrase[]> = indexed([
  ...kindRows.flatMap(({ kind, verbs, nouns, keeps = false }) => [
    ...split(verbs).map((words): Phrase => ({ kind, does: 'names', isVerb: true, keeps, words })),
    ...split(nouns).map((words): Phrase => ({ kind, does: 'names', isVerb: false, keeps, words })),
  ]),
  ...split(general).map((words): Phrase => open('helps', words)),
  ...split(handing).map((words): Phrase => open('gives', words)),
  ...split(receiving).map((words): Phrase => open('gets', words)),
])

/** The kind word that starts here, longest first; verbs, nouns, or both. */
export function kindWordAt(
  line: Line,
  at: number,
  which: 'verb' | 'noun' | 'any',
): KindWord | undefined {
  for (const phrase of phrases.get(freeAt(line, at)) ?? []) {
    if (which === 'verb' && !phrase.isVerb) continue
    if (which === 'noun' && phrase.isVerb && phrase.does === 'names') continue
    const length = phraseLength(line, at, phrase.words)
    if (length > 0) return { ...phrase, length }
  }
  return undefined
}

function open(does: Phrase['does'], words: readonly string[]): Phrase {
  return { kind: 'other', does, isVerb: true, keeps: false, words }
}

function split(row: string): readonly (readonly string[])[] {
  return row === '' ? [] : row.split(' / ').map((phrase) => phrase.split(' '))
}

function indexed(all: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const index = new Map<string, Phrase[]>()
  for (const phrase of all) {
    const first = phrase.words[0]!
    index.set(first, [...(index.get(first) ?? []), phrase])
  }
  for (const list of index.values()) list.sort((a, b) => b.words.length - a.words.length)
  return index
}
