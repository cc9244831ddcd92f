// What an asker would read, exactly: chosen by what they ask for. No reason, and no day on which
// it ends.
import { IconHandStop, IconMessage2 } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { BoundaryView } from '../../../core/privacy/ask-views.ts'
import { type Day, type FavorKind, favorKinds } from '../../../core/vocabulary.ts'
import {
  askedFor,
  canBeAskedTold,
  cantJustNow,
  wouldBe,
} from '../../../grammar/boundary-sentences.ts'
import { firstName } from '../../../grammar/sentences.ts'
import { offersFoundQuery } from '../api/queries.ts'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { BlankChoice } from '../paper/Sentence.tsx'

export interface WhatTheyReadProps {
  readonly name: string
  readonly boundary: BoundaryView
  readonly minutesThisWeek: number
  readonly today: Day
}

export function WhatTheyRead(props: WhatTheyReadProps): ReactElement {
  const { name, boundary, minutesThisWeek, today } = props
  const [chosen, setChosen] = useState<FavorKind>()
  const kind = chosen ?? boundary.kindsNotNow[0] ?? 'cover'
  const would = wouldBe(boundary, kind, { today, minutesThisWeek })
  return (
    <Section title="What an asker reads" notes={<NoReason />}>
      <p className="read">
        Somebody asks you for{' '}
        <BlankChoice
          label="What somebody asks you for"
          choices={favorKinds.map((each) => ({ value: each, words: askedFor[each] }))}
          value={kind}
          onChange={({ currentTarget }) =>
            setChosen(favorKinds.find((each) => each === currentTarget.value))
          }
        />
        . They read:
      </p>
      <div className="as-read" aria-live="polite">
        <Lines>
          {would === 'can’t just now' ? (
            <Cant name={name} kind={kind} />
          ) : (
            <li className="line" data-stop tabIndex={-1}>
              <span className="g">
                <IconHandStop className="i soft" stroke={1.75} aria-hidden="true" />
              </span>
              <span className="what">{firstName(name)} is asked</span>
              <span className="sub">
                {would === 'asked last'
                  ? 'After everybody else. The answer is yours, and a no needs no reason.'
                  : 'The answer is yours, and a no needs no reason.'}
              </span>
            </li>
          )}
        </Lines>
      </div>
    </Section>
  )
}

function Cant({ name, kind }: { readonly name: string; readonly kind: FavorKind }): ReactElement {
  const { data } = useQuery(offersFoundQuery({ kind }))
  const names = (data?.people ?? []).filter(({ person }) => person.is === 'person')
  return (
    <li className="line" data-stop tabIndex={-1}>
      <span className="g">
        <IconMessage2 className="i soft" stroke={1.75} aria-hidden="true" />
      </span>
      <span className="what">{cantJustNow(name)}</span>
      <span className="sub">
        {canBeAskedTold(names.map(({ person }) => person.name)) ??
          'Somebody else is asked, at once.'}
      </span>
    </li>
  )
}

function NoReason(): ReactElement {
  return (
    <MarginNote title="No reason, no day">
      <p>
        They do not read whether it was hours, a pause or the kind, nor when you can be asked again.
        Being away reads the same.
      </p>
    </MarginNote>
  )
}
