// This week: what stands open in the team, what changed hands, and what waits for somebody; the
// same for each of its members. What has nothing to say is left out.
import {
  IconArrowsLeftRight,
  IconBook2,
  IconCalendarWeek,
  IconFileCheck,
  IconFlag,
  IconHandStop,
  IconKey,
  IconTransfer,
  type TablerIcon,
} from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import type { GoalWeekView, TeamWeekView } from '../../../core/privacy/team-week-views.ts'
import { favorSentence } from '../../../grammar/sentences.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { teamWeekQuery } from '../api/plan-queries.ts'
import { Fact } from '../paper/Fact.tsx'
import { InHouse } from '../paper/InHouse.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { periodWords } from '../rota-plan/words.ts'
import { useRotaOnly } from '../shell/rota-only.ts'
import {
  changedSentence,
  charterSentences,
  handsSentence,
  isQuiet,
  oneHolderSentence,
  openSentence,
  reviewSentence,
  unreceivedSentence,
  untakenSentence,
} from './week-words.ts'

export function ThisWeek({ team }: { readonly team: TeamPage }): ReactElement {
  const query = useQuery(teamWeekQuery(team.team))
  const week = query.data?.week
  return (
    <Section
      title="This week"
      {...(week ? { margin: periodWords(week.from, week.until, week.today) } : {})}
      notes={week ? <WeekNotes week={week} /> : undefined}
    >
      <Opened query={query}>{(answer) => <Week week={answer.week} team={team} />}</Opened>
    </Section>
  )
}

function Week({ week, team }: { readonly week: TeamWeekView; readonly team: TeamPage }) {
  const { today } = week
  const rotaOnly = useRotaOnly()
  if (isQuiet(week)) {
    return week.hasRota ? (
      <p className="read">
        Every shift has somebody, nothing changed hands, and nothing waits for a word.
      </p>
    ) : (
      <NoRota team={team} />
    )
  }
  return (
    <Lines>
      <OfTheRota week={week} />
      {week.untaken.map((untaken, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two asks may read alike.
        <Said key={at} Icon={IconHandStop}>
          {untakenSentence(untaken, today)}
        </Said>
      ))}
      {week.unreceived.map((handover) => (
        <Said key={handover.handover} Icon={IconTransfer}>
          {unreceivedSentence(handover)}
        </Said>
      ))}
      {week.toReview.map((review, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two agreements may read alike.
        <Said key={at} Icon={IconFileCheck}>
          {reviewSentence(review, today)}
        </Said>
      ))}
      {week.oneHolder.map((skill) => (
        <Said key={skill} Icon={IconKey}>
          {oneHolderSentence(skill)}
        </Said>
      ))}
      {charterSentences(week, rotaOnly).map((sentence) => (
        <Said key={sentence} Icon={IconBook2}>
          {sentence}
        </Said>
      ))}
      {week.goals.map((goal) => (
        <Served key={goal.goal} goal={goal} today={today} />
      ))}
    </Lines>
  )
}

function OfTheRota({ week: { open, changed, today } }: { readonly week: TeamWeekView }) {
  return (
    <>
      {open.map((each) => (
        <Said key={each.shift.shift} Icon={IconCalendarWeek} rota={each.rota}>
          {openSentence(each, today)}
        </Said>
      ))}
      {changed.map((each) => (
        <Said
          key={`${each.shift.shift} ${each.shift.fromMs}`}
          Icon={IconArrowsLeftRight}
          rota={each.rota}
        >
          {changedSentence(each, today)}
        </Said>
      ))}
    </>
  )
}

interface SaidProps {
  readonly Icon: TablerIcon
  /** Where the sentence leads. */
  readonly rota?: string
  readonly children: ReactNode
}

function Said({ Icon, rota, children }: SaidProps): ReactElement {
  return (
    <Fact
      mark={<Icon className="i soft" stroke={1.75} aria-hidden="true" />}
      what={
        rota ? (
          <InHouse className="plain-link" href={`/rota?rota=${rota}`}>
            {children}
          </InHouse>
        ) : (
          children
        )
      }
    />
  )
}

function Served({ goal, today }: { readonly goal: GoalWeekView; readonly today: string }) {
  if (goal.served.length === 0) return null
  return (
    <Fact
      mark={<IconFlag className="i soft" stroke={1.75} aria-hidden="true" />}
      what={`For “${goal.words}”, until ${dayAndMonth(goal.endDay, today)}:`}
    >
      <ul className="served">
        {goal.served.map((favor) => (
          <li key={favor.favor}>
            <Link className="plain-link" to="/favors/$favor" params={{ favor: favor.favor }}>
              {favorSentence(favor)}
            </Link>
          </li>
        ))}
      </ul>
    </Fact>
  )
}

function NoRota({ team }: { readonly team: TeamPage }): ReactElement {
  return (
    <p className="read">
      Nothing waits for a word. {team.name} has no rota yet.{' '}
      <Link to="/rota/set-up" search={{ team: team.team }}>
        Set one up
      </Link>
    </p>
  )
}

function WeekNotes({ week }: { readonly week: TeamWeekView }): ReactElement {
  const hands = handsSentence(week.changedHands)
  return (
    <>
      <MarginNote title="The same for all of you">
        <p>
          Each member reads exactly this, whoever leads too. Who was asked, or said no, is in none
          of it.
        </p>
      </MarginNote>
      {hands ? (
        <MarginNote title="Changing hands">
          <p>{hands}</p>
        </MarginNote>
      ) : null}
    </>
  )
}
