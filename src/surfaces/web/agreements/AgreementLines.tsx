// Agreements as lines: what it is about and with whom, how long, where it stands.
import { IconFileCheck } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import type { AgreementView } from '../../../core/privacy/ask-views.ts'
import type { Day } from '../../../core/vocabulary.ts'
import { agreementStands, agreementTold, termTold } from '../../../grammar/agreement-sentences.ts'
import { AgreementLink } from '../paper/AgreementLink.tsx'
import { Lines } from '../paper/Lines.tsx'

export interface AgreementLinesProps {
  readonly agreements: readonly AgreementView[]
  readonly today: Day
}

export function AgreementLines({ agreements, today }: AgreementLinesProps): ReactElement {
  return (
    <Lines>
      {agreements.map((agreement) => (
        <li key={agreement.agreement} className="line" data-stop tabIndex={-1}>
          <span className="g">
            <IconFileCheck className="i soft" stroke={1.75} aria-hidden="true" />
          </span>
          <span className="what">
            <AgreementLink agreement={agreement.agreement} opens>
              {agreementTold(agreement)}
            </AgreementLink>
          </span>
          <span className="sub">{saysOf(agreement, today)}</span>
        </li>
      ))}
    </Lines>
  )
}

/** What still runs says how long; what is over says what became of it. */
function saysOf(agreement: AgreementView, today: Day): string {
  const stands = agreementStands(agreement, today)
  const { standing } = agreement
  if (standing === 'active') {
    const term = termTold(agreement, today)
    return agreement.reviewDue ? `${term} ${stands}` : term
  }
  return standing === 'proposed' ? `${termTold(agreement, today)} ${stands}` : stands
}
