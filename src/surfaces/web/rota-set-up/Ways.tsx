// The three ways to a rota: by hand, from a calendar, from a table. Each has its own address.
import { getRouteApi } from '@tanstack/react-router'
import type { ReactElement, ReactNode } from 'react'
import { MarginNote, Section } from '../paper/Page.tsx'
import { Tabs } from '../paper/Tabs.tsx'
import { BringIn } from './BringIn.tsx'
import type { TeamOfDraft } from './draft.ts'

const route = getRouteApi('/shell/rota/set-up')

const ways = [
  { way: 'hand', words: 'By hand' },
  { way: 'calendar', words: 'From a calendar' },
  { way: 'table', words: 'From a table' },
] as const

export interface WaysProps {
  readonly team: TeamOfDraft
  /** By hand. */
  readonly children: ReactNode
}

export function Ways({ team, children }: WaysProps): ReactElement {
  const { way = 'hand', team: said } = route.useSearch()
  return (
    <>
      <Section first margin={team.name} notes={<WhatHappens />}>
        <h1>Set up a rota</h1>
        <p className="lede">
          What is covered, who does it, how it is shared. It takes about three minutes, and nobody
          is told before you publish a plan.
        </p>
        <div className="ways">
          <Tabs
            label="Where it comes from"
            tabs={ways.map(({ way: each, words }) => ({
              words,
              link: {
                to: '/rota/set-up',
                search: {
                  ...(said ? { team: said } : {}),
                  ...(each === 'hand' ? {} : { way: each }),
                },
              },
              current: each === way,
            }))}
          />
        </div>
      </Section>
      {way === 'hand' ? children : <BringIn key={way} way={way} team={team} />}
    </>
  )
}

function WhatHappens(): ReactElement {
  return (
    <>
      <MarginNote title="What happens">
        <p>
          You see a plan first, change what you like in it, and publish it. Then each one finds
          their shifts here and in their own calendar.
        </p>
      </MarginNote>
      <MarginNote title="Only the rota">
        <p>
          The rota works by itself. Asks, agreements and the record are there when somebody wants
          them; nothing has to be decided now.
        </p>
      </MarginNote>
    </>
  )
}
