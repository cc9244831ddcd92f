// Asks in the command line's world: Raj's ask of Ana, what she asks, and who can be asked.
import type { AskView } from '../../core/privacy/ask-views.ts'
import { people, person, problem } from './world.contract.ts'

const day = '2026-05-12'

export const fair = [
  { person: { name: 'Mia Moser' }, band: 'can be asked', words: ['offers cover'] },
  { person: { name: 'Raj Rao' }, band: 'hasn’t said', words: [] },
]
export const offering = () => [
  { person: person('Mia Moser'), said: [{ kind: 'expertise', words: 'exports' }], skills: [] },
]

/** Raj's ask of Ana, as she meets it. */
function askOf(more: Partial<AskView>): AskView {
  return {
    ask: 'ask_1',
    relation: 'asked',
    asker: person('Raj Rao'),
    kind: 'cover',
    what: 'cover my late shift',
    span: { fromMs: Date.UTC(2026, 4, 14, 14), untilMs: Date.UTC(2026, 4, 14, 22) },
    audience: { kind: 'people' },
    manner: 'one at a time',
    openedDay: day,
    expiresAtMs: Date.UTC(2026, 4, 13, 18),
    standing: 'open',
    actions: ['accept', 'not this time', 'tell me more'],
    ...more,
  }
}

export const asked = (): AskView => askOf({})

export function opened(body: Readonly<Record<string, unknown>>): Response {
  const { to, ...said } = body as unknown as AskView & { to: { people?: string[] } }
  const asked = (to.people ?? ['Mia Moser']).map((name, index) => ({
    person: person(people.find((each) => each === name) ?? ''),
    is: index === 0 ? ('asked' as const) : ('to be asked' as const),
    thread: [],
    byLink: false,
  }))
  const stranger = (to.people ?? []).some((name) => !people.includes(name))
  if (stranger) return problem(422, 'unknown-person', 'Nobody here goes by that name.', 'to')
  const { span, ...bare } = askOf({ relation: 'asker', asker: person('Ana Alvares') })
  return Response.json({ ask: { ...bare, ...said, asked } })
}

export function answered(body: Readonly<Record<string, unknown>>): Response {
  const { answer, words, alternative } = body as unknown as NonNullable<AskView['yours']>
  const named = alternative as { person?: string } | undefined
  const way = named?.person ? { alternative: { person: person(named.person) } } : {}
  const yours = { answer, day, ...(words ? { words } : {}), ...way }
  const taken = answer === 'accept' ? { taker: person('Ana Alvares') } : {}
  return Response.json({ ask: askOf({ yours, ...taken }) })
}
