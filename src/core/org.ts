// What an organisation says about itself as a whole: so far one thing, what Goodturn is used for.

/**
 * In `rota only`, pages show swaps, covers and handovers and nothing else. It ends nothing: a cover
 * is remembered as ever, and all there is shows again once everything is used.
 */
export const orgModes = ['everything', 'rota only'] as const
export type OrgMode = (typeof orgModes)[number]

export interface OrgEntryData {
  'org.mode-set': { mode: OrgMode }
}
