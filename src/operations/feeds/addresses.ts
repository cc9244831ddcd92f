// The secret addresses of feeds. An address says whose and which feed it is and a mark its owner
// keeps, drawn anew by each renewal; it is signed under the org's key. So it can be shown again at
// any time, nobody without the keys can make one, and a copy of any store opens none.
import { hash, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import type { FeedOf } from '../../core/privacy/feed-lens.ts'
import { dayOf } from '../../core/time.ts'
import type { OrgId, PersonId } from '../../core/vocabulary.ts'
import type { Context, House } from '../context.ts'
import { keepPrivate, readPrivate } from '../private-answers.ts'
import { day } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'

/** What its owner keeps of a feed, for their own eyes: its mark, and since when. */
const kept = z.object({
  mark: z.string().min(8).max(64),
  since: day,
  /** What the call that drew it goes by: made of its key. */
  call: z.string().max(80).optional(),
})
export type KeptFeed = z.infer<typeof kept>

export interface FeedAddress extends Viewer {
  readonly of: FeedOf
  readonly mark: string
}

const addressCharacters = 400

/** Undefined where they have no address for it. */
export async function keptFeed(
  house: House,
  viewer: Viewer,
  of: FeedOf,
): Promise<KeptFeed | undefined> {
  const all = await readPrivate(house, viewer, 'feeds')
  const found = all.find(({ subject }) => subject === of)
  const parsed = found && kept.safeParse(JSON.parse(found.plain))
  return parsed?.success ? parsed.data : undefined
}

/** A mark never comes back: every address there was before opens nothing from here on. */
export async function renewMark(context: Context, viewer: Viewer, of: FeedOf): Promise<void> {
  const { key, onReplay } = context.call
  const call = key === undefined ? undefined : hash('sha256', `renew ${of} ${key}`)
  if (call !== undefined && (await keptFeed(context, viewer, of))?.call === call) {
    // The same call again: the address it made stands.
    onReplay?.()
    return
  }
  const mark = context.ids.secret().slice(0, 24)
  const since = dayOf(context.clock.now())
  await keepPrivate(context, viewer, 'feeds', of, JSON.stringify({ mark, since, call }))
}

export async function dropMark(house: House, { org, person }: Viewer, of: FeedOf): Promise<void> {
  await house.privateStore.clear(org, person, 'feeds', of)
}

/** The part of an address nobody can guess, in letters safe for a link. */
export async function addressSecret(house: House, address: FeedAddress): Promise<string> {
  const { org, person, of, mark } = address
  const about = Buffer.from(`${org} ${person} ${of} ${mark}`).toString('base64url')
  return `${about}.${await signature(house, org, about)}`
}

/** Whose feed a secret is; undefined for one nobody signed. Whether it still holds is not said. */
export async function readSecret(house: House, secret: string): Promise<FeedAddress | undefined> {
  if (secret.length > addressCharacters) return undefined
  const [about = '', signed = ''] = secret.split('.')
  const said = Buffer.from(about, 'base64url').toString().split(' ')
  const [org = '', person = '', of = '', mark = ''] = said
  if (!org.startsWith('org_') || !person.startsWith('person_')) return undefined
  if (of !== 'me' && !of.startsWith('team_')) return undefined
  if (!(await house.journal.orgs()).some((row) => row.org === org)) return undefined
  const wanted = Buffer.from(await signature(house, org as OrgId, about))
  const given = Buffer.from(signed)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
  return {
    org: org as OrgId,
    person: person as PersonId,
    of: of as FeedOf,
    mark,
  }
}

async function signature({ sealing }: House, org: OrgId, about: string): Promise<string> {
  return (await sealing.tracing(org))(`feed ${about}`)
}
