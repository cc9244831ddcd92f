// Everybody who may come to a route, on one real server: two organisations, and in one of them
// people who stand in every relation to the favors between Raj and Mia that there is.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { FavorId, OrgId, PersonId, TeamId } from '../../src/core/vocabulary.ts'
import { beginOrg, joinOrg } from '../../src/operations/begin.ts'
import { callOperation } from '../../src/operations/call.ts'
import { operations } from '../../src/operations/index.ts'
import type { Serving } from '../../src/serve.ts'
import { cookiesOf, openJourney } from '../journey.ts'

/** Columns of the table, in its order. */
export const callers = [
  'anonymous',
  'other-org',
  'stranger',
  'party',
  'lead',
  'manager',
  'admin',
  'council',
  'former',
  'erased',
] as const
export type Caller = (typeof callers)[number]

/** Who the word `party` can mean for a route: it says which. */
export type Part = 'giver' | 'receiver' | 'third' | 'teammate'
export type Role = Exclude<Caller, 'party'> | Part

export interface Member {
  readonly org: OrgId
  readonly person: PersonId
  readonly email: string
  readonly cookie: string
}

export const password = 'a long enough password'
export const canary = 'canary of what Raj and Mia wrote'

export interface World {
  readonly serving: Serving
  readonly team: TeamId
  /** A team and a favor of the other organisation. */
  readonly otherTeam: TeamId
  readonly otherFavor: FavorId
  /** The one of that role whom everything was set up with. */
  member(role: Role): Member
  /** Somebody new who stands where the one of that role does: to be spent by a route. */
  fresh(role: Role): Promise<Member>
  /** Somebody new of no relation, who has no account to come in with. */
  joined(): Promise<PersonId>
  /** The same, who has not joined yet. */
  invited(): Promise<PersonId>
  /** Calls an operation as a member and expects it to be accepted. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads answers of every shape.
  done(member: Member, name: string, input?: object): Promise<any>
  close(): Promise<void>
}

export async function openWorld(folder: string): Promise<World> {
  const repositories = join(folder, 'repositories')
  mkdirSync(join(repositories, 'project', '.git'), { recursive: true })
  const settings = { GOODTURN_DEMO: 'on', GOODTURN_REPOSITORIES: repositories }
  const journey = await openJourney(join(folder, 'data'), settings)
  const { serving } = journey
  const { house, signIn } = serving
  let count = 0
  const next = (): number => {
    count += 1
    return count
  }

  const done: World['done'] = async (member, name, input = {}) => {
    const operation = operations.find((each) => each.name === name)
    if (!operation) throw new Error(`no operation ${name}`)
    const own = operation.kind === 'write' ? { key: `world ${next()}` } : {}
    const answer = await callOperation(house, operation, member, input, own)
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.refusal)}`)
    return answer.value
  }
  const account = async (org: OrgId, person: PersonId, name: string): Promise<Member> => {
    const email = `${name.replaceAll(' ', '.').toLowerCase()}@example.org`
    const headers = await signIn.signUp({ name, email, password, org, person })
    if (!headers) throw new Error(`${email} is taken`)
    return { org, person, email, cookie: cookiesOf(headers) }
  }
  const founder = async (name: string): Promise<Member> => {
    const begun = await beginOrg(house, { name })
    if (!begun.ok) throw new Error(begun.refusal.code)
    return account(begun.value.org, begun.value.person, name)
  }
  const ana = await founder('Ana Admin')
  const otto = await founder('Otto Elsewhere')
  const invited = async (name = `Ivo Invited ${next()}`): Promise<PersonId> =>
    (await done(ana, 'person.invite', { name })).person.person
  const joined = async (name = `Jo Joined ${next()}`): Promise<PersonId> => {
    const person = await invited(name)
    await joinOrg(house, { org: ana.org, person }, name)
    return person
  }
  const joins = async (name: string): Promise<Member> => account(ana.org, await joined(name), name)
  const adam = await joins('Adam Admin')
  const { team } = (await done(ana, 'team.form', { name: 'Support' })).team
  const otherTeam = (await done(otto, 'team.form', { name: 'Elsewhere' })).team.team
  const bea = { org: otto.org, person: (await done(otto, 'person.invite', { name: 'Bea' })).person }
  await joinOrg(house, { ...bea, person: bea.person.person }, 'Bea Elsewhere')
  const given = await done(otto, 'favor.thank', { giver: 'Bea Elsewhere' })
  const max = await joins('Max Manager')
  await done(ana, 'person.set-role', { person: adam.person, role: 'admin', has: true })
  await done(ana, 'charter.write', { team, shownTo: 'our team', teamConfirmation: 'any member' })

  const stands: Readonly<Record<Role, (member: Member) => Promise<unknown>>> = {
    anonymous: async () => undefined,
    'other-org': async () => undefined,
    stranger: async () => undefined,
    third: async () => undefined,
    giver: underMax,
    receiver: underMax,
    teammate: inSupport,
    async lead(member) {
      await inSupport(member)
      await done(ana, 'team.name-lead', { team, person: member.person })
    },
    manager: async () => undefined,
    admin: (member) =>
      done(ana, 'person.set-role', { person: member.person, role: 'admin', has: true }),
    async council({ person }) {
      await done(ana, 'person.set-role', { person, role: 'council', has: true })
      await done(adam, 'person.set-role', { person, role: 'council', has: true })
    },
    former: (member) => done(member, 'person.leave'),
    erased: erase,
  }

  async function inSupport({ person }: Member): Promise<void> {
    await done(ana, 'team.add-member', { team, person })
  }
  async function underMax(member: Member): Promise<void> {
    await inSupport(member)
    await done(ana, 'person.set-manager', { person: member.person, manager: max.person })
  }
  async function erase(member: Member): Promise<void> {
    if (operations.some((each) => each.name === 'me.erase')) {
      await done(member, 'me.erase', { sure: 'erase me' })
      return
    }
    await house.scribe.record(member.org, {
      actor: member.person,
      commands: () => ({
        ok: true,
        value: [{ noun: 'person', command: { do: 'erase', person: member.person } }],
      }),
    })
  }

  const nobody: Member = { ...otto, email: 'nobody@example.org', cookie: '' }
  const fresh = async (role: Role): Promise<Member> => {
    if (role === 'anonymous') return nobody
    if (role === 'other-org') return founder(`Olga Elsewhere ${next()}`)
    const member = await joins(`Fenja ${role} ${next()}`)
    await stands[role](member)
    return member
  }
  const cast: Record<Role, Member> = {
    anonymous: nobody,
    'other-org': otto,
    admin: ana,
    manager: max,
    stranger: await joins('Stella Stranger'),
    third: await joins('Theo Third'),
    giver: await joins('Raj Giver'),
    receiver: await joins('Mia Receiver'),
    teammate: await joins('Tess Teammate'),
    lead: await joins('Lena Lead'),
    council: await joins('Cora Council'),
    former: await joins('Fred Former'),
    erased: await joins('Erna Erased'),
  }
  for (const role of Object.keys(cast) as Role[]) {
    if (role !== 'admin') await stands[role](cast[role])
  }
  return {
    serving,
    team,
    otherTeam,
    otherFavor: given.favor.favor,
    member: (role) => cast[role],
    fresh,
    joined: () => joined(),
    invited: () => invited(),
    done,
    close: journey.close,
  }
}
