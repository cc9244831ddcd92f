// Asks as the tests of the core tell them: Mia needs her late shift covered on Thursday.
import { expect } from 'vitest'
import type { OpenCommand } from '../record/ask-opening.ts'
import type { AskState } from '../record/ask-state.ts'
import type { AskId, EntryType } from '../vocabulary.ts'
import type { Given, When } from './given.ts'
import { account, firstHourMs, type Name, words } from './names.ts'

export const play: AskId = 'ask_play'
export const hourMs = 60 * 60 * 1000

/** Hours after the first hour, in milliseconds since 1970. */
export const atHour = (hours: number): number => firstHourMs + hours * hourMs

/** An ask of Mia's, to Raj, Lee and Ines unless said otherwise, answered within 12 hours. */
export function asks(
  more: Partial<OpenCommand> & { readonly of?: readonly Name[] } = {},
): OpenCommand {
  const { of = ['raj', 'lee', 'ines'], ...rest } = more
  return {
    do: 'open',
    ask: play,
    from: account('mia'),
    kind: 'cover',
    what: words('my late shift'),
    audience: { kind: 'people' },
    people: of.map(account),
    leaveOut: [],
    manner: 'one at a time',
    expiresAtMs: atHour(13),
    ...rest,
  }
}

export function askIn(past: Given): AskState {
  const state = past.ledger.asks.get(play)
  if (state === undefined) throw new Error('no ask')
  return state
}

/** Whom it went to so far, in their order; those passed over left out. */
export function sentTo(past: Given): readonly string[] {
  return [...askIn(past).asked].flatMap(([identity, { passedOver }]) =>
    passedOver ? [] : [identity.slice('identity_'.length)],
  )
}

/** The types of the entries a decision makes. */
export function makes({ decision }: When, expected: readonly EntryType[] | string): void {
  const made = decision.ok ? decision.value.map(({ type }) => type) : decision.refusal.code
  expect(made).toEqual(expected)
}
