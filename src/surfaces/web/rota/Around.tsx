// What else there is around a rota, each thing with what it does; and who reads the plan.
import type { ReactElement } from 'react'
import type { RotaView } from '../../../core/privacy/rota-views.ts'
import { InHouse } from '../paper/InHouse.tsx'
import { MarginNote } from '../paper/Page.tsx'

interface Way {
  readonly to: string
  readonly words: string
  readonly says: string
  readonly plans?: true
}

const ways: readonly Way[] = [
  {
    to: 'away',
    words: 'I will be away',
    says: 'Who could have your shifts, fewest changes first.',
  },
  {
    to: 'wishes',
    words: 'Wishes',
    says: 'What you want, rather not, or cannot. Nobody else reads them.',
  },
  { to: 'handovers', words: 'Handovers', says: 'What goes on from one shift to the next.' },
  {
    to: 'feeds',
    words: 'Calendar feeds',
    says: 'Your shifts, or everybody’s, in your own calendar.',
  },
  { to: 'plan', words: 'Plan the next weeks', says: 'See it first, then publish it.', plans: true },
  { to: 'set-up', words: 'Set up', says: 'Duties, people, rules.', plans: true },
]

/** Handovers are a team's, of whichever rota. */
const hrefOf = (to: string, { rota }: RotaView): string =>
  to === 'handovers' ? `/rota/${to}` : `/rota/${to}?rota=${rota}`

export function Around({ rota }: { readonly rota: RotaView }): ReactElement {
  const mine = ways.filter(({ plans }) => !plans || rota.mayPlan)
  return (
    <div className="around">
      <ul>
        {mine.map(({ to, words, says }) => (
          <li key={to}>
            <InHouse href={hrefOf(to, rota)}>{words}</InHouse>
            <small>{says}</small>
          </li>
        ))}
      </ul>
      <MarginNote title="Who reads this">
        <p>
          The plan is {rota.team.name}’s to read. What somebody wishes, why they are away, and
          anybody’s numbers but your own are shown to nobody.
        </p>
      </MarginNote>
    </div>
  )
}
