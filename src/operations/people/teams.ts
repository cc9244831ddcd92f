// Teams and their charters as operations: forming, members and leads with their days, goals, the
// calendar, and what the team may see.
import { z } from 'zod'
import { limits } from '../../core/limits.ts'
import { type Seen, seenTogether } from '../../core/privacy/seen.ts'
import type { TeamView } from '../../core/privacy/views.ts'
import type { Command } from '../../core/record/decide.ts'
import type { TeamCommand } from '../../core/record/team.ts'
import type { Refusal } from '../../core/refusals.ts'
import { accept, type Result, refuse } from '../../core/result.ts'
import { dayOf } from '../../core/time.ts'
import type { CalendarMark, TeamId } from '../../core/vocabulary.ts'
import type { SealedText } from '../../journal/journal.ts'
import type { Context } from '../context.ts'
import { write } from '../favors/answer.ts'
import { lensOf } from '../look.ts'
import type { ServerOperation } from '../operation.ts'
import { day, goalId, personId, plainText, teamId, teamView } from '../shapes.ts'
import type { Viewer } from '../viewer.ts'

const teamAnswer = z.object({ team: teamView })
type TeamAnswer = z.infer<typeof teamAnswer>

export const listTeams: ServerOperation<
  Record<string, never>,
  { readonly teams: readonly TeamView[] }
> = {
  name: 'team.list',
  about: 'Read which teams there are, A to Z.',
  place: 'server',
  kind: 'read',
  route: { method: 'GET', path: '/teams' },
  who: 'member',
  input: z.strictObject({}) as z.ZodType<Record<string, never>>,
  output: z.object({ teams: z.array(teamView).readonly() }),
  run: async (context, viewer) =>
    accept(seenTogether({ teams: (await lensOf(context, viewer)).teams() })),
}

async function writeTeam(
  context: Context,
  viewer: Viewer,
  commands: readonly Command[],
  texts: readonly SealedText[] = [],
): Promise<Result<Seen<TeamAnswer>, Refusal>> {
  const written = await write(context, viewer, () => accept(commands), texts)
  if (!written.ok) return written
  const entry = written.value.entries.find((each) => 'team' in each.data)
  if (!entry || !('team' in entry.data)) return refuse({ code: 'not-found' })
  const { team } = entry.data
  const views = (await lensOf(context, viewer)).teams()
  const view = views.find((each) => each.team === team)
  return view ? accept(seenTogether({ team: view })) : refuse({ code: 'not-found' })
}

const formInput = z.strictObject({ name: plainText(limits.nameCharacters) })

export const formTeam: ServerOperation<z.infer<typeof formInput>, TeamAnswer> = {
  name: 'team.form',
  about: 'Form a team.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/teams' },
  who: 'admin',
  input: formInput,
  output: teamAnswer,
  async run(context, viewer, { name }) {
    const [team, text] = [context.ids.team(), context.ids.text()]
    const sealed = await context.sealing.seal(viewer.org, text, name, [viewer.org])
    const command: TeamCommand = { do: 'form', team, name: text }
    return writeTeam(context, viewer, [{ noun: 'team', command }], [sealed])
  },
}

const renameInput = z.strictObject({ team: teamId, name: plainText(limits.nameCharacters) })

export const renameTeam: ServerOperation<z.infer<typeof renameInput>, TeamAnswer> = {
  name: 'team.rename',
  about: 'Give a team another name.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/teams/:team/name' },
  who: 'member',
  input: renameInput as unknown as z.ZodType<z.infer<typeof renameInput>>,
  output: teamAnswer,
  async run(context, viewer, { team, name }) {
    const text = context.ids.text()
    const sealed = await context.sealing.seal(viewer.org, text, name, [viewer.org])
    const command: TeamCommand = { do: 'rename', team, name: text }
    return writeTeam(context, viewer, [{ noun: 'team', command }], [sealed])
  },
}

/** An operation that is one command to a team about one of its people. */
function spell(
  name: 'add-member' | 'end-member' | 'name-lead' | 'end-lead',
  about: string,
): ServerOperation<SpellInput, TeamAnswer> {
  return {
    name: `team.${name}`,
    about,
    place: 'server',
    kind: 'write',
    route: { method: 'POST', path: `/teams/:team/${name}` },
    who: 'member',
    input: spellInput,
    output: teamAnswer,
    run: (context, viewer, { team, person, day: given }) => {
      const on = given ?? dayOf(context.clock.now())
      const command: TeamCommand =
        name === 'add-member' || name === 'name-lead'
          ? { do: name, team, person, from: on }
          : { do: name, team, person, until: on }
      return writeTeam(context, viewer, [{ noun: 'team', command }])
    },
  }
}

const spellInput = z.strictObject({ team: teamId, person: personId, day: day.optional() })
type SpellInput = z.infer<typeof spellInput>

export const addMember = spell('add-member', 'Let somebody be part of a team, from a day on.')
export const endMember = spell('end-member', 'Say that somebody is no longer part of a team.')
export const nameLead = spell('name-lead', 'Say who leads a team, from a day on.')
export const endLead = spell('end-lead', 'Say that somebody no longer leads a team.')

const goalInput = z.strictObject({
  team: teamId,
  words: plainText(limits.goalCharacters),
  endDay: day,
})

export const setGoal: ServerOperation<z.infer<typeof goalInput>, TeamAnswer> = {
  name: 'team.set-goal',
  about: 'Write down a goal of the team with its end day; five at most at a time.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/teams/:team/goals' },
  who: 'member',
  input: goalInput,
  output: teamAnswer,
  async run(context, viewer, { team, words, endDay }) {
    const [goal, text] = [context.ids.goal(), context.ids.text()]
    const sealed = await context.sealing.seal(viewer.org, text, words, [viewer.org])
    const command: TeamCommand = { do: 'set-goal', team, goal, words: text, endDay }
    return writeTeam(context, viewer, [{ noun: 'team', command }], [sealed])
  },
}

const endGoalInput = z.strictObject({ team: teamId, goal: goalId })

export const endGoal: ServerOperation<z.infer<typeof endGoalInput>, TeamAnswer> = {
  name: 'team.end-goal',
  about: 'End a goal of the team.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/teams/:team/goals/end' },
  who: 'member',
  input: endGoalInput,
  output: teamAnswer,
  run: (context, viewer, { team, goal }) =>
    writeTeam(context, viewer, [{ noun: 'team', command: { do: 'end-goal', team, goal } }]),
}

const mark = z.union([
  z.strictObject({ kind: z.enum(['review', 'rule change']), from: day, until: day }),
  z.strictObject({ kind: z.literal('deadline'), from: day, until: day }),
])
const calendarInput = z.strictObject({
  team: teamId,
  marks: z.array(mark).max(limits.calendarMarks),
})

export const setCalendar: ServerOperation<z.infer<typeof calendarInput>, TeamAnswer> = {
  name: 'team.set-calendar',
  about: 'Write down the team’s review weeks, deadlines and rule changes.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/teams/:team/calendar' },
  who: 'member',
  input: calendarInput,
  output: teamAnswer,
  run: (context, viewer, { team, marks }) =>
    writeTeam(context, viewer, [
      {
        noun: 'team',
        command: { do: 'set-calendar', team, marks: marks as readonly CalendarMark[] },
      },
    ]),
}

const charterInput = z.strictObject({
  team: teamId,
  shownTo: z.enum(['us two', 'our team']),
  teamConfirmation: z.enum(['any member', 'a lead']),
  /** Left out: as it stands. */
  coverCounts: z.enum(['not in the rota', 'in the rota']).optional(),
})
const charterAnswer = charterInput.required()

export const writeCharter: ServerOperation<
  z.infer<typeof charterInput>,
  z.infer<typeof charterAnswer>
> = {
  name: 'charter.write',
  about: 'Write what the team may see of favors, who confirms help to it, what its rota counts.',
  place: 'server',
  kind: 'write',
  route: { method: 'POST', path: '/teams/:team/charter' },
  who: 'member',
  input: charterInput as unknown as z.ZodType<z.infer<typeof charterInput>>,
  output: charterAnswer as unknown as z.ZodType<z.infer<typeof charterAnswer>>,
  async run(context, viewer, { team, shownTo, teamConfirmation, coverCounts: said }) {
    const written = await write(context, viewer, (facts) => {
      const coverCounts = said ?? facts.charter(team).coverCounts
      const terms = { shownTo, teamConfirmation, coverCounts }
      return accept([{ noun: 'charter', command: { do: 'write', team, terms } }])
    })
    if (!written.ok) return written
    return (await lensOf(context, viewer)).charter(team as TeamId)
  },
}
