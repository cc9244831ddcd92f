// What each route is asked, so that somebody is answered with yes. A route whose input follows
// from its schema alone needs no line here. Each ask makes what it needs anew: some calls spend it.
import type { TeamId } from '../../src/core/vocabulary.ts'
import { usualSettings } from '../../src/operations/notices/shapes.ts'
import type { Json } from '../inputs-of.ts'
import { agreeingAsks } from './agreeing-asks.ts'
import { askingAsks } from './asking-asks.ts'
import { handoverAsks } from './handover-asks.ts'
import { importAsks } from './import-asks.ts'
import { patternAsks } from './pattern-asks.ts'
import { rotaAsks } from './rota-asks.ts'
import { canary, type Member, type Part, type World } from './world.ts'

export interface Ask {
  /** Whom the column `party` means; the receiver unless said. */
  readonly as?: Part
  /** The call ends whoever calls: each column sends somebody new. */
  readonly spends?: true
  input(world: World, caller: Member): Promise<Json>
}

const day = '2026-05-01'

/** A favor from Raj to Mia, written by him: it waits for her. */
async function waiting(world: World, more: object = {}): Promise<string> {
  const input = { giver: 'me', receiver: world.member('receiver').person, note: canary, day }
  const { favor } = await world.done(world.member('giver'), 'favor.record', { ...input, ...more })
  return favor.favor
}

/** A favor from Raj to Mia that both stand by. */
async function confirmed(world: World, more: object = {}): Promise<string> {
  const input = { giver: world.member('giver').person, note: canary, day, ...more }
  return (await world.done(world.member('receiver'), 'favor.thank', input)).favor.favor
}

/** A later favor from Mia to somebody, confirmed by them. */
async function later(world: World, to: Part): Promise<string> {
  const input = { giver: world.member('receiver').person, day: '2026-05-03' }
  return (await world.done(world.member(to), 'favor.thank', input)).favor.favor
}

async function shown(world: World): Promise<string> {
  const favor = await confirmed(world)
  await world.done(world.member('giver'), 'favor.show', { favor })
  await world.done(world.member('receiver'), 'favor.show', { favor })
  return favor
}

/** An ask about one favor, made the way given. */
function about(make: (world: World) => Promise<string>, as?: Part, more: Json = {}): Ask {
  return {
    ...(as === undefined ? {} : { as }),
    input: async (world) => ({ favor: await make(world), ...more }),
  }
}

const returning = (world: World): Promise<string> => confirmed(world, { expectation: 'return' })
const inTeam = async (world: World): Promise<Json> => {
  const person = await world.joined()
  await world.done(world.member('admin'), 'team.add-member', { team: world.team, person })
  return { team: world.team, person }
}

let addresses = 0

export const asks: Readonly<Record<string, Ask>> = {
  ...askingAsks,
  ...agreeingAsks,
  ...handoverAsks,
  ...importAsks,
  ...patternAsks,
  ...rotaAsks,
  'favor.record': {
    input: async (world) => ({ giver: 'me', receiver: world.member('third').person }),
  },
  'favor.thank': { input: async (world) => ({ giver: world.member('third').person }) },
  'favor.record-many': {
    input: async (world) => ({
      favors: [{ giver: 'me', receiver: world.member('third').person }],
    }),
  },
  'favor.read': about(confirmed),
  'favor.history': about(confirmed),
  'favor.list': { input: async () => ({}) },
  'notices.set': { input: async () => usualSettings('UTC') },
  'favor.remember': about(confirmed, 'receiver', { words: canary }),
  'favor.forget-memory': about(async (world) => {
    const favor = await confirmed(world)
    await world.done(world.member('receiver'), 'favor.remember', { favor })
    return favor
  }),
  'favor.confirm': about(waiting),
  'favor.decline': about(waiting),
  'favor.withdraw': about(waiting, 'giver'),
  'favor.correct': about(waiting, 'giver', { kind: 'check' }),
  'favor.dispute-note': about(waiting),
  'favor.accept-note': about(async (world) => {
    const favor = await waiting(world)
    await world.done(world.member('receiver'), 'favor.dispute-note', { favor })
    return favor
  }),
  'favor.show': about(confirmed),
  'favor.hide': about(shown),
  'favor.notice': about(shown, 'teammate'),
  'favor.leave-third': about(
    (world) => confirmed(world, { kind: 'introduction', third: world.member('third').person }),
    'third',
  ),
  'favor.say-expectation': about(confirmed, 'receiver', { expectation: 'return' }),
  'favor.let-go': about(returning, 'giver'),
  'favor.refuse-return': about(async (world) => {
    const favor = await waiting(world, { expectation: 'return' })
    await world.done(world.member('receiver'), 'favor.confirm', { favor })
    return favor
  }),
  'favor.set-return-day': about(returning, 'giver', { day: '2026-06-01' }),
  'favor.return': {
    input: async (world) => ({ favor: await returning(world), by: await later(world, 'giver') }),
  },
  'favor.pass-on': {
    input: async (world) => ({ favor: await returning(world), by: await later(world, 'third') }),
  },
  undo: {
    spends: true,
    async input(world, caller) {
      const { org } = world.member('admin')
      const ledger = await world.serving.house.scribe.ledger(org)
      const here = ledger.people.get(caller.person)?.standing === 'joined'
      if (here) await world.done(caller, 'favor.thank', { giver: world.member('giver').person })
      return {}
    },
  },
  'private.set': about(confirmed, 'receiver', { answer: { field: 'pressure' } }),
  'private.clear': {
    async input(world) {
      const favor = await confirmed(world)
      const answer = { field: 'pressure' }
      await world.done(world.member('receiver'), 'private.set', { favor, answer })
      return { field: 'pressure', subject: favor }
    },
  },
  'private.keep-line': { input: async () => ({ giver: 'Raj', receiver: 'me' }) },
  'private.say-aloud': {
    async input(world) {
      const line = { giver: world.member('giver').person, receiver: 'me', note: canary }
      return world.done(world.member('receiver'), 'private.keep-line', line)
    },
  },
  'person.end-away': {
    as: 'giver',
    async input(world) {
      const days = { from: '2030-07-01', until: '2030-07-08' }
      await world.done(world.member('giver'), 'person.away', days)
      return days
    },
  },
  'away.draft-calendar': {
    input: async () => ({
      zone: 'UTC',
      source: { fileName: 'own.ics', text: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
    }),
  },
  'away.bring-in': {
    input: async () => ({ spans: [{ from: '2026-08-03', until: '2026-08-07' }] }),
  },
  'person.away': { input: async () => ({ from: '2026-07-01', until: '2026-07-08' }) },
  'person.invite-again': {
    async input(world) {
      return { person: await world.invited() }
    },
  },
  'person.revoke-invitation': {
    async input(world) {
      return { person: await world.invited() }
    },
  },
  'person.end': {
    async input(world) {
      return { person: await world.joined() }
    },
  },
  'person.split': {
    async input(world) {
      const person = await world.joined()
      const member = { ...world.member('admin'), person }
      const address = `${person}@example.org`
      const added = await world.done(member, 'identity.add', { kind: 'email', address })
      return { identity: added.identities[1].identity, name: 'Somebody Else' }
    },
  },
  'identity.add': {
    async input() {
      addresses += 1
      return { kind: 'email', address: `somebody.${addresses}@home.example` }
    },
  },
  'identity.remove': {
    async input(world) {
      const party = world.member('receiver')
      const address = 'mia@home.example'
      const { identities } = await world.done(party, 'me.read')
      const known = identities.find((each: { address?: string }) => each.address === address)
      if (known) return { identity: known.identity }
      const added = await world.done(party, 'identity.add', { kind: 'email', address })
      return { identity: added.identities.at(-1).identity }
    },
  },
  'me.erase': { spends: true, input: async () => ({ sure: 'erase me' }) },
  'person.leave': { spends: true, input: async () => ({}) },
  'person.merge': {
    async input(world) {
      return { from: await world.invited(), to: await world.invited() }
    },
  },
  'person.set-role': {
    async input(world) {
      return { person: await world.joined(), role: 'admin', has: true }
    },
  },
  'person.set-manager': {
    async input(world) {
      const person = await world.joined()
      return { person, manager: world.member('manager').person }
    },
  },
  'team.add-member': {
    async input(world) {
      return { team: world.team, person: await world.joined() }
    },
  },
  'team.end-member': { input: inTeam },
  'team.name-lead': { input: inTeam },
  'team.end-lead': {
    async input(world) {
      const input = await inTeam(world)
      await world.done(world.member('admin'), 'team.name-lead', input)
      return input
    },
  },
  'rota.draft-import': { input: async (world) => rotaFile(await ownTeam(world)) },
  'rota.bring-in': {
    async input(world) {
      // A team nobody leads: whoever is in it may plan.
      const [admin, receiver] = [world.member('admin'), world.member('receiver')]
      const { team } = (await world.done(admin, 'team.form', { name: 'Nobody leads it' })).team
      await world.done(admin, 'team.add-member', { team, person: receiver.person })
      const { draft } = await world.done(receiver, 'rota.draft-import', rotaFile(team))
      return { draft, name: 'Brought in' }
    },
  },
  'team.set-calendar': {
    input: async (world) => ({
      team: await ownTeam(world),
      marks: [{ kind: 'review', from: day, until: day }],
    }),
  },
  'organisation.set-mode': { input: async () => ({ mode: 'rota only' }) },
  'charter.write': {
    input: async (world) => ({
      team: await ownTeam(world),
      shownTo: 'our team',
      teamConfirmation: 'a lead',
    }),
  },
  'team.set-goal': {
    input: async (world) => ({ team: await ownTeam(world), words: 'a goal', endDay: '2027-05-12' }),
  },
  'team.end-goal': {
    async input(world) {
      const team = await ownTeam(world)
      const lead = world.member('lead')
      await world.done(lead, 'team.set-goal', { team, words: 'a goal', endDay: '2027-05-12' })
      const state = (await world.serving.house.scribe.ledger(lead.org)).teams.get(team)
      return { team, goal: state?.goals[0]?.goal }
    },
  },
}

/** A table of one shift, the day after this one. */
function rotaFile(team: TeamId) {
  const tomorrow = new Date(Date.now() + 24 * 3_600_000).toISOString().slice(0, 10)
  const text = `start,end,person\n${tomorrow} 09:00,${tomorrow} 17:00,Mia\n`
  return { team, zone: 'UTC', source: { fileName: 'rota.csv', text } }
}

/** A team of the receiver's and the lead's alone: its goals are few. */
async function ownTeam(world: World): Promise<TeamId> {
  const admin = world.member('admin')
  const { team } = (await world.done(admin, 'team.form', { name: 'A team of two' })).team
  for (const role of ['receiver', 'lead'] as const) {
    await world.done(admin, 'team.add-member', { team, person: world.member(role).person })
  }
  await world.done(admin, 'team.name-lead', { team, person: world.member('lead').person })
  return team
}
