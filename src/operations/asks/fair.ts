// Who it is fair to ask, while somebody is choosing; and a kind no, for any ask from anywhere.
// Neither writes anything.
import type { z } from 'zod'
import { fairViews, nameableFor } from '../../core/privacy/fair-lens.ts'
import { seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import type { PersonId } from '../../core/vocabulary.ts'
import { kindInAsk, kindNo } from '../../grammar/no-words.ts'
import { directoryOf } from '../directory.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import {
  type FairAnswer,
  type FairInput,
  fairAnswer,
  fairInput,
  type NoAnswer,
  type NoInput,
  noAnswer,
  noInput,
} from './shapes.ts'

export const askFair: ServerOperation<FairInput, FairAnswer> = {
  name: 'ask.fair',
  about: 'See who it is fair to ask: a band and words for each, nothing counted.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/asks/fair' },
  who: 'member',
  input: fairInput as unknown as z.ZodType<FairInput>,
  output: fairAnswer,
  async run(context, viewer, { kind, team, people, fromMs, untilMs, effortMinutes }) {
    const ends = fromMs === undefined || untilMs === undefined || untilMs > fromMs
    if (!ends) return refuse({ code: 'bad-input', about: 'untilMs' })
    const { glass } = await lensOf(context, viewer)
    if (team !== undefined && glass.facts.team(team)?.formed !== true) {
      return refuse({ code: 'not-found', about: 'team' })
    }
    const span = fromMs === undefined || untilMs === undefined ? undefined : { fromMs, untilMs }
    const effort = effortMinutes === undefined ? undefined : { minutes: effortMinutes }
    const among = people?.split(',').map((each) => each.trim() as PersonId)
    const views = fairViews(glass, { kind, span, effort }, { team, people: among })
    return accept(seenTogether({ people: views }))
  },
}

export const sayNo: ServerOperation<NoInput, NoAnswer> = {
  name: 'no.words',
  about: 'Get a kind no to send, for any ask from anywhere. Nothing is kept and nothing is sent.',
  place: 'server',
  kind: 'read',
  route: { method: 'POST', path: '/no' },
  who: 'member',
  input: noInput as unknown as z.ZodType<NoInput>,
  output: noAnswer,
  async run(context, viewer, { text, kind: said, asker: named, wording }) {
    const { glass } = await lensOf(context, viewer)
    const kind = said ?? kindInAsk(text ?? '')
    // Whoever asks may not be here at all: then the no is to nobody by name.
    const found =
      named === undefined
        ? undefined
        : directoryOf(glass.ledger, glass.words).identity(named, viewer.person, 'asker')
    const asker = found?.ok ? glass.facts.personOf(found.value) : undefined
    const people = nameableFor(glass, kind, asker)
    const names = people.map(({ name }) => name)
    const reply = kindNo({ kind, text, asker: named, named: names, wording })
    return accept(seenTogether({ reply: seenPlain(reply), kind: seenPlain(kind), named: people }))
  },
}
