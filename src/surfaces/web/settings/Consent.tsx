// Consent to analysis: one line, off until said, taken back unseen.
import { Button } from '@mantine/core'
import { IconCheck, IconCircleDashed } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { useDoing } from '../api/doing.ts'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Problem } from '../paper/Problem.tsx'
import type { PartProps } from './You.tsx'

const icon = { className: 'i soft', stroke: 1.75, 'aria-hidden': true } as const
const path = '/people/me/consent'

export function ConsentPart({ me }: PartProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const { consents } = me
  const say = (next: boolean): void => {
    const words = (yes: boolean): string =>
      yes
        ? 'Your favors may be part of it. Nobody is told.'
        : 'They are part of nothing. Nobody is told.'
    void doIt({
      path,
      body: { consents: next },
      done: words(next),
      undo: { path, body: { consents: !next }, done: words(!next) },
    })
  }
  return (
    <Section notes={<Unseen />}>
      <h1>Consent</h1>
      <p className="lede">
        Goodturn can tell a team how help moves in it. Your favors are part of that only if you say
        so.
      </p>
      <div className="below-lede">
        <Lines>
          <Fact
            mark={consents ? <IconCheck {...icon} /> : <IconCircleDashed {...icon} />}
            what={
              consents
                ? 'Your favors may be part of analysis'
                : 'Your favors are part of no analysis'
            }
            sub={consents ? 'You said so.' : 'Nothing was said, which is a no.'}
          >
            <div className="acts">
              <Button loading={busy} onClick={() => say(!consents)}>
                {consents ? 'Take it back' : 'Let them be part of it'}
              </Button>
            </div>
            {problem ? <Problem what={problem} /> : null}
          </Fact>
        </Lines>
      </div>
      <Means />
    </Section>
  )
}

function Means(): ReactElement {
  return (
    <>
      <h2 className="after-lines">What a yes means</h2>
      <ul className="says-plain">
        <li>
          Figures about a team or the organisation may count your confirmed favors, together with
          those of others who said yes.
        </li>
        <li>
          They come out as bands and shares of a group. Below the smallest group, nothing is told.
        </li>
        <li>What is about you is told to you alone, on Patterns, and to nobody else.</li>
        <li>
          Nobody is named, put in an order, or compared, and what you keep for your own eyes is in
          no figure.
        </li>
        <li>Your record, your team and your colleagues’ pages are the same with a yes or a no.</li>
      </ul>
    </>
  )
}

function Unseen(): ReactElement {
  return (
    <MarginNote title="Nobody is told">
      <p>
        Not that you said yes, not that you said no, not that you took it back. From then on you are
        in none of the figures that are made.
      </p>
    </MarginNote>
  )
}
