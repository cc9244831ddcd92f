// Who is in the team, A to Z: since when, who leads, what they say they know and work on. Whoever
// may change it says so with a day; everybody may leave by their own word.
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import { Face } from '../paper/Face.tsx'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { AddMember } from './AddMember.tsx'
import { MemberForm } from './MemberForm.tsx'
import { type Member, memberWords, saysOfThemselves } from './words.ts'

export interface MembersProps {
  readonly team: TeamPage
  readonly today: Day
}

export function Members({ team, today }: MembersProps): ReactElement {
  return (
    <div className="people">
      <Lines>
        {team.members.map((member) => (
          <MemberLine key={member.person.person} team={team} member={member} today={today} />
        ))}
        {team.mayChange ? <AddMember team={team} today={today} /> : null}
      </Lines>
    </div>
  )
}

interface MemberLineProps extends MembersProps {
  readonly member: Member
}

function MemberLine({ team, member, today }: MemberLineProps): ReactElement {
  const { person } = member
  const word = team.mayChange ? 'Change' : person.you ? 'Leave' : undefined
  return (
    <Fact
      mark={<Face name={person.name} />}
      what={person.name}
      sub={
        <>
          {memberWords(member, today)} {saysOfThemselves(member)}
          {person.standing === 'invited' ? ' Invited, and not here yet.' : ''}
        </>
      }
      aside={person.you ? <span className="soft">you</span> : null}
      word={word}
      about={person.name}
      opens={(close) => <MemberForm team={team} member={member} today={today} close={close} />}
    />
  )
}
