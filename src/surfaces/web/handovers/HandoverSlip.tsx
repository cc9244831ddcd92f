// A handover that waits for the reader: what is in it, and one press that says they have it, with a
// word if one comes to mind.
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { HandoverView } from '../../../core/privacy/handover-views.ts'
import { handoverSentence } from '../../../grammar/handover-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { WordsField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'
import { Slip } from '../paper/Slip.tsx'
import '../styles/handovers.css'
import { HandoverLink } from './HandoverLink.tsx'
import { Items } from './Items.tsx'
import { Moment } from './Moment.tsx'

export interface HandoverSlipsProps {
  readonly handovers: readonly HandoverView[]
}

export function HandoverSlips({ handovers }: HandoverSlipsProps): ReactElement {
  return (
    <div className="stack">
      {handovers.map((handover) => (
        <HandoverSlip key={handover.handover} handover={handover} />
      ))}
    </div>
  )
}

function HandoverSlip({ handover }: { readonly handover: HandoverView }): ReactElement {
  const name = upperFirst(partyName(handover.from))
  const did = handover.relation === 'backup' ? 'waits; you are the backup' : 'hands over to you'
  return (
    <Slip
      by={name}
      did={did}
      until={
        <HandoverLink handover={handover.handover}>
          <Moment atMs={handover.dueAtMs} />
        </HandoverLink>
      }
      ask={`${handoverSentence(handover)}.`}
    >
      <Items items={handover.items} />
      <Receive handover={handover} />
    </Slip>
  )
}

/** One press, and a word only if one comes to mind. */
export function Receive({ handover }: { readonly handover: HandoverView }): ReactElement | null {
  const { busy, problem, doIt } = useDoing('It still waits for you.')
  const [words, setWords] = useState<string>()
  if (!handover.actions.includes('receive')) return null
  const name = upperFirst(partyName(handover.from))
  const said = words?.trim() ? { words: words.trim() } : {}
  const path = `/handovers/${handover.handover}/receive`
  return (
    <>
      {problem ? <Problem what={problem} /> : null}
      {words === undefined ? null : (
        <WordsField
          label={`A word to ${partyName(handover.from)}`}
          rows={2}
          maxLength={limits.noteCharacters}
          value={words}
          onChange={({ currentTarget }) => setWords(currentTarget.value)}
        />
      )}
      <div className="acts">
        <Button
          variant="filled"
          leftSection={<IconCheck className="i" stroke={1.75} aria-hidden="true" />}
          disabled={busy}
          onClick={() =>
            void doIt({ path, body: said, done: `You have it. ${name} reads that you do.` })
          }
        >
          I have it
        </Button>
        {words === undefined ? (
          <Button disabled={busy} onClick={() => setWords('')}>
            Add a word
          </Button>
        ) : null}
      </div>
    </>
  )
}
