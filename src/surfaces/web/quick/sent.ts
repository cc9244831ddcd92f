// A line on its way to the server: one call by itself or for several people all or none, and one
// for each line kept to oneself; and how to take back what was written.
import type { FavorView } from '../../../core/privacy/views.ts'
import type { FavorId } from '../../../core/vocabulary.ts'
import type { FavorAnswer } from '../../../operations/favors/answer.ts'
import { actKey } from '../clock.ts'
import { offerReturn } from './could-return.ts'
import { type Answering, callsOf, type Draft } from './draft.ts'
import { linesOf, writtenAmong } from './written.ts'

export type Send = (path: string, body: unknown, key: string) => Promise<unknown>

/** Takes back what was written. Rejects with an `ApiProblem`. */
export type TakeBack = (send: Send) => Promise<void>

/** One act, however often it is sent. */
export interface Trial {
  readonly key: string
  /** The reader's lines of that day before several were written. */
  before?: readonly FavorView[]
  /** Keys of its calls that were answered. */
  answered?: Set<string>
}

/** The first call has the act's own key. */
export const keyOf = ({ key }: Trial, index: number): string =>
  index === 0 ? key : `${key}-${index}`

/** Sends it, and answers how to take it back. Rejects with an `ApiProblem`. */
export async function sendDraft(
  send: Send,
  trial: Trial,
  draft: Draft,
  answering: Answering | undefined,
): Promise<TakeBack> {
  if (draft.seenBy === 'only you') return keepEach(send, trial, draft)
  if (draft.others.length > 1) return sendMany(send, trial, draft, answering)
  const [call] = callsOf(draft, answering)
  if (!call) return async () => undefined
  const { favor, couldReturn } = (await send(call.path, call.body, trial.key)) as FavorAnswer
  offerReturn(couldReturn && { by: favor.favor, earlier: couldReturn })
  return (again) => withdraw(again, [favor.favor])
}

async function sendMany(
  send: Send,
  trial: Trial,
  draft: Draft,
  answering: Answering | undefined,
): Promise<TakeBack> {
  const [call] = callsOf(draft, answering)
  if (!call) return async () => undefined
  trial.before ??= await linesOf(draft.day)
  const { before } = trial
  await send(call.path, call.body, trial.key)
  const written = linesOf(draft.day).then((after) => writtenAmong(draft, before, after))
  // Whoever takes them back hears of a failure; nobody else needs to.
  written.catch(() => undefined)
  return async (again) => withdraw(again, await written)
}

async function withdraw(send: Send, favors: readonly FavorId[]): Promise<void> {
  for (const favor of favors) await send(`/favors/${favor}/withdraw`, {}, actKey())
}

async function keepEach(send: Send, trial: Trial, draft: Draft): Promise<TakeBack> {
  const subjects: string[] = []
  trial.answered ??= new Set()
  for (const [index, { path, body }] of callsOf(draft, undefined).entries()) {
    const key = keyOf(trial, index)
    const { subject } = (await send(path, body, key)) as { subject: string }
    trial.answered.add(key)
    subjects.push(subject)
  }
  return async (again) => {
    for (const subject of subjects) {
      await again('/private/clear', { field: 'kept-favor', subject }, actKey())
    }
  }
}
