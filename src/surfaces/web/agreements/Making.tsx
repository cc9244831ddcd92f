// Making an agreement: a sentence with blanks, then what each will do in plain words. What can be
// guessed is filled in; nothing is told to anybody before it is proposed.
import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { PersonView } from '../../../core/privacy/views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { suggestedTerms } from '../../../grammar/agreement-sentences.ts'
import { firstName } from '../../../grammar/sentences.ts'
import type { AgreementAnswer } from '../../../operations/agreements/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { WordsField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import { SentenceForm } from '../paper/Sentence.tsx'
import { type Draft, inputOf, missing } from './draft.ts'
import { MakingSentence } from './MakingSentence.tsx'

export interface MakingProps {
  readonly begun: Draft
  readonly people: readonly PersonView[]
  readonly today: Day
}

export function Making({ begun, people, today }: MakingProps): ReactElement {
  const { draft, change, write } = useDraft(begun, people)
  const [wrong, setWrong] = useState<string>()
  const { busy, problem, doIt } = useDoing('What you wrote is still here.')
  const navigate = useNavigate()
  const propose = async (): Promise<void> => {
    const lacks = missing(draft)
    setWrong(lacks)
    if (lacks) return
    const path = draft.renews ? `/agreements/${draft.renews}/renew` : '/agreements'
    const done = 'Proposed. It runs once all have agreed.'
    const answer = await doIt<AgreementAnswer>({ path, body: inputOf(draft), done })
    const made = answer?.agreement.agreement
    if (made) void navigate({ to: '/agreements/$agreement', params: { agreement: made } })
  }
  return (
    <div className="making">
      <SentenceForm
        label="An agreement"
        onSend={() => void propose()}
        sentence={<MakingSentence {...{ draft, change, people, today }} />}
      >
        <TermsFields {...{ draft, write, people }} />
        {wrong ? <Problem what={wrong} /> : null}
        {problem ? <Problem what={problem} /> : null}
        <div className="acts">
          <Button type="submit" variant="filled" loading={busy}>
            Propose it
          </Button>
        </div>
      </SentenceForm>
    </div>
  )
}

interface TermsFieldsProps extends Pick<Writing, 'draft' | 'write'> {
  readonly people: readonly PersonView[]
}

function TermsFields({ draft, write, people }: TermsFieldsProps): ReactElement {
  return (
    <>
      <WordsField
        label="What you will do"
        hint="In plain words, as both of you will read it."
        rows={2}
        maxLength={limits.noteCharacters}
        value={draft.yours}
        onChange={({ currentTarget }) => write({ yours: currentTarget.value })}
      />
      {draft.others.map(({ person, terms }, at) => (
        <WordsField
          // biome-ignore lint/suspicious/noArrayIndexKey: their place stays while it is written.
          key={at}
          label={`What ${calledIn(people, person)} will do`}
          rows={2}
          maxLength={limits.noteCharacters}
          value={terms}
          onChange={({ currentTarget: { value } }) =>
            write({
              others: draft.others.map((each, index) =>
                index === at ? { ...each, terms: value } : each,
              ),
            })
          }
        />
      ))}
    </>
  )
}

interface Writing {
  readonly draft: Draft
  readonly change: (more: Partial<Draft>) => void
  /** Terms of one's own: from then on none are guessed. */
  readonly write: (more: Partial<Draft>) => void
}

function useDraft(begun: Draft, people: readonly PersonView[]): Writing {
  const [draft, setDraft] = useState(begun)
  const [typed, setTyped] = useState(begun.renews !== undefined || begun.recurring === true)
  const change = (more: Partial<Draft>): void =>
    setDraft((now) => {
      const next = { ...now, ...more }
      return typed ? next : { ...next, ...termsOf(next, people) }
    })
  const write = (more: Partial<Draft>): void => {
    setTyped(true)
    setDraft((now) => ({ ...now, ...more }))
  }
  return { draft, change, write }
}

/** Terms as they can be guessed, while nobody has written any. */
function termsOf({ kind, others }: Draft, people: readonly PersonView[]): Partial<Draft> {
  const you = people.find((each) => each.you)
  const [first, ...more] = others
  const other = people.find((each) => each.person === first?.person)
  if (!you || !first || !other || more.length > 0) return {}
  const { yours, theirs } = suggestedTerms({
    kind,
    you: firstName(you.name),
    other: firstName(other.name),
    favors: [],
  })
  return { yours, others: [{ ...first, terms: theirs }] }
}

const calledIn = (people: readonly PersonView[], person: string): string => {
  const found = people.find((each) => each.person === person)
  return found ? firstName(found.name) : 'the other'
}
