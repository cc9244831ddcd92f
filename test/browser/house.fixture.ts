// What the stub answers about people, teams and settings: an organisation of a usual size, one with
// forty people and the longest names there can be, and one with nobody else in it.
import type { PersonView, TeamView } from '../../src/core/privacy/views.ts'
import type { ErasePreview, MeAnswer } from '../../src/operations/me/shapes.ts'
import type {
  DirectoryAnswer,
  DirectoryRow,
  RosterAnswer,
  TeamPage,
} from '../../src/operations/people/shapes.ts'
import { received } from './fixture.ts'
import {
  councilLooks,
  idOf,
  longName,
  looks,
  person,
  quiet,
  sessions,
  settings,
} from './house-settings.fixture.ts'
import type { Reads } from './stub.ts'

type RosterPerson = RosterAnswer['people'][number]

const rostered = (
  view: PersonView,
  teams: readonly string[] = [],
  roles: readonly ('admin' | 'council')[] = [],
): RosterPerson => ({ ...view, teams, ...(roles.length > 0 ? { roles } : {}) })

const named = ['colleague 7F3A', 'colleague C01D'].map((name) => person(name, 'named'))

const support = ['Support']
const people: readonly RosterPerson[] = [
  rostered(person('Ana Alvares'), support, ['admin']),
  rostered(person('Ines Ito'), ['Platform', 'Support'], ['admin']),
  rostered(person('Joe Jansen', 'invited'), support),
  rostered(person('Lee Lind'), support),
  rostered(person('Mia Moser'), support, ['council']),
  rostered(person('Raj Rao'), support),
  rostered(person('Tuuli Toivonen'), ['Platform']),
]

const addressOf = ({ name }: PersonView): string =>
  `${idOf(name.split(' ')[0] ?? name)}@example.org`

function kept(row: RosterPerson, more: Partial<DirectoryRow> = {}): DirectoryRow {
  const { roles = [], teams, ...view } = row
  return {
    person: view,
    roles,
    teams,
    councilProposed: false,
    proposedByYou: false,
    identities: [
      { identity: `identity_${idOf(row.name)}`, kind: 'account' },
      { identity: `identity_${idOf(row.name)}-mail`, kind: 'email', address: addressOf(row) },
    ],
    ...more,
  }
}

const git = (name: string, address: string) => ({
  identity: `identity_git-${idOf(name)}` as const,
  kind: 'git' as const,
  address,
})

const directory: DirectoryAnswer = {
  people: [...people, ...named.map((view) => rostered(view))].map((row) => {
    if (row.name === 'colleague 7F3A') {
      const identities = [git('raj', 'rao@users.noreply.example.org')]
      return kept(row, { importedName: 'R. Rao', identities })
    }
    if (row.name === 'colleague C01D') {
      return kept(row, { importedName: 'Olu', identities: [git('olu', 'olu@example.org')] })
    }
    if (row.name === 'Joe Jansen') return kept(row, { invitedUntil: '2026-05-17', identities: [] })
    if (row.name === 'Raj Rao') return kept(row, { manager: 'person_ana-alvares' })
    if (row.name === 'Lee Lind') return kept(row, { councilProposed: true })
    return kept(row)
  }),
}

const teams: readonly TeamView[] = [
  { team: 'team_platform', name: 'Platform', people: 2, yours: false },
  { team: 'team_support', name: 'Support', people: 5, yours: true },
]

const member = (
  name: string,
  from: string,
  more: Partial<TeamPage['members'][number]> = {},
): TeamPage['members'][number] => ({
  person: person(name),
  from,
  leads: false,
  skills: [],
  projects: [],
  ...more,
})

const shown = { relation: 'team', actions: ['notice'] } as const

export const supportPage: TeamPage = {
  team: 'team_support',
  name: 'Support',
  yours: true,
  mayChange: true,
  mayWriteGoals: true,
  members: [
    member('Ana Alvares', '2025-03-03', {
      leads: true,
      skills: ['refunds', 'outage notices'],
      projects: ['the April migration'],
    }),
    member('Joe Jansen', '2026-05-11', { person: person('Joe Jansen', 'invited') }),
    member('Lee Lind', '2025-09-01', { skills: ['the Portuguese phone line'] }),
    member('Mia Moser', '2026-01-12', { projects: ['export scripts'] }),
    member('Raj Rao', '2025-03-03', { skills: ['billing exports', 'SQL'] }),
  ],
  goals: [
    { goal: 'goal_1', words: 'Nobody is on call two weekends in a row', endDay: '2026-06-30' },
    { goal: 'goal_2', words: 'Every export has two people who can run it', endDay: '2026-09-30' },
  ],
  calendar: [
    { kind: 'review', from: '2026-05-18', until: '2026-05-22' },
    { kind: 'deadline', from: '2026-06-01', until: '2026-06-01' },
    { kind: 'rule change', from: '2026-03-02', until: '2026-03-02' },
  ],
  charter: { shownTo: 'us two', teamConfirmation: 'any member', coverCounts: 'not in the rota' },
  shown: [
    received('shown-1', 'Raj', {
      ...shown,
      receiver: { is: 'person', person: 'person_mia', name: 'Mia Moser' },
      kind: 'knowledge',
    }),
    received('shown-2', 'Lee', {
      ...shown,
      receiver: { is: 'person', person: 'person_raj', name: 'Raj Rao' },
      day: '2026-04-30',
    }),
  ],
}

export const me: MeAnswer = {
  you: person('Ana Alvares'),
  roles: ['admin'],
  leads: true,
  consents: false,
  away: [{ from: '2026-07-06', until: '2026-07-24' }],
  skills: ['refunds', 'outage notices'],
  projects: ['the April migration'],
  identities: [
    { identity: 'identity_1', kind: 'account', address: 'ana@example.org' },
    { identity: 'identity_2', kind: 'git', address: 'ana@users.noreply.example.org' },
  ],
  teams: teams.filter((team) => team.yours),
  email: 'ana@example.org',
  privateAnswersOff: false,
  demo: false,
}

const erase: ErasePreview = {
  texts: 23,
  privateAnswers: 4,
  favorsThatStay: 61,
  open: 1,
  lastAdmin: false,
}

/** Everything those pages ask for, as Ana, who is admin and leads Support, gets it. */
export const usual: Reads = {
  '/me': me,
  '/me/erase': erase,
  '/people': { people, named },
  '/people/directory': directory,
  '/teams': { teams },
  '/teams/team_support': { team: supportPage },
  '/looks': looks,
  '/api/tokens': { tokens: [{ id: 'token-1', name: 'My laptop', start: 'gt_Qm3' }] },
  '/api/sessions': sessions,
  '/organisation': settings,
  '/council/settings': settings,
  '/council/looks': councilLooks,
}

const seenByMia = (each: TeamPage['members'][number]): TeamPage['members'][number] => ({
  ...each,
  person: { ...each.person, you: each.person.name === 'Mia Moser' },
})

/** As Mia, who is a member and nothing else. */
export const asMia: Reads = {
  ...usual,
  '/me': {
    ...me,
    you: { ...person('Mia Moser'), you: true },
    roles: ['council'],
    leads: false,
    consents: true,
  },
  '/people/directory': 403,
  '/teams/team_support': {
    team: { ...supportPage, mayChange: false, members: supportPage.members.map(seenByMia) },
  },
}

const crowd = Array.from({ length: 40 }, (_, index) =>
  rostered(
    index === 0
      ? { ...person(longName), you: true, person: 'person_ana-alvares' }
      : { ...person(`${longName.slice(0, 74)} ${index}`), person: `person_${index}` as const },
    [`Support ${longName}`.slice(0, 80), 'Platform'],
    index % 9 === 0 ? ['admin', 'council'] : [],
  ),
)

const longTeam: TeamView = {
  team: 'team_support',
  name: `${'x'.repeat(40)} ${longName}`.slice(0, 80),
  people: 40,
  yours: true,
}

/** Forty people with names of eighty characters, and texts as long as they can be. */
export const crowded: Reads = {
  ...usual,
  '/me': {
    ...me,
    you: { ...me.you, name: longName },
    skills: Array.from({ length: 40 }, (_, index) => `${longName.slice(0, 70)} ${index}`),
    identities: [
      { identity: 'identity_1', kind: 'git', address: `${'a'.repeat(240)}@example.org` },
    ],
    teams: [longTeam],
  },
  '/people': {
    people: [...crowd, rostered(person(`${longName.slice(0, 78)}i`, 'invited'))],
    named,
  },
  '/people/directory': { people: crowd.map((row) => kept(row)) },
  '/teams': { teams: [longTeam] },
  '/teams/team_support': {
    team: {
      ...supportPage,
      name: longTeam.name,
      members: crowd.map((row) => member(row.name, '2025-01-01', { person: row })),
      goals: [1, 2, 3, 4, 5].map((goal) => ({
        goal: `goal_${goal}`,
        words: 'w'.repeat(160),
        endDay: '2026-12-31',
      })),
    },
  },
  '/api/tokens': { tokens: [{ id: 'token-1', name: longName, start: 'gt_Qm3' }] },
}

/** The founder, alone on the first day. */
export const alone: Reads = {
  ...usual,
  '/me': { ...me, away: [], skills: [], projects: [], identities: me.identities.slice(0, 1) },
  '/people': { people: people.slice(0, 1), named: [] },
  '/teams': { teams: [{ ...teams[1], people: 1 }] },
  '/teams/team_support': {
    team: {
      ...supportPage,
      members: supportPage.members.slice(0, 1),
      goals: [],
      calendar: [],
      shown: [],
    },
  },
  '/looks': { looks: [] },
  '/me/erase': { ...erase, lastAdmin: true },
  '/api/tokens': { tokens: [] },
  '/organisation': { ...settings, ...quiet },
}

export const failing: Reads = Object.fromEntries(Object.keys(usual).map((path) => [path, 503]))
export const silent: Reads = Object.fromEntries(Object.keys(usual).map((path) => [path, undefined]))
