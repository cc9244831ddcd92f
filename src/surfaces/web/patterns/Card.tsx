// One card: what was seen as a sentence, the estimate drawn with its doubt, what else could explain
// it, the way out that fits; beside it who reads it, how sure, and the reader's own entries.
import { Button } from '@mantine/core'
import { type ReactElement, useId } from 'react'
import type { PatternCardView } from '../../../core/privacy/pattern-views.ts'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { figures } from '../../../grammar/pattern-figures.ts'
import {
  drawnSentence,
  explanationsOf,
  practiceSentence,
  rowOf,
  wayOut,
} from '../../../grammar/pattern-sentences.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import type { PatternsAnswer } from '../../../operations/patterns/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Estimate, ScaleWords } from '../paper/Estimate.tsx'
import { MarginNote } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { EntriesBehind } from './EntriesBehind.tsx'
import { whoReads } from './words.ts'

export interface CardProps {
  readonly card: PatternCardView
  readonly team: string
  readonly until: Day
  readonly worth: PatternsAnswer['worth']
  readonly today: Day
}

export function Card({ card, team, until, worth, today }: CardProps): ReactElement {
  const heading = useId()
  const row = rowOf(card.pattern)
  const way = wayOut(card)
  return (
    <section className="sec pattern" aria-labelledby={heading}>
      <div className="m">
        In the record <br />
        up to {dayAndMonth(addDays(until, -1), today)}
      </div>
      <div className="t">
        <p className="eyebrow">Pattern: {row.name.toLowerCase()}</p>
        <h2 id={heading}>{row.headline(card)}</h2>
        <p className="lede">{row.lede(card)}</p>
        <Drawn card={card} />
        <h3>What else could explain it</h3>
        <ul className="other">
          {explanationsOf(card).map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
        {way ? (
          <p className="read way-out">
            <b>A small step that fits: {way.way.toLowerCase()}.</b> {way.reason}
          </p>
        ) : null}
        <FineAsItIs card={card} team={team} />
      </div>
      <Notes card={card} worth={worth} today={today} />
    </section>
  )
}

function Drawn({ card }: Pick<CardProps, 'card'>): ReactElement {
  const { scale, value, low, high, mean } = figures(card)
  const { drawn, dashed } = rowOf(card.pattern)
  return (
    <>
      <div className="drawn">
        <Estimate
          {...{ label: drawn, scale, value, low, high }}
          {...(dashed === undefined ? {} : { chance: mean })}
        />
        <ScaleWords scale={scale} />
      </div>
      <p className="soft small">{drawnSentence(card)}</p>
    </>
  )
}

function FineAsItIs({ card, team }: Pick<CardProps, 'card' | 'team'>): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const one = { team, card: card.card }
  const say = (): void => {
    void doIt({
      path: '/patterns/set-aside',
      body: { ...one, interval: card.interval },
      done: 'Fine as it is. It comes back when it has changed.',
      undo: { path: '/patterns/take-up', body: one, done: 'It is shown again.' },
    })
  }
  return (
    <>
      <div className="acts">
        <Button loading={busy} onClick={say}>
          It’s fine as it is
        </Button>
      </div>
      {problem ? <Problem what={problem} /> : null}
    </>
  )
}

function Notes({ card, worth, today }: Pick<CardProps, 'card' | 'worth' | 'today'>) {
  const right = practiceSentence(worth, card.pattern)
  const rests = card.about === 'team' ? `About ${card.n} records.` : `${card.n} records.`
  return (
    <aside className="n-col">
      <MarginNote title="Who can see this card">
        <p>{whoReads(card.about)}</p>
      </MarginNote>
      <MarginNote title="How sure">
        <p>Likely, not certain.{right ? ` ${right}` : ''}</p>
        <p>It rests on: {rests.toLowerCase()}</p>
      </MarginNote>
      <EntriesBehind card={card} today={today} />
    </aside>
  )
}
