// Why this: who could have had it, by name, A to Z, and for each what stood against it or what
// would have become worse. A wish or an absence is never told.
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { ExplainView } from '../../../core/privacy/rota-views.ts'
import { shiftDays } from '../../../grammar/rota-sentences.ts'
import { partyName, upperFirst } from '../../../grammar/sentences.ts'
import { explainQuery } from '../api/plan-queries.ts'
import { Opened } from '../paper/Opened.tsx'
import { partyKey } from './plan.ts'
import type { OpenShift } from './ShiftDrawer.tsx'

export function Why(opened: OpenShift): ReactElement {
  const query = useQuery(explainQuery(opened.rota.rota, opened.shift.shift))
  return (
    <div className="explain">
      <button type="button" className="quiet-button flush" onClick={opened.back}>
        Back to the shift
      </button>
      <Opened query={query}>{({ explain }) => <Said explain={explain} opened={opened} />}</Opened>
    </div>
  )
}

interface SaidProps {
  readonly explain: ExplainView
  readonly opened: OpenShift
}

function Said({ explain, opened: { place } }: SaidProps): ReactElement {
  const { shift, by, since, people, ties } = explain
  const who = by ? upperFirst(partyName(by)) : 'Nobody yet'
  return (
    <>
      <h3>
        {who}, {shift.dutyName}, {shiftDays(shift, place)}
      </h3>
      {since === undefined ? null : <p>{since}</p>}
      <dl>
        {people.map(({ person, sentence }) => (
          <div key={partyKey(person)}>
            <dt>
              {person.is === 'you' ? person.name.split(' ')[0] : upperFirst(partyName(person))}
              {person.is === 'you' ? <small> you</small> : null}
            </dt>
            <dd>{sentence}</dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{ties}</p>
    </>
  )
}
