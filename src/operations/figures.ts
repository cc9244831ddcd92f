// How help moves in a whole record, as its operator may hear it: one pass over the columns, figures
// of everybody together, no person and no team. Too few favors or people, and it says so.
import type { OrgId } from '../core/vocabulary.ts'
import { notEnough } from '../sense/finding.ts'
import { NEEDED_FAVORS, NEEDED_PEOPLE } from '../sense/measures/direct-return.ts'
import type { PassFigures, PassWindows } from '../sense/pass.ts'
import { type PassAllowed, passAway } from '../workers/pass-away.ts'
import { columnsOfOrg } from './columns.ts'
import type { House } from './context.ts'

const DAY_SECONDS = 86_400

export const usualWindows: PassWindows = {
  returnSeconds: 30 * DAY_SECONDS,
  deltaSeconds: 7 * DAY_SECONDS,
}

/** For each org, in lines to read. */
export async function figuresOfAll(
  house: House,
  allowed: PassAllowed = {},
): Promise<{ readonly ok: boolean; readonly lines: readonly string[] }> {
  const lines: string[] = []
  for (const { org } of await house.journal.orgs()) {
    lines.push(...(await figuresOf(house, org, allowed)))
  }
  return { ok: true, lines: lines.length === 0 ? ['There is nothing in the record yet.'] : lines }
}

async function figuresOf(house: House, org: OrgId, allowed: PassAllowed): Promise<string[]> {
  const favors = await columnsOfOrg(house, org)
  const counts = `${grouped(favors.time.length)} favors between ${grouped(favors.people)} people`
  const few = (n: number, needed: number, of: string) => [
    `${org}: ${counts}. No figures: ${notEnough(n, needed)}, ${of}.`,
  ]
  if (favors.time.length < NEEDED_FAVORS) return few(favors.time.length, NEEDED_FAVORS, 'favors')
  if (favors.people < NEEDED_PEOPLE) return few(favors.people, NEEDED_PEOPLE, 'people')
  const pass = await passAway(favors, usualWindows, allowed)
  if (!pass.ok) return [`${org}: other figures are being made. Ask again in a moment.`]
  return [`${org}: ${counts}.`, ...sentencesOf(pass.value)]
}

function sentencesOf({ reciprocity, returns, chains, motifs }: PassFigures): string[] {
  const ways = `${grouped(reciprocity.arcs)} ways from one to another`
  return [
    `  Help went along ${ways}; ${percent(reciprocity.reciprocity)} of them ran both ways.`,
    ...(returns.eligible === 0
      ? []
      : [`  ${percent(returns.share)} of favors were answered by one back within 30 days.`]),
    ...(chains === null || motifs === null
      ? ['  Too many favors meet in one week for chains and sequences to be counted.']
      : [
          `  ${grouped(chains.passOns)} times help was passed on within a week; the longest chain` +
            ` has ${grouped(chains.longest)} favors.`,
          `  ${grouped(motifs.total)} sequences of three favors among at most three people.`,
        ]),
    '  These are counts. Whether they are more than chance brings is what patterns say.',
  ]
}

const grouped = (count: number) => count.toLocaleString('en')

function percent(share: number): string {
  return `${Math.round(100 * share)} %`
}
