// Days away beside the boundary: they answer in the same words.
import { IconCalendarOff, IconPlus } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { Day } from '../../../core/vocabulary.ts'
import { exactDay } from '../../../grammar/words.ts'
import type { MeAnswer } from '../../../operations/me/shapes.ts'
import { Fact } from '../paper/Fact.tsx'
import { Lines } from '../paper/Lines.tsx'
import { Opened } from '../paper/Opened.tsx'
import { MarginNote, Section } from '../paper/Page.tsx'
import { awayWords } from '../record/away.ts'
import { AwayForm } from '../settings/you-forms.tsx'

const icon = { className: 'i soft', stroke: 1.75, 'aria-hidden': true } as const

export interface AwayTooProps {
  readonly query: UseQueryResult<MeAnswer>
  readonly today: Day
}

export function AwayToo({ query, today }: AwayTooProps): ReactElement {
  return (
    <Section title="Days away" notes={<WhatItDoes />}>
      <Opened query={query}>
        {({ away }) => (
          <Lines>
            {away.map(({ from, until }) => (
              <Fact
                key={`${from} ${until}`}
                mark={<IconCalendarOff {...icon} />}
                what={
                  <span title={`${exactDay(from)} to ${exactDay(until)}`}>
                    {awayWords(from, until, today)}
                  </span>
                }
              />
            ))}
            <Fact
              mark={<IconPlus {...icon} />}
              what={<span className="soft">{away.length > 0 ? 'Other days' : 'No days away'}</span>}
              word="Add"
              about="days away"
              opens={(close) => <AwayForm today={today} close={close} />}
            />
          </Lines>
        )}
      </Opened>
    </Section>
  )
}

function WhatItDoes(): ReactElement {
  return (
    <MarginNote title="While you are away">
      <p>
        Asks for those days are answered for you in the same words. Lines that wait for your word go
        on waiting.
      </p>
    </MarginNote>
  )
}
