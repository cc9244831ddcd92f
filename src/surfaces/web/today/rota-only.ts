// Today where Goodturn is used for the rota only: asks, changes, handovers and what is told of the
// house. Of favors, only a cover that waits for the reader’s yes.
import type { TodayAnswer } from '../../../operations/today.ts'

export function todayShown(answer: TodayAnswer): TodayAnswer {
  if (answer.mode !== 'rota only') return answer
  return {
    ...answer,
    forYou: answer.forYou.filter(({ kind }) => kind === 'cover'),
    notices: answer.notices.filter((notice) => notice.import === undefined),
    saidAloud: [],
    since: [],
    agreements: [],
    recurring: [],
    remembered: [],
    lately: [],
  }
}
