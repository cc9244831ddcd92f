// Words of a favor's page that are chosen by which side reads them.
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Expectation } from '../../../core/vocabulary.ts'
import { otherSide, partyName, upperFirst } from '../../../grammar/sentences.ts'

type Side = 'giver' | 'receiver'

/** What a side may say aloud of a return, as buttons. */
export const sayings: Readonly<Record<Side, Readonly<Record<Expectation, string>>>> = {
  giver: {
    freely: 'I gave it freely',
    return: 'A return would be welcome',
    unclear: 'It is unclear',
  },
  receiver: {
    freely: 'I take it as a gift',
    return: 'I’ll do something in return',
    unclear: 'It is unclear',
  },
}

/** The same, felt and not said. */
export const feelings: Readonly<Record<Side, Readonly<Record<Expectation, string>>>> = {
  giver: {
    freely: 'I expect nothing back',
    return: 'I hope for something back',
    unclear: 'I am not sure',
  },
  receiver: {
    freely: 'I feel free of it',
    return: 'I feel I should do something back',
    unclear: 'I am not sure',
  },
}

/** What follows from a feeling that the other side's word, or one's own, would change. */
export function afterFeeling(favor: FavorView, felt: Expectation | undefined): string | undefined {
  if (felt !== 'return') return undefined
  const name = partyName(otherSide(favor))
  if (favor.relation === 'receiver') {
    const isFree = favor.saidByGiver === 'freely'
    return isFree ? `${upperFirst(name)} gave it freely. Nothing is expected of you.` : undefined
  }
  const said = favor.saidByGiver !== undefined || favor.returnIs !== undefined
  return said
    ? undefined
    : `Saying it aloud lets ${name} say yes or no. Unsaid, it may weigh on you both.`
}

export function noteHidden({ relation, writtenBy }: FavorView): string {
  return relation === writtenBy
    ? 'The note is hidden: the other side disputes it.'
    : 'You hid the note. Nobody reads it.'
}

/** Whether a yes or no of the reader's is still out. */
export function waitsForYou({ standing, actions }: FavorView): boolean {
  const isOut = standing === 'waiting' || standing === 'observed'
  return isOut && actions.includes('confirm')
}
