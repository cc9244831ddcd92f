// Answering one ask by a link, without an account: as the one it was made for, who sees this ask
// and nothing else here. The same decisions as for anybody; only who comes in is told otherwise.
import { hash } from 'node:crypto'
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import { type Seen, seenPlain, seenTogether } from '../../core/privacy/seen.ts'
import { isGone } from '../../core/record/standing.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import type { AskId } from '../../core/vocabulary.ts'
import type { Context, House } from '../context.ts'
import { directoryOf } from '../directory.ts'
import { calendarOf } from '../notices/calendar-of.ts'
import type { Viewer } from '../viewer.ts'
import { answerAsk, sayInThread } from './answer.ts'
import { seeAsk } from './see.ts'
import { answerInput, type askView, words } from './shapes.ts'

export interface AskForLink extends Viewer {
  readonly ask: AskId
}

/** An answer; or, with no `answer`, a line of the thread. */
export const linkAnswer = answerInput
  .omit({ ask: true })
  .extend({ answer: answerInput.shape.answer.optional() })
export type LinkAnswer = z.infer<typeof linkAnswer>

const threadLine = z.object({ words })

export interface AskByLink {
  /** Whose link it is: a forwarded one says so. */
  readonly forName: string
  readonly ask: z.infer<typeof askView>
  /** Whether the link is used up now. */
  readonly answered: boolean
}

/** First names, for sentences about a link that opens nothing any more. */
export async function namesOfLink(house: House, link: AskForLink) {
  const ledger = await house.scribe.ledger(link.org)
  const words = await house.wordBook.open(link.org, ledger)
  const named = (text: Parameters<typeof words>[0] | undefined): string | undefined =>
    (text && words(text))?.split(' ')[0]
  const from = ledger.asks.get(link.ask)?.from
  const asker = from && ledger.identities.get(from)?.person
  return {
    forName: named(ledger.people.get(link.person)?.name) ?? 'somebody else',
    asker: (asker && named(ledger.people.get(asker)?.name)) ?? 'whoever asked',
  }
}

export async function askByLink(
  house: House,
  link: AskForLink,
): Promise<Result<Seen<AskByLink>, Refusal>> {
  const ended = await whyOver(house, link)
  return ended ? refuse(ended) : shown(house, link, false)
}

export async function answerByLink(
  house: House,
  link: AskForLink,
  input: LinkAnswer,
  key: string,
): Promise<Result<Seen<AskByLink>, Refusal>> {
  const ended = await whyOver(house, link)
  if (ended) return refuse(ended)
  const inputHash = hash('sha256', `ask link ${JSON.stringify(input)}`)
  const context: Context = { ...house, call: { key, inputHash } }
  const { answer, ...rest } = await withNamed(context, link, input)
  if (answer === undefined) {
    const line = threadLine.safeParse({ words: rest.words })
    if (!line.success) return refuse({ code: 'bad-input', about: 'words' })
    const said = await sayInThread.run(context, link, { ask: link.ask, words: line.data.words })
    return said.ok ? shown(house, link, false) : said
  }
  const answered = await answerAsk.run(context, link, { ...rest, answer, ask: link.ask })
  if (!answered.ok) return answered
  // A question is no answer yet: the link goes on working until there is one.
  return shown(house, link, answer !== 'tell me more')
}

/** The hours as a calendar file, also once the link is used up. */
export async function calendarByLink(
  house: House,
  link: AskForLink,
): Promise<Result<string, Refusal>> {
  const ledger = await house.scribe.ledger(link.org)
  if (isGone(ledger.people.get(link.person))) return refuse({ code: 'not-found' })
  return calendarOf(house, link, link.ask, house.post.publicUrl)
}

/** Somebody a link-holder names whom nobody here goes by is said in words: nothing is told. */
async function withNamed(
  { scribe, wordBook }: House,
  { org, person: viewer }: AskForLink,
  input: LinkAnswer,
): Promise<LinkAnswer> {
  const person = input.alternative?.person
  if (person === undefined) return input
  const ledger = await scribe.ledger(org)
  const directory = directoryOf(ledger, await wordBook.open(org, ledger))
  if (directory.identity(person, viewer, 'person').ok) return input
  const { person: _, ...way } = input.alternative ?? {}
  const said = [input.words, `Perhaps ${person} can.`].filter(Boolean).join(' ')
  return {
    ...input,
    words: said.slice(0, limits.noteCharacters),
    ...(Object.keys(way).length === 0 ? { alternative: undefined } : { alternative: way }),
  } as LinkAnswer
}

async function shown(
  house: House,
  link: AskForLink,
  answered: boolean,
): Promise<Result<Seen<AskByLink>, Refusal>> {
  const context: Context = { ...house, call: { inputHash: '' } }
  const ask = await seeAsk(context, link, link.ask)
  if (!ask.ok) return ask
  const { forName } = await namesOfLink(house, link)
  const parts = { forName: seenPlain(forName), ask: ask.value, answered: seenPlain(answered) }
  return accept(seenTogether(parts))
}

/** An ask that has ended is said to have, in words that lay nothing on anybody. */
async function whyOver(house: House, link: AskForLink): Promise<Refusal | undefined> {
  const { org, person, ask } = link
  const ledger = await house.scribe.ledger(org)
  const state = ledger.asks.get(ask)
  if (!state || isGone(ledger.people.get(person))) return { code: 'not-found' }
  const { asker } = await namesOfLink(house, link)
  const { standing, taker } = state
  if (standing === 'withdrawn') {
    const detail = `${asker} took this ask back. There is nothing left to answer. Thank you.`
    return { code: 'ask-withdrawn', detail }
  }
  const byThem = taker !== undefined && ledger.identities.get(taker)?.person === person
  if (standing === 'taken' && !byThem) {
    const detail = 'Somebody has taken this on. There is nothing left to answer. Thank you.'
    return { code: 'ask-taken', detail }
  }
  const late = standing === 'open' && state.expiresAtMs <= house.clock.now()
  if (standing === 'open' && !late) return undefined
  if (standing === 'taken') return undefined
  return {
    code: 'ask-over',
    detail: `This ask of ${asker}’s has ended. Nothing is left to answer.`,
  }
}
