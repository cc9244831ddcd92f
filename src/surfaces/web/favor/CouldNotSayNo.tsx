// What follows once somebody noted that they could not say no: words for the next time, somebody
// outside the line, room to be had. Nothing is sent unless they send it.
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'

export function CouldNotSayNo(): ReactElement {
  return (
    <div className="after-pressure">
      <p>Nobody is told. If it helps, for the next time:</p>
      <ul>
        <li>
          A no needs no reason: <span className="said">“I can’t this week.”</span>
        </li>
        <li>
          A yes can be made smaller:{' '}
          <span className="said">“I can give it half an hour, not the afternoon.”</span>
        </li>
        <li>
          A yes can be taken back:{' '}
          <span className="said">“I said yes too fast. Please find somebody else.”</span>
        </li>
        <li>
          Talk it over with somebody who leads neither of you: a colleague, or whoever your
          organisation named for it.
        </li>
        <li>
          <Link to="/settings/$part" params={{ part: 'you' }} className="press">
            Set days away
          </Link>{' '}
          when you need them.
        </li>
      </ul>
    </div>
  )
}
