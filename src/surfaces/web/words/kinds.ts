// The kinds of help as clauses: "Omar covered for you", "you checked their work". One row a kind.
import type { FavorKind } from '../../../core/vocabulary.ts'

/** How somebody is called inside a clause. */
export interface Called {
  /** As the one who acts: you, Omar, they. */
  readonly acts: string
  /** As the one it is done for: you, Omar, them. */
  readonly helped: string
  /** your, Omar’s, their. */
  readonly whose: string
}

interface KindWords {
  readonly label: string
  readonly clause: (giver: Called, receiver: Called, third: Called | undefined) => string
  /** After "thanked you for". */
  readonly thanks: (receiver: Called) => string
}

const knows = (giver: Called): string =>
  giver.acts === 'you' || giver.acts === 'You' ? 'you know' : 'they know'

export const kindWords: Record<FavorKind, KindWords> = {
  cover: {
    label: 'cover',
    clause: (giver, receiver) => `${giver.acts} covered for ${receiver.helped}`,
    thanks: (receiver) => `covering for ${receiver.helped}`,
  },
  expertise: {
    label: 'expertise',
    clause: (giver, receiver) =>
      `${giver.acts} helped ${receiver.helped} with what ${knows(giver)} well`,
    thanks: (receiver) => `helping ${receiver.helped} with what you know well`,
  },
  check: {
    label: 'check',
    clause: (giver, receiver) => `${giver.acts} checked ${receiver.whose} work`,
    thanks: (receiver) => `checking ${receiver.whose} work`,
  },
  mentoring: {
    label: 'mentoring',
    clause: (giver, receiver) => `${giver.acts} mentored ${receiver.helped}`,
    thanks: (receiver) => `mentoring ${receiver.helped}`,
  },
  introduction: {
    label: 'introduction',
    clause: (giver, receiver, third) =>
      third
        ? `${giver.acts} introduced ${receiver.helped} to ${third.helped}`
        : `${giver.acts} made an introduction for ${receiver.helped}`,
    thanks: (receiver) => `making an introduction for ${receiver.helped}`,
  },
  advocacy: {
    label: 'advocacy',
    clause: (giver, receiver, third) =>
      `${giver.acts} spoke up for ${receiver.helped}${third ? ` before ${third.helped}` : ''}`,
    thanks: (receiver) => `speaking up for ${receiver.helped}`,
  },
  knowledge: {
    label: 'knowledge',
    clause: (giver, receiver) =>
      `${giver.acts} shared what ${knows(giver)} with ${receiver.helped}`,
    thanks: (receiver) => `sharing what you know with ${receiver.helped}`,
  },
  deadline: {
    label: 'deadline',
    clause: (giver, receiver) => `${giver.acts} helped ${receiver.helped} meet a deadline`,
    thanks: (receiver) => `helping ${receiver.helped} meet a deadline`,
  },
  concession: {
    label: 'concession',
    clause: (giver, receiver) => `${giver.acts} gave way for ${receiver.helped}`,
    thanks: (receiver) => `giving way for ${receiver.helped}`,
  },
  other: {
    label: 'other help',
    clause: (giver, receiver) => `${giver.acts} helped ${receiver.helped}`,
    thanks: (receiver) => `helping ${receiver.helped}`,
  },
}

export const kindLabel = (kind: FavorKind): string => kindWords[kind].label
