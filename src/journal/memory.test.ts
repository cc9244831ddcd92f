// The memory stores, judged by the contract.
import { describe } from 'vitest'
import { journalContract } from './journal.contract.ts'
import { MemoryJournal } from './memory.ts'
import { outboxContract } from './outbox.contract.ts'
import { privateContract } from './private.contract.ts'
import { MemoryPrivateStore } from './private.ts'

describe('the journal in memory', () => journalContract(async () => new MemoryJournal()))
describe('the outbox in memory', () => outboxContract(async () => new MemoryJournal()))
describe('private answers in memory', () => privateContract(async () => new MemoryPrivateStore()))
