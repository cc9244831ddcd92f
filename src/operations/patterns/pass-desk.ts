// Looks for patterns, one for each team at a time: made off the main thread, kept for as long as
// the team's record stays the same, called off when nobody has asked for a while.
import { hash } from 'node:crypto'
import { limits } from '../../core/limits.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result } from '../../core/result.ts'
import type { OrgId, TeamId } from '../../core/vocabulary.ts'
import type { HelpRecord } from '../../sense/help-record.ts'
import type { PatternPass } from '../../sense/look-for-patterns.ts'
import { lookAway } from '../../workers/away.ts'

export type Looking = typeof lookAway

export type Pass =
  | { readonly is: 'over'; readonly pass: PatternPass }
  | { readonly is: 'under way'; readonly done: number; readonly of: number }

interface Desk {
  readonly digest: string
  readonly abort: AbortController
  readonly over: Promise<Result<PatternPass | null, Refusal>>
  answer: Result<PatternPass | null, Refusal> | undefined
  done: number
  of: number
  waitedFor: NodeJS.Timeout | undefined
}

/** The same record, the same figures: chance is drawn from here. */
const SEED = 20_260_501

export class PassDesk {
  readonly #looking: Looking
  readonly #desks = new Map<string, Desk>()

  constructor(looking: Looking = lookAway) {
    this.#looking = looking
  }

  /** The look at a team's record, as far as it has come: begun with the first who asks. */
  async ask(org: OrgId, team: TeamId, record: HelpRecord): Promise<Result<Pass, Refusal>> {
    const name = `${org} ${team}`
    const digest = digestOf(record)
    let desk = this.#desks.get(name)
    if (desk?.digest !== digest) {
      desk?.abort.abort()
      desk = this.#begun(name, digest, record)
    }
    this.#waitFor(name, desk)
    await Promise.race([desk.over, wait(limits.lookFirstMs)])
    const { answer, done, of } = desk
    if (answer === undefined) return accept({ is: 'under way', done, of })
    if (answer.ok && answer.value) return accept({ is: 'over', pass: answer.value })
    // It was ended, and whoever asks again has it begun anew.
    this.#drop(name, desk)
    return answer.ok ? accept({ is: 'under way', done: 0, of }) : answer
  }

  #begun(name: string, digest: string, record: HelpRecord): Desk {
    const abort = new AbortController()
    const onStep = (done: number, of: number): void => {
      desk.done = done
      desk.of = of
    }
    const allowed = { seed: SEED, seconds: limits.lookSeconds, signal: abort.signal, onStep }
    const over = this.#looking(record, allowed)
    const desk: Desk = {
      ...{ digest, abort, over, answer: undefined, done: 0, of: 0, waitedFor: undefined },
    }
    over.then(
      (answer) => {
        desk.answer = answer
        if (this.#desks.get(name) === desk) this.#waitFor(name, desk)
      },
      // Whoever waits hears of it; nobody else has to.
      () => this.#drop(name, desk),
    )
    this.#desks.set(name, desk)
    return desk
  }

  /** Whoever asks keeps it for a while longer: a look under way, or one that is over. */
  #waitFor(name: string, desk: Desk): void {
    clearTimeout(desk.waitedFor)
    const isOver = desk.answer !== undefined
    const nobodyWaits = () => {
      desk.abort.abort()
      this.#drop(name, desk)
    }
    desk.waitedFor = setTimeout(nobodyWaits, isOver ? limits.lookKeptMs : limits.lookWaitedForMs)
    desk.waitedFor.unref()
  }

  #drop(name: string, desk: Desk): void {
    clearTimeout(desk.waitedFor)
    if (this.#desks.get(name) === desk) this.#desks.delete(name)
  }
}

function digestOf(record: HelpRecord): string {
  const plain = (_: string, value: unknown) => (value instanceof Set ? [...value] : value)
  return hash('sha256', JSON.stringify(record, plain))
}

function wait(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms).unref())
}
