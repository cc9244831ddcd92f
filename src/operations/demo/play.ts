// Plays the demo's script: scene by scene, through the same operations as anybody's, with the clock
// standing where the script is.
import { factsFor } from '../../core/ledger/facts.ts'
import { limits } from '../../core/limits.ts'
import type { Command } from '../../core/record/decide.ts'
import { waitedMs } from '../../core/record/favor.ts'
import { accept } from '../../core/result.ts'
import { addDays, dayMs, startOfDayMs } from '../../core/time.ts'
import type { NumberedStep } from '../../workplace/scenes.ts'
import type { InputValue, Placeholder } from '../../workplace/script.ts'
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
  const input = Object.fromEntries(
    Object.entries(step.input).map(([field, value]) => [field, meant(stage, value, sequence)]),
  )
  try {
    const answer = await perform(stage, step.actor, step.operation, input, `demo:${number}`)
    if (step.saveAs !== undefined) stage.favors.set(step.saveAs, answer.favor.favor)
  } catch (error) {
    throw new Error(`Step ${number} of the demo (${step.operation}) failed.`, { cause: error })
  }
}

function meant(stage: Stage, value: InputValue, sequence: number): unknown {
  if (typeof value !== 'object' || 'minutes' in value || 'size' in value) return value
  const placeholder: Placeholder = value
  if ('daysAgo' in placeholder) return addDays(stage.today, -placeholder.daysAgo)
  if ('daysAhead' in placeholder) return addDays(stage.today, placeholder.daysAhead)
  if ('ref' in placeholder) return known(stage.favors, placeholder.ref)
  if ('team' in placeholder) return known(stage.teams, placeholder.team)
  return sequence
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
