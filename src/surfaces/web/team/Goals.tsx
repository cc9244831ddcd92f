// What the team is after: goals in its own words, each with its last day, five at most at a time.
// A favor can say which of them it served.
import { IconFlag, IconPencil } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { limits } from '../../../core/limits.ts'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { Consequence } from '../paper/Consequence.tsx'
import { DayText } from '../paper/Day.tsx'
import { Fact } from '../paper/Fact.tsx'
import { TextField } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'

export interface GoalsProps {
  readonly team: TeamPage
  readonly today: Day
}

type Goal = TeamPage['goals'][number]

export function Goals({ team, today }: GoalsProps): ReactElement {
  const current = team.goals.filter((goal) => goal.endDay >= today)
  return (
    <>
      {team.goals.length === 0 && !team.mayWriteGoals ? (
        <p className="read">No goal is written down.</p>
      ) : null}
      <Lines>
        {team.goals.map((goal) => (
          <GoalLine key={goal.goal} team={team} goal={goal} today={today} />
        ))}
        {team.mayWriteGoals && current.length < limits.goalsOfATeam ? (
          <Fact
            mark={<IconPencil className="i soft" stroke={1.75} aria-hidden="true" />}
            what={
              <span className="soft">
                {team.goals.length === 0 ? 'No goal is written down yet' : 'Another goal'}
              </span>
            }
            word="Write"
            about="a goal"
            opens={(close) => <GoalForm team={team} today={today} close={close} />}
          />
        ) : null}
      </Lines>
    </>
  )
}

function GoalLine({ team, goal, today }: GoalsProps & { readonly goal: Goal }): ReactElement {
  const isOver = goal.endDay < today
  return (
    <Fact
      mark={<IconFlag className="i soft" stroke={1.75} aria-hidden="true" />}
      day={<DayText day={goal.endDay} today={today} className="day" />}
      what={goal.words}
      sub={isOver ? 'Its day is over.' : undefined}
      {...(team.mayWriteGoals ? { word: 'End', about: goal.words } : {})}
      opens={(close) => <EndGoal team={team} goal={goal} close={close} />}
    />
  )
}

interface EndGoalProps {
  readonly team: TeamPage
  readonly goal: Goal
  readonly close: () => void
}

function EndGoal({ team, goal, close }: EndGoalProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const end = async (): Promise<void> => {
    const path = `/teams/${team.team}/goals`
    const { words, endDay } = goal
    await doIt({
      path: `${path}/end`,
      body: { goal: goal.goal },
      done: 'The goal has ended.',
      undo: { path, body: { words, endDay }, done: 'The goal stands again.' },
    })
  }
  return (
    <Consequence
      says={['It leaves this page for everybody. Favors that served it keep saying so.']}
      button="End the goal"
      busy={busy}
      problem={problem}
      onSure={() => void end()}
      onLeave={close}
    />
  )
}

interface GoalFormProps extends GoalsProps {
  readonly close: () => void
}

function GoalForm({ team, today, close }: GoalFormProps): ReactElement {
  const { busy, problem, doIt } = useDoing('What you wrote is still here.')
  const write = async (words: string, endDay: Day): Promise<void> => {
    const body = { words, endDay }
    const done = 'Written down. Everybody in the organisation can read it.'
    if (await doIt({ path: `/teams/${team.team}/goals`, body, done })) close()
  }
  return (
    <Asking
      label="Write a goal"
      button="Write the goal"
      leave="Not now"
      busy={busy}
      problem={problem}
      onSaid={(said) => void write(said('words'), said('endDay'))}
      onLeave={close}
    >
      <TextField
        label="The goal, in the team’s words"
        name="words"
        required
        maxLength={limits.goalCharacters}
        autoComplete="off"
      />
      <TextField
        label="Its last day"
        type="date"
        name="endDay"
        required
        min={today}
        defaultValue={addDays(today, 90)}
      />
    </Asking>
  )
}
