// The last page: somebody left, or erased what was theirs. It says what was done, and asks nothing.
import { useSearch } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import '../styles/settings.css'
import { MarginNote } from '../paper/Page.tsx'
import { Alone } from '../shell/Alone.tsx'

export function GonePage(): ReactElement {
  const { did, notes, stay } = useSearch({ from: '/gone' })
  if (did === 'left') {
    return (
      <Alone title="You have left." notes={<ComingBack />}>
        <p className="lede">
          Your membership has ended, and this browser is signed out. What others wrote with you
          stays theirs, as help by or for a former colleague.
        </p>
      </Alone>
    )
  }
  return (
    <Alone title="It is erased.">
      <p className="lede">
        Your name, your addresses and your account are gone, and the key to your words is destroyed:
        nobody can read them again, here or in a backup.
      </p>
      <ul className="says-plain">
        {notes ? <li>{notes === 1 ? '1 text was' : `${notes} texts were`} shredded.</li> : null}
        {stay ? (
          <li>
            {stay === 1 ? '1 favor stays' : `${stay} favors stay`} with the other side, as help by
            or for a former colleague.
          </li>
        ) : null}
        <li>Nothing is left open for anybody.</li>
      </ul>
      <p className="lede">You can close this page.</p>
    </Alone>
  )
}

function ComingBack(): ReactElement {
  return (
    <MarginNote title="Coming back">
      <p>
        An admin can invite you again, and you find your record as it was. To have it erased, come
        back first: only you can do that.
      </p>
    </MarginNote>
  )
}
