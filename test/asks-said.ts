// Everything somebody can say in an ask, on their own and on another's: for the tests that look for
// their words afterwards.
import type { Answer, Visitor } from './journey.ts'

export interface Speaker {
  readonly person: string
  post(path: string, body: object): Promise<unknown>
}

const hourMs = 3_600_000

async function accepted(sent: Promise<Answer>) {
  const { status, body } = await sent
  if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`)
  return body
}

/** Asks with a note, answers with a no and a smaller piece, writes in both threads. */
export async function asksSaid(
  { person, post }: Speaker,
  { visitor, name }: { readonly visitor: Visitor; readonly name: string },
  said: (what: string) => string,
): Promise<void> {
  const expiresAtMs = Date.now() + 20 * hourMs
  const { people } = await visitor.get('/people')
  const other = people.find((each: { name: string }) => each.name === name)
  const mine = { what: said('asked'), note: said('why'), waited: said('waits'), expiresAtMs }
  await post('/asks', { ...mine, to: { people: [other.person] }, manner: 'everyone' })
  const { forYou } = await visitor.get('/asks')
  const own = forYou.find((each: { what: string }) => each.what === mine.what).ask
  await post(`/asks/${own}/thread`, { with: other.person, words: said('asker wrote') })
  const their = { what: 'what they ask', expiresAtMs, to: { people: [person] } }
  const { ask } = (await accepted(visitor.post('/asks', their))).ask
  await post(`/asks/${ask}/answer`, { answer: 'tell me more', words: said('more') })
  await post(`/asks/${ask}/thread`, { words: said('thread') })
  const alternative = { smaller: said('smaller') }
  await post(`/asks/${ask}/answer`, { answer: 'not this time', words: said('no'), alternative })
  const taken = (await accepted(visitor.post('/asks', { ...their, what: 'another' }))).ask
  await post(`/asks/${taken.ask}/answer`, {
    answer: 'accept',
    words: said('yes'),
    waited: said('w'),
  })
  await post(`/asks/${taken.ask}/hand-back`, { words: said('back') })
}
