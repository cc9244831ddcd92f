// What can be done with an ask now, as buttons: the one way on filled, the quiet ways out as words.
// Only what the server says it would accept is shown.
import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'
import type { AskAction, AskView } from '../../../core/privacy/ask-views.ts'
import { useDoing } from '../api/doing.ts'
import { Problem } from '../paper/Problem.tsx'

export interface AskAct {
  readonly action: AskAction
  /** The last part of its path. */
  readonly path: string
  readonly words: string
  /** What the toast says. */
  readonly done: string
  /** The one that is filled. */
  readonly first?: true
}

export interface ActsProps {
  readonly ask: AskView
  readonly acts: readonly AskAct[]
  /** Other ways on, between the first and the quiet ones. */
  readonly children?: ReactNode
}

export function Acts({ ask, acts, children }: ActsProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const may = acts.filter(({ action }) => ask.actions.includes(action))
  const say = ({ path, done }: AskAct): void =>
    void doIt({ path: `/asks/${ask.ask}/${path}`, done })
  return (
    <>
      {problem ? <Problem what={problem} /> : null}
      <div className="acts">
        {may.map((act) =>
          act.first ? (
            <Button
              key={act.action}
              variant="filled"
              leftSection={<IconCheck className="i" stroke={1.75} aria-hidden="true" />}
              disabled={busy}
              onClick={() => say(act)}
            >
              {act.words}
            </Button>
          ) : null,
        )}
        {ask.actions.includes('calendar') ? (
          <a className="plain-button" href={`/api/v1/asks/${ask.ask}/calendar`}>
            Add to calendar
          </a>
        ) : null}
        {children}
        {may.map((act) =>
          act.first ? null : (
            <button
              key={act.action}
              type="button"
              className="quiet-button"
              disabled={busy}
              onClick={() => say(act)}
            >
              {act.words}
            </button>
          ),
        )}
      </div>
    </>
  )
}

/** Said by either of the two. */
export const notDone: AskAct = {
  action: 'not done',
  path: 'not-done',
  words: 'It did not come to it',
  done: 'Nothing was recorded.',
}
