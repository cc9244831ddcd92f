// The line as it will stand once the server has it, shown at once at the top of what came lately.

import type { FavorView, PartyView } from '../../../core/privacy/views.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { minutesOf } from './choices.ts'
import { type Draft, effortOfEach, type Named } from './draft.ts'

/** `stamp` keeps ids of lines not yet written apart from those that are. */
export function withDraft(answer: TodayAnswer, draft: Draft, stamp: string): TodayAnswer {
  if (draft.seenBy === 'only you') return answer
  const lines = draftLines(answer, draft, stamp)
  return { ...answer, lately: [...lines, ...answer.lately] }
}

/** A draft as the lines it will be. */
export function draftLines(answer: TodayAnswer, draft: Draft, stamp: string): FavorView[] {
  return draft.others.map((other, index) =>
    lineOf(answer, draft, other, `favor_${writing}${stamp}-${index}`),
  )
}

const writing = 'writing-'

export function isBeingWritten(favor: FavorView): boolean {
  return favor.favor.startsWith(`favor_${writing}`)
}

function lineOf(
  answer: TodayAnswer,
  draft: Draft,
  other: Named,
  favor: FavorView['favor'],
): FavorView {
  const you: PartyView = draft.own
    ? partyOf(draft.own)
    : { is: 'you', person: answer.you.person, name: answer.you.name }
  const effort = effortOfEach(draft)
  const them = partyOf(other)
  const gives = draft.youAre === 'giver'
  return {
    favor,
    relation: draft.youAre,
    giver: gives ? you : them,
    receiver: gives ? them : you,
    kind: draft.kind,
    day: draft.day,
    standing: gives ? 'waiting' : 'confirmed',
    writtenBy: draft.youAre,
    withinLine: false,
    observed: false,
    ...(effort ? { effort: { minutes: minutesOf(effort) } } : {}),
    ...(draft.note === undefined ? {} : { note: draft.note }),
    ...(draft.third ? { third: partyOf(draft.third) } : {}),
    actions: [],
  }
}

function partyOf(named: Named): PartyView {
  if (named.is === 'person') return { is: 'person', person: named.id, name: named.name }
  if (named.is === 'team') return { is: 'team', team: named.id, name: named.name }
  return { is: 'former colleague', name: named.name }
}
