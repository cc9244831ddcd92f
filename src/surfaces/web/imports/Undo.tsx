// Undoing an import as a whole, with what comes back out and what stays said first.
import type { ReactElement } from 'react'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { Problem } from '../paper/Problem.tsx'
import { useToast } from '../paper/Toast.tsx'
import { useImportActs } from './acts.ts'
import { Sure } from './Sure.tsx'
import { nameOfImport } from './told.ts'

export interface UndoProps {
  readonly view: ImportView
  readonly plain?: boolean
}

export function Undo({ view, plain }: UndoProps): ReactElement | null {
  const acts = useImportActs(view.import)
  const toast = useToast()
  if (!view.mayUndo) return null
  const undo = async (): Promise<void> => {
    if (await acts.say('undo')) toast({ text: `${upperName(view)} was taken back.` })
  }
  return (
    <>
      <Sure
        open="Undo all of it"
        yes="Take all of it back"
        no="Keep it"
        busy={acts.busy}
        onYes={() => void undo()}
        {...(plain ? { plain } : {})}
      >
        <p>
          This takes back every line nobody said yes to, and the pseudonyms of people only this
          import named.
        </p>
        <p>
          Lines somebody said yes to stay: they are that person’s own word now. You can bring the
          same in again later.
        </p>
      </Sure>
      {acts.problem ? <Problem what={acts.problem} /> : null}
    </>
  )
}

const upperName = (view: ImportView): string => {
  const name = nameOfImport(view)
  return view.source === 'git' ? `The${name.slice('the'.length)}` : name
}
