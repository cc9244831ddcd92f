// Changing one member: naming them lead or ending that, and ending their time in the team, each
// with its day and what follows from it.
import { type ReactElement, useState } from 'react'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { useDoing } from '../api/doing.ts'
import { Consequence } from '../paper/Consequence.tsx'
import { TextField } from '../paper/Field.tsx'
import { type Asking, actWords } from './member-acts.ts'
import type { Member } from './words.ts'

export interface MemberFormProps {
  readonly team: TeamPage
  readonly member: Member
  readonly today: Day
  readonly close: () => void
}

export function MemberForm(props: MemberFormProps): ReactElement {
  const { team, member, close } = props
  const [asking, setAsking] = useState<Asking | undefined>(
    team.mayChange ? undefined : 'end-member',
  )
  const { you } = member.person
  if (asking) {
    const leave = (): void => (team.mayChange ? setAsking(undefined) : close())
    return <OnADay {...props} asking={asking} onLeave={leave} />
  }
  return (
    <div className="acts">
      <button
        type="button"
        className="quiet-button"
        onClick={() => setAsking(member.leads ? 'end-lead' : 'name-lead')}
      >
        {member.leads ? 'No longer lead' : 'Name as lead'}
      </button>
      <button type="button" className="quiet-button" onClick={() => setAsking('end-member')}>
        {you ? 'Leave the team' : 'No longer in the team'}
      </button>
    </div>
  )
}

interface OnADayProps extends MemberFormProps {
  readonly asking: Asking
  readonly onLeave: () => void
}

function OnADay({ team, member, today, asking, close, onLeave }: OnADayProps): ReactElement {
  const { busy, problem, doIt } = useDoing()
  const [day, setDay] = useState(today)
  const { name, says, button, deed } = actWords(asking, { team, member, day })
  return (
    <Consequence
      says={says}
      button={button}
      busy={busy}
      problem={problem}
      onSure={() => void doIt(deed).then((done) => done && close())}
      onLeave={onLeave}
    >
      <TextField
        label={name}
        type="date"
        required
        value={day}
        min={asking === 'name-lead' ? undefined : addDays(member.from, -1)}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
    </Consequence>
  )
}
