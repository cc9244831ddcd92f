// What is answered about people and teams: the list an admin keeps, and a team's page.
import { z } from 'zod'
import { identityView } from '../me/shapes.ts'
import { day, favorView, goalId, personId, personView, teamId } from '../shapes.ts'

/** A person as everybody finds them in the list: with the roles and teams that are no secret. */
const rosterPerson = z.intersection(
  personView,
  /** Names of their teams, A to Z. */
  z.object({ teams: z.array(z.string()).readonly() }),
)
export const rosterAnswer = z.object({
  people: z.array(rosterPerson).readonly(),
  /** Known from an import or a mention only, by pseudonym. */
  named: z.array(personView).readonly(),
})
export type RosterAnswer = z.infer<typeof rosterAnswer>

/** A person as admins keep them: addresses, roles, manager, invitation. Reading it is a look. */
export const directoryRow = z.object({
  person: personView,
  /** The name behind a pseudonym, for somebody known from an import only. */
  importedName: z.string().optional(),
  roles: z.array(z.enum(['admin', 'council'])).readonly(),
  /** An admin has proposed them for the council, and a second one has not spoken yet. */
  councilProposed: z.boolean(),
  /** The viewer proposed them: the second word is somebody else's. */
  proposedByYou: z.boolean(),
  manager: personId.optional(),
  identities: z.array(identityView).readonly(),
  /** The last day an invitation's link works, while it waits. */
  invitedUntil: day.optional(),
  teams: z.array(z.string()).readonly(),
})
export type DirectoryRow = z.infer<typeof directoryRow>

export const directoryAnswer = z.object({ people: z.array(directoryRow).readonly() })
export type DirectoryAnswer = z.infer<typeof directoryAnswer>

export const markView = z.object({
  kind: z.enum(['review', 'rule change', 'deadline']),
  from: day,
  until: day,
})

export const teamPage = z.object({
  team: teamId,
  name: z.string(),
  yours: z.boolean(),
  /** Whether the viewer may change members, leads, name, calendar and charter. */
  mayChange: z.boolean(),
  mayWriteGoals: z.boolean(),
  /** A to Z. */
  members: z
    .array(
      z.object({
        person: personView,
        from: day,
        leads: z.boolean(),
        skills: z.array(z.string()).readonly(),
        projects: z.array(z.string()).readonly(),
      }),
    )
    .readonly(),
  goals: z.array(z.object({ goal: goalId, words: z.string(), endDay: day })).readonly(),
  calendar: z.array(markView).readonly(),
  charter: z.object({
    shownTo: z.enum(['us two', 'our team']),
    teamConfirmation: z.enum(['any member', 'a lead']),
    coverCounts: z.enum(['not in the rota', 'in the rota']),
  }),
  /** Favors whose two sides show them to this team, newest first; for its members. */
  shown: z.array(favorView).readonly(),
})
export type TeamPage = z.infer<typeof teamPage>
export const teamPageAnswer = z.object({ team: teamPage })
export type TeamPageAnswer = z.infer<typeof teamPageAnswer>
