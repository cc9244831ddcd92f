// Who helped whom. One side is always the reader; the other is who the line names, known or as
// typed. Where it does not say, it is asked for, not guessed.
import type { Result } from '../core/result.ts'
import { accept, refuse } from '../core/result.ts'
import { type Act, actFrom, pastFillers } from './act.ts'
import { kindWordAt } from './kinds.ts'
import { freeAt, type Line, take, wordAt } from './line.ts'
import { isCapital } from './names.ts'
import type { WhyNot } from './not-read.ts'
import { neverNames, pronounsOfOthers, thanksLength } from './phrases.ts'
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
import { givenBy, helpedBy } from './whom.ts'

export interface Sides {
  readonly youAre: 'giver' | 'receiver'
  readonly others: readonly string[]
  readonly act: Act
  readonly yourTeam?: string
  /** Where the author's own words may begin. */
  readonly from: number
  /** Who helped beside the reader, for the note. */
  readonly beside?: readonly string[]
}

export type SidesOrNot = Result<Sides, WhyNot>

const openers = new Set('hey hi hello ok okay so well also and then actually just yes'.split(' '))

export function sidesOf(sentence: Sentence): SidesOrNot {
  const { line } = sentence
  let at = 0
  for (;;) {
    at = nextWord(line, at)
    if (!openers.has(freeAt(line, at)) || mentionAt(sentence, at)) break
    take(line, at, at + 1, 'glue')
    at += 1
  }
  if (at >= line.tokens.length) return refuse({ is: 'unclear' })
  const thanks = thanksLength(line, at)
  if (thanks > 0) {
    take(line, at, at + thanks, 'glue')
    return thanked(sentence, at + thanks)
  }
  takeClosingThanks(line, at)
  const called = groupAt(sentence, at, 'never')
  const next = called && !isMe(called) ? nextWord(line, called.until) : at
  const late = next > at && freeAt(line, next) !== 'thanked' ? thanksLength(line, next) : 0
  if (called && late > 0) {
    take(line, next, next + late, 'glue')
    return thankedFor(sentence, called, nextWord(line, next + late))
  }
  return told(sentence, at)
}

/** “…, thanks!” says nothing more once it is said what for. */
function takeClosingThanks(line: Line, from: number): void {
  for (let at = line.tokens.length - 1; at > from && at > line.tokens.length - 8; at -= 1) {
    const length = line.tokens[at - 1]?.isWord ? 0 : thanksLength(line, at)
    if (length === 0 || nextWord(line, at + length) < line.tokens.length) continue
    take(line, at, at + length, 'glue')
  }
}

/** “thanks Raj for covering my sprint”, “thanks for covering my sprint, Raj”. */
function thanked(sentence: Sentence, after: number): SidesOrNot {
  const { line } = sentence
  const at = nextWord(line, after)
  const first = groupAt(sentence, at, 'any')
  const group = first && !isMe(first) ? first : lateGroup(sentence, at)
  if (!group) return refuse({ is: 'who' })
  return thankedFor(sentence, group, nextWord(line, group === first ? group.until : at))
}

function thankedFor(sentence: Sentence, group: Group, next: number): SidesOrNot {
  const { line } = sentence
  takeGroup(line, group, 'giver')
  if (freeAt(line, next) === 'for') take(line, next, next + 1, 'glue')
  const act = actFrom(sentence, next, 'any')
  takeMe(sentence, next)
  return accept({ youAre: 'receiver', others: namesOf(group), act, from: next })
}

const isMe = ({ mentions }: Group): boolean => mentions.some(({ is }) => is === 'me')

/** The one thanked, named at the end: “…, Raj”, or “to Raj”. */
function lateGroup(sentence: Sentence, at: number): Group | undefined {
  const { line } = sentence
  for (let here = line.tokens.length - 1; here >= at; here -= 1) {
    const comma = wordAt(line, here - 1) === ',' || wordAt(line, here - 1) === 'to'
    const group = groupAt(sentence, here, comma ? 'capital' : 'never')
    const closes = group && nextWord(line, group.until) >= line.tokens.length
    if (!group || isMe(group) || group.mentions.some(({ possessive }) => possessive)) continue
    if (comma || closes) return wholeGroup(sentence, here, at) ?? group
  }
  return undefined
}

/** The start of the list a late name is the last of: “…, Raj and Mia”. */
function wholeGroup(sentence: Sentence, last: number, at: number): Group | undefined {
  for (let here = Math.max(at, last - 8); here < last; here += 1) {
    const group = groupAt(sentence, here, 'never')
    const own = group?.mentions.every(({ is, possessive }) => is !== 'me' && !possessive)
    if (group && own && group.until > last) return group
  }
  return undefined
}

/** “Raj covered my sprint”, “I helped Mia”, “gave Ines 2h”, “my sprint was covered by Raj”. */
function told(sentence: Sentence, at: number): SidesOrNot {
  const { line } = sentence
  const subject = mentionAt(sentence, at)
  if (subject?.is === 'me' && subject.possessive) return passive(sentence, at)
  const group = subject ? groupAt(sentence, at, 'capital') : undefined
  if (group && isMe(group)) {
    for (const { is, from, until } of group.mentions) {
      take(line, from, until, is === 'me' ? 'giver' : 'note')
    }
    take(line, group.from, group.until, 'glue')
    const wrong = undone(sentence, group.until)
    return wrong ? refuse(wrong) : givenBy(sentence, group.until, namesOf(group))
  }
  if (group) return byOthers(sentence, group)
  const act = pastArticle(line, at)
  if (kindWordAt(line, act, 'verb')) return givenBy(sentence, act, [])
  if (pronounsOfOthers.has(freeAt(line, at))) return refuse({ is: 'who' })
  const typed = typedSubject(sentence, at)
  if (typed) return byOthers(sentence, typed)
  return refuse({ is: asking.has(freeAt(line, at)) ? 'an ask' : 'unclear' })
}

const asking = new Set('can could would will please who may might anyone'.split(' '))

/** “a quick review from Mia” begins with the review. */
function pastArticle(line: Line, at: number): number {
  const next = nextWord(line, at + 1)
  const article = ['a', 'an', 'the', 'some', 'more'].includes(freeAt(line, at))
  if (!article || !kindWordAt(line, next, 'verb')) return at
  take(line, at, at + 1, 'glue')
  return next
}

/** Somebody unknown: a word before a word of help, or a capital one that did something to me. */
function typedSubject(sentence: Sentence, at: number): Group | undefined {
  const { line } = sentence
  const group = typedAt(sentence, at, 'any') && groupAt(sentence, at, 'any')
  if (!group || neverNames.has(freeAt(line, at))) return undefined
  const here = nextWord(line, group.until)
  const verb = kindWordAt(line, here, 'verb') ?? kindWordAt(line, here + 1, 'verb')
  const mine = sentence.mentions.some(({ is, from }) => is === 'me' && from >= here)
  if (verb && (mine || isName(line.tokens[at]?.text ?? ''))) return group
  const past = freeAt(line, here).endsWith('ed')
  return past && mine && isName(line.tokens[at]?.text ?? '') ? group : undefined
}

const isName = (typed: string): boolean => typed.startsWith('@') || isCapital(typed)

function byOthers(sentence: Sentence, group: Group): SidesOrNot {
  const { line } = sentence
  const verb = nextWord(line, group.until)
  if (freeAt(line, verb) === 'thanked') return thankedMe(sentence, group, verb)
  takeGroup(line, group, 'giver')
  const wrong = undone(sentence, group.until)
  return wrong ? refuse(wrong) : helpedBy(sentence, group)
}

/** “Raj thanked me for the review”: it was me who gave. */
function thankedMe(sentence: Sentence, group: Group, verb: number): SidesOrNot {
  const { line } = sentence
  const me = mentionAt(sentence, nextWord(line, verb + 1))
  if (me?.is !== 'me' || me.possessive) return refuse({ is: 'not yours' })
  takeGroup(line, group, 'receiver')
  take(line, verb, verb + 1, 'glue')
  take(line, me.from, me.until, 'giver')
  const next = nextWord(line, me.until)
  if (freeAt(line, next) === 'for') take(line, next, next + 1, 'glue')
  const act = actFrom(sentence, next, 'any')
  return accept({ youAre: 'giver', others: namesOf(group), act, from: next })
}

const notDone = new Set("not never didn't hasn't won't can't wouldn't couldn't".split(' '))

/** “Raj will …” has not come yet, “Raj didn’t …” did not happen. */
function undone(sentence: Sentence, at: number): WhyNot | undefined {
  const word = freeAt(sentence.line, nextWord(sentence.line, at))
  if (word === 'will' || word === 'shall') return { is: 'to come', words: word }
  return notDone.has(word) ? { is: 'not done' } : undefined
}

/** “my sprint was covered by Raj”. */
function passive(sentence: Sentence, at: number): SidesOrNot {
  const { line } = sentence
  for (let here = at; here < line.tokens.length; here += 1) {
    if (freeAt(line, here) !== 'by') continue
    const group = groupAt(sentence, here + 1, 'capital')
    if (!group || isMe(group)) continue
    take(line, here, here + 1, 'glue')
    takeGroup(line, group, 'giver')
    takeMe(sentence, at)
    for (let verb = at; verb < here; verb += 1) {
      if (!['was', 'were', 'got', 'been', 'has', 'had'].includes(freeAt(line, verb))) continue
      const act = actFrom(sentence, pastFillers(sentence, verb + 1), 'any')
      take(line, verb, verb + 1, 'glue')
      return accept({ youAre: 'receiver', others: namesOf(group), act, from: at })
    }
  }
  return refuse({ is: 'who' })
}

/** Underlines oneself as the receiver: the first `my`, and every `me`. */
export function takeMe(sentence: Sentence, from: number): void {
  let owned = false
  for (const { is, possessive, from: at, until } of sentence.mentions) {
    if (is !== 'me' || at < from || (possessive && owned)) continue
    take(sentence.line, at, until, 'receiver')
    owned ||= possessive
  }
}
