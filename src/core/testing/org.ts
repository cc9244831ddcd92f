// An org from a short script: who is in it and how, which teams, who leads and who manages whom.
// It is written as entries, as the journal would hold them.
import type { Author, CharterTerms, Draft, Entry } from '../vocabulary.ts'
import {
  account,
  firstHourMs,
  friday,
  mail,
  type Name,
  names,
  person,
  type TeamName,
  team,
  words,
} from './names.ts'

export interface TeamScript {
  readonly members: readonly Name[]
  readonly leads?: readonly Name[]
  readonly terms?: CharterTerms
}

export interface OrgScript {
  /** Everybody joined who is not said to be otherwise. */
  readonly named?: readonly Name[]
  readonly invited?: readonly Name[]
  readonly left?: readonly Name[]
  readonly absent?: readonly Name[]
  /** Ana alone, unless said otherwise. */
  readonly admins?: readonly Name[]
  readonly consenting?: readonly Name[]
  readonly teams?: Partial<Record<TeamName, TeamScript>>
  /** Who is managed by whom. */
  readonly managers?: Partial<Record<Name, Name>>
}

/** The entries of an org, all written in its first hour. Each person has an account and a mail. */
export function org(script: OrgScript = {}): readonly Entry[] {
  const drafts: Draft[] = []
  for (const name of names) {
    if (!script.absent?.includes(name)) drafts.push(...arrival(script, name))
  }
  for (const [name, each] of Object.entries(script.teams ?? {})) {
    drafts.push(...teamDrafts(name as TeamName, each))
  }
  for (const [name, manager] of Object.entries(script.managers ?? {})) {
    const data = { person: person(name as Name), manager: person(manager) }
    drafts.push({ type: 'person.manager-set', data })
  }
  for (const name of script.left ?? []) {
    drafts.push({ type: 'person.left', data: { person: person(name) } })
  }
  return written([], drafts, 'operator', firstHourMs)
}

/** Entries with more drafts after them, numbered on. */
export function written(
  entries: readonly Entry[],
  drafts: readonly Draft[],
  author: Author,
  atMs: number,
): readonly Entry[] {
  const more = drafts.map((draft, index) => {
    const sequence = entries.length + index + 1
    return { ...draft, sequence, atMs, by: author } as Entry
  })
  return [...entries, ...more]
}

function arrival(script: OrgScript, name: Name): readonly Draft[] {
  const who = person(name)
  const drafts: Draft[] = []
  const data = { person: who, name: words(name) }
  if (script.named?.includes(name)) {
    drafts.push({ type: 'person.named', data: { ...data, origin: 'mention' } })
  } else if (script.invited?.includes(name)) {
    drafts.push({ type: 'person.invited', data })
  } else {
    const admin = (script.admins ?? ['ana']).includes(name)
    const role = admin ? ({ role: 'admin' } as const) : {}
    drafts.push({ type: 'person.joined', data: { ...data, ...role } })
  }
  drafts.push(
    { type: 'identity.attached', data: { identity: account(name), person: who, kind: 'account' } },
    { type: 'identity.attached', data: { identity: mail(name), person: who, kind: 'email' } },
  )
  if (script.consenting?.includes(name)) {
    drafts.push({ type: 'person.consented', data: { person: who } })
  }
  return drafts
}

function teamDrafts(name: TeamName, script: TeamScript): readonly Draft[] {
  const id = team(name)
  const drafts: Draft[] = [{ type: 'team.formed', data: { team: id, name: words(name) } }]
  for (const member of script.members) {
    const data = { team: id, person: person(member), from: friday }
    drafts.push({ type: 'team.member-joined', data })
  }
  for (const lead of script.leads ?? []) {
    drafts.push({ type: 'team.lead-named', data: { team: id, person: person(lead), from: friday } })
  }
  if (script.terms)
    drafts.push({ type: 'charter.written', data: { team: id, terms: script.terms } })
  return drafts
}
