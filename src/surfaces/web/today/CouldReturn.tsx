// A line that was just written down could be a return: said once, linked by one press, or left.
import { Button } from '@mantine/core'
import type { ReactElement } from 'react'
import { favorWithDay } from '../../../grammar/sentences.ts'
import { useDoing } from '../api/doing.ts'
import { localToday } from '../clock.ts'
import { Problem } from '../paper/Problem.tsx'
import { offerReturn, useCouldReturn } from '../quick/could-return.ts'

export function CouldReturn(): ReactElement | null {
  const found = useCouldReturn()
  const { busy, problem, doIt } = useDoing('Both lines stand as they were.')
  if (!found) return null
  const { by, earlier } = found
  const link = async (): Promise<void> => {
    const deed = {
      path: `/favors/${earlier.favor}/return`,
      body: { by },
      done: 'Returned. Both of you see it.',
    }
    if (await doIt(deed)) offerReturn(undefined)
  }
  return (
    <div className="could-return" aria-live="polite">
      <p className="soft">
        {favorWithDay(earlier, localToday())} What you just wrote down could be the return.
      </p>
      <div className="acts">
        <Button disabled={busy} onClick={() => void link()}>
          It was the return
        </Button>
        <button type="button" className="quiet-button" onClick={() => offerReturn(undefined)}>
          Leave it unlinked
        </button>
      </div>
      {problem ? <Problem what={problem} /> : null}
    </div>
  )
}
