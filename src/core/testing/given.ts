// Given what happened, when somebody says something, then these drafts or this refusal. Nothing
// here is kept between tests: each step makes a new past.
import { expect } from 'vitest'
import { factsFor } from '../ledger/facts.ts'
import { emptyLedger, type Ledger, post } from '../ledger/ledger.ts'
import { lensFor } from '../privacy/lens.ts'
import type { AgreementCommand } from '../record/agreement.ts'
import type { AskCommand } from '../record/ask.ts'
import type { CharterCommand } from '../record/charter.ts'
import { type Command, decide } from '../record/decide.ts'
import type { Decision, Facts } from '../record/decider.ts'
import type { FavorCommand, RecordCommand } from '../record/favor.ts'
import type { FavorState } from '../record/favor-state.ts'
import type { HandoverCommand } from '../record/handover.ts'
import type { IdentityCommand } from '../record/identity.ts'
import type { ImportCommand, ObserveCommand } from '../record/import.ts'
import type { OrgCommand } from '../record/org.ts'
import type { PersonCommand } from '../record/person.ts'
import type { RotaCommand } from '../record/rota.ts'
import type { TeamCommand } from '../record/team.ts'
import type { RefusalCode } from '../refusals.ts'
import type { Draft, Entry } from '../vocabulary.ts'
import { account, by, favor, friday, type Name, person, type Saying } from './names.ts'
import { written } from './org.ts'

export type AnyCommand =
  | FavorCommand
  | PersonCommand
  | IdentityCommand
  | TeamCommand
  | CharterCommand
  | ImportCommand
  | AgreementCommand
  | HandoverCommand
  | OrgCommand
  | RotaCommand

export interface Given {
  readonly entries: readonly Entry[]
  readonly ledger: Ledger
  /** What happened next: it must be accepted. */
  and(command: AnyCommand, who: Saying): Given
  and(command: AskCommand, who: Saying): Given
  when(command: AnyCommand, who: Saying): When
  when(command: AskCommand, who: Saying): When
  facts(who: Saying): Facts
  /** A lens that finds every text, as the text's own id without its prefix. */
  as(name: Name, after?: Parameters<typeof by>[1]): ReturnType<typeof lensFor>
  favor(number: number): FavorState
}

export interface When {
  readonly decision: Decision
  /** The drafts it makes, or the code it is refused with. */
  then(expected: readonly Draft[] | RefusalCode): void
}

export function given(entries: readonly Entry[]): Given {
  const ledger = folded(entries)
  const decideNow = (command: AnyCommand | AskCommand, who: Saying): Decision =>
    decide(wanted(command), factsFor(ledger, who.actor, who.nowMs))
  return {
    entries,
    ledger,
    and(command: AnyCommand | AskCommand, who: Saying) {
      const decision = decideNow(command, who)
      if (!decision.ok) throw new Error(`${command.do} was refused: ${decision.refusal.code}`)
      return given(written(entries, decision.value, who.actor, who.nowMs))
    },
    when(command: AnyCommand | AskCommand, who: Saying) {
      const decision = decideNow(command, who)
      // biome-ignore lint/suspicious/noThenProperty: given, when, then; nothing here is awaited.
      return { decision, then: (expected) => compare(decision, expected) }
    },
    facts: (who) => factsFor(ledger, who.actor, who.nowMs),
    as: (name, after) =>
      lensFor(ledger, person(name), by(name, after).nowMs, (text) => text.slice('text_'.length)),
    favor(number) {
      const state = ledger.favors.get(favor(number))
      if (state === undefined) throw new Error(`no favor ${number}`)
      return state
    },
  }
}

export function folded(entries: readonly Entry[]): Ledger {
  const ledger = emptyLedger()
  for (const entry of entries) post(ledger, entry)
  return ledger
}

function compare(decision: Decision, expected: readonly Draft[] | RefusalCode): void {
  if (typeof expected === 'string') {
    expect(decision.ok ? decision.value : decision.refusal.code).toBe(expected)
  } else {
    expect(decision.ok ? decision.value : decision.refusal.code).toEqual(expected)
  }
}

/** A command with its noun: each noun's commands carry its id. */
export function wanted(command: AnyCommand | AskCommand): Command {
  if ('ask' in command) return { noun: 'ask', command: command as AskCommand }
  if ('handover' in command) return { noun: 'handover', command }
  if ('rota' in command) return { noun: 'rota', command }
  if ('agreement' in command) return { noun: 'agreement', command }
  if ('import' in command) return { noun: 'import', command }
  if ('favor' in command) return { noun: 'favor', command }
  if ('identity' in command) return { noun: 'identity', command }
  if (command.do === 'set-mode') return { noun: 'org', command }
  if (command.do === 'write') return { noun: 'charter', command }
  if ('team' in command) return { noun: 'team', command }
  return { noun: 'person', command }
}

/** A favor from one to another, by their accounts, on Friday: two hours of expertise. */
export function helped(
  giver: Name,
  receiver: Name,
  more: Partial<RecordCommand> & { readonly number?: number } = {},
): RecordCommand {
  const { number = 1, ...rest } = more
  return {
    do: 'record',
    favor: favor(number),
    giver: account(giver),
    receiver: account(receiver),
    content: { kind: 'expertise', day: friday, effort: { minutes: 120 } },
    ...rest,
  }
}

/** The one import of these tests. */
export const help = 'import_help'

/** A line of an import from one to another, on Friday: a check, told by nobody. */
export function observed(
  giver: Name,
  receiver: Name,
  more: Partial<ObserveCommand> & { readonly number?: number } = {},
): ObserveCommand {
  const { number = 1, ...rest } = more
  return {
    do: 'observe',
    import: help,
    favor: favor(number),
    giver: account(giver),
    receiver: account(receiver),
    content: { kind: 'check', day: friday },
    trace: `trace ${number}`,
    ...rest,
  }
}
