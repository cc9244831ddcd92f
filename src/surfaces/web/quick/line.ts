// The state of the quick line: what is typed, how it was read, what was chosen by chip, and what
// the page has to say about it.
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Known, NotRead, Part, Reading } from '../../../grammar/reading.ts'
import type { TodayAnswer } from '../../../operations/today.ts'
import { localToday } from '../clock.ts'
import { type Around, type Chosen, type Draft, draftOf, unclear } from './draft.ts'
import { useGrammar } from './grammar.ts'
import { keepLine, keptLine } from './kept.ts'
import { consequence, notKnown } from './sayings.ts'

export interface Line {
  readonly text: string
  readonly setText: (text: string) => void
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly want: () => void
  readonly reading: Reading | undefined
  readonly notRead: NotRead | undefined
  /** Whether the grammar is here to read what is typed. */
  readonly ready: boolean
  readonly parts: readonly Part[]
  readonly draft: Draft | undefined
  readonly around: Around
  readonly choose: (chosen: Chosen) => void
  /** Put back what was typed, with what was chosen. */
  readonly restore: (text: string, chosen: Chosen) => void
  readonly chosen: Chosen
  /** The sentence under the line; empty while there is nothing to say. */
  readonly says: string
}

const noParts: readonly Part[] = []

export function useLine(answer: TodayAnswer): Line {
  const [text, setKept] = useState(keptLine)
  const [chosen, setChosen] = useState<Chosen>({})
  const [wanted, setWanted] = useState(text !== '')
  const field = useRef<HTMLTextAreaElement>(null)
  const read = useGrammar(wanted)
  const around = useMemo(() => ({ people: answer.people, teams: answer.teams }), [answer])
  const known = useMemo(() => knownIn(answer), [answer])
  const result = useMemo(
    () => (read && text.trim() !== '' ? read(text, { today: localToday(), known }) : undefined),
    [read, text, known],
  )
  useEffect(() => keepLine(text), [text])
  const reading = result?.ok ? result.value : undefined
  const draft = useMemo(
    () => (reading && 'favor' in reading ? draftOf(reading.favor, chosen, around) : undefined),
    [reading, chosen, around],
  )
  const setText = (next: string): void => {
    setKept(next)
    if (next.trim() === '') setChosen({})
  }
  return {
    text,
    setText,
    field,
    want: () => setWanted(true),
    reading,
    ready: read !== undefined,
    notRead: result && !result.ok ? result.refusal : undefined,
    parts: reading?.parts ?? noParts,
    draft,
    around,
    chosen,
    choose: (more) => setChosen((now) => merged(now, more)),
    restore: (before, was) => {
      setKept((now) => (now === '' ? before : now))
      setChosen(was)
    },
    says: draft ? (notKnown(unclear(draft)) ?? consequence(draft)) : '',
  }
}

function merged(now: Chosen, more: Chosen): Chosen {
  if (more.others) return { ...now, others: { ...now.others, ...more.others } }
  if (more.swapped) return { ...now, swapped: !now.swapped }
  return { ...now, ...more }
}

export function knownIn(answer: Pick<TodayAnswer, 'people' | 'teams'>): readonly Known[] {
  return [
    ...answer.people.map(({ name, you }): Known => ({ name, is: you ? 'you' : 'person' })),
    ...answer.teams.map(({ name, yours }): Known => ({ name, is: 'team', yours })),
  ]
}
