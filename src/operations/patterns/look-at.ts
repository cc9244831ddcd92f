// One look at a team's record, through a viewer's lens, or how far it is.
import type { TeamPatternsView } from '../../core/privacy/pattern-views.ts'
import { type SetAside, seePatterns } from '../../core/privacy/patterns-page.ts'
import { teamView } from '../../core/privacy/people-lens.ts'
import type { Seen } from '../../core/privacy/seen.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { addDays, dayOf } from '../../core/time.ts'
import type { TeamId } from '../../core/vocabulary.ts'
import type { HelpRecord } from '../../sense/help-record.ts'
import type { PatternPass } from '../../sense/look-for-patterns.ts'
import { detectors } from '../../sense/patterns/index.ts'
import type { Context } from '../context.ts'
import { lensOf } from '../look.ts'
import { readPrivate } from '../private-answers.ts'
import type { Viewer } from '../viewer.ts'
import { consentingToday, helpRecordOf, textsOfRecord } from './help-record.ts'

export type Looked =
  | { readonly is: 'over'; readonly seen: Seen<TeamPatternsView> }
  | { readonly is: 'under way'; readonly done: number; readonly of: number }

/** The look at a team's record through the viewer's lens, or how far it is. */
export async function lookedAt(
  context: Context,
  viewer: Viewer,
  team: TeamId,
): Promise<Result<Looked, Refusal>> {
  const ledger = await context.scribe.ledger(viewer.org)
  const { glass } = await lensOf(context, viewer, () => textsOfRecord(ledger, team))
  const record = helpRecordOf(ledger, glass.facts, team, glass.words)
  if (!record) return refuse({ code: 'not-found', about: 'team' })
  const looking = await context.passes.ask(viewer.org, team, record)
  if (!looking.ok) return looking
  if (looking.value.is === 'under way') return accept(looking.value)
  const { pass } = looking.value
  const setAside = await setAsideBy(context, viewer, team)
  return accept({ is: 'over', seen: throughLens(glass, team, record, pass, setAside) })
}

function throughLens(
  glass: Awaited<ReturnType<typeof lensOf>>['glass'],
  team: TeamId,
  { start, weeks, people, rows }: HelpRecord,
  pass: PatternPass,
  setAside: SetAside,
): Seen<TeamPatternsView> {
  const from = dayOf(start * 1000)
  const sides = rows.map(({ id, giver, receiver }) => ({
    ...{ id, giver: people[giver]!.id, receiver: people[receiver]!.id },
  }))
  return seePatterns(
    {
      ...glass,
      team,
      teamName: teamView(glass, team).name,
      consenting: consentingToday(glass.ledger, glass.facts, team),
      rows: new Map(sides.map((row) => [row.id, row])),
      smallestTeam: new Map(detectors.map(({ pattern, smallestTeam }) => [pattern, smallestTeam])),
    },
    { pass, detecting: detectors, from, until: addDays(from, 7 * weeks), weeks, setAside },
  )
}

/** How a card set aside is kept: for its reader alone. */
export const subjectOf = (team: TeamId, card: string): string => `card ${team} ${card}`

async function setAsideBy(context: Context, viewer: Viewer, team: TeamId): Promise<SetAside> {
  const before = subjectOf(team, '')
  const kept = await readPrivate(context, viewer, 'waved-away')
  return new Map(
    kept
      .filter(({ subject }) => subject.startsWith(before))
      .map(({ subject, plain }) => [subject.slice(before.length), JSON.parse(plain)]),
  )
}
