// What can be said of one member, with a day: who leads, who no longer does, who leaves. Each act
// with its consequence, its word, and what takes it back.
import { addDays } from '../../../core/time.ts'
import type { Day } from '../../../core/vocabulary.ts'
import type { TeamPage } from '../../../operations/people/shapes.ts'
import type { Deed } from '../api/doing.ts'
import { firstName } from '../people/words.ts'
import type { Member } from './words.ts'

export type Asking = 'name-lead' | 'end-lead' | 'end-member'

export interface ActWords {
  /** What the day is called. */
  readonly name: string
  readonly says: readonly string[]
  readonly button: string
  readonly deed: Deed
}

export interface AskedOf {
  readonly team: TeamPage
  readonly member: Member
  readonly day: Day
}

export function actWords(asking: Asking, asked: AskedOf): ActWords {
  switch (asking) {
    case 'name-lead':
      return nameLead(asked)
    case 'end-lead':
      return endLead(asked)
    case 'end-member':
      return endMember(asked)
    default:
      return asking satisfies never
  }
}

/** "You lead", "Raj leads": the reader is spoken to. */
function spoken({ team, member, day }: AskedOf) {
  const { you, person } = member.person
  const word = (mine: string, theirs: string): string => (you ? mine : theirs)
  return {
    you,
    who: you ? 'You' : firstName(member.person),
    word,
    body: { person, day },
    path: (act: string): string => `/teams/${team.team}/${act}`,
  }
}

function nameLead(asked: AskedOf): ActWords {
  const { who, word, body, path } = spoken(asked)
  const { name } = asked.team
  return {
    name: 'From',
    says: [
      `${who} ${word('lead', 'leads')} ${name}: may add and end members, and write its calendar ` +
        'and its charter.',
      `Favors between ${word('you', who)} and the members are marked as within a line of ` +
        `management. ${who} ${word('see', 'sees')} nothing more of anybody.`,
    ],
    button: `Name ${word('yourself', who)} as lead`,
    deed: {
      path: path('name-lead'),
      body,
      done: `${who} ${word('lead', 'leads')} ${name}.`,
      undo: {
        path: path('end-lead'),
        body: { ...body, day: addDays(asked.day, -1) },
        done: `${who} ${word('do', 'does')} not lead ${name}.`,
      },
    },
  }
}

function endLead(asked: AskedOf): ActWords {
  const { you, who, word, body, path } = spoken(asked)
  const { name } = asked.team
  return {
    name: 'Last day',
    says: [
      `${who} ${word('are', 'is')} a member like the others from the day after.`,
      'Favors from the time before stay marked as within a line of management.',
    ],
    button: you ? 'Stop leading' : `${who} no longer leads`,
    deed: {
      path: path('end-lead'),
      body,
      done: `${who} no longer ${word('lead', 'leads')} ${name}.`,
      undo: {
        path: path('name-lead'),
        body,
        done: `${who} ${word('lead', 'leads')} ${name} again.`,
      },
    },
  }
}

function endMember(asked: AskedOf): ActWords {
  const { you, who, word, body, path } = spoken(asked)
  const { name, mayChange } = asked.team
  const again: Deed = {
    path: path('add-member'),
    body: { ...body, day: asked.member.from },
    done: `${who} ${word('are', 'is')} in ${name} as before.`,
  }
  return {
    name: 'Last day',
    says: [
      `${who} ${word('leave', 'leaves')} ${name}. What was written with the team stays.`,
      you
        ? 'You no longer see what others show to the team, nor they what you showed.'
        : `${who} no longer sees what others show to the team.`,
    ],
    button: you ? 'Leave the team' : `${who} leaves the team`,
    deed: {
      path: path('end-member'),
      body,
      done: `${who} ${word('have', 'has')} left ${name}.`,
      ...(mayChange ? { undo: again } : {}),
    },
  }
}
