// The facts a model's effects need, from the covariates and the network file, by person number; or
// what is missing, in a sentence that names the column and the person.
import type { Covariates } from '../../connectors/help-log/covariates.ts'
import { type NetworkTie, readNetwork } from '../../connectors/help-log/network.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { Effect } from '../../sense/choice/effects.ts'
import { type ChoiceFacts, type NetworkChanges, noFacts } from '../../sense/choice/facts.ts'
import { type OpenLog, textOf } from './log-file.ts'

interface FactsAsked {
  readonly columns: Readonly<Record<string, string>>
  readonly network?: string | undefined
  readonly orderOnly: boolean
}

/** The covariates' column that names each person's manager. */
const MANAGER = 'manager'

export async function choiceFacts(
  effects: readonly Effect[],
  open: OpenLog,
  asked: FactsAsked,
): Promise<Result<ChoiceFacts, Refusal>> {
  const figures = new Map<string, Float64Array>()
  const groups = new Map<string, Int32Array>()
  let manager = noFacts.manager
  for (const { name, column, text } of effects) {
    if (name !== 'sum' && name !== 'same' && name !== 'authority') continue
    const wanted = name === 'authority' ? MANAGER : column
    const beside = covariateOf(open, wanted, text)
    if (!beside.ok) return beside
    if (name === 'same') groups.set(column, groupsOf(open, beside.value, column))
    if (name === 'authority') manager = managersOf(open, beside.value)
    if (name !== 'sum') continue
    const made = figuresOf(open, beside.value, column)
    if (!made.ok) return made
    figures.set(column, made.value)
  }
  const wantsNetwork = effects.some(({ name }) => name === 'tie' || name === 'reverse')
  if (!wantsNetwork) return accept({ ...noFacts, figures, groups, manager })
  const network = await networkOf(open, asked)
  return network.ok ? accept({ figures, groups, manager, network: network.value }) : network
}

function covariateOf(open: OpenLog, column: string, effect: string): Result<Covariates, Refusal> {
  const { covariates } = open
  if (covariates?.columns.includes(column)) return accept(covariates)
  const detail = covariates
    ? `“${effect}” needs the covariate “${column}”; there are ${covariates.columns.join(', ')}.`
    : `“${effect}” needs a covariates file with the column “${column}”.`
  return refuse({ code: 'bad-input', about: 'covariates', detail })
}

function figuresOf(
  { names, favors }: OpenLog,
  covariates: Covariates,
  column: string,
): Result<Float64Array, Refusal> {
  const unknown = (who: string) =>
    refuse({
      code: 'bad-input',
      about: 'covariates',
      detail: `The covariates have no number in “${column}” for ${who}.`,
    } as const)
  if (names.length < favors.people) return unknown('people who are in no file')
  const figures = new Float64Array(names.length)
  for (const [at, name] of names.entries()) {
    const cell = covariates.cell(name, column)
    const figure = cell === undefined ? Number.NaN : Number(cell)
    if (!Number.isFinite(figure)) return unknown(`“${name}”`)
    figures[at] = figure
  }
  return accept(figures)
}

/** Cells are compared as they are written; whoever has none belongs to none. */
function groupsOf({ names, favors }: OpenLog, covariates: Covariates, column: string): Int32Array {
  const numbers = new Map<string, number>()
  const group = new Int32Array(favors.people).fill(-1)
  names.forEach((name, at) => {
    const cell = covariates.cell(name, column)
    if (cell === undefined) return
    if (!numbers.has(cell)) numbers.set(cell, numbers.size)
    group[at] = numbers.get(cell)!
  })
  return group
}

function managersOf({ names, favors }: OpenLog, covariates: Covariates): Int32Array {
  const place = new Map(names.map((name, at) => [name, at]))
  const manager = new Int32Array(favors.people).fill(-1)
  names.forEach((name, at) => {
    const cell = covariates.cell(name, MANAGER)
    manager[at] = cell === undefined ? -1 : (place.get(cell) ?? -1)
  })
  return manager
}

/** Ties with people who are in neither the log nor the covariates are left out. */
async function networkOf(
  { names }: OpenLog,
  asked: FactsAsked,
): Promise<Result<NetworkChanges, Refusal>> {
  if (asked.network === undefined) {
    const detail = 'tie(network) and reverse(network) need a network file.'
    return refuse({ code: 'bad-input', about: 'network', detail })
  }
  const text = await textOf(asked.network)
  if (!text.ok) return text
  const read = readNetwork(text.value, asked.columns)
  if (!read.ok) return read
  const place = new Map(names.map((name, at) => [name, at]))
  const known = read.value.filter(({ from, to }) => place.has(from) && place.has(to))
  // Where only order is known there is no time to compare: the network always was.
  const timeOf = ({ time }: NetworkTie) => (asked.orderOnly ? Number.NEGATIVE_INFINITY : time)
  return accept({
    time: Float64Array.from(known, timeOf),
    from: Int32Array.from(known, ({ from }) => place.get(from)!),
    to: Int32Array.from(known, ({ to }) => place.get(to)!),
    value: Float64Array.from(known, ({ value }) => value),
  })
}
