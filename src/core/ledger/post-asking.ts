// Asks and agreements, posted to the ledger: how each stands, and whom each names.

import { evolveAgreement, unknownAgreement } from '../record/agreement-state.ts'
import { evolveAsk, unknownAsk } from '../record/ask-state.ts'
import type { AgreementEntry, AskEntry } from '../vocabulary.ts'
import type { Ledger } from './ledger.ts'
import { listIn } from './listed.ts'

export function postAsk(ledger: Ledger, entry: AskEntry): void {
  const id = entry.data.ask
  const after = evolveAsk(ledger.asks.get(id) ?? unknownAsk, entry)
  ledger.asks.set(id, after)
  if (after.standing === 'open' || after.standing === 'taken') ledger.liveAsks.add(id)
  else ledger.liveAsks.delete(id)
  const asked = entry.type === 'ask.opened' ? entry.data.shift : undefined
  if (asked !== undefined) listIn(ledger.asksOfShift, asked.shift).push(id)
  const named = [
    ...('order' in entry.data ? entry.data.order : []),
    ...('to' in entry.data ? [entry.data.to] : []),
    // Also whoever said yes from the board, unasked.
    ...('from' in entry.data ? [entry.data.from] : []),
  ]
  for (const identity of named) {
    const theirs = listIn(ledger.asksOf, identity)
    if (!theirs.includes(id)) theirs.push(id)
  }
}

export function postAgreement(ledger: Ledger, entry: AgreementEntry): void {
  const id = entry.data.agreement
  const before = ledger.agreements.get(id) ?? unknownAgreement
  ledger.agreements.set(id, evolveAgreement(before, entry))
  if (entry.type !== 'agreement.proposed') return
  for (const party of entry.data.parties) listIn(ledger.agreementsOf, party).push(id)
}
