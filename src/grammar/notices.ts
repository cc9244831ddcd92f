// What is told that is no favor, as sentences: a role, a team, an address, an import. What it means
// for the reader stands beside it.
import type { NoticeView, PersonView } from '../core/privacy/views.ts'
import type { IdentityKind } from '../core/vocabulary.ts'
import { partyName, type Told, upperFirst } from './sentences.ts'

const addresses: Readonly<Record<IdentityKind, string>> = {
  account: 'an account',
  email: 'an e-mail address',
  chat: 'a chat name',
  git: 'a name from git',
}

/** A notice with no full stop, and what it means. */
export function noticeTold(notice: NoticeView): Told {
  const by = upperFirst(partyName(notice.by))
  switch (notice.notice) {
    case 'import':
    case 'import undone':
      return importTold(notice, by)
    case 'team joined':
    case 'team left':
    case 'lead named':
    case 'lead ended':
      return teamTold(notice, by)
    case 'council named':
    case 'council ended':
    case 'role given':
    case 'role taken':
      return roleTold(notice, by)
    case 'manager set':
      return {
        what: `${by} noted that ${nameOf(notice.person)} manages you`,
        sub: 'Favors between the two of you are marked so. Nothing more of yours is seen.',
      }
    case 'manager ended':
      return { what: `${by} noted that nobody manages you` }
    case 'invitation taken':
      return { what: `${upperFirst(nameOf(notice.person))} joined by the link you made` }
    case 'found to be you':
      return {
        what: `${by} found that lines under another name are yours`,
        sub: 'They are in your record now.',
      }
    case 'address added':
      return {
        what: `${by} noted that ${addresses[notice.addressKind ?? 'email']} is yours`,
        sub: 'If it is not, take it away in Settings.',
      }
    case 'address removed':
      return { what: `${by} noted that an address is no longer yours` }
    case 'rota only':
    case 'everything used':
      return modeTold(notice, by)
    default:
      return notice.notice satisfies never
  }
}

function nameOf(person: PersonView | undefined): string {
  if (!person) return 'somebody'
  return person.you ? 'you' : (person.name.split(' ')[0] ?? person.name)
}

function importTold({ notice, import: brought }: NoticeView, by: string): Told {
  const name = brought ? `“${brought.name}”` : 'a file'
  if (notice === 'import undone') {
    return { what: `${by} took back what came from ${name}`, sub: 'What you said yes to stays.' }
  }
  const lines = brought?.lines ?? 0
  const named = lines === 1 ? 'One line of it names you' : `${lines} lines of it name you`
  return {
    what: `${by} brought in ${name}`,
    ...(lines > 0 ? { sub: `${named}. Observed, not told: they count once you say yes.` } : {}),
  }
}

function modeTold({ notice }: NoticeView, by: string): Told {
  if (notice === 'rota only') {
    return {
      what: `${by} set Goodturn to the rota only`,
      sub: 'What is written stays, a cover is remembered as ever, and all of it can show again.',
    }
  }
  return {
    what: `${by} set Goodturn to everything`,
    sub: 'Lines, records and agreements show again, with the covers since.',
  }
}

function teamTold({ notice, team }: NoticeView, by: string): Told {
  const name = team?.name ?? 'a team'
  if (notice === 'team joined') return { what: `${by} noted that you are in ${name}` }
  if (notice === 'team left') return { what: `${by} noted that you are no longer in ${name}` }
  if (notice === 'lead ended') return { what: `${by} noted that you no longer lead ${name}` }
  return {
    what: `${by} noted that you lead ${name}`,
    sub: 'You see no more of anybody’s lines than before.',
  }
}

function roleTold({ notice, person }: NoticeView, by: string): Told {
  const name = nameOf(person)
  if (notice === 'council named') {
    return {
      what: `${by} named ${name} for the council`,
      sub: 'The council reads settings and who looked, and nothing else.',
    }
  }
  if (notice === 'council ended') {
    return { what: `${upperFirst(name)} ${name === 'you' ? 'are' : 'is'} in the council no longer` }
  }
  if (notice === 'role taken') return { what: `${by} noted that you are an admin no longer` }
  return {
    what: `${by} made you an admin`,
    sub: 'You look after people, sources and settings. It shows you nobody’s lines.',
  }
}
