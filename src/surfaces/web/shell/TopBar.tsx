// The quiet bar on top of a wide page: find or do anything, and write.
import { IconPlus, IconSearch } from '@tabler/icons-react'
import type { ReactElement } from 'react'

export interface TopBarProps {
  readonly find: () => void
  readonly write: () => void
}

export function TopBar({ find, write }: TopBarProps): ReactElement {
  return (
    <header className="top">
      <button type="button" className="k" onClick={find}>
        <IconSearch className="i" stroke={1.75} aria-hidden="true" /> Find or do anything{' '}
        <kbd>{chord}</kbd>
      </button>
      <button type="button" className="k" onClick={() => write()}>
        <IconPlus className="i" stroke={1.75} aria-hidden="true" /> New <kbd>n</kbd>
      </button>
    </header>
  )
}

const chord = /Mac|iP/.test(navigator.platform) ? '⌘ K' : 'Ctrl K'
