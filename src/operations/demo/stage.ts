// The stage the demo is played on: the house in memory, with a clock that stands where the script
// is, and who and what the script has named so far.
import type { HandoverId } from '../../core/handover.ts'
import type { Refusal } from '../../core/refusals.ts'
import type { Result } from '../../core/result.ts'
import type { ChangeId, RotaId } from '../../core/rota.ts'
import { dayMs, startOfDayMs } from '../../core/time.ts'
import type {
  AgreementId,
  AskId,
  FavorId,
  ImportId,
  OrgId,
  PersonId,
  TeamId,
} from '../../core/vocabulary.ts'
import { MemoryJournal } from '../../journal/memory.ts'
import { callOperation } from '../call.ts'
import type { House } from '../context.ts'
import { ImportDesk } from '../imports/desk.ts'
import { operations } from '../index.ts'
import { scribeFor } from '../record.ts'
import { wordBookOf } from '../words.ts'

export interface Stage {
  readonly house: House
  readonly today: string
  org: OrgId
  readonly people: Map<string, PersonId>
  readonly teams: Map<string, TeamId>
  /** What the script saved by a name: favors, asks, agreements, a rota and what became of it. */
  readonly saved: Map<string, string>
  /** Sets the clock; milliseconds since 1970. */
  standAt(atMs: number): void
}

export const foundedDaysAgo = 380

export function stageOf(house: House, today: string): Stage {
  let nowMs = startOfDayMs(today) - foundedDaysAgo * dayMs
  const clock = { now: () => nowMs }
  const journal = new MemoryJournal()
  const scribe = scribeFor(journal, clock)
  const wordBook = wordBookOf(journal, house.sealing)
  return {
    house: { ...house, clock, journal, scribe, wordBook, imports: new ImportDesk(clock) },
    today,
    org: 'org_',
    people: new Map(),
    teams: new Map(),
    saved: new Map(),
    standAt: (atMs) => {
      nowMs = atMs
    },
  }
}

/** What an operation answered, as far as the player reads it. */
export interface Performed {
  readonly favor?: { readonly favor: FavorId }
  readonly ask?: { readonly ask: AskId }
  readonly agreement?: { readonly agreement: AgreementId }
  readonly change?: { readonly change: ChangeId }
  readonly handover?: { readonly handover: HandoverId }
  readonly rota?: { readonly rota: RotaId }
  readonly import: { readonly import: ImportId }
}

/** Calls an operation as one of the demo's people would. Throws where it is refused. */
export async function perform(
  stage: Stage,
  actor: string,
  name: string,
  input: object,
  key: string,
): Promise<Performed> {
  const operation = operations.find((each) => each.name === name)
  if (!operation) throw new Error(`There is no operation ${name}.`)
  const viewer = { org: stage.org, person: known(stage.people, actor) }
  return taken(await callOperation(stage.house, operation, viewer, input, { key }), name)
}

export function known<Value>(names: ReadonlyMap<string, Value>, name: string): Value {
  const value = names.get(name)
  if (value === undefined) throw new Error(`The demo's script knows no “${name}”.`)
  return value
}

export function taken<Value>(result: Result<Value, Refusal>, what: string): Value {
  if (result.ok) return result.value
  const { code, about } = result.refusal
  throw new Error(`The demo was refused ${what}: ${code}${about ? ` (${about})` : ''}.`)
}
