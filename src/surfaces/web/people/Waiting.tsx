// Who is invited and not here yet: another link for them, or the invitation taken back.
import { IconMail } from '@tabler/icons-react'
import { type ReactElement, useState } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { dayAndMonth } from '../../../grammar/words.ts'
import { useDoing } from '../api/doing.ts'
import { Consequence } from '../paper/Consequence.tsx'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Problem } from '../paper/Problem.tsx'
import { type Invited, TheLink } from './Invite.tsx'
import type { PeopleRow } from './rows.ts'
import { firstName, listWords } from './words.ts'

export interface WaitingProps {
  readonly people: readonly PeopleRow[]
  /** Whether the reader may invite. */
  readonly may: boolean
  readonly today: Day
}

export function Waiting({ people, may, today }: WaitingProps): ReactElement {
  return (
    <Lines>
      {people.map((row) => (
        <WaitingLine key={row.person.person} row={row} may={may} today={today} />
      ))}
    </Lines>
  )
}

interface WaitingLineProps {
  readonly row: PeopleRow
  readonly may: boolean
  readonly today: Day
}

function WaitingLine({ row, may, today }: WaitingLineProps): ReactElement {
  const teams = row.teams.length > 0 ? `For ${listWords(row.teams)}.` : ''
  return (
    <Fact
      mark={<IconMail className="i soft" stroke={1.75} aria-hidden="true" />}
      what={row.person.name}
      sub={[untilWords(row.kept?.invitedUntil, today), teams].filter(Boolean).join(' ')}
      {...(may ? { word: 'Change', about: row.person.name } : {})}
      opens={(close) => <Again row={row} close={close} />}
    />
  )
}

/** Until when the link works, where the reader may know it. */
function untilWords(until: Day | undefined, today: Day): string {
  if (until === undefined) return ''
  const day = dayAndMonth(until, today)
  return until < today ? `The link ended on ${day}.` : `The link works until ${day}.`
}

function Again({ row, close }: { readonly row: PeopleRow; close: () => void }): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const [invited, setInvited] = useState<Invited>()
  const [revoking, setRevoking] = useState(false)
  const { person } = row
  if (invited) return <TheLink invited={invited} onDone={close} />
  if (revoking) {
    return (
      <Consequence
        says={[
          `The link sent to ${firstName(person)} opens nothing any more.`,
          'What was written about them stays with who wrote it. They can be invited again.',
        ]}
        button="Take the invitation back"
        busy={busy}
        problem={problem}
        onSure={() =>
          void doIt({
            path: `/people/${person.person}/invitation/revoke`,
            done: `The invitation for ${firstName(person)} was taken back.`,
          }).then((done) => done && close())
        }
        onLeave={() => setRevoking(false)}
      />
    )
  }
  return (
    <div className="acts">
      <button
        type="button"
        className="quiet-button"
        disabled={busy}
        onClick={() =>
          void doIt<Invited>({ path: `/people/${person.person}/invite` }).then((answer) => {
            if (answer) setInvited(answer)
          })
        }
      >
        Make a new link
        <span className="sr">, which ends the one before</span>
      </button>
      <button type="button" className="quiet-button" onClick={() => setRevoking(true)}>
        Take the invitation back
      </button>
      {problem ? <Problem what={problem} /> : null}
    </div>
  )
}
