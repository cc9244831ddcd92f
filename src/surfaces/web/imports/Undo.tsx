// Undoing an import as a whole, with what comes back out and what stays said first.
import { Button } from '@mantine/core'
import { type ReactElement, useState } from 'react'
import { upperFirst } from '../../../grammar/sentences.ts'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { Sure } from '../paper/Sure.tsx'
import { useToast } from '../paper/Toast.tsx'
import { useImportActs } from './acts.ts'
import { nameOfImport } from './told.ts'

export interface UndoProps {
  readonly view: ImportView
  readonly plain?: boolean
}

export function Undo({ view, plain }: UndoProps): ReactElement | null {
  const acts = useImportActs(view.import)
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  if (!view.mayUndo) return null
  const ask = (): void => setAsked(true)
  const close = (): void => {
    acts.forget()
    setAsked(false)
  }
  const undo = async (): Promise<void> => {
    if (!(await acts.say('undo'))) return
    setAsked(false)
    toast({ text: `${upperFirst(nameOfImport(view))} was taken back.` })
  }
  return (
    <>
      {plain ? (
        <Button onClick={ask}>Undo all of it</Button>
      ) : (
        <button type="button" className="quiet-button" onClick={ask}>
          Undo all of it
        </button>
      )}
      <Sure
        open={asked}
        title={`Take back ${nameOfImport(view)}?`}
        does="Take all of it back"
        leaves="Keep it"
        busy={acts.busy}
        problem={acts.problem}
        onSure={() => void undo()}
        onLeave={close}
      >
        <div>
          <p>
            Every line nobody said yes to comes out again, and so do the pseudonyms of people only
            this import named.
          </p>
          <p>
            Lines somebody said yes to stay: they are that person’s own word now. You can bring the
            same in again later.
          </p>
        </div>
      </Sure>
    </>
  )
}
