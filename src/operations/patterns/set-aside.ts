// A card that is fine as it is goes out of its reader's sight until what it tells has changed. They
// say so for themselves alone, and nobody is told.
import type { z } from 'zod'
import { seenByAuthor } from '../../core/privacy/seen.ts'
import { accept, refuse } from '../../core/result.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { keepPrivate } from '../private-answers.ts'
import { subjectOf } from './look-at.ts'
import * as shapes from './shapes.ts'

type Answer = z.infer<typeof shapes.setAsideAnswer>

export const setCardAside: ServerOperation<z.infer<typeof shapes.setAsideInput>, Answer> = {
  name: 'patterns.set-aside',
  about: 'Say that what a card tells is fine as it is: it comes back when it has changed.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/patterns/set-aside' },
  who: 'member',
  input: shapes.setAsideInput,
  output: shapes.setAsideAnswer,
  async run(context, viewer, { team, card, interval }) {
    const { facts } = (await lensOf(context, viewer)).glass
    if (!facts.teamsOf(viewer.person).includes(team)) {
      return refuse({ code: 'not-found', about: 'team' })
    }
    const plain = JSON.stringify(interval)
    await keepPrivate(context, viewer, 'waved-away', subjectOf(team, card), plain)
    return accept(seenByAuthor({ setAside: true }))
  },
}

export const takeCardUp: ServerOperation<z.infer<typeof shapes.takeUpInput>, Answer> = {
  name: 'patterns.take-up',
  about: 'Have a card shown again that you had said is fine as it is.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/patterns/take-up' },
  who: 'member',
  input: shapes.takeUpInput,
  output: shapes.setAsideAnswer,
  async run(context, { org, person }, { team, card }) {
    const subject = subjectOf(team, card)
    const gone = await context.privateStore.clear(org, person, 'waved-away', subject)
    return gone ? accept(seenByAuthor({ setAside: false })) : refuse({ code: 'not-found' })
  },
}
