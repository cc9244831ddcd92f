// Plays steps around asks through the core and, beside it, through the second telling of them.
import { factsFor } from '../ledger/facts.ts'
import { type Ledger, post } from '../ledger/ledger.ts'
import { type Command, decide } from '../record/decide.ts'
import type { AgreementId, AskId, Author, Entry, FavorId } from '../vocabulary.ts'
import type { Step } from './asking-steps.ts'
import { folded } from './given.ts'
import {
  hearAsk,
  type ModelAsk,
  type ModelAsking,
  type ModelStep,
  modelAsking,
  modelSaysOfAsk,
} from './model-ask.ts'
import { account, firstHourMs, type Name, names, person, team, words } from './names.ts'
import { org, written } from './org.ts'

const hourMs = 3_600_000

const beginning = org({ teams: { desk: { members: ['ana', 'raj', 'mia'] } } })

export class Run {
  readonly ledger: Ledger = folded(beginning)
  readonly model: ModelAsking = modelAsking(names)
  #entries: readonly Entry[] = beginning
  nowMs = firstHourMs + hourMs
  #count = 0

  next(): number {
    this.#count += 1
    return this.#count
  }

  /** Whether the core accepts it; what it makes is written and heard by the model. */
  says(command: Command, actor: Author): boolean {
    const decision = decide(command, factsFor(this.ledger, actor, this.nowMs))
    if (!decision.ok) return false
    const before = this.#entries.length
    this.#entries = written(this.#entries, decision.value, actor, this.nowMs)
    for (const entry of this.#entries.slice(before)) {
      post(this.ledger, entry)
      hearAsk(this.model, entry, this.nowMs)
    }
    return true
  }

  /** A wait in steps of an hour, as the clockwork would go on with each. */
  wait(hours: number): void {
    for (let gone = 0; gone < hours; gone += 1) {
      this.nowMs += hourMs
      for (const ask of [...this.ledger.liveAsks]) this.says(goOn(ask), 'clockwork')
    }
  }
}

const goOn = (ask: AskId): Command => ({ noun: 'ask', command: { do: 'go-on', ask } })

function open(run: Run, each: Extract<Step, { do: 'open' }>): void {
  const ask: AskId = `ask_${run.next()}`
  const people = Array.isArray(each.to)
    ? each.to
    : each.to === 'team'
      ? ['ana', 'raj', 'mia']
      : [...names]
  const reach = new Set(people.filter((name) => Array.isArray(each.to) || name !== each.who))
  const expiresAtMs = run.nowMs + each.hours * hourMs
  const model: ModelAsk = {
    id: ask,
    asker: each.who,
    kind: each.kind,
    minutes: each.minutes,
    expiresAtMs,
    board: each.to === 'everyone',
    gather: each.manner !== 'one at a time' && each.hours > 24 ? 1 : undefined,
    reach,
    asked: new Map(),
    taker: undefined,
    takenOn: undefined,
    ended: undefined,
    holders: [],
  }
  run.model.asks.set(ask, model)
  const accepted = run.says(
    {
      noun: 'ask',
      command: {
        do: 'open',
        ask,
        from: account(each.who),
        kind: each.kind,
        what: words('something'),
        audience:
          each.to === 'team'
            ? { kind: 'team', team: team('desk') }
            : each.to === 'everyone'
              ? { kind: 'everyone' }
              : { kind: 'people' },
        people: Array.isArray(each.to) ? each.to.map(account) : [],
        leaveOut: [],
        manner: each.manner,
        expiresAtMs,
        ...(each.minutes > 0 ? { effort: { minutes: each.minutes } } : {}),
      },
    },
    person(each.who),
  )
  const isSelf = Array.isArray(each.to) && each.to.includes(each.who)
  if (accepted !== (!isSelf && reach.size > 0)) throw new Error(`open: core ${accepted}`)
  if (!accepted) run.model.asks.delete(ask)
}

function command(run: Run, ask: AskId, said: Exclude<ModelStep, { do: 'go on' }>): Command {
  const words3 = { yes: 'accept', no: 'not this time', more: 'tell me more' } as const
  switch (said.do) {
    case 'answer':
      return {
        noun: 'ask',
        command: {
          do: 'answer',
          ask,
          answer: words3[said.word],
          ...(said.names === undefined
            ? {}
            : { alternative: { person: account(said.names as Name) } }),
        },
      }
    case 'take back':
      return { noun: 'ask', command: { do: 'take-back-answer', ask } }
    case 'hand back':
      return { noun: 'ask', command: { do: 'hand-back', ask } }
    case 'done': {
      const favor: FavorId = `favor_${run.next()}`
      return { noun: 'ask', command: { do: 'done', ask, favor } }
    }
    case 'not done':
      return { noun: 'ask', command: { do: 'not-done', ask } }
    case 'withdraw':
      return { noun: 'ask', command: { do: 'withdraw', ask } }
    case 'widen':
      return { noun: 'ask', command: { do: 'widen', ask, people: [account(said.more as Name)] } }
    default:
      return said satisfies never
  }
}

function aboutAsk(
  run: Run,
  each: Exclude<
    Extract<Step, { nth: number }>,
    { do: 'agree' | 'not-agree' | 'take-back' | 'end' }
  >,
): void {
  const ids = [...run.model.asks.keys()]
  const ask = ids[each.nth % Math.max(1, ids.length)] as AskId | undefined
  if (ask === undefined) return
  const said = spoken(each, ask)
  const says = modelSaysOfAsk(run.model, said, run.nowMs)
  const accepted = run.says(command(run, ask, said), person(each.who))
  if (says !== accepted) throw new Error(`${JSON.stringify(each)}: core ${accepted}, model ${says}`)
}

function spoken(
  each: Parameters<typeof aboutAsk>[1],
  ask: string,
): Exclude<ModelStep, { do: 'go on' }> {
  if (each.do === 'answer') {
    const names = each.word === 'no' ? each.names : undefined
    return {
      do: 'answer',
      ask,
      who: each.who,
      word: each.word,
      ...(names === undefined ? {} : { names }),
    }
  }
  if (each.do === 'widen') return { do: 'widen', ask, who: each.who, more: each.more }
  return { do: each.do, ask, who: each.who }
}

function boundary(run: Run, each: Extract<Step, { do: 'boundary' }>): void {
  const pausedUntil =
    each.days === undefined
      ? undefined
      : new Date(run.nowMs + each.days * 24 * hourMs).toISOString().slice(0, 10)
  const set = {
    kindsNotNow: each.not,
    askLastFor: [],
    ...(each.weekly === undefined ? {} : { weeklyMinutes: each.weekly }),
    ...(pausedUntil === undefined ? {} : { pausedUntil }),
  }
  if (
    run.says(
      { noun: 'person', command: { do: 'set-boundary', person: person(each.who), boundary: set } },
      person(each.who),
    )
  ) {
    run.model.boundaries.set(each.who, set)
  }
}

function agreeing(
  run: Run,
  each: Extract<Step, { do: 'propose' | 'agree' | 'not-agree' | 'take-back' | 'end' }>,
): void {
  const { agreements } = run.model
  if (each.do === 'propose') {
    const agreement: AgreementId = `agreement_${run.next()}`
    const accepted = run.says(
      {
        noun: 'agreement',
        command: {
          do: 'propose',
          agreement,
          kind: 'cover',
          parties: [account(each.who), account(each.other)],
          terms: [words('one'), words('other')],
          cadence: 'when needed',
          start: new Date(run.nowMs).toISOString().slice(0, 10),
          end: '2026-12-31',
          reviewDay: '2026-12-01',
        },
      },
      person(each.who),
    )
    if (accepted !== (each.who !== each.other))
      throw new Error(`${JSON.stringify(each)}: core ${accepted}`)
    if (accepted)
      agreements.set(agreement, {
        parties: [each.who, each.other],
        yes: new Set([each.who]),
        over: false,
        proposer: each.who,
      })
    return
  }
  const ids = [...agreements.keys()]
  const id = ids[each.nth % Math.max(1, ids.length)] as AgreementId | undefined
  const model = id && agreements.get(id)
  if (id === undefined || !model) return
  const isParty = model.parties.includes(each.who)
  const isProposed = !model.over && model.yes.size < model.parties.length
  const says =
    isParty &&
    {
      agree: isProposed && !model.yes.has(each.who),
      'not-agree': isProposed && model.proposer !== each.who,
      'take-back': isProposed && model.proposer === each.who,
      end: !model.over && !isProposed,
    }[each.do]
  const accepted = run.says(
    { noun: 'agreement', command: { do: each.do, agreement: id } },
    person(each.who),
  )
  if (says !== accepted) throw new Error(`${JSON.stringify(each)}: core ${accepted}, model ${says}`)
  if (!accepted) return
  if (each.do === 'agree') model.yes.add(each.who)
  else model.over = true
}

/** Takes one step in both; throws where they do not agree. */
export function take(run: Run, each: Step): void {
  switch (each.do) {
    case 'open':
      open(run, each)
      break
    case 'wait':
      run.wait(each.hours)
      break
    case 'boundary':
      boundary(run, each)
      break
    case 'propose':
    case 'agree':
    case 'not-agree':
    case 'take-back':
    case 'end':
      agreeing(run, each)
      break
    default:
      aboutAsk(run, each)
      break
  }
}
