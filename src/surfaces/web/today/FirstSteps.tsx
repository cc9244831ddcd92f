// Nothing is written here yet: whoever is alone invites a colleague and writes the first line,
// whoever found others here only the latter.
import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import { Empty } from '../paper/Empty.tsx'
import { TwoCups } from '../paper/Mark.tsx'

export interface FirstStepsProps {
  /** Whether anybody else is here or on the way. */
  readonly alone: boolean
  readonly rotaOnly: boolean
  readonly onWrite: () => void
}

export function FirstSteps({ alone, rotaOnly, onWrite }: FirstStepsProps): ReactElement {
  if (rotaOnly) return <ToTheRota />
  if (!alone) {
    return (
      <Empty
        sentence="Nothing is written here yet. Begin with the last person who helped you."
        button="Write the first line"
        onPress={onWrite}
      />
    )
  }
  return (
    <div className="empty">
      <TwoCups />
      <p className="lede">Nothing is written here yet. Two steps to begin.</p>
      <ol className="lines steps">
        <li className="line">
          <span className="g">1</span>
          <span className="what">Invite the colleague who helped you last</span>
          <span className="sub">
            A link that works once. They find what you wrote with them, and say if they remember it.
          </span>
          <div className="acts">
            <Button variant="filled" component={Link} to="/people">
              Invite a colleague
            </Button>
          </div>
        </li>
        <li className="line">
          <span className="g">2</span>
          <span className="what">Write down what they did, as you would say it</span>
          <span className="sub">
            “Omar covered my shift yesterday, 2h.” Whoever is invited can be named.
          </span>
          <div className="acts">
            <Button onClick={onWrite}>Write the first line</Button>
          </div>
        </li>
      </ol>
    </div>
  )
}

/** Where nothing but the rota is used, nobody is asked for a line. */
function ToTheRota(): ReactElement {
  return (
    <div className="empty">
      <TwoCups />
      <p className="lede">
        Nothing waits for you. Swaps, covers and handovers for you to answer stand here.
      </p>
      <div className="acts">
        <Button variant="filled" component={Link} to="/rota">
          Open the rota
        </Button>
      </div>
    </div>
  )
}
