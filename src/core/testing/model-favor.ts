// The reference model's favors: a list of what was said, in order, and every question about one
// answered by reading that list again.
import type { FavorCommand, RecordCommand } from '../record/favor.ts'
import { holderOf, isJoined, type Model, type Moment, personIn, within } from './model.ts'
import { canTakeBack, isOfNoImport, standingOfImported } from './model-import.ts'
import { aboutReturn } from './model-return.ts'
import { clampDay, hasBegun, hoursHere, inLine } from './model-time.ts'

export interface ModelWord {
  readonly what: string
  readonly who: string
  readonly atMs: number
  readonly side?: 'giver' | 'receiver'
  readonly value?: string | null
}

export interface ModelFavor {
  readonly id: string
  readonly giver: string
  readonly receiver: string
  readonly author: string
  readonly side: 'giver' | 'receiver'
  readonly atMs: number
  readonly note: boolean
  kind: string
  day: string
  minutes: number
  inLine: boolean
  readonly words: ModelWord[]
  /** The import that brought it in, and what it is known again by. */
  readonly from?: string
  readonly trace?: string
}

export const isTeam = (party: string): boolean => party.startsWith('team_')

const standings = ['confirmed', 'declined', 'lapsed', 'withdrawn', 'taken back']

export function standingOf(favor: ModelFavor): string {
  if (favor.from !== undefined) return standingOfImported(favor)
  const said = favor.words.findLast((word) => standings.includes(word.what))?.what ?? 'waiting'
  if (said !== 'taken back') return said
  return favor.side === 'receiver' && !isTeam(favor.receiver) ? 'confirmed' : 'waiting'
}

export function last(favor: ModelFavor, what: string, side?: string): ModelWord | undefined {
  return favor.words.findLast((word) => word.what === what && (!side || word.side === side))
}

function isOn(model: Model, party: string, who: string, nowMs: number): boolean {
  if (!isTeam(party)) return holderOf(model, party) === who
  const team = model.teams.find((each) => each.id === party)
  return team !== undefined && within(team.members, who, clampDay(nowMs))
}

export function sideIn(
  model: Model,
  favor: { giver: string; receiver: string },
  moment: Moment,
): 'giver' | 'receiver' | undefined {
  const { actor, nowMs } = moment
  if (holderOf(model, favor.giver) === actor) return 'giver'
  if (isOn(model, favor.receiver, actor, nowMs)) return 'receiver'
  return isOn(model, favor.giver, actor, nowMs) ? 'giver' : undefined
}

function enough(model: Model, party: string, moment: Moment): boolean {
  const team = model.teams.find((each) => each.id === party)
  if (!team?.leadConfirms) return true
  return within(team.leads, moment.actor, clampDay(moment.nowMs))
}

function answeringIn(favor: ModelFavor): string {
  if (favor.side === 'giver') return favor.receiver
  const heard = favor.words.some((word) => word.what === 'confirmed')
  return isTeam(favor.receiver) && !heard ? favor.receiver : favor.giver
}

function maySpeak(model: Model, favor: ModelFavor, moment: Moment): boolean {
  const party = answeringIn(favor)
  const other = party === favor.giver ? favor.receiver : favor.giver
  if (moment.actor === favor.author || !isOn(model, party, moment.actor, moment.nowMs)) return false
  if (isTeam(party) && holderOf(model, other) === moment.actor) return false
  return enough(model, party, moment)
}

function record(model: Model, command: RecordCommand, moment: Moment): boolean {
  const { giver, receiver, content } = command
  const minutes = content.effort?.minutes ?? 0
  if (!isJoined(model, moment.actor)) return false
  if (model.favors.some((each) => each.id === command.favor)) return false
  if (!hasBegun(content.day, moment.nowMs)) return false
  if (content.effort && (minutes < 1 || minutes > 20_000)) return false
  for (const party of [giver, receiver]) {
    const holder = holderOf(model, party)
    if (!isTeam(party) && (!holder || personIn(model, holder)?.standing === 'left')) return false
  }
  const [one, two] = [holderOf(model, giver), holderOf(model, receiver)]
  if (giver === receiver || (one !== undefined && one === two)) return false
  const side = sideIn(model, command, moment)
  if (side === undefined) return false
  const words: ModelWord[] = []
  const said = { who: moment.actor, atMs: moment.nowMs }
  if (command.expectation) words.push({ what: 'said', side, value: command.expectation, ...said })
  if (side === 'receiver' && enough(model, receiver, moment)) {
    words.push({ what: 'confirmed', ...said })
  }
  model.favors.push({
    id: command.favor,
    giver,
    receiver,
    author: moment.actor,
    side,
    atMs: moment.nowMs,
    note: content.note !== undefined,
    kind: content.kind,
    day: content.day,
    minutes,
    inLine: one !== undefined && two !== undefined && inLine(model, one, two, content.day),
    words,
  })
  return true
}

function teamsOfParty(model: Model, party: string, nowMs: number): string[] {
  if (isTeam(party)) return [party]
  const who = holderOf(model, party) ?? ''
  const mine = model.teams.filter((team) => within(team.members, who, clampDay(nowMs)))
  return mine.map((team) => team.id)
}

/** Whether somebody who is on no side may see that it happened. */
export function isShownTo(model: Model, favor: ModelFavor, who: string, nowMs: number): boolean {
  if (standingOf(favor) !== 'confirmed' || isSelf(model, favor)) return false
  const both = ['giver', 'receiver'].every((side) => last(favor, 'shown', side)?.value === 'yes')
  const shared = teamsOfParty(model, favor.giver, nowMs).filter((team) =>
    teamsOfParty(model, favor.receiver, nowMs).includes(team),
  )
  return both && shared.some((team) => isOn(model, team, who, nowMs))
}

export function decideFavor(model: Model, command: FavorCommand, moment: Moment): boolean {
  if (command.do === 'record') return record(model, command, moment)
  const favor = model.favors.find((each) => each.id === command.favor)
  if (!favor) return false
  const standing = standingOf(favor)
  const say = (what: string, more: Partial<ModelWord> = {}): boolean => {
    favor.words.push({ what, who: moment.actor, atMs: moment.nowMs, ...more })
    return true
  }
  const hidden = isSelf(model, favor) || isOfNoImport(model, favor)
  if (command.do !== 'lapse' && hidden) return false
  if (command.do === 'lapse') {
    if (moment.actor !== 'clockwork' || standing !== 'waiting') return false
    return hoursWaited(model, favor, moment.nowMs) >= 14 * 24 && say('lapsed')
  }
  if (!isJoined(model, moment.actor)) return false
  const side = sideIn(model, favor, moment)
  if (command.do === 'notice') {
    const before = favor.words.some((word) => word.what === 'seen' && word.who === moment.actor)
    if (side || before || !isShownTo(model, favor, moment.actor, moment.nowMs)) return false
    return say('seen')
  }
  if (!side || standing === 'withdrawn') return false
  const author = moment.actor === favor.author
  if (standing === 'declined' && !author) {
    if (last(favor, 'declined')?.who !== moment.actor) return false
  }
  return asParty(model, favor, command, { moment, side, standing, say })
}

/** Both sides one person by a merge: it is there for nobody. */
function isSelf(model: Model, favor: ModelFavor): boolean {
  const giver = holderOf(model, favor.giver)
  return giver !== undefined && giver === holderOf(model, favor.receiver)
}

function hoursWaited(model: Model, favor: ModelFavor, nowMs: number): number {
  if (isSelf(model, favor)) return 0
  const party = answeringIn(favor)
  if (isTeam(party)) return (nowMs - favor.atMs) / 3_600_000
  const who = personIn(model, holderOf(model, party) ?? '')
  return who ? hoursHere(who, favor.atMs, nowMs) : 0
}

export interface Here {
  readonly moment: Moment
  readonly side: 'giver' | 'receiver'
  readonly standing: string
  say(what: string, more?: Partial<ModelWord>): boolean
}

function asParty(model: Model, favor: ModelFavor, command: FavorCommand, here: Here): boolean {
  const { moment, side, standing, say } = here
  switch (command.do) {
    case 'confirm':
    case 'decline': {
      const word = command.do === 'confirm' ? 'confirmed' : 'declined'
      const imported = favor.from !== undefined && word === 'declined'
      return (imported || maySpeak(model, favor, moment)) && standing !== word && say(word)
    }
    case 'take-back-word':
      return canTakeBack(favor, moment) && say('taken back')
    case 'withdraw': {
      const late = standing === 'confirmed' && moment.nowMs - favor.atMs > 24 * 3_600_000
      return moment.actor === favor.author && !late && say('withdrawn')
    }
    case 'correct':
      return !['declined', 'observed'].includes(standing) && correct(model, favor, command, moment)
    case 'show':
    case 'hide': {
      const value = command.do === 'show' ? 'yes' : 'no'
      const before = last(favor, 'shown', side)?.value ?? 'no'
      return standing === 'confirmed' && before !== value && say('shown', { side, value })
    }
    case 'dispute-note':
    case 'accept-note': {
      const value = command.do === 'dispute-note' ? 'yes' : 'no'
      const before = last(favor, 'disputed')?.value ?? 'no'
      if (standing === 'observed') return false
      const theirs = favor.from !== undefined || side !== favor.side
      return theirs && favor.note && before !== value && say('disputed', { value })
    }
    default:
      if (isTeam(favor.giver) || isTeam(favor.receiver)) return false
      if (standing === 'declined' || standing === 'observed') return false
      return aboutReturn(model, favor, command, here)
  }
}

function correct(
  model: Model,
  favor: ModelFavor,
  command: Extract<FavorCommand, { do: 'correct' }>,
  moment: Moment,
): boolean {
  const { kind = favor.kind, day = favor.day, effort } = command.changes
  const minutes = effort === null ? 0 : (effort?.minutes ?? favor.minutes)
  if (!hasBegun(day, moment.nowMs) || minutes > 20_000) return false
  if (effort && minutes < 1) return false
  if (kind === favor.kind && day === favor.day && minutes === favor.minutes) return false
  const [one, two] = [holderOf(model, favor.giver), holderOf(model, favor.receiver)]
  if (day !== favor.day) {
    favor.inLine = one !== undefined && two !== undefined && inLine(model, one, two, day)
  }
  Object.assign(favor, { kind, day, minutes })
  return true
}
