// What Goodturn is used for here, and for admins the way to change it: everybody is told, nothing
// is lost, and the toast takes it back.
import { IconCalendarWeek } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { OrgMode } from '../../../core/org.ts'
import { useDoing } from '../api/doing.ts'
import { modeChoices } from '../begin/modes.ts'
import { Asking } from '../paper/Asking.tsx'
import { Fact } from '../paper/Fact.tsx'
import { OneOf } from '../paper/Field.tsx'

export interface ModeProps {
  readonly mode: OrgMode
  readonly mayChange: boolean
}

const asItWas = 'It is used as before.'

export function ModeFact({ mode, mayChange }: ModeProps): ReactElement {
  const holds = modeChoices.find(({ value }) => value === mode)
  return (
    <Fact
      mark={<IconCalendarWeek className="i soft" stroke={1.75} aria-hidden="true" />}
      what={mode === 'rota only' ? 'Used for the rota only' : 'Used for everything'}
      sub={holds?.hint}
      {...(mayChange ? { word: 'Change', about: 'what Goodturn is used for' } : {})}
      opens={(close) => <ModeForm mode={mode} close={close} />}
    />
  )
}

interface ModeFormProps {
  readonly mode: OrgMode
  readonly close: () => void
}

function ModeForm({ mode, close }: ModeFormProps): ReactElement {
  const { busy, problem, doIt } = useDoing(asItWas)
  const [chosen, setChosen] = useState<string>(mode)
  const path = '/organisation/mode'
  const set = async (): Promise<void> => {
    if (chosen === mode) return close()
    const done = await doIt({
      path,
      body: { mode: chosen },
      done: 'Set for everybody here, and everybody is told.',
      undo: { path, body: { mode }, done: asItWas },
    })
    return done ? close() : undefined
  }
  return (
    <Asking
      label="What Goodturn is used for"
      button="Use it so"
      busy={busy}
      problem={problem}
      onSaid={() => void set()}
      onLeave={close}
    >
      <div className="meanings">
        <OneOf
          name="mode"
          legend="What Goodturn is used for"
          value={chosen}
          choices={modeChoices}
          onChoose={setChosen}
        />
      </div>
    </Asking>
  )
}
