// Writing looks down: before anything about others is answered, and at most once for each viewer,
// thing and day, so that reading again costs a glance at the ledger.
import type { LookCommand, LookThing } from '../../core/record/look.ts'
import { lookName } from '../../core/record/look.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import type { Author, FavorId, LookedAt, OrgId, PersonId } from '../../core/vocabulary.ts'
import type { Context, House } from '../context.ts'
import type { Viewer } from '../viewer.ts'

/** Favors of others that the viewer reads because they are shown to a team. */
export function lookAtFavors(
  context: Context,
  viewer: Viewer,
  favors: readonly FavorId[],
): Promise<Refusal | undefined> {
  return take(context, viewer, 'shown favor', favors, (fresh) => ({
    do: 'look-at-favors',
    favors: fresh,
  }))
}

/** Addresses of others that an admin reads. */
export function lookAtAddresses(
  context: Context,
  viewer: Viewer,
  people: readonly PersonId[],
): Promise<Refusal | undefined> {
  return take(context, viewer, 'addresses', people, (fresh) => ({
    do: 'look-at-addresses',
    people: fresh,
  }))
}

/** The operator's copy of everything; an export leaves the demo out. */
export async function lookAtEverything(
  house: House,
  what: Extract<LookedAt, 'backup' | `export${string}`>,
): Promise<void> {
  for (const { org, demo } of await house.journal.orgs()) {
    if (demo && what !== 'backup') continue
    await written(house, org, 'operator', { do: 'copy', what })
  }
}

async function take<Thing extends LookThing>(
  context: Context,
  { org, person }: Viewer,
  what: LookedAt,
  things: readonly Thing[],
  command: (fresh: readonly Thing[]) => LookCommand,
): Promise<Refusal | undefined> {
  const { lastLooks } = await context.scribe.ledger(org)
  const today = dayOf(context.clock.now())
  const fresh = things.filter(
    (thing) => thing !== person && lastLooks.get(lookName(person, what, thing)) !== today,
  )
  return fresh.length === 0 ? undefined : written(context, org, person, command(fresh))
}

async function written(
  house: House,
  org: OrgId,
  actor: Author,
  command: LookCommand,
): Promise<Refusal | undefined> {
  const recorded = await house.scribe.record(org, {
    actor,
    commands: () => accept([{ noun: 'look', command }]),
  })
  return recorded.ok ? undefined : recorded.refusal
}
