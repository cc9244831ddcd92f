// What else the reader can do with a favor: correct it, show it, take it back. Plain buttons; each
// says what happens.
import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { useAnswers } from '../today/answers.ts'
import { CorrectForm } from '../today/CorrectForm.tsx'
import { type Offer, offersFor } from '../today/offers.ts'
import { waitsForYou } from './words.ts'

export interface ChangeProps {
  readonly favor: FavorView
  readonly today: Day
}

const besides = ['show', 'hide', 'dispute-note', 'accept-note', 'notice', 'leave-third'] as const

export function Change({ favor, today }: ChangeProps): ReactElement | null {
  const [correcting, setCorrecting] = useState(false)
  const answers = useAnswers()
  // While a word is out, yes, no and correcting stand in the slip.
  const isOut = waitsForYou(favor)
  const mayCorrect = favor.actions.includes('correct') && !isOut
  const words = isOut ? [] : (['confirm', 'decline'] as const)
  const offered = offersFor(favor, [...words, ...besides, 'withdraw'])
  if (!mayCorrect && offered.length === 0) return null
  return (
    <Section title="Change it">
      {correcting ? (
        <CorrectForm
          favor={favor}
          today={today}
          busy={answers.busy}
          button="Correct it"
          withNote={favor.writtenBy === favor.relation && !favor.observed && !favor.noteDisputed}
          onCorrect={(correction) =>
            void answers.correct(favor, correction).then((now) => now && setCorrecting(false))
          }
          onLeave={() => setCorrecting(false)}
        />
      ) : (
        <div className="acts">
          {mayCorrect ? <Button onClick={() => setCorrecting(true)}>Correct it</Button> : null}
          {offered.map((offer) => (
            <Offered
              key={offer.action}
              offer={offer}
              busy={answers.busy}
              onPress={() => void answers.say(favor, offer.word)}
            />
          ))}
        </div>
      )}
      {answers.problem ? <Problem what={answers.problem} /> : null}
    </Section>
  )
}

interface OfferedProps {
  readonly offer: Offer
  readonly busy: boolean
  readonly onPress: () => void
}

const ends = new Set<Offer['action']>(['withdraw', 'decline', 'leave-third'])

/** What takes something away is quieter than the rest. */
function Offered({ offer, busy, onPress }: OfferedProps): ReactElement {
  return ends.has(offer.action) ? (
    <button type="button" className="quiet-button" disabled={busy} onClick={onPress}>
      {offer.words}
    </button>
  ) : (
    <Button disabled={busy} onClick={onPress}>
      {offer.words}
    </Button>
  )
}
