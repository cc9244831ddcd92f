// A year of a rota through the operations: planned every four weeks, changed by those it is about
// in between up to its last day, and compared each week with what they agreed on. What is wrong
// comes back in words; how even each plan made the weekends, as `evenness.ts` says.

import type { RotaView, ShiftView } from '../../src/core/privacy/rota-views.ts'
import type { MemoryJournal } from '../../src/journal/memory.ts'
import { asksDue } from '../../src/operations/asks/due.ts'
import { changesDue } from '../../src/operations/rotas/due.ts'
import { chanceFrom } from '../../src/rota/chance.ts'
import { acts, count, type Scene, settle } from './acts.ts'
import { Calendars } from './calendars.ts'
import { between, leastBetween, medianOf, type Plan } from './evenness.ts'
import {
  dayAt,
  dayMs,
  firstMembers,
  leaver,
  newcomer,
  shareOf,
  startMs,
  type Team,
  termsWith,
  yearTeam,
} from './team.ts'
import { hourMs, Telling } from './telling.ts'

const weekMs = 7 * dayMs
const weeksPerPlan = 4
const joinsInWeek = 12
const leavesInWeek = 20
const returnsInWeek = 32

export interface Year {
  readonly wrong: readonly string[]
  /** One for each, and one for the weeks after the year: the chance to even out its last ones. */
  readonly plans: readonly Plan[]
  readonly open: number
  readonly shifts: number
  readonly calendars: number
  readonly counts: ReadonlyMap<string, number>
}

export async function yearOf(seed: number, weeks = 52): Promise<Year> {
  const run = new Run(await yearTeam(), chanceFrom(seed))
  await run.plan(startMs)
  for (let week = 0; week < weeks; week += 1) await run.week(week)
  return run.outcome(startMs + weeks * weekMs)
}

class Run implements Scene {
  readonly telling = new Telling()
  readonly counts = new Map<string, number>()
  readonly pending: Scene['pending'] = new Map()
  readonly here = new Set(firstMembers.map(({ person }) => person))
  readonly wrong: string[] = []
  readonly calendars: Calendars
  readonly team: Team
  readonly chance: () => number

  readonly plans: Plan[] = []
  /** Weekends somebody who came later starts with. */
  readonly #starts = new Map<string, number>()
  readonly #lastTold = new Set<string>()

  constructor(team: Team, chance: () => number) {
    this.team = team
    this.chance = chance
    this.calendars = new Calendars(team)
  }

  /** A week of days: acts on most, the clockwork on each, a plan on each fourth Thursday. */
  async week(week: number): Promise<void> {
    const mondayMs = startMs + week * weekMs
    if (week === joinsInWeek) await this.newcomerJoins(mondayMs)
    if (week === leavesInWeek) await this.leaverGoes(mondayMs)
    if (week === returnsInWeek) await this.leaverReturns(mondayMs)
    for (let day = 0; day < 7; day += 1) {
      this.team.tested.clock.set(mondayMs + day * dayMs + 6 * hourMs)
      await this.#told(true)
      await asksDue(this.team.tested.house)
      await settle(this, 'the clockwork')
      await changesDue(this.team.tested.house)
      if (week % weeksPerPlan === weeksPerPlan - 1 && day === 3) {
        await this.plan(mondayMs + weekMs)
        this.#measure(mondayMs + weekMs)
      }
      if (this.chance() < 0.7) await this.act()
    }
    await this.compare(mondayMs)
  }

  async act(): Promise<void> {
    const names = [...this.here]
    const name = names[Math.floor(this.chance() * names.length)]
    const act = acts[Math.floor(this.chance() * acts.length)]
    if (name !== undefined && act !== undefined) await act(this, name)
    await this.#told(true)
  }

  async plan(fromMs: number, weeks = weeksPerPlan): Promise<void> {
    const { tested, ana, rota } = this.team
    const asked = { rota, from: dayAt(fromMs), weeks }
    const preview = await tested.done(ana, 'rota.preview', asked)
    if (preview.capped) this.wrong.push(`the plan from ${asked.from} was capped`)
    const { version, from, until, seed, seats } = preview
    await this.#told(true)
    await tested.done(ana, 'rota.publish', { rota, version, from, until, seed, seats })
    const view = await this.#read(from, weeks)
    const named = seats.map((seat: { person?: `person_${string}` }) => ({
      ...seat,
      ...(seat.person ? { person: this.team.nameOf(seat.person) } : {}),
    }))
    const touched = this.telling.publish(named, view, tested.clock.now())
    await this.moved(touched, 'Ana Alvares', `plan from ${from}`)
  }

  /** How even a plan just made is, in weekends of everybody in the rota. */
  #measure(fromMs: number): void {
    const untilMs = fromMs + weeksPerPlan * weekMs
    const people = [...this.here].map((name) => ({
      share: shareOf(name),
      served: this.#weekendsOf(name, fromMs),
      given: this.#weekendsOf(name, untilMs),
    }))
    this.plans.push({
      from: dayAt(fromMs),
      before: between(people.map(({ served, share }) => served / share)),
      after: between(people.map(({ given, share }) => given / share)),
      least: leastBetween(people, this.telling.weekendsBetween(fromMs, untilMs)),
    })
  }

  #weekendsOf(name: string, beforeMs: number): number {
    return this.telling.weekendsOf(name, beforeMs) + (this.#starts.get(name) ?? 0)
  }

  /** Whoever comes later, or again, starts in the middle of the others, unless they served more. */
  #comes(name: string, mondayMs: number): void {
    const perShare = [...this.here].map((each) => this.#weekendsOf(each, mondayMs) / shareOf(each))
    const own = this.telling.weekendsOf(name, mondayMs)
    this.#starts.set(name, Math.max(0, medianOf(perShare) * shareOf(name) - own))
    this.here.add(name)
  }

  async moved(
    touched: ReadonlySet<string>,
    actor: string,
    what: string,
    fresh = true,
  ): Promise<void> {
    const told = await this.#told(fresh)
    const at = `${dayAt(this.team.tested.clock.now())} ${what} by ${actor}`
    for (const name of touched) {
      if (name !== actor && !told.has(name)) this.wrong.push(`${at}: ${name} was not told`)
      await this.#calendar(name, at)
    }
  }

  /** Whoever was told something since this was asked last; with what was before, if not afresh. */
  async #told(fresh: boolean): Promise<ReadonlySet<string>> {
    if (fresh) this.#lastTold.clear()
    const { journal } = this.team.tested.house
    const lines = await (journal as MemoryJournal).waiting(10_000)
    await journal.sent(lines.map(({ id }) => id))
    for (const { person } of lines) this.#lastTold.add(this.team.nameOf(person))
    return this.#lastTold
  }

  async #calendar(name: string, at: string): Promise<void> {
    const wrong = await this.calendars.wrongWith(name, this.telling.hoursOf(name))
    this.wrong.push(...wrong.map((each) => `${at}: ${each}`))
  }

  async #read(from: string, weeks: number): Promise<RotaView> {
    const { tested, ana, rota } = this.team
    return (await tested.done(ana, 'rota.read', { rota, from, weeks })).rota
  }

  /** The week that was and those to come, as shown and as agreed; and everybody's calendar. */
  async compare(mondayMs: number): Promise<void> {
    const view = await this.#read(dayAt(mondayMs - weekMs), 8)
    const personOf = ({ parts, by }: ShiftView, atMs: number): string | undefined => {
      const part = parts?.find(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs)
      const party = (parts ? part?.by : by) as { person?: `person_${string}` } | undefined
      return party?.person && this.team.nameOf(party.person)
    }
    const at = `week of ${dayAt(mondayMs)}`
    const found = [
      ...this.telling.differences(view, personOf),
      ...this.telling.clashes(mondayMs, mondayMs + weekMs),
    ]
    this.wrong.push(...found.map((each) => `${at}: ${each}`))
    for (const name of this.here) await this.#calendar(name, at)
  }

  async newcomerJoins(mondayMs: number): Promise<void> {
    const from = dayAt(mondayMs)
    const shadowsUntil = dayAt(mondayMs + weeksPerPlan * weekMs)
    await this.#setUp([...firstMembers, { person: newcomer, from, shadowsUntil }])
    this.#comes(newcomer, mondayMs)
  }

  async leaverGoes(mondayMs: number): Promise<void> {
    const { tested, ana, team, viewers } = this.team
    const lastDay = dayAt(mondayMs - dayMs)
    const person = viewers.get(leaver)?.person
    await tested.done(ana, 'team.end-member', { team, person, day: lastDay })
    this.telling.left(leaver, mondayMs)
    this.here.delete(leaver)
    const others = firstMembers.filter((each) => each.person !== leaver)
    const from = dayAt(startMs + joinsInWeek * weekMs)
    await this.#setUp([...others, { person: newcomer, from }])
    await this.plan(mondayMs)
    await this.#calendar(leaver, 'after leaving')
  }

  async leaverReturns(mondayMs: number): Promise<void> {
    const { tested, ana, team, viewers } = this.team
    const person = viewers.get(leaver)?.person
    await tested.done(ana, 'team.add-member', { team, person })
    const others = firstMembers.filter((each) => each.person !== leaver)
    const joined = { person: newcomer, from: dayAt(startMs + joinsInWeek * weekMs) }
    await this.#setUp([...others, joined, { person: leaver, from: dayAt(mondayMs) }])
    this.#comes(leaver, mondayMs)
  }

  async #setUp(members: Parameters<typeof termsWith>[0]): Promise<void> {
    const { tested, ana, rota } = this.team
    const { version, duties } = await this.#read(dayAt(startMs), 1)
    const terms = termsWith(members, duties)
    await tested.done(ana, 'rota.set-up', { rota, version, terms })
    count(this, 'set up again')
    await this.#told(true)
  }

  outcome(endMs: number): Year {
    return {
      wrong: this.wrong,
      plans: this.plans,
      open: this.telling.openBefore(endMs),
      shifts: this.telling.shifts.size,
      calendars: this.calendars.read,
      counts: this.counts,
    }
  }
}
