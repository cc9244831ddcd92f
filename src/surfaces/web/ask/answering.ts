// Answering an ask from the page: each answer once, said in a toast with its undo.
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { firstName, partyName } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'

export interface No {
  readonly words?: string
  readonly alternative?: {
    readonly person?: string
    readonly day?: string
    readonly smaller?: string
  }
}

export interface Answers {
  readonly busy: boolean
  readonly problem: string | undefined
  readonly accept: () => Promise<AskView | undefined>
  readonly notThisTime: (no?: No) => Promise<AskView | undefined>
  readonly tellMeMore: (words: string) => Promise<AskView | undefined>
}

export function useAnswering(ask: AskView): Answers {
  const { busy, problem, doIt } = useDoing('Your answer was not sent.')
  const asker = firstName(partyName(ask.asker))
  const path = `/asks/${ask.ask}/answer`
  const send = async (body: object, done: string, undo?: string): Promise<AskView | undefined> => {
    const takingBack = undo === undefined ? {} : { undo: { path: undo, done: 'Taken back.' } }
    const answer = await doIt<{ readonly ask: AskView }>({ path, body, done, ...takingBack })
    return answer?.ask
  }
  return {
    busy,
    problem,
    accept: () => send({ answer: 'accept' }, `You said yes. ${asker} is told.`),
    notThisTime: (no = {}) =>
      send(
        { answer: 'not this time', ...no },
        `${asker} is told. Only you two know.`,
        `${path}/take-back`,
      ),
    tellMeMore: (words) => send({ answer: 'tell me more', words }, `${asker} is told.`),
  }
}
