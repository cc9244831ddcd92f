// Asks that were answered for the reader, newest first, each to be opened. Only they and whoever
// asked know of it.
import { IconMessage2 } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { askedFor } from '../../../grammar/boundary-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { AskLink } from '../paper/AskLink.tsx'
import { DayText } from '../paper/Day.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Section } from '../paper/Page.tsx'

const shownFirst = 6

export interface AnsweredForYouProps {
  readonly asks: readonly AskView[]
  readonly today: Day
}

export function AnsweredForYou({ asks, today }: AnsweredForYouProps): ReactElement | null {
  const [all, setAll] = useState(false)
  if (asks.length === 0) return null
  const shown = all ? asks : asks.slice(0, shownFirst)
  return (
    <Section title="Answered for you">
      <Lines>
        {shown.map((ask, at) => (
          <li key={ask.ask} className="line" data-stop tabIndex={-1}>
            <span className="g">
              <IconMessage2 className="i soft" stroke={1.75} aria-hidden="true" />
            </span>
            <DayText
              day={ask.openedDay}
              today={today}
              className={shown[at - 1]?.openedDay === ask.openedDay ? 'sr' : 'day'}
            />
            <span className="what">
              <AskLink ask={ask.ask} opens>
                {upperFirst(partyName(ask.asker))} asked for {askedFor[ask.kind]}
              </AskLink>
            </span>
            <span className="sub">
              <span className="said">“{ask.what}”</span> They read that you can’t just now.
            </span>
          </li>
        ))}
      </Lines>
      {shown.length < asks.length ? (
        <button type="button" className="quiet-button flush" onClick={() => setAll(true)}>
          Show the earlier ones
        </button>
      ) : null}
    </Section>
  )
}
