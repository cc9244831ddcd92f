// A favor as one sentence in the past, as it would be said in front of both of its people.
import type { FavorView, PartyView } from '../../../core/privacy/views.ts'
import type { PersonId } from '../../../core/vocabulary.ts'
import { type Called, kindWords } from './kinds.ts'

/** First name, or the whole name where that is all there is. */
export function firstName(name: string): string {
  return name.split(' ')[0] ?? name
}

export function partyName(party: PartyView): string {
  if (party.is === 'you') return 'you'
  return party.is === 'person' ? firstName(party.name) : party.name
}

const you: Called = { acts: 'you', helped: 'you', whose: 'your' }
const them: Called = { acts: 'they', helped: 'them', whose: 'their' }

/** `pronounFor`: a person who was named just before and is "they" now. */
function called(party: PartyView, pronounFor?: PersonId): Called {
  if (party.is === 'you') return you
  if (party.is === 'person' && party.person === pronounFor) return them
  const name = partyName(party)
  return { acts: name, helped: name, whose: `${name}’s` }
}

/** "Omar covered for you", with no full stop. */
export function favorSentence(favor: FavorView, pronounFor?: PersonId): string {
  return upperFirst(favorClause(favor, pronounFor))
}

/** The same inside a sentence: "you covered for them". */
export function favorClause(favor: FavorView, pronounFor?: PersonId): string {
  const giver = called(favor.giver, pronounFor)
  const receiver = called(favor.receiver, pronounFor)
  const third = favor.third && called(favor.third, pronounFor)
  return kindWords[favor.kind].clause(giver, receiver, third)
}

/** "covering for them", for thanks said by the receiver. */
export function thanksClause(favor: FavorView): string {
  const receiver = favor.receiver.is === 'person' ? them : called(favor.receiver)
  return kindWords[favor.kind].thanks(receiver)
}

/** The side that is not the viewer's, where the viewer stands on one. */
export function otherSide(favor: FavorView): PartyView {
  return favor.relation === 'giver' ? favor.receiver : favor.giver
}

export function personOf(party: PartyView): PersonId | undefined {
  return party.is === 'person' || party.is === 'you' ? party.person : undefined
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
