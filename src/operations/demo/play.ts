// Plays the demo's script: scene by scene, through the same operations as anybody's, with the clock
// standing where the script is.
import { factsFor } from '../../core/ledger/facts.ts'
import { limits } from '../../core/limits.ts'
import type { Command } from '../../core/record/decide.ts'
import { waitedMs } from '../../core/record/favor.ts'
import { accept } from '../../core/result.ts'
import { addDays, dayMs, startOfDayMs } from '../../core/time.ts'
import type { NumberedStep } from '../../workplace/scenes.ts'
import type { InputValue } from '../../workplace/script.ts'
import { meantOfRota } from './play-rota.ts'
import { known, perform, type Stage, taken } from './stage.ts'

export async function playScene(stage: Stage, scene: readonly NumberedStep[]): Promise<void> {
  const last = scene.at(-1)?.step
  if (!last) return
  const { daysAgo, minuteOfDay } = last
  stage.standAt(startOfDayMs(stage.today) - daysAgo * dayMs + minuteOfDay * 60_000)
  await lapseWaiting(stage)
  await Promise.all(scene.map((each) => playStep(stage, each)))
}

async function playStep(stage: Stage, { step, number }: NumberedStep): Promise<void> {
  const { sequence } = await stage.house.scribe.ledger(stage.org)
  const said = Object.fromEntries(
    Object.entries(step.input).map(([field, value]) => [field, meant(stage, value, sequence)]),
  )
  try {
    const input = await meantOfRota(stage, said)
    const answer = await perform(stage, step.actor, step.operation, input, `demo:${number}`)
    const { favor, ask, agreement, change, handover, rota } = answer
    const talked = ask?.ask ?? agreement?.agreement ?? change?.change ?? handover?.handover
    const made = talked ?? favor?.favor ?? rota?.rota
    if (step.saveAs !== undefined && made) stage.saved.set(step.saveAs, made)
  } catch (error) {
    throw new Error(`Step ${number} of the demo (${step.operation}) failed.`, { cause: error })
  }
}

function meant(stage: Stage, value: InputValue, sequence: number): unknown {
  if (typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((each) => meant(stage, each, sequence))
  const said = value as Readonly<Record<string, InputValue>>
  const { daysAgo, daysAhead, minute, ref, team, newest } = said
  if (typeof daysAgo === 'number') return addDays(stage.today, -daysAgo)
  if (typeof daysAhead === 'number') {
    const day = addDays(stage.today, daysAhead)
    return typeof minute === 'number' ? startOfDayMs(day) + minute * 60_000 : day
  }
  if (typeof ref === 'string') return known(stage.saved, ref)
  if (typeof team === 'string') return known(stage.teams, team)
  if (newest === true) return sequence
  const fields = Object.entries(said)
  return Object.fromEntries(fields.map(([name, each]) => [name, meant(stage, each, sequence)]))
}

/** What the clockwork would have done by now. */
async function lapseWaiting({ house, org }: Stage): Promise<void> {
  const ledger = await house.scribe.ledger(org)
  const facts = factsFor(ledger, 'clockwork', house.clock.now())
  const due = [...ledger.waiting].filter((favor) => {
    const state = ledger.favors.get(favor)
    return state !== undefined && waitedMs(state, facts) >= limits.lapseMs
  })
  if (due.length === 0) return
  const commands = due.map((favor): Command => ({ noun: 'favor', command: { do: 'lapse', favor } }))
  const lapsing = { actor: 'clockwork' as const, commands: () => accept(commands) }
  taken(await house.scribe.record(org, lapsing), 'lapsing')
}
