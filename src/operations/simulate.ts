// `goodturn simulate`: a help log of a workplace that never was, with a behaviour in it or
// something that only looks like it, what the organisation would know of itself, and the truth. To
// practise on, and to see what a detector is worth.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Refusal } from '../core/refusals.ts'
import { accept, type Result, refuse } from '../core/result.ts'
import {
  arms,
  behaviourNames,
  type Settings,
  settingLimits,
  settingsOf,
  staged,
} from '../workplace/simulated/settings.ts'
import { type Simulated, simulate } from '../workplace/simulated/simulate.ts'
import { jsonText, logText, namedRows } from '../workplace/simulated/text.ts'
import { worldNamed, worldNames } from '../workplace/simulated/worlds.ts'
import type { Here, HereOperation } from './operation.ts'

export { arms as simulatedArms, behaviourNames as simulatedBehaviours, settingLimits, worldNames }

export const simulatedNames = [...behaviourNames, ...worldNames] as const

const whole = ([least, most]: readonly [number, number]) => z.number().int().min(least).max(most)
const between = ([least, most]: readonly [number, number]) => z.number().min(least).max(most)

const input = z.object({
  behaviour: z.enum(simulatedNames),
  arm: z.enum(arms).optional(),
  strength: between(settingLimits.strength).optional(),
  /** A second behaviour in the same log, planted as strongly. */
  with: z.enum(behaviourNames).optional(),
  /** The first week it holds in. */
  fromWeek: z.number().int().min(0).max(settingLimits.weeks[1]).optional(),
  seed: whole(settingLimits.seed).default(1),
  people: whole(settingLimits.people).optional(),
  weeks: whole(settingLimits.weeks).optional(),
  /** Which share of what happens is written down; between .70 and .98 by person if left out. */
  recorded: between(settingLimits.recorded).optional(),
  /** A folder to write into; made if there is none. */
  out: z.string().min(1).max(4096).optional(),
})

export type SimulateInput = z.output<typeof input>

export interface SimulatedFiles {
  /** As CSV. */
  readonly log: string
  /** The same rows by name. */
  readonly rows: readonly Readonly<Record<string, string>>[]
  readonly context: Simulated['context']
  readonly truth: Simulated['truth']
  readonly favors: number
  readonly declined: number
  /** The names of the files written into the folder. */
  readonly written: readonly string[]
}

export const simulateOperation: HereOperation<SimulateInput, SimulatedFiles> = {
  name: 'workplace.simulate',
  about: 'Makes a help log of a simulated workplace, with what is true of it beside it.',
  place: 'here',
  input: input as unknown as z.ZodType<SimulateInput>,
  output: z.custom<SimulatedFiles>((value) => typeof value === 'object' && value !== null),
  run: simulateLog,
}

async function simulateLog(
  _here: Here,
  asked: SimulateInput,
): Promise<Result<SimulatedFiles, Refusal>> {
  const settings = settingsFor(asked)
  if (!settings.ok) return settings
  const made = simulate(settings.value)
  const log = logText(made.rows)
  const files = { 'log.csv': log, 'context.json': made.context, 'truth.json': made.truth }
  const written = asked.out === undefined ? accept([]) : await writeInto(asked.out, files)
  if (!written.ok) return written
  const favors = made.rows.filter(({ accepted }) => accepted).length
  return accept({
    ...{ log, rows: namedRows(made.rows), context: made.context, truth: made.truth },
    ...{ favors, declined: made.rows.length - favors, written: written.value },
  })
}

function settingsFor(asked: SimulateInput): Result<Settings, Refusal> {
  const { seed, people, weeks, recorded, arm, strength, with: second, fromWeek } = asked
  const given: Partial<Settings> = {
    seed,
    ...(people === undefined ? {} : { people }),
    ...(weeks === undefined ? {} : { weeks }),
    ...(recorded === undefined ? {} : { recorded: [recorded, recorded] }),
  }
  const world = worldNames.find((name) => name === asked.behaviour)
  if (world !== undefined) {
    const staging = { arm, strength, with: second, 'from-week': fromWeek }
    const named = Object.entries(staging).find(([, value]) => value !== undefined)
    if (!named) return accept(worldNamed(world, given))
    const detail = `“${world}” is a world as it is: --${named[0]} says nothing there.`
    return refuse({ code: 'bad-input', about: named[0], detail })
  }
  if (second !== undefined && second === asked.behaviour) {
    const detail = `“${second}” is in the log already: --with takes another behaviour.`
    return refuse({ code: 'bad-input', about: 'with', detail })
  }
  const settings = settingsOf(given)
  if (fromWeek !== undefined && fromWeek >= settings.weeks) {
    const detail = `The log has ${settings.weeks} weeks, from 0: ${fromWeek} is past it.`
    return refuse({ code: 'bad-input', about: 'from-week', detail })
  }
  const how = { strength: strength ?? 1, fromWeek: fromWeek ?? 0 }
  const names = [asked.behaviour, ...(second === undefined ? [] : [second])]
  const all = behaviourNames.filter((name) => names.includes(name))
  // In the order they were named, so that actors of the first are drawn first.
  all.sort((one, other) => names.indexOf(one) - names.indexOf(other))
  return accept({ ...settings, staged: all.map((name) => staged(name, arm, how)) })
}

async function writeInto(
  folder: string,
  files: Readonly<Record<string, unknown>>,
): Promise<Result<readonly string[], Refusal>> {
  try {
    await mkdir(folder, { recursive: true })
    for (const [name, content] of Object.entries(files)) {
      const text = typeof content === 'string' ? content : jsonText(content)
      await writeFile(join(folder, name), text)
    }
    return accept(Object.keys(files))
  } catch {
    const detail = 'Nothing could be written into that folder.'
    return refuse({ code: 'bad-input', about: 'out', detail })
  }
}
