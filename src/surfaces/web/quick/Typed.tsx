// The typed line with its words underlined by what they said. The underlines are drawn on a copy
// beneath a plain field, so that typing, selecting and spelling work as in any other.
import { type KeyboardEvent, type ReactElement, type RefObject, useMemo } from 'react'
import { limits } from '../../../core/limits.ts'
import type { Part } from '../../../grammar/reading.ts'
import { piecesOf } from './pieces.ts'

export interface TypedProps {
  readonly text: string
  readonly parts: readonly Part[]
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onText: (text: string) => void
  readonly onEnter: () => void
  readonly onFocus: () => void
}

export function Typed({ text, parts, field, onText, onEnter, onFocus }: TypedProps): ReactElement {
  const pieces = useMemo(() => piecesOf(text, parts), [text, parts])
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') {
      event.preventDefault()
      onEnter()
    }
    if (event.key === 'Escape') event.currentTarget.blur()
  }
  return (
    <div className="typed">
      <div className="under" aria-hidden="true">
        {pieces.map((piece) => (
          <span key={piece.start} className={piece.className}>
            {piece.text}
          </span>
        ))}
        {'\u200b'}
      </div>
      <textarea
        ref={field}
        rows={1}
        value={text}
        maxLength={limits.typedCharacters}
        aria-labelledby="quick-label"
        aria-describedby="quick-says"
        placeholder="Raj covered my sprint yesterday, 2h"
        spellCheck={false}
        enterKeyHint="done"
        onChange={(event) => onText(event.currentTarget.value.replaceAll('\n', ' '))}
        onKeyDown={onKeyDown}
        onFocus={onFocus}
      />
    </div>
  )
}
