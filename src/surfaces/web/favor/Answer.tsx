// A favor that waits for the reader's word: the slip, as on Today, with the same three answers.
import { type ReactElement, useState } from 'react'
import type { FavorView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import {
  expectationSentence,
  otherSide,
  partyName,
  upperFirst,
} from '../../../grammar/sentences.ts'
import { Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Slip } from '../paper/Slip.tsx'
import { useAnswers } from '../today/answers.ts'
import { CorrectForm } from '../today/CorrectForm.tsx'
import { type AnswerWord, ThreeAnswers, Until } from '../today/ForYou.tsx'

export interface AnswerProps {
  readonly favor: FavorView
  readonly today: Day
}

export function Answer({ favor, today }: AnswerProps): ReactElement {
  const [correcting, setCorrecting] = useState(false)
  const answers = useAnswers()
  const name = upperFirst(partyName(otherSide(favor)))
  const { observed } = favor
  const expectation = expectationSentence(favor)
  const say = (path: AnswerWord): void =>
    void answers
      .say(favor, {
        path,
        toast: toasts[path](name),
        undoable: true,
        undone: 'Taken back. It waits for your word again.',
      })
      .then((now) => now && document.getElementById('main')?.focus())
  return (
    <Section title="For you to answer">
      <Slip
        by={name}
        did={observed ? 'is named in it with you' : 'wrote this down'}
        until={<Until favor={favor} today={today} />}
        ask={observed ? 'Another system left this. Is it how it was?' : 'Is it how it was?'}
      >
        {expectation ? <p className="why">{expectation}</p> : null}
        {answers.problem ? <Problem what={answers.problem} /> : null}
        {correcting ? (
          <CorrectForm
            favor={favor}
            today={today}
            busy={answers.busy}
            button="Correct it and say yes"
            onCorrect={(correction) =>
              void answers.correct(favor, correction).then((now) => now && setCorrecting(false))
            }
            onLeave={() => setCorrecting(false)}
          />
        ) : (
          <ThreeAnswers
            busy={answers.busy}
            answer={say}
            {...(favor.relation === 'receiver' ? {} : { yes: 'Yes, it was so' })}
            {...(favor.actions.includes('correct') ? { correct: () => setCorrecting(true) } : {})}
          />
        )}
      </Slip>
    </Section>
  )
}

const toasts: Readonly<Record<AnswerWord, (name: string) => string>> = {
  confirm: (name) => `You said yes. ${name} is told.`,
  decline: () => 'You remember it differently. It counts in nothing.',
}
