// A house for tests: real operations over a store (in memory unless one is given), a clock that
// moves only when told, ids that count up, and five people in two teams to begin with.
import type { Refusal } from '../src/core/refusals.ts'
import { accept, type Result } from '../src/core/result.ts'
import type { OrgId, PersonId } from '../src/core/vocabulary.ts'
import type { Journal } from '../src/journal/journal.ts'
import type { Keys } from '../src/journal/keys.ts'
import { MemoryJournal } from '../src/journal/memory.ts'
import { MemoryPrivateStore } from '../src/journal/private.ts'
import type { PrivateStore } from '../src/journal/private-store.ts'
import { Sealing } from '../src/journal/sealing.ts'
import { noSegments, type Segments } from '../src/journal/segments.ts'
import { beginOrg, joinOrg } from '../src/operations/begin.ts'
import { callOperation } from '../src/operations/call.ts'
import { type House, type Ids, randomIds } from '../src/operations/context.ts'
import { ImportDesk } from '../src/operations/imports/desk.ts'
import { operations } from '../src/operations/index.ts'
import { type Looking, PassDesk } from '../src/operations/patterns/pass-desk.ts'
import { scribeFor } from '../src/operations/record.ts'
import type { Viewer } from '../src/operations/viewer.ts'
import { wordBookOf } from '../src/operations/words.ts'
import { lookForPatterns } from '../src/sense/look-for-patterns.ts'
import { detectors } from '../src/sense/patterns/index.ts'
import { calendarFile } from '../src/surfaces/ical/calendar-file.ts'
import { feedFile } from '../src/surfaces/ical/feed-file.ts'

export interface TestClock {
  now(): number
  set(nowMs: number): void
  addDays(days: number): void
}

export interface TestHouse {
  readonly house: House
  readonly clock: TestClock
  /** Calls an operation by name; a key is made for changes unless one is given. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape.
  call(viewer: Viewer, name: string, input?: object, key?: string): Promise<Result<any, Refusal>>
  /** Calls and expects it to be accepted. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape.
  done(viewer: Viewer, name: string, input?: object, key?: string): Promise<any>
}

export interface TestOrg {
  readonly org: OrgId
  readonly ana: Viewer
  readonly raj: Viewer
  readonly mia: Viewer
  readonly lee: Viewer
  readonly ines: Viewer
}

export const testNoonMs = Date.UTC(2026, 4, 12, 12)

export function testClock(startMs = testNoonMs): TestClock {
  let nowMs = startMs
  return {
    now: () => nowMs,
    set: (atMs) => {
      nowMs = atMs
    },
    addDays: (days) => {
      nowMs += days * 24 * 60 * 60 * 1000
    },
  }
}

/** Keys that live as long as the test. */
export function memoryKeys(): Keys {
  const keys = new Map<string, Uint8Array | null>()
  const nameOf = (org: string, owner: string): string => `${org} ${owner}`
  let made = 0
  return {
    async keyOf(org, owner) {
      const name = nameOf(org, owner)
      if (!keys.has(name)) {
        made += 1
        keys.set(name, new Uint8Array(32).fill(made % 251).fill(made >> 8, 0, 4))
      }
      return keys.get(name) ?? undefined
    },
    async destroy(org, owner) {
      const had = keys.get(nameOf(org, owner)) != null
      keys.set(nameOf(org, owner), null)
      return had
    },
    drop: () => undefined,
    destroyed: async () =>
      [...keys]
        .filter(([, key]) => key === null)
        .map(([name]) => {
          const [org, owner] = name.split(' ') as [OrgId, PersonId]
          return { org, owner }
        }),
    forget: async () => undefined,
    protection: () => 'passphrase',
    protect: async () => undefined,
    backup: async () => undefined,
    close: async () => undefined,
  }
}

/** Looks on this thread, so that an answer never waits for another one. */
const lookingHere: Looking = async (record, { seed }) => {
  return accept(lookForPatterns(record, detectors, { seed }))
}

export interface HouseParts {
  readonly journal?: Journal
  readonly privateStore?: PrivateStore
  readonly keys?: Keys
  readonly segments?: Segments
  readonly clock?: TestClock
  readonly ids?: Ids
  readonly repositories?: string
  /** Looks for patterns in place of the detectors, in a test. */
  readonly looking?: Looking
}

export function testHouse(parts: HouseParts = {}): TestHouse {
  const clock = parts.clock ?? testClock()
  const journal = parts.journal ?? new MemoryJournal()
  const keys = parts.keys ?? memoryKeys()
  const sealing = new Sealing(keys)
  const house: House = {
    clock,
    ids: parts.ids ?? randomIds,
    journal,
    privateStore: parts.privateStore ?? new MemoryPrivateStore(),
    sealing,
    keys,
    scribe: scribeFor(journal, clock),
    segments: parts.segments ?? noSegments,
    wordBook: wordBookOf(journal, sealing),
    accounts: {
      invite: async () => 'invitation-secret',
      askLink: async (_org, person, ask) => `secret-of-${person}-${ask}`,
      invitations: async () => new Map(),
      revokeInvitation: async () => undefined,
      tokenNames: async () => ['laptop'],
      personWithEmail: async () => undefined,
      removePerson: async () => undefined,
      emailOf: async () => undefined,
      signOut: async () => undefined,
      removeOrg: async () => undefined,
    },
    post: {
      mail: false,
      publicUrl: 'http://goodturn.test',
      zone: 'UTC',
      calendar: calendarFile,
      feed: feedFile,
    },
    founderLeads: async () => 'not said',
    imports: new ImportDesk(clock, parts.repositories),
    passes: new PassDesk(parts.looking ?? lookingHere),
    fetchCalendar: async () => ({ ok: false, refusal: { code: 'unreadable-input' } }),
    privateAnswersOff: async () => false,
  }
  let keysMade = 0
  const call: TestHouse['call'] = (viewer, name, input = {}, key) => {
    const operation = operations.find((each) => each.name === name)
    if (!operation) throw new Error(`no operation ${name}`)
    keysMade += 1
    const own = operation.kind === 'write' ? { key: key ?? `key-${keysMade}` } : {}
    return callOperation(house, operation, viewer, input, own)
  }
  return {
    house,
    clock,
    call,
    async done(viewer, name, input, key) {
      const result = await call(viewer, name, input, key)
      if (!result.ok) throw new Error(`${name} was refused: ${JSON.stringify(result.refusal)}`)
      return result.value
    },
  }
}

/** Ana (admin, leads Support), Raj, Mia and Lee in Support; Ines in Platform. All consent. */
export async function testOrg(tested: TestHouse): Promise<TestOrg> {
  const { house, done } = tested
  const begun = taken(await beginOrg(house, { name: 'Ana Alvares', team: 'Support' }))
  const ana: Viewer = begun
  const others: Viewer[] = []
  for (const name of ['Raj Rao', 'Mia Moser', 'Lee Lind', 'Ines Ito']) {
    const { person } = await done(ana, 'person.invite', { name })
    const viewer = { org: begun.org, person: person.person as PersonId }
    taken(await joinOrg(house, viewer, name))
    others.push(viewer)
  }
  const [raj, mia, lee, ines] = others as [Viewer, Viewer, Viewer, Viewer]
  const { teams } = await done(ana, 'team.list')
  for (const member of [raj, mia, lee]) {
    await done(ana, 'team.add-member', { team: teams[0].team, person: member.person })
  }
  const platform = await done(ana, 'team.form', { name: 'Platform' })
  await done(ana, 'team.add-member', { team: platform.team.team, person: ines.person })
  for (const viewer of [ana, ...others]) await done(viewer, 'person.consent', { consents: true })
  return { org: begun.org, ana, raj, mia, lee, ines }
}

function taken<Value>(result: Result<Value, Refusal>): Value {
  if (!result.ok) throw new Error(`refused: ${result.refusal.code}`)
  return result.value
}
