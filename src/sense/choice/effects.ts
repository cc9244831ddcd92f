// What may sway a choice, as typed: `inertia:binary, pay-it-forward:log1p, same(team)`. C[a, b] is
// how often a gave b before, strictly earlier; the candidate is who is chosen (in a choice of a
// pair: the giver for activity, the receiver for popularity).
import { accept, type Result, refuse } from '../../core/result.ts'

/** From what was given before. g gives, r receives, c is the candidate, o the other of the two. */
export const tallyNames = {
  inertia: 'C[g, r]',
  reciprocity: 'C[r, g]',
  /** With :binary the number of such k; else what they carry, the smaller of both counts. */
  transitivity: 'people k with C[g, k] > 0 and C[k, r] > 0',
  activity: 'given by c to others than o',
  popularity: 'received by c from others than o',
  'pay-it-forward': 'received by g from others than r',
  reputation: 'given by r to others than g',
  'outdegree-giver': 'given by g',
  'indegree-giver': 'received by g',
  'outdegree-receiver': 'given by r',
  'indegree-receiver': 'received by r',
} as const

export type TallyName = keyof typeof tallyNames

/** From facts beside the log; the first two take a covariate, the next two the word `network`. */
export const factNames = ['sum', 'same', 'tie', 'reverse', 'authority'] as const
export type FactName = (typeof factNames)[number]

export const forms = ['binary', 'count', 'log1p'] as const
export type Form = (typeof forms)[number]

export interface Effect {
  /** As it is printed: with its form where it has one. */
  readonly text: string
  readonly name: TallyName | FactName
  readonly form: Form
  /** The covariate of `sum` and `same`. */
  readonly column: string
}

const SHAPE = /^([a-z0-9-]+)(?:\(([^()]*)\))?(?::([a-z0-9]+))?$/

/** Effects between commas, or what is wrong with them, in a sentence. */
export function parseEffects(text: string): Result<readonly Effect[], string> {
  const effects: Effect[] = []
  for (const part of text.split(',').map((each) => each.trim())) {
    const effect = parseEffect(part)
    if (!effect.ok) return effect
    if (effects.some((earlier) => earlier.text === effect.value.text)) {
      return refuse(`“${effect.value.text}” is there twice.`)
    }
    effects.push(effect.value)
  }
  return accept(effects)
}

function parseEffect(part: string): Result<Effect, string> {
  const [, name = '', argument, form = 'count'] = SHAPE.exec(part) ?? []
  const column = argument?.trim() ?? ''
  if (!isForm(form)) return refuse(`“${part}” has to end in :binary, :count or :log1p.`)
  if (isTally(name) && argument === undefined) {
    return accept({ text: `${name}:${form}`, name, form, column: '' })
  }
  if (isFact(name)) {
    const wrong = wrongArgument(name, column)
    if (wrong !== undefined) return refuse(`“${part}”: ${wrong}`)
    const called = name === 'authority' ? name : `${name}(${column})`
    return accept({ text: form === 'count' ? called : `${called}:${form}`, name, form, column })
  }
  return refuse(`There is no effect “${part}”. ${knownEffects()}`)
}

function wrongArgument(name: FactName, column: string): string | undefined {
  switch (name) {
    case 'sum':
    case 'same':
      return column === '' ? `it takes a covariate, as in ${name}(team).` : undefined
    case 'tie':
    case 'reverse':
      return column === 'network' ? undefined : `it is written ${name}(network).`
    case 'authority':
      return column === '' ? undefined : 'it takes nothing in brackets.'
    default:
      return name satisfies never
  }
}

function knownEffects(): string {
  const facts = 'sum(x), same(x), tie(network), reverse(network), authority'
  return `Known are ${Object.keys(tallyNames).join(', ')}, ${facts}.`
}

function isForm(text: string): text is Form {
  return (forms as readonly string[]).includes(text)
}

function isTally(text: string): text is TallyName {
  return Object.hasOwn(tallyNames, text)
}

function isFact(text: string): text is FactName {
  return (factNames as readonly string[]).includes(text)
}

/** A tally or a fact in its form. Decay leaves dust: below a thousand millionth nothing is left. */
export function inForm(form: Form, value: number): number {
  switch (form) {
    case 'binary':
      return value > 1e-9 ? 1 : 0
    case 'count':
      return value
    case 'log1p':
      return Math.log1p(Math.max(0, value))
    default:
      return form satisfies never
  }
}
