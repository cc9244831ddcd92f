// What stands after the question mark of each page: filters and tabs live in the address, so that a
// link and the back button lead to the same view. What cannot be read is left out.

import { handoverReasons } from '../../core/handover.ts'
import { favorKinds } from '../../core/vocabulary.ts'

/** What the router found there: anything. */
export type Found = Record<string, unknown>

/** A text, if it is one and not empty. */
export function textIn(found: Found, name: string): string | undefined {
  const value = found[name]
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** One of the choices, if it is one of them. */
export function choiceIn<Choice extends string>(
  found: Found,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  return choices.find((choice) => choice === found[name])
}

/** On, if it is said to be; off leaves no trace in the address. */
export function switchIn(found: Found, name: string): true | undefined {
  return found[name] === true || found[name] === 'true' ? true : undefined
}

/** A whole number, if it is one. */
export function numberIn(found: Found, name: string): number | undefined {
  const value = Number(textIn(found, name))
  return Number.isInteger(value) ? value : undefined
}

type Said<Search> = { [Name in keyof Search]?: NonNullable<Search[Name]> }

/** Only what was said, so that an address stays as short as it can. */
export function said<Search extends object>(search: Search): Said<Search> {
  const entries = Object.entries(search).filter(([, value]) => value !== undefined)
  return Object.fromEntries(entries) as Said<Search>
}

// Each page's own, named after its page.

export const askSearch = (found: Found) => said({ for: choiceIn(found, 'for', ['help'] as const) })

export const byLinkSearch = (found: Found) =>
  said({
    secret: textIn(found, 'secret'),
    answer: choiceIn(found, 'answer', ['accept', 'no', 'more'] as const),
  })

export const spanNames = ['half a year', '90 days', 'all'] as const

export const measures = ['hours', 'favors'] as const

export const recordSearch = (found: Found) =>
  said({
    span: choiceIn(found, 'span', spanNames),
    by: choiceIn(found, 'by', measures),
    /** Hours by colleague, on request. */
    hours: switchIn(found, 'hours'),
  })
export type RecordSearch = ReturnType<typeof recordSearch>

export const directions = ['given', 'received'] as const

export const entriesSearch = (found: Found) =>
  said({
    which: choiceIn(found, 'which', directions),
    /** A person's or a team's id. */
    with: textIn(found, 'with'),
    kind: textIn(found, 'kind'),
    /** Days, both included. */
    from: textIn(found, 'from'),
    until: textIn(found, 'until'),
    standing: textIn(found, 'standing'),
    words: textIn(found, 'words'),
  })
export type EntriesSearch = ReturnType<typeof entriesSearch>

export const peopleSearch = (found: Found) => said({ find: textIn(found, 'find') })
export type PeopleSearch = ReturnType<typeof peopleSearch>

export const teamSearch = (found: Found) => said({ part: textIn(found, 'part') })
export type TeamSearch = ReturnType<typeof teamSearch>

export const handoversSearch = (found: Found) =>
  said({
    why: choiceIn(found, 'why', handoverReasons),
    standing: choiceIn(found, 'standing', ['waiting', 'received'] as const),
    /** A person's id. */
    person: textIn(found, 'person'),
  })
export type HandoversSearch = ReturnType<typeof handoversSearch>

/** A shift of the reader's, one to be written again, or neither: any work. */
export const newHandoverSearch = (found: Found) =>
  said({ shift: textIn(found, 'shift'), again: textIn(found, 'again') })
export type NewHandoverSearch = ReturnType<typeof newHandoverSearch>

export const importWays = ['csv', 'git'] as const

export const importsSearch = (found: Found) => said({ from: choiceIn(found, 'from', importWays) })
export type ImportsSearch = ReturnType<typeof importsSearch>

export const importSteps = ['columns', 'people', 'lines'] as const
export const importWho = ['check', 'new', 'out'] as const

export const importSearch = (found: Found) =>
  said({
    step: choiceIn(found, 'step', importSteps),
    /** Which of the file's people. */
    who: choiceIn(found, 'who', importWho),
    find: textIn(found, 'find'),
  })
export type ImportSearch = ReturnType<typeof importSearch>

export const goneSearch = (found: Found) =>
  said({
    did: choiceIn(found, 'did', ['left', 'erased']),
    /** What was shredded, and what stays with others, in figures of the reader's own. */
    notes: numberIn(found, 'notes'),
    stay: numberIn(found, 'stay'),
  })
export type GoneSearch = ReturnType<typeof goneSearch>

export const noSearch = (found: Found) =>
  said({
    /** The ask as it came. */
    text: textIn(found, 'text'),
    kind: choiceIn(found, 'kind', favorKinds),
    asker: textIn(found, 'asker'),
  })
export type NoSearch = ReturnType<typeof noSearch>

export const newAgreementSearch = (found: Found) =>
  said({
    kind: choiceIn(found, 'kind', favorKinds),
    /** A person's id. */
    with: textIn(found, 'with'),
    /** A favor whose expected return becomes part of it. */
    favor: textIn(found, 'favor'),
    renews: textIn(found, 'renews'),
    /** From what keeps coming back between the two. */
    recurring: switchIn(found, 'recurring'),
  })
export type NewAgreementSearch = ReturnType<typeof newAgreementSearch>

/** Which of the reader's rotas, where there is more than one. */
export const rotaSearch = (found: Found) => said({ rota: textIn(found, 'rota') })

export const rotaSetUpSearch = (found: Found) =>
  said({
    /** One there is, to be said otherwise. */
    rota: textIn(found, 'rota'),
    team: textIn(found, 'team'),
    way: choiceIn(found, 'way', ['calendar', 'table'] as const),
  })

export const rotaPlanSearch = (found: Found) =>
  said({
    rota: textIn(found, 'rota'),
    from: textIn(found, 'from'),
    weeks: numberIn(found, 'weeks'),
  })

export const rotaAwaySearch = (found: Found) =>
  said({
    rota: textIn(found, 'rota'),
    /** Days, both included. */
    from: textIn(found, 'from'),
    until: textIn(found, 'until'),
    /** A person of the team, for whom a lead looks. */
    for: textIn(found, 'for'),
  })

export const rotaViewNames = ['person', 'duty', 'month'] as const
export const rotaActs = ['cover', 'swap', 'drop', 'take', 'why'] as const

export const rotaPageSearch = (found: Found) =>
  said({
    rota: textIn(found, 'rota'),
    /** The first day shown. */
    from: textIn(found, 'from'),
    view: choiceIn(found, 'view', rotaViewNames),
    /** The shift that is opened, what is about to be done with it, and with which other one. */
    shift: textIn(found, 'shift'),
    act: choiceIn(found, 'act', rotaActs),
    with: textIn(found, 'with'),
    /** The change a notice led to. */
    change: textIn(found, 'change'),
  })
export type RotaPageSearch = ReturnType<typeof rotaPageSearch>

/** Which of the reader's teams, where there is more than one. */
export const patternsSearch = (found: Found) => said({ team: textIn(found, 'team') })
