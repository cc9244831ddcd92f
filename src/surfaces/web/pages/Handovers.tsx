// Handovers: those that wait for the reader, shifts of theirs with nothing handed over yet, and
// what was handed over in their teams, to be read later.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { handoverReasons } from '../../../core/handover.ts'
import type { PersonView } from '../../../core/privacy/views.ts'
import { whyTitles } from '../../../grammar/handover-sentences.ts'
import type { HandoversAnswer } from '../../../operations/handovers/shapes.ts'
import { handoversQuery, todayQuery } from '../api/queries.ts'
import { HandoverLines } from '../handovers/HandoverLines.tsx'
import { HandoverSlips } from '../handovers/HandoverSlip.tsx'
import { Given, ToWrite } from '../handovers/ToWrite.tsx'
import { Chip } from '../paper/Chip.tsx'
import { Empty } from '../paper/Empty.tsx'
import { OpenedPage } from '../paper/Opened.tsx'
import { MarginNote, Page, Section } from '../paper/Page.tsx'
import { type HandoversSearch, handoversSearch } from '../search.ts'
import '../styles/handovers.css'

const route = getRouteApi('/shell/rota/handovers')
const title = 'Handovers'

export function HandoversPage(): ReactElement {
  // Whatever else a link carries is not asked for.
  const search = handoversSearch(route.useSearch())
  const query = useQuery(handoversQuery(search))
  return (
    <OpenedPage query={query} title={title}>
      {(answer) => <Sheet answer={answer} search={search} />}
    </OpenedPage>
  )
}

interface SheetProps {
  readonly answer: HandoversAnswer
  readonly search: HandoversSearch
}

function Sheet({ answer, search }: SheetProps): ReactElement {
  const { forYou, toWrite, given, handovers, more } = answer
  const isFiltered = Object.keys(search).length > 0
  const isBlank = handovers.length === 0 && !isFiltered
  return (
    <Page title={title}>
      <Section first notes={<WhoReads />}>
        <h1>{title}</h1>
        <p className="lede">Work passed on with what belongs to it, and a word that it arrived.</p>
        <Write isBlank={isBlank} canWrite={answer.teams.length > 0} />
      </Section>
      {forYou.length > 0 ? (
        <Section title="For you to receive">
          <HandoverSlips handovers={forYou} />
        </Section>
      ) : null}
      {toWrite.length > 0 ? (
        <Section title="For you to write">
          <ToWrite toWrite={toWrite} />
        </Section>
      ) : null}
      {given.length > 0 ? (
        <Section title="What you gave away">
          <Given given={given} />
        </Section>
      ) : null}
      {isBlank ? null : (
        <Section title="To read later" notes={<Kept />}>
          <Filters search={search} />
          {handovers.length === 0 ? (
            <p className="soft">None like that.</p>
          ) : (
            <HandoverLines handovers={handovers} />
          )}
          {more ? <p className="soft">Older ones are found by what they were for.</p> : null}
        </Section>
      )}
    </Page>
  )
}

function Write({
  isBlank,
  canWrite,
}: {
  readonly isBlank: boolean
  readonly canWrite: boolean
}): ReactElement {
  const navigate = useNavigate()
  if (!canWrite) return <p className="soft">You hand over in a team: you are in none yet.</p>
  return isBlank ? (
    <Empty
      sentence="Nothing was handed over yet. Begin with what somebody should know when you stop."
      button="Hand work over"
      onPress={() => void navigate({ to: '/rota/handovers/new' })}
    />
  ) : (
    <p className="make">
      <Link to="/rota/handovers/new" className="plain-button">
        Hand work over
      </Link>
    </p>
  )
}

/** They stand in the address: a link leads to the same lines. */
function Filters({ search }: { readonly search: HandoversSearch }): ReactElement {
  const navigate = route.useNavigate()
  const people = useQuery(todayQuery).data?.people ?? []
  const choose = (name: string) => (value: string) =>
    void navigate({ search: handoversSearch({ ...search, [name]: value }), resetScroll: false })
  return (
    <fieldset className="handover-filters">
      <legend className="sr">Which ones</legend>
      <Chip
        name="For"
        value={search.why ?? ''}
        choices={[
          { value: '', words: 'anything' },
          ...handoverReasons.map((why) => ({ value: why, words: whyTitles[why].toLowerCase() })),
        ]}
        onChoose={choose('why')}
      />
      <Chip
        name="Stands"
        value={search.standing ?? ''}
        choices={[
          { value: '', words: 'any way' },
          { value: 'waiting', words: 'not received yet' },
          { value: 'received', words: 'received' },
        ]}
        onChoose={choose('standing')}
      />
      <Chip
        name="With"
        value={search.person ?? ''}
        choices={[
          { value: '', words: 'anybody' },
          ...people.map(({ person, name, you }: PersonView) => ({
            value: person,
            words: you ? 'you' : name,
          })),
        ]}
        onChoose={choose('person')}
      />
    </fieldset>
  )
}

function WhoReads(): ReactElement {
  return (
    <MarginNote title="Who can see this">
      <p>Your team: the work is the team’s. Nobody outside it, whoever leads them.</p>
    </MarginNote>
  )
}

function Kept(): ReactElement {
  return (
    <MarginNote title="Whose words these are">
      <p>Of whoever wrote them. They go when that person erases what is theirs.</p>
    </MarginNote>
  )
}
