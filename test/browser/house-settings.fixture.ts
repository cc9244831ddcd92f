// What the stub answers about the house itself: how it is set up, who looked, where one is signed
// in; and the people in it.
import type { PersonView } from '../../src/core/privacy/views.ts'
import type {
  CouncilLooksAnswer,
  CouncilSettings,
  LooksAnswer,
} from '../../src/operations/looks/shapes.ts'
import { received } from './fixture.ts'

export const longName =
  'Wolfeschlegelsteinhausenbergerdorffvoralternwarengewissenhaft Aleksandrowitsch-Oy'.slice(0, 80)

export const idOf = (name: string): string => name.toLowerCase().replaceAll(/\W+/g, '-')

export function person(name: string, standing: PersonView['standing'] = 'joined'): PersonView {
  return { person: `person_${idOf(name)}`, name, you: name === 'Ana Alvares', standing }
}

const party = (name: string) => ({ is: 'person', person: person(name).person, name }) as const

export const looks: LooksAnswer = {
  looks: [
    { day: '2026-05-11', by: party('Ines Ito'), what: 'addresses' },
    {
      day: '2026-05-08',
      by: party('Tuuli Toivonen'),
      what: 'shown favor',
      favor: received('look', 'Raj', {}),
    },
    { day: '2026-05-08', by: { is: 'operator', name: '' }, what: 'backup' },
  ],
}

const by = (name: string): PersonView => person(name)

export const settings: CouncilSettings = {
  demo: false,
  mode: 'everything',
  founderLeads: 'yes',
  keysProtectedBy: 'file',
  privateAnswersOff: true,
  admins: [by('Ana Alvares'), by('Ines Ito')],
  council: [by('Mia Moser')],
  councilProposed: [by('Lee Lind')],
  managers: [{ person: by('Raj Rao'), manager: by('Ana Alvares') }],
  teams: [
    {
      team: 'team_platform',
      name: 'Platform',
      leads: [],
      charter: { shownTo: 'our team', teamConfirmation: 'a lead', coverCounts: 'not in the rota' },
    },
    {
      team: 'team_support',
      name: 'Support',
      leads: [by('Ana Alvares')],
      charter: {
        shownTo: 'us two',
        teamConfirmation: 'any member',
        coverCounts: 'not in the rota',
      },
    },
  ],
}

export const councilLooks: CouncilLooksAnswer = {
  looks: [
    { day: '2026-05-11', by: party('Ines Ito'), what: 'addresses', at: 'everybody' },
    {
      day: '2026-05-08',
      by: party('Tuuli Toivonen'),
      what: 'shown favor',
      at: [party('Ana Alvares'), party('Raj Rao')],
    },
    { day: '2026-05-08', by: { is: 'operator', name: '' }, what: 'export', at: 'everybody' },
  ],
  next: '12',
}

const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'

export const quiet: Partial<CouncilSettings> = {
  founderLeads: 'no',
  privateAnswersOff: false,
  admins: [by('Ana Alvares')],
  council: [],
  councilProposed: [],
  managers: [],
  teams: [],
}

export const sessions = {
  sessions: [
    { id: 'session-1', current: true, since: '2026-05-12', agent: firefox },
    { id: 'session-2', current: false, since: '2026-05-02', agent: 'iPhone Safari/605' },
    { id: 'session-3', current: false, since: '2025-12-24', agent: '' },
  ],
}
