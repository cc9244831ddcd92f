// The demo: an org of its own in which a workplace's year has been played, looked up by the first
// names in its links, and made anew when it is a week old or was left half made.
import { dayOf } from '../../core/time.ts'
import type { OrgId, PersonId, TextId } from '../../core/vocabulary.ts'
import type { OrgRow } from '../../journal/journal.ts'
import { scenesOf } from '../../workplace/scenes.ts'
import type { House } from '../context.ts'
import { directoryOf } from '../directory.ts'
import { moveIn } from './move-in.ts'
import { playScene } from './play.ts'
import { bringInOldSheet } from './sheet.ts'
import { type Stage, stageOf } from './stage.ts'
import { type DemoWay, waysInto } from './ways.ts'

export interface Demo {
  readonly org: OrgId
  /** The demo's person of that first name, lower-cased. */
  personNamed(name: string): Promise<PersonId | undefined>
  /** Every way in, in the order they are told. */
  ways(): Promise<readonly DemoWay[]>
  /** Whether somebody has begun an org of their own beside it. */
  hasOwn(): Promise<boolean>
}

const weekMs = 7 * 24 * 60 * 60 * 1000

/** The demo as it stands, made first if there is none or it is older than a week. */
export async function demoOf(house: House): Promise<Demo> {
  const known = await knownDemo(house)
  const kept = known !== undefined && (await isKept(house, known))
  if (known && !kept) await removeDemo(house)
  const org = kept ? known.org : await madeDemo(house)
  const personNamed = async (name: string): Promise<PersonId | undefined> => {
    const ledger = await house.scribe.ledger(org)
    const words = await house.wordBook.open(org, ledger)
    const found = directoryOf(ledger, words).identity(name, 'person_', 'name')
    return found.ok ? ledger.identities.get(found.value)?.person : undefined
  }
  return {
    org,
    personNamed,
    ways: async () => waysInto(await house.scribe.ledger(org), personNamed),
    hasOwn: async () => (await house.journal.orgs()).some((row) => !row.demo),
  }
}

/** Takes the demo away whole: its journal, its texts, its accounts. */
export async function removeDemo(house: House): Promise<boolean> {
  const known = await knownDemo(house)
  if (!known) return false
  await house.accounts.removeOrg(known.org)
  await house.journal.removeDemo(known.org)
  house.segments.drop(known.org)
  house.wordBook.forget(known.org)
  return true
}

async function knownDemo(house: House): Promise<OrgRow | undefined> {
  return (await house.journal.orgs()).find((row) => row.demo)
}

/** Fresh, and whole: the script's last step sets a goal. */
async function isKept(house: House, { org, createdMs }: OrgRow): Promise<boolean> {
  if (house.clock.now() - createdMs >= weekMs) return false
  const ledger = await house.scribe.ledger(org)
  return [...ledger.teams.values()].some((team) => team.goals.length > 0)
}

const seed = 2_718

/** Loaded only when a demo has to be made: a running server does not need the script. */
async function madeDemo(house: House): Promise<OrgId> {
  const { demoScript } = await import('../../workplace/demo.ts')
  const { founder } = await import('../../workplace/people.ts')
  const today = dayOf(house.clock.now())
  const script = demoScript(seed, today)
  const stage = stageOf(house, today)
  try {
    await moveIn(house, stage, script, founder)
    for (const scene of scenesOf(script.steps)) await playScene(stage, scene)
    await bringInOldSheet(stage)
    await carryOver(house, stage)
    return stage.org
  } catch (error) {
    await removeDemo(house)
    throw error
  }
}

/** Carries what was played into the record itself: one transaction for a whole year. */
async function carryOver(house: House, { house: played, org }: Stage): Promise<void> {
  const { sequence } = await played.journal.head(org)
  const rows = await played.journal.read(org, 0, sequence)
  const texts = rows.flatMap(({ commitments }) => Object.keys(commitments) as TextId[])
  await house.journal.load(org, rows, await played.journal.texts(org, texts))
}
