// Everything somebody can say in a rota and in handovers, and what others say to them there: for
// the tests that look for their words afterwards.
import { addDays, dayOf } from '../src/core/time.ts'
import type { Speaker } from './asks-said.ts'
import type { Answer, Visitor } from './journey.ts'

interface RotaSaid {
  readonly shift: string
  readonly by?: { readonly person: string }
}

async function accepted(sent: Promise<Answer>) {
  const { status, body } = await sent
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

const personOf = async (visitor: Visitor): Promise<string> => (await visitor.get('/me')).you.person

/** A rota of the three, planned for two weeks; the first of its team. */
async function planned(lead: Visitor, people: readonly string[], nowMs: number) {
  const recurs = { every: 'week', weekdays: [1, 2, 3, 4, 5, 6, 7], weeks: 1 }
  const patterns = [{ recurs, starts: '09:00', ends: '17:00', from: '2026-05-04' }]
  const { teams } = await lead.get('/teams')
  const terms = {
    zone: 'UTC',
    duties: [{ name: 'Desk', letter: 'D', patterns }],
    members: people.map((person) => ({ person })),
    rules: { restMinutes: 0, consecutiveDays: 31 },
  }
  const form = { team: teams[0].team, name: 'What stays of a rota', terms }
  const { rota } = (await accepted(lead.post('/rotas', form))).rota
  const from = addDays(dayOf(nowMs), 1)
  const preview = await accepted(lead.post(`/rotas/${rota}/preview`, { rota, from, weeks: 2 }))
  const { version, until, seed, seats } = preview
  await accepted(lead.post(`/rotas/${rota}/publish`, { version, from, until, seed, seats }))
  return { rota, read: () => lead.get(`/rotas/${rota}?from=${from}&weeks=2`) }
}

/** Wishes, a cover, a swap asked for and one answered with words, handovers both ways. */
export async function rotasSaid(
  { person, post }: Speaker,
  { lead, other }: { readonly lead: Visitor; readonly other: Visitor },
  said: (what: string) => string,
  nowMs: number,
): Promise<void> {
  const [leads, others] = [await personOf(lead), await personOf(other)]
  const { rota, read } = await planned(lead, [leads, person, others], nowMs)
  const shifts: readonly RotaSaid[] = (await read()).rota.shifts
  const of = (who: string) => shifts.filter(({ by }) => by?.person === who)
  const [first, second, third] = of(person)
  const [theirs, another] = of(others)
  const path = `/rotas/${rota}`
  await post(`${path}/wishes`, { wishes: [{ how: 'cannot', on: { weekdays: [6, 7] } }] })
  await post(`${path}/shifts/${first?.shift}/cover`, { note: said('cover'), people: [leads] })
  await post(`${path}/swaps`, { gives: second?.shift, takes: theirs?.shift, words: said('swap') })
  const asked = { gives: another?.shift, takes: third?.shift, words: 'what stays of a swap' }
  const { change } = (await accepted(other.post(`${path}/swaps`, asked))).change
  await post(`${path}/changes/${change}/answer`, { answer: 'tell me more', words: said('more?') })
  await post(`${path}/changes/${change}/answer`, { answer: 'accept', words: said('swapped') })
  const item = (words: string) => [{ kind: 'open', words }]
  const work = { rota, why: 'project' }
  await post('/handovers', { ...work, to: [others], items: item(said('handed over')) })
  const owned = [{ kind: 'next step', words: said('their step'), owner: person }]
  const to = { ...work, to: [person], items: owned }
  const { handover } = (await accepted(other.post('/handovers', to))).handover
  await post(`/handovers/${handover}/receive`, { words: said('received') })
  await post('/feeds/renew', { of: 'me' })
}
