// What is yours: taking it along, who looked at it, leaving, and erasing it all.
import type { ReactElement } from 'react'
import { Lines } from '../paper/Lines.tsx'
import { Section } from '../paper/Page.tsx'
import { Erase } from './Erase.tsx'
import { Leave } from './Leave.tsx'
import { Looks } from './Looks.tsx'
import { LeaveNote, LooksNote, TakeNote } from './notes.tsx'
import { TakeAlong } from './TakeAlong.tsx'
import type { PartProps } from './You.tsx'

export function YoursPart({ me }: PartProps): ReactElement {
  return (
    <>
      <Section notes={<TakeNote />}>
        <h1>What is yours</h1>
        <p className="lede">
          All you wrote and all that was written with you: to take along, to look after, to leave or
          to erase.
        </p>
        <div className="below-lede">
          <TakeAlong />
        </div>
      </Section>
      <Section title="Who looked" notes={<LooksNote />}>
        <Looks />
      </Section>
      <Section title="Leaving" notes={<LeaveNote />}>
        <Lines>
          <Leave me={me} />
          <Erase />
        </Lines>
      </Section>
    </>
  )
}
