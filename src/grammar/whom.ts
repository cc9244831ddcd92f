// The other side of a favor told as a sentence: whom I helped, or whether it was me who was helped.
import { accept, refuse } from '../core/result.ts'
import { type Act, actFrom } from './act.ts'
import { freeAt, type Line, take, wordAt } from './line.ts'
import type { Mention } from './names.ts'
import { neverNames, pronounsOfOthers } from './phrases.ts'
import {
  type Group,
  groupAt,
  mentionAt,
  namesOf,
  nextWord,
  type Sentence,
  takeGroup,
  typedAt,
} from './sentence.ts'
import { type SidesOrNot, takeMe } from './sides.ts'

/** From the verb on, the reader being the subject, said or not. */
export function givenBy(sentence: Sentence, at: number, beside: readonly string[]): SidesOrNot {
  const act = actFrom(sentence, at, 'verb')
  const { line } = sentence
  const handedFrom = ['from', 'by'].includes(freeAt(line, nextWord(line, act.until)))
  if (act.does === 'gets' || handedFrom) return received(sentence, act)
  const group = receivers(sentence, act)
  if (!group) return refuse({ is: isForMe(sentence, act.until) ? 'who' : 'whom' })
  takeBefore(sentence.line, group.from, ['to', 'for', 'with'])
  takeGroup(sentence.line, group, 'receiver')
  return accept({
    youAre: 'giver',
    others: namesOf(group),
    act,
    from: act.until === at ? at : nextWord(sentence.line, at),
    ...(beside.length === 0 ? {} : { beside }),
  })
}

const isForMe = ({ mentions }: Sentence, at: number): boolean =>
  mentions.some(({ is, from }) => is === 'me' && from >= at)

/** “got 2h of mentoring from Ines”. */
function received(sentence: Sentence, act: Act): SidesOrNot {
  const { line } = sentence
  // “I was mentored by Ines”: I was not the giver after all.
  line.taken.forEach((role, at) => {
    if (role === 'giver') line.taken[at] = 'receiver'
  })
  const named = sentence.mentions.find(({ is, from }) => is !== 'me' && from >= act.until)
  const typedFrom = placeAfter(line, act.until, ['from', 'by'])
  const from = named?.from ?? typedFrom
  const group = from === undefined ? undefined : groupAt(sentence, from, 'capital')
  if (!group) return refuse({ is: 'who' })
  takeBefore(line, group.from, ['from', 'by', 'with'])
  takeGroup(line, group, 'giver')
  takeMe(sentence, act.until)
  return accept({ youAre: 'receiver', others: namesOf(group), act, from: act.until })
}

/** The names are the subject: it must have been for the reader, or for a team of theirs. */
export function helpedBy(sentence: Sentence, givers: Group): SidesOrNot {
  const { line, mentions } = sentence
  const act = actFrom(sentence, givers.until, 'any')
  const after = mentions.filter(({ from }) => from >= givers.until)
  const others = namesOf(givers)
  const me = after.some(({ is }) => is === 'me')
  const team = after.find(({ is, possessive }) => is === 'team' && !possessive)
  if (me) {
    takeMe(sentence, givers.until)
    return accept({ youAre: 'receiver', others, act, from: givers.until })
  }
  if (team) {
    takeBefore(line, team.from, ['for', 'to', 'with'])
    take(line, team.from, team.until, 'receiver')
    return accept({ youAre: 'receiver', others, act, yourTeam: team.name, from: givers.until })
  }
  if (after.some(isSomebody)) return refuse({ is: 'not yours' })
  if (act.does !== 'names' && act.does !== 'helps') return refuse({ is: 'unclear' })
  return accept({ youAre: 'receiver', others, act, from: givers.until })
}

const isSomebody = ({ is }: Mention): boolean => is === 'person' || is === 'team'

/** Known names first; else a word in a place where only a name can be. */
function receivers(sentence: Sentence, act: Act): Group | undefined {
  const { line, mentions } = sentence
  const known = mentions.find(({ is, from }) => is !== 'me' && from >= act.until)
  if (known) return groupAt(sentence, known.from, 'never')
  const direct = nextWord(line, act.until)
  const untouched = line.taken.slice(act.until, direct).every((taken) => taken !== 'day')
  if (act.does !== 'unsaid' && untouched) {
    const capital = groupAt(sentence, direct, 'capital')
    if (capital) return capital
    if (takesPerson(sentence, direct)) return groupAt(sentence, direct, 'any')
  }
  return typedLater(sentence, act.until)
}

/** “helped zed with …”: a small word before a hinge, or alone, may be a name. */
function takesPerson(sentence: Sentence, at: number): boolean {
  const { line } = sentence
  if (!typedAt(sentence, at, 'any') || pronounsOfOthers.has(freeAt(line, at))) return false
  const next = wordAt(line, at + 1)
  return next === '' || ['with', 'on', 'to', ',', 'a', 'how'].includes(next)
}

/** “gave a talk to Zed”, “reviewed Zed’s notes”. */
function typedLater(sentence: Sentence, from: number): Group | undefined {
  const { line } = sentence
  for (let at = from; at < line.tokens.length; at += 1) {
    if (mentionAt(sentence, at)) continue
    const hinge = ['to', 'for', 'with'].includes(wordAt(line, at - 1))
    const owner = freeAt(line, at).endsWith("'s")
    if (!hinge && !owner) continue
    if (owner && neverNames.has(freeAt(line, at).slice(0, -2))) continue
    const group = groupAt(sentence, at, 'capital')
    if (group) return group
  }
  return undefined
}

function placeAfter(line: Line, from: number, hinges: readonly string[]): number | undefined {
  for (let at = from; at < line.tokens.length - 1; at += 1) {
    if (hinges.includes(freeAt(line, at))) return at + 1
  }
  return undefined
}

/** The small word a name hung on goes with it. */
export function takeBefore(line: Line, at: number, hinges: readonly string[]): void {
  if (hinges.includes(freeAt(line, at - 1))) take(line, at - 1, at, 'glue')
}
