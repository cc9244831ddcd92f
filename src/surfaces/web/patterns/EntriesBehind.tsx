// The entries behind a card that its reader is a side of, each with its page; the others are only
// counted, and only where the card says so.
import { type ReactElement, useState } from 'react'
import type { AskBehindView, PatternCardView } from '../../../core/privacy/pattern-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { favorSentence, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { dayAndMonth, kindWords } from '../../../grammar/words.ts'
import { AskLink } from '../paper/AskLink.tsx'
import { FavorLink } from '../paper/FavorLink.tsx'
import { MarginNote } from '../paper/Page.tsx'
import { othersSentence } from './words.ts'

interface Props {
  readonly card: PatternCardView
  readonly today: Day
}

export function EntriesBehind({ card, today }: Props): ReactElement | null {
  const [open, setOpen] = useState(false)
  const { favors, asks, others } = card
  const own = favors.length + asks.length
  const more = othersSentence(own, others)
  if (own === 0 && more === undefined) return null
  return (
    <MarginNote title="The entries behind it">
      {own === 0 ? null : (
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{own === 1 ? 'One of your own' : `${own} of your own`}</summary>
          {open ? (
            <ul className="behind">
              {favors.map((favor) => (
                <li key={favor.favor}>
                  <FavorLink favor={favor.favor}>{favorSentence(favor)}</FavorLink>{' '}
                  <span className="soft">{dayAndMonth(favor.day, today)}</span>
                </li>
              ))}
              {asks.map((ask) => (
                <li key={`${ask.ask} ${ask.side} ${ask.other.name}`}>
                  <AskLink ask={ask.ask}>{askSentence(ask)}</AskLink>{' '}
                  <span className="soft">{dayAndMonth(ask.day, today)}</span>
                </li>
              ))}
            </ul>
          ) : null}
        </details>
      )}
      {more ? <p>{more}</p> : null}
    </MarginNote>
  )
}

function askSentence({ kind, side, other }: AskBehindView): string {
  const name = partyName(other)
  const what = kindWords[kind].label
  return side === 'asker'
    ? `You asked ${name} for ${what}`
    : `${upperFirst(name)} asked you for ${what}`
}
