// The team's charter, as far as it goes today: its habit about showing lines, who confirms help
// given to the team, and what its rota counts. What each choice means stands beneath it.
import { IconCalendarWeek, IconEye, IconUsersGroup } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { CharterTerms } from '../../../core/vocabulary.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { Fact } from '../paper/Fact.tsx'
import { OneOf } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { useRotaOnly } from '../shell/rota-only.ts'
import {
  confirmMeanings,
  coverMeanings,
  type Meaning,
  shownToMeanings,
  wordsOfMeaning,
} from './words.ts'

export function Charter({ team }: { readonly team: TeamPage }): ReactElement {
  const { charter } = team
  const rotaOnly = useRotaOnly()
  const confirms = wordsOfMeaning(confirmMeanings, charter.teamConfirmation)
  return (
    <Lines>
      {rotaOnly ? null : (
        <>
          <Term
            team={team}
            term="shownTo"
            choices={shownToMeanings}
            icon={IconEye}
            about="what the team shows"
            legend="The team’s habit"
          />
          <Term
            team={team}
            term="teamConfirmation"
            choices={confirmMeanings}
            icon={IconUsersGroup}
            what={`${confirms.words} confirms help given to the team`}
            about="who confirms help to the team"
            legend="Who confirms help given to the team"
          />
        </>
      )}
      <Term
        team={team}
        term="coverCounts"
        choices={coverMeanings}
        icon={IconCalendarWeek}
        about="what the rota counts"
        legend="What the rota counts"
      />
    </Lines>
  )
}

interface TermProps<Name extends keyof CharterTerms> {
  readonly team: TeamPage
  readonly term: Name
  readonly choices: readonly Meaning<CharterTerms[Name]>[]
  readonly icon: typeof IconEye
  /** The line; left out: the words of what is chosen. */
  readonly what?: string
  readonly about: string
  readonly legend: string
}

/** One term: what holds, what it means, and the way to change it. */
function Term<Name extends keyof CharterTerms>(props: TermProps<Name>): ReactElement {
  const { team, term, choices, icon: Icon, what, about, legend } = props
  const holds = wordsOfMeaning(choices, team.charter[term])
  return (
    <Fact
      mark={<Icon className="i soft" stroke={1.75} aria-hidden="true" />}
      what={what ?? holds.words}
      sub={holds.means}
      {...(team.mayChange ? { word: 'Change', about } : {})}
      opens={(close) => (
        <TermForm team={team} term={term} legend={legend} choices={choices} close={close} />
      )}
    />
  )
}

interface TermFormProps<Term extends keyof CharterTerms> {
  readonly team: TeamPage
  readonly term: Term
  readonly legend: string
  readonly choices: readonly Meaning<CharterTerms[Term]>[]
  readonly close: () => void
}

function TermForm<Term extends keyof CharterTerms>(props: TermFormProps<Term>): ReactElement {
  const { team, term, legend, choices, close } = props
  const { busy, problem, doIt } = useDoing('The charter stands as it was.')
  const { charter } = team
  const [chosen, setChosen] = useState<string>(charter[term])
  const write = async (): Promise<void> => {
    if (chosen === charter[term]) return close()
    const path = `/teams/${team.team}/charter`
    const done = await doIt({
      path,
      body: { ...charter, [term]: chosen },
      done: 'Written into the charter. It holds for everybody in the team.',
      undo: { path, body: charter, done: 'The charter stands as it was.' },
    })
    return done ? close() : undefined
  }
  return (
    <Asking
      label={legend}
      button="Write it into the charter"
      busy={busy}
      problem={problem}
      onSaid={() => void write()}
      onLeave={close}
    >
      <div className="meanings">
        <OneOf
          name={term}
          legend={legend}
          value={chosen}
          choices={choices.map(({ value, words, means }) => ({ value, words, hint: means }))}
          onChoose={setChosen}
        />
      </div>
    </Asking>
  )
}
