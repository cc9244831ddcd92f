// The team's charter, as far as it goes today: its habit about showing lines, and who confirms help
// given to the team. What each choice means stands beneath it.
import { IconEye, IconUsersGroup } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { CharterTerms } from '../../../core/vocabulary.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Asking } from '../paper/Asking.tsx'
import { Fact } from '../paper/Fact.tsx'
import { OneOf } from '../paper/Field.tsx'
import { Lines } from '../paper/Lines.tsx'
import { confirmMeanings, type Meaning, shownToMeanings, wordsOfMeaning } from './words.ts'

export function Charter({ team }: { readonly team: TeamPage }): ReactElement {
  const { charter } = team
  const shown = wordsOfMeaning(shownToMeanings, charter.shownTo)
  const confirms = wordsOfMeaning(confirmMeanings, charter.teamConfirmation)
  return (
    <Lines>
      <Fact
        mark={<IconEye className="i soft" stroke={1.75} aria-hidden="true" />}
        what={shown.words}
        sub={shown.means}
        {...(team.mayChange ? { word: 'Change', about: 'what the team shows' } : {})}
        opens={(close) => (
          <TermForm
            team={team}
            term="shownTo"
            legend="The team’s habit"
            choices={shownToMeanings}
            close={close}
          />
        )}
      />
      <Fact
        mark={<IconUsersGroup className="i soft" stroke={1.75} aria-hidden="true" />}
        what={`${confirms.words} confirms help given to the team`}
        sub={confirms.means}
        {...(team.mayChange ? { word: 'Change', about: 'who confirms help to the team' } : {})}
        opens={(close) => (
          <TermForm
            team={team}
            term="teamConfirmation"
            legend="Who confirms help given to the team"
            choices={confirmMeanings}
            close={close}
          />
        )}
      />
    </Lines>
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
