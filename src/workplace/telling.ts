// How everyday help comes to be written down: mostly in thanks, else by who gave it, and then
// confirmed days later, declined now and then, or never answered; some of it corrected or linked.
import type { Chance } from '../sense/chance.ts'
import type { Calendar } from './calendar.ts'
import { between, likely, oneOf } from './draw.ts'
import type { InputValue, Step } from './script.ts'
import { type Help, isAtTheCenter } from './year.ts'

/** From this many days on, a word never given has lapsed. */
const lapsedDaysAgo = 18
/** Younger than this, a claim may still wait. */
const waitingDaysAgo = 9
const settledDaysAgo = 24
const linkedShare = 0.16

type Fate = 'thanked' | 'told for the team' | 'confirmed' | 'declined' | 'unanswered'

/** What the giver says of a return; what is hoped for may be let go later. */
type Hope = 'freely' | 'return' | 'return, let go later'

interface Told {
  readonly help: Help
  readonly name: string
  readonly fate: Fate
  readonly hope: Hope | undefined
  readonly writtenDaysAgo: number
  /** When the other side gave its word, where it waited for one. */
  readonly answeredDaysAgo: number
  /** When both had said it happened, if they did. */
  readonly agreedDaysAgo: number | undefined
}

export function everydaySteps(
  year: readonly Help[],
  calendar: Calendar,
  chance: Chance,
): readonly Step[] {
  const told = new Map<Help, Told>()
  return year.flatMap((help, index) => {
    const each = tell(help, `help ${index + 1}`, calendar, chance)
    told.set(help, each)
    const earlier = help.cameOf && told.get(help.cameOf.help)
    return [
      ...writing(each, chance),
      ...answering(each, chance),
      ...correcting(each, calendar, chance),
      ...lettingGo(each, calendar, chance),
      ...(earlier ? linking(earlier, each, calendar, chance) : []),
    ]
  })
}

function tell(help: Help, name: string, calendar: Calendar, chance: Chance): Told {
  const { daysAgo } = help
  const writtenDaysAgo = calendar.after(Math.max(1, daysAgo - between(0, 2, chance)))
  const waited = writtenDaysAgo - between(1, 6, chance)
  const answeredDaysAgo = waited < 1 ? 0 : calendar.after(waited)
  const late = answeredDaysAgo < 1 || answeredDaysAgo >= writtenDaysAgo
  const fate = drawFate(help, writtenDaysAgo, late, chance)
  const agreedDaysAgo = { thanked: writtenDaysAgo, confirmed: answeredDaysAgo }[String(fate)]
  const hope = fate === 'confirmed' || fate === 'unanswered' ? drawHope(help, chance) : undefined
  return { help, name, fate, hope, writtenDaysAgo, answeredDaysAgo, agreedDaysAgo }
}

function drawHope({ giver, receiver }: Help, chance: Chance): Hope | undefined {
  const drawn = chance.unit()
  if (drawn < 0.24) return 'freely'
  if (drawn > 0.32 || isAtTheCenter(giver) || isAtTheCenter(receiver)) return undefined
  return drawn < 0.28 ? 'return' : 'return, let go later'
}

function drawFate(help: Help, writtenDaysAgo: number, late: boolean, chance: Chance): Fate {
  const { giver, receiver } = help
  const center = isAtTheCenter(giver) || isAtTheCenter(receiver)
  const drawn = chance.unit()
  if (drawn < 0.08 && giver.team !== receiver.team) return 'told for the team'
  if (drawn < 0.66 || (center && writtenDaysAgo < settledDaysAgo)) return 'thanked'
  if (drawn > 0.98 && !center && writtenDaysAgo >= lapsedDaysAgo) return 'unanswered'
  if (drawn > 0.85 && !center && writtenDaysAgo <= waitingDaysAgo) return 'unanswered'
  if (late) return 'thanked'
  return drawn > 0.965 && !center ? 'declined' : 'confirmed'
}

function writing({ help, name, fate, hope, writtenDaysAgo }: Told, chance: Chance): Step[] {
  const { giver, receiver, kind, daysAgo, effort, note, third } = help
  const about: Record<string, InputValue> = {
    kind,
    day: { daysAgo },
    ...(effort === undefined ? {} : { effort }),
    ...(note === undefined ? {} : { note }),
    ...(third === undefined ? {} : { third: third.name }),
  }
  const at = { daysAgo: writtenDaysAgo, minuteOfDay: between(480, 1_050, chance), saveAs: name }
  switch (fate) {
    case 'thanked':
      return [
        {
          ...at,
          actor: receiver.name,
          operation: 'favor.thank',
          input: { giver: giver.name, ...about },
        },
      ]
    case 'told for the team':
      return [
        {
          ...at,
          actor: receiver.name,
          operation: 'favor.record',
          input: { giver: giver.name, receiver: receiver.team, ...about },
        },
      ]
    case 'confirmed':
    case 'declined':
    case 'unanswered': {
      const input = { giver: 'me', receiver: receiver.name, ...about }
      const expectation = hope === 'freely' ? 'freely' : 'return'
      const said = hope === undefined ? input : { ...input, expectation }
      return [{ ...at, actor: giver.name, operation: 'favor.record', input: said }]
    }
    default:
      return fate satisfies never
  }
}

function answering({ help, name, fate, answeredDaysAgo }: Told, chance: Chance): Step[] {
  if (fate !== 'confirmed' && fate !== 'declined') return []
  return [
    {
      daysAgo: answeredDaysAgo,
      minuteOfDay: between(480, 1_050, chance),
      actor: help.receiver.name,
      operation: fate === 'confirmed' ? 'favor.confirm' : 'favor.decline',
      input: { favor: { ref: name } },
    },
  ]
}

/** A longer or shorter effort, said a day or two later by either side. */
function correcting(
  { help, name, agreedDaysAgo }: Told,
  calendar: Calendar,
  chance: Chance,
): Step[] {
  if (agreedDaysAgo === undefined || agreedDaysAgo < settledDaysAgo) return []
  if (help.effort === undefined || !likely(0.02, chance)) return []
  const daysAgo = calendar.after(agreedDaysAgo - between(1, 2, chance))
  if (daysAgo >= agreedDaysAgo) return []
  return [
    {
      daysAgo,
      minuteOfDay: between(480, 1_050, chance),
      actor: likely(0.5, chance) ? help.giver.name : help.receiver.name,
      operation: 'favor.correct',
      input: { favor: { ref: name }, effort: { minutes: oneOf(correctedMinutes, chance) } },
    },
  ]
}

/** None of these is among the efforts first said, so that each changes something. */
const correctedMinutes = [25, 50, 75, 105, 135, 165, 210] as const

function lettingGo(
  { help, name, hope, agreedDaysAgo }: Told,
  calendar: Calendar,
  chance: Chance,
): Step[] {
  if (hope !== 'return, let go later' || agreedDaysAgo === undefined) return []
  const daysAgo = calendar.after(agreedDaysAgo - between(14, 50, chance))
  if (daysAgo < 1 || daysAgo >= agreedDaysAgo) return []
  const minuteOfDay = between(480, 1_050, chance)
  const input = { favor: { ref: name } }
  return [{ daysAgo, minuteOfDay, actor: help.giver.name, operation: 'favor.let-go', input }]
}

/** Sometimes whoever received says which later help returned it or passed it on. */
function linking(earlier: Told, later: Told, calendar: Calendar, chance: Chance): Step[] {
  const { cameOf, giver, receiver } = later.help
  const agreed = Math.min(earlier.agreedDaysAgo ?? 0, later.agreedDaysAgo ?? 0)
  const center = [giver, receiver, earlier.help.giver].some(isAtTheCenter)
  const wanted = earlier.hope === 'return' ? 1 : linkedShare
  if (cameOf === undefined || earlier.hope === 'return, let go later') return []
  if (agreed < (center ? settledDaysAgo : 2) || !likely(wanted, chance)) return []
  const daysAgo = calendar.after(Math.max(1, agreed - between(1, 3, chance)))
  if (daysAgo >= agreed) return []
  return [
    {
      daysAgo,
      minuteOfDay: between(480, 1_050, chance),
      actor: giver.name,
      operation: `favor.${cameOf.how}`,
      input: { favor: { ref: earlier.name }, by: { ref: later.name } },
    },
  ]
}
