// Patterns: what a team of this size can ever learn from its record, what was seen, and what was
// not; each card for whom it is, with its doubt beside it.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { PatternsAnswer } from '../../../operations/patterns/shapes.ts'
import { wordsOf } from '../api/call.ts'
import { localToday } from '../clock.ts'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Ruled } from '../paper/Ruled.tsx'
import { Tabs } from '../paper/Tabs.tsx'
import { Card } from '../patterns/Card.tsx'
import { NotSeen, SetAside } from '../patterns/NotSeen.tsx'
import { patternsQuery } from '../patterns/query.ts'
import { reachSentence, weeksSentence } from '../patterns/words.ts'
import '../styles/charts.css'
import '../styles/patterns.css'

const route = getRouteApi('/shell/patterns')

export function PatternsPage(): ReactElement {
  const { team } = route.useSearch()
  const [stopped, setStopped] = useState(false)
  const { data, error, refetch } = useQuery(patternsQuery(team, stopped))
  const own = data?.teams.find((each) => each.team === team) ?? data?.teams[0]
  return (
    <Page title="Patterns">
      <Section first margin={own?.name} notes={<WhoReads />}>
        <h1>What the record can say</h1>
        {data ? <p className="lede">{reachSentence(data, own)}</p> : null}
        {data && data.teams.length > 1 ? <WhichTeam teams={data.teams} now={own?.team} /> : null}
        {error ? <Problem what={wordsOf(error)} again={() => void refetch()} /> : null}
        {data || error ? null : <Ruled lines={4} />}
      </Section>
      {data && own ? (
        <Looked
          answer={data}
          stopped={stopped}
          onStop={() => setStopped(true)}
          onAgain={() => setStopped(false)}
        />
      ) : null}
    </Page>
  )
}

interface LookedProps {
  readonly answer: PatternsAnswer
  readonly stopped: boolean
  readonly onStop: () => void
  readonly onAgain: () => void
}

function Looked({ answer, stopped, onStop, onAgain }: LookedProps): ReactElement {
  const { look, consents, worth } = answer
  const today = localToday()
  if (!consents) return <TakePart />
  if (look?.is !== 'over') {
    const { done = 0, of = 0 } = look ?? {}
    return stopped ? <Stopped onAgain={onAgain} /> : <UnderWay {...{ done, of, onStop }} />
  }
  const { cards, setAside, until } = look.seen
  const { team } = look.seen.team
  return (
    <>
      {cards.map((card) => (
        <Card key={card.card} {...{ card, team, until, worth, today }} />
      ))}
      {cards.length === 0 ? <Nothing {...look.seen} /> : null}
      <NotSeen seen={look.seen} />
      <SetAside cards={setAside} team={team} />
    </>
  )
}

interface WhichTeamProps {
  readonly teams: PatternsAnswer['teams']
  readonly now: string | undefined
}

function WhichTeam({ teams, now }: WhichTeamProps): ReactElement {
  return (
    <div className="after-lede">
      <Tabs
        label="Which team"
        tabs={teams.map(({ team, name }) => ({
          words: name,
          link: { to: '/patterns', search: { team } },
          current: team === now,
        }))}
      />
    </div>
  )
}

function WhoReads(): ReactElement {
  return (
    <MarginNote title="Who can see what">
      <p>
        A card about somebody is shown to that person and to nobody else. A card about the team
        names nobody, and each who takes part reads the same. A lead sees no more.
      </p>
    </MarginNote>
  )
}

function TakePart(): ReactElement {
  return (
    <Section title="You do not take part, so nothing is looked for">
      <p className="read">
        With a yes, your confirmed favors and your answers to asks may be looked at together with
        those of others who said yes. What is about you is told to you alone; what is about the team
        names nobody. You can take it back at any time, and nobody is told either way.
      </p>
      <p className="acts">
        <Link to="/settings/$part" params={{ part: 'consent' }} className="press">
          Read what a yes means
        </Link>
      </p>
    </Section>
  )
}

interface UnderWayProps {
  readonly done: number
  readonly of: number
  readonly onStop: () => void
}

function UnderWay({ done, of, onStop }: UnderWayProps): ReactElement {
  const words = of === 0 ? 'It is about to begin.' : `${done} of ${of} patterns looked for.`
  return (
    <Section title="Looking through the record">
      <div className="look-progress">
        <progress
          aria-label="Patterns looked for"
          {...(of === 0 ? {} : { value: done, max: of })}
        />
        <p role="status">{words}</p>
      </div>
      <div className="acts">
        <Button onClick={onStop}>Stop looking</Button>
      </div>
    </Section>
  )
}

function Stopped({ onAgain }: { readonly onAgain: () => void }): ReactElement {
  return (
    <Section title="You stopped it">
      <p className="read">Nothing is kept of a look that was not finished.</p>
      <div className="acts">
        <Button onClick={onAgain}>Look again</Button>
      </div>
    </Section>
  )
}

type Seen = Extract<NonNullable<PatternsAnswer['look']>, { is: 'over' }>['seen']

function Nothing({ from, until, setAside }: Seen): ReactElement {
  const words =
    setAside.length > 0
      ? 'Nothing new. What you said is fine as it is has not changed since.'
      : 'Nothing stood out that is yours to read. Most help needs no card: ' +
        'it was given, and it was enough.'
  return (
    <Section title="No card for you">
      <p className="read">{words}</p>
      <p className="soft small">{weeksSentence(from, until, localToday())}</p>
    </Section>
  )
}
