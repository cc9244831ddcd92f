// One ask as somebody meets it who was asked, took it on, or reads the board.
import type { ReactElement } from 'react'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import { endedTold, yourAnswerTold } from '../../../grammar/ask-sentences.ts'
import { cantJustNow } from '../../../grammar/boundary-sentences.ts'
import { firstName, partyName, upperFirst } from '../../../grammar/sentences.ts'
import { localToday } from '../clock.ts'
import { FavorLink } from '../paper/FavorLink.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Acts, notDone } from './Acts.tsx'
import { AskSlip } from './AskSlip.tsx'
import { Thread } from './Thread.tsx'

export function AskedOf({ ask }: { readonly ask: AskView }): ReactElement {
  const isOut = ask.actions.includes('accept') && ask.yours?.answer !== 'not this time'
  const said = yourAnswerTold(ask)
  return (
    <Section title={isOut ? 'Your answer' : 'How it stands'} notes={<OnlyTwo ask={ask} />}>
      {isOut ? <AskSlip ask={ask} /> : null}
      {ask.boundaryAnswered ? (
        <p>
          {firstName(partyName(ask.asker))} read “{cantJustNow('You')}”. Your boundary answered for
          you.
        </p>
      ) : null}
      {said ? <p>{said}</p> : null}
      {isOut ? null : <p className="lede">{endedTold(ask, { today: localToday() })}</p>}
      <Thread ask={ask} thread={ask.thread ?? []} person={ask.asker} />
      <AskedActs ask={ask} />
    </Section>
  )
}

function AskedActs({ ask }: { readonly ask: AskView }): ReactElement {
  const asker = firstName(upperFirst(partyName(ask.asker)))
  return (
    <>
      {ask.favor === undefined ? null : (
        <p>
          <FavorLink favor={ask.favor}>It is a favor in your record now.</FavorLink>
        </p>
      )}
      <Acts
        ask={ask}
        acts={[
          {
            action: 'done',
            path: 'done',
            words: 'It was done',
            done: `Written down. It waits for ${asker}’s word.`,
            first: true,
          },
          {
            action: 'hand back',
            path: 'hand-back',
            words: 'Give it back',
            done: `Given back. ${asker} is told, and the next is asked.`,
          },
          notDone,
          {
            action: 'take back answer',
            path: 'answer/take-back',
            words: 'Take my answer back',
            done: 'Taken back. You can answer again.',
          },
        ]}
      />
    </>
  )
}

function OnlyTwo({ ask }: { readonly ask: AskView }): ReactElement {
  return (
    <MarginNote title="Who can see this">
      <p>
        {ask.relation === 'board'
          ? 'Your team, or everybody here, reads what is asked. Not who was asked.'
          : `What you answer is between you and ${firstName(partyName(ask.asker))}.`}
      </p>
    </MarginNote>
  )
}
