// Who it is fair to ask: everybody who may be asked, A to Z, with the words behind each line, and a
// box to tick. Nobody sees this list but whoever asks.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { FairView } from '../../../core/privacy/ask-views.ts'
import type { PersonId } from '../../../core/vocabulary.ts'
import { firstName } from '../../../grammar/sentences.ts'
import { fairQuery } from '../api/queries.ts'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { type Draft, spanOf } from './draft.ts'
import { Newcomers } from './Newcomers.tsx'

export interface FairListProps {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
}

export function FairList({ draft, change }: FairListProps): ReactElement {
  const { kind, whom, minutes } = draft
  const query = useQuery(
    fairQuery({
      kind,
      ...(whom.startsWith('team_') ? { team: whom } : {}),
      ...spanOf(draft),
      ...(Number(minutes) > 0 ? { effortMinutes: Math.round(Number(minutes)) } : {}),
    }),
  )
  return (
    <Section title="Who is it fair to ask?" notes={<HowFair />}>
      <p className="soft">By name. Nobody sees this list but you, and it is gone when you leave.</p>
      <Opened query={query}>
        {({ people }) =>
          people.length === 0 ? (
            <p className="soft">Nobody else is here yet. Add somebody: they answer by a link.</p>
          ) : (
            <ul className="fair">
              {people.map((line) => (
                <FairLine key={line.person.person} {...{ line, draft, change }} />
              ))}
            </ul>
          )
        }
      </Opened>
      <Newcomers draft={draft} chosen={chosenOf(draft, query.data?.people ?? [])} change={change} />
    </Section>
  )
}

interface FairLineProps extends FairListProps {
  readonly line: FairView
}

function FairLine({ line, draft, change }: FairLineProps): ReactElement {
  const { person, band, words, askedFirst, mayBeAsked } = line
  const isChosen = chosen(draft, person.person)
  return (
    <li className={band === 'better not now' ? 'no' : 'yes'} data-stop tabIndex={-1}>
      <label>
        <input
          type="checkbox"
          checked={isChosen && mayBeAsked}
          disabled={!mayBeAsked}
          onChange={() => change(toggled(draft, person.person))}
        />
        <span className="nm">{firstName(person.name)}</span>
        <span className="st">
          {bandWords[band]}
          {askedFirst ? <span className="tag">asked first</span> : null}
        </span>
        <span className="ds">{words.join(' ')}</span>
      </label>
    </li>
  )
}

const bandWords: Readonly<Record<FairView['band'], string>> = {
  'can be asked': 'Can be asked',
  'better not now': 'Better not now',
  'hasn’t said': 'Hasn’t said',
}

const chosen = ({ whom, ticked, leftOut }: Draft, person: PersonId): boolean =>
  whom === 'people' ? ticked.includes(person) : !leftOut.includes(person)

/** Whom the boxes say now, one by one. */
function chosenOf(draft: Draft, people: readonly FairView[]): readonly PersonId[] {
  if (draft.whom === 'people') return draft.ticked
  const able = people.filter(({ mayBeAsked }) => mayBeAsked)
  return able.map(({ person }) => person.person).filter((each) => chosen(draft, each))
}

function toggled({ whom, ticked, leftOut }: Draft, person: PersonId): Partial<Draft> {
  const flip = (list: readonly PersonId[]): readonly PersonId[] =>
    list.includes(person) ? list.filter((each) => each !== person) : [...list, person]
  return whom === 'people' ? { ticked: flip(ticked) } : { leftOut: flip(leftOut) }
}

function HowFair(): ReactElement {
  return (
    <MarginNote title="How “fair” is told">
      <p>
        What they said of themselves, how long since they last covered, and what stands right before
        and after. Never how much anybody has given.
      </p>
    </MarginNote>
  )
}
