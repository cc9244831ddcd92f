// A team for a year of its rota: eight who do duties, one of them half-time, a newcomer who goes
// along first, and somebody who leaves the team in summer and comes back. Ana plans and does none.
import type { RotaView } from '../../src/core/privacy/rota-views.ts'
import type { PersonId } from '../../src/core/vocabulary.ts'
import { joinOrg } from '../../src/operations/begin.ts'
import type { Viewer } from '../../src/operations/viewer.ts'
import { type TestHouse, testClock, testHouse, testOrg } from '../house.ts'
import { countingIds } from '../traces.ts'

export const dayMs = 86_400_000
/** Monday 5 January 2026. */
export const firstMonday = '2026-01-05'
export const startMs = Date.parse(firstMonday)

export const newcomer = 'Uma Ude'
export const leaver = 'Otto Orr'
export const halfTime = 'Tess Tate'
export const allAlong = ['Raj Rao', 'Mia Moser', 'Lee Lind', 'Ines Ito', 'Pia Page', halfTime]
export const shareOf = (name: string): number => (name === halfTime ? 0.5 : 1)

export interface Team {
  readonly tested: TestHouse
  readonly ana: Viewer
  readonly team: string
  readonly rota: string
  readonly viewers: ReadonlyMap<string, Viewer>
  nameOf(person: PersonId): string
}

export interface MemberSaid {
  readonly person: string
  readonly sharePercent?: number
  readonly from?: string
  readonly until?: string
  readonly shadowsUntil?: string
}

export const firstMembers: readonly MemberSaid[] = [...allAlong, leaver].map((person) => ({
  person,
  from: firstMonday,
  ...(person === halfTime ? { sharePercent: 50 } : {}),
}))

const pattern = (weekdays: readonly number[], starts: string, ends: string) => ({
  recurs: { every: 'week', weekdays, weeks: 1 },
  ...{ starts, ends, from: firstMonday },
})
const weekdays = [1, 2, 3, 4, 5]

export const termsWith = (members: readonly MemberSaid[], known?: RotaView['duties']) => ({
  zone: 'Europe/Helsinki',
  duties: [
    { name: 'Early', letter: 'E', patterns: [pattern(weekdays, '08:00', '16:00')] },
    { name: 'Late', letter: 'L', patterns: [pattern(weekdays, '14:00', '22:00')] },
    { name: 'Weekend', letter: 'W', patterns: [pattern([6, 7], '09:00', '21:00')] },
  ].map((each) => {
    const duty = known?.find(({ name }) => name === each.name)?.duty
    return duty === undefined ? each : { ...each, duty }
  }),
  members,
})

/** Everybody has joined and has a feed; the newcomer too, who is in the rota later. */
export async function yearTeam(): Promise<Team> {
  const tested = testHouse({
    clock: testClock(startMs - 4 * dayMs + dayMs / 2),
    ids: countingIds(),
  })
  const org = await testOrg(tested)
  const { ana } = org
  const viewers = new Map<string, Viewer>([
    ['Raj Rao', org.raj],
    ['Mia Moser', org.mia],
    ['Lee Lind', org.lee],
    ['Ines Ito', org.ines],
  ])
  const { teams } = await tested.done(ana, 'team.list')
  const team = teams.find(({ name }: { name: string }) => name === 'Support').team
  for (const name of ['Pia Page', halfTime, leaver, newcomer]) {
    const { person } = await tested.done(ana, 'person.invite', { name })
    const viewer = { org: org.org, person: person.person }
    await joinOrg(tested.house, viewer, name)
    viewers.set(name, viewer)
  }
  for (const [name, { person }] of viewers) {
    if (!['Raj Rao', 'Mia Moser', 'Lee Lind'].includes(name)) {
      await tested.done(ana, 'team.add-member', { team, person })
    }
  }
  const form = { team: 'Support', name: 'Support desk', terms: termsWith(firstMembers) }
  const { rota } = await tested.done(ana, 'rota.form', form)
  const names = new Map([...viewers].map(([name, { person }]) => [person, name]))
  const nameOf = (person: PersonId): string => names.get(person) ?? 'Ana Alvares'
  return { tested, ana, team, rota: rota.rota, viewers, nameOf }
}

export const dayAt = (ms: number): string => new Date(ms).toISOString().slice(0, 10)
