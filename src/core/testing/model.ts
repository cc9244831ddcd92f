// A second, slower reading of the product's rules, written without the core's own functions: plain
// arrays, everything counted again each time. The core is held against it by random sequences.
import type { Command } from '../record/decide.ts'
import type { Author, Day } from '../vocabulary.ts'
import { decideFavor, type ModelFavor } from './model-favor.ts'
import { decideImport, type ModelImport } from './model-import.ts'
import { clampDay } from './model-time.ts'

export interface ModelPerson {
  readonly id: string
  standing: 'named' | 'invited' | 'joined' | 'left'
  admin: boolean
  consents: boolean
  manager: string | null
  readonly away: { from: string; until: string }[]
  /** Every stay: joined at, left at. */
  readonly stays: { fromMs: number; untilMs: number }[]
}

export interface ModelSpell {
  readonly who: string
  readonly from: string
  until: string
}

export interface ModelTeam {
  readonly id: string
  readonly members: ModelSpell[]
  readonly leads: ModelSpell[]
  leadConfirms: boolean
  coverCounts: string
  shownTo: string
}

export interface Model {
  readonly people: ModelPerson[]
  readonly holders: { identity: string; person: string }[]
  readonly teams: ModelTeam[]
  readonly favors: ModelFavor[]
  readonly imports: ModelImport[]
}

export interface Moment {
  readonly actor: Author
  readonly nowMs: number
}

export const forever = '9999-12-31'

export function personIn(model: Model, id: string): ModelPerson | undefined {
  return model.people.find((each) => each.id === id)
}

export function holderOf(model: Model, identity: string): string | undefined {
  return model.holders.find((each) => each.identity === identity)?.person
}

export function isJoined(model: Model, id: string): boolean {
  return personIn(model, id)?.standing === 'joined'
}

function isAdmin(model: Model, id: string): boolean {
  return isJoined(model, id) && personIn(model, id)?.admin === true
}

export function within(spells: readonly ModelSpell[], who: string, day: string): boolean {
  return spells.some((spell) => spell.who === who && spell.from <= day && day <= spell.until)
}

function runs(team: ModelTeam, model: Model, moment: Moment): boolean {
  if (isAdmin(model, moment.actor)) return true
  return isJoined(model, moment.actor) && within(team.leads, moment.actor, clampDay(moment.nowMs))
}

/** Takes a command in and says whether it is accepted. */
export function modelSays(model: Model, wanted: Command, moment: Moment): boolean {
  switch (wanted.noun) {
    case 'favor':
      return decideFavor(model, wanted.command, moment)
    case 'person':
      return decidePerson(model, wanted.command, moment)
    case 'identity':
      return decideIdentity(model, wanted.command, moment)
    case 'team':
      return decideTeam(model, wanted.command, moment)
    case 'charter': {
      const { terms, team: id } = wanted.command
      const team = model.teams.find((each) => each.id === id)
      if (!team || !runs(team, model, moment)) return false
      const leadConfirms = terms.teamConfirmation === 'a lead'
      const { shownTo, coverCounts } = terms
      const same = team.shownTo === shownTo && team.coverCounts === coverCounts
      if (same && team.leadConfirms === leadConfirms) return false
      team.leadConfirms = leadConfirms
      team.coverCounts = coverCounts
      team.shownTo = shownTo
      return true
    }
    case 'import':
      return decideImport(model, wanted.command, moment)
    case 'ask':
    case 'agreement':
    case 'handover':
    case 'rota':
    case 'org':
    case 'look':
      throw new Error(`the model does not know ${wanted.noun}s`)
    default:
      return wanted satisfies never
  }
}

type Of<Noun extends Command['noun']> = Extract<Command, { noun: Noun }>['command']

function decidePerson(model: Model, command: Of<'person'>, moment: Moment): boolean {
  const target = personIn(model, command.person)
  if (!target) return false
  const self = moment.actor === target.id
  const admin = isAdmin(model, moment.actor)
  const onlyAdmin = target.admin && model.people.filter((each) => each.admin).length === 1
  switch (command.do) {
    case 'invite': {
      const day = clampDay(moment.nowMs)
      const leads = model.teams.some((team) => within(team.leads, moment.actor, day))
      if (target.standing === 'joined' || !isJoined(model, moment.actor)) return false
      if (!admin && !leads) return false
      target.standing = 'invited'
      return true
    }
    case 'join':
      if (!self || target.standing === 'joined' || target.standing === 'left') return false
      target.standing = 'joined'
      target.stays.push({ fromMs: moment.nowMs, untilMs: Number.POSITIVE_INFINITY })
      return true
    case 'leave':
      if (!(self || admin) || target.standing === 'left' || onlyAdmin) return false
      return left(target, moment.nowMs)
    case 'give-role':
    case 'take-role': {
      const gives = command.do === 'give-role'
      if (!admin || target.standing !== 'joined' || target.admin === gives) return false
      if (!gives && onlyAdmin) return false
      target.admin = gives
      return true
    }
    case 'set-manager':
      if (!admin || command.manager === target.id || command.manager === target.manager)
        return false
      if (command.manager !== null && !isJoined(model, command.manager)) return false
      target.manager = command.manager
      return true
    case 'consent':
      if (!self || target.standing !== 'joined' || target.consents === command.consents)
        return false
      target.consents = command.consents
      return true
    case 'be-away':
      if (!self || target.standing !== 'joined' || command.until < command.from) return false
      target.away.push({ from: command.from, until: command.until })
      return true
    case 'end-away':
      return self && target.standing === 'joined' && takenBack(target, command, moment.nowMs)
    default:
      throw new Error(`the model does not know ${command.do}`)
  }
}

/** Day by day: each one from today on that was said is said no more. */
function takenBack(
  target: ModelPerson,
  said: { readonly from: Day; readonly until: Day },
  nowMs: number,
): boolean {
  const today = new Date(nowMs).toISOString().slice(0, 10)
  const isEnded = (day: Day): boolean => day >= today && day >= said.from && day <= said.until
  const days = target.away.flatMap((span) => daysOf(span))
  if (said.until < said.from || !days.some(isEnded)) return false
  const left = days.filter((day) => !isEnded(day))
  target.away.splice(0, target.away.length, ...left.map((day) => ({ from: day, until: day })))
  return true
}

function daysOf({ from, until }: { from: Day; until: Day }): Day[] {
  const days: Day[] = []
  for (let ms = Date.parse(from); ms <= Date.parse(until); ms += 86_400_000) {
    days.push(new Date(ms).toISOString().slice(0, 10))
  }
  return days
}

function left(target: ModelPerson, atMs: number): boolean {
  const stay = target.stays.at(-1)
  if (stay && target.standing === 'joined') stay.untilMs = atMs
  target.standing = 'left'
  target.admin = false
  target.consents = false
  return true
}

function decideIdentity(model: Model, command: Of<'identity'>, moment: Moment): boolean {
  const held = model.holders.find((each) => each.identity === command.identity)
  if (command.do !== 'move') throw new Error(`the model does not know ${command.do}`)
  if (!held || !isAdmin(model, moment.actor) || held.person === command.person) return false
  if (!personIn(model, command.person)) return false
  held.person = command.person
  return true
}

function decideTeam(model: Model, command: Of<'team'>, moment: Moment): boolean {
  const team = model.teams.find((each) => each.id === command.team)
  if (!team || !('person' in command)) return false
  const self = isJoined(model, moment.actor) && command.person === moment.actor
  const isOfMembers = command.do === 'add-member' || command.do === 'end-member'
  const spells = isOfMembers ? team.members : team.leads
  const open = spells.find((spell) => spell.who === command.person && spell.until === forever)
  if (!runs(team, model, moment) && !(self && command.do === 'end-member')) return false
  if (command.do === 'end-member' || command.do === 'end-lead') {
    const until = 'until' in command ? command.until : forever
    const dayBefore = open && clampDay(Date.parse(`${open.from}T00:00:00Z`) - 86_400_000)
    if (!open || !dayBefore || until < dayBefore) return false
    open.until = until
    return true
  }
  const standing = personIn(model, command.person)?.standing
  if (standing === undefined || standing === 'left' || open) return false
  if (command.do === 'name-lead' && standing !== 'joined') return false
  spells.push({ who: command.person, from: command.from, until: forever })
  return true
}
