// One tap that stops mail: a token in each mail, signed under the org's key so that nobody can make
// one, says whose mail of which kind. It stops and does nothing else; asking again changes nothing.
import { timingSafeEqual } from 'node:crypto'
import { isGone } from '../../core/record/standing.ts'
import type { OrgId, PersonId } from '../../core/vocabulary.ts'
import { KeyDestroyed } from '../../journal/errors.ts'
import type { House } from '../context.ts'
import type { Viewer } from '../viewer.ts'
import { keepSettings, settingsOf } from './settings.ts'
import { type NoticeSettings, type NoticeTopic, noticeTopics } from './shapes.ts'

/** One kind, all that comes once a day, or all of it. */
export const stoppable = [...noticeTopics, 'daily', 'all'] as const
export type Stoppable = (typeof stoppable)[number]

export interface Stop extends Viewer {
  readonly what: Stoppable
}

export async function stopToken(house: House, { org, person, what }: Stop): Promise<string> {
  const about = Buffer.from(`${org} ${person} ${what}`).toString('base64url')
  return `${about}.${await signature(house, org, about)}`
}

/** What a token stops; undefined for one nobody signed. */
export async function readStop(house: House, token: string): Promise<Stop | undefined> {
  const [about = '', signed = ''] = token.split('.')
  const [org = '', person = '', said = ''] = Buffer.from(about, 'base64url').toString().split(' ')
  const what = stoppable.find((each) => each === said)
  if (!org.startsWith('org_') || !person.startsWith('person_') || !what) return undefined
  const known = (await house.journal.orgs()).some((row) => row.org === org)
  if (!known) return undefined
  const wanted = Buffer.from(await signature(house, org as OrgId, about))
  const given = Buffer.from(signed)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
  return { org: org as OrgId, person: person as PersonId, what }
}

/** Keeps the choice for them. Who is gone gets no mail anyway. */
export async function stopMail(house: House, { org, person, what }: Stop): Promise<void> {
  const ledger = await house.scribe.ledger(org)
  const state = ledger.people.get(person)
  if (!state || isGone(state)) return
  const settings = await settingsOf(house, { org, person })
  try {
    await keepSettings(house, { org, person }, without(settings, what))
  } catch (error) {
    // Erased in this moment: there is nobody to keep it for.
    if (!(error instanceof KeyDestroyed)) throw error
  }
}

function without(settings: NoticeSettings, what: Stoppable): NoticeSettings {
  const stops = (topic: NoticeTopic): boolean =>
    what === 'all' || what === topic || (what === 'daily' && settings.kinds[topic] === 'daily')
  const kinds = { ...settings.kinds }
  for (const topic of noticeTopics) if (stops(topic)) kinds[topic] = 'app'
  return { ...settings, kinds }
}

async function signature({ sealing }: House, org: OrgId, about: string): Promise<string> {
  return (await sealing.tracing(org))(`stop ${about}`)
}
