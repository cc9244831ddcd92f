// Who said they can be asked for something like it: found while the ask is written, said quietly.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { FavorKind } from '../../../core/vocabulary.ts'
import { firstName, partyName } from '../../../grammar/sentences.ts'
import { offersFoundQuery } from '../api/queries.ts'
import { Section } from '../paper/Page.tsx'

export interface FoundProps {
  readonly words: string
  readonly kind: FavorKind
}

export function Found({ words, kind }: FoundProps): ReactElement | null {
  const text = words.trim()
  const isAsked = text.length > 3 && kind !== 'cover'
  const { data } = useQuery({ ...offersFoundQuery({ text, kind }), enabled: isAsked })
  if (!isAsked || data === undefined || data.people.length === 0) return null
  return (
    <Section>
      <p className="soft">
        {data.people.slice(0, 3).map(({ person, said, skills }) => (
          <span key={person.name}>
            {firstName(partyName(person))} said:{' '}
            {[...said.flatMap((offer) => offer.words ?? []), ...skills].map((each) => (
              <span key={each} className="said">
                “{each}”{' '}
              </span>
            ))}
          </span>
        ))}
      </p>
    </Section>
  )
}
