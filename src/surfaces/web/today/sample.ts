// Favors to say sentences about, for the tests of the page's words.
import type { FavorView, NewsView, PartyView } from '../../../core/privacy/views.ts'

const you: PartyView = { is: 'you', person: 'person_ana', name: 'Ana' }

export const named = (name: string): PartyView => ({
  is: 'person',
  person: `person_${name.toLowerCase()}`,
  name,
})

export function sampleFavor(more: Partial<FavorView> = {}): FavorView {
  const relation = more.relation ?? 'receiver'
  return {
    favor: 'favor_1',
    relation,
    giver: relation === 'giver' ? you : named('Omar'),
    receiver: relation === 'giver' ? named('Omar') : you,
    kind: 'cover',
    day: '2026-05-07',
    standing: 'confirmed',
    writtenBy: 'giver',
    withinLine: false,
    observed: false,
    actions: [],
    ...more,
  }
}

export function sampleNews(news: NewsView['news'], more: Partial<NewsView> = {}): NewsView {
  return { news, day: '2026-05-11', by: named('Omar'), favor: sampleFavor(), ...more }
}
