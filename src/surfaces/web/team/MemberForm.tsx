// Changing one member: naming them lead or ending that, and ending their time in the team, each
// with its day and what follows from it.
import { type ReactElement, useState } from 'react'
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { type Deed, useDoing } from '../api/doing.ts'
import { Consequence } from '../paper/Consequence.tsx'
import { TextField } from '../paper/Field.tsx'
import { firstName } from '../people/words.ts'
import type { Member } from './words.ts'

export interface MemberFormProps {
  readonly team: TeamPage
  readonly member: Member
  readonly today: Day
  readonly close: () => void
}

type Asking = 'name-lead' | 'end-lead' | 'end-member'

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
  const { name, says, button, deed } = act(asking, team, member, day)
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

interface ActWords {
  /** What the day is called. */
  readonly name: string
  readonly says: readonly string[]
  readonly button: string
  readonly deed: Deed
}

function act(asking: Asking, team: TeamPage, member: Member, day: Day): ActWords {
  const { you, person } = member.person
  const who = you ? 'You' : firstName(member.person)
  const [lead, leave, are] = you ? ['lead', 'leave', 'are'] : ['leads', 'leaves', 'is']
  const path = (word: string): string => `/teams/${team.team}/${word}`
  const body = { person, day }
  switch (asking) {
    case 'name-lead':
      return {
        name: 'From',
        says: [
          `${who} ${lead} ${team.name}, may add and end members, and ${you ? 'write' : 'writes'} the calendar and the charter.`,
          `Favors between ${you ? 'you' : who} and the members are marked as within a line of management. ${who} ${you ? 'see' : 'sees'} nothing more of anybody.`,
        ],
        button: `Name ${you ? 'yourself' : who} as lead`,
        deed: {
          path: path('name-lead'),
          body,
          done: `${who} ${lead} ${team.name}.`,
          undo: {
            path: path('end-lead'),
            body: { person, day: addDays(day, -1) },
            done: `${who} ${are} a member as before.`,
          },
        },
      }
    case 'end-lead':
      return {
        name: 'Last day',
        says: [
          `${who} ${are} a member like the others from the day after.`,
          'Favors from the time before stay marked as within a line of management.',
        ],
        button: you ? 'Stop leading' : `End ${who}’s lead`,
        deed: {
          path: path('end-lead'),
          body,
          done: `${who} no longer ${lead} ${team.name}.`,
          undo: { path: path('name-lead'), body, done: `${who} ${lead} ${team.name} again.` },
        },
      }
    case 'end-member':
      return {
        name: 'Last day',
        says: [
          `${who} ${leave} ${team.name}. What was written with the team stays as it was said.`,
          you
            ? 'You no longer see what others show to the team, and they no longer see what you showed.'
            : `${who} no longer sees what others show to the team.`,
        ],
        button: you ? 'Leave the team' : `${who} leaves the team`,
        deed: {
          path: path('end-member'),
          body,
          done: `${who} ${you ? 'have' : 'has'} left ${team.name}.`,
          ...(team.mayChange
            ? {
                undo: {
                  path: path('add-member'),
                  body: { person, day: member.from },
                  done: `${who} ${are} in ${team.name} as before.`,
                },
              }
            : {}),
        },
      }
    default:
      return asking satisfies never
  }
}
