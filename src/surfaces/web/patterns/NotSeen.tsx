// Quietly below the cards: what was looked for with nothing to tell, what takes more records, and
// what the reader said is fine as it is.
import type { ReactElement } from 'react'
import type { PatternCardView, TeamPatternsView } from '../../../core/privacy/pattern-views.ts'
import { rowOf } from '../../../grammar/pattern-sentences.ts'
import { useDoing } from '../api/doing.ts'
import { NotEnough } from '../paper/Estimate.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { haveSentence, takesSentence, tooFewSentence } from './words.ts'

export function NotSeen({ seen }: { readonly seen: TeamPatternsView }): ReactElement {
  const { nothingToTell, notYet, tooFewTakePart } = seen
  return (
    <>
      {nothingToTell.length > 0 ? (
        <Section title="Looked for, and nothing to tell you" notes={<SameForAll />}>
          <ul className="names">
            {nothingToTell.map((pattern) => (
              <li key={pattern}>{rowOf(pattern).name}</li>
            ))}
          </ul>
        </Section>
      ) : null}
      {notYet.length > 0 || tooFewTakePart ? (
        <Section title="Cannot be said yet">
          {tooFewTakePart ? <p className="read">{tooFewSentence}</p> : null}
          {notYet.map((each) => (
            <div className="not-yet" key={each.pattern}>
              <NotEnough label={rowOf(each.pattern).name} {...hasOf(haveSentence(each))} />
              <p className="soft small">{takesSentence(each)}</p>
            </div>
          ))}
        </Section>
      ) : null}
    </>
  )
}

const hasOf = (has: string | undefined) => (has === undefined ? {} : { has })

function SameForAll(): ReactElement {
  return (
    <MarginNote title="Read it so">
      <p>
        A card about somebody else is not yours to see, so this list reads the same whether or not
        there is one.
      </p>
    </MarginNote>
  )
}

interface SetAsideProps {
  readonly cards: readonly PatternCardView[]
  readonly team: string
}

export function SetAside({ cards, team }: SetAsideProps): ReactElement | null {
  const { busy, problem, doIt } = useDoing()
  if (cards.length === 0) return null
  const takeUp = (card: string): void => {
    void doIt({ path: '/patterns/take-up', body: { team, card }, done: 'It is shown again.' })
  }
  return (
    <Section title="Fine as it is">
      <ul className="names">
        {cards.map((card) => (
          <li key={card.card}>
            {rowOf(card.pattern).headline(card)}{' '}
            <button
              type="button"
              className="quiet-button"
              disabled={busy}
              onClick={() => takeUp(card.card)}
            >
              Show it again
            </button>
          </li>
        ))}
      </ul>
      {problem ? <Problem what={problem} /> : null}
    </Section>
  )
}
