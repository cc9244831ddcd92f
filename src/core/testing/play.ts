// Plays steps through the core and, beside it, through the reference model.
import { factsFor } from '../ledger/facts.ts'
import { type Ledger, post } from '../ledger/ledger.ts'
import { decide } from '../record/decide.ts'
import type { Entry } from '../vocabulary.ts'
import { smallOrg } from './commands.ts'
import { folded } from './given.ts'
import { forever, type Model, type ModelPerson, type ModelTeam } from './model.ts'
import { account, firstHourMs, friday, mail, names, person } from './names.ts'
import { type OrgScript, org, written } from './org.ts'
import type { Step } from './story.ts'

export interface Played {
  readonly entries: readonly Entry[]
  readonly ledger: Ledger
}

const beginning = org(smallOrg)

/** The ledger after the steps that were accepted; `each` hears of every step's answer. */
export function play(
  steps: readonly Step[],
  each?: (step: Step, accepted: boolean, ledger: Ledger) => void,
): Played {
  const ledger = folded(beginning)
  let entries = beginning
  for (const step of steps) {
    const decision = decide(step.command, factsFor(ledger, step.who.actor, step.who.nowMs))
    if (decision.ok) {
      const before = entries.length
      entries = written(entries, decision.value, step.who.actor, step.who.nowMs)
      for (const entry of entries.slice(before)) post(ledger, entry)
    }
    each?.(step, decision.ok, ledger)
  }
  return { entries, ledger }
}

/** The reference model of an org's script, as it stands in the first hour. */
export function modelOf(script: OrgScript = smallOrg): Model {
  const teams = Object.entries(script.teams ?? {}).map(([name, each]): ModelTeam => {
    const spells = (who: readonly string[]) =>
      who.map((one) => ({ who: `person_${one}`, from: friday, until: forever }))
    return {
      id: `team_${name}`,
      members: spells(each.members),
      leads: spells(each.leads ?? []),
      leadConfirms: each.terms?.teamConfirmation === 'a lead',
      coverCounts: each.terms?.coverCounts ?? 'not in the rota',
      shownTo: each.terms?.shownTo ?? 'us two',
    }
  })
  const people = names.map((name): ModelPerson => {
    const named = script.named?.includes(name) ? ('named' as const) : undefined
    const standing = script.invited?.includes(name) ? ('invited' as const) : (named ?? 'joined')
    const stays =
      standing === 'joined' ? [{ fromMs: firstHourMs, untilMs: Number.POSITIVE_INFINITY }] : []
    return {
      id: person(name),
      standing,
      admin: script.admins?.includes(name) ?? false,
      consents: script.consenting?.includes(name) ?? false,
      manager: null,
      away: [],
      stays,
    }
  })
  const holders = names.flatMap((name) => [
    { identity: account(name), person: person(name) },
    { identity: mail(name), person: person(name) },
  ])
  return { people, holders, teams, favors: [], imports: [] }
}
