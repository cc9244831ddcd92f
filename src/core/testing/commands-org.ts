// Random commands about people, identities, teams and charters, mostly by somebody who may.
import { addDays } from '../time.ts'
import type { AnyCommand } from './given.ts'
import { account, mail, type Name, names, person, type TeamName, team, words } from './names.ts'
import { at, dayNear, type Numbers, type Step, type Story, said } from './story.ts'

const orgWords = [
  'move',
  'move',
  'invite',
  'join',
  'leave',
  'give-role',
  'take-role',
  'set-manager',
  'consent',
  'be-away',
  'end-away',
  'be-away',
  'end-away',
  'add-member',
  'end-member',
  'name-lead',
  'end-lead',
  'write',
] as const

/** Something said about people, identities, teams or a charter. */
export function aboutOrg(story: Story, [what, a, b, c]: Numbers): Step {
  const word = at(orgWords, what)
  const name = at(names, a)
  const target = { person: person(name) }
  const admin = at(['ana', 'raj', 'ana', 'mia', at(names, c)] as const, b)
  const self = c % 8 === 0 ? at(names, b) : name
  const where = { team: team(at(['desk', 'ward'] as const satisfies readonly TeamName[], b)) }
  const day = dayNear(story, c)
  const say = (command: AnyCommand, who: Name) => said(story, command, who)
  switch (word) {
    case 'move':
      return say(
        { do: word, identity: c % 2 ? mail(name) : account(name), person: person(at(names, c)) },
        admin,
      )
    case 'invite':
      return say({ do: word, ...target, name: words(name) }, admin)
    case 'join':
      return say({ do: word, ...target, name: words(name) }, self)
    case 'leave':
      // Seldom, or hardly anybody would be left to speak.
      if (b % 4 !== 0) return say({ do: 'consent', ...target, consents: true }, self)
      return say({ do: word, ...target }, c % 3 === 0 ? self : admin)
    case 'give-role':
    case 'take-role':
      return say({ do: word, ...target, role: 'admin' }, admin)
    case 'set-manager':
      return say({ do: word, ...target, manager: c % 4 === 0 ? null : person(at(names, c)) }, admin)
    case 'consent':
      return say({ do: word, ...target, consents: c % 3 !== 0 }, self)
    case 'be-away':
    case 'end-away': {
      // Mostly two people's, for long, or what was said would hardly ever be met to end it.
      const whose = c % 8 === 0 ? name : at(['ana', 'raj'] as const, a)
      const until = b % 3 === 0 ? dayNear(story, b) : addDays(day, b % 20)
      const who = c % 8 === 1 ? at(names, b) : whose
      return say({ do: word, person: person(whose), from: day, until }, who)
    }
    case 'add-member':
    case 'name-lead':
      return say({ do: word, ...where, ...target, from: day }, admin)
    case 'end-member':
    case 'end-lead':
      return say({ do: word, ...where, ...target, until: day }, c % 3 === 0 ? self : admin)
    case 'write': {
      const teamConfirmation = c % 2 ? 'a lead' : 'any member'
      const coverCounts = c % 3 ? 'not in the rota' : 'in the rota'
      return say(
        { do: word, ...where, terms: { shownTo: 'us two', teamConfirmation, coverCounts } },
        admin,
      )
    }
    default:
      return word satisfies never
  }
}
