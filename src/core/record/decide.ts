// The list of nouns and their deciders: the one door from a command to its drafts.
import { type AgreementCommand, agreementDecider } from './agreement.ts'
import { type AskCommand, askDecider } from './ask.ts'
import { type CharterCommand, charterDecider } from './charter.ts'
import type { Decision, Facts } from './decider.ts'
import { type FavorCommand, favorDecider } from './favor.ts'
import { type HandoverCommand, handoverDecider } from './handover.ts'
import { type IdentityCommand, identityDecider } from './identity.ts'
import { type ImportCommand, importDecider } from './import.ts'
import { decideLook, type LookCommand } from './look.ts'
import { type OrgCommand, orgDecider } from './org.ts'
import { type PersonCommand, personDecider } from './person.ts'
import { type RotaCommand, rotaDecider } from './rota.ts'
import { type TeamCommand, teamDecider } from './team.ts'

export type Command =
  | { readonly noun: 'person'; readonly command: PersonCommand }
  | { readonly noun: 'identity'; readonly command: IdentityCommand }
  | { readonly noun: 'team'; readonly command: TeamCommand }
  | { readonly noun: 'charter'; readonly command: CharterCommand }
  | { readonly noun: 'favor'; readonly command: FavorCommand }
  | { readonly noun: 'import'; readonly command: ImportCommand }
  | { readonly noun: 'ask'; readonly command: AskCommand }
  | { readonly noun: 'agreement'; readonly command: AgreementCommand }
  | { readonly noun: 'handover'; readonly command: HandoverCommand }
  | { readonly noun: 'rota'; readonly command: RotaCommand }
  | { readonly noun: 'org'; readonly command: OrgCommand }
  | { readonly noun: 'look'; readonly command: LookCommand }

/** Decides a command against how things stand. Pure; nothing is written. */
export function decide(wanted: Command, facts: Facts): Decision {
  switch (wanted.noun) {
    case 'person': {
      const state = facts.person(wanted.command.person) ?? personDecider.start
      return personDecider.decide(state, wanted.command, facts)
    }
    case 'identity': {
      const state = facts.identity(wanted.command.identity) ?? identityDecider.start
      return identityDecider.decide(state, wanted.command, facts)
    }
    case 'team': {
      const state = facts.team(wanted.command.team) ?? teamDecider.start
      return teamDecider.decide(state, wanted.command, facts)
    }
    case 'charter': {
      const state = facts.charter(wanted.command.team)
      return charterDecider.decide(state, wanted.command, facts)
    }
    case 'favor': {
      const state = facts.favor(wanted.command.favor) ?? favorDecider.start
      return favorDecider.decide(state, wanted.command, facts)
    }
    case 'import': {
      const state = facts.import(wanted.command.import) ?? importDecider.start
      return importDecider.decide(state, wanted.command, facts)
    }
    case 'ask': {
      const state = facts.ask(wanted.command.ask) ?? askDecider.start
      return askDecider.decide(state, wanted.command, facts)
    }
    case 'agreement': {
      const state = facts.agreement(wanted.command.agreement) ?? agreementDecider.start
      return agreementDecider.decide(state, wanted.command, facts)
    }
    case 'handover': {
      const state = facts.handover(wanted.command.handover) ?? handoverDecider.start
      return handoverDecider.decide(state, wanted.command, facts)
    }
    case 'rota': {
      const state = facts.rota(wanted.command.rota) ?? rotaDecider.start
      return rotaDecider.decide(state, wanted.command, facts)
    }
    case 'org':
      return orgDecider.decide(facts.org(), wanted.command, facts)
    case 'look':
      return decideLook(wanted.command, facts)
    default:
      return wanted satisfies never
  }
}
