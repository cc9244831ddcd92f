// One's own words along with a no; or kind ones, worded by one press and changed at will.
import { type ReactElement, useState } from 'react'
import { limits } from '../../../core/limits.ts'
import type { AskView } from '../../../core/privacy/ask-views.ts'
import type { NoAnswer } from '../../../operations/asks/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { WordsField } from '../paper/Field.tsx'
import { Problem } from '../paper/Problem.tsx'

export interface WordsForProps {
  readonly ask: AskView
  /** Their first name. */
  readonly asker: string
  /** Not by a link without an account: who may be named is for colleagues. */
  readonly mayWord: boolean
}

export function WordsFor({ ask, asker, mayWord }: WordsForProps): ReactElement {
  const { busy, problem, doIt } = useDoing('What you wrote is still here.')
  const [words, setWords] = useState('')
  const [wording, setWording] = useState(0)
  const word = async (): Promise<void> => {
    const body = { text: ask.what, kind: ask.kind, asker: ask.asker.name, wording }
    const answer = await doIt<NoAnswer>({ path: '/no', body, last: true })
    if (!answer) return
    setWords(answer.reply.slice(0, limits.noteCharacters))
    setWording(wording + 1)
  }
  return (
    <div>
      <WordsField
        label={`Words for ${asker}, if you like`}
        name="words"
        rows={2}
        maxLength={limits.noteCharacters}
        value={words}
        onChange={({ currentTarget }) => setWords(currentTarget.value)}
      />
      {mayWord ? (
        <button type="button" className="quiet-button" disabled={busy} onClick={() => void word()}>
          {wording === 0 ? 'Word it for me' : 'Another wording'}
        </button>
      ) : null}
      {problem ? <Problem what={problem} /> : null}
    </div>
  )
}
