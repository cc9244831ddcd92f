// Who in the file is who here, A to Z: what we think and why, and another choice for each. Finding
// and sorting out live in the address; what was just changed stays where it is.
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import type { PersonView } from '../../../core/privacy/views.ts'
import { upperFirst } from '../../../grammar/sentences.ts'
import type { MatchView, PreviewView } from '../../../operations/imports/shapes.ts'
import { todayQuery } from '../api/queries.ts'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { BlankChoice } from '../paper/Sentence.tsx'
import { importWho } from '../search.ts'
import { type DraftStepProps, LeaveIt, StepHead } from './Draft.tsx'
import {
  becauseWords,
  filterWords,
  keyOf,
  matchChoices,
  matchFrom,
  matchValue,
  peopleFound,
  peopleUnder,
  sidesWords,
  withMatch,
} from './matches.ts'
import { counted, figure } from './progress.ts'

const atOnce = 40
const exactly = { exact: true }

export function PeopleStep(props: DraftStepProps): ReactElement | null {
  const { preview } = props.view
  return preview ? <People {...props} preview={preview} /> : null
}

type PeopleProps = DraftStepProps & { readonly preview: PreviewView }

function People(props: PeopleProps): ReactElement {
  const { preview, acts, next, search } = props
  const { data } = useQuery(todayQuery)
  const [keep, setKeep] = useState<{ who: string; keys: ReadonlySet<string> }>()
  const kept = keep?.who === (search.who ?? '') ? keep.keys : undefined
  const found = peopleFound(preview.people, { ...search, ...(kept ? { keep: kept } : {}) })
  const choose = (each: MatchView, value: string): void => {
    setKeep({ who: search.who ?? '', keys: new Set([...(kept ?? []), keyOf(each)]) })
    const { label, address } = each
    const match = matchFrom(value)
    acts.foresee((view) => withMatch(view, each, match, data?.people ?? []))
    void acts.say('match', { label, ...(address === undefined ? {} : { address }), match })
  }
  return (
    <Section first margin={props.margin} notes={<PeopleNotes />}>
      <StepHead {...props} lede={ledeOf(preview)} />
      <Finding {...props} />
      <Found
        key={`${search.who} ${search.find}`}
        found={found}
        people={data?.people ?? []}
        choose={choose}
      />
      {preview.peopleUnlisted > 0 ? (
        <p className="soft small">
          {counted(preview.peopleUnlisted, 'person', 'people')} more in the file are not listed.
          They are matched by address or name, or come in under a pseudonym.
        </p>
      ) : null}
      {acts.problem ? <Problem what={acts.problem} /> : null}
      <div className="acts import-acts">
        <Button variant="filled" disabled={acts.busy} onClick={next}>
          See the lines
        </Button>
        <LeaveIt {...props} />
      </div>
    </Section>
  )
}

function ledeOf({ people, peopleUnlisted }: PreviewView): string {
  const all = people.length + peopleUnlisted
  if (all === 0) return 'Nobody in the file could be read.'
  const check = peopleUnder(people, 'check')
  const names = `${counted(all, 'person', 'people')} in the file, A to Z.`
  if (check === 0) return names
  const whose = check === 1 ? 'One is matched by a name' : `${figure(check)} are matched by a name`
  return `${names} ${whose} alone: see that it is them.`
}

/** All, or those one wants to see; and a name to find. */
function Finding({ preview, search, go, step }: PeopleProps): ReactElement {
  const own = { step, ...(search.find === undefined ? {} : { find: search.find }) }
  return (
    <div className="import-finding">
      <nav className="import-filter" aria-label="Which people">
        <Link
          from="/imports/$import"
          to="/imports/$import"
          className="filter"
          search={own}
          activeOptions={exactly}
          {...(search.who === undefined ? { 'aria-current': 'true' as const } : {})}
        >
          All
        </Link>
        {importWho.map((who) => (
          <Link
            key={who}
            from="/imports/$import"
            to="/imports/$import"
            className="filter"
            search={{ ...own, who }}
            activeOptions={exactly}
            {...(search.who === who ? { 'aria-current': 'true' as const } : {})}
          >
            {filterWords[who]} <span className="quiet">{peopleUnder(preview.people, who)}</span>
          </Link>
        ))}
      </nav>
      <label className="import-find">
        <span className="sr">Find a name or an address</span>
        <input
          type="search"
          placeholder="Find a name or an address"
          value={search.find ?? ''}
          onChange={({ currentTarget }) => {
            const { find: _, ...rest } = search
            const find = currentTarget.value
            go({ ...rest, step, ...(find === '' ? {} : { find }) })
          }}
        />
      </label>
    </div>
  )
}

interface FoundProps {
  readonly people: readonly PersonView[]
  readonly found: readonly MatchView[]
  readonly choose: (each: MatchView, value: string) => void
}

function Found({ found, people, choose }: FoundProps): ReactElement {
  const [shown, setShown] = useState(atOnce)
  if (found.length === 0) return <p className="import-none">Nobody in the file is like that.</p>
  return (
    <>
      <ul className="whos">
        {found.slice(0, shown).map((each) => (
          <Who key={keyOf(each)} each={each} people={people} choose={choose} />
        ))}
      </ul>
      {found.length > shown ? (
        <button type="button" className="quiet-button" onClick={() => setShown(shown + atOnce)}>
          Show {figure(Math.min(atOnce, found.length - shown))} more
        </button>
      ) : null}
    </>
  )
}

interface WhoProps extends Omit<FoundProps, 'found'> {
  readonly each: MatchView
}

function Who({ each, people, choose }: WhoProps): ReactElement {
  const { label, address, match } = each
  return (
    <li className={match.is === 'left out' ? 'who-row out' : 'who-row'} data-stop tabIndex={-1}>
      <span className="nm">
        {label}
        {address !== undefined && address !== label ? <small>{address}</small> : null}
      </span>
      <span className="is">
        <span className="soft">is </span>
        <BlankChoice
          label={`${label} is`}
          value={matchValue(match)}
          choices={matchChoices(people, match)}
          onChange={({ currentTarget }) => choose(each, currentTarget.value)}
        />
      </span>
      <span className="ds">
        {becauseWords(each)} <small>{upperFirst(sidesWords(each))}.</small>
      </span>
    </li>
  )
}

function PeopleNotes(): ReactElement {
  return (
    <>
      <MarginNote title="Who is not here yet">
        <p>
          They come in as a pseudonym, such as “colleague 7F3A”, and stand in nobody’s figures until
          they join and say yes themselves.
        </p>
      </MarginNote>
      <MarginNote title="How often somebody is named">
        <p>
          These figures are of this file only, for you to check it by, and for nobody else. They are
          kept nowhere.
        </p>
      </MarginNote>
    </>
  )
}
