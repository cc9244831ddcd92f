// Where each way into the demo leads today: ids are drawn when the demo is made, so what has no
// fixed address is looked up in its ledger.
import type { HandoverId } from '../../core/handover.ts'
import { balanceOf } from '../../core/ledger/balances.ts'
import type { Ledger } from '../../core/ledger/ledger.ts'
import { endingOf } from '../../core/record/favor-return.ts'
import type { AskId, FavorId, PersonId } from '../../core/vocabulary.ts'
import { type DemoOpening, demoDoors } from '../../workplace/doors.ts'

/** A way into the demo, as it can be followed now. */
export interface DemoWay {
  readonly door: string
  readonly sentence: string
  readonly person: PersonId
  /** A path of the page. */
  readonly path: string
}

/** Every way in, in the order they are told; one whose person is gone is left out. */
export async function waysInto(
  ledger: Ledger,
  personNamed: (name: string) => Promise<PersonId | undefined>,
): Promise<readonly DemoWay[]> {
  const ways: DemoWay[] = []
  for (const { door, person: name, sentence, opens } of demoDoors) {
    const person = await personNamed(name)
    if (person) ways.push({ door, sentence, person, path: pathOf(ledger, person, opens) })
  }
  return ways
}

function pathOf(ledger: Ledger, person: PersonId, opens: DemoOpening): string {
  switch (opens) {
    case 'today':
      return '/'
    case 'record':
      return '/record'
    case 'what came home': {
      const favor = oldestReturned(ledger, person)
      return favor ? `/favors/${favor}` : '/'
    }
    case 'their ask': {
      const ask = ownAsk(ledger, person)
      return ask ? `/asks/${ask}` : '/ask'
    }
    case 'their rota':
      return '/rota'
    case 'a handover for them': {
      const handover = waitingFor(ledger, person)
      return handover ? `/rota/handovers/${handover}` : '/rota/handovers'
    }
    case 'boundaries':
      return '/boundaries'
    case 'their team': {
      const [team] = ledger.teamsOnce.get(person) ?? []
      return team ? `/team/${team}` : '/team'
    }
    case 'the old sheet': {
      const [sheet] = ledger.imports.keys()
      return sheet ? `/imports/${sheet}` : '/imports'
    }
    case 'patterns':
      return '/patterns'
    default:
      return opens satisfies never
  }
}

/** The newest ask of somebody's. */
function ownAsk(ledger: Ledger, person: PersonId): AskId | undefined {
  const asks = [...ledger.asks.values()].filter(
    ({ from }) => ledger.identities.get(from)?.person === person,
  )
  return asks.at(-1)?.ask
}

/** The newest handover that somebody has still to receive. */
function waitingFor(ledger: Ledger, person: PersonId): HandoverId | undefined {
  const theirs = [...ledger.handovers.values()].filter(
    ({ standing, to }) =>
      standing === 'waiting' && to.some((each) => ledger.identities.get(each)?.person === person),
  )
  return theirs.at(-1)?.handover
}

/** The first favor somebody received that they returned. */
function oldestReturned(ledger: Ledger, person: PersonId): FavorId | undefined {
  const facts = { favor: (id: FavorId) => ledger.favors.get(id) }
  const received = balanceOf(ledger, person).lines.filter(({ sign }) => sign === -1)
  const returned = received.flatMap(({ favor }) => {
    const state = ledger.favors.get(favor)
    return state && endingOf(state, facts)?.how === 'returned' ? [state] : []
  })
  const [first] = returned.sort((a, b) => (a.content.day < b.content.day ? -1 : 1))
  return first?.favor
}
