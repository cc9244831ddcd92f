// What was brought in, by whom and when: those that name the reader first, then what still waits,
// then the newest. Each opens its own page, and can be undone from here.
import { IconFileImport, IconGitBranch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactElement } from 'react'
import type { ImportView } from '../../../operations/imports/shapes.ts'
import { localToday } from '../clock.ts'
import { DayText } from '../paper/Day.tsx'
import { cameInWords, importTold, inListOrder, openWords } from './told.ts'
import { Undo } from './Undo.tsx'

export function Brought({ imports }: { readonly imports: readonly ImportView[] }): ReactElement {
  const today = localToday()
  const ordered = inListOrder(imports)
  return (
    <ul className="lines">
      {ordered.map((view, index) => {
        const { what, sub } = importTold(view)
        const Icon = view.source === 'git' ? IconGitBranch : IconFileImport
        const sameDay = ordered[index - 1]?.day === view.day
        return (
          <li key={view.import} className="line" data-stop tabIndex={-1}>
            <span className="g">
              <Icon className="i soft" stroke={1.75} aria-hidden="true" />
            </span>
            <DayText day={view.day} today={today} className={sameDay ? 'sr' : 'day'} />
            <span className="what">{what}</span>
            <span className="size">{cameInWords(view)}</span>
            {sub ? <span className="sub">{sub}</span> : null}
            <div className="acts import-list-acts">
              <Link
                className="import-open"
                data-open
                to="/imports/$import"
                params={{ import: view.import }}
              >
                {openWords(view)}
              </Link>
              <Undo view={view} />
            </div>
          </li>
        )
      })}
    </ul>
  )
}
