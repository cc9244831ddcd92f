// The reference model's imports: a list of lines under a name, and standings read from their words.
import type { ImportCommand, ObserveCommand } from '../record/import.ts'
import { holderOf, isJoined, type Model, type Moment, personIn } from './model.ts'
import { type ModelFavor, sideIn } from './model-favor.ts'
import { hasBegun, inLine } from './model-time.ts'

export interface ModelImport {
  readonly id: string
  readonly by: string
  standing: 'begun' | 'finished' | 'undone'
}

/** How an imported line stands: its words, read from the first to the last. */
export function standingOfImported({ words }: ModelFavor): string {
  let standing = 'observed'
  let yes: string | undefined
  let undone = false
  for (const { what, who } of words) {
    if (what === 'undone') undone = true
    if (what === 'confirmed') [yes, standing] = [who, 'confirmed']
    if (what === 'declined' || what === 'taken back') {
      if (yes === who) yes = undefined
      standing = what === 'declined' ? what : yes ? 'confirmed' : 'observed'
    }
    if (undone && standing === 'observed') return 'withdrawn'
  }
  return standing
}

/** Whether nobody can see a line, because its import is not there or not there any more. */
export function isOfNoImport(model: Model, favor: ModelFavor): boolean {
  if (favor.from === undefined || standingOfImported(favor) === 'confirmed') return false
  return model.imports.find((each) => each.id === favor.from)?.standing !== 'finished'
}

/** Somebody's last yes or no, if it is theirs and less than a day old. */
export function canTakeBack({ words, author }: ModelFavor, { actor, nowMs }: Moment): boolean {
  const last = words.findLast(({ what }) => ['confirmed', 'declined', 'taken back'].includes(what))
  if (!last || last.what === 'taken back' || last.who !== actor || actor === author) return false
  return nowMs - last.atMs <= 24 * 3_600_000
}

export function decideImport(model: Model, command: ImportCommand, moment: Moment): boolean {
  const known = model.imports.find((each) => each.id === command.import)
  if (command.do === 'begin') {
    if (known || !isJoined(model, moment.actor)) return false
    model.imports.push({ id: command.import, by: moment.actor, standing: 'begun' })
    return true
  }
  if (!known) return false
  if (command.do === 'undo') return undo(model, known, moment)
  const fills = known.by === moment.actor && isJoined(model, moment.actor)
  if (!fills || known.standing !== 'begun') return false
  switch (command.do) {
    case 'observe':
      return observe(model, command, moment)
    case 'finish':
      known.standing = 'finished'
      return true
    default:
      throw new Error(`the model does not know ${command.do}`)
  }
}

function undo(model: Model, known: ModelImport, moment: Moment): boolean {
  const admin = isJoined(model, moment.actor) && personIn(model, moment.actor)?.admin
  const own = isJoined(model, moment.actor) && known.by === moment.actor
  const left = moment.actor === 'clockwork' && known.standing === 'begun'
  if (known.standing === 'undone' || !(admin || own || left)) return false
  known.standing = 'undone'
  for (const favor of model.favors.filter((each) => each.from === known.id)) {
    favor.words.push({ what: 'undone', who: moment.actor, atMs: moment.nowMs })
  }
  return true
}

function observe(model: Model, command: ObserveCommand, moment: Moment): boolean {
  const { giver, receiver, content, trace } = command
  const same = (each: ModelFavor) =>
    each.trace === trace && standingOfImported(each) !== 'withdrawn'
  if (model.favors.some(same)) return true
  const minutes = content.effort?.minutes ?? 0
  if (!hasBegun(content.day, moment.nowMs)) return false
  if (content.effort && (minutes < 1 || minutes > 20_000)) return false
  const [one, two] = [holderOf(model, giver), holderOf(model, receiver)]
  if (one === undefined || two === undefined || one === two) return false
  if ([one, two].some((id) => personIn(model, id)?.standing === 'left')) return false
  const admin = personIn(model, moment.actor)?.admin
  if (!admin && sideIn(model, { giver, receiver }, moment) === undefined) return false
  model.favors.push({
    ...{ id: command.favor, giver, receiver, author: 'nobody', side: 'giver' },
    ...{ atMs: moment.nowMs, note: content.note !== undefined, kind: content.kind },
    ...{ day: content.day, minutes, inLine: inLine(model, one, two, content.day) },
    ...{ words: [], from: command.import, trace },
  } as ModelFavor)
  return true
}
