// Asks as lines: what is asked, how it stands, by when. A line leads to the ask's own page.
import { IconHandStop } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { askNamed, endedTold, standingTold, untilWords } from '../../../grammar/ask-sentences.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { localToday } from '../clock.ts'
import { AskLink } from '../paper/AskLink.tsx'
import { DayText } from '../paper/Day.tsx'
import { Lines } from '../paper/Lines.tsx'

export function AskLines({ asks }: { readonly asks: readonly AskView[] }): ReactElement {
  const today = localToday()
  return (
    <Lines>
      {asks.map((ask, at) => (
        <li key={ask.ask} className="line" data-stop tabIndex={-1}>
          <span className="g">
            <IconHandStop className="i soft" stroke={1.75} aria-hidden="true" />
          </span>
          <DayText
            day={ask.openedDay}
            today={today}
            className={asks[at - 1]?.openedDay === ask.openedDay ? 'sr' : 'day'}
          />
          <span className="what">
            <AskLink ask={ask.ask} opens>
              {said(ask, today)}
            </AskLink>
          </span>
          <span className="sub">{standing(ask, today)}</span>
        </li>
      ))}
    </Lines>
  )
}

function said(ask: AskView, today: string): string {
  const named = askNamed(ask, { today })
  if (ask.relation === 'asker') return upperFirst(named)
  return `${firstName(upperFirst(partyName(ask.asker)))} asked: ${named}`
}

function standing(ask: AskView, today: string): string {
  const place = { today }
  if (ask.relation !== 'asker') return endedTold(ask, place)
  const { what } = standingTold(ask, place)
  return ask.standing === 'open'
    ? `${what} Open until ${untilWords(ask.expiresAtMs, place)}.`
    : what
}
